/* One sheet of a workbook: its cells as a person sees them. */

#include "beakta-number-format.h"
#include "beakta-xlsx-private.h"
#include "beakta-xml.h"

#include <string.h>

#define MAX_ROW    1048576u
#define MAX_COLUMN 16384u

enum
{
  ROW = 1, CELL, VALUE, FORMULA, INLINE, TEXT, PHONETIC, MERGED, SHEET_DATA
};

static const BeaktaXmlName names[] = {
  { 0, "row", ROW }, { 0, "c", CELL }, { 0, "v", VALUE }, { 0, "f", FORMULA }, { 0, "is", INLINE }, { 0, "t", TEXT },
  { 0, "rPh", PHONETIC }, { 0, "mergeCell", MERGED }, { 0, "sheetData", SHEET_DATA },
};

/* What the value of a cell is: its attribute "t". */
typedef enum
{
  KIND_NUMBER,
  KIND_SHARED,
  KIND_BOOLEAN,
  KIND_TEXT                          /* as it stands: text, an error, an ISO date */
} Kind;

typedef struct
{
  BeaktaXlsx *xlsx;
  BeaktaGrid *grid;
  gboolean    in_data;
  guint       row;                   /* from 0; G_MAXUINT before the first */
  guint       column;                /* of the next cell that does not say it */

  Kind        kind;
  guint       style;
  int         within;                /* VALUE, FORMULA, TEXT or 0 */
  GString    *value;
  GString    *formula;
} Sheet;

/* "BC23" is column 54, row 22. */
static gboolean
parse_place (const char *place,
             guint      *column,
             guint      *row)
{
  guint number = 0;
  char *end;
  guint64 line;

  for (; g_ascii_isupper (*place) && number <= MAX_COLUMN; place++)
    number = number * 26 + (guint) (*place - 'A') + 1;

  line = g_ascii_strtoull (place, &end, 10);
  if (number == 0 || number > MAX_COLUMN || line == 0 || line > MAX_ROW)
    return FALSE;

  *column = number - 1;
  *row = (guint) line - 1;
  return TRUE;
}

static void
take_merged (Sheet                     *sheet,
             const BeaktaXmlAttributes *attributes)
{
  g_autofree char *range = beakta_xml_dup (attributes, "ref");
  char *colon = range != NULL ? strchr (range, ':') : NULL;
  guint left, top, right, bottom;

  if (colon == NULL)
    return;

  *colon = '\0';
  if (parse_place (range, &left, &top) && parse_place (colon + 1, &right, &bottom) && right > left)
    beakta_grid_merge (sheet->grid, top, left, right - left + 1);
}

static void
begin_cell (Sheet                     *sheet,
            const BeaktaXmlAttributes *attributes)
{
  g_autofree char *place = beakta_xml_dup (attributes, "r");
  guint row;

  if (place != NULL)
    parse_place (place, &sheet->column, &row);

  sheet->kind = beakta_xml_is (attributes, "t", "s") ? KIND_SHARED
                : beakta_xml_is (attributes, "t", "b") ? KIND_BOOLEAN
                : !beakta_xml_has (attributes, "t") || beakta_xml_is (attributes, "t", "n") ? KIND_NUMBER : KIND_TEXT;
  sheet->style = beakta_xml_get_int (attributes, "s", 0);
  g_string_truncate (sheet->value, 0);
  g_string_truncate (sheet->formula, 0);
}

static char *
write_number (Sheet *sheet)
{
  GArray *formats = sheet->xlsx->formats;
  guint id = sheet->style < formats->len ? g_array_index (formats, guint, sheet->style) : 0;
  char *end;
  double value = g_ascii_strtod (sheet->value->str, &end);

  if (end == sheet->value->str || *end != '\0')
    return g_strdup (sheet->value->str);

  return beakta_number_format_write (value, id, g_hash_table_lookup (sheet->xlsx->codes, GUINT_TO_POINTER (id)),
                                     sheet->xlsx->from_1904);
}

