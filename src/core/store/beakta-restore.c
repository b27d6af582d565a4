/* The numbers in the comments are the rules of beakta-restore.h. */

#include "beakta-restore.h"

#include <errno.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "beakta-schema.h"
#include "beakta-sqlite-driver.h"
#include "beakta-sqlite-locks.h"

#define COPY ".restoring"

/* What there may be beside a store while a backup is copied. */
static const char * const remains[] = { COPY ".unfinished-journal", COPY ".unfinished", COPY };

static void
setback_free (gpointer data)
{
  BeaktaSetback *self = data;

  g_free (self->number);
  g_free (self->title);
  g_array_unref (self->acts);
  g_free (self);
}

void
beakta_restore_preview_free (BeaktaRestorePreview *self)
{
  g_ptr_array_unref (self->cases);
  g_free (self->time);
  g_free (self);
}

/* (transfer full): opened as a file that nobody writes, and found to be whole. */
static BeaktaDriver *
open_backup (const char  *path,
             GError     **error)
{
  g_autoptr(GPtrArray) migrations = beakta_schema_list_migrations ();
  const BeaktaMigration *newest = g_ptr_array_index (migrations, migrations->len - 1);
  int version = 0;

  switch (beakta_sqlite_peek (path, &version, error))
    {
    case BEAKTA_SQLITE_FILE_STORE:
      if (version <= newest->version)
        return beakta_schema_open_copy (path, version, error);
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_TOO_NEW, "The backup “%s” was written by a newer Beakta", path);
      return NULL;

    case BEAKTA_SQLITE_FILE_UNREADABLE:
      return NULL;

    case BEAKTA_SQLITE_FILE_MISSING:
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND, "There is no backup “%s”", path);
      return NULL;

    default:
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_A_STORE, "“%s” is no backup of a case store", path);
      return NULL;
    }
}

static gboolean
read_last (BeaktaDriver  *db,
           gint64        *sequence,
           GBytes       **hash,
           char         **time,
           GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT sequence, hash, time FROM journal ORDER BY sequence DESC LIMIT 1", "");
  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;

  *sequence = has_row ? beakta_rows_get_int (rows, 0) : 0;
  *hash = has_row ? beakta_rows_dup_blob (rows, 1) : NULL;
  *time = g_strdup (has_row ? beakta_rows_get_text (rows, 2) : "");

  return TRUE;
}

/* Whether the last entry of the backup is one of @db too. */
static gboolean
goes_on_from (BeaktaDriver *db,
              gint64        sequence,
              GBytes       *hash)
{
  gint64 n_found = 0;

  return hash == NULL ||
         (beakta_driver_select_int (db, &n_found, 0, NULL, "SELECT count (*) FROM journal WHERE sequence = $1 AND hash = $2",
                                    "ib", sequence, hash) && n_found == 1);
}

static BeaktaSetback *
get_setback (GPtrArray  *cases,
             GHashTable *by_id,
             BeaktaRows *rows)
{
  const char *id = beakta_rows_get_text (rows, 0);
  BeaktaSetback *setback = g_hash_table_lookup (by_id, id);

  if (setback != NULL)
    return setback;

  setback = g_new0 (BeaktaSetback, 1);
  setback->number = g_strdup (beakta_rows_get_text (rows, 2));
  setback->title = g_strdup (beakta_rows_get_text (rows, 3));
  setback->acts = g_array_new (FALSE, FALSE, sizeof (BeaktaAct));
  g_hash_table_insert (by_id, g_strdup (id), setback);
  g_ptr_array_add (cases, setback);

  return setback;
}

/* Rule 1. */
static gboolean
list_setbacks (BeaktaDriver          *db,
               gint64                 after,
               BeaktaRestorePreview  *preview,
               GError               **error)
{
  g_autoptr(GHashTable) by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT j.case_id, j.act, coalesce (c.number, ''), coalesce (c.title, '') "
                               "FROM journal AS j LEFT JOIN case_line AS c ON c.case_id = j.case_id WHERE j.sequence > $1 "
                               "ORDER BY c.number_sort, j.sequence", "i", after);
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      BeaktaSetback *setback;
      int act;

      if (!has_row)
        return TRUE;

      setback = get_setback (preview->cases, by_id, rows);
      setback->n_entries++;
      preview->n_entries++;
      if (!beakta_words_from_nick (BEAKTA_WORDS_ACT, beakta_rows_get_text (rows, 1), &act))
        continue;
      g_array_append_val (setback->acts, act);
      setback->is_new |= act == BEAKTA_ACT_REGISTER;
      setback->is_erased |= act == BEAKTA_ACT_ERASE || act == BEAKTA_ACT_CLEAR_DRAFTS;
    }

  return FALSE;
}

