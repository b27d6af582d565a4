/* Whatever is altered in the file of a store behind its back is found, by one who has the head that was printed.
 *
 * Each round alters a copy in one way: a bit of the file; a bit of a value; entries of the journal, or lines of a chain beside it,
 * taken out, put in another order, put in, or taken from a store that went another way. A few hundred rounds in a quick run, 100,000
 * with -m thorough. The store has been put back from a backup, and has a case that was erased,
 * one whose drafts were cleared, changes of several cases, roles, deputies, lists, and what the office decided.
 *
 * A bit of the file may belong to nothing: to the room that a page has left, or to a number that SQLite counts its changes
 * by. Then everything that is vouched for reads as before, byte for byte, and nothing was altered.
 */

#include <fcntl.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "beakta-acts-queue.h"
#include "beakta-backups.h"
#include "beakta-restore.h"
#include "beakta-sqlite-driver.h"
#include "beakta-store-bulk.h"
#include "beakta-store-erase.h"
#include "beakta-store-lists.h"
#include "beakta-store-office.h"
#include "beakta-store-people.h"
#include "beakta-test-ready.h"
#include "beakta-test-store.h"

#define TEXT "Projektet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete inom ett år efter avslut."

#define N_QUICK    400
#define N_THOROUGH 100000

/* What verification vouches for. When a list that came with the program was first met is told by nothing else, nor what somebody is
 * called; order and progress can be made anew. A count of no cases counts nothing. */
static const struct
{
  const char *table;
  const char *left_out;              /* columns */
  const char *where;                 /* nullable: which rows */
} vouched_for[] = {
  { "journal", "" }, { "item", "" }, { "blob", "" }, { "text", "" }, { "checklist", "'taken_at'" }, { "list_event", "" },
  { "person", "'name'" }, { "person_event", "" }, { "deputy", "" }, { "office", "" }, { "office_event", "" },
  { "answer", "" }, { "tag", "" }, { "opinion", "" }, { "document", "'is_replaced'" }, { "case_count", "", "n_cases <> 0" },
  { "case_line", "'number_sort', 'number_words', 'title_sort', 'applicant_sort', 'programme_sort', 'due_sort', "
                 "'n_questions', 'n_complete', 'progress'" }
};

/* Each line of these covers the one before it. */
static const char * const chains[] = { "journal", "list_event", "person_event", "office_event" };

typedef struct
{
  BeaktaTestFolder *folder;
  GBytes           *image;           /* of the store */
  GBytes           *earlier;         /* of the same before its last entries */
  char             *fork;            /* path of one that went another way from there */
  char             *head;            /* printed */
  gint64            n_entries;
  gint64            n_lines[G_N_ELEMENTS (chains)];
  char             *contents;        /* sum of all that is vouched for */
  char             *what;            /* what was altered, where it is not the name that says it */
  guint             n_idle;          /* bits that belonged to nothing */
} Alterations;

static void
answer (BeaktaStore *store,
        const char  *number,
        const char  *question,
        const char  *reason)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, question, "partly", reason);
  g_autoptr(BeaktaPassage) passage = beakta_test_passage (case_, 0, 9);

  beakta_test_apply (store, beakta_acts_answer (case_, answer, beakta_store_get_user (store)));
  g_clear_object (&case_);
  case_ = beakta_store_load_case_sync (store, number, NULL);
  beakta_test_apply (store, beakta_acts_add_evidence (case_, "gavleborg", question, passage, beakta_store_get_user (store)));
}

static GBytes *
close_and_read (BeaktaTestFolder *folder,
                BeaktaStore      *store)
{
  g_autoptr(GError) error = NULL;
  char *contents;
  gsize size;

  beakta_store_close (store);
  g_assert_finalize_object (store);
  g_file_get_contents (folder->path, &contents, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, size);
}

static void
write_file (const char *path,
            GBytes     *image)
{
  g_autoptr(GError) error = NULL;
  gsize size;
  const char *bytes = g_bytes_get_data (image, &size);

  g_file_set_contents (path, bytes, (gssize) size, &error);
  g_assert_no_error (error);
}

