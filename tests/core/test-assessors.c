/* Several persons who assess one case: what each sees, what each may write, and what becomes of it.
 *
 * A table of what the door lets through, and a random walk of three persons: after each step nobody's own answers have been
 * altered by another, what is seen is what there is, and the replay of the journal is the state. */

#include "beakta-acts.h"
#include "beakta-assessors.h"
#include "beakta-json.h"
#include "beakta-workflow.h"

#define ROLES (BEAKTA_ROLE_CASEWORKER | BEAKTA_ROLE_SUPERVISOR)

typedef struct
{
  BeaktaCase *case_;                 /* as the store has it */
  GPtrArray  *journal;               /* of BeaktaEntry */
  GDateTime  *now;
} Desk;

static BeaktaEntry *
make_entry (Desk         *desk,
            const char   *user,
            BeaktaChange *change)
{
  BeaktaEntry *entry = g_new0 (BeaktaEntry, 1);
  GPtrArray *edits = beakta_change_get_edits (change);

  g_atomic_ref_count_init (&entry->ref_count);
  entry->case_id = g_strdup (beakta_change_get_case_id (change));
  entry->sequence = beakta_case_get_head (desk->case_) + 1;
  entry->act = beakta_change_get_act (change);
  entry->actor = g_strdup (user);
  entry->time = g_strdup ("2026-03-02T08:00:00Z");
  entry->hash = g_strdup ("00");
  entry->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);

  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);
      gconstpointer current = beakta_case_lookup (desk->case_, edit->kind, edit->id);
      g_autoptr(JsonObject) before = current != NULL ? beakta_record_to_json (current) : NULL;

      g_assert_cmpint (edit->base_revision, ==, current != NULL ? ((const BeaktaRecord *) current)->revision : 0);
      g_ptr_array_add (entry->edits, beakta_edit_new (edit->kind, edit->id, edit->base_revision, before, edit->after));
    }

  return entry;
}

/* Through the door's check and into the case; @change is consumed. */
static gboolean
take (Desk         *desk,
      const char   *user,
      BeaktaChange *change,
      GError      **error)
{
  g_autoptr(BeaktaChange) owned = change;
  BeaktaEntry *entry;

  if (!beakta_workflow_check_change (desk->case_, user, ROLES, owned, error))
    return FALSE;

  entry = make_entry (desk, user, owned);
  g_assert_true (beakta_case_apply (desk->case_, entry, NULL));
  g_ptr_array_add (desk->journal, entry);

  return TRUE;
}

static void
do_take (Desk         *desk,
         const char   *user,
         BeaktaChange *change)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (beakta_change_is_empty (change));
  take (desk, user, change, &error);
  g_assert_no_error (error);
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  g_autoptr(BeaktaFacts) facts = beakta_record_new (BEAKTA_ITEM_FACTS, NULL);
  g_autoptr(BeaktaStageRecord) stage = beakta_record_new (BEAKTA_ITEM_STAGE, NULL);
  g_autoptr(BeaktaCaseChecklist) list = beakta_record_new (BEAKTA_ITEM_CHECKLIST, "list");

  desk->case_ = beakta_case_new ("c1");
  desk->journal = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_entry_unref);
  desk->now = g_date_time_new_utc (2026, 3, 2, 8, 0, 0);
  beakta_record_set (&facts->caseworker, "anna");
  stage->stage = BEAKTA_STAGE_ASSESSING;
  beakta_record_set (&list->checklist, "list");
  beakta_case_take_record (desk->case_, beakta_record_ref (facts));
  beakta_case_take_record (desk->case_, beakta_record_ref (stage));
  beakta_case_take_record (desk->case_, beakta_record_ref (list));
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_ptr_array_unref (desk->journal);
  g_date_time_unref (desk->now);
  g_assert_finalize_object (desk->case_);
}