static const char *
get_shared (Sheet *sheet)
{
  guint64 index = g_ascii_strtoull (sheet->value->str, NULL, 10);

  return index < sheet->xlsx->strings->len ? g_ptr_array_index (sheet->xlsx->strings, index) : "";
}

/* (transfer full): what the cell shows. A formula without a value of its own is better shown than passed over. */
static char *
dup_shown (Sheet *sheet)
{
  if (sheet->value->len == 0)
    return sheet->formula->len > 0 ? g_strconcat ("=", sheet->formula->str, NULL) : g_strdup ("");

  switch (sheet->kind)
    {
    case KIND_SHARED:
      return g_strdup (get_shared (sheet));
    case KIND_BOOLEAN:
      return g_strdup (*sheet->value->str == '1' ? "SANT" : "FALSKT");
    case KIND_NUMBER:
      return write_number (sheet);
    case KIND_TEXT:
    default:
      return beakta_xlsx_dup_typed (sheet->value->str);
    }
}

static void
end_cell (Sheet *sheet)
{
  g_autofree char *shown = dup_shown (sheet);

  if (sheet->row < MAX_ROW)
    beakta_grid_add (sheet->grid, sheet->row, sheet->column, shown);
  sheet->column++;
}

static void
begin_row (Sheet                     *sheet,
           const BeaktaXmlAttributes *attributes)
{
  guint next = sheet->row + 1;
  int said = beakta_xml_get_int (attributes, "r", (int) MIN (next, MAX_ROW) + 1);

  /* Rows are in order; one that goes back, or too far, is passed over. */
  sheet->row = said > 0 && (guint) said > next && (guint) said <= MAX_ROW ? (guint) said - 1 : next;
  sheet->column = 0;
}

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  Sheet *sheet = data;

  switch (token)
    {
    case SHEET_DATA:
      sheet->in_data = TRUE;
      break;
    case ROW:
      begin_row (sheet, attributes);
      return !beakta_grid_is_full (sheet->grid);
    case CELL:
      begin_cell (sheet, attributes);
      break;
    case VALUE:
    case FORMULA:
    case TEXT:
      sheet->within = token;
      break;
    case PHONETIC:
      return FALSE;
    case MERGED:
      take_merged (sheet, attributes);
      break;
    default:
      break;
    }

  return TRUE;
}

static void
element_ended (gpointer data,
               int      token)
{
  Sheet *sheet = data;

  if (token == CELL && sheet->in_data)
    end_cell (sheet);
  else if (token == SHEET_DATA)
    sheet->in_data = FALSE;

  sheet->within = 0;
}

static void
text_came (gpointer    data,
           const char *utf8,
           gsize       n_bytes)
{
  Sheet *sheet = data;

  if (sheet->within == VALUE || sheet->within == TEXT)
    g_string_append_len (sheet->value, utf8, n_bytes);
  else if (sheet->within == FORMULA)
    g_string_append_len (sheet->formula, utf8, n_bytes);
}

gboolean
beakta_xlsx_read_sheet (BeaktaXlsx     *self,
                        BeaktaPackage  *package,
                        const char     *part,
                        BeaktaGrid     *grid,
                        GError        **error)
{
  static const BeaktaXmlHandler handler = {
    .names = names, .n_names = G_N_ELEMENTS (names), .begin = element_began, .end = element_ended, .text = text_came,
  };
  Sheet sheet = { .xlsx = self, .grid = grid, .row = G_MAXUINT };
  gboolean is_read;

  sheet.value = g_string_new (NULL);
  sheet.formula = g_string_new (NULL);
  is_read = beakta_xml_parse_part (&handler, package, part, &sheet, error);
  g_string_free (sheet.value, TRUE);
  g_string_free (sheet.formula, TRUE);

  return is_read;
}
