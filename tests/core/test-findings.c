/* The engine: what the answers of a case come to. */

#include "beakta-classification.h"
#include "beakta-findings.h"

#include <string.h>

/* The trial list with @by in the place of the first @find. */
static BeaktaChecklist *
load_altered_trial (const char *find,
                    const char *by)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "checklists", "trial.xml", NULL);
  g_autoptr(GString) altered = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *xml = NULL;
  BeaktaChecklist *checklist;

  g_file_get_contents (path, &xml, NULL, &error);
  g_assert_no_error (error);
  altered = g_string_new (xml);
  g_assert_cmpuint (g_string_replace (altered, find, by, 1), ==, 1);
  bytes = g_bytes_new (altered->str, altered->len);
  checklist = beakta_checklist_parse (bytes, "trial.xml", &error);
  g_assert_no_error (error);

  return checklist;
}

static BeaktaChecklist *
load_trial (void)
{
  return load_altered_trial ("<checklist", "<checklist");
}

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

static BeaktaAnswer *
make_answer (BeaktaChecklist *checklist,
             const char      *question,
             const char      *value)
{
  g_autofree char *id = g_strconcat (beakta_checklist_get_id (checklist), "/", question, NULL);
  BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, id);

  beakta_record_set (&answer->checklist, beakta_checklist_get_id (checklist));
  beakta_record_set (&answer->question, question);
  beakta_record_set (&answer->value, value);

  return answer;
}

static void
set_evidence (BeaktaAnswer *answer)
{
  g_strfreev (answer->evidence);
  answer->evidence = g_strsplit ("p1", " ", -1);
}

/* "1.1=yes 1.3=goal": answers without reason and evidence. */
static BeaktaCase *
make_case (BeaktaChecklist *checklist,
           const char      *answers)
{
  BeaktaCase *case_ = beakta_case_new ("c1");
  g_auto(GStrv) words = g_strsplit (answers, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (words[i], "=", 2);
      BeaktaAnswer *answer;

      if (parts[0] == NULL || parts[1] == NULL)
        continue;

      answer = make_answer (checklist, parts[0], g_str_equal (parts[1], "goal") ? "" : parts[1]);
      if (g_str_equal (parts[1], "goal"))
        {
          answer->goal = json_object_new ();
          json_object_set_string_member (answer->goal, "what", "fler i arbete");
          json_object_set_string_member (answer->goal, "baseline", "18");
          json_object_set_string_member (answer->goal, "target", "30");
        }
      beakta_case_take_record (case_, answer);
    }

  return case_;
}

/* "1.1 answer, 2.1 reason" */
static char *
list_lacks (BeaktaFindings *findings)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < findings->lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, i);

      g_string_append_printf (words, "%s%s %s", words->len > 0 ? ", " : "", beakta_question_get_id (finding->question),
                              beakta_lack_get_nick (finding->lack));
    }

  return g_string_free (words, FALSE);
}

/* "2.1 reason": of one question. */
static char *
list_lacks_of (BeaktaFindings *findings,
               const char     *question)
{
  g_autofree char *all = list_lacks (findings);
  g_auto(GStrv) lacks = g_strsplit (all, ", ", -1);
  g_autofree char *prefix = g_strconcat (question, " ", NULL);
  GString *words = g_string_new (NULL);

  for (guint i = 0; lacks[i] != NULL; i++)
    if (g_str_has_prefix (lacks[i], prefix))
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", lacks[i]);

  return g_string_free (words, FALSE);
}

static char *
list_points (BeaktaFindings *findings)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < findings->points->len; i++)
    {
      const BeaktaCompletionPoint *point = g_ptr_array_index (findings->points, i);

      g_string_append_printf (words, "%s%s", words->len > 0 ? " | " : "", point->text);
    }

  return g_string_free (words, FALSE);
}

/* Rule: the depth says which questions count, and a follow-up counts only with the answer that it follows. */
static void
test_what_counts (void)
{
  static const struct
  {
    BeaktaDepth  depth;
    const char  *answers;
    guint        n_questions;
    guint        n_answered;
    const char  *lacks;
  } cases[] = {
    { BEAKTA_DEPTH_SHORT, "", 4, 0, "1.1 answer, 2.1 answer, 2.2 answer, 2.3 answer" },
    { BEAKTA_DEPTH_NORMAL, "", 6, 0, "1.1 answer, 1.3 answer, 1.4 answer, 2.1 answer, 2.2 answer, 2.3 answer" },
    { BEAKTA_DEPTH_DEEP, "", 8, 0, "1.1 answer, 1.3 answer, 1.4 answer, 1.5 answer, 2.1 answer, 2.2 answer, 2.3 answer, 2.5 answer" },
    { BEAKTA_DEPTH_SHORT, "1.1=yes 1.2=yes", 4, 1, "1.1 evidence, 2.1 answer, 2.2 answer, 2.3 answer" },
    { BEAKTA_DEPTH_SHORT, "1.1=no 1.2=yes", 5, 2, "1.1 reason, 1.2 evidence, 2.1 answer, 2.2 answer, 2.3 answer" },
    { BEAKTA_DEPTH_SHORT, "1.1=maybe", 4, 0, "1.1 answer, 2.1 answer, 2.2 answer, 2.3 answer" },
    { BEAKTA_DEPTH_SHORT, "1.1=yes 2.1=met 2.2=met 2.3=met", 4, 4, "1.1 evidence" },
    { BEAKTA_DEPTH_SHORT, "1.1=yes 2.1=met 2.2=not-met 2.3=not-met", 5, 4, "1.1 evidence, 2.4 answer" },
  };
  g_autoptr(BeaktaChecklist) checklist = load_trial ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = make_case (checklist, cases[i].answers);
      g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, cases[i].depth, "sv");
      g_autofree char *lacks = list_lacks (findings);

      g_test_message ("%s", cases[i].answers);
      g_assert_cmpstr (lacks, ==, cases[i].lacks);
      g_assert_cmpuint (findings->n_questions, ==, cases[i].n_questions);
      g_assert_cmpuint (findings->n_answered, ==, cases[i].n_answered);
      g_assert_false (findings->is_complete);
    }
}

