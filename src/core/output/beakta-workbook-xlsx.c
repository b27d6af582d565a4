/* Tables as an Excel workbook, by libxlsxwriter.
 *
 * (1) Text is text: what looks like a formula, a link or a number is never taken for one.
 * (2) The same tables give the same bytes: the file is as old as what it tells of.
 * (3) Rows go to a temporary file as they are written, so that a large table costs no more memory than a small one. Since
 *     libxlsxwriter does not look at what becomes of those files, the workbook is read through before it is let out.
 * (4) Numbers have a point in the file, wherever it is written: libxlsxwriter asks the locale.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-output.h"

#include <errno.h>
#include <locale.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "beakta-workbook-check.h"

#define MOST_ROWS       1048576u     /* of a sheet, the headings among them: ECMA-376 as Excel reads it */
#define MOST_UNITS      32767        /* of a cell, in UTF-16 */
#define MOST_WIDTH      80           /* characters */
#define PAPER_A4        9
#define PAGE_WIDTH      160          /* characters that can still be read when they are squeezed onto a page */
#define LINE_HEIGHT     15.0         /* points, of the font that a workbook has by itself */
#define MOST_HEIGHT     409.0        /* of a row */
#define ESCAPED_UNDERSCORE "_x005F_"

typedef struct
{
  lxw_workbook   *book;
  lxw_format     *heading;
  lxw_format     *formats[BEAKTA_VALUE_DATE + 1];
  const char     *shortened;
  gsize           n_cells;
} Writer;

static gboolean
fail (lxw_error   problem,
      GError    **error)
{
  GIOErrorEnum code = problem == LXW_ERROR_CREATING_TMPFILE || problem == LXW_ERROR_READING_TMPFILE ||
                      problem == LXW_ERROR_ZIP_FILE_OPERATION || problem == LXW_ERROR_ZIP_CLOSE ||
                      problem == LXW_ERROR_ZIP_FILE_ADD ? G_IO_ERROR_NO_SPACE : G_IO_ERROR_FAILED;

  g_set_error (error, G_IO_ERROR, code, "the workbook could not be made: %s", lxw_strerror (problem));

  return FALSE;
}

/* "_x0041_" in a text would be read as "A" (ECMA-376 part 1, 22.9.2.19): its underscore is written as such a sign itself. */
static gboolean
is_escape (const char *p)
{
  return p[0] == '_' && p[1] == 'x' && g_ascii_isxdigit (p[2]) && g_ascii_isxdigit (p[3]) && g_ascii_isxdigit (p[4]) &&
         g_ascii_isxdigit (p[5]) && p[6] == '_';
}

/* (transfer full): as much of @text as fits in @room units of UTF-16, as it is written in the file. */
static char *
dup_fitting (const char *text,
             gsize       room,
             gboolean   *is_whole)
{
  GString *fitting = g_string_new (NULL);
  gsize used = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gsize units = is_escape (text) ? strlen (ESCAPED_UNDERSCORE) : g_utf8_get_char (text) > 0xffff ? 2 : 1;

      if (used + units > room)
        break;
      used += units;
      if (is_escape (text))
        g_string_append (fitting, ESCAPED_UNDERSCORE);
      else
        g_string_append_len (fitting, text, g_utf8_next_char (text) - text);
    }
  *is_whole = *text == '\0';

  return g_string_free (fitting, FALSE);
}

/* A text that is too long for a cell says that it is not whole. */
static char *
dup_cell_text (Writer     *writer,
               const char *text)
{
  gboolean is_whole;
  g_autofree char *all = dup_fitting (text, MOST_UNITS, &is_whole);
  g_autofree char *start = NULL;

  if (is_whole)
    return g_steal_pointer (&all);

  start = dup_fitting (text, MOST_UNITS - (gsize) g_utf8_strlen (writer->shortened, -1), &is_whole);

  return g_strconcat (start, writer->shortened, NULL);
}

static lxw_error
write_text (Writer        *writer,
            lxw_worksheet *sheet,
            guint          row,
            guint          column,
            const char    *text,
            lxw_format    *format)
{
  g_autofree char *fitting = NULL;

  if (strlen (text) <= MOST_UNITS && strstr (text, "_x") == NULL)
    return worksheet_write_string (sheet, row, (lxw_col_t) column, text, format);

  fitting = dup_cell_text (writer, text);

  return worksheet_write_string (sheet, row, (lxw_col_t) column, fitting, format);
}

static lxw_error
write_date (lxw_worksheet *sheet,
            guint          row,
            guint          column,
            const char    *iso,
            lxw_format    *format)
{
  lxw_datetime day = { 0, };

  sscanf (iso, "%4d-%2d-%2d", &day.year, &day.month, &day.day);

  return worksheet_write_datetime (sheet, row, (lxw_col_t) column, &day, format);
}

