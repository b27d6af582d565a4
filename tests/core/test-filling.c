/* Filling in a list: filters, the next question without an answer, and what a section can be set aside as. */

#include <string.h>

#include "beakta-acts.h"
#include "beakta-assessors.h"
#include "beakta-filling.h"
#include "beakta-question-filters.h"

static BeaktaChecklist *
load (const char *id)
{
  g_autoptr(GPtrArray) names = beakta_checklist_name_bundled ();

  for (guint i = 0; i < names->len; i++)
    {
      const BeaktaChecklistName *name = g_ptr_array_index (names, i);

      if (g_str_equal (name->id, id))
        return beakta_checklist_load_bundled (name);
    }

  g_assert_not_reached ();
}

/* "lagom/1.1=yes,anna": the answer to a question, and whose it is; "lagom/1.2=" is not answered. */
static void
answer (BeaktaCase *case_,
        const char *words)
{
  g_auto(GStrv) lines = g_strsplit (words, " ", -1);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto(GStrv) parts = g_strsplit_set (lines[i], "/=,", 4);
      g_autofree char *id = g_strconcat (parts[0], "/", parts[1], NULL);
      BeaktaAnswer *record = beakta_record_new (BEAKTA_ITEM_ANSWER, id);

      beakta_record_set (&record->checklist, parts[0]);
      beakta_record_set (&record->question, parts[1]);
      beakta_record_set (&record->value, parts[2]);
      beakta_record_set (&record->assessor, parts[3] != NULL ? parts[3] : "anna");
      beakta_case_take_record (case_, record);
    }
}

static void
comment (BeaktaCase *case_,
         const char *target,
         gboolean    resolved)
{
  BeaktaComment *record = beakta_record_new (BEAKTA_ITEM_COMMENT, NULL);

  record->target_kind = BEAKTA_ITEM_ANSWER;
  beakta_record_set (&record->target, target);
  beakta_record_set (&record->text, "Hur då?");
  record->resolved = resolved;
  beakta_case_take_record (case_, record);
}

/* "1.1 2.3": the questions of the list that pass. */
static char *
tell (BeaktaFindings      *findings,
      const BeaktaFilters *filters,
      BeaktaFilter         filter)
{
  GString *words = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < beakta_checklist_get_n_sections (findings->checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (findings->checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        {
          const BeaktaQuestion *question = beakta_section_get_question (section, j);

          if (!beakta_filters_pass (filters, filter, question))
            continue;

          g_string_append_printf (words, "%s%s", n++ > 0 ? " " : "", beakta_question_get_id (question));
        }
    }

  g_assert_cmpuint (n, ==, filters->counts[filter]);

  return g_string_free (words, FALSE);
}

/* Rule: filters: all, unanswered, without evidence, disputed (an open comment on it, the claim differs), mine. */
static void
test_filters (void)
{
  static const struct
  {
    BeaktaFilter  filter;
    const char   *questions;
  } cases[] = {
    { BEAKTA_FILTER_ALL, "1.1 1.2 1.3 2.1 2.2 2.3 2.4 3.1 3.2 3.3 4.1 4.2" },
    { BEAKTA_FILTER_UNANSWERED, "1.3 2.2 2.3 2.4 3.1 3.2 3.3 4.1 4.2" },
    { BEAKTA_FILTER_NO_EVIDENCE, "1.1 1.2" },
    { BEAKTA_FILTER_DISPUTED, "1.2 2.1 3.2" },
    { BEAKTA_FILTER_MINE, "1.1 2.1" },
  };
  g_autoptr(BeaktaChecklist) lagom = load ("lagom");
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  g_autoptr(BeaktaFindings) findings = NULL;
  g_autoptr(BeaktaFilters) filters = NULL;
  BeaktaAnswer *claimed;

  answer (case_, "lagom/1.1=yes lagom/1.2=partly,bo lagom/2.1=not-relevant lagom/2.2=");
  claimed = beakta_record_copy (beakta_case_get_answer (case_, "lagom", "2.1"));
  beakta_record_set (&claimed->claim, " Ja");
  beakta_case_take_record (case_, claimed);
  comment (case_, "lagom/1.1", TRUE);
  comment (case_, "lagom/1.2", FALSE);
  comment (case_, "lagom/3.2", FALSE);
  comment (case_, "dalarna/2.2", FALSE);

  findings = beakta_findings_new (lagom, case_, BEAKTA_DEPTH_NORMAL, "sv");
  filters = beakta_filters_new (findings, case_, "anna");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = tell (findings, filters, cases[i].filter);

      g_assert_cmpstr (told, ==, cases[i].questions);
    }
}

