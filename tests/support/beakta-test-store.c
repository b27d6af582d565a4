#include "beakta-test-store.h"

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "beakta-acts-decision.h"
#include "beakta-schema.h"
#include "beakta-sqlite-driver.h"

/* What takes each migration back, from the second. */
static const char * const undoings[] = {
  [2] = "DROP TABLE shown",
  [3] = "DROP TABLE answer; DROP INDEX item_conflict",
  [4] = "DROP TABLE list_draft; DROP TABLE list_event; ALTER TABLE checklist DROP COLUMN origin; "
        "ALTER TABLE checklist DROP COLUMN source_file; ALTER TABLE checklist DROP COLUMN source; "
        "ALTER TABLE checklist DROP COLUMN taken_by; ALTER TABLE checklist DROP COLUMN taken_at; "
        "ALTER TABLE checklist DROP COLUMN withdrawn_by; ALTER TABLE checklist DROP COLUMN withdrawn_at; "
        "ALTER TABLE checklist DROP COLUMN reason",
  [5] = "DROP TABLE office",
  [6] = "DROP TABLE clash",
  [7] = "DROP INDEX case_line_programme; DROP INDEX case_line_worker; DROP INDEX case_line_compared; DROP INDEX answer_by_value; "
        "ALTER TABLE case_line DROP COLUMN programme_sort; ALTER TABLE answer DROP COLUMN line",
  [8] = "DROP INDEX journal_erasures",
  [9] = "DROP TABLE batch; DROP TABLE tag; DROP INDEX case_line_flag; DROP INDEX case_line_hold; ALTER TABLE case_line DROP COLUMN flag; "
        "ALTER TABLE case_line DROP COLUMN flag_reason; ALTER TABLE case_line DROP COLUMN tags; "
        "ALTER TABLE case_line DROP COLUMN hold; ALTER TABLE case_line DROP COLUMN hold_reason",
  [10] = "DROP TABLE opinion; ALTER TABLE case_line DROP COLUMN n_opinions",
  [11] = "DROP TABLE person_event; DROP TABLE deputy; DROP TABLE interest",
  [12] = "DROP TABLE office_event",
  [13] = "DROP TABLE mention",
  [14] = "DROP INDEX item_conflicted; CREATE INDEX item_conflict ON item (id) WHERE kind = 'conflict'",
};

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}

void
beakta_test_folder_set_up (BeaktaTestFolder *self,
                           gconstpointer     data)
{
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("beakta-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "cases.beakta", NULL);
}

void
beakta_test_folder_tear_down (BeaktaTestFolder *self,
                              gconstpointer     data)
{
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

/* Mounts made from here on are this program's own, and gone with it. */
static gboolean
enter_own_mounts (void)
{
  static int is_inside = -1;

  if (is_inside < 0)
    is_inside = unshare (CLONE_NEWNS) == 0 && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;

  return is_inside;
}

/* Permissions do not hold an administrator back; a file system that is mounted for reading does. */
gboolean
beakta_test_make_read_only (BeaktaTestFolder *self)
{
  if (getuid () != 0)
    return g_chmod (self->path, 0400) == 0 && g_chmod (self->folder, 0500) == 0;

  return enter_own_mounts () && mount (self->folder, self->folder, NULL, MS_BIND, NULL) == 0 &&
         mount (NULL, self->folder, NULL, MS_BIND | MS_REMOUNT | MS_RDONLY, NULL) == 0;
}

void
beakta_test_make_writable (BeaktaTestFolder *self)
{
  if (getuid () == 0)
    umount2 (self->folder, MNT_DETACH);
  g_chmod (self->folder, 0700);
}

gboolean
beakta_test_mount_small (BeaktaTestFolder *self,
                         gsize             n_bytes)
{
  g_autofree char *options = g_strdup_printf ("size=%" G_GSIZE_FORMAT, n_bytes);

  return enter_own_mounts () && mount ("tmpfs", self->folder, "tmpfs", 0, options) == 0;
}

BeaktaStore *
beakta_test_open (BeaktaTestFolder *self,
                  const char       *user)
{
  g_autoptr(GError) error = NULL;
  BeaktaStore *store = beakta_store_open_sync (self->path, user, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);

  return store;
}

void
beakta_test_apply (BeaktaStore  *store,
                   BeaktaChange *change)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = beakta_store_apply_sync (store, change, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
  beakta_change_unref (change);
}

static void
add_document (BeaktaChange *change,
              const char   *text,
              const char   *user)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr(BeaktaDocument) document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "1");
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("text", "test/1");
  g_autoptr(BeaktaText) stream = NULL;
  g_autoptr(GVariant) structure = NULL;

  g_assert_true (beakta_text_builder_add (builder, text, strlen (text), NULL, 0, NULL));
  stream = beakta_text_builder_finish (builder, NULL);
  structure = g_variant_take_ref (beakta_text_to_variant (stream));
  beakta_change_add_original (change, sha256, bytes, "test/1", text, structure);

  document->number = 1;
  document->bytes = (gint64) strlen (text);
  document->characters = beakta_text_get_length (stream);
  beakta_record_set (&document->name, "ansökan.txt");
  beakta_record_set (&document->type, "text");
  beakta_record_set (&document->sha256, sha256);
  beakta_record_set (&document->extractor, "test/1");
  beakta_record_set (&document->added_by, user);
  beakta_change_put (change, document);
}

