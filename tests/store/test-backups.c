/* Automatic backups: which are kept; and the way back: what is told before, and what is kept. */

#include <unistd.h>

#include <glib/gstdio.h>

#include "beakta-backups.h"
#include "beakta-restore.h"
#include "beakta-sqlite-locks.h"
#include "beakta-test-store.h"

#define TEXT "Projektet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete."

static GDateTime *
at (const char *time)
{
  return g_date_time_new_from_iso8601 (time, NULL);
}

/* Rule: all of 24 hours, then the last of each day for 30 days, then the last of each month for 12 months; never the newest of all. */
static void
test_pruning (void)
{
  static const struct
  {
    const char *made;
    gboolean    goes;
  } cases[] = {
    { "2026-11-22T12:00:00Z", FALSE }, { "2026-11-22T11:55:00Z", FALSE }, { "2026-11-21T12:00:00Z", FALSE },
    { "2026-11-21T11:00:00Z", TRUE },  /* of a day that has one already */
    { "2026-11-20T18:00:00Z", FALSE }, { "2026-11-20T17:00:00Z", TRUE },
    { "2026-10-24T09:00:00Z", FALSE }, { "2026-10-24T08:00:00Z", TRUE },
    { "2026-10-20T09:00:00Z", TRUE },  /* of a month that has one already */
    { "2026-09-30T09:00:00Z", FALSE }, { "2026-09-29T09:00:00Z", TRUE },
    { "2025-12-01T09:00:00Z", FALSE }, { "2025-11-20T09:00:00Z", TRUE }, { "2020-01-01T09:00:00Z", TRUE },
  };
  g_autoptr(GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  g_autoptr(GDateTime) now = at ("2026-11-22T12:00:00Z");
  g_autoptr(GArray) goes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_ptr_array_add (made, at (cases[i].made));
  goes = beakta_backups_choose_old (made, now);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (g_array_index (goes, gboolean, i) != cases[i].goes)
      g_error ("%s", cases[i].made);
}

static void
test_keeps_the_last_of_all (void)
{
  g_autoptr(GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  g_autoptr(GDateTime) now = at ("2026-11-22T12:00:00Z");
  g_autoptr(GArray) goes = NULL;

  g_ptr_array_add (made, at ("2001-01-01T00:00:00Z"));
  goes = beakta_backups_choose_old (made, now);
  g_assert_false (g_array_index (goes, gboolean, 0));
}

static char *
make_backup (BeaktaTestFolder *folder,
             const char       *time)
{
  g_autoptr(GDateTime) now = at (time);
  g_autoptr(GError) error = NULL;
  char *path = beakta_backups_make_sync (folder->path, NULL, now, &error);

  g_assert_no_error (error);

  return path;
}

static void
answer_in (BeaktaStore *store,
           const char  *number,
           const char  *reason)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, "1.1", "partly", reason);

  beakta_test_apply (store, beakta_acts_answer (case_, answer, beakta_store_get_user (store)));
}

/* Rule: a backup is made while the store is open, opens as a store, and takes old ones away. */
static void
test_made (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(BeaktaStore) copy = NULL;

  g_object_unref (beakta_test_add_case (store, "1", "Språk", TEXT));
  first = make_backup (folder, "2026-11-20T08:00:00Z");
  second = make_backup (folder, "2026-11-20T09:00:00Z");
  third = make_backup (folder, "2026-11-22T09:00:00Z");
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));

  backups = beakta_backups_list (folder->path, NULL);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpstr (((BeaktaBackup *) g_ptr_array_index (backups, 0))->path, ==, third);
  g_assert_cmpstr (((BeaktaBackup *) g_ptr_array_index (backups, 1))->path, ==, second);

  copy = beakta_store_open_sync (third, NULL, NULL);
  beakta_test_verify (copy);
}

/* Rule: what would change is told before: which cases go back, and what was done in them since. */
static void
test_preview (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaRestorePreview) preview = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *backup = NULL;
  const BeaktaSetback *setback;

  g_object_unref (beakta_test_add_case (store, "1", "Språk", TEXT));
  g_object_unref (beakta_test_add_case (store, "2", "Odling", TEXT));
  backup = make_backup (folder, "2026-11-22T08:00:00Z");
  answer_in (store, "1", "Senare");
  answer_in (store, "1", "Ännu senare");
  g_object_unref (beakta_test_add_case (store, "3", "Ny", TEXT));

  preview = beakta_restore_preview_sync (folder->path, backup, &error);
  g_assert_no_error (error);
  g_assert_true (preview->is_known);
  g_assert_cmpint (preview->n_entries, ==, 3);
  g_assert_cmpuint (preview->cases->len, ==, 2);
  setback = g_ptr_array_index (preview->cases, 0);
  g_assert_cmpstr (setback->number, ==, "1");
  g_assert_cmpint (setback->n_entries, ==, 2);
  g_assert_cmpint (g_array_index (setback->acts, BeaktaAct, 0), ==, BEAKTA_ACT_ANSWER);
  g_assert_false (setback->is_new);
  setback = g_ptr_array_index (preview->cases, 1);
  g_assert_cmpstr (setback->number, ==, "3");
  g_assert_true (setback->is_new);
}

static void
assert_cases (const char *path,
              gint64      n_cases)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (path, NULL, &error);
  BeaktaVerification verification = { 0 };

  g_assert_no_error (error);
  beakta_store_verify_sync (store, &verification, &error);
  g_assert_no_error (error);
  g_assert_cmpint (verification.n_cases, ==, n_cases);
  beakta_verification_clear (&verification);
  beakta_store_close (store);
}

