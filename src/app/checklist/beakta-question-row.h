/* One question of a checklist: its answer always in sight, the rest while it is the current one. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-question-state.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUESTION_ROW (beakta_question_row_get_type ())

/* Signals:
 *   "current-requested" (): somebody works on it
 *   "passage-activated" (const char *passage_id)
 *   "comment-requested" ()
 */
G_DECLARE_FINAL_TYPE (BeaktaQuestionRow, beakta_question_row, BEAKTA, QUESTION_ROW, GtkBox)

GtkWidget           *beakta_question_row_new         (BeaktaQuestionState *state);
BeaktaQuestionState *beakta_question_row_get_state   (BeaktaQuestionRow   *self);

/* From the case: what is answered, and what may be done. */
void                 beakta_question_row_update      (BeaktaQuestionRow   *self);
void                 beakta_question_row_set_current (BeaktaQuestionRow   *self,
                                                      gboolean             current);
gboolean             beakta_question_row_press       (BeaktaQuestionRow   *self,
                                                      guint                key);
void                 beakta_question_row_flush       (BeaktaQuestionRow   *self);
void                 beakta_question_row_take_back   (BeaktaQuestionRow   *self);

/* The keyboard goes to where its words are written: the answer, what is missing, or the reason; FALSE: there is no such place. */
gboolean             beakta_question_row_write       (BeaktaQuestionRow   *self);

/* The keyboard goes to its answer when that is chosen, and else to its help. */
void                 beakta_question_row_focus       (BeaktaQuestionRow   *self);

G_END_DECLS
