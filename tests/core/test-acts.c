/* What people do to a case, as changes: taken into a case without a store, as the store would. */

#include "beakta-acts.h"
#include "beakta-passage.h"

typedef struct
{
  BeaktaCase *case_;
  gint64      sequence;
} Desk;

/* Takes the change into the case, as an entry; returns how many items it touched. @change is consumed. */
static guint
take (Desk         *desk,
      BeaktaChange *change)
{
  g_autoptr(BeaktaEntry) entry = g_new0 (BeaktaEntry, 1);
  guint n_edits = beakta_change_get_edits (change)->len;
  g_autoptr(GError) error = NULL;

  g_atomic_ref_count_init (&entry->ref_count);
  entry->case_id = g_strdup (beakta_change_get_case_id (change));
  entry->sequence = ++desk->sequence;
  entry->act = beakta_change_get_act (change);
  entry->time = g_strdup ("2026-03-02T08:00:00Z");
  entry->hash = g_strdup ("00");
  entry->edits = g_ptr_array_ref (beakta_change_get_edits (change));

  for (guint i = 0; i < n_edits; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      const BeaktaRecord *current = beakta_case_lookup (desk->case_, edit->kind, edit->id);

      g_assert_cmpint (edit->base_revision, ==, current != NULL ? current->revision : 0);
    }

  g_assert_true (beakta_case_apply (desk->case_, entry, &error));
  g_assert_no_error (error);
  beakta_change_unref (change);

  return n_edits;
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  desk->case_ = beakta_case_new ("c1");
  desk->sequence = 0;
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_assert_finalize_object (desk->case_);
}

static BeaktaPassage *
make_passage (guint start)
{
  BeaktaPassage *passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, NULL);

  passage->document = 1;
  passage->start = start;
  passage->end = start + 10;
  beakta_record_set (&passage->sha256, "ab");

  return passage;
}

static const BeaktaPassage *
get_only_passage (Desk *desk)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (desk->case_, BEAKTA_ITEM_PASSAGE);

  g_assert_cmpuint (passages->len, ==, 1);

  return beakta_case_lookup (desk->case_, BEAKTA_ITEM_PASSAGE, ((BeaktaRecord *) g_ptr_array_index (passages, 0))->id);
}

static guint
count (Desk           *desk,
       BeaktaItemKind  kind)
{
  g_autoptr(GPtrArray) list = beakta_case_list (desk->case_, kind);

  return list->len;
}

static BeaktaAnswer *
make_answer (const char *value)
{
  BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, "gavleborg/1.1");

  beakta_record_set (&answer->checklist, "gavleborg");
  beakta_record_set (&answer->question, "1.1");
  beakta_record_set (&answer->value, value);

  return answer;
}

/* Rule: a value that is the first of the case also starts a received case. */
static void
test_answer_starts (Desk          *desk,
                    gconstpointer  data)
{
  g_autoptr(BeaktaAnswer) unanswered = make_answer ("");
  g_autoptr(BeaktaAnswer) yes = make_answer ("yes");

  beakta_record_set (&unanswered->reason, "Jag väntar.");
  take (desk, beakta_acts_answer (desk->case_, unanswered, "anna"));
  g_assert_cmpint (beakta_case_get_stage (desk->case_)->stage, ==, BEAKTA_STAGE_RECEIVED);

  g_assert_cmpuint (take (desk, beakta_acts_answer (desk->case_, yes, "anna")), ==, 2);
  g_assert_cmpint (beakta_case_get_stage (desk->case_)->stage, ==, BEAKTA_STAGE_ASSESSING);
  g_assert_cmpstr (beakta_case_get_answer (desk->case_, "gavleborg", "1.1")->assessor, ==, "anna");
}

/* Rule: a change that would alter nothing is returned empty. */
static void
test_nothing_is_empty (Desk          *desk,
                       gconstpointer  data)
{
  g_autoptr(BeaktaAnswer) yes = make_answer ("yes");
  g_autoptr(BeaktaChange) again = NULL;
  g_autoptr(BeaktaChange) assign = NULL;
  g_autoptr(BeaktaChange) unmark = NULL;

  take (desk, beakta_acts_answer (desk->case_, yes, "anna"));
  again = beakta_acts_answer (desk->case_, beakta_case_get_answer (desk->case_, "gavleborg", "1.1"), "anna");
  g_assert_true (beakta_change_is_empty (again));

  take (desk, beakta_acts_assign (desk->case_, "anna"));
  assign = beakta_acts_assign (desk->case_, "anna");
  g_assert_true (beakta_change_is_empty (assign));

  unmark = beakta_acts_unmark (desk->case_, "nowhere");
  g_assert_true (beakta_change_is_empty (unmark));
}

