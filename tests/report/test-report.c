/* What the papers say: whole, as text, and rule by rule. */

#include "report-case.h"

#include <glib/gstdio.h>

#include "beakta-assessors.h"
#include "beakta-report-words.h"
#include "beakta-report-writer.h"

static char *
dup_exact_text (BeaktaReport *report)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = beakta_output_text (report, &error);
  gsize size;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

/* With plain spaces for those that do not break, so that a rule can be read. */
static char *
dup_text (BeaktaReport *report)
{
  g_autofree char *exact = dup_exact_text (report);
  GString *text = g_string_new (exact);

  g_string_replace (text, "\302\240", " ", 0);

  return g_string_free (text, FALSE);
}

static char *
dup_paper (BeaktaReportKind  kind,
           BeaktaCase       *case_,
           const char       *language)
{
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(GPtrArray) journal = report_case_list_journal ();
  g_autoptr(BeaktaReport) report = report_new (kind, case_, checklist, journal, language);

  return dup_text (report);
}

static void
assert_says (const char *text,
             const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("The paper does not say \"%s\":\n%s", words, text);
}

static void
assert_silent (const char *text,
               const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("The paper says \"%s\":\n%s", words, text);
}

static BeaktaChecklist *
load_bundled (const char *id)
{
  g_autoptr(GPtrArray) names = beakta_checklist_name_bundled ();

  for (guint i = 0; i < names->len; i++)
    {
      if (g_str_equal (((const BeaktaChecklistName *) g_ptr_array_index (names, i))->id, id))
        return beakta_checklist_load_bundled (g_ptr_array_index (names, i));
    }

  g_assert_not_reached ();
}