/* Rule: a question whose answer is not asked for is never missing; an answer to it counts like others. */
static void
test_answer_not_asked_for (void)
{
  g_autoptr(BeaktaChecklist) checklist = load_bundled ("hedemora-jamstalldhet");
  g_autoptr(BeaktaCase) without = make_case (checklist, "");
  g_autoptr(BeaktaCase) with = make_case (checklist, "4.1=Annonsen");
  g_autoptr(BeaktaFindings) empty = beakta_findings_new (checklist, without, BEAKTA_DEPTH_NORMAL, "sv");
  g_autoptr(BeaktaFindings) answered = beakta_findings_new (checklist, with, BEAKTA_DEPTH_NORMAL, "sv");
  const BeaktaQuestion *other = beakta_checklist_get_question (checklist, "4.1");
  g_autofree char *lacks = list_lacks (empty);

  g_assert_false (beakta_question_get_asks_answer (other));
  g_assert_true (beakta_findings_applies (empty, other));
  g_assert_null (strstr (lacks, "4.1"));
  g_assert_cmpuint (answered->n_questions, ==, empty->n_questions + 1);
  g_assert_cmpuint (answered->n_complete, ==, empty->n_complete + 1);
  g_assert_cmpuint (answered->lacks->len, ==, empty->lacks->len);
}

/* Rule 3 of beakta-subject.h: own work has nobody who says otherwise, whatever it held as an application. */
static void
test_own_work_has_no_claims (void)
{
  g_autoptr(BeaktaChecklist) checklist = load_trial ();

  for (int subject = 0; subject < BEAKTA_N_SUBJECTS; subject++)
    {
      g_autoptr(BeaktaCase) case_ = make_case (checklist, "");
      BeaktaFacts *facts = beakta_record_new (BEAKTA_ITEM_FACTS, "facts");
      BeaktaAnswer *answer = make_answer (checklist, "1.1", "yes");
      g_autoptr(BeaktaFindings) findings = NULL;

      facts->subject = subject;
      beakta_case_take_record (case_, facts);
      beakta_record_set (&answer->claim, "Nej");
      beakta_case_take_record (case_, answer);
      findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_SHORT, "sv");
      g_assert_cmpuint (findings->differing->len, ==, subject == BEAKTA_SUBJECT_APPLICATION ? 1 : 0);
    }
}

/* Rule: only an answer whose evidence changed or was lost with a new version asks to be looked at again. */
static void
test_asks_for_a_look (void)
{
  static const struct
  {
    BeaktaAnchorState  state;
    const char        *lacks;
  } cases[] = {
    { BEAKTA_ANCHOR_EXACT, "" },
    { BEAKTA_ANCHOR_MOVED, "" },
    { BEAKTA_ANCHOR_CHANGED, "1.1 look" },
    { BEAKTA_ANCHOR_LOST, "1.1 look" },
  };
  g_autoptr(BeaktaChecklist) checklist = load_trial ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = make_case (checklist, "2.1=met 2.2=met 2.3=met");
      BeaktaAnswer *answer = make_answer (checklist, "1.1", "yes");
      BeaktaPassage *passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, "p1");
      g_autoptr(BeaktaFindings) findings = NULL;
      g_autofree char *lacks = NULL;

      set_evidence (answer);
      passage->state = cases[i].state;
      beakta_case_take_record (case_, answer);
      beakta_case_take_record (case_, passage);

      findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_SHORT, "sv");
      lacks = list_lacks (findings);
      g_assert_cmpstr (lacks, ==, cases[i].lacks);
      g_assert_cmpint (findings->is_complete, ==, *cases[i].lacks == '\0');
    }
}

/* Rule: evidence and reasons are asked for; a "no" that is explained needs no completion, one that is not does. */
static void
test_lacks_and_points (void)
{
  static const struct
  {
    const char *value;
    const char *reason;
    const char *missing;
    gboolean    evidence;
    const char *lacks;
    const char *points;
  } cases[] = {
    { "yes", "", "", FALSE, "1.1 evidence", "" },
    { "yes", "", "", TRUE, "", "" },
    { "yes", "", "kvar sedan det var delvis", TRUE, "", "" },
    { "partly", "", "", TRUE, "1.1 missing", "Beskriv 1.1." },
    { "partly", "", " Utgångsläget saknas. ", TRUE, "", "Utgångsläget saknas." },
    { "partly", "", "Utgångsläget saknas.", FALSE, "1.1 evidence", "Utgångsläget saknas." },
    { "no", "", "", FALSE, "1.1 reason", "Beskriv 1.1." },
    { "no", " \n", "", FALSE, "1.1 reason", "Beskriv 1.1." },
    { "no", "Förstudie.", "", FALSE, "", "" },
    { "no", "", "Målet saknas.", FALSE, "", "Målet saknas." },
    { "no", "Oklart.", "Målet saknas.", FALSE, "", "Målet saknas." },
    { "not-relevant", "", "", FALSE, "1.1 reason", "" },
    { "not-relevant", "Rör inte människor.", "", FALSE, "", "" },
  };
  g_autoptr(BeaktaChecklist) checklist = load_trial ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = make_case (checklist, "1.2=not-relevant 2.1=met 2.2=met 2.3=met");
      BeaktaAnswer *answer = make_answer (checklist, "1.1", cases[i].value);
      BeaktaAnswer *follow_up = make_answer (checklist, "1.2", "not-relevant");
      g_autoptr(BeaktaFindings) findings = NULL;
      g_autofree char *lacks = NULL;
      g_autofree char *points = NULL;

      beakta_record_set (&follow_up->reason, "Behövs inte.");
      beakta_case_take_record (case_, follow_up);
      beakta_record_set (&answer->reason, cases[i].reason);
      beakta_record_set (&answer->missing, cases[i].missing);
      if (cases[i].evidence)
        set_evidence (answer);
      beakta_case_take_record (case_, answer);

      g_test_message ("%s “%s” “%s”", cases[i].value, cases[i].reason, cases[i].missing);
      findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_SHORT, "sv");
      lacks = list_lacks (findings);
      points = list_points (findings);
      g_assert_cmpstr (lacks, ==, cases[i].lacks);
      g_assert_cmpstr (points, ==, cases[i].points);
      g_assert_cmpint (findings->is_complete, ==, *cases[i].lacks == '\0');
    }
}