/* (transfer full): the case as @user sees it. */
static BeaktaCase *
see (Desk       *desk,
     const char *user)
{
  BeaktaCase *seen = beakta_case_dup_whole (desk->case_);

  beakta_case_set_viewer (seen, user);

  return seen;
}

static BeaktaAnswer *
make_answer (BeaktaCase *case_,
             const char *question,
             const char *value,
             const char *reason)
{
  g_autofree char *id = g_strconcat ("list/", question, NULL);
  BeaktaAnswer *answer = beakta_case_dup_answer (case_, id);

  beakta_record_set (&answer->value, value);
  beakta_record_set (&answer->reason, reason);

  return answer;
}

static BeaktaChange *
make_answering (Desk       *desk,
                const char *user,
                const char *question,
                const char *value,
                const char *reason)
{
  g_autoptr(BeaktaCase) seen = see (desk, user);
  g_autoptr(BeaktaAnswer) answer = make_answer (seen, question, value, reason);
  g_autoptr(BeaktaChange) change = beakta_acts_answer (seen, answer, user);

  return beakta_case_dup_change_of_whole (seen, change);
}

static void
give (Desk       *desk,
      const char *user,
      const char *question,
      const char *value)
{
  do_take (desk, user, make_answering (desk, user, question, value, "Skäl"));
}

static void
ask (Desk *desk)
{
  const char * const persons[] = { "anna", "bo", "cilla", NULL };

  do_take (desk, "anna", beakta_acts_ask_assessors (desk->case_, persons, "anna", desk->now));
}

static void
declare (Desk       *desk,
         const char *user)
{
  do_take (desk, user, beakta_acts_declare_conflict (desk->case_, user, FALSE, "", desk->now));
}

static void
finish (Desk       *desk,
        const char *user)
{
  do_take (desk, user, beakta_acts_finish_assessing (desk->case_, user, TRUE, desk->now));
}

static const char *
get_value_of (BeaktaCase *case_,
              const char *question,
              const char *user)
{
  const BeaktaAnswer *answer = user != NULL ? beakta_assessors_get_answer (case_, "list", question, user)
                                            : beakta_case_get_answer (case_, "list", question);

  return answer != NULL ? answer->value : "";
}

/* Rule: each person's own answers are kept apart. */
static void
test_answers_are_kept_apart (Desk          *desk,
                             gconstpointer  data)
{
  g_autoptr(BeaktaCase) bo = NULL;

  ask (desk);
  give (desk, "bo", "1", "yes");
  give (desk, "cilla", "1", "no");
  bo = see (desk, "bo");

  g_assert_cmpstr (get_value_of (desk->case_, "1", "bo"), ==, "yes");
  g_assert_cmpstr (get_value_of (desk->case_, "1", "cilla"), ==, "no");
  g_assert_cmpstr (get_value_of (desk->case_, "1", NULL), ==, "");
  g_assert_cmpstr (get_value_of (bo, "1", NULL), ==, "yes");
  g_assert_cmpstr (beakta_case_get_viewer (bo), ==, "bo");
}

/* Rule: a case with one caseworker works exactly as before. */
static void
test_one_caseworker_sees_the_case_itself (Desk          *desk,
                                          gconstpointer  data)
{
  g_autoptr(BeaktaCase) seen = NULL;

  give (desk, "anna", "1", "yes");
  seen = see (desk, "anna");

  g_assert_null (beakta_case_get_viewer (seen));
  g_assert_cmpstr (get_value_of (desk->case_, "1", NULL), ==, "yes");
  g_assert_null (beakta_case_get_answer (desk->case_, "list", "1")->weighed);
}

/* Rule: what somebody had answered before others were asked is theirs, and stays the answer of the case until it is settled. */
static void
test_earlier_answers_become_ones_own (Desk          *desk,
                                      gconstpointer  data)
{
  give (desk, "anna", "1", "partly");
  ask (desk);

  g_assert_cmpstr (get_value_of (desk->case_, "1", "anna"), ==, "partly");
  g_assert_cmpstr (get_value_of (desk->case_, "1", NULL), ==, "partly");
  g_assert_cmpstr (get_value_of (desk->case_, "1", "bo"), ==, "");
}