/* Rule: two equal marks of the same place become one passage. */
static void
test_same_place (Desk          *desk,
                 gconstpointer  data)
{
  g_autoptr(BeaktaPassage) one = make_passage (5);
  g_autoptr(BeaktaPassage) two = make_passage (5);
  g_autoptr(GPtrArray) users = NULL;

  take (desk, beakta_acts_add_evidence (desk->case_, "gavleborg", "1.1", one, "anna"));
  take (desk, beakta_acts_add_evidence (desk->case_, "gavleborg", "1.2", two, "anna"));
  users = beakta_case_list_users_of (desk->case_, get_only_passage (desk)->record.id);

  g_assert_cmpuint (users->len, ==, 2);
  g_assert_cmpstr (get_only_passage (desk)->maker, ==, "anna");
}

/* Rule: the passage goes when nothing stands on it any more and nobody commented on it. */
static void
test_release (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr(BeaktaPassage) passage = make_passage (5);
  const char *id = passage->record.id;

  take (desk, beakta_acts_add_evidence (desk->case_, "gavleborg", "1.1", passage, "anna"));
  take (desk, beakta_acts_add_cell_evidence (desk->case_, "g1", BEAKTA_ALTERNATIVE_GRANTED, passage, "anna"));

  take (desk, beakta_acts_remove_evidence (desk->case_, BEAKTA_ITEM_ANSWER, "gavleborg/1.1", id));
  g_assert_cmpuint (count (desk, BEAKTA_ITEM_PASSAGE), ==, 1);
  take (desk, beakta_acts_remove_evidence (desk->case_, BEAKTA_ITEM_CELL, "g1/granted", id));
  g_assert_cmpuint (count (desk, BEAKTA_ITEM_PASSAGE), ==, 0);
}

/* Rule: a passage that somebody commented on stays as the mark of its comments, and goes with the last of them. */
static void
test_commented (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr(BeaktaPassage) passage = make_passage (5);
  g_autoptr(BeaktaComment) comment = beakta_record_new (BEAKTA_ITEM_COMMENT, NULL);

  beakta_record_set (&comment->author, "bo");
  beakta_record_set (&comment->text, "Är det säkert?");
  take (desk, beakta_acts_comment (desk->case_, comment, passage));
  g_assert_cmpint (get_only_passage (desk)->mark, ==, BEAKTA_MARK_COMMENT);
  g_assert_cmpstr (get_only_passage (desk)->maker, ==, "bo");

  take (desk, beakta_acts_add_evidence (desk->case_, "gavleborg", "1.1", passage, "anna"));
  g_assert_cmpint (get_only_passage (desk)->mark, ==, BEAKTA_MARK_EVIDENCE);
  take (desk, beakta_acts_remove_evidence (desk->case_, BEAKTA_ITEM_ANSWER, "gavleborg/1.1", passage->record.id));
  g_assert_cmpint (get_only_passage (desk)->mark, ==, BEAKTA_MARK_COMMENT);

  take (desk, beakta_acts_remove_comment (desk->case_, comment->record.id));
  g_assert_cmpuint (count (desk, BEAKTA_ITEM_PASSAGE), ==, 0);
}

/* Rule: a promise that is also evidence stays a promise when it is no evidence any more. */
static void
test_promise_stays (Desk          *desk,
                    gconstpointer  data)
{
  g_autoptr(BeaktaPassage) promise = make_passage (5);

  promise->mark = BEAKTA_MARK_PROMISE;
  take (desk, beakta_acts_mark (desk->case_, promise));
  take (desk, beakta_acts_add_evidence (desk->case_, "gavleborg", "1.1", promise, "anna"));
  take (desk, beakta_acts_remove_evidence (desk->case_, BEAKTA_ITEM_ANSWER, "gavleborg/1.1", promise->record.id));
  g_assert_cmpint (get_only_passage (desk)->mark, ==, BEAKTA_MARK_PROMISE);

  take (desk, beakta_acts_unmark (desk->case_, promise->record.id));
  g_assert_cmpuint (count (desk, BEAKTA_ITEM_PASSAGE), ==, 0);
}