/* The copy, and nothing beside it. */
static void
put_back (Alterations *self,
          GBytes      *image)
{
  g_autoptr(GDir) dir = g_dir_open (self->folder->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder->folder, name, NULL);

      if (!g_str_equal (path, self->fork))
        g_unlink (path);
    }
  write_file (self->folder->path, image);
}

/* One row, quoted value by value. */
static char *
make_row_expression (BeaktaDriver *db,
                     const char   *table,
                     const char   *left_out)
{
  g_autoptr(GString) expression = g_string_new ("''");
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM pragma_table_info ('%s') WHERE name NOT IN (%s)", table,
                                           left_out);
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, NULL, sql, "");
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, NULL) && has_row)
    g_string_append_printf (expression, " || ',' || quote (\"%s\")", beakta_rows_get_text (rows, 0));

  return g_string_free (g_steal_pointer (&expression), FALSE);
}

/* (transfer full): the sum of all rows of what is vouched for. */
static char *
sum_contents (const char *path)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr(BeaktaDriver) db = beakta_sqlite_driver_open (path, BEAKTA_SQLITE_FROZEN, NULL);

  g_assert_nonnull (db);
  for (guint i = 0; i < G_N_ELEMENTS (vouched_for); i++)
    {
      g_autofree char *expression = make_row_expression (db, vouched_for[i].table, vouched_for[i].left_out);
      g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE %s ORDER BY 1", expression, vouched_for[i].table,
                                               vouched_for[i].where != NULL ? vouched_for[i].where : "TRUE");
      g_autoptr(BeaktaRows) rows = beakta_driver_select (db, NULL, sql, "");
      gboolean has_row;

      while (rows != NULL && beakta_rows_next (rows, &has_row, NULL) && has_row)
        g_checksum_update (sum, (const guchar *) beakta_rows_get_text (rows, 0), -1);
    }

  return g_strdup (g_checksum_get_string (sum));
}

static void
decide (BeaktaStore *store,
        const char  *name,
        const char  *value)
{
  g_autoptr(GError) error = NULL;

  beakta_store_set_office_sync (store, name, value, &error);
  g_assert_no_error (error);
}

static void
act_on_people (BeaktaStore     *store,
               BeaktaPeopleAct *act)
{
  g_autoptr(GError) error = NULL;

  beakta_store_act_on_people_sync (store, act, &error);
  g_assert_no_error (error);
  beakta_people_act_free (act);
}

static void
act_on_list (BeaktaStore   *store,
             BeaktaListAct *act)
{
  g_autoptr(GError) error = NULL;
  BeaktaListVersion *version = beakta_store_act_on_list_sync (store, act, &error);

  g_assert_no_error (error);
  g_clear_pointer (&version, beakta_list_version_free);
  beakta_list_act_free (act);
}

static void
bring (BeaktaStore *store,
       const char  *number,
       BeaktaStage  stage)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);

  beakta_test_bring (store, beakta_case_get_id (case_), stage);
}

/* Four eyes, and then what is left of it. */
static void
decide_and_erase (BeaktaTestFolder *folder,
                  BeaktaStore      *store,
                  const char       *number,
                  gboolean          drafts)
{
  g_autoptr(BeaktaStore) other = beakta_test_open (folder, "bo");
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(GError) error = NULL;

  bring (store, number, BEAKTA_STAGE_PROPOSED);
  bring (other, number, BEAKTA_STAGE_APPROVED);
  bring (store, number, BEAKTA_STAGE_DECIDED);
  beakta_store_close (other);
  entry = beakta_store_erase_sync (store, number, drafts, "Gallringsbeslut 2026-17", "Gallrat", NULL, &error);
  g_assert_no_error (error);
}

static void
type (BeaktaStore *store,
      const char  *number,
      const char  *reason)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, "1.1", "partly", reason);
  BeaktaChange *change = beakta_acts_answer (case_, answer, beakta_store_get_user (store));

  beakta_change_set_typed_in (change, "reason");
  beakta_test_apply (store, change);
}