/* Rule: to see twice is as not to see; the case as the store has it is what it was. */
static void
assert_same_items (BeaktaCase *a,
                   BeaktaCase *b)
{
  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) ours = beakta_case_list (a, kind);
      g_autoptr(GPtrArray) theirs = beakta_case_list (b, kind);

      g_assert_cmpuint (ours->len, ==, theirs->len);
      for (guint i = 0; i < ours->len; i++)
        {
          const BeaktaRecord *one = g_ptr_array_index (ours, i);
          const BeaktaRecord *two = g_ptr_array_index (theirs, i);

          g_assert_true (beakta_record_equal (one, two));
          g_assert_cmpint (one->revision, ==, two->revision);
        }
    }
}

static void
test_seeing_alters_nothing (Desk          *desk,
                            gconstpointer  data)
{
  g_autoptr(BeaktaCase) seen = NULL;
  g_autoptr(BeaktaCase) whole = NULL;

  give (desk, "anna", "1", "yes");
  ask (desk);
  give (desk, "bo", "1", "no");
  give (desk, "bo", "2", "no");
  seen = see (desk, "bo");
  whole = beakta_case_dup_whole (seen);

  assert_same_items (whole, desk->case_);
}

/* Rule: a person who is asked while the case is open sees their own answers from then on, and the case's again in a frozen one. */
static void
test_a_case_follows_its_viewer (Desk          *desk,
                                gconstpointer  data)
{
  const char * const bo[] = { "bo", NULL };
  g_autoptr(BeaktaCase) seen = NULL;

  give (desk, "anna", "1", "yes");
  seen = see (desk, "bo");
  g_assert_cmpstr (get_value_of (seen, "1", NULL), ==, "yes");

  do_take (desk, "anna", beakta_acts_ask_assessors (desk->case_, bo, "anna", desk->now));
  beakta_case_apply (seen, g_ptr_array_index (desk->journal, desk->journal->len - 1), NULL);
  g_assert_cmpstr (get_value_of (seen, "1", NULL), ==, "");

  give (desk, "bo", "1", "no");
  beakta_case_apply (seen, g_ptr_array_index (desk->journal, desk->journal->len - 1), NULL);
  g_assert_cmpstr (get_value_of (seen, "1", NULL), ==, "no");

  do_take (desk, "anna", beakta_acts_declare_conflict (desk->case_, "anna", FALSE, "", desk->now));
  beakta_case_apply (seen, g_ptr_array_index (desk->journal, desk->journal->len - 1), NULL);
  do_take (desk, "anna", beakta_acts_move (desk->case_, BEAKTA_STAGE_PROPOSED, "", "anna", desk->now));
  beakta_case_apply (seen, g_ptr_array_index (desk->journal, desk->journal->len - 1), NULL);
  g_assert_cmpstr (get_value_of (seen, "1", NULL), ==, "yes");
  g_assert_null (beakta_case_get_viewer (seen));
}

/* Rule: nobody sees what the others answered before they have said that they are done. */
static void
test_assessing_is_blind (Desk          *desk,
                         gconstpointer  data)
{
  ask (desk);
  g_assert_false (beakta_assessors_may_see (desk->case_, "bo"));
  g_assert_true (beakta_assessors_may_see (desk->case_, "dan"));

  finish (desk, "bo");
  g_assert_true (beakta_assessors_may_see (desk->case_, "bo"));
  g_assert_false (beakta_assessors_may_see (desk->case_, "cilla"));
}

