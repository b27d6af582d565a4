/* Filling in a checklist. */

#define G_LOG_DOMAIN "beakta-filling"

#include "beakta-filling.h"

static void
add_place (GPtrArray            *places,
           const BeaktaFindings *findings,
           const BeaktaQuestion *question)
{
  g_ptr_array_add (places, g_strconcat (beakta_checklist_get_id (findings->checklist), "/",
                                        beakta_question_get_id (question), NULL));
}

/* (transfer container): of BeaktaQuestion. */
static GHashTable *
list_unanswered (const BeaktaFindings *findings)
{
  GHashTable *unanswered = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < findings->lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, i);

      if (finding->lack == BEAKTA_LACK_ANSWER)
        g_hash_table_add (unanswered, (gpointer) finding->question);
    }

  return unanswered;
}

/* Every question of the list; @open: (element-type utf8): takes those that are not answered. */
static void
add_places (GPtrArray            *places,
            GHashTable           *open,
            const BeaktaFindings *findings)
{
  g_autoptr(GHashTable) unanswered = list_unanswered (findings);

  for (guint i = 0; i < beakta_checklist_get_n_sections (findings->checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (findings->checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        {
          const BeaktaQuestion *question = beakta_section_get_question (section, j);

          add_place (places, findings, question);
          if (g_hash_table_contains (unanswered, question))
            g_hash_table_add (open, g_ptr_array_index (places, places->len - 1));
        }
    }
}

char *
beakta_filling_find_unanswered (GPtrArray  *findings,
                                const char *from,
                                int         by)
{
  g_autoptr(GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GHashTable) open = g_hash_table_new (g_str_hash, g_str_equal);
  guint index;
  int at;

  g_return_val_if_fail (findings != NULL, NULL);
  g_return_val_if_fail (by == 1 || by == -1, NULL);

  for (guint i = 0; i < findings->len; i++)
    add_places (places, open, g_ptr_array_index (findings, i));

  if (from != NULL && g_ptr_array_find_with_equal_func (places, from, g_str_equal, &index))
    at = (int) index;
  else
    at = by > 0 ? -1 : 0;

  for (guint i = 0; i < places->len; i++)
    {
      at = (at + by + (int) places->len) % (int) places->len;
      if (g_hash_table_contains (open, g_ptr_array_index (places, at)))
        return g_strdup (g_ptr_array_index (places, at));
    }

  return NULL;
}

static gboolean
is_answered (const BeaktaFindings *findings,
             BeaktaCase           *case_,
             const BeaktaQuestion *question)
{
  const BeaktaAnswer *answer = beakta_case_get_answer (case_, beakta_checklist_get_id (findings->checklist),
                                                       beakta_question_get_id (question));

  return answer != NULL && (*answer->value != '\0' || answer->goal != NULL);
}

BeaktaAside *
beakta_aside_new (BeaktaFindings      *findings,
                  BeaktaCase          *case_,
                  const BeaktaSection *section)
{
  g_autoptr(GPtrArray) answers = g_ptr_array_new ();
  BeaktaAside *self;

  g_return_val_if_fail (findings != NULL, NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (section != NULL, NULL);

  self = g_new0 (BeaktaAside, 1);
  for (guint i = 0; i < beakta_section_get_n_questions (section); i++)
    {
      const BeaktaQuestion *question = beakta_section_get_question (section, i);

      if (is_answered (findings, case_, question))
        self->n_answered++;
      else if (!beakta_findings_applies (findings, question) || !beakta_question_get_asks_answer (question))
        continue;
      else if (beakta_question_find_option (question, BEAKTA_NOT_RELEVANT) != NULL)
        add_place (answers, findings, question);
      else
        self->n_unfit++;
    }

  g_ptr_array_add (answers, NULL);
  self->answers = (GStrv) g_ptr_array_steal (answers, NULL);

  return self;
}

void
beakta_aside_free (BeaktaAside *self)
{
  g_strfreev (self->answers);
  g_free (self);
}

const BeaktaSection *
beakta_filling_find_section (BeaktaChecklist      *checklist,
                             const BeaktaQuestion *question)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (checklist), NULL);

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        if (beakta_section_get_question (section, j) == question)
          return section;
    }

  return NULL;
}
