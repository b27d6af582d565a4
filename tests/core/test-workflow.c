/* Who may do what, when: the whole table, and the rules over it. */

#include "beakta-acts-decision.h"
#include "beakta-acts-opinions.h"
#include "beakta-acts-queue.h"
#include "beakta-acts.h"
#include "beakta-marking.h"
#include "beakta-workflow.h"

/* The rule book, written a second time: for each act the stages at which a caseworker, a supervisor and an expert may do
 * it. A letter for each stage: r received, a assessing, w awaiting completion, p proposed, R returned, A approved,
 * d decided, f follow-up, c closed. And whose case a caseworker may do it in: o their own, q one that they are asked to
 * assess, n nobody's, a another's. */
static const struct
{
  BeaktaAct   act;
  const char *caseworker;
  const char *supervisor;
  const char *expert;
  const char *owners;
} book[] = {
  { BEAKTA_ACT_REGISTER,         "rawpRAdfc", "rawpRAdfc", "", "oqna" },
  { BEAKTA_ACT_EDIT_CASE,        "rawR",      "rawR",      "", "oqna" },
  { BEAKTA_ACT_ASSIGN,           "rawpRAdf",  "rawpRAdf",  "", "oqna" },
  { BEAKTA_ACT_MARK_PAPERS,      "rawpRAdf",  "rawpRAdf",  "", "oqna" },
  { BEAKTA_ACT_ADD_DOCUMENT,     "rawpRAdf",  "rawpRAdf",  "", "oqna" },
  { BEAKTA_ACT_REPLACE_DOCUMENT, "rawR",      "rawR",      "", "oqna" },
  { BEAKTA_ACT_READ_DOCUMENT,    "rawR",      "rawR",      "", "oqna" },
  { BEAKTA_ACT_ATTACH_CHECKLIST, "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_DETACH_CHECKLIST, "rawR",      "",          "", "on" },
  { BEAKTA_ACT_MOVE_CHECKLIST,   "rawR",      "",          "", "on" },
  { BEAKTA_ACT_ANSWER,           "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_TAKE_ANSWER,      "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_SET_ASIDE,        "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_REFLECT,          "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_ASK_ASSESSORS,    "rawR",      "rawR",      "", "on" },
  { BEAKTA_ACT_RELEASE_ASSESSORS, "rawR",     "rawR",      "", "on" },
  { BEAKTA_ACT_FINISH_ASSESSING, "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_CONSOLIDATE,      "rawR",      "",          "", "on" },
  { BEAKTA_ACT_ADD_EVIDENCE,     "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_REMOVE_EVIDENCE,  "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_SHARE_EVIDENCE,   "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_MARK,             "rawRf",     "rawRf",     "rawRf", "oqna" },
  { BEAKTA_ACT_UNMARK,           "rawRf",     "rawRf",     "rawRf", "oqna" },
  { BEAKTA_ACT_MOVE_EVIDENCE,    "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_MOVE_MARK,        "rawRf",     "rawRf",     "rawRf", "oqna" },
  { BEAKTA_ACT_ACCEPT_PLACE,     "rawRf",     "rawRf",     "rawRf", "oqna" },
  { BEAKTA_ACT_KEEP_PLACE,       "rawRf",     "rawRf",     "rawRf", "oqna" },
  { BEAKTA_ACT_IMPORT_MARKS,     "rawR",      "rawR",      "", "oqn" },
  { BEAKTA_ACT_COMMENT,          "rawpRAdf",  "rawpRAdf",  "rawpRAdf", "oqna" },
  { BEAKTA_ACT_EDIT_COMMENT,     "rawpRAdf",  "rawpRAdf",  "rawpRAdf", "oqna" },
  { BEAKTA_ACT_RESOLVE_COMMENT,  "rawpRAdf",  "rawpRAdf",  "rawpRAdf", "oqna" },
  { BEAKTA_ACT_REMOVE_COMMENT,   "rawpRAdf",  "rawpRAdf",  "rawpRAdf", "oqna" },
  { BEAKTA_ACT_FILE_COMMENT,     "rawpRAdf",  "rawpRAdf",  "", "oqn" },
  { BEAKTA_ACT_ANALYSE,          "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_CLASSIFY,         "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_WRITE_REASONS,    "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_DECLARE_CONFLICT, "rawpRAdf",  "rawpRAdf",  "rawpRAdf", "oqna" },
  { BEAKTA_ACT_DRAFT_REQUEST,    "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_EDIT_REQUEST,     "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_SEND_REQUEST,     "rawR",      "",          "", "on" },
  { BEAKTA_ACT_EXTEND_REQUEST,   "rawR",      "",          "", "on" },
  { BEAKTA_ACT_TICK_POINT,       "rawR",      "",          "", "on" },
  { BEAKTA_ACT_CLOSE_REQUEST,    "rawR",      "",          "", "on" },
  { BEAKTA_ACT_LOG_CONTACT,      "rawpRAdf",  "rawpRAdf",  "", "oqna" },
  { BEAKTA_ACT_ASK_OPINION,      "rawR",      "",          "", "on" },
  { BEAKTA_ACT_ALTER_OPINION,    "rawR",      "",          "", "on" },
  { BEAKTA_ACT_GIVE_OPINION,     "",          "",          "rawR", "oqna" },
  { BEAKTA_ACT_WITHDRAW_OPINION, "rawpRAdf",  "rawpRAdf",  "", "on" },
  { BEAKTA_ACT_MASK,             "rawpRAdfc", "rawpRAdfc", "", "oqna" },
  { BEAKTA_ACT_FLAG,             "rawpRAdfc", "rawpRAdfc", "", "oqna" },
  { BEAKTA_ACT_TAG,              "rawpRAdfc", "rawpRAdfc", "", "oqna" },
  { BEAKTA_ACT_HOLD,             "rawpRAdf",  "rawpRAdf",  "", "oqna" },
  { BEAKTA_ACT_CARRY_IN,         "rawpRAdfc", "rawpRAdfc", "", "oqna" },
  { BEAKTA_ACT_MERGE,            "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_WRITE_POINT,      "",          "p",         "", "oqna" },
  { BEAKTA_ACT_REMOVE_POINT,     "",          "p",         "", "oqna" },
  { BEAKTA_ACT_RESOLVE_POINT,    "rawR",      "",          "", "oqn" },
  { BEAKTA_ACT_REOPEN_POINT,     "",          "p",         "", "oqna" },
  { BEAKTA_ACT_WITHDRAW_POINT,   "",          "p",         "", "oqna" },
  { BEAKTA_ACT_START,            "rwR",       "",          "", "oqn" },
  { BEAKTA_ACT_AWAIT_COMPLETION, "raR",       "",          "", "on" },
  { BEAKTA_ACT_PROPOSE,          "awR",       "",          "", "on" },
  { BEAKTA_ACT_RETURN,           "",          "p",         "", "oqna" },
  { BEAKTA_ACT_APPROVE,          "",          "p",         "", "oqna" },
  { BEAKTA_ACT_DECIDE,           "A",         "A",         "", "on" },
  { BEAKTA_ACT_CORRECT_DECISION, "df",        "df",        "", "on" },
  { BEAKTA_ACT_STEP_BACK,        "awpRAdfc",  "awpRAdfc",  "", "on" },
  { BEAKTA_ACT_STEP_ON,          "df",        "df",        "", "on" },
  { BEAKTA_ACT_ERASE,            "",          "",          "", "oqna" },
  { BEAKTA_ACT_CLEAR_DRAFTS,     "",          "",          "", "oqna" },
  { BEAKTA_ACT_UNDO,             "rawpRAdfc", "rawpRAdfc", "rawpRAdfc", "oqna" },
  { BEAKTA_ACT_REDO,             "rawpRAdfc", "rawpRAdfc", "rawpRAdfc", "oqna" },
};

static const char stage_letters[BEAKTA_N_STAGES] = {
  [BEAKTA_STAGE_RECEIVED] = 'r', [BEAKTA_STAGE_ASSESSING] = 'a', [BEAKTA_STAGE_AWAITING_COMPLETION] = 'w',
  [BEAKTA_STAGE_PROPOSED] = 'p', [BEAKTA_STAGE_RETURNED] = 'R', [BEAKTA_STAGE_APPROVED] = 'A',
  [BEAKTA_STAGE_DECIDED] = 'd', [BEAKTA_STAGE_FOLLOW_UP] = 'f', [BEAKTA_STAGE_CLOSED] = 'c',
};

static void
take_conflict (BeaktaCase *case_,
               const char *user,
               gboolean    conflicted)
{
  BeaktaConflict *conflict = beakta_record_new (BEAKTA_ITEM_CONFLICT, user);

  conflict->conflicted = conflicted;
  conflict->record.revision = 1;
  beakta_record_set (&conflict->person, user);
  beakta_case_take_record (case_, conflict);
}

static BeaktaCase *
make_case (BeaktaStage stage)
{
  BeaktaCase *case_ = beakta_case_new ("c1");
  BeaktaStageRecord *record = beakta_record_new (BEAKTA_ITEM_STAGE, NULL);

  record->stage = stage;
  record->record.revision = 1;
  beakta_record_set (&record->proposer, "anna");
  beakta_case_take_record (case_, record);
  take_conflict (case_, "anna", FALSE);
  take_conflict (case_, "bo", FALSE);

  return case_;
}

static const char * const owner_letters = "oqna";

/* A case whose caseworker is bo himself, cecilia who asked bo, nobody, or cecilia. */
static BeaktaCase *
make_case_of (BeaktaStage stage,
              char        owner)
{
  BeaktaCase *case_ = make_case (stage);
  BeaktaFacts *facts = beakta_record_new (BEAKTA_ITEM_FACTS, NULL);

  facts->record.revision = 1;
  beakta_record_set (&facts->caseworker, owner == 'o' ? "bo" : owner == 'n' ? "" : "cecilia");
  beakta_case_take_record (case_, facts);
  if (owner == 'q')
    {
      BeaktaAssessor *assessor = beakta_record_new (BEAKTA_ITEM_ASSESSOR, "bo");

      assessor->record.revision = 1;
      beakta_record_set (&assessor->person, "bo");
      beakta_case_take_record (case_, assessor);
    }

  return case_;
}

/* What an administrator may who is nothing else. */
static const char *
get_administrators_stages (BeaktaAct act)
{
  if (act == BEAKTA_ACT_ERASE)
    return "dc";

  return act == BEAKTA_ACT_CLEAR_DRAFTS ? "dfc" : "";
}

/* What the book says of one act, stage, set of roles and holder. */
static gboolean
is_in_book (guint       act,
            char        stage,
            BeaktaRoles roles,
            char        owner)
{
  return ((roles & BEAKTA_ROLE_CASEWORKER) != 0 && strchr (book[act].caseworker, stage) != NULL &&
          strchr (book[act].owners, owner) != NULL) ||
         ((roles & BEAKTA_ROLE_SUPERVISOR) != 0 && strchr (book[act].supervisor, stage) != NULL) ||
         ((roles & BEAKTA_ROLE_EXPERT) != 0 && strchr (book[act].expert, stage) != NULL) ||
         ((roles & BEAKTA_ROLE_ADMINISTRATOR) != 0 && strchr (get_administrators_stages (book[act].act), stage) != NULL);
}

/* Rules 5 and 6: the table of role, act, stage and holder; each combination. Nobody may do anything as a mere reader, and a
 * mere administrator erases and does nothing else. Where several assess, the consolidated answer is of the one who holds the case. */
static void
test_table (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (book), ==, BEAKTA_N_ACTS);

  for (BeaktaStage stage = 0; stage < BEAKTA_N_STAGES; stage++)
    for (const char *owner = owner_letters; *owner != '\0'; owner++)
      {
        g_autoptr(BeaktaCase) case_ = make_case_of (stage, *owner);

        for (guint i = 0; i < G_N_ELEMENTS (book); i++)
          for (guint roles = 0; roles < 32; roles++)
            if (beakta_workflow_check (case_, "bo", roles, book[i].act, NULL) !=
                is_in_book (i, stage_letters[stage], roles, *owner))
              g_error ("Act %s at %s with roles %u in a case of %c", beakta_words_get_nick (BEAKTA_WORDS_ACT, book[i].act),
                       beakta_words_get_nick (BEAKTA_WORDS_STAGE, stage), roles, *owner);
      }
}

/* Rule 6: who does not hold the case is told so; what another role allows is not bound to the holder. */
static void
test_owner (void)
{
  g_autoptr(BeaktaCase) case_ = make_case_of (BEAKTA_STAGE_ASSESSING, 'a');
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (beakta_workflow_get_ownership (case_, "bo"), ==, BEAKTA_OWNERSHIP_ANOTHERS);
  g_assert_cmpint (beakta_workflow_get_ownership (case_, "cecilia"), ==, BEAKTA_OWNERSHIP_OWN);
  g_assert_false (beakta_workflow_check (case_, "bo", BEAKTA_ROLE_CASEWORKER, BEAKTA_ACT_ANSWER, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_OWNER);
  g_assert_true (beakta_workflow_check (case_, "bo", BEAKTA_ROLE_CASEWORKER, BEAKTA_ACT_ASSIGN, NULL));
  g_assert_false (beakta_workflow_check (case_, "bo", BEAKTA_ROLE_CASEWORKER, BEAKTA_ACT_STEP_BACK, NULL));
  g_assert_true (beakta_workflow_check (case_, "bo", BEAKTA_ROLE_SUPERVISOR, BEAKTA_ACT_STEP_BACK, NULL));
}

#define ALL_ROLES (BEAKTA_ROLE_CASEWORKER | BEAKTA_ROLE_SUPERVISOR | BEAKTA_ROLE_EXPERT | BEAKTA_ROLE_ADMINISTRATOR)

/* Rule 1: nobody approves or returns a case that they proposed, whatever their roles. */
static void
test_four_eyes (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_PROPOSED);
  g_autoptr(GError) error = NULL;

  g_assert_false (beakta_workflow_check (case_, "anna", ALL_ROLES, BEAKTA_ACT_APPROVE, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_PROPOSER);
  g_assert_false (beakta_workflow_check (case_, "anna", ALL_ROLES, BEAKTA_ACT_RETURN, NULL));
  g_assert_true (beakta_workflow_check (case_, "anna", ALL_ROLES, BEAKTA_ACT_STEP_BACK, NULL));
}

/* Rule 1: nor one to which they gave an answer, their own or that of one of several, whoever proposed it. */
static void
test_assessed (void)
{
  static const BeaktaItemKind kinds[] = { BEAKTA_ITEM_ANSWER, BEAKTA_ITEM_ASSESSMENT };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_PROPOSED);
      BeaktaAnswer *answer = beakta_record_new (kinds[i], i == 0 ? "l/1" : "l/1/bo");
      g_autoptr(GError) error = NULL;

      answer->record.revision = 1;
      beakta_record_set (&answer->assessor, "bo");
      beakta_case_take_record (case_, answer);

      g_assert_false (beakta_workflow_check (case_, "bo", ALL_ROLES, BEAKTA_ACT_APPROVE, &error));
      g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ASSESSED);
      g_assert_false (beakta_workflow_check (case_, "bo", ALL_ROLES, BEAKTA_ACT_RETURN, NULL));
      g_assert_true (beakta_workflow_check (case_, "cecilia", ALL_ROLES, BEAKTA_ACT_APPROVE, NULL));
    }
}

/* Rule 9: who proposes, returns, approves or records the decision has declared before. */
static void
test_undeclared (void)
{
  static const struct { BeaktaStage from; BeaktaStage to; gboolean asks; } moves[] = {
    { BEAKTA_STAGE_RECEIVED, BEAKTA_STAGE_ASSESSING, FALSE }, { BEAKTA_STAGE_ASSESSING, BEAKTA_STAGE_PROPOSED, TRUE },
    { BEAKTA_STAGE_PROPOSED, BEAKTA_STAGE_RETURNED, TRUE }, { BEAKTA_STAGE_PROPOSED, BEAKTA_STAGE_APPROVED, TRUE },
    { BEAKTA_STAGE_PROPOSED, BEAKTA_STAGE_ASSESSING, FALSE }, { BEAKTA_STAGE_APPROVED, BEAKTA_STAGE_DECIDED, TRUE },
  };
  static const BeaktaDecision decision = { BEAKTA_OUTCOME_GRANTED, "2026-11-01", "Britta Ek", "", "" };
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr(BeaktaCase) case_ = make_case (moves[i].from);
      g_autoptr(BeaktaChange) change = moves[i].to == BEAKTA_STAGE_DECIDED
                                         ? beakta_acts_decide (case_, &decision, "cecilia", now)
                                         : beakta_acts_move (case_, moves[i].to, "Skäl", "cecilia", now);
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (beakta_workflow_check_change (case_, "cecilia", ALL_ROLES, change, &error), ==, !moves[i].asks);
      if (moves[i].asks)
        g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_UNDECLARED);
      g_clear_error (&error);
      take_conflict (case_, "cecilia", FALSE);
      beakta_workflow_check_change (case_, "cecilia", ALL_ROLES, change, &error);
      g_assert_no_error (error);
    }
}

/* Rule 9: the answers of several are put together by somebody who has declared before. */
static void
test_consolidator_declares (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_ASSESSING);
  g_autoptr(BeaktaChange) change = beakta_change_new (BEAKTA_ACT_CONSOLIDATE, beakta_case_get_id (case_));
  g_autoptr(GError) error = NULL;
  BeaktaAssessor *assessor = beakta_record_new (BEAKTA_ITEM_ASSESSOR, "bo");
  BeaktaFacts *facts = beakta_record_copy (beakta_case_get_facts (case_));

  assessor->record.revision = 1;
  beakta_record_set (&assessor->person, "bo");
  beakta_case_take_record (case_, assessor);
  beakta_record_set (&facts->caseworker, "cecilia");
  beakta_case_take_record (case_, facts);

  g_assert_false (beakta_workflow_check_change (case_, "cecilia", ALL_ROLES, change, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_UNDECLARED);
  g_clear_error (&error);
  take_conflict (case_, "cecilia", FALSE);
  beakta_workflow_check_change (case_, "cecilia", ALL_ROLES, change, &error);
  g_assert_no_error (error);
}

/* Rule 2: who declared a conflict of interest does nothing more in the case, but to withdraw it. */
static void
test_conflict (void)
{
  for (BeaktaStage stage = 0; stage < BEAKTA_N_STAGES; stage++)
    {
      g_autoptr(BeaktaCase) case_ = make_case (stage);

      take_conflict (case_, "bo", TRUE);
      for (BeaktaAct act = 0; act < BEAKTA_N_ACTS; act++)
        g_assert_cmpint (beakta_workflow_check (case_, "bo", ALL_ROLES, act, NULL), ==,
                         act == BEAKTA_ACT_DECLARE_CONFLICT && stage != BEAKTA_STAGE_CLOSED);
    }
}

static void
assert_refused (BeaktaCase          *case_,
                const char          *user,
                BeaktaChange        *change,
                BeaktaWorkflowError  code)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (beakta_workflow_check_change (case_, user, ALL_ROLES, change, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, (int) code);
  beakta_change_unref (change);
}

static void
assert_allowed (BeaktaCase   *case_,
                const char   *user,
                BeaktaChange *change)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (beakta_workflow_check_change (case_, user, ALL_ROLES, change, &error));
  g_assert_no_error (error);
  beakta_change_unref (change);
}