static lxw_error
write_value (Writer            *writer,
             lxw_worksheet     *sheet,
             guint              row,
             guint              column,
             const BeaktaValue *value)
{
  lxw_format *format = writer->formats[value->kind];

  writer->n_cells += value->kind != BEAKTA_VALUE_EMPTY;
  switch (value->kind)
    {
    case BEAKTA_VALUE_TEXT:
      return write_text (writer, sheet, row, column, value->text, format);
    case BEAKTA_VALUE_DATE:
      return write_date (sheet, row, column, value->text, format);
    case BEAKTA_VALUE_NUMBER:
    case BEAKTA_VALUE_AMOUNT:
    case BEAKTA_VALUE_SHARE:
      return worksheet_write_number (sheet, row, (lxw_col_t) column, value->number, format);
    case BEAKTA_VALUE_EMPTY:
    default:
      return LXW_NO_ERROR;
    }
}

/* Lines that a text takes in a column; a word that does not fit on a line begins the next, so that some of each is lost. */
static guint
count_lines (const char *text,
             guint       width)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  guint usable = MAX (MIN (width, MOST_WIDTH) * 9 / 10, 1);
  guint n_lines = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n_lines += MAX ((guint) g_utf8_strlen (lines[i], -1) + usable - 1, usable) / usable;

  return n_lines;
}

/* Excel fits a row to its text when it opens the file, LibreOffice does not: so the height is said. */
static lxw_error
set_height (lxw_worksheet *sheet,
            BeaktaTable   *table,
            guint          row)
{
  guint n_lines = 1;

  for (guint i = 0; i < beakta_table_get_n_columns (table); i++)
    {
      const BeaktaValue *value = beakta_table_get_value (table, row, i);
      guint width = beakta_table_get_column (table, i)->width;

      if (value->kind == BEAKTA_VALUE_TEXT && (strlen (value->text) > width * 9 / 10 || strchr (value->text, '\n') != NULL))
        n_lines = MAX (n_lines, count_lines (value->text, width));
    }

  return n_lines == 1 ? LXW_NO_ERROR : worksheet_set_row (sheet, row + 1, MIN (n_lines * LINE_HEIGHT, MOST_HEIGHT), NULL);
}

/* The headings stay in sight, also on every page that is printed. */
static lxw_error
write_headings (Writer        *writer,
                lxw_worksheet *sheet,
                BeaktaTable   *table)
{
  guint n_columns = beakta_table_get_n_columns (table);
  guint width = 0;
  guint n_lines = 1;
  lxw_error problem = LXW_NO_ERROR;

  for (guint i = 0; i < n_columns; i++)
    {
      const BeaktaTableColumn *column = beakta_table_get_column (table, i);

      worksheet_set_column (sheet, (lxw_col_t) i, (lxw_col_t) i, MIN (column->width, MOST_WIDTH), NULL);
      width += MIN (column->width, MOST_WIDTH);
      n_lines = MAX (n_lines, count_lines (column->heading, column->width));
    }
  worksheet_set_row (sheet, 0, n_lines * LINE_HEIGHT, NULL);
  worksheet_freeze_panes (sheet, 1, 0);
  worksheet_repeat_rows (sheet, 0, 0);
  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, PAPER_A4);
  if (width <= PAGE_WIDTH)
    worksheet_fit_to_pages (sheet, 1, 0);
  if (n_columns > 0 && beakta_table_get_n_rows (table) > 0)
    worksheet_autofilter (sheet, 0, 0, beakta_table_get_n_rows (table), (lxw_col_t) (n_columns - 1));

  for (guint i = 0; i < n_columns && problem == LXW_NO_ERROR; i++)
    problem = write_text (writer, sheet, 0, i, beakta_table_get_column (table, i)->heading, writer->heading);
  writer->n_cells += n_columns;

  return problem;
}

static gboolean
check_size (BeaktaTable  *table,
            GError      **error)
{
  if (beakta_table_get_n_rows (table) < MOST_ROWS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "“%s” has %u rows, and a sheet holds %u below its headings",
               beakta_table_get_name (table), beakta_table_get_n_rows (table), MOST_ROWS - 1);

  return FALSE;
}

static gboolean
write_table (Writer       *writer,
             BeaktaTable  *table,
             GError      **error)
{
  lxw_error problem = workbook_validate_sheet_name (writer->book, beakta_table_get_name (table));
  guint n_columns = beakta_table_get_n_columns (table);
  guint n_rows = beakta_table_get_n_rows (table);
  lxw_worksheet *sheet;

  if (problem != LXW_NO_ERROR)
    return fail (problem, error);
  sheet = workbook_add_worksheet (writer->book, beakta_table_get_name (table));
  if (sheet == NULL)
    return fail (LXW_ERROR_CREATING_TMPFILE, error);

  problem = write_headings (writer, sheet, table);
  for (guint row = 0; row < n_rows && problem == LXW_NO_ERROR; row++)
    {
      problem = set_height (sheet, table, row);
      for (guint column = 0; column < n_columns && problem == LXW_NO_ERROR; column++)
        problem = write_value (writer, sheet, row + 1, column, beakta_table_get_value (table, row, column));
    }

  return problem == LXW_NO_ERROR || fail (problem, error);
}

