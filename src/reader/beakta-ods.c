/* ODS: the sheets of an OpenDocument spreadsheet as tables. */

#include "beakta-ods.h"

#include "beakta-grid.h"
#include "beakta-xml.h"

#include <string.h>

/* More than this of the same is an attack, or an empty rest of a sheet. */
#define MAX_REPEATED 1000
#define MAX_SPACES   100

enum
{
  STYLE = 1, TABLE_PROPERTIES, TABLE, ROW, CELL, PARAGRAPH, SPACES, TAB, LINE_BREAK, NEVER
};

static const BeaktaXmlName names[] = {
  { 0, "style", STYLE }, { 0, "table-properties", TABLE_PROPERTIES }, { 0, "table", TABLE }, { 0, "table-row", ROW },
  { 0, "table-cell", CELL }, { 0, "covered-table-cell", CELL }, { 0, "p", PARAGRAPH }, { 0, "s", SPACES },
  { 0, "tab", TAB }, { 0, "line-break", LINE_BREAK }, { 0, "annotation", NEVER }, { 0, "shapes", NEVER },
  { 0, "tracked-changes", NEVER }, { 0, "forms", NEVER }, { 0, "frame", NEVER },
};

typedef struct
{
  guint  column;
  guint  span;
  char  *text;
} Cell;

typedef struct
{
  BeaktaFlow *flow;
  BeaktaGrid *grid;
  char       *style;                 /* nullable: the one that is being read */
  GHashTable *hidden;                /* names of styles whose sheets are not shown */
  char       *sheet;                 /* nullable: name of the open one */

  guint       row;
  guint       row_repeated;
  GArray     *cells;                 /* of Cell: of the row */
  guint       column;
  guint       cell_repeated;
  guint       span;
  GString    *text;                  /* of the cell */
  gboolean    in_cell;
  guint       in_paragraph;
} Sheets;

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_free (cell->text);
}

static guint
get_count (const BeaktaXmlAttributes *attributes,
           const char                *name)
{
  return (guint) MAX (beakta_xml_get_int (attributes, name, 1), 1);
}

/* Returns: whether the sheet is shown. */
static gboolean
begin_sheet (Sheets                    *self,
             const BeaktaXmlAttributes *attributes)
{
  g_autofree char *style = beakta_xml_dup (attributes, "style-name");

  if (style != NULL && g_hash_table_contains (self->hidden, style))
    {
      beakta_flow_notice (self->flow, "hidden-sheets");
      return FALSE;
    }

  g_free (self->sheet);
  self->sheet = beakta_xml_dup (attributes, "name");
  self->row = 0;

  return TRUE;
}

static void
take_style (Sheets                    *self,
            int                        token,
            const BeaktaXmlAttributes *attributes)
{
  if (token == STYLE)
    {
      g_free (self->style);
      self->style = beakta_xml_dup (attributes, "name");
    }
  else if (self->style != NULL && beakta_xml_is (attributes, "display", "false"))
    g_hash_table_add (self->hidden, g_strdup (self->style));
}

static void
begin_row (Sheets                    *self,
           const BeaktaXmlAttributes *attributes)
{
  self->row_repeated = get_count (attributes, "number-rows-repeated");
  self->column = 0;
  g_array_set_size (self->cells, 0);
}

static void
begin_cell (Sheets                    *self,
            const BeaktaXmlAttributes *attributes)
{
  self->cell_repeated = get_count (attributes, "number-columns-repeated");
  self->span = get_count (attributes, "number-columns-spanned");
  self->in_cell = TRUE;
  g_string_truncate (self->text, 0);
}

static void
add_spaces (Sheets                    *self,
            const BeaktaXmlAttributes *attributes)
{
  guint n = MIN (get_count (attributes, "c"), MAX_SPACES);

  for (guint i = 0; i < n; i++)
    g_string_append_c (self->text, ' ');
}

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  Sheets *self = data;

  switch (token)
    {
    case STYLE:
    case TABLE_PROPERTIES:
      take_style (self, token, attributes);
      break;
    case TABLE:
      return begin_sheet (self, attributes);
    case ROW:
      begin_row (self, attributes);
      return !beakta_grid_is_full (self->grid);
    case CELL:
      begin_cell (self, attributes);
      break;
    case PARAGRAPH:
      if (self->in_cell && self->text->len > 0)
        g_string_append_c (self->text, '\n');
      self->in_paragraph++;
      break;
    case SPACES:
      add_spaces (self, attributes);
      break;
    case TAB:
      g_string_append_c (self->text, ' ');
      break;
    case LINE_BREAK:
      g_string_append_c (self->text, '\n');
      break;
    case NEVER:
      return FALSE;
    default:
      break;
    }

  return TRUE;
}

static void
end_cell (Sheets *self)
{
  for (guint i = 0; i < MIN (self->cell_repeated, MAX_REPEATED) && self->text->len > 0; i++)
    {
      Cell cell = { self->column + i, self->span, g_strdup (self->text->str) };

      g_array_append_val (self->cells, cell);
    }

  self->column += MIN (self->cell_repeated, G_MAXINT16);
  self->in_cell = FALSE;
}

static void
end_row (Sheets *self)
{
  for (guint i = 0; i < MIN (self->row_repeated, MAX_REPEATED) && self->cells->len > 0; i++)
    {
      for (guint j = 0; j < self->cells->len; j++)
        {
          const Cell *cell = &g_array_index (self->cells, Cell, j);

          beakta_grid_add (self->grid, self->row + i, cell->column, cell->text);
          if (cell->span > 1)
            beakta_grid_merge (self->grid, self->row + i, cell->column, cell->span);
        }
    }

  self->row += MIN (self->row_repeated, 1u << 20);
}

static void
element_ended (gpointer data,
               int      token)
{
  Sheets *self = data;

  if (token == CELL)
    end_cell (self);
  else if (token == ROW)
    end_row (self);
  else if (token == TABLE)
    beakta_grid_tell (self->grid, self->sheet);
  else if (token == STYLE)
    g_clear_pointer (&self->style, g_free);
  else if (token == PARAGRAPH)
    self->in_paragraph--;
}

static void
text_came (gpointer    data,
           const char *utf8,
           gsize       n_bytes)
{
  Sheets *self = data;

  if (self->in_cell && self->in_paragraph > 0)
    g_string_append_len (self->text, utf8, n_bytes);
}

static gboolean
goes_on (gpointer data)
{
  Sheets *self = data;

  return !beakta_flow_has_failed (self->flow);
}

gboolean
beakta_ods_read (BeaktaPackage  *package,
                 BeaktaFlow     *flow,
                 GError        **error)
{
  static const BeaktaXmlHandler handler = {
    .names = names, .n_names = G_N_ELEMENTS (names),
    .begin = element_began, .end = element_ended, .text = text_came, .more = goes_on,
  };
  g_autoptr(BeaktaGrid) grid = beakta_grid_new (flow);
  Sheets self = { .flow = flow, .grid = grid };
  gboolean is_read;

  self.hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self.cells, clear_cell);
  self.text = g_string_new (NULL);

  is_read = beakta_xml_parse_part (&handler, package, "content.xml", &self, error);

  g_hash_table_unref (self.hidden);
  g_array_unref (self.cells);
  g_string_free (self.text, TRUE);
  g_free (self.style);
  g_free (self.sheet);

  return is_read;
}
