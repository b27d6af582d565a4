/* The applicant's claim beside the answer: when the two can be compared, and what a difference asks for. */

#include "beakta-acts.h"
#include "beakta-claim.h"
#include "beakta-findings.h"

#define HELP "<why><sv>V</sv></why><good><guidance><sv>G</sv></guidance><example><sv>G</sv></example></good>" \
             "<partial><guidance><sv>H</sv></guidance><example><sv>H</sv></example></partial>" \
             "<weak><guidance><sv>S</sv></guidance><example><sv>S</sv></example></weak>" \
             "<completion><sv>B</sv></completion><source>K</source>"

static const char xml[] =
  "<checklist xmlns=\"urn:beakta:checklist:1\" id=\"a\" version=\"1\"><title><sv>T</sv></title>"
  "<summary><sv>S</sv></summary><source>K</source><section number=\"1\"><title><sv>A</sv></title>"
  "<question id=\"1\" depth=\"short\" type=\"yes-partly-no\" criteria=\"mål\"><text><sv>F?</sv></text>" HELP "</question>"
  "<question id=\"2\" depth=\"short\" type=\"choice\" criteria=\"mål\"><text><sv>F?</sv></text>" HELP
  "<option value=\"a\"><label><sv>Syftar till</sv><en>Aims</en></label></option>"
  "<option value=\"b\"><label><sv>Ingen förändring</sv><en>No change</en></label></option></question>"
  "<question id=\"3\" depth=\"short\" type=\"text\" criteria=\"mål\"><text><sv>F?</sv></text>" HELP "</question>"
  "</section></checklist>";

static BeaktaChecklist *
make_list (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (xml, sizeof xml - 1);
  g_autoptr(GError) error = NULL;
  BeaktaChecklist *checklist = beakta_checklist_parse (bytes, "a", &error);

  g_assert_no_error (error);

  return checklist;
}

static BeaktaAnswer *
make_answer (const char *question,
             const char *value,
             const char *claim,
             const char *reason)
{
  g_autofree char *id = g_strconcat ("a/", question, NULL);
  BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, id);

  beakta_record_set (&answer->checklist, "a");
  beakta_record_set (&answer->question, question);
  beakta_record_set (&answer->value, value);
  beakta_record_set (&answer->claim, claim);
  beakta_record_set (&answer->reason, reason);

  return answer;
}

/* Rule 2: a claim that begins with one of the answers, as a clause of its own, can be compared; no other can. */
static void
test_compare (void)
{
  static const struct
  {
    const char *question;
    const char *value;
    const char *claim;
    const char *state;
  } cases[] = {
    { "1", "yes", "", "" },
    { "1", "yes", "Ja", "agrees" },
    { "1", "yes", "  ja.", "agrees" },
    { "1", "yes", "”Ja, projektet når alla”", "agrees" },
    { "1", "yes", "yes – see page 3", "agrees" },
    { "1", "partly", "JA", "differs" },
    { "1", "no", "Delvis: vi når halva gruppen", "differs" },
    { "1", "yes", "Ja-sägare finns", "stated" },
    { "1", "yes", "Jag tror det", "stated" },
    { "1", "yes", "Ja det gör det", "stated" },
    { "1", "yes", "Vi når alla", "stated" },
    { "1", "", "Ja", "stated" },
    { "2", "a", "Ingen förändring", "differs" },
    { "2", "b", "no change", "agrees" },
    { "2", "a", "a", "agrees" },
    { "3", "Mål", "Ja", "stated" },
  };
  g_autoptr(BeaktaChecklist) checklist = make_list ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaAnswer) answer = make_answer (cases[i].question, cases[i].value, cases[i].claim, "");
      const BeaktaQuestion *question = beakta_checklist_get_question (checklist, cases[i].question);

      g_test_message ("%s against “%s”", cases[i].value, cases[i].claim);
      g_assert_cmpstr (beakta_claim_state_get_nick (beakta_claim_compare (question, answer)), ==, cases[i].state);
    }

  g_assert_cmpint (beakta_claim_compare (beakta_checklist_get_question (checklist, "1"), NULL), ==, BEAKTA_CLAIM_NONE);
}

