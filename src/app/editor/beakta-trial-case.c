/* A case that is nobody's, in a store of its own: for trying out a checklist as a caseworker has it.
 *
 * The panes of a case work on a case editor, and that on a store; so the trial is a real one, in a folder of its own that is
 * removed with it. Nothing of it reaches the office's store.
 */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-trial-case.h"

#include <glib/gstdio.h>

#include "beakta-case-editor-trial.h"

struct _BeaktaTrialCase
{
  GObject           parent_instance;

  char             *folder;
  BeaktaStore      *store;           /* owned */
  BeaktaCaseEditor *editor;          /* owned */
};

G_DEFINE_FINAL_TYPE (BeaktaTrialCase, beakta_trial_case, G_TYPE_OBJECT)

/* The store has left nothing but files. */
static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  if (g_rmdir (folder) != 0)
    g_message ("%s: %s", folder, g_strerror (errno));
}

static void
beakta_trial_case_dispose (GObject *object)
{
  BeaktaTrialCase *self = BEAKTA_TRIAL_CASE (object);

  g_clear_object (&self->editor);
  if (self->store != NULL)
    beakta_store_close (self->store);
  g_clear_object (&self->store);
  if (self->folder != NULL)
    remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (beakta_trial_case_parent_class)->dispose (object);
}

static void
beakta_trial_case_class_init (BeaktaTrialCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_trial_case_dispose;
}

static void
beakta_trial_case_init (BeaktaTrialCase *self)
{
}

static BeaktaChange *
make_registration (BeaktaStore *store)
{
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_REGISTER, NULL);
  g_autoptr(BeaktaFacts) facts = beakta_record_new (BEAKTA_ITEM_FACTS, NULL);
  g_autoptr(BeaktaStageRecord) stage = beakta_record_new (BEAKTA_ITEM_STAGE, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *since = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  beakta_record_set (&facts->number, "1");
  beakta_record_set (&stage->by, beakta_store_get_user (store));
  beakta_record_set (&stage->since, since);
  beakta_change_put (change, facts);
  beakta_change_put (change, stage);

  return change;
}

static void
case_loaded_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  BeaktaTrialCase *self = g_task_get_task_data (task);
  g_autoptr(BeaktaCase) case_ = NULL;
  GError *error = NULL;

  case_ = beakta_store_load_case_finish (BEAKTA_STORE (object), result, &error);
  if (case_ == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self->editor = beakta_case_editor_new (self->store, case_);
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

static void
registered_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(BeaktaEntry) entry = NULL;
  GError *error = NULL;

  entry = beakta_store_apply_finish (BEAKTA_STORE (object), result, NULL, &error);
  if (entry == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  beakta_store_load_case_async (BEAKTA_STORE (object), entry->case_id, g_task_get_cancellable (task), case_loaded_cb,
                                g_object_ref (task));
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  BeaktaTrialCase *self = g_task_get_task_data (task);
  g_autoptr(BeaktaChange) change = NULL;
  GError *error = NULL;

  self->store = beakta_store_open_finish (result, &error);
  if (self->store == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  change = make_registration (self->store);
  beakta_store_apply_async (self->store, change, g_task_get_cancellable (task), registered_cb, g_object_ref (task));
}

void
beakta_trial_case_new_async (GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  BeaktaTrialCase *self = g_object_new (BEAKTA_TYPE_TRIAL_CASE, NULL);
  g_autofree char *path = NULL;
  GError *error = NULL;

  g_task_set_source_tag (task, beakta_trial_case_new_async);
  g_task_set_task_data (task, self, g_object_unref);

  self->folder = g_dir_make_tmp ("beakta-trial-XXXXXX", &error);
  if (self->folder == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  path = g_build_filename (self->folder, "trial.beakta", NULL);
  beakta_store_open_async (path, NULL, cancellable, opened_cb, g_object_ref (task));
}

BeaktaTrialCase *
beakta_trial_case_new_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

BeaktaCaseEditor *
beakta_trial_case_get_editor (BeaktaTrialCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_TRIAL_CASE (self), NULL);

  return self->editor;
}

typedef struct
{
  char        *id;
  char        *version;
  BeaktaDepth  depth;
} Use;

static void
use_free (gpointer data)
{
  Use *use = data;

  g_free (use->id);
  g_free (use->version);
  g_free (use);
}

static BeaktaChange *
make_use (BeaktaCase *case_,
          gpointer    user_data)
{
  const Use *use = user_data;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return beakta_acts_attach_checklist (case_, use->id, use->version, beakta_depth_get_nick (use->depth), now);
}

void
beakta_trial_case_use (BeaktaTrialCase *self,
                       BeaktaChecklist *checklist,
                       BeaktaDepth      depth)
{
  Use *use;

  g_return_if_fail (BEAKTA_IS_TRIAL_CASE (self));
  g_return_if_fail (BEAKTA_IS_CHECKLIST (checklist));

  use = g_new0 (Use, 1);
  use->id = g_strdup (beakta_checklist_get_id (checklist));
  use->version = g_strdup (beakta_checklist_get_version (checklist));
  use->depth = depth;
  beakta_case_editor_lend_checklist (self->editor, checklist);
  beakta_case_editor_apply_in_turn (self->editor, make_use, use, use_free);
}
