#include "beakta-test-works.h"

#include <string.h>

#include <glib/gstdio.h>

#include "beakta-backups.h"
#include "beakta-carry.h"
#include "beakta-restore.h"
#include "beakta-sqlite-driver.h"
#include "beakta-store-bulk.h"
#include "beakta-store-clashes.h"
#include "beakta-store-erase.h"
#include "beakta-store-office.h"
#include "beakta-test-ready.h"

#define TEXT    "Projektet Havtornskonditoriet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete."
#define GROUND  "Gallringsbeslut 2026-17"
#define TITLE   "Gallrat"
#define N_CASES 3

/* What was done, of an erasure. */
#define ERASED 1
#define ERASED_AND_CLEAN 2

/* Files of the folder. */

static void
visit (const char *folder,
       void      (*look) (const char *path, gpointer data),
       gpointer    data)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        visit (path, look, data);
      else
        look (path, data);
    }
}

static void
read_one (const char *path,
          gpointer    data)
{
  g_autoptr(GError) error = NULL;
  char *contents;
  gsize size;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  g_hash_table_insert (data, g_strdup (path), g_bytes_new_take (contents, size));
}

GHashTable *
beakta_test_folder_read (BeaktaTestFolder *folder)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  visit (folder->folder, read_one, files);

  return files;
}

static void
remove_one (const char *path,
            gpointer    data)
{
  g_assert_cmpint (g_unlink (path), ==, 0);
}

void
beakta_test_folder_write (BeaktaTestFolder *folder,
                          GHashTable       *files)
{
  GHashTableIter iter;
  gpointer path, bytes;

  visit (folder->folder, remove_one, NULL);
  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &path, &bytes))
    {
      g_autoptr(GError) error = NULL;
      gsize size;
      const char *contents = g_bytes_get_data (bytes, &size);

      g_file_set_contents_full (path, contents, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
    }
}

static void
assert_no_remains_in (const char *path,
                      gpointer    data)
{
  if (strstr (path, ".unfinished") != NULL || strstr (path, ".restoring") != NULL)
    g_error ("%s was left", path);
}

static void
assert_lacks_words (const char *path,
                    gpointer    data)
{
  g_autofree char *contents = NULL;
  gsize size;

  if (!g_file_get_contents (path, &contents, &size, NULL))
    return;
  for (const char * const *word = data; *word != NULL; word++)
    if (memmem (contents, size, *word, strlen (*word)) != NULL)
      g_error ("“%s” is still in %s", *word, path);
}

/* Cases. */

static void
close_store (BeaktaStore *store)
{
  beakta_store_close (store);
  g_object_unref (store);
}

static BeaktaStore *
open_whole (BeaktaTestFolder *folder)
{
  BeaktaStore *store = beakta_test_open (folder, NULL);

  beakta_test_verify (store);

  return store;
}

static BeaktaCase *
load (BeaktaStore *store,
      const char  *number)
{
  g_autoptr(GError) error = NULL;
  BeaktaCase *case_ = beakta_store_load_case_sync (store, number, &error);

  g_assert_no_error (error);

  return case_;
}

static void
answer (BeaktaStore *store,
        const char  *number,
        const char  *question,
        const char  *reason,
        gboolean     is_typed)
{
  g_autoptr(BeaktaCase) case_ = load (store, number);
  g_autoptr(BeaktaAnswer) given = beakta_test_answer (case_, question, "partly", reason);
  BeaktaChange *change = beakta_acts_answer (case_, given, beakta_store_get_user (store));

  if (is_typed)
    beakta_change_set_typed_in (change, "reason");
  beakta_test_apply (store, change);
}

/* "" when nobody has. */
static char *
dup_reason (BeaktaStore *store,
            const char  *number,
            const char  *question)
{
  g_autoptr(BeaktaCase) case_ = load (store, number);
  const BeaktaAnswer *given = beakta_case_get_answer (case_, "gavleborg", question);

  return g_strdup (given != NULL ? given->reason : "");
}

