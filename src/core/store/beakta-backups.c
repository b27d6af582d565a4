#include "beakta-backups.h"

#include <errno.h>
#include <sys/resource.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "beakta-restore.h"
#include "beakta-schema.h"
#include "beakta-sqlite-driver.h"
#include "beakta-store.h"

#define SUFFIX          ".beakta"
#define TIME_FORMAT     "%Y%m%dT%H%M%SZ"
#define N_TIME          16           /* letters of such a time */
#define BEFORE_MIGRATION ".backup-v"

#define HOURS_ALL       24
#define DAYS_DAILY      30
#define MONTHS_MONTHLY  12

/* No copy takes so long: what has not been finished by then never will be. */
#define HOURS_UNFINISHED 1

/* Of the thread that copies: 0 is ordinary work, 19 the last of all. */
#define NICENESS        10

void
beakta_backup_free (BeaktaBackup *self)
{
  g_free (self->path);
  g_clear_pointer (&self->made, g_date_time_unref);
  g_free (self);
}

char *
beakta_backups_dup_folder (const char *store)
{
  return g_strconcat (store, "-backups", NULL);
}

static char *
dup_base (const char *store)
{
  g_autofree char *base = g_path_get_basename (store);

  if (g_str_has_suffix (base, SUFFIX))
    base[strlen (base) - strlen (SUFFIX)] = '\0';

  return g_steal_pointer (&base);
}

/* (transfer full) (nullable): "20261122T204200Z" */
static GDateTime *
read_time (const char *text)
{
  g_autofree char *digits = g_strndup (text, N_TIME);
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  return strlen (digits) == N_TIME ? g_date_time_new_from_iso8601 (digits, utc) : NULL;
}

static void
take_backup (GPtrArray        *backups,
             const char       *folder,
             const char       *name,
             BeaktaBackupKind  kind,
             GDateTime        *made)
{
  BeaktaBackup *backup;
  GStatBuf status;
  char *path = g_build_filename (folder, name, NULL);

  if (g_stat (path, &status) != 0 || !S_ISREG (status.st_mode))
    {
      g_free (path);
      return;
    }

  backup = g_new0 (BeaktaBackup, 1);
  backup->path = path;
  backup->kind = kind;
  backup->made = made != NULL ? g_date_time_ref (made) : g_date_time_new_from_unix_utc (status.st_mtime);
  backup->size = status.st_size;
  g_ptr_array_add (backups, backup);
}

/* "cases-20261122T204200Z.beakta" */
static void
list_automatic (GPtrArray  *backups,
                const char *folder,
                const char *base)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *prefix = g_strconcat (base, "-", NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr(GDateTime) made = NULL;

      if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, SUFFIX) ||
          strlen (name) != strlen (prefix) + N_TIME + strlen (SUFFIX))
        continue;
      made = read_time (name + strlen (prefix));
      if (made != NULL)
        take_backup (backups, folder, name, BEAKTA_BACKUP_AUTOMATIC, made);
    }
}

/* "cases.beakta.backup-v3", "cases.beakta.before-restore-20261122T204200Z" */
static void
list_beside (GPtrArray  *backups,
             const char *store)
{
  g_autofree char *folder = g_path_get_dirname (store);
  g_autofree char *name_of_store = g_path_get_basename (store);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      const char *rest = g_str_has_prefix (name, name_of_store) ? name + strlen (name_of_store) : "";
      g_autoptr(GDateTime) made = NULL;

      if (g_str_has_prefix (rest, BEFORE_MIGRATION) && !g_str_has_suffix (rest, ".unfinished"))
        take_backup (backups, folder, name, BEAKTA_BACKUP_BEFORE_MIGRATION, NULL);
      if (!g_str_has_prefix (rest, BEAKTA_SET_ASIDE) || strlen (rest) != strlen (BEAKTA_SET_ASIDE) + N_TIME)
        continue;
      made = read_time (rest + strlen (BEAKTA_SET_ASIDE));
      if (made != NULL)
        take_backup (backups, folder, name, BEAKTA_BACKUP_SET_ASIDE, made);
    }
}

static int
compare_made (gconstpointer a,
              gconstpointer b)
{
  const BeaktaBackup *first = *(const BeaktaBackup * const *) a, *second = *(const BeaktaBackup * const *) b;

  return g_date_time_compare (second->made, first->made);
}

GPtrArray *
beakta_backups_list (const char *store,
                     const char *folder)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_backup_free);
  g_autofree char *absolute = NULL;
  g_autofree char *beside = NULL;
  g_autofree char *base = NULL;

  g_return_val_if_fail (store != NULL, backups);

  absolute = g_canonicalize_filename (store, NULL);
  beside = beakta_backups_dup_folder (absolute);
  base = dup_base (absolute);
  list_automatic (backups, folder != NULL ? folder : beside, base);
  list_beside (backups, absolute);
  g_ptr_array_sort (backups, compare_made);

  return backups;
}

/* Of what the newer one of two stands for both, once they are so old that one of their @format is kept. */
static gboolean
is_same (GDateTime  *a,
         GDateTime  *b,
         GTimeZone  *zone,
         const char *format)
{
  g_autoptr(GDateTime) local_a = g_date_time_to_timezone (a, zone);
  g_autoptr(GDateTime) local_b = g_date_time_to_timezone (b, zone);
  g_autofree char *period_a = g_date_time_format (local_a, format);
  g_autofree char *period_b = g_date_time_format (local_b, format);

  return g_str_equal (period_a, period_b);
}

