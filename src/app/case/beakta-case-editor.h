/* The open case, and the only way the window alters it.
 *
 * (1) Changes are sent to the store one after the other, in the order in which they were made; widgets never wait.
 * (2) "saved-at" moves only when the store has acknowledged.
 * (3) A change that is refused is told through "problem", in words for a person, and the case is as the store has it.
 * (4) A change that the store cannot write now (no room, another program writing, the file gone) is not given up: it
 *     waits with all that come after it, "trouble" says why, and it is tried again until it has been written.
 * (5) The case has all that the store has told, also what others wrote just before something of one's own and was told after it.
 * (6) Nothing typed is dropped, and nothing of somebody else's is written over unseen: what two wrote in the same place is a
 *     clash, with both texts, until the person has chosen: also when the case has been closed and the program started again.
 */

#pragma once

#include <gio/gio.h>

#include "beakta-acts.h"
#include "beakta-findings.h"
#include "beakta-labelled.h"
#include "beakta-offers.h"
#include "beakta-store-clashes.h"
#include "beakta-workflow.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CASE_EDITOR (beakta_case_editor_get_type ())

/* Properties (all notify):
 *   "saved-at"  GDateTime, nullable, local time
 *   "is-saving" boolean: something has not been acknowledged yet
 *   "trouble"   string, nullable: why what was done is not saved and waits, in words for a person
 *   "undo-name" string, nullable: "Undo: answer 1.2" without the word undo; NULL when there is nothing
 *   "redo-name" string, nullable
 * Signals:
 *   "problem" (const char *text): show it as a toast
 *   "words-left" (int kind, const char *id, const char *words): they were typed for an item of that kind, and are nowhere
 *     else: the group or the checklist that it belonged to has been removed
 *   "clashes-changed" (int kind, const char *id): there is a clash in that item, or one no more, or it says otherwise; told for
 *     each when they have been read
 *   "flush-wanted" (): somebody else wrote in the case, which does not say so yet: what has been typed is to be sent first
 *   "answer-wanted" (const char *id): the person is to be led to that answer
 *   "claims-changed" (): what the application itself answers is known, or known otherwise
 *   "access-changed" (): after the stage, a conflict or the roles changed what may be done
 *   "access-changed" also when somebody is asked to assess, is released, or says that they are done
 * Widgets follow the case itself: BeaktaCase::item-changed.
 */
G_DECLARE_FINAL_TYPE (BeaktaCaseEditor, beakta_case_editor, BEAKTA, CASE_EDITOR, GObject)

BeaktaCaseEditor *beakta_case_editor_new             (BeaktaStore      *store,
                                                      BeaktaCase       *case_);
BeaktaStore      *beakta_case_editor_get_store       (BeaktaCaseEditor *self);
/* Where several assess, one of them sees their own answers as those of the case: beakta_case_set_viewer (). */
BeaktaCase       *beakta_case_editor_get_case        (BeaktaCaseEditor *self);

/* (transfer none): the case as the store has it, for papers and for what is put together; valid until it changes. */
BeaktaCase       *beakta_case_editor_get_whole       (BeaktaCaseEditor *self);
const char       *beakta_case_editor_get_user        (BeaktaCaseEditor *self);

/* What @user is called: their name where the store knows it, or else @user. */
const char       *beakta_case_editor_get_name        (BeaktaCaseEditor *self,
                                                      const char       *user);

/* Takes @change; an empty one is dropped. */
void              beakta_case_editor_apply           (BeaktaCaseEditor *self,
                                                      BeaktaChange     *change);

/* A change that was made on the whole case. */
void              beakta_case_editor_apply_to_whole  (BeaktaCaseEditor *self,
                                                      BeaktaChange     *change);

/* The same, but @make is called when its turn has come, with the case as all earlier changes left it: for what a person
 * does again before it is saved, such as choosing and at once taking the choice back. (transfer full) (nullable): nothing */
typedef BeaktaChange *(*BeaktaMakeChange)            (BeaktaCase       *case_,
                                                      gpointer          user_data);

void              beakta_case_editor_apply_in_turn   (BeaktaCaseEditor *self,
                                                      BeaktaMakeChange  make,
                                                      gpointer          user_data,
                                                      GDestroyNotify    destroy);
/* (nullable): why the step that "undo-name" names can not be taken back, in words; told with "undo-name". */
const char       *beakta_case_editor_get_undo_problem (BeaktaCaseEditor *self);
void              beakta_case_editor_undo            (BeaktaCaseEditor *self);
void              beakta_case_editor_redo            (BeaktaCaseEditor *self);