static void
add_formats (Writer *writer)
{
  static const char * const numbers[] = {
    [BEAKTA_VALUE_AMOUNT] = "#,##0\\ \"kr\"", [BEAKTA_VALUE_SHARE] = "0%", [BEAKTA_VALUE_DATE] = "yyyy\\-mm\\-dd",
  };

  writer->heading = workbook_add_format (writer->book);
  format_set_bold (writer->heading);
  format_set_text_wrap (writer->heading);
  format_set_align (writer->heading, LXW_ALIGN_VERTICAL_TOP);
  format_set_bottom (writer->heading, LXW_BORDER_THIN);

  for (guint i = 0; i < G_N_ELEMENTS (writer->formats); i++)
    {
      writer->formats[i] = workbook_add_format (writer->book);
      format_set_align (writer->formats[i], LXW_ALIGN_VERTICAL_TOP);
      if (numbers[i] != NULL)
        format_set_num_format (writer->formats[i], numbers[i]);
    }
  format_set_text_wrap (writer->formats[BEAKTA_VALUE_TEXT]);
  format_set_align (writer->formats[BEAKTA_VALUE_DATE], LXW_ALIGN_LEFT);
}

/* Rule (2). Zero would be the time of the writing. */
static void
set_properties (lxw_workbook   *book,
                BeaktaWorkbook *workbook)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) created = g_date_time_new_from_iso8601 (beakta_workbook_get_created (workbook), utc);
  g_autofree char *title = g_utf8_substring (beakta_workbook_get_title (workbook), 0,
                                             MIN (g_utf8_strlen (beakta_workbook_get_title (workbook), -1), 255));
  lxw_doc_properties properties = {
    .title = title,
    .created = created != NULL ? (time_t) MAX (g_date_time_to_unix (created), 1) : 1,
  };

  workbook_set_properties (book, &properties);
}

static gboolean
write_book (const char      *path,
            BeaktaWorkbook  *workbook,
            gsize           *n_cells,
            GError         **error)
{
  g_autofree char *folder = g_strdup (g_get_tmp_dir ());
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = folder };
  GPtrArray *tables = beakta_workbook_get_tables (workbook);
  Writer writer = { .book = workbook_new_opt (path, &options), .shortened = beakta_workbook_get_shortened (workbook) };
  gboolean is_written = writer.book != NULL || fail (LXW_ERROR_MEMORY_MALLOC_FAILED, error);
  lxw_error problem;

  if (!is_written)
    return FALSE;

  set_properties (writer.book, workbook);
  add_formats (&writer);
  for (guint i = 0; i < tables->len && is_written; i++)
    is_written = check_size (g_ptr_array_index (tables, i), error) &&
                 write_table (&writer, g_ptr_array_index (tables, i), error);
  problem = workbook_close (writer.book);
  *n_cells = writer.n_cells;

  return is_written && (problem == LXW_NO_ERROR || fail (problem, error));
}

/* Rule (4). Only this thread writes by another locale than the person's. */
static gboolean
write_without_locale (const char      *path,
                      BeaktaWorkbook  *workbook,
                      gsize           *n_cells,
                      GError         **error)
{
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", (locale_t) 0);
  locale_t before;
  gboolean is_written;

  if (plain == (locale_t) 0)
    return fail (LXW_ERROR_MEMORY_MALLOC_FAILED, error);

  before = uselocale (plain);
  is_written = write_book (path, workbook, n_cells, error);
  uselocale (before);
  freelocale (plain);

  return is_written;
}

/**
 * beakta_output_xlsx:
 * @workbook: tables, at least one
 * @error: #GIOError: %G_IO_ERROR_MESSAGE_TOO_LARGE for more rows than a sheet holds, %G_IO_ERROR_NO_SPACE when the folder of
 *     temporary files is full
 *
 * A sheet for each table. A text that is too long for a cell (32,767 units of UTF-16) ends in the words that the workbook has
 * for it.
 *
 * Returns: (transfer full): the whole file
 */
GBytes *
beakta_output_xlsx (BeaktaWorkbook  *workbook,
                    GError         **error)
{
  g_autoptr(GMappedFile) file = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  gsize n_cells = 0;
  int fd;

  g_return_val_if_fail (BEAKTA_IS_WORKBOOK (workbook), NULL);
  g_return_val_if_fail (beakta_workbook_get_tables (workbook)->len > 0, NULL);

  fd = memfd_create ("beakta-workbook", MFD_CLOEXEC);
  if (fd < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return NULL;
    }

  path = g_strdup_printf ("/proc/self/fd/%d", fd);
  if (write_without_locale (path, workbook, &n_cells, error))
    file = g_mapped_file_new_from_fd (fd, FALSE, error);
  close (fd);
  if (file == NULL)
    return NULL;

  bytes = g_mapped_file_get_bytes (file);

  return beakta_workbook_check (bytes, n_cells, error) ? g_steal_pointer (&bytes) : NULL;
}