static BeaktaChange *
make_foreign_answer (Desk *desk)
{
  g_autoptr(BeaktaAnswer) answer = beakta_record_copy (beakta_assessors_get_answer (desk->case_, "list", "1", "bo"));
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_ANSWER, "c1");

  beakta_record_set (&answer->value, "no");
  beakta_change_put (change, answer);

  return change;
}

static BeaktaChange *
make_foreign_removal (Desk *desk)
{
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_ANSWER, "c1");

  beakta_change_remove (change, beakta_assessors_get_answer (desk->case_, "list", "1", "bo"));

  return change;
}

/* An answer put into the mouth of somebody who is asked. */
static BeaktaChange *
make_invented_answer (Desk *desk)
{
  g_autoptr(BeaktaAnswer) answer = beakta_record_new (BEAKTA_ITEM_ASSESSMENT, "list/1/dan");
  const char * const dan[] = { "dan", NULL };
  BeaktaChange *change = beakta_acts_ask_assessors (desk->case_, dan, "cilla", desk->now);

  beakta_record_set (&answer->checklist, "list");
  beakta_record_set (&answer->question, "1");
  beakta_record_set (&answer->assessor, "dan");
  beakta_record_set (&answer->value, "yes");
  beakta_change_put (change, answer);

  return change;
}

static BeaktaChange *
make_case_answer (Desk *desk)
{
  g_autoptr(BeaktaAnswer) answer = make_answer (desk->case_, "1", "yes", "");

  return beakta_acts_answer (desk->case_, answer, "cilla");
}

static BeaktaChange *
make_consolidation (Desk *desk)
{
  g_autoptr(GPtrArray) answers = g_ptr_array_new_with_free_func (beakta_record_unref);

  g_ptr_array_add (answers, make_answer (desk->case_, "1", "yes", ""));

  return beakta_acts_consolidate (desk->case_, answers, "cilla", desk->now);
}

static BeaktaChange *
make_foreign_finish (Desk *desk)
{
  return beakta_acts_finish_assessing (desk->case_, "bo", TRUE, desk->now);
}

static BeaktaChange *
make_detaching (Desk *desk)
{
  return beakta_acts_detach_checklist (desk->case_, "list");
}

static BeaktaChange *
make_own_after_done (Desk *desk)
{
  return make_answering (desk, "cilla", "2", "no", "");
}

static BeaktaChange *
make_moved_evidence (Desk *desk)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (desk->case_, BEAKTA_ITEM_PASSAGE);
  g_autoptr(BeaktaPassage) place = beakta_record_copy (g_ptr_array_index (passages, 0));

  place->start = 40;
  place->end = 50;

  return beakta_acts_move_mark (desk->case_, place->record.id, place);
}

static const struct
{
  const char           *rule;
  BeaktaChange       *(*make) (Desk *desk);
  BeaktaWorkflowError   error;
} refusals[] = {
  { "nobody alters another's answer", make_foreign_answer, BEAKTA_WORKFLOW_ERROR_AUTHOR },
  { "nobody removes another's answer", make_foreign_removal, BEAKTA_WORKFLOW_ERROR_AUTHOR },
  { "nobody answers for who is asked", make_invented_answer, BEAKTA_WORKFLOW_ERROR_AUTHOR },
  { "only the caseworker writes the case's answer", make_case_answer, BEAKTA_WORKFLOW_ERROR_CONSOLIDATOR },
  { "only the caseworker consolidates", make_consolidation, BEAKTA_WORKFLOW_ERROR_CONSOLIDATOR },
  { "nobody is done for another", make_foreign_finish, BEAKTA_WORKFLOW_ERROR_AUTHOR },
  { "a list is not put away over what others answered", make_detaching, BEAKTA_WORKFLOW_ERROR_OWNER },
  { "what another's answer stands on is not moved", make_moved_evidence, BEAKTA_WORKFLOW_ERROR_AUTHOR },
  { "who is done writes no more", make_own_after_done, BEAKTA_WORKFLOW_ERROR_DONE },
};