static void
assert_golden (BeaktaReport *report,
               const char   *paper)
{
  g_autofree char *name = g_strconcat (paper, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "report", "golden", name, NULL);
  g_autofree char *text = dup_exact_text (report);
  g_autofree char *expected = NULL;
  g_autoptr(GError) error = NULL;

  if (g_getenv ("BEAKTA_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, &error));

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

/* Rule: each paper, in each language, says exactly this. Set BEAKTA_WRITE_GOLDEN to write the files anew, and read
 * the difference. */
static void
test_golden (gconstpointer data)
{
  gboolean is_own_work = g_str_has_prefix (data, "own-");
  g_auto(GStrv) parts = g_strsplit (is_own_work ? (const char *) data + strlen ("own-") : data, "-", 2);
  g_autoptr(BeaktaCase) case_ = is_own_work ? report_case_new_own_work (BEAKTA_STAGE_APPROVED)
                                            : report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaChecklist) checklist = is_own_work ? load_bundled ("egen-verksamhet") : report_checklist_load ();
  g_autoptr(GPtrArray) journal = is_own_work ? NULL : report_case_list_journal ();
  g_autoptr(BeaktaReport) report = NULL;
  BeaktaReportKind kind;

  g_assert_true (beakta_report_kind_from_nick (parts[0], &kind));
  report = report_new (kind, case_, checklist, journal, parts[1]);
  assert_golden (report, data);
}

/* Rules 1-3 of beakta-subject.h: a paper about own work knows no applicant, no support, no claim and no class, and leans on no
 * rule about those who apply; not even where the case was registered as an application. */
static void
test_own_work_has_no_applicant (void)
{
  static const char * const of_applications[][2] = {
    { "ökande", "pplicant" }, { "ansök", "pplication" }, { "tödet sök", "upport" }, { "ökt stöd", "ought" },
    { "lassat", "lassified" }, { "23 §", "ection 23" }, { "projekt", "project" }, { "bevilja", "grant" },
  };
  static const char * const languages[] = { "sv", "en" };
  g_autoptr(BeaktaChecklist) checklist = load_bundled ("egen-verksamhet");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (BeaktaReportKind kind = 0; kind < BEAKTA_N_REPORTS; kind++)
      {
        g_autoptr(BeaktaCase) case_ = report_case_new_own_work (BEAKTA_STAGE_DECIDED);
        g_autoptr(BeaktaReport) report = report_new (kind, case_, checklist, NULL, languages[i]);
        g_autofree char *text = dup_text (report);

        for (guint j = 0; j < G_N_ELEMENTS (of_applications); j++)
          assert_silent (text, of_applications[j][i]);
        assert_says (text, "Personalenheten");
      }
}

/* Rule 4 of beakta-subject.h: the consequence analysis of own work is optional; without one nothing is said of it, but in the
 * paper that is about it. A case without a unit says only what it is about. */
static void
test_own_work_without_analysis (void)
{
  static const struct { BeaktaReportKind kind; gboolean says; } cases[] = {
    { BEAKTA_REPORT_ANNEX, FALSE }, { BEAKTA_REPORT_REVIEW, FALSE }, { BEAKTA_REPORT_ANALYSIS, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = report_case_new ();
      BeaktaFacts *facts = beakta_record_copy (beakta_case_get_facts (case_));
      g_autofree char *text = NULL;

      facts->subject = BEAKTA_SUBJECT_OWN_WORK;
      report_case_take (case_, facts);
      text = dup_paper (cases[i].kind, case_, "sv");
      if (cases[i].says)
        assert_says (text, "Ingen konsekvensanalys är gjord.");
      else
        assert_silent (text, "onsekvensanalys");
      assert_says (text, "Gäller: Den egna verksamheten");
      assert_silent (text, "Ansvarig enhet");
    }
}

/* Rule: the annex is not the decision; it never says granted or refused unless the recorded outcome does. */
static void
test_no_decision_without_outcome (void)
{
  static const char * const decisions[] = { "bevilja", "Bevilja", "avslå", "Avslå", "avslag" };

  for (BeaktaStage stage = BEAKTA_STAGE_RECEIVED; stage < BEAKTA_STAGE_DECIDED; stage++)
    {
      g_autoptr(BeaktaCase) case_ = report_case_new_example (stage);
      g_autofree char *text = dup_paper (BEAKTA_REPORT_ANNEX, case_, "sv");

      for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
        assert_silent (text, decisions[i]);
    }
}

/* Rule: the outcome stands first among the facts, with what 31 § förvaltningslagen asks to be seen of the decision. */
static void
test_outcome_first (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_DECIDED);
  g_autofree char *text = dup_paper (BEAKTA_REPORT_ANNEX, case_, "sv");

  assert_says (text, "Beslut: Ansökan beviljas delvis, 27 november 2026\nBeslutat av: C. Norling\nFöredragande: A. Ek\n"
               "Medverkade utan att besluta: D. Berg\nSökande:");
}

/* Rule: what is not known of the decision is not guessed at. */
static void
test_outcome_alone (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_DECIDED);
  BeaktaStageRecord *stage = beakta_record_copy (beakta_case_get_stage (case_));
  g_autofree char *text = NULL;

  beakta_record_set (&stage->decided_by, "");
  beakta_record_set (&stage->presented_by, "");
  beakta_record_set (&stage->took_part, "");
  report_case_take (case_, stage);
  text = dup_paper (BEAKTA_REPORT_ANNEX, case_, "sv");

  assert_says (text, "Beslut: Ansökan beviljas delvis, 27 november 2026\nSökande:");
}

static BeaktaOpinion *
make_opinion (const char *id,
              const char *asked)
{
  BeaktaOpinion *opinion = beakta_record_new (BEAKTA_ITEM_OPINION, id);

  beakta_record_set (&opinion->person, "E. Lind");
  beakta_record_set (&opinion->asked_by, "A. Ek");
  beakta_record_set (&opinion->asked, asked);
  beakta_record_set (&opinion->matter, "Når projektet dem som det vänder sig till?");

  return opinion;
}

/* One that is given, on two questions and with evidence; one that waits, with a draft; one that was withdrawn. */
static BeaktaCase *
make_with_opinions (void)
{
  static const char * const questions[] = { "prov/1.1", "prov/1.2", "annan/7", NULL };
  static const char * const evidence[] = { "p1", "p4", NULL };
  BeaktaCase *case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  BeaktaOpinion *opinion = make_opinion ("o1", "2026-11-16T09:00:00Z");

  g_strfreev (opinion->questions);
  opinion->questions = g_strdupv ((char **) questions);
  g_strfreev (opinion->evidence);
  opinion->evidence = g_strdupv ((char **) evidence);
  beakta_record_set (&opinion->text, "Ja, om de söks upp där de är.\nHandledningen behöver finnas på fler språk.");
  beakta_record_set (&opinion->given, "2026-11-20T10:00:00Z");
  report_case_take (case_, opinion);

  opinion = make_opinion ("o2", "2026-11-17T09:00:00Z");
  beakta_record_set (&opinion->due, "2026-12-04");
  beakta_record_set (&opinion->text, "Ett utkast som ingen har lämnat.");
  report_case_take (case_, opinion);

  opinion = make_opinion ("o3", "2026-11-18T09:00:00Z");
  beakta_record_set (&opinion->withdrawn, "2026-11-19T09:00:00Z");
  report_case_take (case_, opinion);

  return case_;
}

/* Rule: the annex has the opinions, with what was asked and the passages that they stand on; what is not given is not printed. */
static void
test_opinions_in_annex (void)
{
  g_autoptr(BeaktaCase) case_ = make_with_opinions ();
  g_autofree char *annex = dup_paper (BEAKTA_REPORT_ANNEX, case_, "sv");
  g_autofree char *review = dup_paper (BEAKTA_REPORT_REVIEW, case_, "sv");

  assert_says (annex, "Yttrande av E. Lind, 20 november 2026");
  assert_says (annex, "Begärt av A. Ek den 16 november 2026: Når projektet dem som det vänder sig till? Gäller ");
  assert_says (annex, "1.2, annan/7.");
  assert_says (annex, "Handledningen behöver finnas på fler språk.");
  assert_says (annex, "Handledning på arbetsplatsen 1 200 000 kr");
  assert_says (annex, "Yttrandet är inte lämnat. Sista dag: 4 december 2026.");
  assert_says (annex, "Begäran återkallades den 19 november 2026.");
  assert_silent (annex, "Ett utkast som ingen har lämnat.");
  assert_says (review, "Yttrande av E. Lind, 20 november 2026");
}

/* Rule: with opinions, the annex says exactly this. */
static void
test_golden_opinions (gconstpointer data)
{
  g_autoptr(BeaktaCase) case_ = make_with_opinions ();
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(GPtrArray) journal = report_case_list_journal ();
  g_autoptr(BeaktaReport) report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, journal, data);
  g_autofree char *name = g_strconcat ("opinions-annex-", data, NULL);

  assert_golden (report, name);
}