static void
flag_some (BeaktaStore *store)
{
  g_autoptr(BeaktaCase) one = beakta_store_load_case_sync (store, "1", NULL);
  g_autoptr(BeaktaCase) two = beakta_store_load_case_sync (store, "2", NULL);
  const char *ids[] = { beakta_case_get_id (one), beakta_case_get_id (two), NULL };
  g_autoptr(BeaktaBulk) bulk = beakta_bulk_new (BEAKTA_BULK_FLAG, BEAKTA_FLAG_RED, NULL, "Se över");
  g_autoptr(BeaktaBulkResult) result = beakta_store_bulk_sync (store, ids, bulk, NULL);

  g_assert_cmpuint (result->changed->len, ==, 2);
}

/* Some lines in every chain; the last of each leave everything as it was before them. */
static void
fill_chains (BeaktaStore *store)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "checklists", "trial.xml", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) list = g_file_load_bytes (file, NULL, NULL, NULL);

  decide (store, BEAKTA_OFFICE_TERMS, "[rural]\nname=Landsbygd\nterms=väg\n");
  decide (store, "letterhead/address", "Borgmästarplan 2");
  decide (store, "letterhead/address", NULL);
  act_on_people (store, beakta_people_act_new_roles (beakta_store_get_user (store), BEAKTA_ROLE_ADMINISTRATOR |
                                                     BEAKTA_ROLE_CASEWORKER));
  act_on_people (store, beakta_people_act_new_roles ("eva", BEAKTA_ROLE_SUPERVISOR));
  act_on_people (store, beakta_people_act_new_deputy (BEAKTA_PEOPLE_APPOINT, "bo", "eva", "2026-07-01", "2026-07-31"));
  act_on_people (store, beakta_people_act_new_deputy (BEAKTA_PEOPLE_APPOINT, "bo", "eva", "2026-12-01", "2026-12-31"));
  act_on_people (store, beakta_people_act_new_deputy (BEAKTA_PEOPLE_DISMISS, "bo", "eva", "2026-12-01", "2026-12-31"));
  act_on_list (store, beakta_list_act_new_import (list, "prov.xml", ""));
  act_on_list (store, beakta_list_act_new_withdraw ("trial", "2.1", "Fel."));
  act_on_list (store, beakta_list_act_new_restore ("trial", "2.1"));
}

/* What was done when the two had parted. */
static void
go_on (BeaktaStore *store,
       const char  *way)
{
  answer (store, "1", "1.2", way);
  answer (store, "2", "2.1", way);
  decide (store, "letterhead/address", way);
  decide (store, "letterhead/address", NULL);
  act_on_people (store, beakta_people_act_new_roles (way, BEAKTA_ROLE_EXPERT));
  act_on_list (store, beakta_list_act_new_withdraw ("trial", "2.1", way));
}

/* As a person would who goes back. */
static void
put_back_from_backup (BeaktaTestFolder *folder)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 22, 8, 0, 0);
  g_autoptr(GError) error = NULL;
  g_autofree char *backup = beakta_backups_make_sync (folder->path, folder->folder, now, &error);
  g_autofree char *aside = NULL;

  g_assert_no_error (error);
  aside = beakta_restore_sync (folder->path, backup, now, &error);
  g_assert_no_error (error);
}

static void
count_lines (Alterations *self)
{
  g_autoptr(BeaktaDriver) db = beakta_sqlite_driver_open (self->folder->path, BEAKTA_SQLITE_FROZEN, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (chains); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", chains[i]);

      g_assert_true (beakta_driver_select_int (db, &self->n_lines[i], 0, NULL, sql, ""));
      g_assert_cmpint (self->n_lines[i], >=, 4);
    }
}