BeaktaRestorePreview *
beakta_restore_preview_sync (const char  *store,
                             const char  *backup,
                             GError     **error)
{
  g_autoptr(BeaktaRestorePreview) preview = g_new0 (BeaktaRestorePreview, 1);
  g_autoptr(BeaktaDriver) copy = NULL;
  g_autoptr(BeaktaDriver) db = NULL;
  g_autoptr(GBytes) hash = NULL;
  gint64 last = 0;

  preview->cases = g_ptr_array_new_with_free_func (setback_free);
  preview->time = g_strdup ("");

  g_return_val_if_fail (store != NULL, NULL);
  g_return_val_if_fail (backup != NULL, NULL);

  copy = open_backup (backup, error);
  g_clear_pointer (&preview->time, g_free);
  if (copy == NULL || !read_last (copy, &last, &hash, &preview->time, error))
    return NULL;

  /* A store that is damaged, or gone, is no reason not to go back. */
  db = beakta_sqlite_driver_open (store, BEAKTA_SQLITE_READ_ONLY, NULL);
  preview->is_known = db != NULL && db->methods->begin_reading (db, NULL) && goes_on_from (db, last, hash) &&
                      list_setbacks (db, last, preview, NULL);
  if (!preview->is_known)
    g_ptr_array_set_size (preview->cases, 0);

  return g_steal_pointer (&preview);
}

static gboolean
set_error (GError     **error,
           const char  *doing,
           const char  *path)
{
  int saved_errno = errno;

  g_set_error (error, BEAKTA_STORE_ERROR, saved_errno == ENOSPC ? BEAKTA_STORE_ERROR_FULL :
               saved_errno == EACCES || saved_errno == EROFS || saved_errno == EPERM ? BEAKTA_STORE_ERROR_READ_ONLY :
               BEAKTA_STORE_ERROR_FAILED, "%s “%s”: %s", doing, path, g_strerror (saved_errno));
  return FALSE;
}

/* What is still in the log is brought into the file; of a damaged one that may not be possible, and then the log goes along. */
static void
settle (const char *store)
{
  g_autoptr(BeaktaDriver) db = beakta_sqlite_driver_open (store, BEAKTA_SQLITE_READ_WRITE, NULL);

  if (db != NULL)
    beakta_sqlite_driver_settle (db, NULL);
}

static gboolean
has_contents (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_size > 0;
}

/* Where the file system has no second names for a file, it is copied. */
static gboolean
keep_file (const char  *from,
           const char  *to,
           GError     **error)
{
  g_autoptr(GFile) source = g_file_new_for_path (from);
  g_autoptr(GFile) target = g_file_new_for_path (to);

  return link (from, to) == 0 || g_file_copy (source, target, G_FILE_COPY_ALL_METADATA, NULL, NULL, NULL, error);
}

/* Rule 2. (transfer full) (nullable) */
static char *
set_aside (const char  *store,
           GDateTime   *now,
           GError     **error)
{
  g_autoptr(GDateTime) utc = g_date_time_to_utc (now);
  g_autofree char *time = g_date_time_format (utc, "%Y%m%dT%H%M%SZ");
  g_autofree char *aside = g_strconcat (store, BEAKTA_SET_ASIDE, time, NULL);
  g_autofree char *log = g_strconcat (store, "-wal", NULL);
  g_autofree char *log_aside = g_strconcat (aside, "-wal", NULL);

  if (!keep_file (store, aside, error) || (has_contents (log) && !keep_file (log, log_aside, error)))
    return NULL;

  beakta_sqlite_sync_folder (store);

  return g_steal_pointer (&aside);
}

/* Rule 3: the log goes first, as it would be played into whatever has the store's name. The one that it belongs to is set aside
 * with it by now. */
static gboolean
put_in_place (const char  *copy,
              const char  *store,
              GError     **error)
{
  g_autofree char *log = g_strconcat (store, "-wal", NULL);
  g_autofree char *index = g_strconcat (store, "-shm", NULL);

  g_unlink (log);
  g_unlink (index);
  beakta_sqlite_sync_folder (store);
  if (g_rename (copy, store) != 0)
    return set_error (error, "The backup could not be put in the place of", store);
  beakta_sqlite_sync_folder (store);

  return TRUE;
}

