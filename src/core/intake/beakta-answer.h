/* What a reader answers: its frames, checked one by one against beakta-frames.h, become a text or a refusal.
 *
 * A reader that has read a hostile document may be in the hands of whoever wrote it. Nothing it says is believed
 * before it has been checked, and the first frame that breaks a rule ends the reading.
 */

#pragma once

#include "beakta-intake.h"

G_BEGIN_DECLS

typedef struct _BeaktaFrameAnswer BeaktaFrameAnswer;

/* @extractor: what the text is said to have been made by. */
BeaktaFrameAnswer  *beakta_frame_answer_new         (const char          *extractor);
void                beakta_frame_answer_free        (BeaktaFrameAnswer   *self);

/* Bytes as they come; frames may be cut anywhere. */
gboolean            beakta_frame_answer_take        (BeaktaFrameAnswer   *self,
                                                     const guint8        *bytes,
                                                     gsize                n_bytes,
                                                     GError             **error);

/* Pages or blocks so far, and how many there will be (0: not known). */
void                beakta_frame_answer_get_progress (BeaktaFrameAnswer  *self,
                                                     guint               *done,
                                                     guint               *total);

/* Nothing more comes. Sets the type, what is lacked, and the text or the refusal of @reading. */
gboolean            beakta_frame_answer_finish      (BeaktaFrameAnswer   *self,
                                                     BeaktaReading       *reading,
                                                     GError             **error);

/* For a reader that broke off: what it said of the type before. */
void                beakta_frame_answer_give_up     (BeaktaFrameAnswer   *self,
                                                     BeaktaReading       *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaFrameAnswer, beakta_frame_answer_free)

G_END_DECLS
