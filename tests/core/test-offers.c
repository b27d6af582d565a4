/* Offers: what was answered in one list, offered in another, and taken over. */

#include "beakta-acts.h"
#include "beakta-offers.h"
#include "beakta-test-material.h"

#include <string.h>

#define OPTIONS "<option value=\"a\"><label><sv>%s</sv></label></option><option value=\"b\"><label><sv>B</sv></label></option>"

/* "1 yes-partly-no mål integration;2 choice/Lågt resurser": id, type (with the first label of a choice), tags. */
static BeaktaChecklist *
make_list (const char *id,
           const char *questions)
{
  GString *list = beakta_test_list_begin (id, "1");
  g_auto(GStrv) lines = g_strsplit (questions, ";", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (lines[i], " ", 3);
      g_auto(GStrv) type = g_strsplit (parts[1], "/", 2);
      g_autofree char *options = type[1] != NULL ? g_strdup_printf (OPTIONS, type[1]) : g_strdup ("");
      g_autofree char *attributes = g_strdup_printf ("depth=\"%s\" type=\"%s\" criteria=\"%s\"",
                                                     g_str_has_prefix (parts[0], "9") ? "deep" : "short", type[0], parts[2]);

      beakta_test_list_add (list, parts[0], attributes, "F?", options);
    }

  return beakta_test_list_end (list);
}

static BeaktaAnswer *
make_answer (const char *id,
             const char *value,
             const char *evidence)
{
  BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, id);
  g_auto(GStrv) parts = g_strsplit (id, "/", 2);

  beakta_record_set (&answer->checklist, parts[0]);
  beakta_record_set (&answer->question, parts[1]);
  beakta_record_set (&answer->value, value);
  beakta_record_set (&answer->reason, "Därför.");
  g_strfreev (answer->evidence);
  answer->evidence = g_strsplit (evidence, " ", -1);

  return answer;
}

/* "a/1=yes b/2=no": answers on two passages each. */
static BeaktaCase *
make_case (const char *answers)
{
  BeaktaCase *case_ = beakta_case_new ("c1");
  g_auto(GStrv) words = g_strsplit (answers, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (words[i], "=", 2);

      if (parts[0] != NULL && parts[1] != NULL)
        beakta_case_take_record (case_, make_answer (parts[0], parts[1], "p1 p2"));
    }

  return case_;
}

static GPtrArray *
list_findings (BeaktaCase      *case_,
               BeaktaChecklist *first,
               BeaktaChecklist *second)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_findings_free);

  g_ptr_array_add (findings, beakta_findings_new (first, case_, BEAKTA_DEPTH_NORMAL, "sv"));
  g_ptr_array_add (findings, beakta_findings_new (second, case_, BEAKTA_DEPTH_NORMAL, "sv"));

  return findings;
}

/* "a/1 a/3" */
static char *
tell_offers (GPtrArray *offers)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < offers->len; i++)
    {
      const BeaktaOffer *offer = g_ptr_array_index (offers, i);

      g_string_append_printf (words, "%s%s", i > 0 ? " " : "", offer->answer->record.id);
    }

  return g_string_free (words, FALSE);
}

