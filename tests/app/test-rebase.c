#include "beakta-rebase.h"

static BeaktaAnswer *
make_answer (const char         *value,
             const char         *reason,
             const char * const *evidence)
{
  BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, "gavleborg/1.2");

  beakta_record_set (&answer->checklist, "gavleborg");
  beakta_record_set (&answer->question, "1.2");
  beakta_record_set (&answer->value, value);
  beakta_record_set (&answer->reason, reason);
  g_strfreev (answer->evidence);
  answer->evidence = g_strdupv ((GStrv) evidence);

  return answer;
}

static BeaktaEdit *
make_edit (BeaktaAnswer *base,
           BeaktaAnswer *after)
{
  return beakta_edit_new (BEAKTA_ITEM_ANSWER, "gavleborg/1.2", base->record.revision, NULL,
                          beakta_record_to_json (after));
}

static BeaktaAnswer *
read_after (BeaktaEdit *edit)
{
  g_autoptr(GError) error = NULL;
  BeaktaAnswer *answer = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, &error);

  g_assert_no_error (error);

  return answer;
}

static const char * const nothing[] = { NULL };

/* Rule: members that only one side changed keep that side's value. */
static void
test_keeps_both_sides (void)
{
  g_autoptr(BeaktaAnswer) base = make_answer ("", "", nothing);
  g_autoptr(BeaktaAnswer) mine = make_answer ("", "Därför.", nothing);
  g_autoptr(BeaktaAnswer) theirs = make_answer ("partly", "", nothing);
  g_autoptr(BeaktaEdit) edit = make_edit (base, mine);
  g_autoptr(JsonObject) before = beakta_record_to_json (base);
  g_autoptr(BeaktaAnswer) merged = NULL;

  theirs->record.revision = 7;
  g_assert_true (beakta_rebase_edit (edit, before, &theirs->record, FALSE));

  merged = read_after (edit);
  g_assert_cmpstr (merged->value, ==, "partly");
  g_assert_cmpstr (merged->reason, ==, "Därför.");
  g_assert_cmpint (edit->base_revision, ==, 7);
}

/* Rule: against somebody else only what they did not touch is written. */
static void
test_refuses_conflict (void)
{
  g_autoptr(BeaktaAnswer) base = make_answer ("yes", "", nothing);
  g_autoptr(BeaktaAnswer) mine = make_answer ("no", "", nothing);
  g_autoptr(BeaktaAnswer) theirs = make_answer ("partly", "", nothing);
  g_autoptr(BeaktaEdit) edit = make_edit (base, mine);
  g_autoptr(JsonObject) before = beakta_record_to_json (base);
  g_autoptr(BeaktaAnswer) kept = NULL;

  theirs->record.revision = 7;
  g_assert_false (beakta_rebase_edit (edit, before, &theirs->record, FALSE));

  kept = read_after (edit);
  g_assert_cmpstr (kept->value, ==, "no");
  g_assert_cmpint (edit->base_revision, ==, 0);
}

/* Rule: against one's own earlier change the later wins. */
static void
test_later_of_mine_wins (void)
{
  g_autoptr(BeaktaAnswer) base = make_answer ("yes", "", nothing);
  g_autoptr(BeaktaAnswer) mine = make_answer ("no", "", nothing);
  g_autoptr(BeaktaAnswer) theirs = make_answer ("partly", "", nothing);
  g_autoptr(BeaktaEdit) edit = make_edit (base, mine);
  g_autoptr(JsonObject) before = beakta_record_to_json (base);
  g_autoptr(BeaktaAnswer) merged = NULL;

  g_assert_true (beakta_rebase_edit (edit, before, &theirs->record, TRUE));

  merged = read_after (edit);
  g_assert_cmpstr (merged->value, ==, "no");
}

/* Rule: lists of strings are merged as sets. */
static void
test_merges_evidence (void)
{
  static const char * const both[] = { "p1", "p2", NULL };
  static const char * const added[] = { "p1", "p2", "p4", NULL };
  static const char * const removed[] = { "p2", "p3", NULL };
  g_autoptr(BeaktaAnswer) base = make_answer ("yes", "", both);
  g_autoptr(BeaktaAnswer) mine = make_answer ("yes", "", added);
  g_autoptr(BeaktaAnswer) theirs = make_answer ("yes", "", removed);
  g_autoptr(BeaktaEdit) edit = make_edit (base, mine);
  g_autoptr(JsonObject) before = beakta_record_to_json (base);
  g_autoptr(BeaktaAnswer) merged = NULL;
  g_autofree char *evidence = NULL;

  g_assert_true (beakta_rebase_edit (edit, before, &theirs->record, FALSE));

  merged = read_after (edit);
  evidence = g_strjoinv (" ", merged->evidence);
  g_assert_cmpstr (evidence, ==, "p2 p3 p4");
}

/* Rule: an item that did not exist is merged as if it had been empty. */
static void
test_merges_two_beginnings (void)
{
  g_autoptr(BeaktaAnswer) mine = make_answer ("", "Därför.", nothing);
  g_autoptr(BeaktaAnswer) theirs = make_answer ("yes", "", nothing);
  g_autoptr(BeaktaEdit) edit = make_edit (mine, mine);
  g_autoptr(BeaktaAnswer) merged = NULL;

  theirs->record.revision = 3;
  g_assert_true (beakta_rebase_edit (edit, NULL, &theirs->record, FALSE));

  merged = read_after (edit);
  g_assert_cmpstr (merged->value, ==, "yes");
  g_assert_cmpstr (merged->reason, ==, "Därför.");
  g_assert_cmpint (edit->base_revision, ==, 3);
}

/* Rule: what was removed meanwhile is written anew. */
static void
test_writes_anew_what_is_gone (void)
{
  g_autoptr(BeaktaAnswer) base = make_answer ("yes", "", nothing);
  g_autoptr(BeaktaAnswer) mine = make_answer ("no", "", nothing);
  g_autoptr(BeaktaEdit) edit = NULL;
  g_autoptr(JsonObject) before = beakta_record_to_json (base);

  base->record.revision = 5;
  edit = make_edit (base, mine);
  g_assert_true (beakta_rebase_edit (edit, before, NULL, FALSE));
  g_assert_cmpint (edit->base_revision, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rebase/disjoint/keeps-both-sides", test_keeps_both_sides);
  g_test_add_func ("/rebase/conflict/is-refused", test_refuses_conflict);
  g_test_add_func ("/rebase/conflict/later-of-mine-wins", test_later_of_mine_wins);
  g_test_add_func ("/rebase/evidence/is-merged-as-a-set", test_merges_evidence);
  g_test_add_func ("/rebase/new/merges-two-beginnings", test_merges_two_beginnings);
  g_test_add_func ("/rebase/gone/is-written-anew", test_writes_anew_what_is_gone);

  return g_test_run ();
}