/* "anna=yes": what somebody who assesses answered to a question of lagom; "anna" has not; "anna!" is done. */
static void
assess (BeaktaCase *case_,
        const char *question,
        const char *words)
{
  g_auto(GStrv) lines = g_strsplit (words, " ", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (lines[i], "=", 2);
      g_auto(GStrv) name = g_strsplit (parts[0], "!", 2);
      g_autofree char *id = beakta_assessment_dup_id ("lagom", question, name[0]);
      BeaktaAssessor *assessor = beakta_record_new (BEAKTA_ITEM_ASSESSOR, name[0]);
      BeaktaAnswer *record = beakta_record_new (BEAKTA_ITEM_ASSESSMENT, id);

      beakta_record_set (&assessor->person, name[0]);
      beakta_record_set (&assessor->done, name[1] != NULL ? "2026-03-02T08:00:00Z" : "");
      beakta_case_take_record (case_, assessor);
      beakta_record_set (&record->checklist, "lagom");
      beakta_record_set (&record->question, question);
      beakta_record_set (&record->value, parts[1] != NULL ? parts[1] : "");
      beakta_record_set (&record->assessor, name[0]);
      beakta_case_take_record (case_, record);
    }
}

/* The answer of the case, chosen from what the assessors say now. */
static void
consolidate (BeaktaCase *case_,
             const char *question,
             const char *value)
{
  g_autofree char *id = g_strconcat ("lagom/", question, NULL);
  BeaktaAnswer *record = beakta_record_new (BEAKTA_ITEM_ANSWER, id);

  beakta_record_set (&record->checklist, "lagom");
  beakta_record_set (&record->question, question);
  beakta_record_set (&record->value, value);
  record->weighed = beakta_assessors_weigh (case_, "lagom", question);
  beakta_case_take_record (case_, record);
}

/* Rule: disputed is also what the assessors answer differently, until an answer of the case is chosen; again when one of them
 * answers otherwise later; and never shown to one who is not done. */
static void
test_disputed_by_assessors (void)
{
  static const struct
  {
    const char *before;
    const char *chosen;              /* nullable */
    const char *after;               /* nullable: after the choice */
    const char *user;
    const char *questions;
  } cases[] = {
    { "anna!=yes bo!=no", NULL, NULL, "carin", "1.2" },
    { "anna!=yes bo!=yes", NULL, NULL, "carin", "" },
    { "anna!=yes bo!", NULL, NULL, "carin", "" },          /* missing is not differing */
    { "anna!=yes bo!=no", "partly", NULL, "carin", "" },
    { "anna!=yes bo!=no", "yes", "bo!=partly", "carin", "1.2" },
    { "anna!=yes bo!=no", "yes", "bo!=yes", "carin", "" },
    { "anna!=yes bo=no", NULL, NULL, "anna", "1.2" },
    { "anna!=yes bo=no", NULL, NULL, "bo", "" },           /* is not done: learns nothing of it */
  };
  g_autoptr(BeaktaChecklist) lagom = load ("lagom");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
      g_autoptr(BeaktaFindings) findings = NULL;
      g_autoptr(BeaktaFilters) filters = NULL;
      g_autofree char *told = NULL;

      assess (case_, "1.2", cases[i].before);
      if (cases[i].chosen != NULL)
        consolidate (case_, "1.2", cases[i].chosen);
      if (cases[i].after != NULL)
        assess (case_, "1.2", cases[i].after);
      beakta_case_set_viewer (case_, cases[i].user);

      g_test_message ("%s, seen by %s", cases[i].before, cases[i].user);
      findings = beakta_findings_new (lagom, case_, BEAKTA_DEPTH_NORMAL, "sv");
      filters = beakta_filters_new (findings, case_, cases[i].user);
      told = tell (findings, filters, BEAKTA_FILTER_DISPUTED);
      g_assert_cmpstr (told, ==, cases[i].questions);
    }
}

static GPtrArray *
list_findings (BeaktaCase      *case_,
               BeaktaChecklist *first,
               BeaktaChecklist *second,
               BeaktaDepth      depth)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_findings_free);

  g_ptr_array_add (findings, beakta_findings_new (first, case_, depth, "sv"));
  g_ptr_array_add (findings, beakta_findings_new (second, case_, depth, "sv"));

  return findings;
}