/* Rule: a comment that has been answered leaves its place in the thread. */
static void
test_answered_comment (Desk          *desk,
                       gconstpointer  data)
{
  g_autoptr(BeaktaComment) comment = beakta_record_new (BEAKTA_ITEM_COMMENT, "k1");
  g_autoptr(BeaktaComment) reply = beakta_record_new (BEAKTA_ITEM_COMMENT, "k2");

  beakta_record_set (&comment->text, "Fråga");
  beakta_record_set (&reply->reply_to, "k1");
  take (desk, beakta_acts_comment (desk->case_, comment, NULL));
  take (desk, beakta_acts_comment (desk->case_, reply, NULL));

  take (desk, beakta_acts_remove_comment (desk->case_, "k1"));
  g_assert_cmpstr (((BeaktaComment *) beakta_case_lookup (desk->case_, BEAKTA_ITEM_COMMENT, "k1"))->text, ==, "");
  take (desk, beakta_acts_remove_comment (desk->case_, "k2"));
  take (desk, beakta_acts_remove_comment (desk->case_, "k1"));
  g_assert_cmpuint (count (desk, BEAKTA_ITEM_COMMENT), ==, 0);
}

/* Rule: a group's cells go with it, and the passages that only they stood on. */
static void
test_remove_group (Desk          *desk,
                   gconstpointer  data)
{
  g_autoptr(BeaktaGroup) group = beakta_record_new (BEAKTA_ITEM_GROUP, "g1");
  g_autoptr(BeaktaPassage) shared = make_passage (5);
  g_autoptr(BeaktaPassage) own = make_passage (50);

  take (desk, beakta_acts_put_group (desk->case_, group));
  take (desk, beakta_acts_add_cell_evidence (desk->case_, "g1", BEAKTA_ALTERNATIVE_GRANTED, shared, "anna"));
  take (desk, beakta_acts_add_cell_evidence (desk->case_, "g1", BEAKTA_ALTERNATIVE_REFUSED, own, "anna"));
  take (desk, beakta_acts_add_cell_evidence (desk->case_, "g1", BEAKTA_ALTERNATIVE_GRANTED, own, "anna"));
  take (desk, beakta_acts_add_evidence (desk->case_, "gavleborg", "1.1", shared, "anna"));

  take (desk, beakta_acts_remove_group (desk->case_, "g1"));
  g_assert_cmpuint (count (desk, BEAKTA_ITEM_GROUP), ==, 0);
  g_assert_cmpuint (count (desk, BEAKTA_ITEM_CELL), ==, 0);
  g_assert_cmpstr (get_only_passage (desk)->record.id, ==, shared->record.id);
}

/* Rule: the answers of a checklist go with it. */
static void
test_detach (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 3, 2, 8, 0, 0);
  g_autoptr(BeaktaPassage) passage = make_passage (5);

  take (desk, beakta_acts_attach_checklist (desk->case_, "gavleborg", "1", NULL, now));
  g_assert_cmpstr (((BeaktaCaseChecklist *) beakta_case_lookup (desk->case_, BEAKTA_ITEM_CHECKLIST, "gavleborg"))->attached,
                   ==, "2026-03-02T08:00:00Z");
  take (desk, beakta_acts_add_evidence (desk->case_, "gavleborg", "1.1", passage, "anna"));
  take (desk, beakta_acts_add_evidence (desk->case_, "gavleborg", "1.2", passage, "anna"));
  take (desk, beakta_acts_detach_checklist (desk->case_, "gavleborg"));

  g_assert_cmpuint (count (desk, BEAKTA_ITEM_CHECKLIST), ==, 0);
  g_assert_cmpuint (count (desk, BEAKTA_ITEM_ANSWER), ==, 0);
  g_assert_cmpuint (count (desk, BEAKTA_ITEM_PASSAGE), ==, 0);
}

