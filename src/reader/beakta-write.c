/* Writing to the core. */

#include "beakta-write.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

void
beakta_write_all (int           fd,
                  gconstpointer bytes,
                  gsize         n)
{
  const guint8 *next = bytes;

  while (n > 0)
    {
      gssize written = write (fd, next, n);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        _exit (EXIT_FAILURE);

      next += written;
      n -= written;
    }
}
