/* Making blocks. All text of a paper passes beakta_report_dup_clean () on its way in. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

static void
span_free (gpointer data)
{
  BeaktaSpan *span = data;

  g_free (span->text);
  g_free (span);
}

static void
cell_free (gpointer data)
{
  BeaktaReportCell *cell = data;

  g_ptr_array_unref (cell->spans);
  g_free (cell->source_id);
  g_free (cell);
}

void
beakta_block_free (BeaktaBlock *block)
{
  g_ptr_array_unref (block->spans);
  g_ptr_array_unref (block->rows);
  g_free (block->widths);
  g_clear_pointer (&block->figure, beakta_figure_free);
  g_clear_pointer (&block->logotype, beakta_logotype_unref);
  g_free (block->alternative);
  g_free (block->source_id);
  g_free (block);
}

/* Marks, embeddings, overrides and isolates that turn the direction of the text after them: in a paper of record they
 * could make it read otherwise than it is. */
static gboolean
turns_direction (gunichar c)
{
  return c == 0x200e || c == 0x200f || c == 0x061c || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_left_out (gunichar c)
{
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0) ||
         c == 0x00ad || c == 0xfeff || c == 0x2060 || c == 0x200b || turns_direction (c) ||
         (c >= 0xe0000 && c <= 0xe0fff) || (c >= 0xfff9 && c <= 0xfffb);
}

static gunichar
get_replacement (gunichar c)
{
  if (c == '\t')
    return ' ';
  if (c == 0x2028 || c == 0x2029 || c == '\f')
    return '\n';
  if ((c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef))
    return 0xfffd;

  return c;
}

/* Whether there is nothing to clean, as in nearly all that is written: no character but of ASCII, of the Latin letters below
 * U+0300, which are NFC as they are, and of the quotation marks and dashes from U+2010 to U+2027. */
static gboolean
is_clean (const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    {
      if ((*p >= 0x20 && *p < 0x7f) || *p == '\n')
        continue;
      if ((*p == 0xc2 && p[1] >= 0xa0 && p[1] < 0xc0 && p[1] != 0xad) || (*p >= 0xc3 && *p <= 0xcb && (p[1] & 0xc0) == 0x80))
        p++;
      else if (*p == 0xe2 && p[1] == 0x80 && p[2] >= 0x90 && p[2] <= 0xa7)
        p += 2;
      else
        return FALSE;
    }

  return TRUE;
}

static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  GString *cleaned = g_string_sized_new (strlen (normal));

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = get_replacement (g_utf8_get_char (p));

      if (!is_left_out (c))
        g_string_append_unichar (cleaned, c);
    }

  return g_string_free (cleaned, FALSE);
}

/**
 * beakta_report_dup_clean:
 * @text: (nullable): anything that a case may hold
 *
 * Returns: (transfer full): @text as it may stand in a block: UTF-8, NFC, "\n" between lines and no other control
 *     characters, no soft hyphens, and U+FFFD for what is no character
 */
char *
beakta_report_dup_clean (const char *text)
{
  if (text == NULL)
    return g_strdup ("");

  return is_clean (text) ? g_strdup (text) : clean (text);
}

/* White space of all sorts as one space, none at the ends: for quotes, titles and names. */
char *
beakta_report_dup_one_line (const char *text)
{
  g_autofree char *cleaned = beakta_report_dup_clean (text);
  GString *line = g_string_sized_new (strlen (cleaned));
  gboolean pending = FALSE;

  for (const char *p = cleaned; *p != '\0'; p++)
    {
      if (*p == ' ' || *p == '\n')
        {
          pending = line->len > 0;
          continue;
        }

      if (pending)
        g_string_append_c (line, ' ');
      pending = FALSE;
      g_string_append_c (line, *p);
    }

  return g_string_free (line, FALSE);
}

static void
add_span (GPtrArray       *spans,
          BeaktaSpanStyle  style,
          const char      *text)
{
  g_autofree char *cleaned = beakta_report_dup_clean (text);
  BeaktaSpan *span;

  if (*cleaned == '\0')
    return;

  span = g_new0 (BeaktaSpan, 1);
  span->text = g_steal_pointer (&cleaned);
  span->style = style;
  g_ptr_array_add (spans, span);
}

