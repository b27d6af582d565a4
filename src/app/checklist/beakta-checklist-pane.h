/* The checklists of a case, their questions and answers. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-pane.h"
#include "beakta-findings.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CHECKLIST_PANE (beakta_checklist_pane_get_type ())

/* Properties: "question" (string, read only, nullable): "checklist/question" of the current one; "knowledge-open" (boolean): what
 * is known of it is shown; "knowledge-share" (double): how much of the height that has when it is below the questions, -1 lets
 * the program choose */
G_DECLARE_FINAL_TYPE (BeaktaChecklistPane, beakta_checklist_pane, BEAKTA, CHECKLIST_PANE, BeaktaCasePane)

GtkWidget *beakta_checklist_pane_new        (void);

/* More room for it below the questions, by so many steps, or less. */
void       beakta_checklist_pane_step_knowledge (BeaktaChecklistPane *self,
                                                 int                  by);

/* Property: "filter" (string, read and write): the nick of the filter that the questions are shown by */

/* J and K, 1-5, U, G, X, N, F, R: the case page has the keys, the pane does the work. */
void       beakta_checklist_pane_step       (BeaktaChecklistPane *self,
                                             int                  by);
void       beakta_checklist_pane_answer     (BeaktaChecklistPane *self,
                                             guint                option);     /* from 0 */

/* Takes over what another list says of the current question; FALSE when none says anything. */
gboolean   beakta_checklist_pane_use_offer  (BeaktaChecklistPane *self);

/* The answer to the current question holds though the question was reworded; FALSE when it does not wait for a look. */
gboolean   beakta_checklist_pane_confirm    (BeaktaChecklistPane *self);

/* Skips the disturbing question of the case; FALSE when there is none to skip. */
gboolean   beakta_checklist_pane_skip_question (BeaktaChecklistPane *self);

/* Goes to the next question without an answer (@by 1), or the one before (-1), in any list of the case; FALSE: there is none. */
gboolean   beakta_checklist_pane_next_unanswered (BeaktaChecklistPane *self,
                                             int                  by);
void       beakta_checklist_pane_next_filter (BeaktaChecklistPane *self,
                                             int                  by);

/* The keyboard goes to where words of the current question are written; FALSE: nowhere. */
gboolean   beakta_checklist_pane_write      (BeaktaChecklistPane *self);

/* (nullable): of the list that is shown. @number: (nullable): that of the current question */
const BeaktaSection  *beakta_checklist_pane_get_section  (BeaktaChecklistPane *self,
                                                          const char          *number);
const BeaktaFindings *beakta_checklist_pane_get_findings (BeaktaChecklistPane *self);      /* nullable */

G_END_DECLS