/* Rule: who proposed is kept until the next proposal; approval and return write a review. */
static void
test_move (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 3, 2, 8, 0, 0);

  take (desk, beakta_acts_move (desk->case_, BEAKTA_STAGE_ASSESSING, NULL, "anna", now));
  take (desk, beakta_acts_move (desk->case_, BEAKTA_STAGE_PROPOSED, NULL, "anna", now));
  g_assert_cmpuint (take (desk, beakta_acts_move (desk->case_, BEAKTA_STAGE_RETURNED, "Se 1.1", "bo", now)), ==, 3);
  g_assert_cmpstr (beakta_case_get_stage (desk->case_)->proposer, ==, "anna");
  g_assert_cmpstr (beakta_case_get_stage (desk->case_)->reason, ==, "Se 1.1");
  g_assert_cmpuint (count (desk, BEAKTA_ITEM_REVIEW), ==, 1);
  g_assert_cmpuint (count (desk, BEAKTA_ITEM_REVIEW_POINT), ==, 1);
}

/* Rule: the act that leads from one stage to another. */
static void
test_moves (void)
{
  static const struct
  {
    BeaktaStage from;
    BeaktaStage to;
    BeaktaAct   act;
  } cases[] = {
    { BEAKTA_STAGE_RECEIVED,            BEAKTA_STAGE_ASSESSING,           BEAKTA_ACT_START },
    { BEAKTA_STAGE_ASSESSING,           BEAKTA_STAGE_AWAITING_COMPLETION, BEAKTA_ACT_AWAIT_COMPLETION },
    { BEAKTA_STAGE_AWAITING_COMPLETION, BEAKTA_STAGE_ASSESSING,           BEAKTA_ACT_START },
    { BEAKTA_STAGE_RETURNED,            BEAKTA_STAGE_ASSESSING,           BEAKTA_ACT_START },
    { BEAKTA_STAGE_RETURNED,            BEAKTA_STAGE_PROPOSED,            BEAKTA_ACT_PROPOSE },
    { BEAKTA_STAGE_PROPOSED,            BEAKTA_STAGE_RETURNED,            BEAKTA_ACT_RETURN },
    { BEAKTA_STAGE_PROPOSED,            BEAKTA_STAGE_APPROVED,            BEAKTA_ACT_APPROVE },
    { BEAKTA_STAGE_PROPOSED,            BEAKTA_STAGE_ASSESSING,           BEAKTA_ACT_STEP_BACK },
    { BEAKTA_STAGE_APPROVED,            BEAKTA_STAGE_RETURNED,            BEAKTA_ACT_STEP_BACK },
    { BEAKTA_STAGE_APPROVED,            BEAKTA_STAGE_PROPOSED,            BEAKTA_ACT_STEP_BACK },
    { BEAKTA_STAGE_APPROVED,            BEAKTA_STAGE_DECIDED,             BEAKTA_ACT_DECIDE },
    { BEAKTA_STAGE_DECIDED,             BEAKTA_STAGE_FOLLOW_UP,           BEAKTA_ACT_STEP_ON },
    { BEAKTA_STAGE_DECIDED,             BEAKTA_STAGE_CLOSED,              BEAKTA_ACT_STEP_ON },
    { BEAKTA_STAGE_CLOSED,              BEAKTA_STAGE_FOLLOW_UP,           BEAKTA_ACT_STEP_BACK },
    { BEAKTA_STAGE_ASSESSING,           BEAKTA_STAGE_RECEIVED,            BEAKTA_ACT_STEP_BACK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (beakta_acts_for_move (cases[i].from, cases[i].to), ==, cases[i].act);
}

#define add(path, function) g_test_add (path, Desk, NULL, set_up, function, tear_down)

/* Rule: where a passage may stand in a new version is a proposal, until somebody accepts it or keeps the passage where it
 * is; what is settled asks for nothing more. */
static void
test_settle_place (Desk          *desk,
                   gconstpointer  data)
{
  g_autoptr(BeaktaPassage) passage = make_passage (5);
  g_autoptr(BeaktaPassage) place = make_passage (70);
  g_autoptr(BeaktaPassage) waiting = NULL;
  const char *id = passage->record.id;

  beakta_record_set (&passage->exact, "tio kvinnor");
  place->document = 2;
  beakta_record_set (&place->exact, "tolv kvinnor");
  take (desk, beakta_acts_mark (desk->case_, passage));
  g_assert_cmpuint (take (desk, beakta_acts_accept_place (desk->case_, id)), ==, 0);
  g_assert_cmpuint (take (desk, beakta_acts_keep_place (desk->case_, id)), ==, 0);

  waiting = beakta_record_copy (get_only_passage (desk));
  waiting->state = BEAKTA_ANCHOR_CHANGED;
  beakta_passage_set_proposed (waiting, place);
  g_assert_true (beakta_passage_asks_for_a_look (waiting));
  beakta_case_take_record (desk->case_, beakta_record_copy (waiting));

  g_assert_cmpuint (take (desk, beakta_acts_accept_place (desk->case_, id)), ==, 1);
  g_assert_cmpuint (get_only_passage (desk)->document, ==, 2);
  g_assert_cmpuint (get_only_passage (desk)->start, ==, 70);
  g_assert_cmpstr (get_only_passage (desk)->exact, ==, "tolv kvinnor");
  g_assert_null (get_only_passage (desk)->proposed);
  g_assert_false (beakta_passage_asks_for_a_look (get_only_passage (desk)));

  waiting->record.revision = get_only_passage (desk)->record.revision;
  beakta_case_take_record (desk->case_, beakta_record_copy (waiting));
  g_assert_cmpuint (take (desk, beakta_acts_keep_place (desk->case_, id)), ==, 1);
  g_assert_cmpuint (get_only_passage (desk)->document, ==, 1);
  g_assert_cmpstr (get_only_passage (desk)->exact, ==, "tio kvinnor");
  g_assert_null (get_only_passage (desk)->proposed);
  g_assert_false (beakta_passage_asks_for_a_look (get_only_passage (desk)));
}

/* Rule: a mark can be moved to other words and keeps what stands on it; to move evidence is the caseworker's act (issue 3,
 * point 4). */
static void
test_move_mark (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr(BeaktaPassage) passage = make_passage (5);
  g_autoptr(BeaktaPassage) place = make_passage (70);
  g_autoptr(BeaktaChange) free_move = NULL;
  g_autoptr(BeaktaChange) evidence_move = NULL;
  const char *id = passage->record.id;

  beakta_record_set (&place->exact, "hela meningen");
  passage->mark = BEAKTA_MARK_HIGHLIGHT;
  take (desk, beakta_acts_mark (desk->case_, passage));
  g_assert_cmpuint (take (desk, beakta_acts_label_mark (desk->case_, id, "Fråga om detta")), ==, 1);
  g_assert_cmpstr (get_only_passage (desk)->label, ==, "Fråga om detta");

  free_move = beakta_acts_move_mark (desk->case_, id, place);
  g_assert_cmpint (beakta_change_get_act (free_move), ==, BEAKTA_ACT_MOVE_MARK);
  take (desk, beakta_acts_add_evidence (desk->case_, "gavleborg", "1.1", passage, "anna"));
  evidence_move = beakta_acts_move_mark (desk->case_, id, place);
  g_assert_cmpint (beakta_change_get_act (evidence_move), ==, BEAKTA_ACT_MOVE_EVIDENCE);

  g_assert_cmpuint (take (desk, g_steal_pointer (&evidence_move)), ==, 1);
  g_assert_cmpuint (get_only_passage (desk)->start, ==, 70);
  g_assert_cmpstr (get_only_passage (desk)->exact, ==, "hela meningen");
  g_assert_cmpstr (get_only_passage (desk)->label, ==, "Fråga om detta");
  g_assert_cmpuint (beakta_case_get_evidence_number (desk->case_, id), ==, 1);
  g_assert_cmpuint (take (desk, beakta_acts_move_mark (desk->case_, id, place)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/acts/answer/starts-the-case", test_answer_starts);
  add ("/acts/move-mark/keeps-what-stands-on-it", test_move_mark);
  add ("/acts/nothing/is-empty", test_nothing_is_empty);
  add ("/acts/evidence/same-place-is-one-passage", test_same_place);
  add ("/acts/evidence/release", test_release);
  add ("/acts/evidence/commented-stays", test_commented);
  add ("/acts/evidence/promise-stays", test_promise_stays);
  add ("/acts/passage/new-place-is-settled", test_settle_place);
  add ("/acts/comment/answered-stays", test_answered_comment);
  add ("/acts/group/takes-its-cells", test_remove_group);
  add ("/acts/checklist/detach", test_detach);
  add ("/acts/move/proposer-and-review", test_move);
  g_test_add_func ("/acts/move/which-act", test_moves);

  return g_test_run ();
}