static void
assert_reason (BeaktaStore *store,
               const char  *number,
               const char  *question,
               const char  *expected)
{
  g_autofree char *reason = dup_reason (store, number, question);

  g_assert_cmpstr (reason, ==, expected);
}

/* Erasing. */

#define DRAFT "Kladdanteckning Ringduvan."
#define FINAL "Målen är mätbara, fast baslinje saknas."

static void
bring (BeaktaStore *store,
       BeaktaStage  stage)
{
  g_autoptr(BeaktaCase) case_ = load (store, "1");

  beakta_test_bring (store, beakta_case_get_id (case_), stage);
}

static void
prepare_decided (BeaktaTestFolder *folder)
{
  BeaktaStore *store = beakta_test_open (folder, NULL), *other;

  g_object_unref (beakta_test_add_case (store, "1", "Språk Blåklintsgatan", TEXT));
  g_object_unref (beakta_test_add_case (store, "2", "Odling", "Odling i växthus med Gladiolusbacken."));
  answer (store, "1", "1.1", DRAFT, TRUE);
  answer (store, "1", "1.1", FINAL, TRUE);
  bring (store, BEAKTA_STAGE_PROPOSED);
  other = beakta_test_open (folder, "bo");
  bring (other, BEAKTA_STAGE_APPROVED);
  close_store (other);
  bring (store, BEAKTA_STAGE_DECIDED);
  close_store (store);
}

static int
erase (BeaktaTestFolder *folder,
       gboolean          drafts)
{
  BeaktaStore *store = beakta_store_open_sync (folder->path, NULL, NULL);
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(GError) error = NULL;
  BeaktaErasure erasure = { 0 };

  if (store == NULL)
    return 0;

  entry = beakta_store_erase_sync (store, "1", drafts, GROUND, TITLE, &erasure, &error);
  g_assert_true ((entry != NULL) == (error == NULL));
  close_store (store);

  return entry == NULL ? 0 : erasure.is_clean ? ERASED_AND_CLEAN : ERASED;
}

static int
erase_case (BeaktaTestFolder *folder)
{
  return erase (folder, FALSE);
}

static int
clear_drafts (BeaktaTestFolder *folder)
{
  return erase (folder, TRUE);
}

/* Whether the last entry of the case erased something. */
static gboolean
has_erased (BeaktaStore *store)
{
  g_autoptr(BeaktaCase) case_ = load (store, "1");
  g_autoptr(GPtrArray) entries = beakta_store_list_journal_sync (store, beakta_case_get_id (case_), 0, 0, NULL);

  return ((BeaktaEntry *) g_ptr_array_index (entries, entries->len - 1))->erases != NULL;
}

/* What has been erased is in no file: when it was told to be clean, at once, and in any case when the store is open again. */
static void
check_erasure (BeaktaTestFolder   *folder,
               int                 done,
               const char * const *gone)
{
  BeaktaStore *store;

  if (done == ERASED_AND_CLEAN)
    visit (folder->folder, assert_lacks_words, (gpointer) gone);

  store = open_whole (folder);
  if (has_erased (store))
    visit (folder->folder, assert_lacks_words, (gpointer) gone);
  else
    {
      g_assert_cmpint (done, ==, 0);
      assert_reason (store, "1", "1.1", FINAL);
    }
  close_store (store);
}

static void
check_case (BeaktaTestFolder *folder,
            int               done)
{
  static const char * const gone[] = { "avtornskonditori", "Blåklintsg", "blåklintsgatan", "Ringduvan", "baslinje saknas", NULL };

  check_erasure (folder, done, gone);
}

static void
check_drafts (BeaktaTestFolder *folder,
              int               done)
{
  static const char * const gone[] = { "Ringduvan", NULL };
  BeaktaStore *store;

  check_erasure (folder, done, gone);
  store = beakta_test_open (folder, NULL);
  assert_reason (store, "1", "1.1", FINAL);
  close_store (store);
}

