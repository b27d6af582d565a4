/* What a reviewer is told: what is unusual, what changed since a return, and which cases are drawn. */

#include <string.h>

#include "beakta-sample.h"
#include "beakta-since-return.h"
#include "beakta-unusual.h"

static BeaktaChecklist *
load_bundled (const char *id)
{
  g_autoptr(GListModel) bundled = beakta_checklist_list_bundled ();

  for (guint i = 0; i < g_list_model_get_n_items (bundled); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (bundled, i);

      if (g_str_equal (beakta_checklist_get_id (checklist), id))
        return g_steal_pointer (&checklist);
    }

  g_assert_not_reached ();
}

static void
answer (BeaktaCase *case_,
        const char *question,
        const char *value,
        const char *evidence)
{
  g_autofree char *id = g_strconcat ("gavleborg/", question, NULL);
  BeaktaAnswer *record = beakta_record_new (BEAKTA_ITEM_ANSWER, id);

  record->record.revision = 1;
  beakta_record_set (&record->checklist, "gavleborg");
  beakta_record_set (&record->question, question);
  beakta_record_set (&record->value, value);
  beakta_record_set (&record->reason, "Skäl");
  g_strfreev (record->evidence);
  record->evidence = *evidence != '\0' ? g_strsplit (evidence, " ", -1) : g_new0 (char *, 1);
  beakta_case_take_record (case_, record);
}

static GPtrArray *
find (BeaktaCase *case_,
      GPtrArray  *findings)
{
  return beakta_unusual_list (case_, findings);
}

static guint
count (GPtrArray         *unusual,
       BeaktaUnusualSort  sort)
{
  guint n = 0;

  for (guint i = 0; i < unusual->len; i++)
    n += ((const BeaktaUnusual *) g_ptr_array_index (unusual, i))->sort == sort ? 1 : 0;

  return n;
}

/* Rule: an answer that claims something and stands on nothing is told of, with its question; "no" may stand on nothing. */
static void
test_no_evidence (void)
{
  g_autoptr(BeaktaChecklist) checklist = load_bundled ("gavleborg");
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_findings_free);
  g_autoptr(GPtrArray) unusual = NULL;
  const BeaktaUnusual *found = NULL;

  answer (case_, "1.1", "yes", "");
  answer (case_, "1.2", "partly", "p1");
  g_ptr_array_add (findings, beakta_findings_new (checklist, case_, BEAKTA_DEPTH_NORMAL, "sv"));
  unusual = find (case_, findings);

  g_assert_cmpuint (count (unusual, BEAKTA_UNUSUAL_NO_EVIDENCE), ==, 1);
  for (guint i = 0; i < unusual->len; i++)
    if (((const BeaktaUnusual *) g_ptr_array_index (unusual, i))->sort == BEAKTA_UNUSUAL_NO_EVIDENCE)
      found = g_ptr_array_index (unusual, i);
  g_assert_cmpint (found->kind, ==, BEAKTA_ITEM_ANSWER);
  g_assert_cmpstr (found->id, ==, "gavleborg/1.1");
  g_assert_cmpuint (count (unusual, BEAKTA_UNUSUAL_NO_CLASS), ==, 1);
}

static BeaktaHabit
habit_of (const char *values)
{
  g_auto(GStrv) each = g_strsplit (values, " ", -1);
  g_autoptr(GPtrArray) answers = g_ptr_array_new_with_free_func (beakta_record_unref);

  for (guint i = 0; each[i] != NULL; i++)
    {
      BeaktaAnswer *record = beakta_record_new (BEAKTA_ITEM_ANSWER, each[i]);

      beakta_record_set (&record->value, each[i]);
      g_ptr_array_add (answers, record);
    }

  return beakta_unusual_find_habit (answers);
}

/* Rule: no "no" at all is a habit, and no "partly" either another; so few answers say nothing. */
static void
test_habit (void)
{
  g_assert_cmpint (habit_of ("yes yes yes yes yes"), ==, BEAKTA_HABIT_ALL_YES);
  g_assert_cmpint (habit_of ("yes yes partly yes yes"), ==, BEAKTA_HABIT_NO_NO);
  g_assert_cmpint (habit_of ("partly partly partly partly partly"), ==, BEAKTA_HABIT_NO_NO);
  g_assert_cmpint (habit_of ("yes yes no yes yes"), ==, BEAKTA_HABIT_NONE);
  g_assert_cmpint (habit_of ("yes yes yes yes not-relevant"), ==, BEAKTA_HABIT_NONE);
}

/* Rule: a class that is not what the answers give is told of; the same class is not, nor one that was not chosen. */
static void
test_class (void)
{
  static const struct { BeaktaClass chosen; BeaktaClass proposed; gboolean expected; } table[] = {
    { BEAKTA_CLASS_AIMS, BEAKTA_CLASS_NO_CHANGE, TRUE },
    { BEAKTA_CLASS_AIMS, BEAKTA_CLASS_AIMS, FALSE },
    { BEAKTA_CLASS_UNSET, BEAKTA_CLASS_AIMS, FALSE },
    { BEAKTA_CLASS_AIMS, BEAKTA_CLASS_UNSET, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
      BeaktaClassification *classification = beakta_record_new (BEAKTA_ITEM_CLASSIFICATION, NULL);
      const BeaktaFindings findings = { .proposed = table[i].proposed };

      classification->record.revision = 1;
      classification->caseworker = table[i].chosen;
      beakta_case_take_record (case_, classification);
      g_assert_cmpint (beakta_unusual_is_class_against (case_, &findings), ==, table[i].expected);
    }
}

static JsonObject *
value_of (const char *reason)
{
  JsonObject *value = json_object_new ();

  json_object_set_string_member (value, "reason", reason);

  return value;
}

static void
enter (GPtrArray      *journal,
       BeaktaAct       act,
       BeaktaItemKind  kind,
       const char     *id,
       const char     *before,
       const char     *after)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);
  g_autoptr(JsonObject) from = value_of (before);
  g_autoptr(JsonObject) to = value_of (after);

  if (id != NULL)
    g_ptr_array_add (edits, beakta_edit_new (kind, id, 1, from, to));
  g_ptr_array_add (journal, beakta_entry_new ("c1", "anna", "", "2026-11-23T08:00:00Z", act, "", 0, edits));
}

