/* What is asked of the reader besides the text. */

#include "beakta-request.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static gboolean
read_all (int      fd,
          gpointer bytes,
          gsize    n)
{
  guint8 *p = bytes;

  while (n > 0)
    {
      gssize got = read (fd, p, n);

      if (got < 0 && errno == EINTR)
        continue;
      if (got <= 0)
        return FALSE;

      p += got;
      n -= got;
    }

  return TRUE;
}

gboolean
beakta_request_read (BeaktaRequest *request,
                     int            fd)
{
  guint32 head[3];
  guint32 n;
  gboolean is_read;

  memset (request, 0, sizeof *request);
  if (!read_all (fd, head, sizeof head))
    return FALSE;

  n = GUINT32_FROM_LE (head[2]);
  request->wishes = GUINT32_FROM_LE (head[1]);
  request->has_password = n > 0;
  is_read = GUINT32_FROM_LE (head[0]) == BEAKTA_FRAMES_VERSION && n <= BEAKTA_FRAMES_MAX_PASSWORD &&
            read_all (fd, request->password, n);
  close (fd);

  return is_read;
}

void
beakta_request_wipe (BeaktaRequest *request)
{
  explicit_bzero (request->password, sizeof request->password);
  request->has_password = FALSE;
}