static void
set_up (Alterations      *self,
        BeaktaTestFolder *folder)
{
  BeaktaStore *store = beakta_test_open (folder, NULL);
  BeaktaVerification verification = { 0 };
  g_autoptr(GBytes) forked = NULL;

  self->folder = folder;
  self->fork = g_strconcat (folder->path, ".fork", NULL);
  g_object_unref (beakta_test_add_case (store, "1", "Språk", TEXT));
  g_object_unref (beakta_test_add_case (store, "2", "Odling", TEXT " Tvåan."));
  g_object_unref (beakta_test_add_case (store, "3", "Gallras", TEXT " Trean."));
  g_object_unref (beakta_test_add_case (store, "4", "Rensas", TEXT " Fyran."));
  answer (store, "1", "1.1", "Skäl ett");
  answer (store, "2", "1.1", "Skäl två");
  type (store, "3", "Gallras.");
  type (store, "4", "Kladd.");
  type (store, "4", "Slutligt.");
  decide_and_erase (folder, store, "3", FALSE);
  decide_and_erase (folder, store, "4", TRUE);
  flag_some (store);
  fill_chains (store);
  g_bytes_unref (close_and_read (folder, store));
  put_back_from_backup (folder);
  store = beakta_test_open (folder, NULL);
  self->earlier = close_and_read (folder, store);

  store = beakta_test_open (folder, NULL);
  go_on (store, "en annan väg");
  forked = close_and_read (folder, store);

  write_file (folder->path, self->earlier);
  store = beakta_test_open (folder, NULL);
  go_on (store, "denna väg");
  g_assert_true (beakta_store_verify_sync (store, &verification, NULL));
  self->head = g_strdup (verification.head);
  self->n_entries = verification.n_entries;
  beakta_verification_clear (&verification);
  self->image = close_and_read (folder, store);
  self->contents = sum_contents (folder->path);
  count_lines (self);
  write_file (self->fork, forked);
}

static void
clear (Alterations *self)
{
  g_bytes_unref (self->image);
  g_bytes_unref (self->earlier);
  g_free (self->fork);
  g_free (self->head);
  g_free (self->contents);
  g_free (self->what);
}

/* What "verify --head" says of the file. */
static gboolean
is_found (Alterations *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (self->folder->path, NULL, &error);
  gboolean fine = store != NULL && beakta_store_verify_sync (store, NULL, &error) &&
                  beakta_store_find_head_sync (store, self->head, NULL, &error);

  g_assert_true (fine == (error == NULL));
  if (store != NULL)
    beakta_store_close (store);

  return !fine;
}

static BeaktaDriver *
open_behind_the_back (Alterations *self)
{
  BeaktaDriver *db = beakta_sqlite_driver_open (self->folder->path, BEAKTA_SQLITE_READ_WRITE, NULL);

  g_assert_true (db->methods->run_script (db, "PRAGMA foreign_keys = OFF", NULL));

  return db;
}

static void
run (Alterations *self,
     char        *sql)
{
  g_autoptr(BeaktaDriver) db = open_behind_the_back (self);
  g_autoptr(GError) error = NULL;

  db->methods->run_script (db, sql, &error);
  g_assert_no_error (error);
  g_free (sql);
}

/* The journal, or one of those beside it, and which of its lines; half of what is done is done to the journal. */
static const char *
pick_line (Alterations *self,
           gint64      *line,
           gint64      *n_lines)
{
  guint which = g_test_rand_bit () ? 0 : (guint) g_test_rand_int_range (0, G_N_ELEMENTS (chains));

  *n_lines = self->n_lines[which];
  *line = g_test_rand_int_range (1, (gint32) *n_lines + 1);

  return chains[which];
}

/* In the file itself. */
static void
flip_bit_of_file (Alterations *self)
{
  gint32 n_bits = (gint32) g_bytes_get_size (self->image) * 8;
  gint32 bit = g_test_rand_int_range (0, n_bits);
  int fd = g_open (self->folder->path, O_RDWR | O_CLOEXEC, 0);
  guint8 byte;

  g_assert_cmpint (pread (fd, &byte, 1, bit / 8), ==, 1);
  byte ^= (guint8) (1 << (bit % 8));
  g_assert_cmpint (pwrite (fd, &byte, 1, bit / 8), ==, 1);
  close (fd);
}

/* (transfer full): a column of the table that is vouched for. */
static char *
pick_column (BeaktaDriver *db,
             const char   *table,
             const char   *left_out)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM pragma_table_info ('%s') WHERE name NOT IN (%s)", table, left_out);
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, NULL, sql, "");
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  gboolean has_row;

  while (beakta_rows_next (rows, &has_row, NULL) && has_row)
    g_ptr_array_add (names, g_strdup (beakta_rows_get_text (rows, 0)));

  return g_strdup (g_ptr_array_index (names, (guint) g_test_rand_int_range (0, (gint32) names->len)));
}

