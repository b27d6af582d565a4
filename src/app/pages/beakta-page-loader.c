/* Fetches the original of a document for its pages. A large one takes a while to fetch and to sum up: a thread waits for it. */

#include "beakta-page-loader.h"

typedef struct
{
  char *sha256;
  char *password;                    /* nullable */
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  if (load->password != NULL)
    explicit_bzero (load->password, strlen (load->password));
  g_free (load->password);
  g_free (load->sha256);
  g_free (load);
}

static void
load_in_thread (GTask        *task,
                gpointer      store,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Load *load = task_data;
  g_autoptr(GBytes) original = NULL;
  GError *error = NULL;

  original = beakta_store_load_original_sync (BEAKTA_STORE (store), load->sha256, &error);
  if (original != NULL)
    g_task_return_pointer (task, beakta_page_source_new (original, load->password), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
beakta_page_loader_load_async (BeaktaStore         *store,
                               const char          *sha256,
                               const char          *password,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (store, cancellable, callback, user_data);
  Load *load;

  g_return_if_fail (BEAKTA_IS_STORE (store));
  g_return_if_fail (sha256 != NULL);

  g_task_set_source_tag (task, beakta_page_loader_load_async);
  load = g_new0 (Load, 1);
  load->sha256 = g_strdup (sha256);
  load->password = g_strdup (password);
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_in_thread);
}

BeaktaPageSource *
beakta_page_loader_load_finish (BeaktaStore   *store,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
