/* Passages looked for ahead, in a thread: what takes long is over when somebody asks. */

#include "beakta-relocation-private.h"

typedef struct
{
  BeaktaPassage     *passage;        /* owned: as it was when it was looked for */
  BeaktaAnchorState  state;
  guint              start;
  guint              end;
} Finding;

typedef struct
{
  BeaktaText               *before;  /* owned */
  BeaktaText               *after;   /* owned */
  GPtrArray                *passages;/* of BeaktaPassage, owned */
  BeaktaDifferenceProgress  progress;
  gpointer                  progress_data;
} Task;

static void
finding_free (gpointer data)
{
  Finding *finding = data;

  beakta_record_unref (finding->passage);
  g_free (finding);
}

static void
task_free (gpointer data)
{
  Task *task = data;

  g_object_unref (task->before);
  g_object_unref (task->after);
  g_ptr_array_unref (task->passages);
  g_free (task);
}

gboolean
beakta_relocation_recall (BeaktaRelocation    *self,
                          const BeaktaPassage *passage,
                          BeaktaAnchorState   *state,
                          guint               *start,
                          guint               *end)
{
  const Finding *finding = self->found != NULL ? g_hash_table_lookup (self->found, passage->record.id) : NULL;

  /* It may have been moved meanwhile. */
  if (finding == NULL || !beakta_record_equal (finding->passage, passage))
    return FALSE;

  *state = finding->state;
  *start = finding->start;
  *end = finding->end;

  return TRUE;
}

/* The comparison is two thirds of it when there are passages. */
static void
compared_cb (double   fraction,
             gpointer user_data)
{
  const Task *task = user_data;

  if (task->progress != NULL)
    task->progress (fraction * 2 / 3, task->progress_data);
}

static void
look_ahead (BeaktaRelocation *self,
            const Task       *task,
            GCancellable     *cancellable)
{
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finding_free);

  for (guint i = 0; i < task->passages->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      Finding *finding = g_new0 (Finding, 1);

      finding->passage = beakta_record_copy (g_ptr_array_index (task->passages, i));
      finding->state = beakta_relocation_find (self, finding->passage, &finding->start, &finding->end);
      g_hash_table_insert (found, finding->passage->record.id, finding);
      if (task->progress != NULL)
        task->progress ((2 + (double) (i + 1) / task->passages->len) / 3, task->progress_data);
    }

  self->found = found;
}

static void
relocate_in_thread (GTask        *task,
                    gpointer      source,
                    gpointer      task_data,
                    GCancellable *cancellable)
{
  Task *work = task_data;
  GError *error = NULL;
  BeaktaDifference *difference = beakta_difference_new_sync (work->before, work->after, compared_cb, work, cancellable,
                                                             &error);
  BeaktaRelocation *self;

  if (difference == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self = beakta_relocation_new_from (work->before, work->after, difference);
  look_ahead (self, work, cancellable);
  g_task_return_pointer (task, self, (GDestroyNotify) beakta_relocation_free);
}

void
beakta_relocation_new_async (BeaktaText               *before,
                             BeaktaText               *after,
                             GPtrArray                *passages,
                             BeaktaDifferenceProgress  progress,
                             gpointer                  progress_data,
                             GCancellable             *cancellable,
                             GAsyncReadyCallback       callback,
                             gpointer                  user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Task *work;

  g_return_if_fail (BEAKTA_IS_TEXT (before));
  g_return_if_fail (BEAKTA_IS_TEXT (after));
  g_return_if_fail (passages != NULL);

  work = g_new0 (Task, 1);
  work->before = g_object_ref (before);
  work->after = g_object_ref (after);
  work->passages = g_ptr_array_new_with_free_func (beakta_record_unref);
  work->progress = progress;
  work->progress_data = progress_data;
  for (guint i = 0; i < passages->len; i++)
    g_ptr_array_add (work->passages, beakta_record_copy (g_ptr_array_index (passages, i)));

  g_task_set_source_tag (task, beakta_relocation_new_async);
  g_task_set_task_data (task, work, task_free);
  g_task_run_in_thread (task, relocate_in_thread);
}

BeaktaRelocation *
beakta_relocation_new_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