/* Rule: a measurable goal says what, from where, to where ...; what it does not say becomes a point, and the assessment is
 * complete once the caseworker has said what is missing. */
static void
test_goal (void)
{
  g_autoptr(BeaktaChecklist) checklist = load_trial ();
  BeaktaAnswer *answer = make_answer (checklist, "1.3", "");
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  g_autoptr(BeaktaFindings) partial = NULL;
  g_autoptr(BeaktaFindings) said = NULL;
  g_autoptr(BeaktaFindings) whole = NULL;
  g_autofree char *points = NULL;
  g_autofree char *said_points = NULL;
  g_autofree char *lacks = NULL;

  answer->goal = json_object_new ();
  json_object_set_string_member (answer->goal, "what", "fler i arbete");
  json_object_set_string_member (answer->goal, "target", " ");
  set_evidence (answer);
  beakta_case_take_record (case_, answer);

  partial = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_NORMAL, "sv");
  lacks = list_lacks (partial);
  points = list_points (partial);
  g_assert_nonnull (strstr (lacks, "1.3 goal"));
  g_assert_cmpstr (points, ==, "Beskriv 1.3. Det som saknas: utgångsläge, målvärde.");

  beakta_record_set (&answer->missing, "Ange utgångsläge.");
  said = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_NORMAL, "sv");
  said_points = list_points (said);
  g_assert_cmpuint (said->n_complete, ==, 1);
  g_assert_cmpstr (said_points, ==, "Ange utgångsläge.");

  beakta_record_set (&answer->missing, "");
  json_object_set_string_member (answer->goal, "baseline", "18");
  json_object_set_string_member (answer->goal, "target", "30");
  whole = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_NORMAL, "sv");
  g_assert_cmpuint (whole->n_complete, ==, 1);
  g_assert_cmpuint (whole->points->len, ==, 0);
}

/* Rule: that there is no goal is an answer, which asks for a reason or for what is missing, and is a point in the ready
 * wording; that none is needed asks for a reason. Neither asks for parts, whatever was written before. */
static void
test_no_goal (void)
{
  static const struct
  {
    const char *value;
    const char *reason;
    const char *missing;
    const char *lacks;
    const char *points;
  } cases[] = {
    { "no", "", "", "1.3 reason", "Beskriv 1.3." },
    { "no", "", "Ange ett mätbart mål.", "", "Ange ett mätbart mål." },
    { "no", "Förstudie.", "", "", "" },
    { "not-relevant", "", "", "1.3 reason", "" },
    { "not-relevant", "Bara utrustning.", "", "", "" },
    { "yes", "Det finns.", "", "1.3 answer", "" },
    { "partly", "", "Ange ett mål.", "1.3 answer", "" },
    { "", "Det finns inget.", "Ange ett mål.", "1.3 answer", "" },
  };
  g_autoptr(BeaktaChecklist) checklist = load_trial ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
      BeaktaAnswer *answer = make_answer (checklist, "1.3", cases[i / 2].value);
      gboolean is_answer = strstr (cases[i / 2].lacks, "answer") == NULL;
      g_autoptr(BeaktaFindings) findings = NULL;
      g_autofree char *lacks = NULL;
      g_autofree char *points = NULL;

      beakta_record_set (&answer->reason, cases[i / 2].reason);
      beakta_record_set (&answer->missing, cases[i / 2].missing);
      if (i % 2 == 1 && is_answer)
        {
          answer->goal = json_object_new ();
          json_object_set_string_member (answer->goal, "what", "fler i arbete");
        }
      beakta_case_take_record (case_, answer);

      g_test_message ("%s “%s” “%s”", cases[i / 2].value, cases[i / 2].reason, cases[i / 2].missing);
      findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_NORMAL, "sv");
      lacks = list_lacks (findings);
      points = list_points (findings);
      g_assert_cmpuint (findings->n_answered, ==, is_answer ? 1 : 0);
      g_assert_cmpuint (findings->n_complete, ==, *cases[i / 2].lacks == '\0' ? 1 : 0);
      g_assert_cmpint (strstr (lacks, "1.3") != NULL, ==, *cases[i / 2].lacks != '\0');
      if (*cases[i / 2].lacks != '\0')
        g_assert_nonnull (strstr (lacks, cases[i / 2].lacks));
      g_assert_cmpstr (points, ==, cases[i / 2].points);
    }
}

/* Rule: every question can be answered with "not relevant", whatever it is answered with else. It asks for a reason and for
 * nothing more, and the applicant is asked for nothing. */
static void
test_not_relevant (void)
{
  static const struct
  {
    const char *question;
    const char *reason;
    const char *missing;
    const char *lacks;
  } cases[] = {
    { "1.1", "", "", "1.1 reason" },                    /* yes, partly, no */
    { "1.1", "Bara utrustning.", "", "" },
    { "1.3", "", "", "1.3 reason" },                    /* a goal */
    { "1.3", "Bara utrustning.", "", "" },
    { "1.3", "", "Ange ett mål.", "1.3 reason" },
    { "1.4", "", "", "1.4 reason" },                    /* a number */
    { "1.4", " ", "", "1.4 reason" },
    { "1.4", "Bara utrustning.", "Ange antalet.", "" },
    { "1.5", "", "", "1.5 reason" },                    /* a text */
    { "1.5", "Bara utrustning.", "Beskriv.", "" },
    { "2.1", "", "", "2.1 reason" },                    /* a choice */
    { "2.1", "Bara utrustning.", "Beskriv.", "" },
    { "2.5", "", "Beskriv.", "2.5 reason" },            /* a scale */
    { "2.5", "Bara utrustning.", "", "" },
  };
  g_autoptr(BeaktaChecklist) checklist = load_trial ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
      BeaktaAnswer *answer = make_answer (checklist, cases[i].question, "not-relevant");
      g_autoptr(BeaktaFindings) findings = NULL;
      g_autofree char *lacks = NULL;

      beakta_record_set (&answer->reason, cases[i].reason);
      beakta_record_set (&answer->missing, cases[i].missing);
      beakta_case_take_record (case_, answer);

      g_test_message ("%s “%s” “%s”", cases[i].question, cases[i].reason, cases[i].missing);
      findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_DEEP, "sv");
      lacks = list_lacks_of (findings, cases[i].question);
      g_assert_cmpstr (lacks, ==, cases[i].lacks);
      g_assert_cmpuint (findings->n_answered, ==, 1);
      g_assert_cmpuint (findings->n_complete, ==, *cases[i].lacks == '\0' ? 1 : 0);
      g_assert_cmpuint (findings->points->len, ==, 0);
    }
}