/* Tries at once what "trouble" tells of; otherwise it is tried again by and by. */
void              beakta_case_editor_try_again       (BeaktaCaseEditor *self);

/* (transfer none) (element-type BeaktaClash): the oldest first; valid until they change. */
GPtrArray        *beakta_case_editor_get_clashes     (BeaktaCaseEditor *self);

/* What is to stand in the field of a member: the person's own words while there is a clash about them, else @saved. */
const char       *beakta_case_editor_get_wording     (BeaktaCaseEditor *self,
                                                      BeaktaItemKind    kind,
                                                      const char       *id,
                                                      const char       *member,
                                                      const char       *saved);

/* (transfer full) (nullable): what the case says in the place of a clash; NULL when it says nothing, or the item is gone. */
JsonNode         *beakta_case_editor_dup_theirs      (BeaktaCaseEditor *self,
                                                      const BeaktaClash *clash);

typedef enum
{
  BEAKTA_SETTLE_MINE,
  BEAKTA_SETTLE_THEIRS,
  BEAKTA_SETTLE_BOTH,                /* of texts: theirs, then mine */
} BeaktaSettlement;

/* The person has chosen. */
void              beakta_case_editor_settle          (BeaktaCaseEditor *self,
                                                      BeaktaClash      *clash,
                                                      BeaktaSettlement  settlement);

/* Whether the acting person may do @act now; @why: (out) (optional) (transfer full): in words for a person. */
gboolean          beakta_case_editor_may             (BeaktaCaseEditor *self,
                                                      BeaktaAct         act,
                                                      char            **why);

/* The version that the case uses; (transfer none) (nullable). */
BeaktaChecklist  *beakta_case_editor_get_checklist   (BeaktaCaseEditor *self,
                                                      const char       *id);

/* (transfer full) (element-type BeaktaChecklist): those versions, of every list of the case that could be read. */
GPtrArray        *beakta_case_editor_list_checklists (BeaktaCaseEditor *self);

/* (transfer none) (nullable): the engine's findings for one attached checklist; valid until the case changes. */
const BeaktaFindings *beakta_case_editor_get_findings (BeaktaCaseEditor *self,
                                                      const char       *checklist);

/* (transfer container) (element-type BeaktaFindings): those of every list of the case; valid until the case changes. */
GPtrArray        *beakta_case_editor_list_findings   (BeaktaCaseEditor *self);
/* The same of the whole case, for what is proposed and put on paper. */
const BeaktaFindings *beakta_case_editor_get_whole_findings (BeaktaCaseEditor *self,
                                                      const char       *checklist);

/* (transfer full) (element-type BeaktaOffer): what is answered in the other lists of the case and could stand at @answer
 * ("checklist/question") too, best first; valid until the case changes. */
GPtrArray        *beakta_case_editor_list_offers     (BeaktaCaseEditor *self,
                                                      const char       *answer);

/* Takes the best of them over; FALSE when there is none. */
gboolean          beakta_case_editor_use_offer       (BeaktaCaseEditor *self,
                                                      const char       *answer);

/* @answer ("checklist/question") holds for the question as it is worded by now; FALSE when it does not wait for a look. */
gboolean          beakta_case_editor_confirm_answer  (BeaktaCaseEditor *self,
                                                      const char       *answer);

/* Leads the person to an answer ("checklist/question"), from a dialog that has no way there itself. */
void              beakta_case_editor_want_answer     (BeaktaCaseEditor *self,
                                                      const char       *answer);

/* What forms of the application state, as it has been looked through so far; "claims-changed" follows. @stated: (element-type
 * GPtrArray): of BeaktaLabelled, one array for each document; not altered afterwards */
void              beakta_case_editor_set_stated      (BeaktaCaseEditor *self,
                                                      GPtrArray        *stated);

/* (transfer none) (nullable): what the application itself answers to @answer ("checklist/question"), while nobody has taken or
 * dismissed it; valid until the case changes, or "claims-changed". */
const BeaktaLabelled *beakta_case_editor_get_proposed_claim (BeaktaCaseEditor *self,
                                                      const char       *answer);

/* It is the applicant's word, or it is not; FALSE when nothing is proposed. */
gboolean          beakta_case_editor_take_claim      (BeaktaCaseEditor *self,
                                                      const char       *answer);
gboolean          beakta_case_editor_dismiss_claim   (BeaktaCaseEditor *self,
                                                      const char       *answer);

/* The words of @passage, a new one, are what the applicant says of the question. */
void              beakta_case_editor_claim           (BeaktaCaseEditor *self,
                                                      const char       *answer,
                                                      BeaktaPassage    *passage);

G_END_DECLS
