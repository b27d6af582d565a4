/* The place where a question is answered, in the way that it asks for: words, a number, a text, a measurable goal. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-question-state.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_ANSWER_FIELD (beakta_answer_field_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaAnswerField, beakta_answer_field, BEAKTA, ANSWER_FIELD, GtkBox)

GtkWidget *beakta_answer_field_new         (BeaktaQuestionState *state);

/* From the case. */
void       beakta_answer_field_update      (BeaktaAnswerField   *self);

/* A text or a goal takes room: it is open only while its question is current. So are the words that are said instead of what
 * has been written. */
void       beakta_answer_field_set_open    (BeaktaAnswerField   *self,
                                            gboolean             open);
void       beakta_answer_field_set_locked  (BeaktaAnswerField   *self,
                                            const char          *why);      /* nullable */

/* As if the person had pressed the answer that has the key @key, from 0; FALSE when there is none, or it is locked. */
gboolean   beakta_answer_field_press       (BeaktaAnswerField   *self,
                                            guint                key);

/* The keyboard goes to the words to choose among; FALSE when the answer is written. */
gboolean   beakta_answer_field_focus_option (BeaktaAnswerField *self);

/* The keyboard goes into the answer, when that is written; FALSE when it is chosen. */
gboolean   beakta_answer_field_write       (BeaktaAnswerField   *self);
void       beakta_answer_field_flush       (BeaktaAnswerField   *self);
void       beakta_answer_field_take_back   (BeaktaAnswerField   *self);

G_END_DECLS
