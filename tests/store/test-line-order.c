/* The order of the lines that a question finds, beside the database's own. */

#include "beakta-line-order.h"
#include "beakta-sqlite-driver.h"
#include "beakta-test-store.h"

#define N_LINES 20000

/* Lines of which many are alike, and some numbers that are not used. */
#define MAKE_LINES \
  "CREATE TABLE case_line (row INTEGER PRIMARY KEY, since TEXT NOT NULL, part INTEGER NOT NULL);" \
  "CREATE INDEX case_line_since ON case_line (since, row);" \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) " \
  "INSERT INTO case_line SELECT i, 'day ' || (i * 7919 % 701), i * 104729 % 20000 FROM n WHERE i % 97 <> 0;"

static BeaktaDriver *
open_lines (BeaktaTestFolder *folder)
{
  g_autofree char *path = g_build_filename (folder->folder, "lines", NULL);
  g_autoptr(GError) error = NULL;
  BeaktaDriver *db;

  g_file_set_contents (path, "", 0, NULL);
  db = beakta_sqlite_driver_open (path, BEAKTA_SQLITE_READ_WRITE, &error);
  g_assert_no_error (error);
  db->methods->run_script (db, MAKE_LINES, &error);
  g_assert_no_error (error);

  return db;
}

static void
ask (BeaktaSql *sql,
     int        least,
     int        most)
{
  beakta_sql_init (sql);
  beakta_sql_append (sql, "SELECT row FROM case_line WHERE part >= ");
  beakta_sql_append_int (sql, least);
  beakta_sql_append (sql, " AND part < ");
  beakta_sql_append_int (sql, most);
}

static GArray *
list_plainly (BeaktaDriver *db,
              int           least,
              int           most,
              gboolean      descending)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto(BeaktaSql) sql = { NULL, NULL };
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  ask (&sql, least, most);
  beakta_sql_append (&sql, descending ? " ORDER BY since DESC, row DESC" : " ORDER BY since ASC, row ASC");
  rows = beakta_sql_select (&sql, db, NULL);
  while (beakta_rows_next (rows, &has_row, NULL) && has_row)
    {
      gint64 row = beakta_rows_get_int (rows, 0);

      g_array_append_val (order, row);
    }

  return order;
}

static void
compare (BeaktaDriver *db,
         int           least,
         int           most,
         gboolean      descending,
         guint         n_first)
{
  g_autoptr(GArray) plain = list_plainly (db, least, most, descending);
  g_autoptr(GArray) order = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto(BeaktaSql) sql = { NULL, NULL };
  gint64 n_found = -1;

  ask (&sql, least, most);
  g_assert_true (beakta_line_order_read (db, &sql, "since", descending, n_first, order, &n_found, NULL));
  g_assert_cmpint (n_found, ==, plain->len);
  g_assert_cmpuint (order->len, ==, MIN (plain->len, n_first));
  g_assert_true (order->len == 0 || memcmp (order->data, plain->data, order->len * sizeof (gint64)) == 0);
}

/* Rule: whether few lines are found, many, or what is between, their order and their count are those of the database; from both ends,
 * and however many are wanted. */
static void
test_like_the_database (BeaktaTestFolder *folder,
                        gconstpointer     data)
{
  static const struct { int least, most; } parts[] = {
    { 0, 0 }, { 17, 18 }, { 0, 3 }, { 100, 356 }, { 19000, 19400 }, { 0, 512 }, { 0, 517 }, { 0, 519 }, { 0, 540 }, { 5000, 5600 },
    { 0, 620 }, { 0, 700 }, { 0, 2000 }, { 3000, 20000 }, { 0, 20000 },
  };
  static const guint firsts[] = { 0, 1, 256, 20000, G_MAXUINT };
  g_autoptr(BeaktaDriver) db = open_lines (folder);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (firsts); j++)
      {
        compare (db, parts[i].least, parts[i].most, FALSE, firsts[j]);
        compare (db, parts[i].least, parts[i].most, TRUE, firsts[j]);
      }
}

/* Rule: a line with a number that no line has is damage, and takes no memory. */
static void
test_senseless_number (BeaktaTestFolder *folder,
                       gconstpointer     data)
{
  g_autoptr(BeaktaDriver) db = open_lines (folder);
  g_autoptr(GArray) order = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto(BeaktaSql) sql = { NULL, NULL };
  g_autoptr(GError) error = NULL;
  gint64 n_found;

  db->methods->run_script (db, "INSERT INTO case_line VALUES (9000000000000000000, 'day 1', 5)", &error);
  g_assert_no_error (error);
  ask (&sql, 0, N_LINES);
  g_assert_false (beakta_line_order_read (db, &sql, "since", FALSE, 10, order, &n_found, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED);
}

#define add(path, function) \
  g_test_add (path, BeaktaTestFolder, NULL, beakta_test_folder_set_up, function, beakta_test_folder_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/line-order/found/like-the-database", test_like_the_database);
  add ("/line-order/found/a-number-that-no-line-has", test_senseless_number);

  return g_test_run ();
}