static void
add_evidence (Desk       *desk,
              const char *user,
              const char *question,
              guint       start)
{
  g_autoptr(BeaktaPassage) passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, NULL);
  g_autoptr(BeaktaCase) seen = see (desk, user);
  g_autoptr(BeaktaChange) change = NULL;

  passage->document = 1;
  passage->start = start;
  passage->end = start + 10;
  beakta_record_set (&passage->sha256, "ab");
  change = beakta_acts_add_evidence (seen, "list", question, passage, user);
  do_take (desk, user, beakta_case_dup_change_of_whole (seen, change));
}

/* Rule 5 of the workflow, as a table. Cilla is not the caseworker; at the last row she is done. */
static void
test_the_door_keeps_them_apart (Desk          *desk,
                                gconstpointer  data)
{
  ask (desk);
  give (desk, "bo", "1", "yes");
  add_evidence (desk, "bo", "1", 10);

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", refusals[i].rule);
      if (refusals[i].error == BEAKTA_WORKFLOW_ERROR_DONE)
        finish (desk, "cilla");
      g_assert_false (take (desk, "cilla", refusals[i].make (desk), &error));
      g_assert_error (error, BEAKTA_WORKFLOW_ERROR, (int) refusals[i].error);
    }
}

/* Rule: the consolidated answer records whose it was, and what each had answered; nobody's own answer moves. */
static void
test_consolidated_answer_says_whose (Desk          *desk,
                                     gconstpointer  data)
{
  g_autoptr(GPtrArray) answers = g_ptr_array_new_with_free_func (beakta_record_unref);
  const BeaktaAnswer *settled;
  BeaktaAnswer *answer;

  ask (desk);
  declare (desk, "anna");
  give (desk, "bo", "1", "yes");
  give (desk, "cilla", "1", "no");
  answer = make_answer (desk->case_, "1", "no", "Skäl");
  g_strfreev (answer->whose);
  answer->whose = g_strsplit ("cilla", ",", 0);
  g_ptr_array_add (answers, answer);
  do_take (desk, "anna", beakta_acts_consolidate (desk->case_, answers, "anna", desk->now));

  settled = beakta_case_get_answer (desk->case_, "list", "1");
  g_assert_cmpstr (settled->whose[0], ==, "cilla");
  g_assert_cmpstr (settled->assessor, ==, "anna");
  g_assert_cmpstr (json_object_get_string_member (settled->weighed, "bo"), ==, "yes");
  g_assert_cmpstr (json_object_get_string_member (settled->weighed, "cilla"), ==, "no");
  g_assert_cmpstr (get_value_of (desk->case_, "1", "bo"), ==, "yes");
}

/* Rule: a caseworker who does not assess and writes the case's answer anew writes in their own words. */
static void
test_own_words_are_nobodys (Desk          *desk,
                            gconstpointer  data)
{
  const char * const others[] = { "bo", "cilla", NULL };
  const BeaktaAnswer *settled;

  do_take (desk, "anna", beakta_acts_ask_assessors (desk->case_, others, "anna", desk->now));
  give (desk, "bo", "1", "yes");
  give (desk, "anna", "1", "partly");
  settled = beakta_case_get_answer (desk->case_, "list", "1");

  g_assert_cmpstr (settled->value, ==, "partly");
  g_assert_cmpuint (g_strv_length (settled->whose), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (settled->weighed, "bo"), ==, "yes");
}