/* Rule: if the case is not yet proposed, the head says that it is a draft; if proposed, that it is not approved. */
static void
test_head_says_draft (void)
{
  static const struct { BeaktaStage stage; const char *head; } cases[] = {
    { BEAKTA_STAGE_RECEIVED, "Utkast · Bilaga\302\240""1 till beslut · 403-1201-2026" },
    { BEAKTA_STAGE_ASSESSING, "Utkast · Bilaga\302\240""1 till beslut · 403-1201-2026" },
    { BEAKTA_STAGE_RETURNED, "Utkast · Bilaga\302\240""1 till beslut · 403-1201-2026" },
    { BEAKTA_STAGE_PROPOSED, "Förslag, inte godkänt · Bilaga\302\240""1 till beslut · 403-1201-2026" },
    { BEAKTA_STAGE_APPROVED, "Bilaga\302\240""1 till beslut · 403-1201-2026" },
    { BEAKTA_STAGE_CLOSED, "Bilaga\302\240""1 till beslut · 403-1201-2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = report_case_new_example (cases[i].stage);
      g_autoptr(BeaktaReport) report = report_new (BEAKTA_REPORT_ANNEX, case_, NULL, NULL, "sv");

      g_assert_cmpstr (beakta_report_get_head_right (report), ==, cases[i].head);
    }
}

/* Rule (TF 2 kap.): comments are working material, and stand in no paper. */
static void
test_comments_left_out (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);

  for (BeaktaReportKind kind = 0; kind < BEAKTA_N_REPORTS; kind++)
    {
      g_autofree char *text = dup_paper (kind, case_, "sv");

      assert_silent (text, "Ring sökanden");
    }
}

/* Rule: what is not there is said, not left blank: a case with nothing in it still gives every paper. */
static void
test_empty_case (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autofree char *annex = dup_paper (BEAKTA_REPORT_ANNEX, case_, "sv");
  g_autoptr(BeaktaReport) bare = report_new (BEAKTA_REPORT_ANNEX, case_, NULL, NULL, "sv");
  g_autofree char *bare_text = dup_text (bare);
  g_autofree char *completion = dup_paper (BEAKTA_REPORT_COMPLETION, case_, "en");

  assert_says (annex, "Ärende utan rubrik");
  assert_says (annex, "Sökanden har inte angett hur projektet påverkar integrationen. Länsstyrelsen har inte klassat");
  assert_says (annex, "Inte besvarad.");
  assert_says (annex, "Ingen konsekvensanalys är gjord.");
  assert_says (annex, "Ärendet har inga handlingar.");
  assert_says (bare_text, "Checklistor\n===========\n\n  ! Ärendet är inte bedömt med någon checklista.");
  assert_says (completion, "There are no points to complete.");
}

/* Rule: a checklist that cannot be found is not passed over in silence. */
static void
test_absent_checklist (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaReport) report = report_new (BEAKTA_REPORT_ANNEX, case_, NULL, NULL, "sv");
  g_autofree char *text = dup_text (report);

  assert_says (text, "Checklistan prov, version 2.1, finns inte i arkivet, så dess 7 svar");
}

/* Rule: what was answered to an earlier version of a list is told in the words that it was given to. */
static void
test_earlier_version (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  BeaktaAnswer *gone = report_answer_new ("9.9", "yes", "Står i bilaga 2.", "", "");
  BeaktaAnswer *reworded = beakta_record_copy (beakta_case_get_answer (case_, "prov", "1.1"));
  g_autofree char *text = NULL;

  beakta_record_set (&gone->asked, "Finns en plan?");
  beakta_record_set (&gone->asked_in, "2.0");
  beakta_record_set (&gone->said, "Ja");
  beakta_case_take_record (case_, gone);
  beakta_record_set (&reworded->asked, "Löd den så?");
  beakta_record_set (&reworded->asked_in, "2.0");
  beakta_case_take_record (case_, reworded);
  text = dup_paper (BEAKTA_REPORT_ANNEX, case_, "sv");

  assert_says (text, "Svar på frågor som checklistan inte längre har");
  assert_says (text, "Finns en plan?");
  assert_says (text, "Står i bilaga 2.");
  assert_says (text, "När svaret gavs, i version 2.0 av checklistan, löd frågan: ”Löd den så?”");
}

/* Rule: "no change" is a claim that needs a reason, and so is a difference between the two classes. */
static void
test_class_without_reason (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  BeaktaClassification *classes = beakta_record_new (BEAKTA_ITEM_CLASSIFICATION, "classification");
  g_autofree char *text = NULL;

  classes->applicant = classes->caseworker = BEAKTA_CLASS_NO_CHANGE;
  report_case_take (case_, classes);
  text = dup_paper (BEAKTA_REPORT_ANNEX, case_, "sv");

  assert_says (text, "Sökanden anger att projektet inte förändrar integrationen.");
  assert_says (text, "Skäl saknas.");
}

/* Rule: a place that a later version changed or lost is shown as such. */
static void
test_lost_passage (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  BeaktaPassage *passage = beakta_record_copy (beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, "p1"));
  g_autofree char *text = NULL;

  passage->state = BEAKTA_ANCHOR_LOST;
  beakta_case_take_record (case_, passage);
  text = dup_paper (BEAKTA_REPORT_ANNEX, case_, "sv");

  assert_says (text, "3.2 Målgrupp (finns inte i den senaste versionen)");
}