/* (nullable) (transfer full): of the row at @place, with one bit of it another; NULL where there is none. */
static GBytes *
alter_value (BeaktaDriver *db,
             const char   *table,
             const char   *column,
             gint64        place)
{
  g_autofree char *sql = g_strdup_printf ("SELECT CAST (%s AS BLOB) FROM %s LIMIT 1 OFFSET $1", column, table);
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, NULL, sql, "i", place);
  GByteArray *bytes;
  gboolean has_row;

  if (rows == NULL || !beakta_rows_next (rows, &has_row, NULL) || !has_row || beakta_rows_is_null (rows, 0))
    return NULL;

  bytes = g_bytes_unref_to_array (beakta_rows_dup_blob (rows, 0));
  if (bytes->len > 0)
    bytes->data[g_test_rand_int_range (0, (gint32) bytes->len)] ^= (guint8) (1 << g_test_rand_int_range (0, 8));
  else
    g_byte_array_append (bytes, (const guint8 *) "1", 1);

  return g_byte_array_free_to_bytes (bytes);
}

/* Of the same type as before. */
static void
flip_bit_of_value (Alterations *self)
{
  guint which = g_test_rand_bit () ? 0 : (guint) g_test_rand_int_range (0, G_N_ELEMENTS (vouched_for));
  const char *table = vouched_for[which].table;
  g_autoptr(BeaktaDriver) db = open_behind_the_back (self);
  g_autofree char *column = pick_column (db, table, vouched_for[which].left_out);
  g_autofree char *count = g_strdup_printf ("SELECT count (*) FROM %s", table);
  g_autofree char *key = NULL;
  g_autofree char *statement = NULL;
  g_autoptr(GBytes) altered = NULL;
  gint64 n_rows, place;

  g_assert_true (beakta_driver_select_int (db, &n_rows, 0, NULL, count, ""));
  place = n_rows > 0 ? g_test_rand_int_range (0, (gint32) n_rows) : 0;
  altered = alter_value (db, table, column, place);
  g_free (self->what);
  self->what = g_strdup_printf ("%s.%s", table, column);
  if (altered == NULL)
    return;

  /* What a row is known by may be another's, and then nothing is altered; a number of a line is a line that is missing. */
  statement = g_strdup_printf ("UPDATE OR IGNORE %s SET %s = CASE typeof (%s) WHEN 'text' THEN CAST ($1 AS TEXT) "
                               "WHEN 'integer' THEN %s + 1 ELSE $1 END "
                               "WHERE (SELECT count (*) FROM %s) > 0 AND %s IS (SELECT %s FROM %s LIMIT 1 OFFSET $2)", table,
                               column, column, column, table, column, column, table);
  g_assert_true (beakta_driver_run (db, NULL, statement, "bi", altered, place));
}

static void
take_out (Alterations *self)
{
  gint64 first, n_lines;
  const char *chain = pick_line (self, &first, &n_lines);
  gint64 last = first + g_test_rand_int_range (0, 3);

  run (self, g_strdup_printf ("DELETE FROM %s WHERE sequence BETWEEN %" G_GINT64_FORMAT " AND %" G_GINT64_FORMAT, chain, first,
                              last));
}

/* The end of a chain, and nothing that it comes to: what was decided and taken back again, or given and taken. */
static void
cut_back (Alterations *self)
{
  gint64 line, n_lines;
  const char *chain = pick_line (self, &line, &n_lines);

  run (self, g_strdup_printf ("DELETE FROM %s WHERE sequence > %" G_GINT64_FORMAT, chain,
                              n_lines - g_test_rand_int_range (1, 4)));
}

/* Taken out, and those after it moved up. */
static void
close_gap (Alterations *self)
{
  gint64 sequence, n_lines;
  const char *chain = pick_line (self, &sequence, &n_lines);

  run (self, g_strdup_printf ("DELETE FROM %s WHERE sequence = %" G_GINT64_FORMAT ";"
                              "UPDATE %s SET sequence = -sequence WHERE sequence > %" G_GINT64_FORMAT ";"
                              "UPDATE %s SET sequence = -sequence - 1 WHERE sequence < 0", chain, sequence, chain, sequence,
                              chain));
}

