/* What people do to a case, each as a change. Pure: a case in, a change out; nothing is saved here.
 *
 * Times and users are arguments. A change that would alter nothing is returned empty
 * (beakta_change_is_empty ()), and the caller drops it.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

BeaktaChange *beakta_acts_edit_facts          (BeaktaCase         *self,
                                               const BeaktaFacts  *facts);
/* See beakta_facts_mark (). */
BeaktaChange *beakta_acts_mark_papers         (BeaktaCase          *self,
                                               const char          *secrecy,
                                               const char          *annex_number,
                                               GDateTime           *now);
BeaktaChange *beakta_acts_assign              (BeaktaCase         *self,
                                               const char         *caseworker);
BeaktaChange *beakta_acts_attach_checklist    (BeaktaCase         *self,
                                               const char         *checklist,
                                               const char         *version,
                                               const char         *depth,
                                               GDateTime          *now);

/* Its answers go with it, and the passages that nothing stands on any more. */
BeaktaChange *beakta_acts_detach_checklist    (BeaktaCase         *self,
                                               const char         *checklist);

/* @answer: as edited by the caller. A value that is the first of the case also starts a received case. */
BeaktaChange *beakta_acts_answer              (BeaktaCase         *self,
                                               const BeaktaAnswer *answer,
                                               const char         *user);

/* The answer holds for the question as it is worded by now; see beakta-mapping.h. */
BeaktaChange *beakta_acts_confirm_answer      (BeaktaCase         *self,
                                               const char         *checklist,
                                               const char         *question,
                                               const char         *user);

/* The same, and each of @passages (element-type BeaktaPassage) becomes evidence of it: one step, also when undone. */
BeaktaChange *beakta_acts_answer_on           (BeaktaCase         *self,
                                               const BeaktaAnswer *answer,
                                               GPtrArray          *passages,
                                               const char         *user);

/* The words of @passage become what the applicant says of the question, and say where: a new passage is kept as a highlight,
 * which is no evidence. The answer itself stays as it is. */
BeaktaChange *beakta_acts_claim               (BeaktaCase         *self,
                                               const char         *checklist,
                                               const char         *question,
                                               BeaktaPassage      *passage,
                                               const char         *user);

/* @words, which were proposed as what the applicant says of the question, are not: they are not proposed again. */
BeaktaChange *beakta_acts_dismiss_claim       (BeaktaCase         *self,
                                               const char         *checklist,
                                               const char         *question,
                                               const char         *words,
                                               const char         *user);

/* What was answered at @from becomes the answer to @checklist/@question, with its reason, what is missing, the claim, the
 * goal and the evidence. It remembers where it came from until somebody gives another answer. A question that has an answer
 * already, and one that @from is an answer to itself, is left as it is. */
BeaktaChange *beakta_acts_take_answer         (BeaktaCase         *self,
                                               const BeaktaAnswer *from,
                                               const char         *checklist,
                                               const char         *question,
                                               const char         *user,
                                               GDateTime          *now);

/* Those of @answers ("checklist/question") that are not answered get the answer @value, for one @reason: one step, also when
 * undone. A reason that is there already stays, and so does everything that is answered. */
BeaktaChange *beakta_acts_set_aside           (BeaktaCase         *self,
                                               const char * const *answers,
                                               const char         *value,
                                               const char         *reason,
                                               const char         *user,
                                               GDateTime          *now);

/* Which answers one passage is evidence of; all of them "checklist/question", none of them NULL. */
typedef struct
{
  const char * const *onto;          /* it becomes evidence of these, which are made unanswered if there are none */
  const char * const *off;           /* and is evidence of these no more */
  const char * const *given;         /* those of @onto that get @value and @reason too, when they are not answered */
  const char         *value;
  const char         *reason;
} BeaktaSharing;

/* (transfer full): the case's own passage on the same words, else a copy of @passage. */
BeaktaPassage *beakta_acts_dup_same_place     (BeaktaCase          *self,
                                               const BeaktaPassage *passage);

/* @passage (revision 0, or one that is already in the case) is chosen as evidence of several answers: one step. It goes when
 * nothing stands on it any more, as with beakta_acts_remove_evidence (). */
