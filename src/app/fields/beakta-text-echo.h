/* What a field has sent to the case, and what the case has said back: which of its texts are one's own words coming home. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char   *confirmed;                 /* what the case said last; never NULL */
  GQueue  sent;                      /* of char *: sent, not heard back yet, oldest first */
} BeaktaTextEcho;

void        beakta_text_echo_init         (BeaktaTextEcho       *self);
void        beakta_text_echo_clear        (BeaktaTextEcho       *self);

/* What the case will say once everything sent has been heard back. */
const char *beakta_text_echo_get_expected (const BeaktaTextEcho *self);
void        beakta_text_echo_send         (BeaktaTextEcho       *self,
                                           const char           *text);

/* The case says @text. Whether it has said so before, or it is something that was sent: that and all older is heard then.
 * Otherwise it is somebody else's: nothing that was sent comes home any more. */
gboolean    beakta_text_echo_hear         (BeaktaTextEcho       *self,
                                           const char           *text);

/* Nothing is on its way, and the case says @text. */
void        beakta_text_echo_reset        (BeaktaTextEcho       *self,
                                           const char           *text);
gboolean    beakta_text_echo_is_settled   (const BeaktaTextEcho *self,
                                           const char           *text);

G_END_DECLS
