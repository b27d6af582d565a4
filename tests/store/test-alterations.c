/* Whatever is altered in the file of a store behind its back is found, by one who has the head that was printed.
 *
 * Each round alters a copy in one way: a bit of the file; a bit of an entry; entries taken out, put in another order, put in,
 * or taken from a store that went another way. A few hundred rounds in a quick run, 100,000 with -m thorough.
 *
 * A bit of the file may belong to nothing: to the room that a page has left, or to a number that SQLite counts its changes
 * by. Then everything that is vouched for reads as before, byte for byte, and nothing was altered.
 */

#include <fcntl.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "beakta-sqlite-driver.h"
#include "beakta-test-store.h"

#define TEXT "Projektet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete inom ett år efter avslut."

#define N_QUICK    400
#define N_THOROUGH 100000

/* What verification vouches for. What somebody has had on the screen and who has which role are not in the journal, and the
 * structure of a text can be read anew from its original. When a list that came with the program was first met is told by
 * nothing else. */
static const char * const vouched_for[] = { "journal", "item", "blob", "checklist", "list_event", "case_line", "case_count",
                                            "document", "answer" };

typedef struct
{
  BeaktaTestFolder *folder;
  GBytes           *image;           /* of the store */
  GBytes           *earlier;         /* of the same before its last entries */
  char             *fork;            /* path of one that went another way from there */
  char             *head;            /* printed */
  gint64            n_entries;
  char             *contents;        /* sum of all that is vouched for */
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
                     const char   *table)
{
  g_autoptr(GString) expression = g_string_new ("''");
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM pragma_table_info ('%s') WHERE name <> 'taken_at'", table);
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
      g_autofree char *expression = make_row_expression (db, vouched_for[i]);
      g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s ORDER BY 1", expression, vouched_for[i]);
      g_autoptr(BeaktaRows) rows = beakta_driver_select (db, NULL, sql, "");
      gboolean has_row;

      while (rows != NULL && beakta_rows_next (rows, &has_row, NULL) && has_row)
        g_checksum_update (sum, (const guchar *) beakta_rows_get_text (rows, 0), -1);
    }

  return g_strdup (g_checksum_get_string (sum));
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
  answer (store, "1", "1.1", "Skäl ett");
  answer (store, "2", "1.1", "Skäl två");
  self->earlier = close_and_read (folder, store);

  store = beakta_test_open (folder, NULL);
  answer (store, "1", "1.2", "En annan väg");
  answer (store, "2", "1.2", "Och en till");
  forked = close_and_read (folder, store);

  write_file (folder->path, self->earlier);
  store = beakta_test_open (folder, NULL);
  answer (store, "1", "1.2", "Skäl tre");
  answer (store, "2", "2.1", "Skäl fyra");
  g_assert_true (beakta_store_verify_sync (store, &verification, NULL));
  self->head = g_strdup (verification.head);
  self->n_entries = verification.n_entries;
  beakta_verification_clear (&verification);
  self->image = close_and_read (folder, store);
  self->contents = sum_contents (folder->path);
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