BeaktaChange *beakta_acts_share_evidence      (BeaktaCase          *self,
                                               const BeaktaPassage *passage,
                                               const BeaktaSharing *sharing,
                                               const char          *user,
                                               GDateTime           *now);

/* Several assess a case: beakta-assessors.h. @persons: users; who assesses already is passed over. What somebody has answered
 * before becomes their own assessment. */
BeaktaChange *beakta_acts_ask_assessors       (BeaktaCase         *self,
                                               const char * const *persons,
                                               const char         *user,
                                               GDateTime          *now);
BeaktaChange *beakta_acts_release_assessors   (BeaktaCase         *self,
                                               const char * const *persons);

/* @done: FALSE to take one's own assessment up again. */
BeaktaChange *beakta_acts_finish_assessing    (BeaktaCase         *self,
                                               const char         *user,
                                               gboolean            done,
                                               GDateTime          *now);

/* @answers (element-type BeaktaAnswer): as they shall be the answers of the case, with whose each is. @self: as the store has
 * it. Each remembers what everybody had answered. */
BeaktaChange *beakta_acts_consolidate         (BeaktaCase         *self,
                                               GPtrArray          *answers,
                                               const char         *user,
                                               GDateTime          *now);

/* @passage (revision 0, or one that is already in the case) becomes evidence of the question's answer, which is
 * made unanswered if there is none. Two equal marks of the same place become one passage. */
BeaktaChange *beakta_acts_add_evidence        (BeaktaCase         *self,
                                               const char         *checklist,
                                               const char         *question,
                                               BeaktaPassage      *passage,
                                               const char         *user);
BeaktaChange *beakta_acts_add_cell_evidence   (BeaktaCase         *self,
                                               const char         *group,
                                               BeaktaAlternative   alternative,
                                               BeaktaPassage      *passage,
                                               const char         *user);

/* The same for what is in the case already: a group, a goal, another distribution; empty when it is not there. */
BeaktaChange *beakta_acts_add_evidence_of     (BeaktaCase         *self,
                                               BeaktaItemKind      kind,
                                               const char         *id,
                                               BeaktaPassage      *passage,
                                               const char         *user);

/* @user_id: id of what lets go of the passage: an answer ("checklist/question"), a cell ("g1/granted"), a group, a goal ...; the passage
 * itself goes when nothing stands on it any more and nobody commented on it. */
BeaktaChange *beakta_acts_remove_evidence     (BeaktaCase         *self,
                                               BeaktaItemKind      user_kind,
                                               const char         *user_id,
                                               const char         *passage_id);
BeaktaChange *beakta_acts_mark                (BeaktaCase         *self,
                                               BeaktaPassage      *passage);
BeaktaChange *beakta_acts_unmark              (BeaktaCase         *self,
                                               const char         *passage_id);

/* What a highlight or a promise is about; "" takes it away. */
BeaktaChange *beakta_acts_label_mark          (BeaktaCase          *self,
                                               const char          *passage_id,
                                               const char          *label);

/* (nullable): the passage that has most words in common with @place, the narrowest of several: the mark that is meant when @place is
 * selected. */
const BeaktaPassage *
              beakta_acts_find_marked         (BeaktaCase          *self,
                                               const BeaktaPassage *place);

/* The passage stands on the words of @place instead: of any document of the case. What stands on it and what was said of
 * it stay with it. */
BeaktaChange *beakta_acts_move_mark           (BeaktaCase          *self,
                                               const char          *passage_id,
                                               const BeaktaPassage *place);

/* The proposed place of a passage that changed with a new version becomes its place: it is evidence of the new words. */
BeaktaChange *beakta_acts_accept_place        (BeaktaCase         *self,
                                               const char         *passage_id);

/* The passage stays in the earlier version that it was made in: what was said there still holds. */
BeaktaChange *beakta_acts_keep_place          (BeaktaCase         *self,
                                               const char         *passage_id);

/* @comment: new, with target, text, author and reply_to set. @passage: (nullable): a new passage that it is about. */
BeaktaChange *beakta_acts_comment             (BeaktaCase          *self,
                                               const BeaktaComment *comment,
                                               BeaktaPassage       *passage);
