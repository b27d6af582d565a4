#define G_LOG_DOMAIN "beakta-versions"

#include "beakta-comparison.h"

enum
{
  BEFORE,
  AFTER,
  N_SIDES
};

#define MOST_PARTS 1000              /* of the way, for progress */

struct _BeaktaComparison
{
  GObject           parent_instance;

  BeaktaStore      *store;           /* owned */
  char             *sums[N_SIDES];   /* of the documents */
  int               done;            /* of MOST_PARTS; atomic: set by the thread that compares */

  /* What comes of it; the thread that compares has them until it has ended */
  BeaktaText       *texts[N_SIDES];  /* owned, nullable until loaded */
  BeaktaDifference *difference;      /* owned, nullable */
  GArray           *rows;            /* of BeaktaDifferenceRow; nullable */
};

G_DEFINE_FINAL_TYPE (BeaktaComparison, beakta_comparison, G_TYPE_OBJECT)

static void
beakta_comparison_finalize (GObject *object)
{
  BeaktaComparison *self = BEAKTA_COMPARISON (object);

  g_clear_object (&self->store);
  for (guint side = 0; side < N_SIDES; side++)
    {
      g_free (self->sums[side]);
      g_clear_object (&self->texts[side]);
    }
  g_clear_pointer (&self->difference, beakta_difference_free);
  g_clear_pointer (&self->rows, g_array_unref);

  G_OBJECT_CLASS (beakta_comparison_parent_class)->finalize (object);
}

static void
beakta_comparison_class_init (BeaktaComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_comparison_finalize;
}

static void
beakta_comparison_init (BeaktaComparison *self)
{
}

static void
progressed_cb (double   fraction,
               gpointer user_data)
{
  BeaktaComparison *self = user_data;

  g_atomic_int_set (&self->done, (int) (fraction * MOST_PARTS));
}

static void
compare_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  BeaktaComparison *self = source;
  GError *error = NULL;

  self->difference = beakta_difference_new_sync (self->texts[BEFORE], self->texts[AFTER], progressed_cb, self, cancellable,
                                                 &error);
  if (self->difference == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self->rows = beakta_difference_list_rows (self->difference, self->texts[BEFORE], self->texts[AFTER]);
  g_task_return_boolean (task, TRUE);
}

static void load_next (GTask *task);

static void
text_loaded_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  BeaktaComparison *self = g_task_get_source_object (task);
  GError *error = NULL;
  BeaktaText *text = beakta_store_load_text_finish (BEAKTA_STORE (object), result, &error);

  if (text == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self->texts[self->texts[BEFORE] == NULL ? BEFORE : AFTER] = text;
  load_next (g_steal_pointer (&task));
}

/* Takes @task. When both texts are there they are compared. */
static void
load_next (GTask *task)
{
  BeaktaComparison *self = g_task_get_source_object (task);
  const char *sum = self->sums[self->texts[BEFORE] == NULL ? BEFORE : AFTER];

  if (self->texts[AFTER] == NULL)
    {
      beakta_store_load_text_async (self->store, sum, g_task_get_cancellable (task), text_loaded_cb, task);
      return;
    }

  g_task_run_in_thread (task, compare_in_thread);
  g_object_unref (task);
}

BeaktaComparison *
beakta_comparison_new (BeaktaStore *store,
                       const char  *before,
                       const char  *after)
{
  BeaktaComparison *self;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_COMPARISON, NULL);
  self->store = g_object_ref (store);
  self->sums[BEFORE] = g_strdup (before);
  self->sums[AFTER] = g_strdup (after);

  return self;
}

void
beakta_comparison_run_async (BeaktaComparison    *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_COMPARISON (self));
  g_return_if_fail (self->texts[BEFORE] == NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_comparison_run_async);
  load_next (task);
}

gboolean
beakta_comparison_run_finish (BeaktaComparison  *self,
                              GAsyncResult      *result,
                              GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

double
beakta_comparison_get_fraction (BeaktaComparison *self)
{
  g_return_val_if_fail (BEAKTA_IS_COMPARISON (self), 0);

  return (double) g_atomic_int_get (&self->done) / MOST_PARTS;
}

BeaktaText *
beakta_comparison_get_text (BeaktaComparison *self,
                            gboolean          is_after)
{
  g_return_val_if_fail (BEAKTA_IS_COMPARISON (self), NULL);

  return self->texts[is_after ? AFTER : BEFORE];
}

const BeaktaDifference *
beakta_comparison_get_difference (BeaktaComparison *self)
{
  g_return_val_if_fail (BEAKTA_IS_COMPARISON (self), NULL);

  return self->difference;
}

guint
beakta_comparison_get_n_rows (BeaktaComparison *self)
{
  g_return_val_if_fail (BEAKTA_IS_COMPARISON (self), 0);

  return self->rows != NULL ? self->rows->len : 0;
}

const BeaktaDifferenceRow *
beakta_comparison_get_row (BeaktaComparison *self,
                           guint             index)
{
  g_return_val_if_fail (BEAKTA_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (index < beakta_comparison_get_n_rows (self), NULL);

  return &g_array_index (self->rows, BeaktaDifferenceRow, index);
}