/* Rule: of conditions with answers only those that name "not relevant" hold; to be answered is to have any answer. */
static void
test_not_relevant_in_conditions (void)
{
  static const struct
  {
    const char *condition;
    const char *answers;
    gboolean    holds;
  } cases[] = {
    { "<is question=\"2.5\" answers=\"a b c\"/>", "2.5=not-relevant", FALSE },
    { "<is question=\"2.5\" answers=\"not-relevant\"/>", "2.5=not-relevant", TRUE },
    { "<is question=\"2.5\" answers=\"not-relevant\"/>", "2.5=a", FALSE },
    { "<is question=\"1.3\" answers=\"not-relevant\"/>", "1.3=goal", FALSE },
    { "<is question=\"1.3\" answers=\"no\"/>", "1.3=not-relevant", FALSE },
    { "<is question=\"1.4\" answers=\"not-relevant\"/>", "1.4=not-relevant", TRUE },
    { "<is question=\"1.4\" answers=\"not-relevant\"/>", "1.4=5", FALSE },
    { "<is question=\"1.5\" answers=\"not-relevant\"/>", "1.5=not-relevant", TRUE },
    { "<is question=\"1.5\" answers=\"not-relevant\"/>", "1.5=Övrigt", FALSE },
    { "<count questions=\"2.1 2.2 2.3\" answers=\"met not-met\" at-least=\"1\"/>",
      "2.1=not-relevant 2.2=not-relevant 2.3=not-relevant", FALSE },
    { "<count questions=\"1.5 2.1 2.2\" answers=\"not-relevant\" at-least=\"2\"/>", "1.5=not-relevant 2.1=not-relevant", TRUE },
    { "<answered questions=\"1.4 1.5 2.5\"/>", "1.4=not-relevant 1.5=not-relevant 2.5=not-relevant", TRUE },
    { "<answered questions=\"1.4 1.5 2.5\"/>", "1.4=not-relevant 1.5=not-relevant", FALSE },
    { "<score is=\"undefined\"/>", "2.1=not-relevant 2.2=met 2.3=not-met", FALSE },
    { "<score is=\"2\"/>", "2.1=not-relevant 2.2=met 2.3=met", FALSE },
    { "<score is=\"0\"/>", "2.1=not-relevant 2.2=not-relevant 2.3=not-relevant", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaChecklist) checklist =
        load_altered_trial ("<all><is question=\"1.1\" answers=\"no\"/><is question=\"1.2\" answers=\"no\"/></all>",
                            cases[i].condition);
      g_autoptr(BeaktaCase) case_ = make_case (checklist, cases[i].answers);
      g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_DEEP, "sv");

      g_test_message ("%s: %s", cases[i].condition, cases[i].answers);
      g_assert_cmpint (findings->proposed == BEAKTA_CLASS_HINDERS, ==, cases[i].holds);
    }
}

/* Rule: a list that does not want it has no such answer; one that words it has its own, with what that asks for. */
static void
test_not_relevant_by_the_list (void)
{
  g_autoptr(BeaktaChecklist) without = load_altered_trial ("type=\"number\"", "type=\"number\" not-relevant=\"no\"");
  g_autoptr(BeaktaChecklist) plain = load_altered_trial ("type=\"yes-partly-no\"", "type=\"yes-partly-no\" not-relevant=\"no\"");
  g_autoptr(BeaktaChecklist) own =
    load_altered_trial ("<option value=\"c\"><label><sv>C</sv><en>C</en></label></option>",
                        "<option value=\"not-relevant\" asks=\"evidence\"><label><sv>Gäller inte</sv></label></option>");
  g_autoptr(BeaktaCase) case_ = make_case (without, "1.4=not-relevant 2.5=not-relevant 1.1=not-relevant");
  g_autoptr(BeaktaFindings) of_without = beakta_findings_new (without, case_, BEAKTA_DEPTH_DEEP, "sv");
  g_autoptr(BeaktaFindings) of_plain = beakta_findings_new (plain, case_, BEAKTA_DEPTH_DEEP, "sv");
  g_autoptr(BeaktaFindings) of_own = beakta_findings_new (own, case_, BEAKTA_DEPTH_DEEP, "sv");
  g_autofree char *lacks_without = list_lacks_of (of_without, "1.4");
  g_autofree char *lacks_plain = list_lacks_of (of_plain, "1.1");
  g_autofree char *lacks_own = list_lacks_of (of_own, "2.5");
  const BeaktaOption *option = beakta_question_find_option (beakta_checklist_get_question (own, "2.5"), "not-relevant");

  g_assert_cmpstr (lacks_without, ==, "1.4 answer");
  g_assert_cmpstr (lacks_plain, ==, "1.1 answer");
  g_assert_cmpstr (lacks_own, ==, "2.5 evidence");
  g_assert_cmpstr (beakta_option_get_label (option, "sv"), ==, "Gäller inte");
}

