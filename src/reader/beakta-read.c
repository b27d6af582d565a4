/* Reading what the core asks. */

#include "beakta-read.h"

#include <errno.h>
#include <unistd.h>

gboolean
beakta_read_all (int      fd,
                 gpointer bytes,
                 gsize    n)
{
  guint8 *next = bytes;

  while (n > 0)
    {
      gssize got = read (fd, next, n);

      if (got < 0 && errno == EINTR)
        continue;
      if (got <= 0)
        return FALSE;

      next += got;
      n -= got;
    }

  return TRUE;
}