/* Rule 3: a step back unfreezes, with a reason; so does a return. White space is no reason. */
static void
test_reason (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_PROPOSED);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  assert_refused (case_, "bo", beakta_acts_move (case_, BEAKTA_STAGE_RETURNED, " \n", "bo", now), BEAKTA_WORKFLOW_ERROR_NO_POINT);
  assert_refused (case_, "bo", beakta_acts_move (case_, BEAKTA_STAGE_ASSESSING, NULL, "bo", now), BEAKTA_WORKFLOW_ERROR_REASON);
  assert_allowed (case_, "bo", beakta_acts_move (case_, BEAKTA_STAGE_ASSESSING, "Ny bilaga", "bo", now));
  assert_allowed (case_, "bo", beakta_acts_move (case_, BEAKTA_STAGE_APPROVED, NULL, "bo", now));
}

/* Rule: the stage is reached by the act that leads there, and by no other. */
static void
test_smuggled_stage (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_ASSESSING);
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_START, "c1");
  g_autoptr(BeaktaCase) received = make_case (BEAKTA_STAGE_RECEIVED);
  g_autoptr(BeaktaStageRecord) stage = beakta_record_copy (beakta_case_get_stage (received));

  stage->stage = BEAKTA_STAGE_APPROVED;
  beakta_change_put (change, stage);
  assert_refused (received, "bo", change, BEAKTA_WORKFLOW_ERROR_STAGE);

  change = beakta_change_new (BEAKTA_ACT_ANSWER, "c1");
  beakta_change_put (change, stage);
  assert_refused (case_, "bo", change, BEAKTA_WORKFLOW_ERROR_STAGE);

  change = beakta_change_new (BEAKTA_ACT_EDIT_CASE, "c1");
  beakta_change_put (change, stage);
  assert_refused (case_, "bo", change, BEAKTA_WORKFLOW_ERROR_STAGE);
}