/* Rule: where a question of the score is not relevant there is none, and nothing is asked because of that. */
static void
test_no_score_of_not_relevant (void)
{
  g_autoptr(BeaktaChecklist) checklist = load_bundled ("regionalfonden");
  g_autoptr(BeaktaCase) case_ = make_case (checklist, "6.1=met 6.2=not-relevant 6.3=not-met");
  g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_SHORT, "sv");

  g_assert_cmpint (findings->score, ==, -1);
  g_assert_false (findings->score_undefined);
  g_assert_cmpstr (findings->score_label, ==, "");
  g_assert_false (beakta_findings_applies (findings, beakta_checklist_get_question (checklist, "6.4")));
}

/* A number is a number as people write it. */
static void
test_number (void)
{
  static const struct { const char *value; gboolean is_answer; } cases[] = {
    { "12", TRUE }, { "1 200", TRUE }, { "1\xc2\xa0""200,50", TRUE }, { "-3", TRUE }, { "−3", TRUE },
    { "", FALSE }, { "tolv", FALSE }, { "12 personer", FALSE }, { "1,2,3", FALSE }, { "nan", FALSE }, { "-", FALSE },
  };
  g_autoptr(BeaktaChecklist) checklist = load_trial ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
      g_autoptr(BeaktaFindings) findings = NULL;

      beakta_case_take_record (case_, make_answer (checklist, "1.4", cases[i].value));
      findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_NORMAL, "sv");
      g_test_message ("%s", cases[i].value);
      g_assert_cmpuint (findings->n_answered, ==, cases[i].is_answer ? 1 : 0);
    }
}

/* Rule: the first class whose condition holds is proposed, and the explanation says which answers made it so. */
static void
test_classes (void)
{
  static const struct
  {
    const char  *answers;
    BeaktaClass  class;
    const char  *explanation;
  } cases[] = {
    { "", BEAKTA_CLASS_UNSET, "Inget förslag ännu, för de här frågorna är inte besvarade: 1.1, 1.3, 1.4, 2.1, 2.2, 2.3." },
    { "1.1=no 1.2=no", BEAKTA_CLASS_HINDERS,
      "Två nej. Det följer av svaren: 1.1 Nej, 1.2 Nej. Förslaget kan ändras, för de här frågorna är inte besvarade: 1.3, 1.4, 2.1, 2.2, 2.3." },
    { "1.1=yes 1.3=goal 1.4=5 2.1=met 2.2=met 2.3=met", BEAKTA_CLASS_AIMS,
      "Allt är med. Det följer av svaren: 1.1 Ja, 1.3 besvarad, 1.4 besvarad, 2.1 Uppfyllt, 2.2 Uppfyllt, 2.3 Uppfyllt." },
    { "1.1=yes 1.3=goal 1.4=5 2.1=met 2.2=met 2.3=not-met", BEAKTA_CLASS_CONTRIBUTES,
      "Något är med. Det följer av svaren: 1.1 Ja, 2.1 Uppfyllt, 2.2 Uppfyllt, 2.3 Inte uppfyllt." },
    { "1.1=no 1.2=yes 1.3=goal 1.4=5 2.1=met 2.2=met 2.3=not-met", BEAKTA_CLASS_CONTRIBUTES,
      "Något är med. Det följer av svaren: 1.1 Nej, 2.1 Uppfyllt, 2.2 Uppfyllt, 2.3 Inte uppfyllt." },
    { "1.1=no 1.2=yes 1.3=goal 1.4=5 2.1=met 2.2=not-met 2.3=not-met", BEAKTA_CLASS_NO_CHANGE,
      "Inget är med. Det följer av svaren: 1.1 Nej, 2.1 Uppfyllt, 2.2 Inte uppfyllt, 2.3 Inte uppfyllt." },
    { "1.1=no 1.2=yes 1.3=goal 1.4=5 2.1=not-met 2.2=not-met 2.3=not-met", BEAKTA_CLASS_UNSET,
      "Checklistans regler ger inget förslag för de här svaren. Gör en egen bedömning." },
  };
  g_autoptr(BeaktaChecklist) checklist = load_trial ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = make_case (checklist, cases[i].answers);
      g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_NORMAL, "sv");
      g_autoptr(BeaktaFindings) english = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_NORMAL, "en");

      g_test_message ("%s", cases[i].answers);
      g_assert_cmpint (findings->proposed, ==, cases[i].class);
      g_assert_cmpstr (findings->explanation, ==, cases[i].explanation);
      g_assert_cmpint (english->proposed, ==, cases[i].class);
      g_assert_cmpstr (english->explanation, !=, findings->explanation);
    }
}

/* Rule (Tillväxtverket): three conditions met give 3, two 2, none 0; 1 is not defined: say so and ask for a reason. */
static void
test_three_conditions (void)
{
  g_autoptr(BeaktaChecklist) checklist = load_bundled ("regionalfonden");

  for (guint met = 0; met < 8; met++)
    {
      static const char *values[] = { "not-met", "met" };
      g_autofree char *answers = g_strdup_printf ("6.1=%s 6.2=%s 6.3=%s", values[met & 1], values[met >> 1 & 1], values[met >> 2]);
      guint n_met = (met & 1) + (met >> 1 & 1) + (met >> 2);
      g_autoptr(BeaktaCase) case_ = make_case (checklist, answers);
      g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_SHORT, "sv");
      gboolean asks = beakta_findings_applies (findings, beakta_checklist_get_question (checklist, "6.4"));

      g_assert_cmpint (findings->score, ==, n_met == 1 ? -1 : (int) n_met);
      g_assert_cmpint (findings->score_undefined, ==, n_met == 1);
      g_assert_cmpint (asks, ==, n_met == 1);
      g_assert_cmpuint (findings->settling->len, ==, n_met == 1 ? 1 : 0);
      if (n_met == 1)
        g_assert_cmpstr (beakta_question_get_id (g_ptr_array_index (findings->settling, 0)), ==, "6.4");
      g_assert_cmpstr (findings->score_label, !=, "");
    }
}

/* As long as a condition is not judged there is no score at all. */
static void
test_no_score_yet (void)
{
  g_autoptr(BeaktaChecklist) checklist = load_bundled ("regionalfonden");
  g_autoptr(BeaktaCase) case_ = make_case (checklist, "6.1=met 6.2=met");
  g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_SHORT, "sv");

  g_assert_cmpint (findings->score, ==, -1);
  g_assert_false (findings->score_undefined);
  g_assert_cmpstr (findings->score_label, ==, "");
}