/* Rule: an undone act is no part of the course of the case; redone, it is again. */
static void
test_history_without_undone (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(GPtrArray) journal = report_case_list_journal ();
  BeaktaEntry *added = g_ptr_array_index (journal, 3);
  BeaktaEntry *undo = g_ptr_array_index (journal, 6);
  BeaktaEntry *redo = g_ptr_array_index (journal, 7);

  undo->act = BEAKTA_ACT_UNDO;
  undo->undoes = added->sequence;
  {
    g_autoptr(BeaktaReport) report = report_new (BEAKTA_REPORT_ANNEX, case_, NULL, journal, "sv");
    g_autofree char *text = dup_text (report);

    assert_silent (text, "La till en handling");
  }

  redo->act = BEAKTA_ACT_REDO;
  redo->undoes = undo->sequence;
  {
    g_autoptr(BeaktaReport) report = report_new (BEAKTA_REPORT_ANNEX, case_, NULL, journal, "sv");
    g_autofree char *text = dup_text (report);

    assert_says (text, "La till en handling");
  }
}

/* Rule: every text of a block is clean: one direction, no controls, NFC, U+FFFD for what is no character. */
static void
test_clean (void)
{
  static const struct { const char *given; const char *clean; } cases[] = {
    { "a\001b\177c", "abc" },
    { "rad\tett\r\nrad två", "rad ett\nrad två" },
    { "A\314\212sa", "\303\205sa" },
    { "evil\342\200\256txt", "eviltxt" },
    { "mjuk\302\255a bindestreck", "mjuka bindestreck" },
    { "\357\277\276\356\200\200", "\357\277\275\356\200\200" },
    { "br\377uten", "br\357\277\275uten" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = beakta_report_dup_clean (cases[i].given);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

/* Rule: the language of a paper has a word for everything. */
static void
test_words_complete (void)
{
  for (BeaktaTongue tongue = 0; tongue < BEAKTA_N_TONGUES; tongue++)
    {
      for (BeaktaSays word = 0; word < BEAKTA_N_SAYS; word++)
        {
          g_assert_nonnull (beakta_tongue_get (tongue, word));
          g_assert_true (g_utf8_validate (beakta_tongue_get (tongue, word), -1, NULL));
        }
      for (BeaktaStage stage = 0; stage < BEAKTA_N_STAGES; stage++)
        g_assert_cmpstr (beakta_tongue_get_stage (tongue, stage), !=, "");
      for (BeaktaOutcome outcome = BEAKTA_OUTCOME_GRANTED; outcome < BEAKTA_N_OUTCOMES; outcome++)
        g_assert_cmpstr (beakta_tongue_get_outcome (tongue, outcome), !=, "");
      for (BeaktaClass class_ = BEAKTA_CLASS_AIMS; class_ < BEAKTA_N_CLASSES; class_++)
        g_assert_cmpstr (beakta_tongue_get_class (tongue, class_), !=, "");
    }
}

/* Rule: numbers and days are written as people write them, and their spaces do not break. */
static void
test_numbers (void)
{
  g_autofree char *money = beakta_tongue_dup_money (BEAKTA_TONGUE_SWEDISH, 2985000);
  g_autofree char *sek = beakta_tongue_dup_money (BEAKTA_TONGUE_ENGLISH, 2985000);
  g_autofree char *nothing = beakta_tongue_dup_money (BEAKTA_TONGUE_SWEDISH, 0);
  g_autofree char *day = beakta_tongue_dup_day (BEAKTA_TONGUE_SWEDISH, "2026-10-14");
  g_autofree char *evening = beakta_tongue_dup_day (BEAKTA_TONGUE_SWEDISH, "2026-12-31T23:30:00Z");
  g_autofree char *free_text = beakta_tongue_dup_day (BEAKTA_TONGUE_SWEDISH, "hösten 2027");
  g_autofree char *size = beakta_tongue_dup_size (BEAKTA_TONGUE_SWEDISH, 2450000);
  g_autofree char *share = beakta_tongue_dup_share (BEAKTA_TONGUE_SWEDISH, 0.001);

  g_assert_cmpstr (money, ==, "2\302\240985\302\240000\302\240kr");
  g_assert_cmpstr (sek, ==, "SEK\302\2402,985,000");
  g_assert_cmpstr (nothing, ==, "0\302\240kr");
  g_assert_cmpstr (day, ==, "14\302\240oktober 2026");
  g_assert_cmpstr (evening, ==, "1\302\240januari 2027");
  g_assert_cmpstr (free_text, ==, "hösten 2027");
  g_assert_cmpstr (size, ==, "2,4\302\240MB");
  g_assert_cmpstr (share, ==, "<\302\2401\302\240%");
}

/* Rule: braces in what a user wrote are text. */
static void
test_braces_are_text (void)
{
  g_autofree char *line = beakta_tongue_fill (BEAKTA_TONGUE_SWEDISH, BEAKTA_SAYS_WHO_WHEN, "{2}{1}", "%s", NULL);

  g_assert_cmpstr (line, ==, "{2}{1}, %s");
}

/* Rule: a file is written by its suffix, whole or not at all. */
static void
test_write_by_suffix (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaReport) report = report_new (BEAKTA_REPORT_ANALYSIS, case_, NULL, NULL, "sv");
  g_autofree char *folder = g_dir_make_tmp ("beakta-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bilaga.DOC", NULL);
  g_autofree char *text_path = g_build_filename (folder, "Bilaga 1.TXT", NULL);
  g_autoptr(GFile) other = g_file_new_for_path (path);
  g_autoptr(GFile) text = g_file_new_for_path (text_path);
  g_autoptr(GError) error = NULL;

  g_assert_false (beakta_output_write_sync (report, other, BEAKTA_WHOLE_FILE_NEW, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_false (g_file_query_exists (other, NULL));
  g_clear_error (&error);

  g_assert_true (beakta_output_write_sync (report, text, BEAKTA_WHOLE_FILE_NEW, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_delete (text, NULL, &error));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Rule: where several assessed, the annex says who; where they differed is for the working material alone. */
static void
test_assessors (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_ASSESSING);
  g_autoptr(GPtrArray) answers = beakta_case_list (case_, BEAKTA_ITEM_ANSWER);
  BeaktaAnswer *answer = beakta_record_copy (g_ptr_array_index (answers, 0));
  g_autofree char *id = beakta_assessment_dup_id (answer->checklist, answer->question, "bo");
  BeaktaAnswer *own;
  g_autofree char *annex = NULL;
  g_autofree char *review = NULL;

  answer->weighed = json_object_new ();
  json_object_set_string_member (answer->weighed, "anna", "yes");
  json_object_set_string_member (answer->weighed, "bo", "no");
  g_strfreev (answer->whose);
  answer->whose = g_strsplit ("bo", ",", 0);
  beakta_record_set (&answer->reason, "Bos skäl.");
  report_case_take (case_, answer);
  own = beakta_record_new (BEAKTA_ITEM_ASSESSMENT, id);
  beakta_record_set (&own->checklist, answer->checklist);
  beakta_record_set (&own->question, answer->question);
  beakta_record_set (&own->reason, answer->reason);
  report_case_take (case_, own);
  annex = dup_paper (BEAKTA_REPORT_ANNEX, case_, "sv");
  review = dup_paper (BEAKTA_REPORT_REVIEW, case_, "sv");

  assert_says (annex, "sammanvägda: anna, bo.");
  assert_silent (annex, "svarade olika");
  assert_says (annex, "Motiveringen är skriven av bo.");
  assert_says (review, "Frågor där bedömarna svarade olika");
  assert_says (review, "anna Ja, bo Nej. Svaret är taget från bo.");
}

static void
take_point (BeaktaCase      *case_,
            const char      *id,
            BeaktaPointSort  sort,
            const char      *text,
            const char      *review)
{
  BeaktaReviewPoint *point = beakta_record_new (BEAKTA_ITEM_REVIEW_POINT, id);

  point->sort = sort;
  point->category = BEAKTA_LEARNING_EVIDENCE;
  point->target_kind = BEAKTA_ITEM_ANSWER;
  beakta_record_set (&point->target, "prov/1.2");
  beakta_record_set (&point->text, text);
  beakta_record_set (&point->author, "B. Holm");
  beakta_record_set (&point->written, "2026-11-20T09:00:00Z");
  beakta_record_set (&point->review, review);
  if (g_str_equal (id, "settled"))
    {
      point->state = BEAKTA_POINT_RESOLVED;
      beakta_record_set (&point->reply, "Det står nu i svaret.");
      beakta_record_set (&point->replied_by, "A. Ek");
      beakta_record_set (&point->replied, "2026-11-26T09:00:00Z");
    }
  report_case_take (case_, point);
}

/* Rule: the supervisor's paper has the points that were sent, with their replies; what is not sent is its author's, and no other
 * paper has any. */
static void
test_review_points (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_PROPOSED);
  g_autofree char *review = NULL;
  g_autofree char *annex = NULL;

  take_point (case_, "settled", BEAKTA_POINT_DEFICIENCY, "Vad saknas?", "r0");
  take_point (case_, "open", BEAKTA_POINT_DEFICIENCY, "Och tidplanen?", "r0");
  take_point (case_, "praise", BEAKTA_POINT_PRAISE, "Väl utrett.", "r0");
  take_point (case_, "draft", BEAKTA_POINT_DEFICIENCY, "Ett utkast.", "");
  review = dup_paper (BEAKTA_REPORT_REVIEW, case_, "sv");
  annex = dup_paper (BEAKTA_REPORT_ANNEX, case_, "sv");

  assert_says (review, "Granskningspunkter");
  assert_says (review, "Brist · belägg");
  assert_says (review, "Vad saknas?");
  assert_says (review, "Det står nu i svaret.");
  assert_says (review, "Inte åtgärdad.");
  assert_says (review, "Beröm");
  assert_silent (review, "Ett utkast.");
  assert_silent (annex, "Vad saknas?");
}

/* An answer to "regionalfonden". */
static void
take_regional (BeaktaCase *case_,
               const char *question,
               const char *value,
               const char *reason)
{
  g_autofree char *id = g_strconcat ("regionalfonden/", question, NULL);
  BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, id);

  beakta_record_set (&answer->checklist, "regionalfonden");
  beakta_record_set (&answer->question, question);
  beakta_record_set (&answer->value, value);
  beakta_record_set (&answer->reason, reason);
  report_case_take (case_, answer);
}

/* Rule (Tillväxtverket): one condition of three has no defined value. The annex says so in the words of the list, with the
 * answer and the reason that settle it; that a reason is needed is said only as long as there is none. */
static void
test_undefined_score (void)
{
  static const char * const values[] = { "Poäng enligt källan: 0", "Poäng enligt källan: 1", "Poäng enligt källan: 2" };
  static const struct
  {
    const char *language;
    const char *answer;
    const char *reason;
    const char *says;
    const char *silent;
  } cases[] = {
    { "sv", "near-not", "Bara pengarna finns.", "har inte definierat värdet 1. Poängen lämnas därför öppen. Svaret på fråga 6.4: "
      "Närmast: använder inte (0). Bara pengarna finns.", "behöver skäl" },
    { "en", "near-partly", "Only the money.", "has not defined the value 1. So the score is left open. The answer to question "
      "6.4: Nearest: uses partly (2). Only the money.", "needs a reason" },
    { "sv", "near-not", "", "Svaret på fråga 6.4: Närmast: använder inte (0). Det behöver skäl i fråga 6.4.", "Källan anger" },
    { "sv", "", "", "Ett av tre villkor är uppfyllt: Tillväxtverket har inte definierat värdet 1. Poängen lämnas därför öppen. "
      "Det behöver skäl i fråga 6.4.", "Svaret på fråga" },
    { "en", "", "", "Tillväxtverket has not defined the value 1. So the score is left open. That needs a reason in question 6.4.",
      "The answer to question" },
  };
  g_autoptr(BeaktaChecklist) checklist = load_bundled ("regionalfonden");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = report_case_new ();
      g_autoptr(BeaktaReport) report = NULL;
      g_autofree char *text = NULL;

      take_regional (case_, "6.1", "not-met", "");
      take_regional (case_, "6.2", "met", "");
      take_regional (case_, "6.3", "not-met", "");
      take_regional (case_, "6.4", cases[i].answer, cases[i].reason);
      report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, cases[i].language);
      text = dup_text (report);
      assert_says (text, cases[i].says);
      assert_silent (text, cases[i].silent);
      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        assert_silent (text, values[j]);
    }
}

/* A request of the case, with a point that was edited, one that is left out and one of the caseworker's own. */
static void
take_request (BeaktaCase         *case_,
              BeaktaRequestState  state)
{
  static const struct
  {
    const char *id;
    const char *heading;
    const char *asked;
    gboolean    left_out;
  } points[] = {
    { "r1/prov/1.1", "Når projektet målgruppen?", "Skriv hur många ni når.", FALSE },
    { "r1/prov/1.2", "Finns en budget?", "Bifoga budgeten.", TRUE },
    { "r1/1", "", "Skicka intyget från kommunen.", FALSE },
  };
  BeaktaCompletion *request = beakta_record_new (BEAKTA_ITEM_REQUEST, "r1");

  request->state = state;
  request->channel = BEAKTA_CHANNEL_EMAIL;
  beakta_record_set (&request->intro, "Tack för samtalet i tisdags.");
  beakta_record_set (&request->due, "2026-12-15");
  beakta_record_set (&request->sent, state != BEAKTA_REQUEST_DRAFT ? "2026-11-23" : "");
  report_case_take (case_, request);

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      BeaktaPoint *point = beakta_record_new (BEAKTA_ITEM_POINT, points[i].id);

      if (state != BEAKTA_REQUEST_DRAFT && points[i].left_out)
        {
          beakta_record_unref (point);
          continue;
        }
      point->position = i + 1;
      point->left_out = points[i].left_out;
      beakta_record_set (&point->request, "r1");
      beakta_record_set (&point->heading, points[i].heading);
      beakta_record_set (&point->asked, points[i].asked);
      if (i == 0 && state != BEAKTA_REQUEST_DRAFT)
        {
          point->reply = BEAKTA_REPLY_ANSWERED;
          point->document = 2;
          beakta_record_set (&point->ticked, "2026-12-02T09:00:00Z");
        }
      report_case_take (case_, point);
    }
}