/* Rule: nobody writes in another's name. */
static void
test_names (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_ASSESSING);
  g_autoptr(BeaktaAnswer) answer = beakta_record_new (BEAKTA_ITEM_ANSWER, "l/1");
  g_autoptr(BeaktaComment) comment = beakta_record_new (BEAKTA_ITEM_COMMENT, "k1");
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  beakta_record_set (&answer->value, "yes");
  beakta_record_set (&comment->author, "anna");
  assert_refused (case_, "bo", beakta_acts_answer (case_, answer, "anna"), BEAKTA_WORKFLOW_ERROR_AUTHOR);
  assert_refused (case_, "bo", beakta_acts_comment (case_, comment, NULL), BEAKTA_WORKFLOW_ERROR_AUTHOR);
  assert_refused (case_, "bo", beakta_acts_declare_conflict (case_, "anna", TRUE, "", now), BEAKTA_WORKFLOW_ERROR_AUTHOR);
  assert_refused (case_, "bo", beakta_acts_move (case_, BEAKTA_STAGE_PROPOSED, "", "anna", now), BEAKTA_WORKFLOW_ERROR_AUTHOR);
  assert_allowed (case_, "anna", beakta_acts_comment (case_, comment, NULL));
}

static BeaktaDecision
make_decision (const char *day)
{
  return (BeaktaDecision) { BEAKTA_OUTCOME_GRANTED, day, "C. Norling", "A. Ek", "" };
}