/* Rule: an answer is offered where a question shares more than half of the tags and can take the same answer; best first. */
static void
test_offers (void)
{
  static const struct
  {
    const char *theirs;
    const char *ours;
    const char *answers;
    const char *offered;
  } cases[] = {
    { "1 yes-partly-no mål", "1 yes-partly-no mål", "a/1=yes", "a/1" },
    { "1 yes-partly-no mål", "1 yes-partly-no mål", "", "" },
    { "1 yes-partly-no mål", "1 yes-partly-no mål", "a/1=yes b/1=no", "" },
    { "1 yes-partly-no mål", "1 yes-partly-no syfte", "a/1=yes", "" },
    { "1 yes-partly-no mål integration", "1 yes-partly-no integration mål", "a/1=yes", "a/1" },
    { "1 yes-partly-no mål integration", "1 yes-partly-no integration syfte", "a/1=yes", "" },
    { "1 yes-partly-no mål integration", "1 yes-partly-no mål integration mångfald", "a/1=no", "a/1" },
    { "1 yes-partly-no mål integration", "1 yes-partly-no mål", "a/1=yes", "" },
    { "1 yes-partly-no mål", "1 text mål", "a/1=yes", "" },
    { "1 text mål", "1 text mål", "a/1=ord", "a/1" },
    { "1 number mål", "1 number mål", "a/1=12", "a/1" },
    { "1 number mål", "1 number mål", "a/1=tolv", "" },
    { "1 choice/Lågt mål", "1 choice/Lågt mål", "a/1=a", "a/1" },
    { "1 choice/Lågt mål", "1 choice/Högt mål", "a/1=a", "" },
    { "1 choice/Lågt mål", "1 choice/Högt mål", "a/1=b", "a/1" },
    { "1 choice/Lågt mål", "1 scale/Lågt mål", "a/1=a", "" },
    { "91 yes-partly-no mål", "1 yes-partly-no mål", "a/91=yes", "" },
    { "1 yes-partly-no mål", "91 yes-partly-no mål", "a/1=yes", "" },
    { "1 yes-partly-no mål integration uppföljning;2 yes-partly-no mål integration;3 yes-partly-no mål integration",
      "1 yes-partly-no mål integration", "a/1=yes a/2=no a/3=partly", "a/2 a/3 a/1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaChecklist) theirs = make_list ("a", cases[i].theirs);
      g_autoptr(BeaktaChecklist) ours = make_list ("b", cases[i].ours);
      g_autoptr(BeaktaCase) case_ = make_case (cases[i].answers);
      g_autoptr(GPtrArray) findings = list_findings (case_, theirs, ours);
      const BeaktaQuestion *question = beakta_section_get_question (beakta_checklist_get_section (ours, 0), 0);
      g_autoptr(GPtrArray) offers = beakta_offers_list (case_, findings, ours, question);
      g_autofree char *offered = tell_offers (offers);

      g_test_message ("%s | %s | %s", cases[i].theirs, cases[i].ours, cases[i].answers);
      g_assert_cmpstr (offered, ==, cases[i].offered);
    }
}

static void
take (BeaktaCase   *case_,
      BeaktaChange *change)
{
  GPtrArray *edits = beakta_change_get_edits (change);

  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);

      beakta_case_take_record (case_, beakta_record_from_json (edit->kind, edit->id, 1, edit->after, NULL));
    }
}

/* Rule: taking an answer over is an act of its own, with reason and evidence, and it says where it came from. */
static void
test_take (void)
{
  g_autoptr(BeaktaCase) case_ = make_case ("a/1=partly");
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 3, 4, 5, 6, 7);
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(BeaktaChange) again = NULL;
  const BeaktaAnswer *answer;

  beakta_case_take_record (case_, make_answer ("b/1", "", "p2 p3"));
  change = beakta_acts_take_answer (case_, beakta_case_get_answer (case_, "a", "1"), "b", "1", "anna", now);
  g_assert_cmpint (beakta_change_get_act (change), ==, BEAKTA_ACT_TAKE_ANSWER);
  take (case_, change);

  answer = beakta_case_get_answer (case_, "b", "1");
  g_assert_cmpstr (answer->value, ==, "partly");
  g_assert_cmpstr (answer->reason, ==, "Därför.");
  g_assert_cmpstr (answer->taken_from, ==, "a/1");
  g_assert_cmpstr (answer->assessor, ==, "anna");
  g_assert_cmpstr (answer->given, ==, "2026-03-04T05:06:07Z");
  g_assert_cmpuint (g_strv_length (answer->evidence), ==, 3);
  g_assert_cmpint (beakta_case_get_stage (case_)->stage, ==, BEAKTA_STAGE_ASSESSING);

  again = beakta_acts_take_answer (case_, beakta_case_get_answer (case_, "a", "1"), "b", "1", "anna", now);
  g_assert_true (beakta_change_is_empty (again));
}

/* Rule: an answer says where it was taken from only as long as it says what was said there. */
static void
test_own_again (void)
{
  static const struct
  {
    const char *value;
    const char *reason;
    const char *taken_from;
  } cases[] = {
    { "partly", "Ännu ett skäl.", "a/1" },
    { "no", "Därför.", "" },
    { "", "Därför.", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = make_case ("a/1=partly");
      g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 3, 4, 5, 6, 7);
      g_autoptr(BeaktaChange) taken = NULL;
      g_autoptr(BeaktaChange) change = NULL;
      g_autoptr(BeaktaAnswer) draft = NULL;

      taken = beakta_acts_take_answer (case_, beakta_case_get_answer (case_, "a", "1"), "b", "1", "anna", now);
      take (case_, taken);
      draft = beakta_record_copy (beakta_case_get_answer (case_, "b", "1"));
      beakta_record_set (&draft->value, cases[i].value);
      beakta_record_set (&draft->reason, cases[i].reason);
      change = beakta_acts_answer (case_, draft, "anna");
      take (case_, change);

      g_assert_cmpstr (beakta_case_get_answer (case_, "b", "1")->taken_from, ==, cases[i].taken_from);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/offers/list/same-tags-and-same-answers", test_offers);
  g_test_add_func ("/offers/take/brings-reason-and-evidence", test_take);
  g_test_add_func ("/offers/take/is-ones-own-when-altered", test_own_again);

  return g_test_run ();
}