/* Rule: once there is a request, the letter is that request as it was edited. */
static void
test_request_as_edited (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_ASSESSING);
  g_autofree char *letter = NULL;

  take_request (case_, BEAKTA_REQUEST_DRAFT);
  letter = dup_paper (BEAKTA_REPORT_COMPLETION, case_, "sv");

  assert_says (letter, "Tack för samtalet i tisdags.");
  assert_says (letter, "Skriv hur många ni når.");
  assert_says (letter, "Skicka intyget från kommunen.");
  assert_says (letter, "15 december 2026");
  assert_says (letter, "23 § förvaltningslagen");
  assert_silent (letter, "Bifoga budgeten.");
}

/* Rule: the annex tells what was asked, when, until when and what became of it; of a draft it says nothing. */
static void
test_requests_in_annex (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_ASSESSING);
  g_autofree char *without = NULL;
  g_autofree char *annex = NULL;

  take_request (case_, BEAKTA_REQUEST_DRAFT);
  without = dup_paper (BEAKTA_REPORT_ANNEX, case_, "sv");
  assert_silent (without, "Det som begärdes in");

  g_clear_object (&case_);
  case_ = report_case_new_example (BEAKTA_STAGE_ASSESSING);
  take_request (case_, BEAKTA_REQUEST_SENT);
  annex = dup_paper (BEAKTA_REPORT_ANNEX, case_, "sv");
  assert_says (annex, "Det som begärdes in");
  assert_says (annex, "Begäran skickades 23 november 2026 (e-post). Sista dag att svara: 15 december 2026.");
  assert_says (annex, "handling 2");
  assert_says (annex, "Inte prövat");
}