static void
put_stage (BeaktaCase              *case_,
           const BeaktaStageRecord *stage)
{
  BeaktaStageRecord *copy = beakta_record_copy (stage);

  copy->record.revision = 2;
  beakta_case_take_record (case_, copy);
}

/* Rule 8: a decided case has an outcome and a day, and the day has come. */
static void
test_decision (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_APPROVED);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 23, 8, 0, 0);
  BeaktaDecision decision = make_decision ("2026-11-23");
  BeaktaDecision later = make_decision ("2026-11-24");
  BeaktaDecision no_day = make_decision ("i dag");
  BeaktaDecision no_outcome = make_decision ("2026-11-23");

  no_outcome.outcome = BEAKTA_OUTCOME_UNSET;
  assert_allowed (case_, "bo", beakta_acts_decide (case_, &decision, "bo", now));
  assert_refused (case_, "bo", beakta_acts_decide (case_, &later, "bo", now), BEAKTA_WORKFLOW_ERROR_DECISION);
  assert_refused (case_, "bo", beakta_acts_decide (case_, &no_day, "bo", now), BEAKTA_WORKFLOW_ERROR_DECISION);
  assert_refused (case_, "bo", beakta_acts_decide (case_, &no_outcome, "bo", now), BEAKTA_WORKFLOW_ERROR_DECISION);
  assert_refused (case_, "bo", beakta_acts_decide (case_, &decision, "anna", now), BEAKTA_WORKFLOW_ERROR_AUTHOR);
}

