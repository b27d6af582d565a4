/* The questions of other lists that ask for the same thing. */

#define G_LOG_DOMAIN "beakta-knowledge"

#include "beakta-knowledge.h"

#include <string.h>

#include "beakta-offers.h"

static void
kin_free (gpointer data)
{
  BeaktaKin *kin = data;

  g_object_unref (kin->checklist);
  g_free (kin->id);
  g_free (kin);
}

static BeaktaKin *
kin_new (BeaktaChecklist      *checklist,
         const BeaktaQuestion *question,
         guint                 n_shared,
         guint                 n_tags)
{
  BeaktaKin *kin = g_new (BeaktaKin, 1);

  kin->checklist = g_object_ref (checklist);
  kin->question = question;
  kin->id = g_strconcat (beakta_checklist_get_id (checklist), "/", beakta_question_get_id (question), NULL);
  kin->n_shared = n_shared;
  kin->n_tags = n_tags;

  return kin;
}

static void
add_kin_of (GPtrArray            *kin,
            BeaktaChecklist      *checklist,
            const BeaktaQuestion *question)
{
  guint n_shared, n_tags;

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        {
          const BeaktaQuestion *other = beakta_section_get_question (section, j);

          if (beakta_offers_asks_same (other, question, &n_shared, &n_tags))
            g_ptr_array_add (kin, kin_new (checklist, other, n_shared, n_tags));
        }
    }
}

static int
compare_kin (gconstpointer a,
             gconstpointer b)
{
  const BeaktaKin *first = *(const BeaktaKin * const *) a;
  const BeaktaKin *second = *(const BeaktaKin * const *) b;
  int difference = (int) (second->n_shared * first->n_tags) - (int) (first->n_shared * second->n_tags);

  return difference != 0 ? difference : strcmp (first->id, second->id);
}

GPtrArray *
beakta_knowledge_list_kin (GListModel           *checklists,
                           BeaktaChecklist      *checklist,
                           const BeaktaQuestion *question)
{
  GPtrArray *kin = g_ptr_array_new_with_free_func (kin_free);

  g_return_val_if_fail (G_IS_LIST_MODEL (checklists), kin);
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (checklist), kin);
  g_return_val_if_fail (question != NULL, kin);

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr(BeaktaChecklist) other = g_list_model_get_item (checklists, i);

      if (!g_str_equal (beakta_checklist_get_id (other), beakta_checklist_get_id (checklist)))
        add_kin_of (kin, other, question);
    }
  g_ptr_array_sort (kin, compare_kin);

  return kin;
}