/* Rule: a passage that only an assessment stands on counts as used. */
static void
test_evidence_of_an_assessment_is_used (Desk          *desk,
                                        gconstpointer  data)
{
  g_autoptr(BeaktaCase) seen = NULL;
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(GPtrArray) passages = NULL;
  const BeaktaPassage *passage;

  ask (desk);
  add_evidence (desk, "bo", "1", 10);
  add_evidence (desk, "cilla", "1", 10);
  passages = beakta_case_list (desk->case_, BEAKTA_ITEM_PASSAGE);
  g_assert_cmpuint (passages->len, ==, 1);

  passage = g_ptr_array_index (passages, 0);
  seen = see (desk, "bo");
  change = beakta_acts_remove_evidence (seen, BEAKTA_ITEM_ANSWER, "list/1", passage->record.id);
  do_take (desk, "bo", beakta_case_dup_change_of_whole (seen, change));

  g_assert_nonnull (beakta_case_lookup (desk->case_, BEAKTA_ITEM_PASSAGE, passage->record.id));
  g_assert_cmpstr (beakta_assessors_get_answer (desk->case_, "list", "1", "cilla")->evidence[0], ==, passage->record.id);
}

/* Rule: what only another assessor's answer stands on is theirs; one's own is not, nor what both stand on, nor a promise. */
static void
test_evidence_of_others (Desk          *desk,
                         gconstpointer  data)
{
  g_autoptr(BeaktaCase) seen = NULL;
  g_autoptr(GPtrArray) passages = NULL;

  ask (desk);
  add_evidence (desk, "bo", "1", 10);
  add_evidence (desk, "cilla", "1", 10);
  add_evidence (desk, "cilla", "2", 40);
  seen = see (desk, "bo");
  passages = beakta_case_list (seen, BEAKTA_ITEM_PASSAGE);
  g_assert_cmpuint (passages->len, ==, 2);
  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      g_assert_cmpint (beakta_assessors_is_of_others (seen, passage), ==, passage->start == 40);
    }
}

/* Rule: a reason that was taken over says whose it was, as long as it is word for word theirs. */
static void
test_reason_writer (Desk          *desk,
                    gconstpointer  data)
{
  g_autoptr(BeaktaAnswer) answer = beakta_record_new (BEAKTA_ITEM_ANSWER, "list/1");

  ask (desk);
  do_take (desk, "bo", make_answering (desk, "bo", "1", "yes", "Bos skäl"));
  do_take (desk, "cilla", make_answering (desk, "cilla", "1", "yes", "Cillas skäl"));
  beakta_record_set (&answer->checklist, "list");
  beakta_record_set (&answer->question, "1");
  beakta_record_set (&answer->reason, "Cillas skäl");
  g_assert_null (beakta_assessors_get_reason_writer (desk->case_, answer));

  g_strfreev (answer->whose);
  answer->whose = g_strsplit ("bo cilla", " ", -1);
  g_assert_cmpstr (beakta_assessors_get_reason_writer (desk->case_, answer), ==, "cilla");
  beakta_record_set (&answer->reason, "Cillas skäl, och mer");
  g_assert_null (beakta_assessors_get_reason_writer (desk->case_, answer));
  beakta_record_set (&answer->reason, "");
  g_assert_null (beakta_assessors_get_reason_writer (desk->case_, answer));
}

/* Rule: to be released takes nothing away but the task; who is asked again goes on where they were. */
static void
test_release_loses_nothing (Desk          *desk,
                            gconstpointer  data)
{
  const char * const all[] = { "anna", "bo", "cilla", NULL };

  ask (desk);
  give (desk, "bo", "1", "yes");
  do_take (desk, "anna", beakta_acts_release_assessors (desk->case_, all));
  g_assert_false (beakta_assessors_are_several (desk->case_));
  g_assert_cmpstr (get_value_of (desk->case_, "1", "bo"), ==, "yes");

  give (desk, "anna", "1", "partly");
  ask (desk);
  g_assert_cmpstr (get_value_of (desk->case_, "1", "bo"), ==, "yes");
  g_assert_cmpstr (get_value_of (desk->case_, "1", "anna"), ==, "partly");
}

