/* The problems of a draft, found while it is being written in.
 *
 * (1) A copy is checked, made of what the draft would be saved as: only its own thread touches the draft.
 * (2) Both have the same elements in the same order: that is how a problem of the copy finds its item in the draft.
 * (3) Of a draft that was altered meanwhile nothing is told.
 */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-draft-problems.h"

#include "beakta-draft-check.h"

typedef struct
{
  GBytes    *xml;
  guint64    state;
  char      *sound_form;             /* nullable; these two as the draft has them, and as the copy leaves them */
  GStrv      unreachable;            /* nullable */
  GPtrArray *problems;               /* of BeaktaDraftProblem, nullable until found: the items are the copy's */
  GArray    *indices;                /* of guint: the element of each */
} Behind;

static void
behind_free (Behind *behind)
{
  g_bytes_unref (behind->xml);
  g_free (behind->sound_form);
  g_strfreev (behind->unreachable);
  g_clear_pointer (&behind->problems, g_ptr_array_unref);
  g_array_unref (behind->indices);
  g_free (behind);
}

/* Rule 2. */
static void
find_indices (Behind               *behind,
              BeaktaChecklistDraft *copy)
{
  g_autoptr(GPtrArray) elements = g_ptr_array_new ();
  g_autoptr(GHashTable) indices = g_hash_table_new (NULL, NULL);

  beakta_draft_list_elements (beakta_draft_get_root (copy), elements);
  for (guint i = 0; i < elements->len; i++)
    g_hash_table_insert (indices, g_ptr_array_index (elements, i), GUINT_TO_POINTER (i));

  for (guint i = 0; i < behind->problems->len; i++)
    {
      const BeaktaDraftProblem *problem = g_ptr_array_index (behind->problems, i);
      guint index = GPOINTER_TO_UINT (g_hash_table_lookup (indices, beakta_draft_get_node (copy, problem->item)));

      g_array_append_val (behind->indices, index);
    }
}

/* In another thread: @draft is not touched. */
static void
check_in_thread (GTask        *task,
                 gpointer      draft,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Behind *behind = task_data;
  GError *error = NULL;
  g_autoptr(BeaktaChecklistDraft) copy = beakta_checklist_draft_new_from_xml (behind->xml, "draft", &error);

  if (copy == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  copy->sound_form = g_steal_pointer (&behind->sound_form);
  copy->unreachable = g_steal_pointer (&behind->unreachable);
  behind->problems = beakta_checklist_draft_list_problems (copy);
  find_indices (behind, copy);
  behind->sound_form = g_steal_pointer (&copy->sound_form);
  behind->unreachable = g_steal_pointer (&copy->unreachable);
  g_task_return_boolean (task, TRUE);
}

void
beakta_checklist_draft_check_async (BeaktaChecklistDraft *self,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data)
{
  g_autoptr(GTask) task = NULL;
  Behind *behind;

  g_return_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self));

  behind = g_new0 (Behind, 1);
  behind->xml = beakta_checklist_draft_to_xml (self);
  behind->state = beakta_draft_edits_get_state (self->edits);
  behind->sound_form = g_strdup (self->sound_form);
  behind->unreachable = g_strdupv (self->unreachable);
  behind->indices = g_array_new (FALSE, FALSE, sizeof (guint));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_checklist_draft_check_async);
  g_task_set_task_data (task, behind, (GDestroyNotify) behind_free);
  g_task_run_in_thread (task, check_in_thread);
}

/* Takes over what was found. */
static void
take_problems (BeaktaChecklistDraft *self,
               Behind               *behind)
{
  g_autoptr(GPtrArray) elements = g_ptr_array_new ();

  beakta_draft_list_elements (beakta_draft_get_root (self), elements);
  for (guint i = 0; i < behind->problems->len; i++)
    {
      BeaktaDraftProblem *problem = g_ptr_array_index (behind->problems, i);
      guint index = g_array_index (behind->indices, guint, i);

      problem->item = beakta_draft_get_item (self, g_ptr_array_index (elements, MIN (index, elements->len - 1)));
    }

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = g_steal_pointer (&behind->problems);
  self->problems_state = behind->state;
  g_free (self->sound_form);
  self->sound_form = g_steal_pointer (&behind->sound_form);
  g_strfreev (self->unreachable);
  self->unreachable = g_steal_pointer (&behind->unreachable);
}

/* What cannot even be read again (acts brought that about) is seldom, and found at once. */
GPtrArray *
beakta_checklist_draft_check_finish (BeaktaChecklistDraft  *self,
                                     GAsyncResult          *result,
                                     GError               **error)
{
  g_autoptr(GError) problem = NULL;
  Behind *behind;
  gboolean is_read;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  behind = g_task_get_task_data (G_TASK (result));
  is_read = g_task_propagate_boolean (G_TASK (result), &problem);
  if (problem != NULL && problem->domain != BEAKTA_CHECKLIST_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (behind->state != beakta_draft_edits_get_state (self->edits))
    {
      g_set_error_literal (error, BEAKTA_DRAFT_ERROR, BEAKTA_DRAFT_ERROR_ALTERED, "The draft was altered while it was checked");
      return NULL;
    }

  if (is_read)
    take_problems (self, behind);

  return beakta_checklist_draft_list_problems (self);
}