/* Rule: never while a program has the store open; afterwards the backup is in its place and what was there is kept. */
static void
test_restored (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GDateTime) now = at ("2026-11-22T09:30:00Z");
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *aside = NULL;

  g_object_unref (beakta_test_add_case (store, "1", "Språk", TEXT));
  backup = make_backup (folder, "2026-11-22T08:00:00Z");
  g_object_unref (beakta_test_add_case (store, "2", "Odling", TEXT));

  g_assert_null (beakta_restore_sync (folder->path, backup, now, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_BUSY);
  g_clear_error (&error);
  beakta_store_close (store);
  g_clear_object (&store);

  aside = beakta_restore_sync (folder->path, backup, now, &error);
  g_assert_no_error (error);
  assert_cases (folder->path, 1);
  assert_cases (aside, 2);
  assert_cases (backup, 1);
  backups = beakta_backups_list (folder->path, NULL);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpint (((BeaktaBackup *) g_ptr_array_index (backups, 0))->kind, ==, BEAKTA_BACKUP_SET_ASIDE);
}

/* Rule: a store that is damaged, or gone, is no reason not to go back; a backup that is damaged is. */
static void
test_damaged (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GDateTime) now = at ("2026-11-22T09:30:00Z");
  g_autoptr(BeaktaRestorePreview) preview = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *aside = NULL;

  g_object_unref (beakta_test_add_case (store, "1", "Språk", TEXT));
  backup = make_backup (folder, "2026-11-22T08:00:00Z");
  beakta_store_close (store);
  g_clear_object (&store);
  g_assert_true (g_file_set_contents (folder->path, "Inte längre en databas", -1, NULL));

  preview = beakta_restore_preview_sync (folder->path, backup, &error);
  g_assert_no_error (error);
  g_assert_false (preview->is_known);
  aside = beakta_restore_sync (folder->path, backup, now, &error);
  g_assert_no_error (error);
  assert_cases (folder->path, 1);

  g_assert_true (g_file_set_contents (backup, "Inte heller", -1, NULL));
  g_assert_null (beakta_restore_sync (folder->path, backup, now, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_A_STORE);
  assert_cases (folder->path, 1);
}

/* As a restore leaves it that is ended right before the backup comes into its place. */
static void
leave_in_the_middle (BeaktaTestFolder *folder,
                     GPtrArray        *left)
{
  static const char * const names[] = { ".restoring", ".restoring.unfinished", ".restoring.unfinished-journal" };
  char *aside = g_strconcat (folder->path, BEAKTA_SET_ASIDE "20261122T080000Z", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      char *path = g_strconcat (folder->path, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "Halvt", -1, NULL));
      g_ptr_array_add (left, path);
    }
  g_assert_cmpint (link (folder->path, aside), ==, 0);
  g_ptr_array_add (left, aside);
}

static void
open_and_look (BeaktaTestFolder *folder,
               GPtrArray        *left,
               gboolean          is_there)
{
  assert_cases (folder->path, 1);
  for (guint i = 0; i < left->len; i++)
    g_assert_cmpint (g_file_test (g_ptr_array_index (left, i), G_FILE_TEST_EXISTS), ==, is_there);
}

/* Rule: what a restore left that was ended in its middle goes when the store is opened, a second name of the store itself too; not while
 * somebody restores, nor does a second one begin then. What was set aside in earnest stays. */
static void
test_left_over (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GPtrArray) left = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDateTime) now = at ("2026-11-22T09:30:00Z");
  g_autoptr(GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *aside = NULL;
  int fd;

  g_object_unref (beakta_test_add_case (store, "1", "Språk", TEXT));
  backup = make_backup (folder, "2026-11-22T08:00:00Z");
  beakta_store_close (store);
  g_clear_object (&store);
  aside = beakta_restore_sync (folder->path, backup, now, &error);
  g_assert_no_error (error);
  leave_in_the_middle (folder, left);

  fd = beakta_sqlite_locks_restore (folder->path);
  g_assert_cmpint (fd, >=, 0);
  open_and_look (folder, left, TRUE);
  g_assert_null (beakta_restore_sync (folder->path, backup, now, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_BUSY);
  close (fd);

  open_and_look (folder, left, FALSE);
  assert_cases (aside, 1);
}

/* Rule: where the log of the store was set aside with it and is in its place no longer, nothing that holds it goes. */
static void
test_left_log (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GPtrArray) left = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *log = g_strconcat (folder->path, BEAKTA_SET_ASIDE "20261122T080000Z-wal", NULL);

  g_object_unref (beakta_test_add_case (store, "1", "Språk", TEXT));
  beakta_store_close (store);
  g_clear_object (&store);
  leave_in_the_middle (folder, left);
  g_assert_true (g_file_set_contents (log, "Logg", -1, NULL));

  assert_cases (folder->path, 1);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (g_ptr_array_index (left, left->len - 1), G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (g_ptr_array_index (left, 0), G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/backups/which-are-kept", test_pruning);
  g_test_add_func ("/store/backups/newest-is-kept", test_keeps_the_last_of_all);
  beakta_test_add ("/store/backups/made-while-open", test_made);
  beakta_test_add ("/store/restore/preview", test_preview);
  beakta_test_add ("/store/restore/keeps-what-was-there", test_restored);
  beakta_test_add ("/store/restore/damaged", test_damaged);
  beakta_test_add ("/store/restore/left-in-the-middle", test_left_over);
  beakta_test_add ("/store/restore/left-log", test_left_log);

  return g_test_run ();
}