/* Every class of the bundled lists is reached by the answers that its rule describes, at every depth. */
static void
test_bundled_classes (void)
{
  static const struct
  {
    const char  *checklist;
    const char  *answers;
    BeaktaClass  class;
  } cases[] = {
    { "gavleborg", "5.4=worse 1.1=yes 1.2=goal 1.3=yes", BEAKTA_CLASS_HINDERS },
    { "gavleborg", "1.1=yes 1.2=goal 1.3=yes 5.4=prevented", BEAKTA_CLASS_AIMS },
    { "gavleborg", "1.1=yes 1.2=no 1.3=yes 5.4=prevented", BEAKTA_CLASS_CONTRIBUTES },
    { "gavleborg", "1.1=yes 1.3=yes", BEAKTA_CLASS_CONTRIBUTES },
    { "gavleborg", "1.1=no 1.3=no 5.1=partly", BEAKTA_CLASS_CONTRIBUTES },
    { "gavleborg", "1.1=no 1.3=no 5.1=no", BEAKTA_CLASS_NO_CHANGE },
    { "gavleborg", "1.1=no", BEAKTA_CLASS_UNSET },
    { "gavleborg", "5.4=claimed 1.1=no 1.3=no 5.1=no", BEAKTA_CLASS_NO_CHANGE },
    { "regionalfonden", "5.1=yes 5.3=worse", BEAKTA_CLASS_HINDERS },
    { "regionalfonden", "5.1=yes", BEAKTA_CLASS_AIMS },
    { "regionalfonden", "5.1=partly", BEAKTA_CLASS_CONTRIBUTES },
    { "regionalfonden", "5.1=no 2.1=no 5.2=yes", BEAKTA_CLASS_CONTRIBUTES },
    { "regionalfonden", "5.1=no 2.1=no 5.2=no 6.1=met 6.2=met 6.3=not-met", BEAKTA_CLASS_CONTRIBUTES },
    { "regionalfonden", "5.1=no 2.1=no 5.2=no 6.1=met 6.2=met 6.3=met", BEAKTA_CLASS_CONTRIBUTES },
    { "regionalfonden", "5.1=no 2.1=no 5.2=no 6.1=met 6.2=not-met 6.3=not-met", BEAKTA_CLASS_NO_CHANGE },
    { "regionalfonden", "5.1=no 2.1=no 5.2=no 6.1=not-met 6.2=not-met 6.3=not-met", BEAKTA_CLASS_NO_CHANGE },
    { "regionalfonden", "5.1=no 2.1=no 5.2=no", BEAKTA_CLASS_UNSET },
    { "hedemora-jamstalldhet", "1.1=yes 2.1=yes 3.1=yes", BEAKTA_CLASS_UNSET },
    { "lagom", "3.3=worse 1.1=yes", BEAKTA_CLASS_HINDERS },
    { "lagom", "1.1=yes 3.3=prevented", BEAKTA_CLASS_AIMS },
    { "lagom", "1.1=partly 3.3=claimed", BEAKTA_CLASS_CONTRIBUTES },
    { "lagom", "1.1=no 3.3=untouched", BEAKTA_CLASS_NO_CHANGE },
    { "lagom", "1.1=not-relevant 3.3=claimed 2.1=yes", BEAKTA_CLASS_NO_CHANGE },
    { "lagom", "1.1=no", BEAKTA_CLASS_UNSET },
    { "dalarna", "2.4=worse 3.1=yes 3.3=yes 2.2=yes", BEAKTA_CLASS_HINDERS },
    { "dalarna", "3.1=yes 3.3=yes 2.2=yes", BEAKTA_CLASS_AIMS },
    { "dalarna", "3.1=yes 3.3=yes 2.1=no 2.2=no 2.3=partly", BEAKTA_CLASS_CONTRIBUTES },
    { "dalarna", "3.1=yes 3.3=partly 2.2=yes", BEAKTA_CLASS_CONTRIBUTES },
    { "dalarna", "2.1=partly 2.3=partly", BEAKTA_CLASS_CONTRIBUTES },
    { "dalarna", "2.1=no 2.2=partly 2.3=no 2.4=claimed 3.1=no 3.3=no", BEAKTA_CLASS_NO_CHANGE },
    { "dalarna", "2.1=not-relevant 2.2=no 2.3=no 2.4=untouched 3.1=no 3.3=no", BEAKTA_CLASS_NO_CHANGE },
    { "dalarna", "2.1=no 2.2=no 2.3=no 3.1=no 3.3=no", BEAKTA_CLASS_UNSET },
    { "jim-stockholm", "1.1=yes 2.2=yes 3.3=yes", BEAKTA_CLASS_UNSET },
    { "mainstreaming-cykel", "1.1=yes 2.1=yes 3.1=decides", BEAKTA_CLASS_UNSET },
    { "mainstreaming-utfall", "1.1=ordinary 2.1=mainstreaming", BEAKTA_CLASS_UNSET },
    { "egen-verksamhet", "1.1=yes 1.2=yes 4.1=yes", BEAKTA_CLASS_UNSET },
    { "rekrytering", "1.1=yes 2.1=yes 3.1=yes", BEAKTA_CLASS_UNSET },
    { "overenskommelsen", "1.1=yes 2.1=yes 3.1=yes", BEAKTA_CLASS_UNSET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = load_bundled (cases[i].checklist);
      g_autoptr(BeaktaCase) case_ = make_case (checklist, cases[i].answers);

      for (int depth = BEAKTA_DEPTH_SHORT; depth <= BEAKTA_DEPTH_DEEP; depth++)
        {
          g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, depth, "sv");

          g_test_message ("%s %s", cases[i].checklist, cases[i].answers);
          g_assert_cmpint (findings->proposed, ==, cases[i].class);
        }
    }
}