/* Backups and the way back. */

static GDateTime *
at (const char *time)
{
  return g_date_time_new_from_iso8601 (time, NULL);
}

/* (nullable) (transfer full) */
static char *
make_backup (BeaktaTestFolder *folder,
             const char       *time)
{
  g_autoptr(GDateTime) now = at (time);
  g_autoptr(GError) error = NULL;
  char *path = beakta_backups_make_sync (folder->path, NULL, now, &error);

  g_assert_true ((path != NULL) == (error == NULL));

  return path;
}

static void
prepare_backed_up (BeaktaTestFolder *folder)
{
  BeaktaStore *store = beakta_test_open (folder, NULL);

  g_object_unref (beakta_test_add_case (store, "1", "Språk", TEXT));
  g_free (make_backup (folder, "2026-11-20T08:00:00Z"));
  g_free (make_backup (folder, "2026-11-20T09:00:00Z"));
  g_object_unref (beakta_test_add_case (store, "2", "Odling", TEXT));
  close_store (store);
}

static int
back_up (BeaktaTestFolder *folder)
{
  g_autofree char *path = make_backup (folder, "2026-11-22T08:00:00Z");

  return path != NULL;
}

/* (transfer full): of char *: when they were made; each is one. */
static GPtrArray *
list_whole_backups (BeaktaTestFolder *folder)
{
  g_autoptr(GPtrArray) backups = beakta_backups_list (folder->path, NULL);
  GPtrArray *times = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < backups->len; i++)
    {
      const BeaktaBackup *backup = g_ptr_array_index (backups, i);
      g_autoptr(GError) error = NULL;
      g_autoptr(BeaktaRestorePreview) preview = beakta_restore_preview_sync (folder->path, backup->path, &error);

      g_assert_no_error (error);
      g_assert_true (preview->is_known);
      g_ptr_array_add (times, g_date_time_format (backup->made, "%d %H"));
    }

  return times;
}

static gboolean
has_time (GPtrArray  *times,
          const char *time)
{
  return g_ptr_array_find_with_equal_func (times, time, g_str_equal, NULL);
}

/* Only a new one takes an old one away. */
static void
check_backups (BeaktaTestFolder *folder,
               int               done)
{
  g_autoptr(GPtrArray) times = list_whole_backups (folder);
  g_autofree char *later = NULL;

  g_assert_true (has_time (times, "20 09"));
  g_assert_true (has_time (times, "22 08") || (done == 0 && has_time (times, "20 08")));
  g_assert_true (done == 0 || !has_time (times, "20 08"));
  close_store (open_whole (folder));

  later = make_backup (folder, "2026-11-22T11:00:00Z");
  g_assert_nonnull (later);
  visit (folder->folder, assert_no_remains_in, NULL);
}

static char *
dup_backup (BeaktaTestFolder *folder)
{
  g_autofree char *backups = beakta_backups_dup_folder (folder->path);

  return g_build_filename (backups, "cases-20261120T090000Z.beakta", NULL);
}

/* (nullable) (transfer full) */
static char *
put_back (BeaktaTestFolder *folder,
          const char       *time)
{
  g_autofree char *backup = dup_backup (folder);
  g_autoptr(GDateTime) now = at (time);
  g_autoptr(GError) error = NULL;
  char *aside = beakta_restore_sync (folder->path, backup, now, &error);

  g_assert_true ((aside != NULL) == (error == NULL));

  return aside;
}

static int
restore (BeaktaTestFolder *folder)
{
  g_autofree char *aside = put_back (folder, "2026-11-22T08:00:00Z");

  return aside != NULL;
}

static gint64
count_cases (const char *path)
{
  g_autoptr(GError) error = NULL;
  BeaktaStore *store = beakta_store_open_sync (path, NULL, &error);
  BeaktaVerification verification = { 0 };
  gint64 n_cases;

  g_assert_no_error (error);
  beakta_store_verify_sync (store, &verification, &error);
  g_assert_no_error (error);
  n_cases = verification.n_cases;
  beakta_verification_clear (&verification);
  close_store (store);

  return n_cases;
}

