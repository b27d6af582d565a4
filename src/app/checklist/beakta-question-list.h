/* The questions of one checklist, in their sections; one of them is the current one. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-question-filters.h"
#include "beakta-scroll-keeper.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUESTION_LIST (beakta_question_list_get_type ())

/* Signals:
 *   "passage-activated" (const char *passage_id)
 *   "comment-requested" (const char *answer_id): on the answer "checklist/question"
 *   "current-changed" (): another question is the current one
 */
G_DECLARE_FINAL_TYPE (BeaktaQuestionList, beakta_question_list, BEAKTA, QUESTION_LIST, GtkBox)

/* @keeper: of the scrolled window that the list is in. */
void              beakta_question_list_set_keeper    (BeaktaQuestionList   *self,
                                                      BeaktaScrollKeeper   *keeper);

/* @checklist: (nullable). Commits what has been typed, and goes to where the person was in this list, or else to the
 * first question that is left to do. @findings: (nullable) */
void              beakta_question_list_show          (BeaktaQuestionList   *self,
                                                      BeaktaCaseEditor     *editor,
                                                      BeaktaChecklist      *checklist,
                                                      const BeaktaFindings *findings);

/* (transfer none) (nullable): the list that is shown. */
BeaktaChecklist  *beakta_question_list_get_checklist (BeaktaQuestionList   *self);

/* The case is gone, and with it where one was in its lists. */
void              beakta_question_list_forget        (BeaktaQuestionList   *self);

/* (nullable): "checklist/question" of the current question. */
const char       *beakta_question_list_get_current   (BeaktaQuestionList   *self);

/* @question: the id; FALSE when it is not in the list. */
gboolean          beakta_question_list_go_to         (BeaktaQuestionList   *self,
                                                      const char           *question);

/* Whether the keyboard is anywhere in the pane that the list is in. */
gboolean          beakta_question_list_holds_focus   (BeaktaQuestionList   *self);
void              beakta_question_list_step          (BeaktaQuestionList   *self,
                                                      int                   by);

/* Which questions are shown; the same again lets go of those that pass no more. One that is being worked on stays. */
void              beakta_question_list_set_filter    (BeaktaQuestionList   *self,
                                                      BeaktaFilter          filter);

/* (nullable): how many questions pass each filter; valid until the next update. */
const BeaktaFilters *beakta_question_list_get_filters (BeaktaQuestionList  *self);
void              beakta_question_list_focus_current (BeaktaQuestionList   *self);

/* Scrolls until the current question is in sight. */
void              beakta_question_list_reveal_current (BeaktaQuestionList  *self);

/* The keyboard goes to where words of the current question are written; FALSE when there is no such place. */
gboolean          beakta_question_list_write         (BeaktaQuestionList   *self);
void              beakta_question_list_press         (BeaktaQuestionList   *self,
                                                      guint                 key);

/* From the case: which questions are asked, and how many are done. */
void              beakta_question_list_update_counts (BeaktaQuestionList   *self,
                                                      const BeaktaFindings *findings);

/* @answer: (nullable): "checklist/question"; NULL for the current one. */
void              beakta_question_list_update        (BeaktaQuestionList   *self,
                                                      const char           *answer);
void              beakta_question_list_update_all    (BeaktaQuestionList   *self);
void              beakta_question_list_flush         (BeaktaQuestionList   *self);
void              beakta_question_list_take_back     (BeaktaQuestionList   *self);

G_END_DECLS