static void
swap (Alterations *self)
{
  gint64 one, n_lines;
  const char *chain = pick_line (self, &one, &n_lines);
  gint64 two = one % n_lines + 1;

  run (self, g_strdup_printf ("UPDATE %s SET sequence = -1 WHERE sequence = %" G_GINT64_FORMAT ";"
                              "UPDATE %s SET sequence = %" G_GINT64_FORMAT " WHERE sequence = %" G_GINT64_FORMAT ";"
                              "UPDATE %s SET sequence = %" G_GINT64_FORMAT " WHERE sequence = -1", chain, one, chain, one, two,
                              chain, two));
}

/* A copy of an entry, at the end or between others, which are moved on. */
static void
put_in (Alterations *self)
{
  gint64 source, n_lines;
  const char *chain = pick_line (self, &source, &n_lines);
  gint64 place = g_test_rand_int_range (1, (gint32) n_lines + 2);

  run (self, g_strdup_printf ("CREATE TEMP TABLE copy AS SELECT * FROM %s WHERE sequence = %" G_GINT64_FORMAT ";"
                              "UPDATE %s SET sequence = -sequence WHERE sequence >= %" G_GINT64_FORMAT ";"
                              "UPDATE %s SET sequence = 1 - sequence WHERE sequence < 0;"
                              "UPDATE copy SET sequence = %" G_GINT64_FORMAT "; INSERT INTO %s SELECT * FROM copy",
                              chain, source, chain, place, chain, place, chain));
}

/* From an entry on, or one entry only, as the other store has it. Both are the same up to where they part. */
static void
splice_in (Alterations *self)
{
  gint64 line, n_lines;
  const char *chain = pick_line (self, &line, &n_lines);
  gint64 first = n_lines - (g_str_equal (chain, "journal") ? g_test_rand_int_range (0, 4) : 0);
  gint64 last = g_test_rand_bit () ? n_lines : first;

  run (self, g_strdup_printf ("ATTACH DATABASE '%s' AS fork; BEGIN;"
                              "DELETE FROM %s WHERE sequence BETWEEN %" G_GINT64_FORMAT " AND %" G_GINT64_FORMAT ";"
                              "INSERT INTO %s SELECT * FROM fork.%s WHERE sequence BETWEEN %" G_GINT64_FORMAT " AND %"
                              G_GINT64_FORMAT "; COMMIT", self->fork, chain, first, last, chain, chain, first, last));
}

/* All that the office decided, its chain too, as the other store has it. */
static void
take_over_chain (Alterations *self)
{
  run (self, g_strdup_printf ("ATTACH DATABASE '%s' AS fork; BEGIN; DELETE FROM office; DELETE FROM office_event;"
                              "INSERT INTO office SELECT * FROM fork.office;"
                              "INSERT INTO office_event SELECT * FROM fork.office_event; COMMIT", self->fork));
}

static const struct
{
  const char *name;
  void      (*alter) (Alterations *self);
} alterations[] = {
  { "a bit of the file", flip_bit_of_file },
  { "a bit of the file", flip_bit_of_file },
  { "a bit of a value", flip_bit_of_value },
  { "a bit of a value", flip_bit_of_value },
  { "entries taken out", take_out },
  { "an entry taken out, the gap closed", close_gap },
  { "entries in another order", swap },
  { "an entry put in", put_in },
  { "entries of another store", splice_in },
  { "the end of a chain cut off", cut_back },
  { "what another office decided", take_over_chain },
};

static void
assert_found (Alterations *self,
              const char  *name,
              gboolean     may_be_idle)
{
  g_autofree char *contents = NULL;

  if (is_found (self))
    return;

  contents = sum_contents (self->folder->path);
  if (!may_be_idle || !g_str_equal (contents, self->contents))
    g_error ("Not found: %s, %s", name, self->what != NULL ? self->what : "");
  self->n_idle++;
}