static gboolean
is_same_file (const char *path,
              const char *other)
{
  GStatBuf first, second;

  return g_stat (path, &first) == 0 && g_stat (other, &second) == 0 && first.st_ino == second.st_ino;
}

/* What was there before is there still, in its place or set aside. */
static void
check_restored (BeaktaTestFolder *folder,
                int               done)
{
  g_autofree char *aside = g_strconcat (folder->path, BEAKTA_SET_ASIDE "20261122T080000Z", NULL);
  g_autofree char *later = NULL;
  gint64 n_cases = count_cases (folder->path);

  /* To have opened the store cleared up. */
  visit (folder->folder, assert_no_remains_in, NULL);
  g_assert_false (is_same_file (folder->path, aside));
  if (n_cases == 1)
    g_assert_cmpint (count_cases (aside), ==, 2);
  else
    g_assert_cmpint (done, ==, 0);

  later = put_back (folder, "2026-11-22T11:00:00Z");
  g_assert_nonnull (later);
  g_assert_cmpint (count_cases (folder->path), ==, 1);
  visit (folder->folder, assert_no_remains_in, NULL);
}

/* Several cases in one go. */

static const char * const numbers[N_CASES + 1] = { "1", "2", "3", NULL };

static void
prepare_several (BeaktaTestFolder *folder)
{
  BeaktaStore *store = beakta_test_open (folder, NULL);

  for (int i = 0; i < N_CASES; i++)
    g_object_unref (beakta_test_add_case (store, numbers[i], "Språk", NULL));
  close_store (store);
}

/* (transfer full) */
static GStrv
list_ids (BeaktaStore *store)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (int i = 0; i < N_CASES; i++)
    {
      g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, numbers[i], NULL);

      if (case_ != NULL)
        g_strv_builder_add (ids, beakta_case_get_id (case_));
    }

  return g_strv_builder_end (ids);
}

static int
flag_all (BeaktaTestFolder *folder)
{
  g_autoptr(BeaktaBulk) bulk = beakta_bulk_new (BEAKTA_BULK_FLAG, BEAKTA_FLAG_RED, NULL, "Se över");
  BeaktaStore *store = beakta_store_open_sync (folder->path, NULL, NULL);
  g_autoptr(BeaktaBulkResult) result = NULL;
  g_auto(GStrv) ids = NULL;

  if (store == NULL)
    return 0;

  ids = list_ids (store);
  result = beakta_store_bulk_sync (store, (const char * const *) ids, bulk, NULL);
  close_store (store);

  return result != NULL ? (int) result->changed->len : 0;
}

static int
count_flags (BeaktaStore *store)
{
  int n_flags = 0;

  for (int i = 0; i < N_CASES; i++)
    {
      g_autoptr(BeaktaCase) case_ = load (store, numbers[i]);

      n_flags += beakta_case_lookup (case_, BEAKTA_ITEM_FLAG, "flag") != NULL;
    }

  return n_flags;
}