static gint64
pick_entry (Alterations *self)
{
  return g_test_rand_int_range (1, (gint32) self->n_entries + 1);
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

/* Of the same type as before. */
static void
flip_bit_of_entry (Alterations *self)
{
  static const char * const columns[] = { "case_id", "actor", "time", "act", "payload", "salt", "digest", "previous", "hash" };
  const char *column = columns[g_test_rand_int_range (0, G_N_ELEMENTS (columns))];
  gint64 sequence = pick_entry (self);
  g_autoptr(BeaktaDriver) db = open_behind_the_back (self);
  g_autofree char *question = g_strdup_printf ("SELECT CAST (%s AS BLOB) FROM journal WHERE sequence = $1", column);
  g_autofree char *statement = g_strdup_printf ("UPDATE journal SET %s = CASE typeof (%s) WHEN 'text' THEN CAST ($1 AS TEXT) "
                                                "ELSE $1 END WHERE sequence = $2", column, column);
  BeaktaRows *rows = beakta_driver_select (db, NULL, question, "i", sequence);
  g_autoptr(GBytes) altered = NULL;
  g_autoptr(GError) error = NULL;
  GByteArray *bytes;
  gboolean has_row;

  g_assert_true (beakta_rows_next (rows, &has_row, NULL) && has_row);
  bytes = g_bytes_unref_to_array (beakta_rows_dup_blob (rows, 0));
  beakta_rows_free (rows);
  bytes->data[g_test_rand_int_range (0, (gint32) bytes->len)] ^= (guint8) (1 << g_test_rand_int_range (0, 8));
  altered = g_byte_array_free_to_bytes (bytes);
  beakta_driver_run (db, &error, statement, "bi", altered, sequence);
  g_assert_no_error (error);
}

static void
take_out (Alterations *self)
{
  gint64 first = pick_entry (self), last = first + g_test_rand_int_range (0, 3);

  run (self, g_strdup_printf ("DELETE FROM journal WHERE sequence BETWEEN %" G_GINT64_FORMAT " AND %" G_GINT64_FORMAT,
                              first, last));
}

/* Taken out, and those after it moved up. */
static void
close_gap (Alterations *self)
{
  gint64 sequence = pick_entry (self);

  run (self, g_strdup_printf ("DELETE FROM journal WHERE sequence = %" G_GINT64_FORMAT ";"
                              "UPDATE journal SET sequence = -sequence WHERE sequence > %" G_GINT64_FORMAT ";"
                              "UPDATE journal SET sequence = -sequence - 1 WHERE sequence < 0", sequence, sequence));
}

static void
swap (Alterations *self)
{
  gint64 one = pick_entry (self), two = one % self->n_entries + 1;

  run (self, g_strdup_printf ("UPDATE journal SET sequence = -1 WHERE sequence = %" G_GINT64_FORMAT ";"
                              "UPDATE journal SET sequence = %" G_GINT64_FORMAT " WHERE sequence = %" G_GINT64_FORMAT ";"
                              "UPDATE journal SET sequence = %" G_GINT64_FORMAT " WHERE sequence = -1", one, one, two, two));
}

/* A copy of an entry, at the end or between others, which are moved on. */
static void
put_in (Alterations *self)
{
  gint64 source = pick_entry (self), place = pick_entry (self) + g_test_rand_int_range (0, 2);

  run (self, g_strdup_printf ("CREATE TEMP TABLE copy AS SELECT * FROM journal WHERE sequence = %" G_GINT64_FORMAT ";"
                              "UPDATE journal SET sequence = -sequence WHERE sequence >= %" G_GINT64_FORMAT ";"
                              "UPDATE journal SET sequence = 1 - sequence WHERE sequence < 0;"
                              "UPDATE copy SET sequence = %" G_GINT64_FORMAT "; INSERT INTO journal SELECT * FROM copy",
                              source, place, place));
}

/* From an entry on, or one entry only, as the other store has it. Both are the same up to where they part. */
static void
splice_in (Alterations *self)
{
  gint64 first = self->n_entries - g_test_rand_int_range (0, 4);
  gint64 last = g_test_rand_bit () ? self->n_entries : first;

  run (self, g_strdup_printf ("ATTACH DATABASE '%s' AS fork; BEGIN;"
                              "DELETE FROM journal WHERE sequence BETWEEN %" G_GINT64_FORMAT " AND %" G_GINT64_FORMAT ";"
                              "INSERT INTO journal SELECT * FROM fork.journal WHERE sequence BETWEEN %" G_GINT64_FORMAT " AND %"
                              G_GINT64_FORMAT "; COMMIT", self->fork, first, last, first, last));
}

static const struct
{
  const char *name;
  void      (*alter) (Alterations *self);
} alterations[] = {
  { "a bit of the file", flip_bit_of_file },
  { "a bit of the file", flip_bit_of_file },
  { "a bit of an entry", flip_bit_of_entry },
  { "entries taken out", take_out },
  { "an entry taken out, the gap closed", close_gap },
  { "entries in another order", swap },
  { "an entry put in", put_in },
  { "entries of another store", splice_in },
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
    g_error ("Not found: %s", name);
  self->n_idle++;
}

/* Rule: nothing is altered but through the door. */
static void
test_alterations (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  Alterations self = { 0 };
  int n_rounds = g_test_thorough () ? N_THOROUGH : N_QUICK;

  set_up (&self, folder);
  for (int i = 0; i < n_rounds; i++)
    {
      int which = g_test_rand_int_range (0, G_N_ELEMENTS (alterations));

      put_back (&self, self.image);
      alterations[which].alter (&self);
      assert_found (&self, alterations[which].name, alterations[which].alter == flip_bit_of_file);
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/store/altered/found", test_alterations);
  beakta_test_add ("/store/altered/head-tells", test_head);

  return g_test_run ();
}
