/* What is unusual in an assessment. */

#include "beakta-unusual.h"

#include <string.h>

#include "beakta-subject.h"

/* So few answers say nothing about a habit of never saying no. */
#define FEWEST_ANSWERS_TO_JUDGE 5

void
beakta_unusual_free (BeaktaUnusual *self)
{
  g_free (self->id);
  g_free (self);
}

static BeaktaUnusual *
add (GPtrArray         *list,
     BeaktaUnusualSort  sort,
     BeaktaItemKind     kind,
     const char        *id)
{
  BeaktaUnusual *unusual = g_new0 (BeaktaUnusual, 1);

  unusual->sort = sort;
  unusual->kind = kind;
  unusual->id = g_strdup (id);
  g_ptr_array_add (list, unusual);

  return unusual;
}

static void
add_question (GPtrArray            *list,
              BeaktaUnusualSort     sort,
              const BeaktaFindings *findings,
              const BeaktaQuestion *question)
{
  g_autofree char *id = g_strdup_printf ("%s/%s", beakta_checklist_get_id (findings->checklist),
                                         beakta_question_get_id (question));
  BeaktaUnusual *unusual = add (list, sort, BEAKTA_ITEM_ANSWER, id);

  unusual->findings = findings;
  unusual->question = question;
}

BeaktaHabit
beakta_unusual_find_habit (GPtrArray *answers)
{
  guint n_yes = 0, n_partly = 0, n_no = 0;

  g_return_val_if_fail (answers != NULL, BEAKTA_HABIT_NONE);

  for (guint i = 0; i < answers->len; i++)
    {
      const char *value = ((const BeaktaAnswer *) g_ptr_array_index (answers, i))->value;

      n_yes += strcmp (value, "yes") == 0;
      n_partly += strcmp (value, "partly") == 0;
      n_no += strcmp (value, "no") == 0;
    }

  if (n_yes + n_partly + n_no < FEWEST_ANSWERS_TO_JUDGE || n_no > 0)
    return BEAKTA_HABIT_NONE;

  return n_partly == 0 ? BEAKTA_HABIT_ALL_YES : BEAKTA_HABIT_NO_NO;
}

gboolean
beakta_unusual_is_class_against (BeaktaCase           *case_,
                                 const BeaktaFindings *findings)
{
  BeaktaClass chosen;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), FALSE);
  g_return_val_if_fail (findings != NULL, FALSE);

  chosen = beakta_case_get_classification (case_)->caseworker;

  return chosen != BEAKTA_CLASS_UNSET && findings->proposed != BEAKTA_CLASS_UNSET && findings->proposed != chosen;
}

static void
add_habit (GPtrArray  *list,
           BeaktaCase *case_,
           GPtrArray  *findings)
{
  g_autoptr(GPtrArray) answers = beakta_case_list (case_, BEAKTA_ITEM_ANSWER);
  BeaktaHabit habit = beakta_unusual_find_habit (answers);
  const BeaktaFindings *first = findings->len > 0 ? g_ptr_array_index (findings, 0) : NULL;

  if (habit != BEAKTA_HABIT_NONE && first != NULL)
    add (list, BEAKTA_UNUSUAL_HABIT, BEAKTA_ITEM_CHECKLIST, beakta_checklist_get_id (first->checklist))->habit = habit;
}

static void
add_class (GPtrArray  *list,
           BeaktaCase *case_,
           GPtrArray  *findings)
{
  if (beakta_case_is_own_work (case_))
    return;
  if (beakta_case_get_classification (case_)->caseworker == BEAKTA_CLASS_UNSET)
    {
      add (list, BEAKTA_UNUSUAL_NO_CLASS, BEAKTA_ITEM_CLASSIFICATION, "classification");
      return;
    }

  for (guint i = 0; i < findings->len; i++)
    if (beakta_unusual_is_class_against (case_, g_ptr_array_index (findings, i)))
      add (list, BEAKTA_UNUSUAL_CLASS, BEAKTA_ITEM_CLASSIFICATION, "classification")->findings = g_ptr_array_index (findings, i);
}

static gboolean
lacks_evidence (const BeaktaFindings *findings,
                const BeaktaQuestion *question)
{
  for (guint i = 0; i < findings->lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, i);

      if (finding->lack == BEAKTA_LACK_EVIDENCE && finding->question == question)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_bare (BeaktaCase           *case_,
         const BeaktaFindings *findings,
         const BeaktaQuestion *question)
{
  const BeaktaAnswer *answer = beakta_case_get_answer (case_, beakta_checklist_get_id (findings->checklist),
                                                       beakta_question_get_id (question));

  if (answer == NULL || *answer->value == '\0' || answer->evidence[0] != NULL)
    return FALSE;

  return strcmp (answer->value, "yes") == 0 || strcmp (answer->value, "partly") == 0 || lacks_evidence (findings, question);
}

static void
add_bare (GPtrArray            *list,
          BeaktaCase           *case_,
          const BeaktaFindings *findings)
{
  for (guint i = 0; i < beakta_checklist_get_n_sections (findings->checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (findings->checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        if (is_bare (case_, findings, beakta_section_get_question (section, j)))
          add_question (list, BEAKTA_UNUSUAL_NO_EVIDENCE, findings, beakta_section_get_question (section, j));
    }
}

GPtrArray *
beakta_unusual_list (BeaktaCase *case_,
                     GPtrArray  *findings)
{
  GPtrArray *list;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (findings != NULL, NULL);

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_unusual_free);
  add_habit (list, case_, findings);
  add_class (list, case_, findings);
  for (guint i = 0; i < findings->len; i++)
    add_bare (list, case_, g_ptr_array_index (findings, i));
  for (guint i = 0; i < findings->len; i++)
    {
      const BeaktaFindings *of = g_ptr_array_index (findings, i);

      for (guint j = 0; j < of->differing->len; j++)
        add_question (list, BEAKTA_UNUSUAL_APPLICANT, of, g_ptr_array_index (of->differing, j));
    }

  return list;
}