/* Whatever was written of it is undone in one go. */
static void
check_flags (BeaktaTestFolder *folder,
             int               done)
{
  BeaktaStore *store = open_whole (folder);
  int n_flags = count_flags (store);
  g_autoptr(BeaktaBulkResult) result = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (n_flags, >=, done);
  if (n_flags > 0)
    {
      result = beakta_store_undo_bulk_sync (store, NULL, FALSE, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (result->changed->len, ==, n_flags);
      g_assert_cmpint (count_flags (store), ==, 0);
      beakta_test_verify (store);
    }
  close_store (store);
}

/* The case as a file. */

#define MINE   "Skrivet här."
#define THEIRS "Skrivet där."

static char *
dup_beside (BeaktaTestFolder *folder,
            const char       *name)
{
  return g_build_filename (folder->folder, name, NULL);
}

static void
write_case (BeaktaTestFolder *folder,
            BeaktaStore      *store)
{
  g_autofree char *path = dup_beside (folder, "sak");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = beakta_case_file_write_sync (store, "9", NULL, &error);

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static BeaktaEntry *
take_in (BeaktaTestFolder *folder,
         BeaktaStore      *store)
{
  g_autofree char *path = dup_beside (folder, "sak");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GDateTime) now = at ("2026-11-22T08:00:00Z");
  g_autoptr(BeaktaCarryPlan) plan = beakta_carry_open_sync (store, file, NULL, NULL);

  return plan != NULL && plan->state != BEAKTA_CARRY_NOTHING ? beakta_carry_apply_sync (store, plan, now, NULL) : NULL;
}

static BeaktaStore *
open_away (BeaktaTestFolder *folder)
{
  g_autofree char *path = dup_beside (folder, "away.beakta");
  g_autoptr(GError) error = NULL;
  BeaktaStore *store = beakta_store_open_sync (path, NULL, &error);

  g_assert_no_error (error);

  return store;
}

static void
remove_away (BeaktaTestFolder *folder)
{
  g_autofree char *path = dup_beside (folder, "away.beakta");

  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
prepare_carried (BeaktaTestFolder *folder)
{
  BeaktaStore *away = open_away (folder);

  g_object_unref (beakta_test_add_case (away, "9", "Språk", TEXT));
  answer (away, "9", "1.2", THEIRS, FALSE);
  write_case (folder, away);
  close_store (away);
  remove_away (folder);
  away = beakta_test_open (folder, NULL);
  g_object_unref (beakta_test_add_case (away, "1", "Odling", "Odling i växthus."));
  close_store (away);
}

static void
prepare_parted (BeaktaTestFolder *folder)
{
  BeaktaStore *home = beakta_test_open (folder, NULL), *away = open_away (folder);
  g_autoptr(BeaktaEntry) entry = NULL;

  g_object_unref (beakta_test_add_case (home, "9", "Språk", TEXT));
  write_case (folder, home);
  entry = take_in (folder, away);
  g_assert_nonnull (entry);
  answer (away, "9", "1.2", THEIRS, FALSE);
  write_case (folder, away);
  answer (home, "9", "1.1", MINE, FALSE);
  close_store (away);
  close_store (home);
  remove_away (folder);
}

static int
carry (BeaktaTestFolder *folder)
{
  BeaktaStore *store = beakta_store_open_sync (folder->path, NULL, NULL);
  g_autoptr(BeaktaEntry) entry = store != NULL ? take_in (folder, store) : NULL;

  if (store != NULL)
    close_store (store);

  return entry != NULL;
}

static void
check_carried (BeaktaTestFolder *folder,
               int               done)
{
  BeaktaStore *store = open_whole (folder);
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, "9", NULL);

  g_assert_true (case_ != NULL || done == 0);
  if (case_ != NULL)
    {
      const char *sha256 = beakta_case_get_document (case_, 1)->sha256;
      g_autoptr(BeaktaText) text = beakta_store_load_text_sync (store, sha256, NULL);
      g_autoptr(GBytes) original = beakta_store_load_original_sync (store, sha256, NULL);

      g_assert_nonnull (text);
      g_assert_nonnull (original);
      assert_reason (store, "9", "1.2", THEIRS);
    }
  close_store (store);
}

static void
check_merged (BeaktaTestFolder *folder,
              int               done)
{
  BeaktaStore *store = open_whole (folder);
  g_autofree char *reason = dup_reason (store, "9", "1.2");

  assert_reason (store, "9", "1.1", MINE);
  g_assert_true (g_str_equal (reason, THEIRS) || (done == 0 && *reason == '\0'));
  close_store (store);
}

/* Both texts. */

static gboolean
keep (BeaktaStore *store,
      const char  *words)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, "1", NULL);
  g_autoptr(BeaktaClash) clash = beakta_clash_new (BEAKTA_ITEM_ANSWER, "gavleborg/1.1", "reason");

  clash->act = BEAKTA_ACT_ANSWER;
  clash->mine = json_node_init_string (json_node_alloc (), words);
  beakta_record_set (&clash->other, "bo");
  beakta_record_set (&clash->since, "2026-11-22T08:00:00Z");

  return case_ != NULL && beakta_store_keep_clash_sync (store, beakta_case_get_id (case_), clash, FALSE, NULL);
}

