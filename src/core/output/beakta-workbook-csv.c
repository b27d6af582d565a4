/* A table as a file of lines that a Swedish Excel opens right, by a double click.
 *
 * (1) UTF-8 with a byte order mark, without which Excel reads åäö as something else; semicolons between cells, since the
 *     comma stands inside numbers; lines end in CR LF (RFC 4180).
 * (2) Numbers are digits with a decimal comma, without spaces; amounts whole kronor; dates "2026-10-14".
 * (3) A text that a spreadsheet would take for a formula has an apostrophe before it. It is seen, and is the price for that
 *     nothing in an application can act on the computer of whoever opens the file. What the workbook says needs none.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-output.h"

#include <string.h>

#define BYTE_ORDER_MARK "\357\273\277"

/* Rule (3): what formulas begin with, also in full width; a tab or a new line before them is passed over. */
static gboolean
is_dangerous (const char *text)
{
  static const gunichar starts[] = { '=', '+', '-', '@', '\t', '\r', '\n', 0xff1d, 0xff0b, 0xff0d, 0xff20 };
  gunichar first = g_utf8_get_char (text);

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    if (first == starts[i])
      return TRUE;

  return FALSE;
}

static void
append_text (GString    *csv,
             const char *text)
{
  gboolean is_quoted = strpbrk (text, ";,\"\r\n\t'") != NULL || is_dangerous (text);

  if (is_quoted)
    g_string_append_c (csv, '"');
  if (is_dangerous (text))
    g_string_append_c (csv, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  if (is_quoted)
    g_string_append_c (csv, '"');
}

static void
append_number (GString *csv,
               double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.15g", number);
  g_strdelimit (digits, ".", ',');
  g_string_append (csv, digits);
}

static void
append_value (GString           *csv,
              const BeaktaValue *value)
{
  switch (value->kind)
    {
    case BEAKTA_VALUE_TEXT:
      append_text (csv, value->text);
      break;
    case BEAKTA_VALUE_DATE:
      g_string_append (csv, value->text);
      break;
    case BEAKTA_VALUE_AMOUNT:
      g_string_append_printf (csv, "%.0f", value->number);
      break;
    case BEAKTA_VALUE_NUMBER:
    case BEAKTA_VALUE_SHARE:
      append_number (csv, value->number);
      break;
    case BEAKTA_VALUE_EMPTY:
    default:
      break;
    }
}

/**
 * beakta_output_csv:
 * @workbook: tables, at least one
 * @error: a #GError; a file of lines is always written
 *
 * Such a file holds one table: the first. No text is shortened.
 *
 * Returns: (transfer full): the whole file
 */
GBytes *
beakta_output_csv (BeaktaWorkbook  *workbook,
                   GError         **error)
{
  GString *csv;
  BeaktaTable *table;

  g_return_val_if_fail (BEAKTA_IS_WORKBOOK (workbook), NULL);
  g_return_val_if_fail (beakta_workbook_get_tables (workbook)->len > 0, NULL);

  csv = g_string_new (BYTE_ORDER_MARK);
  table = g_ptr_array_index (beakta_workbook_get_tables (workbook), 0);
  for (guint i = 0; i < beakta_table_get_n_columns (table); i++)
    {
      g_string_append (csv, i > 0 ? ";" : "");
      append_text (csv, beakta_table_get_column (table, i)->heading);
    }
  g_string_append (csv, "\r\n");

  for (guint row = 0; row < beakta_table_get_n_rows (table); row++)
    {
      for (guint i = 0; i < beakta_table_get_n_columns (table); i++)
        {
          g_string_append (csv, i > 0 ? ";" : "");
          append_value (csv, beakta_table_get_value (table, row, i));
        }
      g_string_append (csv, "\r\n");
    }

  return g_string_free_to_bytes (csv);
}