/* Rule: a follow-up of the bundled lists counts with the answers that it is about, and with no others. */
static void
test_bundled_follow_ups (void)
{
  static const struct
  {
    const char *checklist;
    const char *question;
    const char *answers;
    gboolean    applies;
  } cases[] = {
    { "dalarna", "3.2", "3.1=partly", TRUE },
    { "dalarna", "3.2", "3.1=no", FALSE },
    /* "No change" is a claim: its reasons are asked for when nothing speaks for another class. */
    { "dalarna", "4.2", "2.1=no 2.2=not-relevant 2.3=no 3.1=no 3.3=no", TRUE },
    { "dalarna", "4.2", "2.1=no 2.2=no 2.3=no 3.1=no", FALSE },
    { "dalarna", "4.2", "2.1=no 2.2=partly 2.3=no 3.1=no 3.3=no", FALSE },
    { "jim-stockholm", "2.3", "2.2=partly", TRUE },
    { "jim-stockholm", "2.3", "2.1=no 2.2=no", FALSE },
    { "jim-stockholm", "4.3", "4.2=not-relevant", FALSE },
    /* Whatever step of the ladder is claimed, it is asked whether it is real; where there is none there is nothing to ask. */
    { "mainstreaming-cykel", "3.2", "3.1=informed", TRUE },
    { "mainstreaming-cykel", "3.2", "3.1=decides", TRUE },
    { "mainstreaming-cykel", "3.2", "3.1=none", FALSE },
    { "mainstreaming-cykel", "3.3", "3.1=informed", FALSE },
    /* An outcome that the answers before it speak against asks for a reason. */
    { "mainstreaming-utfall", "2.2", "1.2=nothing 2.1=mainstreaming", TRUE },
    { "mainstreaming-utfall", "2.2", "1.2=ordinary 1.3=nowhere 2.1=mainstreaming", TRUE },
    { "mainstreaming-utfall", "2.2", "1.2=ordinary 1.3=ordinary 2.1=mainstreaming", FALSE },
    { "mainstreaming-utfall", "2.2", "1.2=apart 2.1=assimilation", TRUE },
    { "mainstreaming-utfall", "2.2", "1.2=nothing 2.1=assimilation", FALSE },
    { "mainstreaming-utfall", "2.2", "1.2=ordinary 2.1=refusal", TRUE },
    { "mainstreaming-utfall", "2.2", "1.1=words 1.2=nothing 1.3=nowhere 1.4=nobody 2.1=side-car", TRUE },
    { "mainstreaming-utfall", "2.2", "1.1=words 1.2=apart 1.3=nowhere 1.4=nobody 2.1=side-car", FALSE },
    { "mainstreaming-utfall", "2.2", "1.1=words 2.1=side-car", FALSE },
    { "mainstreaming-utfall", "2.3", "2.1=mainstreaming", FALSE },
    { "mainstreaming-utfall", "2.3", "2.1=refusal", TRUE },
    { "mainstreaming-utfall", "3.2", "2.1=assimilation", TRUE },
    { "mainstreaming-utfall", "3.2", "2.1=side-car", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = load_bundled (cases[i].checklist);
      g_autoptr(BeaktaCase) case_ = make_case (checklist, cases[i].answers);
      g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_DEEP, "sv");
      const BeaktaQuestion *question = beakta_checklist_get_question (checklist, cases[i].question);

      g_test_message ("%s %s: %s", cases[i].checklist, cases[i].question, cases[i].answers);
      g_assert_cmpint (beakta_findings_applies (findings, question), ==, cases[i].applies);
    }
}

/* Every question with an answer drawn from its own options, and from what is written where it is. */
static char *
draw_answers (BeaktaChecklist *checklist,
              GRand           *dice)
{
  GString *words = g_string_new (NULL);

  for (guint s = 0; s < beakta_checklist_get_n_sections (checklist); s++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, s);

      for (guint q = 0; q < beakta_section_get_n_questions (section); q++)
        {
          const BeaktaQuestion *question = beakta_section_get_question (section, q);
          int n_options = (int) beakta_question_get_n_options (question);
          int drawn = g_rand_int_range (dice, 0, n_options + (beakta_question_is_written (question) ? 1 : 0));

          g_string_append_printf (words, " %s=%s", beakta_question_get_id (question),
                                  drawn == n_options ? "goal" : beakta_question_get_option (question, drawn)->value);
        }
    }

  return g_string_free (words, FALSE);
}

/* Rule: no bundled list has a question that no answers lead to. The seed is fixed: the same answers are tried each time. */
static void
test_bundled_reach (void)
{
  g_autoptr(GListModel) bundled = beakta_checklist_list_bundled ();
  g_autoptr(GRand) dice = g_rand_new_with_seed (1986);

  for (guint i = 0; i < g_list_model_get_n_items (bundled); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (bundled, i);
      g_autoptr(GHashTable) reached = g_hash_table_new (NULL, NULL);

      for (guint round = 0; round < 400; round++)
        {
          g_autofree char *answers = draw_answers (checklist, dice);
          g_autoptr(BeaktaCase) case_ = make_case (checklist, answers);
          g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_DEEP, "sv");
          GHashTableIter iter;
          gpointer question;

          g_hash_table_iter_init (&iter, findings->open);
          while (g_hash_table_iter_next (&iter, &question, NULL))
            g_hash_table_add (reached, question);
        }

      for (guint s = 0; s < beakta_checklist_get_n_sections (checklist); s++)
        {
          const BeaktaSection *section = beakta_checklist_get_section (checklist, s);

          for (guint q = 0; q < beakta_section_get_n_questions (section); q++)
            {
              const BeaktaQuestion *question = beakta_section_get_question (section, q);

              g_test_message ("%s %s", beakta_checklist_get_id (checklist), beakta_question_get_id (question));
              g_assert_true (g_hash_table_contains (reached, question));
            }
        }
    }
}

