/* What of the documents of a case has been on this person's screen. It is collected here, and the store remembers it.
 *
 * (1) Scrolling writes nothing. What has been collected is sent after some seconds, and when the case is closed.
 * (2) What the store cannot take now is kept, and sent with what comes after.
 */

#pragma once

#include "beakta-case-editor.h"
#include "beakta-stretches.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_SHOWN (beakta_shown_get_type ())

/* Signals:
 *   "grown" (guint document): more of it has been shown, or what was remembered of it has come
 */
G_DECLARE_FINAL_TYPE (BeaktaShown, beakta_shown, BEAKTA, SHOWN, GObject)

BeaktaShown           *beakta_shown_new   (BeaktaCaseEditor *editor);

/* (transfer none) (nullable): %NULL of a document without a text; empty until what is remembered has come. Valid until the
 * next "grown" of the document. */
const BeaktaStretches *beakta_shown_get   (BeaktaShown      *self,
                                           guint             document);
void                   beakta_shown_add   (BeaktaShown      *self,
                                           guint             document,
                                           guint             start,
                                           guint             end);

/* Sends what has been collected, now. */
void                   beakta_shown_flush (BeaktaShown      *self);

G_END_DECLS