static void
prepare_clash (BeaktaTestFolder *folder)
{
  BeaktaStore *store = beakta_test_open (folder, NULL);

  g_object_unref (beakta_test_add_case (store, "1", "Språk", TEXT));
  answer (store, "1", "1.1", THEIRS, FALSE);
  g_assert_true (keep (store, "Först."));
  close_store (store);
}

static int
keep_later (BeaktaTestFolder *folder)
{
  BeaktaStore *store = beakta_store_open_sync (folder->path, NULL, NULL);
  gboolean is_kept = store != NULL && keep (store, MINE);

  if (store != NULL)
    close_store (store);

  return is_kept;
}

static void
check_clash (BeaktaTestFolder *folder,
             int               done)
{
  BeaktaStore *store = open_whole (folder);
  g_autoptr(BeaktaCase) case_ = load (store, "1");
  g_autoptr(GPtrArray) clashes = beakta_store_list_clashes_sync (store, beakta_case_get_id (case_), NULL);
  const char *mine;

  g_assert_cmpuint (clashes->len, ==, 1);
  mine = json_node_get_string (((BeaktaClash *) g_ptr_array_index (clashes, 0))->mine);
  g_assert_true (g_str_equal (mine, MINE) || (done == 0 && g_str_equal (mine, "Först.")));
  assert_reason (store, "1", "1.1", THEIRS);
  close_store (store);
}

/* What the office decides. */

#define DECISION "letterhead/address"

static void
prepare_decision (BeaktaTestFolder *folder)
{
  BeaktaStore *store = beakta_test_open (folder, NULL);

  g_assert_true (beakta_store_set_office_sync (store, DECISION, "Borgmästarplan 2", NULL));
  close_store (store);
}

static int
decide (BeaktaTestFolder *folder)
{
  BeaktaStore *store = beakta_store_open_sync (folder->path, NULL, NULL);
  gboolean is_decided = store != NULL && beakta_store_set_office_sync (store, DECISION, MINE, NULL);

  if (store != NULL)
    close_store (store);

  return is_decided;
}

static void
check_decision (BeaktaTestFolder *folder,
                int               done)
{
  BeaktaStore *store = open_whole (folder);
  g_autofree char *decision = beakta_store_dup_office_sync (store, DECISION, NULL);

  g_assert_true (g_str_equal (decision, MINE) || (done == 0 && g_str_equal (decision, "Borgmästarplan 2")));
  close_store (store);
}

const BeaktaTestWork beakta_test_works[] = {
  { "erasing", prepare_decided, erase_case, check_case },
  { "clearing-drafts", prepare_decided, clear_drafts, check_drafts },
  { "automatic-backup", prepare_backed_up, back_up, check_backups },
  { "restoring", prepare_backed_up, restore, check_restored },
  { "several-cases", prepare_several, flag_all, check_flags },
  { "taking-in", prepare_carried, carry, check_carried },
  { "merging", prepare_parted, carry, check_merged },
  { "both-texts", prepare_clash, keep_later, check_clash },
  { "deciding", prepare_decision, decide, check_decision },
  { NULL, NULL, NULL, NULL }
};

const BeaktaTestWork *
beakta_test_works_find (const char *name)
{
  for (const BeaktaTestWork *work = beakta_test_works; work->name != NULL; work++)
    if (g_str_equal (work->name, name))
      return work;

  return NULL;
}
