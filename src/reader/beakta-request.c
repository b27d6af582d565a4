/* What is asked of the reader besides the text. */

#include "beakta-request.h"

#include "beakta-read.h"

#include <string.h>
#include <unistd.h>

static gboolean
take_request (BeaktaRequest *request,
              int            fd)
{
  guint32 head[3];
  guint32 n;

  if (!beakta_read_all (fd, head, sizeof head))
    return FALSE;

  n = GUINT32_FROM_LE (head[2]);
  request->wishes = GUINT32_FROM_LE (head[1]);
  request->has_password = n > 0;

  return GUINT32_FROM_LE (head[0]) == BEAKTA_FRAMES_VERSION && n <= BEAKTA_FRAMES_MAX_PASSWORD &&
         beakta_read_all (fd, request->password, n);
}

gboolean
beakta_request_read (BeaktaRequest *request,
                     int            fd)
{
  gboolean is_read;

  memset (request, 0, sizeof *request);
  is_read = take_request (request, fd);
  close (fd);

  return is_read;
}

void
beakta_request_wipe (BeaktaRequest *request)
{
  explicit_bzero (request->password, sizeof request->password);
  request->has_password = FALSE;
}