/* Rule 1 of beakta-since-return.h: each thing once, from what it was at the last return to what it is now; not what was put back,
 * nor what is no part of the assessment. */
static void
test_since_return (void)
{
  g_autoptr(GPtrArray) journal = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_entry_unref);
  g_autoptr(GPtrArray) changes = NULL;
  const BeaktaEdit *change;

  g_assert_null (beakta_since_return_list (NULL));
  enter (journal, BEAKTA_ACT_ANSWER, BEAKTA_ITEM_ANSWER, "l/1", "", "A");
  g_assert_null (beakta_since_return_list (journal));

  enter (journal, BEAKTA_ACT_RETURN, BEAKTA_ITEM_STAGE, NULL, "", "");
  enter (journal, BEAKTA_ACT_ANSWER, BEAKTA_ITEM_ANSWER, "l/1", "A", "B");
  enter (journal, BEAKTA_ACT_ANSWER, BEAKTA_ITEM_ANSWER, "l/2", "C", "D");
  enter (journal, BEAKTA_ACT_ANSWER, BEAKTA_ITEM_ANSWER, "l/1", "B", "E");
  enter (journal, BEAKTA_ACT_ANSWER, BEAKTA_ITEM_ANSWER, "l/2", "D", "C");
  enter (journal, BEAKTA_ACT_COMMENT, BEAKTA_ITEM_COMMENT, "k", "", "Hm");

  changes = beakta_since_return_list (journal);
  g_assert_cmpuint (changes->len, ==, 1);
  change = g_ptr_array_index (changes, 0);
  g_assert_cmpstr (change->id, ==, "l/1");
  g_assert_cmpstr (json_object_get_string_member (change->before, "reason"), ==, "A");
  g_assert_cmpstr (json_object_get_string_member (change->after, "reason"), ==, "E");

  enter (journal, BEAKTA_ACT_RETURN, BEAKTA_ITEM_STAGE, NULL, "", "");
  g_ptr_array_unref (changes);
  changes = beakta_since_return_list (journal);
  g_assert_cmpuint (changes->len, ==, 0);
}

/* Rules of beakta-sample.h: the same draw every time, a higher rate draws all that a lower one did, and about as many as it says. */
static void
test_sample (void)
{
  guint n[4] = { 0 };
  static const guint rates[] = { 0, 5, 30, 100 };

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *id = g_strdup_printf ("case-%u", i);

      for (guint j = 0; j < G_N_ELEMENTS (rates); j++)
        {
          gboolean drawn = beakta_sample_draws (id, "hösten 2026", rates[j]);

          g_assert_cmpint (drawn, ==, beakta_sample_draws (id, "hösten 2026", rates[j]));
          g_assert_true (j + 1 == G_N_ELEMENTS (rates) || !drawn || beakta_sample_draws (id, "hösten 2026", rates[j + 1]));
          n[j] += drawn ? 1 : 0;
        }
    }

  g_assert_cmpuint (n[0], ==, 0);
  g_assert_cmpuint (n[1], >, 400);
  g_assert_cmpuint (n[1], <, 600);
  g_assert_cmpuint (n[2], >, 2800);
  g_assert_cmpuint (n[2], <, 3200);
  g_assert_cmpuint (n[3], ==, 10000);
  /* Rule 1: SHA-256 over seed, a zero and the case, as any program can count it: the rate from which "a" is drawn. */
  g_assert_false (beakta_sample_draws ("a", "2026", 1));
  g_assert_true (beakta_sample_draws ("a", "2026", 2));
  g_assert_false (beakta_sample_draws ("a", "2027", 43));
  g_assert_true (beakta_sample_draws ("a", "2027", 44));
}

static void
test_rate (void)
{
  guint rate = 7;

  g_assert_true (beakta_sample_parse ("10", &rate) && rate == 10);
  g_assert_true (beakta_sample_parse (" 5 %", &rate) && rate == 5);
  g_assert_true (beakta_sample_parse ("100%", &rate) && rate == 100);
  g_assert_true (beakta_sample_parse ("0", &rate) && rate == 0);
  g_assert_false (beakta_sample_parse ("", &rate));
  g_assert_false (beakta_sample_parse ("101", &rate));
  g_assert_false (beakta_sample_parse ("-1", &rate));
  g_assert_false (beakta_sample_parse ("tio", &rate));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/unusual/answer/no-evidence", test_no_evidence);
  g_test_add_func ("/unusual/answers/habit", test_habit);
  g_test_add_func ("/unusual/class/against-answers", test_class);
  g_test_add_func ("/since-return/changes/first-to-last", test_since_return);
  g_test_add_func ("/sample/draw/again-the-same", test_sample);
  g_test_add_func ("/sample/rate/read", test_rate);

  return g_test_run ();
}