static void
take_contact (BeaktaCase        *case_,
              const char        *id,
              BeaktaContactSort  sort,
              const char        *day,
              const char        *what,
              const char        *answer)
{
  BeaktaContact *contact = beakta_record_new (BEAKTA_ITEM_CONTACT, id);

  contact->sort = sort;
  contact->channel = sort == BEAKTA_CONTACT_ORAL ? BEAKTA_CHANNEL_TELEPHONE : BEAKTA_CHANNEL_LETTER;
  beakta_record_set (&contact->day, day);
  beakta_record_set (&contact->party, "Föreningen");
  beakta_record_set (&contact->what, what);
  beakta_record_set (&contact->due, sort == BEAKTA_CONTACT_ORAL ? "" : "2026-12-08");
  beakta_record_set (&contact->answered, *answer != '\0' ? "2026-12-04" : "");
  beakta_record_set (&contact->answer, answer);
  report_case_take (case_, contact);
}

/* A request that was given more time, one point answered and one in part, and two contacts. */
static BeaktaCase *
make_asked (void)
{
  BeaktaCase *case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  BeaktaCompletion *request;
  BeaktaPoint *point;

  take_request (case_, BEAKTA_REQUEST_SENT);
  request = beakta_record_copy (beakta_case_lookup (case_, BEAKTA_ITEM_REQUEST, "r1"));
  beakta_record_set (&request->extended, "2026-12-22");
  report_case_take (case_, request);
  point = beakta_record_copy (beakta_case_lookup (case_, BEAKTA_ITEM_POINT, "r1/1"));
  point->reply = BEAKTA_REPLY_PARTLY;
  beakta_record_set (&point->note, "Intyget saknar underskrift.");
  beakta_record_set (&point->ticked, "2026-12-03T09:00:00Z");
  report_case_take (case_, point);
  take_contact (case_, "k1", BEAKTA_CONTACT_ORAL, "2026-11-24", "Kursen börjar i mars.", "");
  take_contact (case_, "k2", BEAKTA_CONTACT_COMMUNICATED, "2026-11-26", "Utkastet till bedömning.", "Inga synpunkter.");

  return case_;
}

