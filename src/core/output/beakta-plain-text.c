/* A report as text: one line a paragraph, tables row by row with the header's word before each cell. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-output.h"

#include "beakta-output-recipe.h"

static char *
dup_spans (GPtrArray *spans,
           guint      first,
           guint      n_spans)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < first + n_spans; i++)
    g_string_append (text, ((const BeaktaSpan *) g_ptr_array_index (spans, i))->text);

  return g_string_free (text, FALSE);
}

static char *
dup_cell (GPtrArray *row,
          guint      column)
{
  BeaktaReportCell *cell = g_ptr_array_index (row, column);

  return dup_spans (cell->spans, 0, cell->spans->len);
}

/* Every line of @words after @first, the later ones after as many spaces. */
static void
append_indented (GString    *text,
                 const char *first,
                 const char *words)
{
  g_auto(GStrv) lines = g_strsplit (words, "\n", -1);
  glong width = g_utf8_strlen (first, -1);

  g_string_append (text, first);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_printf (text, "\n%*s", (int) width, "");
      g_string_append (text, lines[i]);
    }
  g_string_append_c (text, '\n');
}

static void
append_underlined (GString    *text,
                   const char *words,
                   char        line)
{
  glong width = g_utf8_strlen (words, -1);

  g_string_append_printf (text, "\n%s\n", words);
  while (width-- > 0)
    g_string_append_c (text, line);
  g_string_append (text, "\n\n");
}

static void
append_facts (GString     *text,
              BeaktaBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (block->rows, i);
      g_autofree char *label = dup_cell (row, 0);
      g_autofree char *value = dup_cell (row, 1);
      g_autofree char *first = g_strconcat (block->level > 0 ? "    " : "", label, ": ", NULL);

      append_indented (text, first, value);
    }
  g_string_append_c (text, '\n');
}

static void
append_row (GString   *text,
            GPtrArray *header,
            GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    {
      g_autofree char *label = dup_cell (header, i);
      g_autofree char *value = dup_cell (row, i);
      g_autofree char *first = g_strconcat (i == 0 ? "- " : "  ", label, ": ", NULL);

      if (*value != '\0')
        append_indented (text, first, value);
    }
}

static void
append_table (GString     *text,
              BeaktaBlock *block)
{
  for (guint i = 1; i < block->rows->len; i++)
    append_row (text, g_ptr_array_index (block->rows, 0), g_ptr_array_index (block->rows, i));
  g_string_append_c (text, '\n');
}

static void
append_list (GString     *text,
             BeaktaBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      g_autofree char *words = dup_cell (g_ptr_array_index (block->rows, i), 0);

      append_indented (text, "- ", words);
    }
  g_string_append_c (text, '\n');
}

static void
append_quote (GString     *text,
              BeaktaBlock *block)
{
  guint n_words = block->spans->len > 1 ? block->spans->len - 1 : block->spans->len;
  g_autofree char *words = dup_spans (block->spans, 0, n_words);
  g_autofree char *source = dup_spans (block->spans, n_words, block->spans->len - n_words);

  append_indented (text, "    ", words);
  if (*source != '\0')
    append_indented (text, "    ", source);
  g_string_append_c (text, '\n');
}

/* "- Unga kvinnor" and below it each of its bars in words. */
static void
append_figure (GString      *text,
               BeaktaFigure *figure)
{
  g_string_append_printf (text, "%s\n", figure->title);
  for (guint i = 0; i < figure->groups->len; i++)
    {
      BeaktaFigureGroup *group = g_ptr_array_index (figure->groups, i);

      append_indented (text, "- ", group->label);
      for (guint j = 0; j < MIN (group->bars->len, figure->series->len); j++)
        g_string_append_printf (text, "  %s: %s\n", (const char *) g_ptr_array_index (figure->series, j),
                                g_array_index (group->bars, BeaktaBar, j).words);
    }
  g_string_append_printf (text, "%s%s\n", figure->note, *figure->note != '\0' ? "\n" : "");
}

static void
append_block (GString     *text,
              BeaktaBlock *block)
{
  g_autofree char *words = dup_spans (block->spans, 0, block->spans->len);

  switch (block->kind)
    {
    case BEAKTA_BLOCK_TITLE:
    case BEAKTA_BLOCK_HEADING:
      append_underlined (text, words, block->kind == BEAKTA_BLOCK_TITLE || block->level <= 1 ? '=' : '-');
      break;
    case BEAKTA_BLOCK_FACTS:
      append_facts (text, block);
      break;
    case BEAKTA_BLOCK_TABLE:
      append_table (text, block);
      break;
    case BEAKTA_BLOCK_LIST:
      append_list (text, block);
      break;
    case BEAKTA_BLOCK_FIGURE:
      if (block->figure != NULL)
        append_figure (text, block->figure);
      break;
    case BEAKTA_BLOCK_QUOTE:
      append_quote (text, block);
      break;
    case BEAKTA_BLOCK_NOTE:
      append_indented (text, "  ! ", words);
      g_string_append_c (text, '\n');
      break;
    case BEAKTA_BLOCK_QUESTION:
      g_string_append_printf (text, "%s\n", words);
      break;
    case BEAKTA_BLOCK_SUBTITLE:
    case BEAKTA_BLOCK_PARAGRAPH:
    case BEAKTA_BLOCK_ANSWER:
    default:
      g_string_append_printf (text, "%s\n\n", words);
      break;
    }
}

/**
 * beakta_output_text:
 * @report: a report
 * @error: a #GError; a text is always written
 *
 * Returns: (transfer full): UTF-8 with LF line ends
 */
GBytes *
beakta_output_text (BeaktaReport  *report,
                    GError       **error)
{
  GString *text;
  GPtrArray *blocks;

  g_return_val_if_fail (BEAKTA_IS_REPORT (report), NULL);

  text = g_string_new (NULL);
  blocks = beakta_report_get_blocks (report);
  if (*beakta_report_get_head_left (report) != '\0')
    g_string_append_printf (text, "%s\n", beakta_report_get_head_left (report));
  g_string_append_printf (text, "%s\n", beakta_report_get_head_right (report));
  if (*beakta_report_get_secrecy (report) != '\0')
    g_string_append_printf (text, "%s\n", beakta_report_get_secrecy (report));
  for (guint i = 0; i < blocks->len; i++)
    append_block (text, g_ptr_array_index (blocks, i));
  g_string_append (text, beakta_report_get_foot_left (report));
  g_string_append_printf (text, BEAKTA_TEXT_RECIPE_BEGINS "%s" BEAKTA_TEXT_RECIPE_ENDS, beakta_report_get_recipe (report));

  return g_string_free_to_bytes (g_steal_pointer (&text));
}
