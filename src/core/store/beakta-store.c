/* The store as an object: its life, who acts in it, and reading its cases and journal. */

#include "beakta-store-private.h"

#include "beakta-journal.h"
#include "beakta-state.h"

G_DEFINE_QUARK (beakta-store-error-quark, beakta_store_error)

G_DEFINE_FINAL_TYPE (BeaktaStore, beakta_store, G_TYPE_OBJECT)

enum
{
  ENTRY,
  LISTS_CHANGED,
  INTERESTS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
beakta_store_dispose (GObject *object)
{
  beakta_store_close (BEAKTA_STORE (object));

  G_OBJECT_CLASS (beakta_store_parent_class)->dispose (object);
}

static void
beakta_store_finalize (GObject *object)
{
  BeaktaStore *self = BEAKTA_STORE (object);

  g_clear_pointer (&self->writer, beakta_worker_unref);
  g_clear_pointer (&self->reader, beakta_worker_unref);
  g_clear_object (&self->last_case);
  g_clear_pointer (&self->checklists, g_hash_table_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self->user);
  g_free (self->entered_by);

  G_OBJECT_CLASS (beakta_store_parent_class)->finalize (object);
}

static void
beakta_store_class_init (BeaktaStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_store_dispose;
  object_class->finalize = beakta_store_finalize;

  signals[ENTRY] =
    g_signal_new ("entry", BEAKTA_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, BEAKTA_TYPE_ENTRY);
  signals[LISTS_CHANGED] =
    g_signal_new ("lists-changed", BEAKTA_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[INTERESTS_CHANGED] =
    g_signal_new ("interests-changed", BEAKTA_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
beakta_store_init (BeaktaStore *self)
{
  g_mutex_init (&self->mutex);
  self->checklists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

void
beakta_store_emit_entry (BeaktaStore *self,
                         BeaktaEntry *entry)
{
  g_signal_emit (self, signals[ENTRY], 0, entry);
}

void
beakta_store_emit_lists_changed (BeaktaStore *self)
{
  g_signal_emit (self, signals[LISTS_CHANGED], 0);
}

void
beakta_store_emit_interests_changed (BeaktaStore *self)
{
  g_signal_emit (self, signals[INTERESTS_CHANGED], 0);
}

char *
beakta_store_dup_default_path (void)
{
  const char *other = g_getenv ("BEAKTA_STORE");

  if (other != NULL && *other != '\0')
    return g_strdup (other);

  return g_build_filename (g_get_user_data_dir (), "beakta", "cases.beakta", NULL);
}

static BeaktaStore *
open_store (const char    *path,
            const char    *user,
            GMainContext  *context,
            GError       **error)
{
  g_autoptr(BeaktaStore) self = g_object_new (BEAKTA_TYPE_STORE, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  self->context = g_main_context_ref (context);

  return beakta_store_set_up (self, user, error) ? g_steal_pointer (&self) : NULL;
}

BeaktaStore *
beakta_store_open_sync (const char  *path,
                        const char  *user,
                        GError     **error)
{
  g_autoptr(GMainContext) context = g_main_context_ref_thread_default ();

  g_return_val_if_fail (path != NULL, NULL);

  return open_store (path, user, context, error);
}

typedef struct
{
  char         *path;
  char         *user;
  GMainContext *context;
} OpenCall;

static void
open_call_free (gpointer data)
{
  OpenCall *call = data;

  g_main_context_unref (call->context);
  g_free (call->path);
  g_free (call->user);
  g_free (call);
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  OpenCall *call = data;
  GError *error = NULL;
  BeaktaStore *store = open_store (call->path, call->user, call->context, &error);

  if (store != NULL)
    g_task_return_pointer (task, store, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
beakta_store_open_async (const char          *path,
                         const char          *user,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  OpenCall *call;

  g_return_if_fail (path != NULL);

  call = g_new0 (OpenCall, 1);
  call->path = g_strdup (path);
  call->user = g_strdup (user);
  call->context = g_main_context_ref_thread_default ();

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_open_async);
  g_task_set_task_data (task, call, open_call_free);
  g_task_run_in_thread (task, open_in_thread);
}

BeaktaStore *
beakta_store_open_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
beakta_store_close (BeaktaStore *self)
{
  g_return_if_fail (BEAKTA_IS_STORE (self));

  beakta_store_stop_following (self);
  beakta_store_stop_tidying (self);

  /* The reader first: whoever closes the file last brings its log into it, and only the writer can. */
  if (self->reader != NULL)
    beakta_worker_stop (self->reader);
  if (self->writer != NULL)
    beakta_worker_stop (self->writer);
}

BeaktaWorker *
beakta_store_get_writer (BeaktaStore  *self,
                         GError      **error)
{
  if (self->writer == NULL)
    g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_READ_ONLY, "The store “%s” can only be read", self->path);

  return self->writer;
}

void
beakta_store_queue_write (BeaktaStore    *self,
                          BeaktaWork      work,
                          GTask          *task,
                          GDestroyNotify  free_result)
{
  GError *error = NULL;
  BeaktaWorker *writer = beakta_store_get_writer (self, &error);

  g_task_set_check_cancellable (task, FALSE);
  if (writer != NULL)
    {
      beakta_worker_queue (writer, work, task, free_result);
      return;
    }

  g_task_return_error (task, error);
  g_object_unref (task);
}

gpointer
beakta_store_write_whole (BeaktaStore       *self,
                          BeaktaDriver      *db,
                          BeaktaStoreWrite   write,
                          gpointer           data,
                          GError           **error)
{
  gboolean fine;

  if (!beakta_driver_begin (db, error))
    return NULL;

  fine = write (self, db, data, error);

  return beakta_driver_end (db, fine, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

const char *
beakta_store_get_path (BeaktaStore *self)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  return self->path;
}

const char *
beakta_store_get_user (BeaktaStore *self)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  return self->user;
}

const char *
beakta_store_get_entered_by (BeaktaStore *self)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  return self->entered_by;
}

BeaktaRoles
beakta_store_get_roles (BeaktaStore *self)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), 0);

  return (BeaktaRoles) g_atomic_int_get (&self->roles);
}

gboolean
beakta_store_is_read_only (BeaktaStore *self)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);