/* Rule: the next and the previous unanswered question, across sections and lists; every one is reached from everywhere. */
static void
test_next_unanswered (void)
{
  static const struct
  {
    const char *answers;
    const char *from;
    int         by;
    const char *found;
  } cases[] = {
    { "", NULL, 1, "lagom/1.1" },
    { "", NULL, -1, "overenskommelsen/*" },
    { "", "lagom/1.1", 1, "lagom/1.2" },
    { "lagom/1.2=yes lagom/2.1=no", "lagom/1.1", 1, "lagom/1.3" },
    { "lagom/1.2=yes", "lagom/1.3", -1, "lagom/1.1" },
    { "lagom/4.2=yes", "lagom/4.1", 1, "overenskommelsen/1.1" },
    { "", "overenskommelsen/1.1", -1, "lagom/4.2" },
    { "", "dalarna/1.1", 1, "lagom/1.1" },
  };
  g_autoptr(BeaktaChecklist) lagom = load ("lagom");
  g_autoptr(BeaktaChecklist) agreement = load ("overenskommelsen");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
      g_autoptr(GPtrArray) findings = NULL;
      g_autofree char *found = NULL;

      answer (case_, cases[i].answers);
      findings = list_findings (case_, lagom, agreement, BEAKTA_DEPTH_NORMAL);
      found = beakta_filling_find_unanswered (findings, cases[i].from, cases[i].by);
      g_test_message ("%s from %s", cases[i].answers, cases[i].from);
      g_assert_true (g_pattern_match_simple (cases[i].found, found));
    }
}

/* (transfer full): "lagom/3.3=better": the first of the words that the question can be answered with. */
static char *
dup_first_answer (BeaktaChecklist *first,
                  BeaktaChecklist *second,
                  const char      *place)
{
  g_auto(GStrv) parts = g_strsplit (place, "/", 2);
  BeaktaChecklist *list = g_str_equal (parts[0], beakta_checklist_get_id (first)) ? first : second;
  const BeaktaQuestion *question = beakta_checklist_get_question (list, parts[1]);

  return g_strconcat (place, "=", beakta_question_get_option (question, 0)->value, NULL);
}

/* Rule: it goes round, comes to itself last, and to nothing when all is answered; what the depth hides is not left to do. */
static void
test_next_goes_round (void)
{
  g_autoptr(BeaktaChecklist) lagom = load ("lagom");
  g_autoptr(BeaktaChecklist) agreement = load ("overenskommelsen");
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  guint n = 0;

  for (;;)
    {
      g_autoptr(GPtrArray) findings = list_findings (case_, lagom, agreement, BEAKTA_DEPTH_SHORT);
      guint n_left = 0;
      g_autofree char *found = beakta_filling_find_unanswered (findings, "lagom/3.3", n % 2 == 0 ? 1 : -1);
      g_autofree char *given = NULL;

      for (guint i = 0; i < findings->len; i++)
        {
          const BeaktaFindings *own = g_ptr_array_index (findings, i);

          n_left += own->n_questions - own->n_answered;
        }

      g_assert_cmpint (found == NULL, ==, n_left == 0);
      if (found == NULL)
        break;

      g_assert_true (!g_str_equal (found, "lagom/3.3") || n_left == 1);
      given = dup_first_answer (lagom, agreement, found);
      answer (case_, given);
      n++;
    }

  g_assert_cmpuint (n, >, 2);
}

/* Rule: bulk "not relevant" touches only what is not answered, and says how many it leaves. */
static void
test_aside (void)
{
  static const struct
  {
    guint       section;
    BeaktaDepth depth;
    const char *answers;
    const char *aside;
    guint       n_answered;
    guint       n_unfit;
  } cases[] = {
    { 1, BEAKTA_DEPTH_NORMAL, "", "lagom/2.1 lagom/2.2 lagom/2.3 lagom/2.4", 0, 0 },
    { 1, BEAKTA_DEPTH_NORMAL, "lagom/2.2=no lagom/2.3=", "lagom/2.1 lagom/2.3 lagom/2.4", 1, 0 },
    { 0, BEAKTA_DEPTH_NORMAL, "", "lagom/1.1 lagom/1.2 lagom/1.3", 0, 0 },
    { 0, BEAKTA_DEPTH_SHORT, "lagom/1.2=yes", "lagom/1.1", 1, 0 },
    { 2, BEAKTA_DEPTH_NORMAL, "lagom/3.2=yes", "lagom/3.1 lagom/3.3", 1, 0 },
  };
  g_autoptr(BeaktaChecklist) lagom = load ("lagom");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
      g_autoptr(BeaktaFindings) findings = NULL;
      g_autoptr(BeaktaAside) aside = NULL;
      g_autofree char *told = NULL;

      answer (case_, cases[i].answers);
      findings = beakta_findings_new (lagom, case_, cases[i].depth, "sv");
      aside = beakta_aside_new (findings, case_, beakta_checklist_get_section (lagom, cases[i].section));
      told = g_strjoinv (" ", aside->answers);
      g_assert_cmpstr (told, ==, cases[i].aside);
      g_assert_cmpuint (aside->n_answered, ==, cases[i].n_answered);
      g_assert_cmpuint (aside->n_unfit, ==, cases[i].n_unfit);
    }
}