/* Rule 8: only a decided case has an outcome; what is said of it is altered by a correction, which alters nothing else. */
static void
test_decision_elsewhere (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_PROPOSED);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 23, 8, 0, 0);
  g_autoptr(BeaktaStageRecord) stage = beakta_record_copy (beakta_case_get_stage (case_));
  BeaktaDecision decision = make_decision ("2026-11-20");
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_APPROVE, "c1");

  stage->stage = BEAKTA_STAGE_APPROVED;
  beakta_acts_put_decision (stage, &decision, "bo", "2026-11-23T08:00:00Z");
  beakta_change_put (change, stage);
  assert_refused (case_, "bo", change, BEAKTA_WORKFLOW_ERROR_STAGE);

  stage->stage = BEAKTA_STAGE_DECIDED;
  put_stage (case_, stage);
  assert_allowed (case_, "bo", beakta_acts_move (case_, BEAKTA_STAGE_FOLLOW_UP, NULL, "bo", now));
  assert_allowed (case_, "bo", beakta_acts_move (case_, BEAKTA_STAGE_APPROVED, "Upphävt", "bo", now));

  decision.outcome = BEAKTA_OUTCOME_REFUSED;
  assert_allowed (case_, "bo", beakta_acts_correct_decision (case_, &decision, "Fel", "bo", now));
  change = beakta_acts_move (case_, BEAKTA_STAGE_FOLLOW_UP, NULL, "bo", now);
  stage->stage = BEAKTA_STAGE_FOLLOW_UP;
  stage->outcome = BEAKTA_OUTCOME_REFUSED;
  beakta_change_put (change, stage);
  assert_refused (case_, "bo", change, BEAKTA_WORKFLOW_ERROR_STAGE);

  change = beakta_change_new (BEAKTA_ACT_CORRECT_DECISION, "c1");
  stage->stage = BEAKTA_STAGE_DECIDED;
  beakta_record_set (&stage->proposer, "bo");
  beakta_change_put (change, stage);
  assert_refused (case_, "bo", change, BEAKTA_WORKFLOW_ERROR_STAGE);
}

static BeaktaOpinion *
make_opinion (const char *person)
{
  BeaktaOpinion *opinion = beakta_record_new (BEAKTA_ITEM_OPINION, "o1");

  opinion->record.revision = 1;
  beakta_record_set (&opinion->person, person);
  beakta_record_set (&opinion->asked_by, "anna");
  beakta_record_set (&opinion->matter, "Når projektet ut?");

  return opinion;
}

/* Rule 7: an opinion is asked of somebody else, who has no conflict of interest, in one's own name; something is asked. */
static void
test_ask_opinion (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_ASSESSING);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaOpinion) opinion = make_opinion ("eva");
  g_autoptr(BeaktaOpinion) filled = make_opinion ("eva");

  assert_allowed (case_, "anna", beakta_acts_ask_opinion (case_, opinion, "anna", now));
  assert_refused (case_, "bo", beakta_acts_ask_opinion (case_, opinion, "anna", now), BEAKTA_WORKFLOW_ERROR_AUTHOR);
  assert_refused (case_, "eva", beakta_acts_ask_opinion (case_, opinion, "eva", now), BEAKTA_WORKFLOW_ERROR_OPINION);

  beakta_record_set (&filled->text, "Ja.");
  assert_refused (case_, "anna", beakta_acts_ask_opinion (case_, filled, "anna", now), BEAKTA_WORKFLOW_ERROR_OPINION);
  beakta_record_set (&opinion->due, "2026-13-01");
  assert_refused (case_, "anna", beakta_acts_ask_opinion (case_, opinion, "anna", now), BEAKTA_WORKFLOW_ERROR_OPINION);
  beakta_record_set (&opinion->due, "");
  beakta_record_set (&opinion->matter, " \n");
  assert_refused (case_, "anna", beakta_acts_ask_opinion (case_, opinion, "anna", now), BEAKTA_WORKFLOW_ERROR_OPINION);

  take_conflict (case_, "eva", TRUE);
  beakta_record_set (&opinion->matter, "Når projektet ut?");
  assert_refused (case_, "anna", beakta_acts_ask_opinion (case_, opinion, "anna", now), BEAKTA_WORKFLOW_ERROR_OPINION);
}

/* Rule 7: it is given by the person who is asked and nobody else, with words, and then stays until they take it up again. */
static void
test_give_opinion (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_ASSESSING);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GPtrArray) passages = g_ptr_array_new ();
  BeaktaOpinion *opinion = make_opinion ("eva");

  beakta_case_take_record (case_, opinion);
  assert_allowed (case_, "eva", beakta_acts_give_opinion_on (case_, "o1", "Ja.", passages, "eva", now));
  assert_allowed (case_, "eva", beakta_acts_write_opinion (case_, "o1", "Ja"));
  assert_refused (case_, "bo", beakta_acts_give_opinion_on (case_, "o1", "Ja.", passages, "bo", now),
                  BEAKTA_WORKFLOW_ERROR_OPINION);
  assert_refused (case_, "eva", beakta_acts_give_opinion (case_, "o1", now), BEAKTA_WORKFLOW_ERROR_OPINION);

  opinion = make_opinion ("eva");
  beakta_record_set (&opinion->text, "Ja.");
  beakta_record_set (&opinion->given, "2026-11-20T08:00:00Z");
  beakta_case_take_record (case_, opinion);
  assert_refused (case_, "eva", beakta_acts_write_opinion (case_, "o1", "Nej."), BEAKTA_WORKFLOW_ERROR_OPINION);
  assert_refused (case_, "anna", beakta_acts_withdraw_opinion (case_, "o1", "anna", now), BEAKTA_WORKFLOW_ERROR_OPINION);
  assert_refused (case_, "bo", beakta_acts_give_opinion (case_, "o1", NULL), BEAKTA_WORKFLOW_ERROR_OPINION);
  assert_allowed (case_, "eva", beakta_acts_give_opinion (case_, "o1", NULL));
}

