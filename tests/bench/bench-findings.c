/* What the answers of a case come to, by every list that Beakta ships: all questions answered, each with a reason and evidence of
 * its own. Beside it, the same lists one at a time, each on a case that has only its answers: what one list costs is not to
 * depend on how much else the case has. */

#include <time.h>

#include "beakta-findings.h"

#define N_RUNS 101

static double
get_processor_ms (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);

  return (double) spent.tv_sec * 1000.0 + (double) spent.tv_nsec / 1e6;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

/* (transfer full) */
static char *
add_passage (BeaktaCase           *case_,
             BeaktaChecklist      *checklist,
             const BeaktaQuestion *question,
             guint                 n)
{
  g_autofree char *id = g_strconcat (beakta_checklist_get_id (checklist), "-", beakta_question_get_id (question), NULL);
  BeaktaPassage *passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, id);

  passage->document = 1;
  passage->start = n * 100;
  passage->end = passage->start + 60;
  beakta_record_set (&passage->exact, "Projektet vänder sig till utrikes födda kvinnor och män i länet.");
  beakta_case_take_record (case_, passage);

  return g_steal_pointer (&id);
}

/* A complete goal; else the second of the options, as "partly", which asks for most. */
static void
fill_in (BeaktaAnswer         *answer,
         const BeaktaQuestion *question)
{
  static const char * const parts[] = { "what", "baseline", "target", "unit", "when", "source" };
  guint n_options = beakta_question_get_n_options (question);

  if (beakta_question_get_answer_type (question) == BEAKTA_ANSWER_GOAL)
    {
      answer->goal = json_object_new ();
      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        json_object_set_string_member (answer->goal, parts[i], "30");
    }

  beakta_record_set (&answer->value, n_options == 0 ? "30" : beakta_question_get_option (question, MIN (1, n_options - 1))->value);
  beakta_record_set (&answer->reason, "Ansökan visar vilka som får del av projektet, men inte hur de nås.");
  beakta_record_set (&answer->missing, "Utgångsläge och målvärde.");
}

static guint
answer_all (BeaktaCase      *case_,
            BeaktaChecklist *checklist)
{
  guint n = 0;

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      for (guint k = 0; k < beakta_section_get_n_questions (section); k++, n++)
        {
          const BeaktaQuestion *question = beakta_section_get_question (section, k);
          g_autofree char *passage = add_passage (case_, checklist, question, n);
          g_autofree char *id = g_strconcat (beakta_checklist_get_id (checklist), "/", beakta_question_get_id (question), NULL);
          BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, id);

          beakta_record_set (&answer->checklist, beakta_checklist_get_id (checklist));
          beakta_record_set (&answer->question, beakta_question_get_id (question));
          g_strfreev (answer->evidence);
          answer->evidence = g_strsplit (passage, "\n", -1);
          fill_in (answer, question);
          beakta_case_take_record (case_, answer);
        }
    }

  return n;
}

static double
evaluate (BeaktaChecklist *checklist,
          BeaktaCase      *case_)
{
  double start = get_processor_ms ();
  g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_DEEP, "sv");

  g_assert_cmpuint (findings->n_answered, ==, findings->n_questions);

  return get_processor_ms () - start;
}

/* Medians of all lists together, on the one case and each on its own. */
static void
measure (GListModel *checklists,
         BeaktaCase *whole,
         GPtrArray  *alone,
         double     *together,
         double     *apart)
{
  double all[N_RUNS] = { 0 }, each[N_RUNS] = { 0 };

  for (guint i = 0; i < N_RUNS; i++)
    {
      for (guint k = 0; k < g_list_model_get_n_items (checklists); k++)
        {
          g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (checklists, k);

          all[i] += evaluate (checklist, whole);
          each[i] += evaluate (checklist, g_ptr_array_index (alone, k));
        }
    }

  qsort (all, N_RUNS, sizeof *all, compare);
  qsort (each, N_RUNS, sizeof *each, compare);
  *together = all[N_RUNS / 2];
  *apart = each[N_RUNS / 2];
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GListModel) checklists = beakta_checklist_list_bundled ();
  g_autoptr(BeaktaCase) whole = beakta_case_new ("whole");
  g_autoptr(GPtrArray) alone = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_lists = g_list_model_get_n_items (checklists), n_questions = 0;
  double together, apart;

  for (guint i = 0; i < n_lists; i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (checklists, i);
      BeaktaCase *single = beakta_case_new ("single");

      n_questions += answer_all (whole, checklist);
      answer_all (single, checklist);
      g_ptr_array_add (alone, single);
    }
  measure (checklists, whole, alone, &together, &apart);

  g_print ("RATIO\tevaluating a case by all %u lists\t%.2f\t16\tms\t%u questions answered with evidence; of the processor, median of "
           "%d\n", n_lists, together, n_questions, N_RUNS);
  g_print ("RATIO\tevaluating a case by all lists, beside each on a case of its own\t%.2f\t1.5\ttimes\t%.2f ms, medians of %d\n",
           together / apart, apart, N_RUNS);

  return 0;
}