/* Rule (lagom): at the normal depth the other questions can show a contribution, and an aim without money is no aim. */
static void
test_lagom (void)
{
  static const struct
  {
    const char  *answers;
    BeaktaClass  class;
  } cases[] = {
    { "1.1=no 3.3=untouched 2.1=yes 2.4=partly", BEAKTA_CLASS_CONTRIBUTES },
    { "1.1=no 3.3=untouched 3.1=decides", BEAKTA_CLASS_CONTRIBUTES },
    { "1.1=no 3.3=untouched 3.1=consulted", BEAKTA_CLASS_NO_CHANGE },
    { "1.1=yes 3.3=prevented 2.1=no", BEAKTA_CLASS_CONTRIBUTES },
    { "1.1=yes 3.3=prevented 2.1=partly", BEAKTA_CLASS_AIMS },
  };
  g_autoptr(BeaktaChecklist) checklist = load_bundled ("lagom");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = make_case (checklist, cases[i].answers);
      g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_NORMAL, "sv");

      g_test_message ("%s", cases[i].answers);
      g_assert_cmpint (findings->proposed, ==, cases[i].class);
      g_assert_cmpuint (findings->n_questions, ==, 12);
    }
}

/* A section's own counts add up to the list's. */
static void
test_sections (void)
{
  g_autoptr(BeaktaChecklist) checklist = load_trial ();
  g_autoptr(BeaktaCase) case_ = make_case (checklist, "1.1=no 2.1=met 2.2=not-met");
  g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_DEEP, "sv");
  guint sum_questions = 0;
  guint sum_complete = 0;

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      guint n_questions, n_complete;

      beakta_findings_count_section (findings, beakta_checklist_get_section (checklist, i), &n_questions, &n_complete);
      sum_questions += n_questions;
      sum_complete += n_complete;
    }

  g_assert_cmpuint (sum_questions, ==, findings->n_questions);
  g_assert_cmpuint (sum_complete, ==, findings->n_complete);
  g_assert_cmpuint (sum_complete, ==, 2);
}

/* Rule: "no change" always asks for a reason, and so does a difference between the applicant and the caseworker. */
static void
test_class_asks_for_a_reason (void)
{
  static const struct
  {
    BeaktaClass  applicant;
    BeaktaClass  caseworker;
    const char  *reason;
    const char  *asked;
    gboolean     lacks;
  } cases[] = {
    { BEAKTA_CLASS_UNSET, BEAKTA_CLASS_UNSET, "", "", FALSE },
    { BEAKTA_CLASS_AIMS, BEAKTA_CLASS_UNSET, "", "", FALSE },
    { BEAKTA_CLASS_NO_CHANGE, BEAKTA_CLASS_UNSET, "", "", FALSE },
    { BEAKTA_CLASS_UNSET, BEAKTA_CLASS_AIMS, "", "", FALSE },
    { BEAKTA_CLASS_AIMS, BEAKTA_CLASS_AIMS, "", "", FALSE },
    { BEAKTA_CLASS_AIMS, BEAKTA_CLASS_CONTRIBUTES, "", "differs", TRUE },
    { BEAKTA_CLASS_AIMS, BEAKTA_CLASS_CONTRIBUTES, "Målen saknas.", "differs", FALSE },
    { BEAKTA_CLASS_UNSET, BEAKTA_CLASS_NO_CHANGE, "", "no-change", TRUE },
    { BEAKTA_CLASS_NO_CHANGE, BEAKTA_CLASS_NO_CHANGE, "", "no-change", TRUE },
    { BEAKTA_CLASS_NO_CHANGE, BEAKTA_CLASS_NO_CHANGE, " \n", "no-change", TRUE },
    { BEAKTA_CLASS_NO_CHANGE, BEAKTA_CLASS_NO_CHANGE, "Bara asfalt.", "no-change", FALSE },
    { BEAKTA_CLASS_CONTRIBUTES, BEAKTA_CLASS_NO_CHANGE, "", "differs", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaClassification) classification = beakta_record_new (BEAKTA_ITEM_CLASSIFICATION, "classification");

      classification->applicant = cases[i].applicant;
      classification->caseworker = cases[i].caseworker;
      beakta_record_set (&classification->reason, cases[i].reason);
      g_assert_cmpstr (beakta_reason_asked_get_nick (beakta_classification_asks_reason (classification)), ==, cases[i].asked);
      g_assert_cmpint (beakta_classification_lacks_reason (classification), ==, cases[i].lacks);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/findings/questions/count-by-depth-and-follow-up", test_what_counts);
  g_test_add_func ("/findings/questions/answer-not-asked-for", test_answer_not_asked_for);
  g_test_add_func ("/findings/lacks/own-work-has-no-claims", test_own_work_has_no_claims);
  g_test_add_func ("/findings/lacks/are-what-is-asked-for", test_lacks_and_points);
  g_test_add_func ("/findings/lacks/evidence-that-changed", test_asks_for_a_look);
  g_test_add_func ("/findings/goal/asks-for-its-parts", test_goal);
  g_test_add_func ("/findings/goal/may-be-missing", test_no_goal);
  g_test_add_func ("/findings/not-relevant/asks-for-a-reason-alone", test_not_relevant);
  g_test_add_func ("/findings/not-relevant/only-its-own-condition", test_not_relevant_in_conditions);
  g_test_add_func ("/findings/not-relevant/as-the-list-wants-it", test_not_relevant_by_the_list);
  g_test_add_func ("/findings/not-relevant/gives-no-score", test_no_score_of_not_relevant);
  g_test_add_func ("/findings/number/is-as-people-write-it", test_number);
  g_test_add_func ("/findings/class/first-rule-that-holds", test_classes);
  g_test_add_func ("/findings/class/lagom", test_lagom);
  g_test_add_func ("/findings/questions/bundled-follow-ups", test_bundled_follow_ups);
  g_test_add_func ("/findings/questions/bundled-are-all-reached", test_bundled_reach);
  g_test_add_func ("/findings/class/bundled-lists-reach-every-class", test_bundled_classes);
  g_test_add_func ("/findings/class/asks-for-a-reason", test_class_asks_for_a_reason);
  g_test_add_func ("/findings/score/three-conditions", test_three_conditions);
  g_test_add_func ("/findings/score/waits-for-all-answers", test_no_score_yet);
  g_test_add_func ("/findings/sections/add-up", test_sections);

  return g_test_run ();
}