/* Rule 7: what is asked is altered while it waits; a withdrawn request is not answered. */
static void
test_withdrawn_opinion (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_ASSESSING);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaOpinion) otherwise = make_opinion ("eva");
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_ALTER_OPINION, "c1");
  BeaktaOpinion *opinion = make_opinion ("eva");

  beakta_case_take_record (case_, opinion);
  beakta_record_set (&otherwise->matter, "Når projektet alla?");
  assert_allowed (case_, "bo", beakta_acts_alter_opinion (case_, otherwise));
  assert_allowed (case_, "bo", beakta_acts_withdraw_opinion (case_, "o1", "bo", now));
  beakta_record_set (&otherwise->person, "bo");
  beakta_change_put (change, otherwise);
  assert_refused (case_, "bo", change, BEAKTA_WORKFLOW_ERROR_STAGE);

  opinion = make_opinion ("eva");
  beakta_record_set (&opinion->withdrawn, "2026-11-20T08:00:00Z");
  beakta_case_take_record (case_, opinion);
  assert_refused (case_, "eva", beakta_acts_write_opinion (case_, "o1", "Ja."), BEAKTA_WORKFLOW_ERROR_OPINION);
  assert_refused (case_, "bo", beakta_acts_alter_opinion (case_, otherwise), BEAKTA_WORKFLOW_ERROR_OPINION);
}

/* Rules 1 and 7: who gave an opinion has taken part in what is reviewed. */
static void
test_opinion_and_review (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_PROPOSED);
  g_autoptr(GError) error = NULL;
  BeaktaOpinion *opinion = make_opinion ("eva");

  beakta_case_take_record (case_, opinion);
  g_assert_true (beakta_workflow_check (case_, "eva", ALL_ROLES, BEAKTA_ACT_APPROVE, NULL));
  opinion = make_opinion ("eva");
  beakta_record_set (&opinion->given, "2026-11-20T08:00:00Z");
  beakta_case_take_record (case_, opinion);
  g_assert_false (beakta_workflow_check (case_, "eva", ALL_ROLES, BEAKTA_ACT_APPROVE, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ASSESSED);
}

/* Rule: a comment's words are its author's; anybody may settle the thread. */
static void
test_comments (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_PROPOSED);
  BeaktaComment *comment = beakta_record_new (BEAKTA_ITEM_COMMENT, "k1");

  comment->record.revision = 1;
  beakta_record_set (&comment->author, "anna");
  beakta_record_set (&comment->text, "Se över");
  beakta_case_take_record (case_, comment);

  assert_refused (case_, "bo", beakta_acts_edit_comment (case_, "k1", "Bra"), BEAKTA_WORKFLOW_ERROR_AUTHOR);
  assert_refused (case_, "bo", beakta_acts_remove_comment (case_, "k1"), BEAKTA_WORKFLOW_ERROR_AUTHOR);
  assert_allowed (case_, "bo", beakta_acts_resolve_comment (case_, "k1", TRUE, "bo"));
  assert_allowed (case_, "anna", beakta_acts_edit_comment (case_, "k1", "Bra"));
}

/* Rule: a caseworker is assigned also in a frozen case, but its facts stand. */
static void
test_assign (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_APPROVED);
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_ASSIGN, "c1");
  g_autoptr(BeaktaFacts) facts = beakta_record_copy (beakta_case_get_facts (case_));

  beakta_record_set (&facts->title, "Annan titel");
  beakta_change_put (change, facts);
  assert_refused (case_, "bo", change, BEAKTA_WORKFLOW_ERROR_STAGE);
  assert_allowed (case_, "bo", beakta_acts_assign (case_, "cecilia"));
}

/* Rule 3: what a frozen assessment stands on does not move under it, not even by a comment's or a mark's act. */
static void
test_frozen_evidence (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_FOLLOW_UP);
  BeaktaPassage *passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, "p1");
  BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, "l/1");
  g_autoptr(BeaktaPassage) moved = NULL;
  g_autoptr(BeaktaPassage) new = beakta_record_new (BEAKTA_ITEM_PASSAGE, "p2");

  passage->record.revision = 1;
  g_strfreev (answer->evidence);
  answer->evidence = g_strsplit ("p1", " ", -1);
  beakta_case_take_record (case_, passage);
  beakta_case_take_record (case_, answer);

  moved = beakta_record_copy (passage);
  moved->start = 99;
  moved->mark = BEAKTA_MARK_PROMISE;
  new->start = 7;
  assert_refused (case_, "bo", beakta_acts_mark (case_, moved), BEAKTA_WORKFLOW_ERROR_STAGE);
  assert_allowed (case_, "bo", beakta_acts_mark (case_, new));
}

/* Rule: what came in stays as it came. */
static void
test_permanence (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_ASSESSING);
  BeaktaDocument *document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "1");
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_REPLACE_DOCUMENT, "c1");
  g_autoptr(BeaktaDocument) renamed = NULL;

  document->record.revision = 1;
  beakta_case_take_record (case_, document);
  beakta_change_remove (change, document);
  assert_refused (case_, "bo", change, BEAKTA_WORKFLOW_ERROR_STAGE);

  renamed = beakta_record_copy (document);
  beakta_record_set (&renamed->name, "annan.pdf");
  change = beakta_change_new (BEAKTA_ACT_ADD_DOCUMENT, "c1");
  beakta_change_put (change, renamed);
  assert_refused (case_, "bo", change, BEAKTA_WORKFLOW_ERROR_STAGE);
}

