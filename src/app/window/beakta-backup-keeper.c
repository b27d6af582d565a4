#define G_LOG_DOMAIN "beakta-backup-keeper"

#include "beakta-backup-keeper.h"

#include "beakta-backup-folder.h"
#include "beakta-backups.h"

#define LEAST_SECONDS 300

struct _BeaktaBackupKeeper
{
  GObject      parent_instance;

  GSettings   *settings;             /* owned */
  BeaktaStore *store;                /* owned, nullable */
  guint        timer;
  gboolean     is_changed;           /* since the last backup that was begun */
  gboolean     is_making;
  gboolean     has_failed;           /* and it has been told */
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaBackupKeeper, beakta_backup_keeper, G_TYPE_OBJECT)

static void wait_for_next (BeaktaBackupKeeper *self);

static void
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(BeaktaBackupKeeper) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = beakta_backups_make_finish (result, &error);

  self->is_making = FALSE;
  if (path == NULL)
    {
      g_message ("No backup was made: %s", error->message);
      self->is_changed = TRUE;
      if (!self->has_failed)
        g_signal_emit (self, signals[FAILED], 0, error);
    }
  self->has_failed = path == NULL;
  wait_for_next (self);
}

static gboolean
timer_cb (gpointer user_data)
{
  BeaktaBackupKeeper *self = user_data;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *folder = beakta_backup_folder_dup (self->settings, beakta_store_get_path (self->store));

  self->timer = 0;
  self->is_changed = FALSE;
  self->is_making = TRUE;
  beakta_backups_make_async (beakta_store_get_path (self->store), folder, now, NULL, made_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/* Five minutes from the first change: then what was done in them is in one backup. */
static void
wait_for_next (BeaktaBackupKeeper *self)
{
  if (self->timer == 0 && self->is_changed && !self->is_making && self->store != NULL)
    self->timer = g_timeout_add_seconds_full (G_PRIORITY_LOW, LEAST_SECONDS, timer_cb, self, NULL);
}

static void
entry_cb (BeaktaBackupKeeper *self)
{
  self->is_changed = TRUE;
  wait_for_next (self);
}

static void
stop_following (BeaktaBackupKeeper *self)
{
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);
  g_clear_handle_id (&self->timer, g_source_remove);
}

static void
beakta_backup_keeper_dispose (GObject *object)
{
  stop_following (BEAKTA_BACKUP_KEEPER (object));
  g_clear_object (&BEAKTA_BACKUP_KEEPER (object)->settings);

  G_OBJECT_CLASS (beakta_backup_keeper_parent_class)->dispose (object);
}

static void
beakta_backup_keeper_class_init (BeaktaBackupKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_backup_keeper_dispose;

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
beakta_backup_keeper_init (BeaktaBackupKeeper *self)
{
}

BeaktaBackupKeeper *
beakta_backup_keeper_new (GSettings *settings)
{
  BeaktaBackupKeeper *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (BEAKTA_TYPE_BACKUP_KEEPER, NULL);
  self->settings = g_object_ref (settings);

  return self;
}

void
beakta_backup_keeper_follow (BeaktaBackupKeeper *self,
                             BeaktaStore        *store)
{
  g_return_if_fail (BEAKTA_IS_BACKUP_KEEPER (self));
  g_return_if_fail (BEAKTA_IS_STORE (store));

  stop_following (self);
  if (beakta_store_is_read_only (store))
    return;

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "entry", G_CALLBACK (entry_cb), self, G_CONNECT_SWAPPED);
  wait_for_next (self);
}

/* A failure was told before, or nobody is there any more to be told. */
void
beakta_backup_keeper_finish (BeaktaBackupKeeper *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  g_return_if_fail (BEAKTA_IS_BACKUP_KEEPER (self));

  if (self->store != NULL && self->is_changed)
    {
      g_autofree char *folder = beakta_backup_folder_dup (self->settings, beakta_store_get_path (self->store));

      path = beakta_backups_make_sync (beakta_store_get_path (self->store), folder, now, &error);
      if (path == NULL)
        g_message ("No backup was made: %s", error->message);
    }
  self->is_changed = FALSE;
  stop_following (self);
}