/* Rule: a goal says the same in whatever order its parts stand; parts that say nothing do not count. */
static void
test_positions_of_goals (void)
{
  g_autoptr(BeaktaAnswer) one = beakta_record_new (BEAKTA_ITEM_ANSWER, "list/1");
  g_autoptr(BeaktaAnswer) two = beakta_record_new (BEAKTA_ITEM_ANSWER, "list/1");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  one->goal = json_object_new ();
  json_object_set_string_member (one->goal, "what", "40 i arbete");
  json_object_set_string_member (one->goal, "baseline", "12");
  two->goal = json_object_new ();
  json_object_set_string_member (two->goal, "baseline", "12");
  json_object_set_string_member (two->goal, "unit", "");
  json_object_set_string_member (two->goal, "what", "40 i arbete");
  first = beakta_answer_dup_position (one);
  second = beakta_answer_dup_position (two);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, !=, "");
}

#define N_STEPS 600

static const char * const users[] = { "anna", "bo", "cilla" };

static const char *
pick_user (void)
{
  return users[g_test_rand_int_range (0, G_N_ELEMENTS (users))];
}

/* The inverse of the last entry, as the store writes it. */
static void
undo_last (Desk *desk)
{
  BeaktaEntry *last = g_ptr_array_index (desk->journal, desk->journal->len - 1);
  g_autoptr(BeaktaChange) change = beakta_change_new (BEAKTA_ACT_UNDO, "c1");
  BeaktaEntry *entry;

  for (guint i = 0; i < last->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (last->edits, i);
      const BeaktaRecord *current = beakta_case_lookup (desk->case_, edit->kind, edit->id);

      g_ptr_array_add (beakta_change_get_edits (change),
                       beakta_edit_new (edit->kind, edit->id, current != NULL ? current->revision : 0, NULL, edit->before));
    }

  entry = make_entry (desk, last->actor, change);
  entry->undoes = last->sequence;
  g_assert_true (beakta_case_apply (desk->case_, entry, NULL));
  g_ptr_array_add (desk->journal, entry);
}

static BeaktaChange *
consolidate_something (Desk       *desk,
                       const char *user,
                       const char *question)
{
  const BeaktaAnswer *own = beakta_assessors_get_answer (desk->case_, "list", question, pick_user ());
  g_autoptr(GPtrArray) answers = g_ptr_array_new_with_free_func (beakta_record_unref);
  BeaktaAnswer *answer;

  if (own == NULL)
    return NULL;

  answer = make_answer (desk->case_, question, own->value, own->reason);
  g_strfreev (answer->evidence);
  answer->evidence = g_strdupv (own->evidence);
  g_ptr_array_add (answers, answer);

  return beakta_acts_consolidate (desk->case_, answers, user, desk->now);
}

static BeaktaChange *
make_step (Desk       *desk,
           const char *user)
{
  static const char * const questions[] = { "1", "2", "1.1" };
  static const char * const values[] = { "yes", "partly", "no", "" };
  const char *question = questions[g_test_rand_int_range (0, G_N_ELEMENTS (questions))];
  const char * const one[] = { pick_user (), NULL };

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      return beakta_acts_ask_assessors (desk->case_, one, user, desk->now);
    case 1:
      return g_test_rand_int_range (0, 4) == 0 ? beakta_acts_release_assessors (desk->case_, one) : NULL;
    case 2:
      return beakta_acts_finish_assessing (desk->case_, user, g_test_rand_bit (), desk->now);
    case 3:
      return consolidate_something (desk, user, question);
    default:
      return make_answering (desk, user, question, values[g_test_rand_int_range (0, G_N_ELEMENTS (values))], "Skäl");
    }
}

/* Invariant: what is stored of somebody's own answers changes by their own act, by being handed over once, or by undoing that. */
static void
assert_own_answers_are_own (BeaktaEntry *entry)
{
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

      if (edit->kind != BEAKTA_ITEM_ASSESSMENT || g_str_has_suffix (edit->id, entry->actor))
        continue;

      g_assert_true (entry->act == BEAKTA_ACT_ASK_ASSESSORS || entry->act == BEAKTA_ACT_UNDO);
      g_assert_true (edit->before == NULL || edit->after == NULL);
    }
}