/* The backup itself stays where it is. */
static gboolean
copy_backup (const char  *backup,
             const char  *to,
             GError     **error)
{
  g_autoptr(BeaktaDriver) db = open_backup (backup, error);

  return db != NULL && beakta_schema_copy (db, to, error);
}

/* With the store to itself: rule 4. @aside: (out): transfer full. */
static gboolean
exchange (const char  *store,
          const char  *copy,
          GDateTime   *now,
          char       **aside,
          GError     **error)
{
  gboolean fine;
  int fd;

  if (!g_file_test (store, G_FILE_TEST_EXISTS))
    {
      *aside = g_strdup ("");
      return put_in_place (copy, store, error);
    }

  settle (store);
  fd = beakta_sqlite_locks_seize (store);
  if (fd < 0 && (errno == EAGAIN || errno == EACCES))
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_BUSY, "Another program has “%s” open", store);
      return FALSE;
    }
  if (fd < 0)
    return set_error (error, "The store could not be taken out of use:", store);

  *aside = set_aside (store, now, error);
  fine = *aside != NULL && put_in_place (copy, store, error);
  close (fd);

  return fine;
}

char *
beakta_restore_sync (const char  *store,
                     const char  *backup,
                     GDateTime   *now,
                     GError     **error)
{
  g_autofree char *absolute = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *aside = NULL;
  gboolean fine;
  int fd;

  g_return_val_if_fail (store != NULL, NULL);
  g_return_val_if_fail (backup != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  absolute = g_canonicalize_filename (store, NULL);
  fd = beakta_sqlite_locks_restore (absolute);
  if (fd < 0 && errno == EAGAIN)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_BUSY, "Another program restores a backup of “%s”", store);
      return NULL;
    }

  /* Where there is no store to lock there is nobody to keep out. */
  copy = g_strconcat (absolute, COPY, NULL);
  g_unlink (copy);
  fine = copy_backup (backup, copy, error) && exchange (absolute, copy, now, &aside, error);
  if (!fine)
    g_unlink (copy);
  if (fd >= 0)
    close (fd);

  return fine ? g_steal_pointer (&aside) : NULL;
}

static gboolean
is_same_file (const char *path,
              const char *other)
{
  GStatBuf first, second;

  return g_stat (path, &first) == 0 && g_stat (other, &second) == 0 && first.st_dev == second.st_dev &&
         first.st_ino == second.st_ino;
}

/* It was set aside, and is in its place still: the second name would be taken for that of another store. One whose log is in its place no
 * longer is left alone. */
static void
remove_second_name (const char *store,
                    const char *aside)
{
  g_autofree char *log = g_strconcat (store, "-wal", NULL);
  g_autofree char *log_aside = g_strconcat (aside, "-wal", NULL);
  gboolean has_log = g_file_test (log_aside, G_FILE_TEST_EXISTS);

  if (!is_same_file (store, aside) || (has_log && !is_same_file (log, log_aside)))
    return;

  if (has_log)
    g_unlink (log_aside);
  g_unlink (aside);
}

static void
remove_second_names (const char *store)
{
  g_autofree char *folder = g_path_get_dirname (store);
  g_autofree char *base = g_path_get_basename (store);
  g_autofree char *prefix = g_strconcat (base, BEAKTA_SET_ASIDE, NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *aside = g_build_filename (folder, name, NULL);

      if (g_str_has_prefix (name, prefix))
        remove_second_name (store, aside);
    }
}

static gboolean
has_remains (const char *store)
{
  gboolean found = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (remains) && !found; i++)
    {
      g_autofree char *path = g_strconcat (store, remains[i], NULL);

      found = g_file_test (path, G_FILE_TEST_EXISTS);
    }

  return found;
}

/* The copy goes last: it is what tells that there is something to clear up. */
void
beakta_restore_tidy (const char *store)
{
  int fd;

  g_return_if_fail (store != NULL);

  fd = has_remains (store) ? beakta_sqlite_locks_restore (store) : -1;
  if (fd < 0)
    return;

  remove_second_names (store);
  for (gsize i = 0; i < G_N_ELEMENTS (remains); i++)
    {
      g_autofree char *path = g_strconcat (store, remains[i], NULL);

      g_unlink (path);
    }
  close (fd);
}