BeaktaBlock *
beakta_writer_add (BeaktaReportWriter *writer,
                   BeaktaBlockKind     kind)
{
  BeaktaBlock *block = g_new0 (BeaktaBlock, 1);

  block->kind = kind;
  block->spans = g_ptr_array_new_with_free_func (span_free);
  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  block->keep_with_next = kind == BEAKTA_BLOCK_TITLE || kind == BEAKTA_BLOCK_HEADING || kind == BEAKTA_BLOCK_QUESTION;
  g_ptr_array_add (writer->blocks, block);

  return block;
}

BeaktaBlock *
beakta_writer_add_text (BeaktaReportWriter *writer,
                        BeaktaBlockKind     kind,
                        BeaktaSpanStyle     style,
                        const char         *text)
{
  BeaktaBlock *block = beakta_writer_add (writer, kind);

  beakta_block_say (block, style, text);

  return block;
}

void
beakta_writer_add_heading (BeaktaReportWriter *writer,
                           guint               level,
                           const char         *text)
{
  g_autofree char *line = beakta_report_dup_one_line (text);
  BeaktaBlock *block = beakta_writer_add_text (writer, BEAKTA_BLOCK_HEADING, BEAKTA_SPAN_PLAIN, line);

  block->level = level;
}

char *
beakta_block_dup_alternative (const BeaktaBlock *block)
{
  return block->figure != NULL ? beakta_figure_dup_alternative (block->figure)
                               : g_strdup (block->alternative != NULL ? block->alternative : "");
}

BeaktaBlock *
beakta_writer_add_figure (BeaktaReportWriter *writer,
                          BeaktaFigure       *figure)
{
  BeaktaBlock *block = beakta_writer_add_text (writer, BEAKTA_BLOCK_FIGURE, BEAKTA_SPAN_STRONG, figure->title);

  block->figure = figure;

  return block;
}

/* A table with its header row. @widths: shares of the columns. */
BeaktaBlock *
beakta_writer_add_table (BeaktaReportWriter *writer,
                         const double       *widths,
                         guint               n_columns,
                         const BeaktaSays   *headers)
{
  BeaktaBlock *block = beakta_writer_add (writer, BEAKTA_BLOCK_TABLE);
  GPtrArray *row = beakta_block_add_row (block);

  block->widths = g_memdup2 (widths, n_columns * sizeof *widths);
  for (guint i = 0; i < n_columns; i++)
    beakta_row_say (row, BEAKTA_SPAN_STRONG, beakta_tongue_get (writer->tongue, headers[i]));

  return block;
}

void
beakta_block_say (BeaktaBlock     *block,
                  BeaktaSpanStyle  style,
                  const char      *text)
{
  add_span (block->spans, style, text);
}

void
beakta_block_add_fact (BeaktaBlock *block,
                       const char  *label,
                       const char  *value)
{
  GPtrArray *row = beakta_block_add_row (block);

  beakta_row_say (row, BEAKTA_SPAN_DIM, label);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, value);
}

GPtrArray *
beakta_block_add_row (BeaktaBlock *block)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (cell_free);

  g_ptr_array_add (block->rows, row);

  return row;
}

BeaktaReportCell *
beakta_row_add_cell (GPtrArray *row)
{
  BeaktaReportCell *cell = g_new0 (BeaktaReportCell, 1);

  cell->spans = g_ptr_array_new_with_free_func (span_free);
  g_ptr_array_add (row, cell);

  return cell;
}

void
beakta_cell_say (BeaktaReportCell *cell,
                 BeaktaSpanStyle   style,
                 const char       *text)
{
  add_span (cell->spans, style, text);
}

/* A cell with one text in it. */
void
beakta_row_say (GPtrArray       *row,
                BeaktaSpanStyle  style,
                const char      *text)
{
  beakta_cell_say (beakta_row_add_cell (row), style, text);
}
