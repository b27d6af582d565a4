/* The answers and the analysis of a case as tables: what they say, and how they are written. */

#include "report-case.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "beakta-report-tables.h"

#define LONG_TEXT   32767
#define MANY_ROWS   20000
#define SHORTENED   " [avkortat]"

/* (transfer full): one table of one column; its name is "Blad". */
static BeaktaWorkbook *
make_workbook (BeaktaTable **table)
{
  BeaktaWorkbook *workbook = beakta_workbook_new ("Prov", "2026-11-02T10:00:00Z", SHORTENED);

  *table = beakta_table_new ("Blad");
  beakta_table_add_column (*table, "Text", 20);
  beakta_workbook_take_table (workbook, *table);

  return workbook;
}

/* (transfer full): without the byte order mark and the line of headings. */
static char *
dup_lines (BeaktaWorkbook *workbook)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = beakta_output_csv (workbook, &error);
  gsize size;
  const char *csv = g_bytes_get_data (bytes, &size);
  const char *end;

  g_assert_no_error (error);
  g_assert_cmpmem (csv, 3, "\357\273\277", 3);
  end = memchr (csv, '\n', size);

  return g_strndup (end + 1, size - (gsize) (end + 1 - csv));
}

static BeaktaWorkbook *
make_example (BeaktaTablesKind  kind,
              const char       *language)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(GPtrArray) checklists = g_ptr_array_new ();
  const BeaktaOffice office = { .authority = "Länsstyrelsen i Norrskogs län" };

  g_ptr_array_add (checklists, checklist);

  return beakta_report_new_tables (kind, case_, checklists, &office, language);
}

/* Rule: the tables of each kind, in each language, say exactly this. Set BEAKTA_WRITE_GOLDEN to write the files anew, and
 * read the difference. */