/* Read once: the list is the same for the whole program. */
static const char *
get_checklist_version (void)
{
  static char *version = NULL;

  if (version == NULL)
    {
      g_autoptr(GListModel) bundled = beakta_checklist_list_bundled ();

      for (guint i = 0; version == NULL; i++)
        {
          g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (bundled, i);

          g_assert_nonnull (checklist);
          if (g_str_equal (beakta_checklist_get_id (checklist), "gavleborg"))
            version = g_strdup (beakta_checklist_get_version (checklist));
        }
    }

  return version;
}

BeaktaChange *
beakta_test_move (BeaktaCase  *case_,
                  BeaktaStage  stage,
                  const char  *user,
                  GDateTime   *now)
{
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  BeaktaDecision decision = { BEAKTA_OUTCOME_GRANTED, day, "", "", "" };

  if (beakta_acts_for_move (beakta_case_get_stage (case_)->stage, stage) == BEAKTA_ACT_DECIDE)
    return beakta_acts_decide (case_, &decision, user, now);

  return beakta_acts_move (case_, stage, "Skäl", user, now);
}

BeaktaChange *
beakta_test_register (const char *number,
                      const char *title,
                      const char *user,
                      const char *text)
{
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_REGISTER, NULL);
  g_autoptr(BeaktaFacts) facts = beakta_record_new (BEAKTA_ITEM_FACTS, NULL);
  g_autoptr(BeaktaStageRecord) stage = beakta_record_new (BEAKTA_ITEM_STAGE, NULL);
  g_autoptr(BeaktaCaseChecklist) checklist = beakta_record_new (BEAKTA_ITEM_CHECKLIST, "gavleborg");

  beakta_record_set (&facts->number, number);
  beakta_record_set (&facts->title, title);
  beakta_record_set (&facts->applicant, "Hagaby folkhögskola");
  beakta_record_set (&facts->received, "2026-03-02");
  beakta_record_set (&stage->by, user);
  beakta_record_set (&stage->since, "2026-03-02T08:00:00Z");
  beakta_record_set (&checklist->checklist, "gavleborg");
  beakta_record_set (&checklist->version, get_checklist_version ());
  beakta_record_set (&checklist->depth, "normal");

  beakta_change_put (change, facts);
  beakta_change_put (change, stage);
  beakta_change_put (change, checklist);
  if (text != NULL)
    add_document (change, text, user);

  return change;
}

BeaktaCase *
beakta_test_add_case (BeaktaStore *store,
                      const char  *number,
                      const char  *title,
                      const char  *text)
{
  BeaktaChange *change = beakta_test_register (number, title, beakta_store_get_user (store), text);
  g_autofree char *id = g_strdup (beakta_change_get_case_id (change));
  g_autoptr(GError) error = NULL;
  BeaktaCase *case_;

  beakta_test_apply (store, change);
  case_ = beakta_store_load_case_sync (store, id, &error);
  g_assert_no_error (error);

  return case_;
}