/* Rule: with what was asked and answered, and the contacts, the annex says exactly this. */
static void
test_golden_asked (gconstpointer data)
{
  g_autoptr(BeaktaCase) case_ = make_asked ();
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(GPtrArray) journal = report_case_list_journal ();
  g_autoptr(BeaktaReport) report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, journal, data);
  g_autofree char *name = g_strconcat ("asked-annex-", data, NULL);

  assert_golden (report, name);
}

/* Rule: of own work, the draft is a note to the unit, and says exactly this. */
static void
test_golden_own_note (gconstpointer data)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_own_work (BEAKTA_STAGE_ASSESSING);
  g_autoptr(BeaktaChecklist) checklist = load_bundled ("egen-verksamhet");
  g_autoptr(BeaktaReport) report = NULL;
  g_autofree char *name = g_strconcat ("own-asked-completion-", data, NULL);

  take_request (case_, BEAKTA_REQUEST_DRAFT);
  report = report_new (BEAKTA_REPORT_COMPLETION, case_, checklist, NULL, data);
  assert_golden (report, name);
}

/* Rule: the annex has the log of contacts: 25 and 27 §§ förvaltningslagen. */
static void
test_contacts_in_annex (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_ASSESSING);
  BeaktaContact *contact = beakta_record_new (BEAKTA_ITEM_CONTACT, "k1");
  g_autofree char *annex = NULL;

  contact->sort = BEAKTA_CONTACT_ORAL;
  contact->channel = BEAKTA_CHANNEL_TELEPHONE;
  beakta_record_set (&contact->day, "2026-11-24");
  beakta_record_set (&contact->party, "Föreningen");
  beakta_record_set (&contact->what, "Kursen börjar i mars.");
  report_case_take (case_, contact);
  annex = dup_paper (BEAKTA_REPORT_ANNEX, case_, "sv");

  assert_says (annex, "Kommunikation och muntliga uppgifter");
  assert_says (annex, "Muntlig uppgift");
  assert_says (annex, "Kursen börjar i mars.");
}

static const char *
get_words (const BeaktaBlock *block)
{
  return block->spans->len > 0 ? ((const BeaktaSpan *) g_ptr_array_index (block->spans, 0))->text : "";
}

static void
assert_source (const BeaktaBlock *block,
               guint              row,
               BeaktaReport      *report,
               BeaktaCase        *case_)
{
  BeaktaItemKind kind;
  const char *id;

  if (!beakta_block_find_source (block, row, 0, &kind, &id))
    g_error ("\"%s\", row %u, of \"%s\" has no source", get_words (block), row, beakta_report_get_title (report));
  if (kind != BEAKTA_ITEM_ANSWER && kind != BEAKTA_ITEM_CELL && kind != BEAKTA_ITEM_STAGE)
    g_assert_nonnull (beakta_case_lookup (case_, kind, id));
}

/* What a paper says of itself and of its making: its title, what heads the parts, the letterhead, what proves it. */
static gboolean
is_of_no_item (GPtrArray *blocks,
               guint      index)
{
  const BeaktaBlock *block = g_ptr_array_index (blocks, index);

  for (guint i = index + 1; i > 0; i--)
    {
      const BeaktaBlock *before = g_ptr_array_index (blocks, i - 1);

      if (before->kind == BEAKTA_BLOCK_HEADING)
        return block->kind == BEAKTA_BLOCK_HEADING || g_str_has_prefix (get_words (before), "Kontroll") ||
               g_str_has_prefix (get_words (before), "Att stanna vid");
    }

  return block->kind == BEAKTA_BLOCK_TITLE;
}

