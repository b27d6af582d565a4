/* What is asked of the reader besides the text: read from descriptor 3 before the walls rise, then closed. */

#pragma once

#include "beakta-frames.h"
#include "beakta-ocr.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaWishes wishes;
  gboolean     has_password;
  char         password[BEAKTA_FRAMES_MAX_PASSWORD + 1];
  BeaktaOcr    ocr;                  /* loaded when RECOGNISE is wished for and it is installed; else its handle is NULL */
} BeaktaRequest;

/* Returns: %FALSE when there is no request, or one of another version. */
gboolean beakta_request_read (BeaktaRequest *request,
                              int            fd);

/* Wipes the password, as soon as nobody needs it any more. */
void     beakta_request_wipe (BeaktaRequest *request);

G_END_DECLS