GArray *
beakta_backups_choose_old (GPtrArray *made,
                           GDateTime *now)
{
  GArray *goes = g_array_sized_new (FALSE, TRUE, sizeof (gboolean), made->len);
  g_autoptr(GDateTime) all_from = g_date_time_add_hours (now, -HOURS_ALL);
  g_autoptr(GDateTime) daily_from = g_date_time_add_days (now, -DAYS_DAILY);
  g_autoptr(GDateTime) monthly_from = g_date_time_add_months (now, -MONTHS_MONTHLY);
  GTimeZone *zone = g_date_time_get_timezone (now);
  GDateTime *kept = NULL;

  g_array_set_size (goes, made->len);
  for (guint i = 0; i < made->len; i++)
    {
      GDateTime *own = g_ptr_array_index (made, i);
      gboolean is_recent = g_date_time_compare (own, all_from) >= 0;
      gboolean is_daily = g_date_time_compare (own, daily_from) >= 0;
      gboolean is_over = g_date_time_compare (own, monthly_from) < 0;

      if (i > 0 && !is_recent)
        g_array_index (goes, gboolean, i) = is_over || is_same (own, kept, zone, is_daily ? "%F" : "%Y-%m");
      if (!g_array_index (goes, gboolean, i))
        kept = own;
    }

  return goes;
}

/* What cannot be removed is tried again after the next backup. */
static void
prune (const char *store,
       const char *folder,
       GDateTime  *now)
{
  g_autoptr(GPtrArray) backups = beakta_backups_list (store, folder);
  g_autoptr(GPtrArray) made = g_ptr_array_new ();
  g_autoptr(GArray) goes = NULL;

  for (guint i = backups->len; i > 0; i--)
    if (((BeaktaBackup *) g_ptr_array_index (backups, i - 1))->kind != BEAKTA_BACKUP_AUTOMATIC)
      g_ptr_array_remove_index (backups, i - 1);
  for (guint i = 0; i < backups->len; i++)
    g_ptr_array_add (made, ((BeaktaBackup *) g_ptr_array_index (backups, i))->made);

  goes = beakta_backups_choose_old (made, now);
  for (guint i = 0; i < goes->len; i++)
    if (g_array_index (goes, gboolean, i))
      g_unlink (((BeaktaBackup *) g_ptr_array_index (backups, i))->path);
}

/* Rule 1: what was broken off. Another program may be making one right now. */
static void
remove_unfinished (const char *store,
                   const char *folder,
                   GDateTime  *now)
{
  g_autoptr(GDateTime) until = g_date_time_add_hours (now, -HOURS_UNFINISHED);
  g_autofree char *base = dup_base (store);
  g_autofree char *prefix = g_strconcat (base, "-", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(GDateTime) begun = NULL;

      if (!g_str_has_prefix (name, prefix) || strstr (name, SUFFIX ".unfinished") == NULL)
        continue;
      begun = read_time (name + strlen (prefix));
      if (begun != NULL && g_date_time_compare (begun, until) < 0)
        g_unlink (path);
    }
}

char *
beakta_backups_make_sync (const char  *store,
                          const char  *folder,
                          GDateTime   *now,
                          GError     **error)
{
  g_autofree char *absolute = NULL;
  g_autofree char *place = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *time = NULL;
  g_autofree char *base = NULL;
  g_autoptr(GDateTime) utc = NULL;
  g_autoptr(BeaktaDriver) db = NULL;

  g_return_val_if_fail (store != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  absolute = g_canonicalize_filename (store, NULL);
  place = folder != NULL ? g_strdup (folder) : beakta_backups_dup_folder (absolute);
  utc = g_date_time_to_utc (now);
  time = g_date_time_format (utc, TIME_FORMAT);
  base = dup_base (absolute);
  name = g_strconcat (base, "-", time, SUFFIX, NULL);
  path = g_build_filename (place, name, NULL);

  if (g_mkdir_with_parents (place, 0700) != 0)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, errno == ENOSPC ? BEAKTA_STORE_ERROR_FULL : BEAKTA_STORE_ERROR_READ_ONLY,
                   "The folder for backups “%s” could not be made: %s", place, g_strerror (errno));
      return NULL;
    }

  db = beakta_sqlite_driver_open (absolute, BEAKTA_SQLITE_READ_ONLY, error);
  if (db == NULL || !beakta_schema_copy (db, path, error))
    return NULL;

  prune (absolute, place, now);
  remove_unfinished (absolute, place, now);

  return g_steal_pointer (&path);
}

typedef struct
{
  char      *store;
  char      *folder;
  GDateTime *now;
} MakeCall;

static void
make_call_free (gpointer data)
{
  MakeCall *call = data;

  g_free (call->store);
  g_free (call->folder);
  g_date_time_unref (call->now);
  g_free (call);
}

/* Rule 2: a thread of its own, as its priority is never given back. */
static gpointer
make_in_thread (gpointer data)
{
  g_autoptr(GTask) task = data;
  const MakeCall *call = g_task_get_task_data (task);
  GError *error = NULL;
  char *path;

  setpriority (PRIO_PROCESS, (id_t) gettid (), NICENESS);
  path = beakta_backups_make_sync (call->store, call->folder, call->now, &error);
  if (path != NULL)
    g_task_return_pointer (task, path, g_free);
  else
    g_task_return_error (task, error);

  return NULL;
}

void
beakta_backups_make_async (const char          *store,
                           const char          *folder,
                           GDateTime           *now,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  MakeCall *call;
  GTask *task;

  g_return_if_fail (store != NULL);
  g_return_if_fail (now != NULL);

  call = g_new0 (MakeCall, 1);
  call->store = g_strdup (store);
  call->folder = g_strdup (folder);
  call->now = g_date_time_ref (now);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_backups_make_async);
  g_task_set_task_data (task, call, make_call_free);
  g_thread_unref (g_thread_new ("store-backup", make_in_thread, task));
}

char *
beakta_backups_make_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