  return self->is_read_only;
}

gboolean
beakta_store_is_on_network (BeaktaStore *self)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);

  return self->is_on_network;
}

/* Head and items are read in one transaction, so that they belong together. */
static gpointer
load_case (BeaktaStore   *self,
           BeaktaDriver  *db,
           gpointer       case_,
           GError       **error)
{
  g_autofree char *id = NULL;
  BeaktaCase *loaded = NULL;

  if (!db->methods->begin_reading (db, error))
    return NULL;

  id = beakta_state_find_case (db, case_, error);
  if (id != NULL)
    loaded = beakta_state_load_case (db, id, error);
  db->methods->rollback (db);

  return loaded != NULL ? beakta_store_show_case (self, loaded, error) : NULL;
}

BeaktaCase *
beakta_store_load_case_sync (BeaktaStore  *self,
                             const char   *case_,
                             GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (case_ != NULL, NULL);

  return beakta_worker_call (self->reader, self, load_case, (gpointer) case_, error);
}

void
beakta_store_load_case_async (BeaktaStore         *self,
                              const char          *case_,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (case_ != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_load_case_async);
  g_task_set_task_data (task, g_strdup (case_), g_free);
  beakta_worker_queue (self->reader, load_case, task, g_object_unref);
}

BeaktaCase *
beakta_store_load_case_finish (BeaktaStore   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  char   *case_id;                   /* nullable */
  gint64  after;
  guint   limit;
} JournalCall;

static void
journal_call_free (gpointer data)
{
  JournalCall *call = data;

  g_free (call->case_id);
  g_free (call);
}

static gpointer
list_journal (BeaktaStore   *self,
              BeaktaDriver  *db,
              gpointer       data,
              GError       **error)
{
  const JournalCall *call = data;
  GPtrArray *entries = beakta_journal_list (db, call->case_id, call->after, call->limit, error);

  return entries != NULL ? beakta_store_show_entries (self, db, entries, FALSE, error) : NULL;
}

GPtrArray *
beakta_store_list_journal_sync (BeaktaStore  *self,
                                const char   *case_id,
                                gint64        after,
                                guint         limit,
                                GError      **error)
{
  JournalCall call = { (char *) case_id, after, limit };

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  return beakta_worker_call (self->reader, self, list_journal, &call, error);
}

void
beakta_store_list_journal_async (BeaktaStore         *self,
                                 const char          *case_id,
                                 gint64               after,
                                 guint                limit,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  JournalCall *call;
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));

  call = g_new0 (JournalCall, 1);
  call->case_id = g_strdup (case_id);
  call->after = after;
  call->limit = limit;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_list_journal_async);
  g_task_set_task_data (task, call, journal_call_free);
  beakta_worker_queue (self->reader, list_journal, task, (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
beakta_store_list_journal_finish (BeaktaStore   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