static void
test_golden (gconstpointer data)
{
  g_auto(GStrv) parts = g_strsplit (data, "-", 2);
  g_autofree char *name = g_strconcat (data, ".csv", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "report", "golden", name, NULL);
  g_autoptr(BeaktaWorkbook) workbook = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *expected = NULL;
  BeaktaTablesKind kind;
  gsize size, length;
  const char *csv;

  g_assert_true (beakta_tables_kind_from_nick (parts[0], &kind));
  workbook = make_example (kind, parts[1]);
  bytes = beakta_output_csv (workbook, &error);
  g_assert_no_error (error);
  csv = g_bytes_get_data (bytes, &size);
  if (g_getenv ("BEAKTA_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, csv, (gssize) size, &error));

  g_file_get_contents (path, &expected, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (csv, size, expected, length);
}

/* Rule: the same case gives the same bytes, whenever they are written. */
static void
test_same_bytes (void)
{
  for (BeaktaTablesKind kind = 0; kind < BEAKTA_N_TABLES; kind++)
    {
      g_autoptr(BeaktaWorkbook) workbook = make_example (kind, "sv");
      g_autoptr(BeaktaWorkbook) again = make_example (kind, "sv");
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) first = beakta_output_xlsx (workbook, &error);
      g_autoptr(GBytes) second = NULL;

      g_assert_no_error (error);
      g_usleep (1100 * 1000);                    /* a second is what the file's times are counted in */
      second = beakta_output_xlsx (again, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (first, second));
    }
}

/* Rule: nothing that a spreadsheet would take for a formula leaves the program as one. */
static void
test_formulas_are_text (void)
{
  static const struct { const char *text; const char *line; } rows[] = {
    { "=1+1", "\"'=1+1\"\r\n" },
    { "+46 70 123", "\"'+46 70 123\"\r\n" },
    { "-", "\"'-\"\r\n" },
    { "@SUM(A1)", "\"'@SUM(A1)\"\r\n" },
    { "\t=1", "\"'\t=1\"\r\n" },
    { "＝1+1", "\"'＝1+1\"\r\n" },
    { "=A1;\"x\"", "\"'=A1;\"\"x\"\"\"\r\n" },
    { "a=b", "a=b\r\n" },
    { "en rad\nen till", "\"en rad\nen till\"\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BeaktaTable *table;
      g_autoptr(BeaktaWorkbook) workbook = make_workbook (&table);
      g_autofree char *lines = NULL;

      beakta_table_add_text (table, rows[i].text);
      lines = dup_lines (workbook);
      g_assert_cmpstr (lines, ==, rows[i].line);
    }
}

/* Rule: numbers are written as Swedes write them, and what is not known is an empty cell. */
static void
test_values (void)
{
  BeaktaTable *table;
  g_autoptr(BeaktaWorkbook) workbook = make_workbook (&table);
  g_autofree char *lines = NULL;

  beakta_table_add_number (table, -0.5);
  beakta_table_add_amount (table, 2985000);
  beakta_table_add_amount (table, -1);
  beakta_table_add_share (table, 0.25);
  beakta_table_add_date (table, "2026-10-14");
  beakta_table_add_date (table, "2026-02-30");
  beakta_table_add_date (table, "i höst");
  beakta_table_add_text (table, "");
  lines = dup_lines (workbook);

  g_assert_cmpstr (lines, ==, "-0,5\r\n2985000\r\n\r\n0,25\r\n2026-10-14\r\n2026-02-30\r\ni höst\r\n\r\n");
}

/* (transfer full) (nullable): the first sheet as lines, by LibreOffice; NULL when it is not there or cannot read workbooks. */
static char *
convert (GBytes *bytes)
{
  g_autofree char *program = g_find_program_in_path ("soffice");
  g_autofree char *folder = g_dir_make_tmp ("beakta-XXXXXX", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *path = g_build_filename (folder, "prov.xlsx", NULL);
  g_autofree char *result = g_build_filename (folder, "prov.csv", NULL);
  const char *arguments[] = { program, profile, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76",
                              "--outdir", folder, path, NULL };
  const char *clean[] = { "rm", "-rf", folder, NULL };
  g_autoptr(GError) error = NULL;
  char *text = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
  if (program != NULL)
    g_spawn_sync (folder, (char **) arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                  NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (result, &text, NULL, NULL);
  g_spawn_sync (NULL, (char **) clean, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);

  return text;
}

/* Rule: a spreadsheet opens the workbook with every text as it was, and acts on none. */
static void
test_opens (void)
{
  static const char * const texts[] = { "=1+1", "+46", "-x", "@a", "_x0041_", "1.2", "007", "å;\"ä\"", "http://exempel.se" };
  g_autofree char *found = NULL;
  g_autoptr(GString) expected = g_string_new ("Text\n");
  BeaktaTable *table;
  g_autoptr(BeaktaWorkbook) workbook = make_workbook (&table);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      beakta_table_add_text (table, texts[i]);
      g_string_append_printf (expected, "%s\n", strchr (texts[i], '"') != NULL ? "\"å;\"\"ä\"\"\"" : texts[i]);
    }
  beakta_table_add_share (table, 0.25);
  g_string_append (expected, "25%\n");
  beakta_table_add_date (table, "2026-10-14");
  g_string_append (expected, "2026-10-14\n");

  bytes = beakta_output_xlsx (workbook, &error);
  g_assert_no_error (error);
  found = convert (bytes);
  if (found == NULL)
    g_test_skip ("LibreOffice Calc is not installed");
  else
    g_assert_cmpstr (found, ==, expected->str);
}

/* Rule: the workbook of a case says to LibreOffice what its file of lines says. Where a line is quoted, only we guard it. */
static void
test_opens_example (void)
{
  g_autoptr(BeaktaWorkbook) workbook = make_example (BEAKTA_TABLES_ANSWERS, "sv");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) xlsx = beakta_output_xlsx (workbook, &error);
  g_autoptr(GBytes) csv = NULL;
  g_autofree char *found = NULL;
  g_autofree char *lines = NULL;
  g_auto(GStrv) expected = NULL;
  guint n_compared = 0;

  g_assert_no_error (error);
  csv = beakta_output_csv (workbook, &error);
  g_assert_no_error (error);
  found = convert (xlsx);
  if (found == NULL)
    {
      g_test_skip ("LibreOffice Calc is not installed");
      return;
    }

  lines = g_strndup ((const char *) g_bytes_get_data (csv, NULL) + 3, g_bytes_get_size (csv) - 3);
  expected = g_strsplit (lines, "\r\n", -1);
  for (guint i = 0; expected[i] != NULL; i++)
    if (strchr (expected[i], '"') == NULL && *expected[i] != '\0')
      {
        g_assert_nonnull (strstr (found, expected[i]));
        n_compared++;
      }
  g_assert_cmpuint (n_compared, >, 1);
}

static char *
dup_part (GBytes     *xlsx,
          const char *part)
{
  g_autofree char *folder = g_dir_make_tmp ("beakta-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "prov.xlsx", NULL);
  const char *arguments[] = { "unzip", "-p", path, part, NULL };
  g_autoptr(GError) error = NULL;
  char *text = NULL;
  gsize size;
  const char *data = g_bytes_get_data (xlsx, &size);

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);

  return text;
}

/* Rule: a text that is too long for a cell is cut, and says so; one that just fits is whole. Excel counts UTF-16. */
static void
test_long_text (void)
{
  BeaktaTable *table;
  g_autoptr(BeaktaWorkbook) workbook = make_workbook (&table);
  g_autofree char *fits = g_strnfill (LONG_TEXT, 'a');
  g_autofree char *too_long = g_strnfill (LONG_TEXT + 1, 'b');
  g_autoptr(GString) faces = g_string_new (NULL);
  g_autofree char *cut = g_strnfill (LONG_TEXT - strlen (SHORTENED), 'b');
  g_autofree char *cut_cell = g_strconcat ("<t>", cut, SHORTENED "</t>", NULL);
  g_autofree char *whole_cell = g_strconcat ("<t>", fits, "</t>", NULL);
  g_autoptr(GBytes) xlsx = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *sheet = NULL;

  for (guint i = 0; i < LONG_TEXT / 2 + 1; i++)
    g_string_append (faces, "😀");
  beakta_table_add_text (table, fits);
  beakta_table_add_text (table, too_long);
  beakta_table_add_text (table, faces->str);
  xlsx = beakta_output_xlsx (workbook, &error);
  g_assert_no_error (error);
  sheet = dup_part (xlsx, "xl/worksheets/sheet1.xml");

  g_assert_nonnull (strstr (sheet, whole_cell));
  g_assert_nonnull (strstr (sheet, cut_cell));
  g_assert_nonnull (strstr (sheet, "😀" SHORTENED "</t>"));
}

/* Rule: more rows than a sheet holds are refused, with the number; as lines they are written. */
static void
test_too_many_rows (void)
{
  BeaktaTable *table;
  g_autoptr(BeaktaWorkbook) workbook = make_workbook (&table);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) csv = NULL;

  for (guint i = 0; i < 1048576; i++)
    beakta_table_add_empty (table);

  g_assert_null (beakta_output_xlsx (workbook, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "1048576"));
  g_clear_error (&error);

  csv = beakta_output_csv (workbook, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (csv), ==, 3 + strlen ("Text\r\n") + 1048576 * 2);
}

/* Rule: a disk of temporary files that fills gives no workbook, and never one that lacks its last rows. */
static void
test_full_disk (void)
{
  BeaktaTable *table;
  g_autoptr(BeaktaWorkbook) workbook = make_workbook (&table);
  g_autoptr(GError) error = NULL;
  struct rlimit old, little;
  g_autoptr(GBytes) xlsx = NULL;

  for (guint i = 0; i < MANY_ROWS; i++)
    beakta_table_add_text (table, "en rad som är lik alla andra");

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  little = old;
  little.rlim_cur = 1 << 20;                     /* the rows are more, the packed workbook far less */
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  xlsx = beakta_output_xlsx (workbook, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);

  g_assert_null (xlsx);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_clear_error (&error);

  xlsx = beakta_output_xlsx (workbook, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (xlsx), <, 1 << 20);
}

/* Rule: a sheet whose name no workbook can have is refused. */
static void
test_sheet_names (void)
{
  static const char * const names[] = { "Ett namn som är alldeles för långt här", "a/b", "[a]" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(BeaktaWorkbook) workbook = beakta_workbook_new ("Prov", "", "");
      BeaktaTable *table = beakta_table_new (names[i]);
      g_autoptr(GError) error = NULL;

      beakta_table_add_column (table, "Text", 20);
      beakta_workbook_take_table (workbook, table);
      g_assert_null (beakta_output_xlsx (workbook, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char * const tables[] = { "answers-sv", "answers-en", "analysis-sv", "analysis-en" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strconcat ("/tables/golden/", tables[i], NULL);

      g_test_add_data_func (path, tables[i], test_golden);
    }
  g_test_add_func ("/tables/xlsx/same-bytes", test_same_bytes);
  g_test_add_func ("/tables/csv/formulas-are-text", test_formulas_are_text);
  g_test_add_func ("/tables/csv/values", test_values);
  g_test_add_func ("/tables/xlsx/opens", test_opens);
  g_test_add_func ("/tables/xlsx/opens-example", test_opens_example);
  g_test_add_func ("/tables/xlsx/long-text", test_long_text);
  g_test_add_func ("/tables/xlsx/too-many-rows", test_too_many_rows);
  g_test_add_func ("/tables/xlsx/full-disk", test_full_disk);
  g_test_add_func ("/tables/xlsx/sheet-names", test_sheet_names);

  return g_test_run ();
}