/* "differs,evidence" */
static char *
tell_lacks (const BeaktaFindings *findings,
            const char           *question)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < findings->lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, i);

      if (g_str_equal (beakta_question_get_id (finding->question), question) && finding->lack != BEAKTA_LACK_EVIDENCE)
        g_string_append_printf (words, "%s%s", words->len > 0 ? "," : "", beakta_lack_get_nick (finding->lack));
    }

  return g_string_free (words, FALSE);
}

/* Rule 3: where the two differ the answer asks for a reason; one reason serves all that ask for one. */
static void
test_difference_asks_reason (void)
{
  static const struct
  {
    const char *value;
    const char *claim;
    const char *reason;
    const char *lacks;
    guint       n_differing;
  } cases[] = {
    { "yes", "Ja", "", "", 0 },
    { "yes", "Nej", "", "differs", 1 },
    { "yes", "Nej", "  ", "differs", 1 },
    { "yes", "Nej", "Bilagan visar det.", "", 1 },
    { "yes", "Vi når alla", "", "", 0 },
  };
  g_autoptr(BeaktaChecklist) checklist = make_list ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
      g_autoptr(BeaktaFindings) findings = NULL;
      g_autofree char *lacks = NULL;

      beakta_case_take_record (case_, make_answer ("1", cases[i].value, cases[i].claim, cases[i].reason));
      findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_NORMAL, "sv");
      lacks = tell_lacks (findings, "1");
      g_test_message ("%s against “%s”", cases[i].value, cases[i].claim);
      g_assert_cmpstr (lacks, ==, cases[i].lacks);
      g_assert_cmpuint (findings->differing->len, ==, cases[i].n_differing);
    }
}

/* Rule: marked words become the claim with their place, and no evidence; the answer stays. An emptied claim has no place. */
static void
test_from_passage (void)
{
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  BeaktaStageRecord *stage = beakta_record_new (BEAKTA_ITEM_STAGE, NULL);
  g_autoptr(BeaktaPassage) passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, "p1");
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(BeaktaAnswer) after = NULL;
  g_autoptr(BeaktaChange) emptied = NULL;
  g_autoptr(BeaktaAnswer) bare = NULL;
  GPtrArray *edits;

  stage->stage = BEAKTA_STAGE_ASSESSING;
  beakta_case_take_record (case_, stage);
  beakta_case_take_record (case_, make_answer ("1", "partly", "", "Därför."));
  beakta_record_set (&passage->exact, " Ja, i hög grad\n");
  change = beakta_acts_claim (case_, "a", "1", passage, "anna");
  g_assert_cmpint (passage->mark, ==, BEAKTA_MARK_HIGHLIGHT);
  g_assert_cmpstr (passage->maker, ==, "anna");

  edits = beakta_change_get_edits (change);
  g_assert_cmpuint (edits->len, ==, 2);
  after = beakta_record_from_json (BEAKTA_ITEM_ANSWER, "a/1", 0,
                                   ((BeaktaEdit *) g_ptr_array_index (edits, 0))->after, NULL);
  g_assert_cmpstr (after->claim, ==, "Ja, i hög grad");
  g_assert_cmpstr (after->claim_passage, ==, "p1");
  g_assert_cmpstr (after->value, ==, "partly");
  g_assert_cmpuint (g_strv_length (after->evidence), ==, 0);

  beakta_case_take_record (case_, beakta_record_copy (after));
  beakta_record_set (&after->claim, "");
  emptied = beakta_acts_answer (case_, after, "anna");
  edits = beakta_change_get_edits (emptied);
  bare = beakta_record_from_json (BEAKTA_ITEM_ANSWER, "a/1", 0,
                                  ((BeaktaEdit *) g_ptr_array_index (edits, 0))->after, NULL);
  g_assert_cmpstr (bare->claim_passage, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/claim/compare/clause-of-its-own", test_compare);
  g_test_add_func ("/claim/differs/asks-reason", test_difference_asks_reason);
  g_test_add_func ("/claim/from-passage/keeps-place", test_from_passage);

  return g_test_run ();
}