/* Rule: a document that is read anew gets another text, and a type when it had none, and nothing else. */
static void
test_reading_anew (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_ASSESSING);
  BeaktaDocument *document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "1");
  g_autoptr(BeaktaDocument) read = NULL;
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_READ_DOCUMENT, "c1");

  document->record.revision = 1;
  beakta_record_set (&document->refused, "crashed");
  beakta_record_set (&document->type, "unknown");
  beakta_case_take_record (case_, document);

  read = beakta_record_copy (document);
  beakta_record_set (&read->refused, "");
  beakta_record_set (&read->type, "docx");
  read->characters = 12;
  beakta_change_put (change, read);
  assert_allowed (case_, "bo", change);

  change = beakta_change_new (BEAKTA_ACT_READ_DOCUMENT, "c1");
  beakta_record_set (&read->sha256, "another");
  beakta_change_put (change, read);
  assert_refused (case_, "bo", change, BEAKTA_WORKFLOW_ERROR_STAGE);
}

/* Rule: only the store writes an undo, so that it is really the inverse of something. */
static void
test_undo_is_the_stores (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_ASSESSING);

  assert_refused (case_, "bo", beakta_change_new (BEAKTA_ACT_UNDO, "c1"), BEAKTA_WORKFLOW_ERROR_ROLE);
  g_assert_true (beakta_workflow_act_is_undoable (BEAKTA_ACT_ADD_DOCUMENT));
  g_assert_true (beakta_workflow_act_is_undoable (BEAKTA_ACT_PROPOSE));
  g_assert_false (beakta_workflow_act_is_undoable (BEAKTA_ACT_APPROVE));
  g_assert_false (beakta_workflow_act_is_undoable (BEAKTA_ACT_RETURN));
  g_assert_false (beakta_workflow_act_is_undoable (BEAKTA_ACT_DECIDE));
  g_assert_true (beakta_workflow_act_is_undoable (BEAKTA_ACT_ANSWER));
}

/* Rule: the moves that are offered are those that the check allows. */
static void
test_moves (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_PROPOSED);
  g_autoptr(GArray) own = beakta_workflow_list_moves (case_, "anna", ALL_ROLES);
  g_autoptr(GArray) others = beakta_workflow_list_moves (case_, "bo", ALL_ROLES);

  g_assert_cmpuint (own->len, ==, 1);
  g_assert_cmpint (g_array_index (own, BeaktaAct, 0), ==, BEAKTA_ACT_STEP_BACK);
  g_assert_cmpuint (others->len, ==, 3);
}

/* Of one item of the case, from what is in it now. */
static gboolean
check_put (BeaktaCase    *case_,
           BeaktaAct      act,
           gconstpointer  record,
           GError       **error)
{
  g_autoptr(BeaktaChange) change = beakta_change_new (act, "c1");

  beakta_change_put (change, record);

  return beakta_workflow_check_change (case_, "bo", ALL_ROLES, change, error);
}

/* Rule: the papers of a frozen case are marked by an act of their own, which alters no other fact. */
static void
test_marks_papers (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_DECIDED);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 22, 12, 0, 0);
  g_autoptr(BeaktaFacts) facts = beakta_record_new (BEAKTA_ITEM_FACTS, NULL);
  g_autoptr(BeaktaFacts) other = NULL;
  g_autoptr(GError) error = NULL;

  facts->record.revision = 1;
  beakta_case_take_record (case_, beakta_record_copy (facts));
  beakta_facts_mark (facts, " 26 kap. 1 § OSL ", "3", now);
  g_assert_cmpstr (facts->secrecy, ==, "26 kap. 1 § OSL");
  g_assert_cmpstr (facts->secrecy_noted, ==, "2026-11-22");
  g_assert_true (check_put (case_, BEAKTA_ACT_MARK_PAPERS, facts, &error));
  g_assert_no_error (error);
  g_assert_false (check_put (case_, BEAKTA_ACT_EDIT_CASE, facts, NULL));

  other = beakta_record_copy (facts);
  beakta_record_set (&other->title, "Something else");
  g_assert_false (check_put (case_, BEAKTA_ACT_MARK_PAPERS, other, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_STAGE);
}

/* Rule 2 of beakta-marking.h: another ground is noted anew; the same one keeps its day, and none has no day. */
static void
test_notes_another_ground (void)
{
  g_autoptr(GDateTime) first = g_date_time_new_utc (2026, 11, 22, 12, 0, 0);
  g_autoptr(GDateTime) later = g_date_time_new_utc (2026, 12, 1, 12, 0, 0);
  g_autoptr(BeaktaFacts) facts = beakta_record_new (BEAKTA_ITEM_FACTS, NULL);

  beakta_facts_mark (facts, "26 kap. 1 § OSL", NULL, first);
  beakta_facts_mark (facts, "26 kap. 1 § OSL", "2", later);
  g_assert_cmpstr (facts->secrecy_noted, ==, "2026-11-22");
  beakta_facts_mark (facts, "21 kap. 7 § OSL", NULL, later);
  g_assert_cmpstr (facts->secrecy_noted, ==, "2026-12-01");
  g_assert_cmpstr (facts->annex_number, ==, "2");
  beakta_facts_mark (facts, "", NULL, later);
  g_assert_cmpstr (facts->secrecy_noted, ==, "");
}

/* Rule: what is added to the file stays as it is: its words are not changed and it is not removed, not even by its author. Only
 * the act of its own adds it, and that alters nothing else. */