/* Rule: everything of a paper that comes from an item of the case has its source: an answer that is not there yet too. */
static void
test_sources (gconstpointer data)
{
  BeaktaReportKind kind = (BeaktaReportKind) GPOINTER_TO_UINT (data);
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(GPtrArray) journal = report_case_list_journal ();
  g_autoptr(BeaktaReport) report = report_new (kind, case_, checklist, journal, "sv");
  GPtrArray *blocks = beakta_report_get_blocks (report);

  for (guint i = 0; i < blocks->len; i++)
    {
      const BeaktaBlock *block = g_ptr_array_index (blocks, i);

      if (is_of_no_item (blocks, i))
        continue;
      for (guint j = block->kind == BEAKTA_BLOCK_TABLE ? 1 : 0; j < MAX (block->rows->len, 1); j++)
        assert_source (block, j, report, case_);
    }
}

/* Rule: an effect links to its own cell, the name beside it to the group, a document to itself. */
static void
test_sources_of_cells (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(BeaktaReport) report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
  int index = beakta_report_find_item (report, BEAKTA_ITEM_CELL, "g1/refused");
  const BeaktaBlock *table;
  BeaktaItemKind kind;
  const char *id;

  g_assert_cmpint (index, >=, 0);
  table = g_ptr_array_index (beakta_report_get_blocks (report), index);
  g_assert_true (beakta_block_find_source (table, 1, 0, &kind, &id));
  g_assert_cmpint (kind, ==, BEAKTA_ITEM_GROUP);
  g_assert_cmpstr (id, ==, "g1");
  g_assert_true (beakta_block_find_source (table, 1, 1, &kind, &id));
  g_assert_cmpint (kind, ==, BEAKTA_ITEM_CELL);
  g_assert_cmpstr (id, ==, "g1/granted");
  g_assert_true (beakta_block_find_source (table, 0, 0, &kind, &id));
  g_assert_cmpint (kind, ==, BEAKTA_ITEM_ANALYSIS);
  g_assert_cmpint (beakta_report_find_item (report, BEAKTA_ITEM_DOCUMENT, "1"), >, index);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const papers[] = {
    "annex-sv", "annex-en", "analysis-sv", "analysis-en", "completion-sv", "completion-en", "review-sv", "review-en",
    "own-annex-sv", "own-annex-en", "own-analysis-sv", "own-analysis-en", "own-completion-sv", "own-completion-en",
    "own-review-sv", "own-review-en",
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *path = g_strconcat ("/report/golden/", papers[i], NULL);

      g_test_add_data_func (path, papers[i], test_golden);
    }
  g_test_add_data_func ("/report/golden/asked-annex-sv", "sv", test_golden_asked);
  g_test_add_data_func ("/report/golden/asked-annex-en", "en", test_golden_asked);
  g_test_add_data_func ("/report/golden/opinions-annex-sv", "sv", test_golden_opinions);
  g_test_add_data_func ("/report/golden/opinions-annex-en", "en", test_golden_opinions);
  g_test_add_data_func ("/report/golden/own-asked-completion-sv", "sv", test_golden_own_note);
  g_test_add_data_func ("/report/golden/own-asked-completion-en", "en", test_golden_own_note);
  for (guint i = 0; i < BEAKTA_N_REPORTS; i++)
    {
      g_autofree char *path = g_strconcat ("/report/sources/", beakta_report_kind_get_nick ((BeaktaReportKind) i), NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_sources);
    }
  g_test_add_func ("/report/sources/cells", test_sources_of_cells);
  g_test_add_func ("/report/own-work/no-applicant", test_own_work_has_no_applicant);
  g_test_add_func ("/report/own-work/analysis-optional", test_own_work_without_analysis);
  g_test_add_func ("/report/annex/no-decision-without-outcome", test_no_decision_without_outcome);
  g_test_add_func ("/report/annex/outcome-first", test_outcome_first);
  g_test_add_func ("/report/annex/outcome-alone", test_outcome_alone);
  g_test_add_func ("/report/annex/opinions", test_opinions_in_annex);
  g_test_add_func ("/report/annex/head-says-draft", test_head_says_draft);
  g_test_add_func ("/report/annex/empty-case", test_empty_case);
  g_test_add_func ("/report/annex/assessors", test_assessors);
  g_test_add_func ("/report/review/points", test_review_points);
  g_test_add_func ("/report/annex/undefined-score", test_undefined_score);
  g_test_add_func ("/report/annex/absent-checklist", test_absent_checklist);
  g_test_add_func ("/report/annex/earlier-version", test_earlier_version);
  g_test_add_func ("/report/annex/class-without-reason", test_class_without_reason);
  g_test_add_func ("/report/annex/lost-passage", test_lost_passage);
  g_test_add_func ("/report/annex/history-without-undone", test_history_without_undone);
  g_test_add_func ("/report/all/comments-left-out", test_comments_left_out);
  g_test_add_func ("/report/text/clean", test_clean);
  g_test_add_func ("/report/words/complete", test_words_complete);
  g_test_add_func ("/report/words/numbers", test_numbers);
  g_test_add_func ("/report/words/braces-are-text", test_braces_are_text);
  g_test_add_func ("/output/write/by-suffix", test_write_by_suffix);
  g_test_add_func ("/report/request/as-edited", test_request_as_edited);
  g_test_add_func ("/report/request/in-the-annex", test_requests_in_annex);
  g_test_add_func ("/report/contacts/in-the-annex", test_contacts_in_annex);

  return g_test_run ();
}
