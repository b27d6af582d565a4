/* What is open while a question is current: reason, what is missing, evidence, the applicant's own word. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-question-state.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUESTION_DETAIL (beakta_question_detail_get_type ())

/* Signals:
 *   "passage-activated" (const char *passage_id)
 *   "comment-requested" ()
 */
G_DECLARE_FINAL_TYPE (BeaktaQuestionDetail, beakta_question_detail, BEAKTA, QUESTION_DETAIL, GtkBox)

GtkWidget *beakta_question_detail_new       (BeaktaQuestionState  *state);
void       beakta_question_detail_update    (BeaktaQuestionDetail *self);

/* The keyboard goes to what the answer asks for in words: what is missing, else the reason. */
gboolean   beakta_question_detail_write     (BeaktaQuestionDetail *self);
void       beakta_question_detail_flush     (BeaktaQuestionDetail *self);
void       beakta_question_detail_take_back (BeaktaQuestionDetail *self);

G_END_DECLS