static void
assert_replay_is_state (Desk *desk)
{
  g_autoptr(BeaktaCase) replay = beakta_case_new ("c1");

  beakta_case_take_record (replay, beakta_record_ref ((gpointer) beakta_case_get_facts (desk->case_)));
  beakta_case_take_record (replay, beakta_record_ref ((gpointer) beakta_case_get_stage (desk->case_)));
  beakta_case_take_record (replay, beakta_record_ref ((gpointer) beakta_case_lookup (desk->case_, BEAKTA_ITEM_CHECKLIST,
                                                                                     "list")));
  for (guint i = 0; i < desk->journal->len; i++)
    g_assert_true (beakta_case_apply (replay, g_ptr_array_index (desk->journal, i), NULL));

  assert_same_items (replay, desk->case_);
}

/* Rule: whatever three persons do, in whatever order, also undone, each one's answers are altered by nobody else; each sees what
 * there is; and the replay of the journal is the state. */
static void
test_walk (Desk          *desk,
           gconstpointer  data)
{
  BeaktaCase *seen[G_N_ELEMENTS (users)];

  for (gsize i = 0; i < G_N_ELEMENTS (users); i++)
    declare (desk, users[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (users); i++)
    seen[i] = see (desk, users[i]);

  for (guint step = 0; step < N_STEPS; step++)
    {
      guint n_before = desk->journal->len;
      const char *user = pick_user ();
      BeaktaChange *change = make_step (desk, user);

      if (change != NULL && !beakta_change_is_empty (change))
        take (desk, user, change, NULL);
      else if (change != NULL)
        beakta_change_unref (change);
      else if (n_before > 0)
        undo_last (desk);

      if (desk->journal->len == n_before)
        continue;

      assert_own_answers_are_own (g_ptr_array_index (desk->journal, n_before));
      for (gsize i = 0; i < G_N_ELEMENTS (users); i++)
        {
          g_autoptr(BeaktaCase) fresh = see (desk, users[i]);

          g_assert_true (beakta_case_apply (seen[i], g_ptr_array_index (desk->journal, n_before), NULL));
          assert_same_items (seen[i], fresh);
        }
    }

  g_assert_cmpuint (desk->journal->len, >, N_STEPS / 4);
  assert_replay_is_state (desk);
  for (gsize i = 0; i < G_N_ELEMENTS (users); i++)
    g_assert_finalize_object (seen[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/assessors/" path, Desk, NULL, set_up, test, tear_down)
  ADD ("answers/are-kept-apart", test_answers_are_kept_apart);
  ADD ("answers/one-caseworker-sees-the-case-itself", test_one_caseworker_sees_the_case_itself);
  ADD ("answers/earlier-become-ones-own", test_earlier_answers_become_ones_own);
  ADD ("view/alters-nothing", test_seeing_alters_nothing);
  ADD ("view/follows", test_a_case_follows_its_viewer);
  ADD ("view/is-blind", test_assessing_is_blind);
  ADD ("door/keeps-them-apart", test_the_door_keeps_them_apart);
  ADD ("consolidation/says-whose", test_consolidated_answer_says_whose);
  ADD ("consolidation/own-words-are-nobodys", test_own_words_are_nobodys);
  ADD ("evidence/of-an-assessment-is-used", test_evidence_of_an_assessment_is_used);
  ADD ("evidence/of-others", test_evidence_of_others);
  ADD ("consolidation/reason-says-whose", test_reason_writer);
  ADD ("release/loses-nothing", test_release_loses_nothing);
  g_test_add_func ("/assessors/positions/goals", test_positions_of_goals);
  ADD ("walk/random", test_walk);
#undef ADD

  return g_test_run ();
}