BeaktaAnswer *
beakta_test_answer (BeaktaCase *case_,
                    const char *question,
                    const char *value,
                    const char *reason)
{
  g_autofree char *id = g_strconcat ("gavleborg/", question, NULL);
  BeaktaAnswer *answer = beakta_case_dup_answer (case_, id);

  beakta_record_set (&answer->value, value);
  beakta_record_set (&answer->reason, reason);
  beakta_record_set (&answer->given, "2026-03-03T09:00:00Z");

  return answer;
}

BeaktaPassage *
beakta_test_passage (BeaktaCase *case_,
                     guint       start,
                     guint       end)
{
  BeaktaPassage *passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, NULL);

  passage->document = 1;
  passage->start = start;
  passage->end = end;
  beakta_record_set (&passage->sha256, beakta_case_get_document (case_, 1)->sha256);
  beakta_record_set (&passage->exact, "ord");

  return passage;
}

void
beakta_test_make_older (BeaktaTestFolder *self,
                        int               version)
{
  g_autoptr(GPtrArray) migrations = beakta_schema_list_migrations ();
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaDriver) db = beakta_sqlite_driver_open (self->path, BEAKTA_SQLITE_READ_WRITE, &error);

  g_assert_no_error (error);
  g_assert_cmpint (version, >, 0);
  g_assert_cmpuint (migrations->len, <, G_N_ELEMENTS (undoings));
  beakta_driver_claim (db);

  for (int i = (int) migrations->len; i > version; i--)
    {
      db->methods->run_script (db, undoings[i], &error);
      g_assert_no_error (error);
    }
  g_assert_true (db->methods->set_version (db, version, NULL));
}

void
beakta_test_verify (BeaktaStore *store)
{
  g_autoptr(GError) error = NULL;
  BeaktaVerification verification = { 0 };

  beakta_store_verify_sync (store, &verification, &error);
  g_assert_no_error (error);
  g_assert_nonnull (verification.head);
  beakta_verification_clear (&verification);
}

void
beakta_test_run_script (BeaktaTestFolder *self,
                        const char       *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaDriver) db = beakta_sqlite_driver_open (self->path, BEAKTA_SQLITE_READ_WRITE, &error);

  g_assert_no_error (error);
  beakta_driver_claim (db);
  db->methods->run_script (db, sql, &error);
  g_assert_no_error (error);
}

void
beakta_test_assert_found (BeaktaTestFolder *self,
                          BeaktaStore      *store,
                          const char       *table,
                          const char       *sql)
{
  g_autofree char *beside = g_build_filename (self->folder, "kept", NULL);
  g_autofree char *alter = g_strdup_printf ("ATTACH '%s' AS kept; CREATE TABLE kept.kept AS "
                                            "SELECT * FROM main.%s; %s", beside, table, sql);
  g_autofree char *mend = g_strdup_printf ("ATTACH '%s' AS kept; DELETE FROM main.%s; INSERT INTO main.%s SELECT * FROM kept.kept",
                                           beside, table, table);
  g_autoptr(GError) error = NULL;

  beakta_test_verify (store);
  g_file_set_contents (beside, "", 0, &error);
  g_assert_no_error (error);
  beakta_test_run_script (self, alter);
  g_assert_false (beakta_store_verify_sync (store, NULL, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED);
  beakta_test_run_script (self, mend);
  beakta_test_verify (store);
}

guint
beakta_test_get_part (void)
{
  const char *part = g_getenv ("BEAKTA_PART");

  return part != NULL ? (guint) g_ascii_strtoull (part, NULL, 10) : 0;
}

int
beakta_test_count_rounds (int quick,
                          int thorough)
{
  if (beakta_test_get_part () > 0)
    return thorough / BEAKTA_TEST_N_PARTS;

  return g_test_thorough () ? thorough : quick;
}
