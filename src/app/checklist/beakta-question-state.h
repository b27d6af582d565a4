/* One question of a case: the template's words, the case's answer, and the way to alter it. */

#pragma once

#include "beakta-case-editor.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_ANSWER_PART_VALUE,
  BEAKTA_ANSWER_PART_REASON,
  BEAKTA_ANSWER_PART_MISSING,
  BEAKTA_ANSWER_PART_CLAIM,
  BEAKTA_N_ANSWER_PARTS
} BeaktaAnswerPart;

#define BEAKTA_TYPE_QUESTION_STATE (beakta_question_state_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaQuestionState, beakta_question_state, BEAKTA, QUESTION_STATE, GObject)

BeaktaQuestionState  *beakta_question_state_new             (BeaktaCaseEditor     *editor,
                                                             BeaktaChecklist      *checklist,
                                                             const BeaktaQuestion *question);
BeaktaCaseEditor     *beakta_question_state_get_editor      (BeaktaQuestionState  *self);
const BeaktaQuestion *beakta_question_state_get_question    (BeaktaQuestionState  *self);
const char           *beakta_question_state_get_id          (BeaktaQuestionState  *self);      /* "checklist/question" */

/* "Question 1.2": unique in the pane, for names that are heard. */
const char           *beakta_question_state_get_about       (BeaktaQuestionState  *self);

/* (nullable): valid until the case changes. */
const BeaktaAnswer   *beakta_question_state_get_answer      (BeaktaQuestionState  *self);
const BeaktaOption   *beakta_question_state_get_option      (BeaktaQuestionState  *self);      /* nullable */
gboolean              beakta_question_state_is_answered     (BeaktaQuestionState  *self);

/* Never NULL. */
const char           *beakta_question_state_get_part        (BeaktaQuestionState  *self,
                                                             BeaktaAnswerPart      part);

/* The same for a field of words: the person's own, while somebody else's stand in the case and nothing has been chosen yet. */
const char           *beakta_question_state_get_typed       (BeaktaQuestionState  *self,
                                                             BeaktaAnswerPart      part);
void                  beakta_question_state_set_part        (BeaktaQuestionState  *self,
                                                             BeaktaAnswerPart      part,
                                                             const char           *text);

/* @member: "what", "baseline", "target", "unit", "when", "source" */
const char           *beakta_question_state_get_goal_part   (BeaktaQuestionState  *self,
                                                             const char           *member);
void                  beakta_question_state_set_goal_part   (BeaktaQuestionState  *self,
                                                             const char           *member,
                                                             const char           *text);

/* (transfer full): the parts that a goal still lacks, "baseline, unit"; "" of one that is whole, or that nobody has begun. */
char                 *beakta_question_state_dup_lacking_parts (BeaktaQuestionState *self);

/* (transfer full) (nullable): what the applicant will be asked for. */
char                 *beakta_question_state_dup_point       (BeaktaQuestionState  *self);

/* (transfer full): "Reason is missing · Evidence is missing"; "" when nothing is, or nothing is answered yet. */
char                 *beakta_question_state_dup_lacks       (BeaktaQuestionState  *self);

/* (transfer full): the answer's reason or text, and its pieces of evidence, in one line; "". */
char                 *beakta_question_state_dup_summary     (BeaktaQuestionState  *self);

/* "A reason is missing" ... */
const char           *beakta_question_state_describe_lack   (BeaktaLack            lack);

G_END_DECLS