BeaktaChange *beakta_acts_edit_comment        (BeaktaCase          *self,
                                               const char          *id,
                                               const char          *text);
BeaktaChange *beakta_acts_resolve_comment     (BeaktaCase          *self,
                                               const char          *id,
                                               gboolean             resolved,
                                               const char          *user);
BeaktaChange *beakta_acts_remove_comment      (BeaktaCase          *self,
                                               const char          *id);

/* @id: of the comment that begins a thread. @filed: whether all that is said in it until now is added to the file; what is said
 * in it later is working material until the thread is added again. A comment whose words are gone is passed over. */
BeaktaChange *beakta_acts_file_thread         (BeaktaCase          *self,
                                               const char          *id,
                                               gboolean             filed,
                                               const char          *user);

BeaktaChange *beakta_acts_put_group           (BeaktaCase                 *self,
                                               const BeaktaGroup          *group);
BeaktaChange *beakta_acts_remove_group        (BeaktaCase                 *self,
                                               const char                 *id);        /* its cells go with it, and its kronor in other distributions */
BeaktaChange *beakta_acts_put_cell            (BeaktaCase                 *self,
                                               const BeaktaCell           *cell);
BeaktaChange *beakta_acts_put_analysis        (BeaktaCase                 *self,
                                               const BeaktaAnalysis       *analysis);

/* A new one without a position comes last. */
BeaktaChange *beakta_acts_put_goal            (BeaktaCase                 *self,
                                               const BeaktaGoal           *goal);
BeaktaChange *beakta_acts_put_distribution    (BeaktaCase                 *self,
                                               const BeaktaDistribution   *distribution);

/* A goal or a distribution, with the passages that nothing else stands on. */
BeaktaChange *beakta_acts_remove_part         (BeaktaCase                 *self,
                                               BeaktaItemKind              kind,
                                               const char                 *id);
BeaktaChange *beakta_acts_classify            (BeaktaCase                 *self,
                                               const BeaktaClassification *classification);

/* The reasons, sentence by sentence; a draft of them is written by beakta_reasons_write_draft (). An edited sentence keeps its
 * ties, and one that is edited back to its draft stands as it was drafted again. What is added has no ties: it is without
 * support. A drafted one that is removed is kept, so that no new draft brings it back; editing it does. */
BeaktaChange *beakta_acts_edit_sentence       (BeaktaCase                 *self,
                                               const char                 *id,
                                               const char                 *text,
                                               const char                 *user,
                                               GDateTime                  *now);
BeaktaChange *beakta_acts_add_sentence        (BeaktaCase                 *self,
                                               BeaktaReasonPart            part,
                                               const char                 *after,    /* nullable: last in its part */
                                               const char                 *text,
                                               const char                 *user,
                                               GDateTime                  *now);

/* Among those of its part: which way a sentence weighs follows from its answer. @steps: down, or up when negative; as far as
 * there is room. Empty when it stands first or last already. */
BeaktaChange *beakta_acts_move_sentence       (BeaktaCase                 *self,
                                               const char                 *id,
                                               int                         steps);
gboolean      beakta_acts_may_move_sentence   (BeaktaCase                 *self,
                                               const char                 *id,
                                               int                         steps);
BeaktaChange *beakta_acts_remove_sentence     (BeaktaCase                 *self,
                                               const char                 *id,
                                               const char                 *user,
                                               GDateTime                  *now);

BeaktaChange *beakta_acts_declare_conflict    (BeaktaCase                 *self,
                                               const char                 *user,
                                               gboolean                    conflicted,
                                               const char                 *ground,
                                               GDateTime                  *now);

/* Moves the case on, or back; for RETURNED and APPROVED a review is written with @reason as its remark, and the points that
 * were written for it are sent with it. A return without an open point gets one on the case, with the words of @reason.
 * Whether it is allowed is decided by the workflow, at the door. */
BeaktaChange *beakta_acts_move                (BeaktaCase                 *self,
                                               BeaktaStage                 stage,
                                               const char                 *reason,
                                               const char                 *user,
                                               GDateTime                  *now);

/* The act by which a case goes from one stage to another. */
BeaktaAct     beakta_acts_for_move            (BeaktaStage                 from,
                                               BeaktaStage                 to);

G_END_DECLS