static void
test_what_is_filed_stays (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_ASSESSING);
  g_autoptr(BeaktaComment) comment = beakta_record_new (BEAKTA_ITEM_COMMENT, "k1");
  g_autoptr(BeaktaComment) filed = NULL;
  g_autoptr(BeaktaComment) edited = NULL;
  g_autoptr(BeaktaChange) removal = beakta_change_new (BEAKTA_ACT_REMOVE_COMMENT, "c1");
  g_autoptr(GError) error = NULL;

  comment->target_kind = BEAKTA_ITEM_FACTS;
  beakta_record_set (&comment->text, "Said on the telephone");
  beakta_record_set (&comment->author, "bo");
  filed = beakta_record_copy (comment);
  filed->filed = TRUE;
  beakta_record_set (&filed->filed_by, "bo");
  g_assert_false (check_put (case_, BEAKTA_ACT_COMMENT, filed, NULL));

  comment->record.revision = filed->record.revision = 2;
  beakta_case_take_record (case_, beakta_record_copy (comment));
  g_assert_false (check_put (case_, BEAKTA_ACT_EDIT_COMMENT, filed, NULL));
  g_assert_true (check_put (case_, BEAKTA_ACT_FILE_COMMENT, filed, &error));
  g_assert_no_error (error);

  beakta_case_take_record (case_, beakta_record_copy (filed));
  edited = beakta_record_copy (filed);
  beakta_record_set (&edited->text, "Said otherwise");
  g_assert_false (check_put (case_, BEAKTA_ACT_EDIT_COMMENT, edited, NULL));
  g_assert_false (check_put (case_, BEAKTA_ACT_FILE_COMMENT, edited, NULL));
  beakta_change_remove (removal, filed);
  g_assert_false (beakta_workflow_check_change (case_, "bo", ALL_ROLES, removal, NULL));
  g_assert_true (check_put (case_, BEAKTA_ACT_FILE_COMMENT, comment, NULL));
}

/* Rule: a flag has a colour, a tag words of its own, what is put aside a day; nobody does it in another's name. */
static void
test_queue_order (void)
{
  g_autoptr(BeaktaCase) case_ = make_case (BEAKTA_STAGE_ASSESSING);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 22, 12, 0, 0);
  g_autoptr(BeaktaChange) no_words = beakta_acts_tag (case_, " , ", "bo", now);
  g_autoptr(BeaktaCaseTag) tag = beakta_record_new (BEAKTA_ITEM_TAG, "annat");
  g_autoptr(BeaktaCaseFlag) flag = beakta_record_new (BEAKTA_ITEM_FLAG, NULL);
  BeaktaChange *change;

  assert_allowed (case_, "bo", beakta_acts_flag (case_, BEAKTA_FLAG_RED, "Bråttom", "bo", now));
  assert_allowed (case_, "bo", beakta_acts_tag (case_, "Unga kvinnor", "bo", now));
  assert_allowed (case_, "bo", beakta_acts_hold (case_, "2027-01-15", "", "bo", now));
  assert_refused (case_, "bo", beakta_acts_hold (case_, "2027-02-30", "", "bo", now), BEAKTA_WORKFLOW_ERROR_STAGE);
  assert_refused (case_, "bo", beakta_acts_hold (case_, "i morgon", "", "bo", now), BEAKTA_WORKFLOW_ERROR_STAGE);
  assert_refused (case_, "bo", beakta_acts_flag (case_, BEAKTA_FLAG_RED, "", "anna", now), BEAKTA_WORKFLOW_ERROR_AUTHOR);
  g_assert_true (beakta_change_is_empty (no_words));

  beakta_record_set (&tag->label, "Kvinnor");
  change = beakta_change_new (BEAKTA_ACT_TAG, "c1");
  beakta_change_put (change, tag);
  assert_refused (case_, "bo", change, BEAKTA_WORKFLOW_ERROR_STAGE);

  change = beakta_change_new (BEAKTA_ACT_FLAG, "c1");
  beakta_change_put (change, flag);
  assert_refused (case_, "bo", change, BEAKTA_WORKFLOW_ERROR_STAGE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workflow/table/every-role-act-stage", test_table);
  g_test_add_func ("/workflow/owner/only-its-holder-works-in-it", test_owner);
  g_test_add_func ("/workflow/four-eyes/proposer-refused", test_four_eyes);
  g_test_add_func ("/workflow/four-eyes/assessor-refused", test_assessed);
  g_test_add_func ("/workflow/conflict/nothing-more", test_conflict);
  g_test_add_func ("/workflow/conflict/declared-before", test_undeclared);
  g_test_add_func ("/workflow/conflict/consolidator-declares", test_consolidator_declares);
  g_test_add_func ("/workflow/reason/required", test_reason);
  g_test_add_func ("/workflow/stage/not-smuggled", test_smuggled_stage);
  g_test_add_func ("/workflow/names/own-only", test_names);
  g_test_add_func ("/workflow/comments/author-only", test_comments);
  g_test_add_func ("/workflow/assign/caseworker-only", test_assign);
  g_test_add_func ("/workflow/frozen/evidence-stands", test_frozen_evidence);
  g_test_add_func ("/workflow/permanence/documents-stay", test_permanence);
  g_test_add_func ("/workflow/permanence/reading-anew", test_reading_anew);
  g_test_add_func ("/workflow/undo/of-the-store", test_undo_is_the_stores);
  g_test_add_func ("/workflow/moves/offered", test_moves);
  g_test_add_func ("/workflow/decision/whole-and-come", test_decision);
  g_test_add_func ("/workflow/decision/only-of-a-decided-case", test_decision_elsewhere);
  g_test_add_func ("/workflow/opinion/asked-of-another", test_ask_opinion);
  g_test_add_func ("/workflow/opinion/given-by-who-is-asked", test_give_opinion);
  g_test_add_func ("/workflow/opinion/withdrawn", test_withdrawn_opinion);
  g_test_add_func ("/workflow/opinion/takes-part", test_opinion_and_review);

  g_test_add_func ("/workflow/papers/marked-when-frozen", test_marks_papers);
  g_test_add_func ("/workflow/papers/another-ground", test_notes_another_ground);
  g_test_add_func ("/workflow/comments/filed-stays", test_what_is_filed_stays);

  g_test_add_func ("/workflow/edit/queue-order", test_queue_order);

  return g_test_run ();
}