static void
set_aside (BeaktaCase *case_,
           const char *list,
           const char *id)
{
  BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, id);

  beakta_record_set (&answer->checklist, list);
  beakta_record_set (&answer->question, id + strlen (list) + 1);
  beakta_record_set (&answer->value, BEAKTA_NOT_RELEVANT);
  beakta_record_set (&answer->reason, "Bara utrustning.");
  beakta_case_take_record (case_, answer);
}

/* Rule: a section of a bundled list is set aside whole, with one reason, and nothing is asked because of it. */
static void
test_aside_is_whole (void)
{
  g_autoptr(GListModel) bundled = beakta_checklist_list_bundled ();

  for (guint i = 0; i < g_list_model_get_n_items (bundled); i++)
    {
      g_autoptr(BeaktaChecklist) list = g_list_model_get_item (bundled, i);

      for (guint j = 0; j < beakta_checklist_get_n_sections (list); j++)
        {
          const BeaktaSection *section = beakta_checklist_get_section (list, j);
          g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
          g_autoptr(BeaktaFindings) before = beakta_findings_new (list, case_, BEAKTA_DEPTH_DEEP, "sv");
          g_autoptr(BeaktaAside) aside = beakta_aside_new (before, case_, section);
          g_autoptr(BeaktaFindings) after = NULL;
          guint n_questions, n_complete;

          for (guint k = 0; aside->answers[k] != NULL; k++)
            set_aside (case_, beakta_checklist_get_id (list), aside->answers[k]);
          after = beakta_findings_new (list, case_, BEAKTA_DEPTH_DEEP, "sv");
          beakta_findings_count_section (after, section, &n_questions, &n_complete);
          g_test_message ("%s %s", beakta_checklist_get_id (list), beakta_section_get_number (section));
          g_assert_cmpuint (aside->n_unfit, ==, 0);
          g_assert_cmpuint (n_complete, ==, n_questions);
          g_assert_cmpuint (after->points->len, ==, 0);
        }
    }
}

/* Rule: the first answer starts a received case, also when it is one of many. */
static void
test_aside_begins (void)
{
  const char * const answers[] = { "lagom/1.1", "lagom/1.2", NULL };
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 3, 2, 8, 0, 0);
  g_autoptr(BeaktaChange) change = beakta_acts_set_aside (case_, answers, BEAKTA_NOT_RELEVANT, "Därför.", "anna", now);
  GPtrArray *edits = beakta_change_get_edits (change);
  guint n_stages = 0;

  for (guint i = 0; i < edits->len; i++)
    n_stages += ((const BeaktaEdit *) g_ptr_array_index (edits, i))->kind == BEAKTA_ITEM_STAGE;

  g_assert_cmpint (beakta_change_get_act (change), ==, BEAKTA_ACT_SET_ASIDE);
  g_assert_cmpstr (beakta_change_get_reason (change), ==, "Därför.");
  g_assert_cmpuint (edits->len, ==, 3);
  g_assert_cmpuint (n_stages, ==, 1);
}

static void
test_nicks (void)
{
  BeaktaFilter filter;

  for (guint i = 0; i < BEAKTA_N_FILTERS; i++)
    {
      g_assert_true (beakta_filter_from_nick (beakta_filter_get_nick (i), &filter));
      g_assert_cmpint (filter, ==, i);
    }

  g_assert_false (beakta_filter_from_nick ("something else", &filter));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filling/filters/which-questions", test_filters);
  g_test_add_func ("/filling/filters/assessors-differ", test_disputed_by_assessors);
  g_test_add_func ("/filling/filters/nicks", test_nicks);
  g_test_add_func ("/filling/next/unanswered", test_next_unanswered);
  g_test_add_func ("/filling/next/goes-round", test_next_goes_round);
  g_test_add_func ("/filling/aside/only-unanswered", test_aside);
  g_test_add_func ("/filling/aside/whole-section", test_aside_is_whole);
  g_test_add_func ("/filling/aside/begins-the-assessment", test_aside_begins);

  return g_test_run ();
}