/* Rule: nothing is altered but through the door. */
static void
test_alterations (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  Alterations self = { 0 };
  int n_rounds = beakta_test_count_rounds (N_QUICK, N_THOROUGH);

  set_up (&self, folder);
  for (int i = 0; i < n_rounds; i++)
    {
      int which = g_test_rand_int_range (0, G_N_ELEMENTS (alterations));

      put_back (&self, self.image);
      alterations[which].alter (&self);
      assert_found (&self, alterations[which].name, alterations[which].alter == flip_bit_of_file || alterations[which].alter == flip_bit_of_value);
    }
  g_test_message ("%d alterations, %u of them of bits that belong to nothing", n_rounds, self.n_idle);

  clear (&self);
}

/* Rule: a store that was cut back, or that went another way, holds in itself; the printed head tells. */
static void
test_head (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  Alterations self = { 0 };
  g_autoptr(BeaktaStore) store = NULL;
  g_autoptr(GError) error = NULL;
  gint64 sequence;

  set_up (&self, folder);

  put_back (&self, self.earlier);
  store = beakta_test_open (folder, NULL);
  beakta_test_verify (store);
  g_assert_false (beakta_store_find_head_sync (store, self.head, NULL, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED);
  g_clear_object (&store);

  put_back (&self, self.image);
  g_clear_error (&error);
  store = beakta_test_open (folder, NULL);
  answer (store, "1", "5.1", "Senare");
  beakta_test_verify (store);
  g_assert_true (beakta_store_find_head_sync (store, self.head, &sequence, &error));
  g_assert_cmpint (sequence, ==, self.n_entries);
  g_clear_object (&store);

  clear (&self);
}

/* Rule: it is told what was altered, also of what belongs to no case. */
static void
test_told (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  static const struct
  {
    const char *sql;
    const char *says;
  } cases[] = {
    { "UPDATE office SET value = value || ' '", "It is not what the office decided" },
    { "UPDATE office SET decided_by = 'bo'", "It is not what the office decided" },
    { "DELETE FROM office", "Something that the office decided is missing" },
    { "INSERT INTO office SELECT 'letterhead/authority', value, decided_by, decided_at FROM office", "It is not what the office" },
    { "UPDATE office_event SET actor = 'bo' WHERE sequence = 2", "What the office decided was altered, at or before line “2”" },
    { "UPDATE text SET structure = zeroblob (length (structure))", "the text of a document" },
    { "UPDATE text SET stream = replace (stream, 'Projektet', 'projektet')", "the text of a document" },
    { "UPDATE batch SET batch = batch || '1'", "What was done to several cases in one go" },
    { "UPDATE case_line SET number_key = '17' WHERE number = '2'", "its number" },
    { "UPDATE checklist SET version = '9' WHERE id = 'lagom'", "The checklist “lagom” of version 9 was altered" },
    { "ALTER TABLE document RENAME COLUMN is_replaced TO is_repmaced", "there is “table document document CREATE TABLE document" },
    { "DROP INDEX item_conflicted", "there is not “index item_conflicted item CREATE INDEX" },
    { "CREATE TRIGGER lie AFTER UPDATE ON item BEGIN DELETE FROM tag; END", "there is “trigger lie item" },
    { "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace (sql, 'NOT NULL REFERENCES blob (sha256)', "
      "'NOT NULL') WHERE name = 'document'", "there is “table document" },
  };
  Alterations self = { 0 };

  set_up (&self, folder);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaStore) store = NULL;
      g_autoptr(GError) error = NULL;

      put_back (&self, self.image);
      run (&self, g_strdup (cases[i].sql));
      store = beakta_test_open (folder, NULL);
      g_assert_false (beakta_store_verify_sync (store, NULL, &error));
      if (strstr (error->message, cases[i].says) == NULL)
        g_error ("%s: %s", cases[i].sql, error->message);
      beakta_store_close (store);
    }

  clear (&self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/store/altered/found", test_alterations);
  beakta_test_add ("/store/altered/head-tells", test_head);
  beakta_test_add ("/store/altered/is-told", test_told);

  return g_test_run ();
}
