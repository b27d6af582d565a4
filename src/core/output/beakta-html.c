/* A report as one HTML file, to be read on a screen or put on a site.
 *
 * (1) It is whole in itself: no script, no link, nothing is fetched; a policy in the file says so to the browser. Pictures stand
 *     in the file.
 * (2) Headings never skip a level, and everything that is a table, a list or a quote is marked up as one.
 * (3) It is well-formed XML too, so that any tool can take it apart.
 * (4) What holds text of the case takes its direction from that text.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-output.h"

#include "beakta-output-recipe.h"
#include "beakta-output-resources.h"
#include "beakta-paper-picture.h"

#define DEEPEST        6
#define PIXELS_A_POINT 2.5

static const struct
{
  BeaktaSpanStyle  bit;
  const char      *class_;
} span_classes[] = {
  { BEAKTA_SPAN_DIM, "dim" },
  { BEAKTA_SPAN_SMALL, "small" },
  { BEAKTA_SPAN_GOOD, "good" },
  { BEAKTA_SPAN_WEAK, "weak" },
};

/* Lines of a text are lines of the page. */
static void
append_text (GString    *html,
             const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (lines[i], -1);

      g_string_append_printf (html, "%s%s", i > 0 ? "<br/>\n" : "", escaped);
    }
}

static void
append_element (GString    *html,
                const char *open,
                const char *text,
                const char *close)
{
  g_string_append (html, open);
  append_text (html, text);
  g_string_append (html, close);
}

/* (transfer full): " dim small", or "" for text without a style of its own. */
static char *
dup_classes (BeaktaSpanStyle style)
{
  GString *classes = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (span_classes); i++)
    if (style & span_classes[i].bit)
      g_string_append_printf (classes, "%s%s", classes->len > 0 ? " " : "", span_classes[i].class_);

  return g_string_free (classes, FALSE);
}

static void
append_span (GString          *html,
             const BeaktaSpan *span)
{
  g_autofree char *classes = dup_classes (span->style);
  gboolean is_strong = (span->style & BEAKTA_SPAN_STRONG) != 0;
  const char *tag = is_strong ? "strong" : "span";

  if (!is_strong && *classes == '\0')
    {
      append_text (html, span->text);
      return;
    }

  g_string_append_printf (html, "<%s", tag);
  if (*classes != '\0')
    g_string_append_printf (html, " class=\"%s\"", classes);
  append_element (html, ">", span->text, "</");
  g_string_append_printf (html, "%s>", tag);
}

static void
append_spans (GString   *html,
              GPtrArray *spans,
              guint      first,
              guint      n_spans)
{
  for (guint i = first; i < first + n_spans; i++)
    append_span (html, g_ptr_array_index (spans, i));
}

static void
append_between (GString    *html,
                const char *open,
                GPtrArray  *spans,
                const char *close)
{
  g_string_append (html, open);
  append_spans (html, spans, 0, spans->len);
  g_string_append (html, close);
}

static void
append_cell (GString          *html,
             const char       *open,
             BeaktaReportCell *cell,
             const char       *close)
{
  append_between (html, open, cell->spans, close);
}

/* @class_: (nullable) */
static void
append_spanned (GString     *html,
                const char  *tag,
                const char  *class_,
                BeaktaBlock *block)
{
  g_autofree char *classes = g_strconcat (class_ != NULL ? class_ : "", class_ != NULL && block->keep_with_next ? " " : "",
                                          block->keep_with_next ? "keep" : "", NULL);

  g_string_append_printf (html, "<%s dir=\"auto\"", tag);
  if (*classes != '\0')
    g_string_append_printf (html, " class=\"%s\"", classes);
  g_string_append (html, ">");
  append_spans (html, block->spans, 0, block->spans->len);
  g_string_append_printf (html, "</%s>\n", tag);
}

/* Rule (2): the title is the first level, and a question stands one below the heading that it is under. */
static void
append_heading (GString     *html,
                guint        level,
                const char  *class_,
                BeaktaBlock *block)
{
  char tag[] = { 'h', (char) ('0' + MIN (level, DEEPEST)), '\0' };

  append_spanned (html, tag, class_, block);
}

static void
append_facts (GString     *html,
              BeaktaBlock *block)
{
  g_string_append (html, block->level > 0 ? "<dl class=\"inner\">\n" : "<dl>\n");
  for (guint i = 0; i < block->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (block->rows, i);

      append_cell (html, "<dt dir=\"auto\">", g_ptr_array_index (row, 0), "</dt>\n");
      append_cell (html, "<dd dir=\"auto\">", g_ptr_array_index (row, 1), "</dd>\n");
    }
  g_string_append (html, "</dl>\n");
}

static void
append_row (GString     *html,
            BeaktaBlock *block,
            GPtrArray   *row,
            gboolean     is_header)
{
  g_string_append (html, "<tr>\n");
  for (guint i = 0; i < row->len; i++)
    {
      const char *number = block->numeric & (1u << i) ? " class=\"number\"" : "";
      g_autofree char *open = g_strdup_printf (is_header ? "<th scope=\"col\" dir=\"auto\"%s>" : "<td dir=\"auto\"%s>", number);

      append_cell (html, open, g_ptr_array_index (row, i), is_header ? "</th>\n" : "</td>\n");
    }
  g_string_append (html, "</tr>\n");
}

static void
append_table (GString     *html,
              BeaktaBlock *block)
{
  g_string_append (html, "<table>\n<thead>\n");
  append_row (html, block, g_ptr_array_index (block->rows, 0), TRUE);
  g_string_append (html, "</thead>\n<tbody>\n");
  for (guint i = 1; i < block->rows->len; i++)
    append_row (html, block, g_ptr_array_index (block->rows, i), FALSE);
  g_string_append (html, "</tbody>\n</table>\n");
}

static void
append_list (GString     *html,
             BeaktaBlock *block)
{
  g_string_append (html, "<ul>\n");
  for (guint i = 0; i < block->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (block->rows, i);

      append_cell (html, "<li dir=\"auto\">", g_ptr_array_index (row, 0), "</li>\n");
    }
  g_string_append (html, "</ul>\n");
}

static void
append_quote (GString     *html,
              BeaktaBlock *block)
{
  guint n_words = block->spans->len > 1 ? block->spans->len - 1 : block->spans->len;

  g_string_append (html, "<figure>\n<blockquote><p dir=\"auto\">");
  append_spans (html, block->spans, 0, n_words);
  g_string_append (html, "</p></blockquote>\n");
  if (n_words < block->spans->len)
    {
      g_string_append (html, "<figcaption dir=\"auto\"><cite>");
      append_spans (html, block->spans, n_words, block->spans->len - n_words);
      g_string_append (html, "</cite></figcaption>\n");
    }
  g_string_append (html, "</figure>\n");
}

static void
append_picture (GString    *html,
                GBytes     *png,
                double      width,
                const char *alternative)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (png, &size);
  g_autofree char *encoded = g_base64_encode (data, size);

  g_string_append_printf (html, "<img src=\"data:image/png;base64,%s\" width=\"%d\"", encoded, (int) (width * 4.0 / 3.0));
  append_element (html, " alt=\"", alternative, "\"/>\n");
}

static void
append_figure (GString     *html,
               BeaktaBlock *block)
{
  double width, height;
  g_autoptr(GBytes) png = beakta_paper_picture_to_png (block, PIXELS_A_POINT, &width, &height);
  g_autofree char *alternative = beakta_block_dup_alternative (block);

  g_string_append (html, "<figure class=\"chart\">\n");
  if (block->spans->len > 0)
    append_between (html, "<figcaption>", block->spans, "</figcaption>\n");
  append_picture (html, png, width, alternative);
  g_string_append (html, "</figure>\n");
}

/* @level: (inout): of the heading that the block stands under; the title is 1. */
static void
append_block (GString     *html,
              BeaktaBlock *block,
              guint       *level)
{
  switch (block->kind)
    {
    case BEAKTA_BLOCK_TITLE:
      append_heading (html, 1, NULL, block);
      break;
    case BEAKTA_BLOCK_HEADING:
      *level = MIN (MAX (block->level, 1) + 1, *level + 1);
      append_heading (html, *level, NULL, block);
      break;
    case BEAKTA_BLOCK_QUESTION:
      append_heading (html, *level + 1, "question", block);
      break;
    case BEAKTA_BLOCK_FACTS:
      append_facts (html, block);
      break;
    case BEAKTA_BLOCK_TABLE:
      append_table (html, block);
      break;
    case BEAKTA_BLOCK_LIST:
      append_list (html, block);
      break;
    case BEAKTA_BLOCK_FIGURE:
      append_figure (html, block);
      break;
    case BEAKTA_BLOCK_QUOTE:
      append_quote (html, block);
      break;
    case BEAKTA_BLOCK_SUBTITLE:
      append_spanned (html, "p", "subtitle", block);
      break;
    case BEAKTA_BLOCK_NOTE:
      append_spanned (html, "p", "note", block);
      break;
    case BEAKTA_BLOCK_PARAGRAPH:
    case BEAKTA_BLOCK_ANSWER:
    default:
      append_spanned (html, "p", NULL, block);
      break;
    }
}

/* Rule (1). */
static void
append_head (GString      *html,
             BeaktaReport *report)
{
  g_autoptr(GBytes) style = g_resource_lookup_data (beakta_output_resources_get_resource (),
                                                    "/se/beakta/output/beakta-html.css", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize size;
  const char *css = g_bytes_get_data (style, &size);

  g_string_append_printf (html, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n",
                          beakta_report_get_language (report));
  g_string_append (html, "<meta http-equiv=\"Content-Security-Policy\" "
                         "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\"/>\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
  append_element (html, "<meta name=\"dcterms.created\" content=\"", beakta_report_get_created (report), "\"/>\n");
  append_element (html, BEAKTA_HTML_RECIPE_BEGINS, beakta_report_get_recipe (report), BEAKTA_HTML_RECIPE_ENDS "\n");
  append_element (html, "<title>", beakta_report_get_title (report), "</title>\n<style>\n");
  g_string_append_len (html, css, (gssize) size);
  g_string_append (html, "</style>\n</head>\n<body>\n");
}

/**
 * beakta_output_html:
 * @report: a report
 * @error: a #GError; a page is always written
 *
 * Returns: (transfer full): HTML 5, UTF-8 with LF line ends
 */
GBytes *
beakta_output_html (BeaktaReport  *report,
                    GError       **error)
{
  GString *html;
  GPtrArray *blocks;
  guint level = 1;

  g_return_val_if_fail (BEAKTA_IS_REPORT (report), NULL);

  html = g_string_new (NULL);
  blocks = beakta_report_get_blocks (report);
  append_head (html, report);
  g_string_append (html, "<header>\n");
  if (*beakta_report_get_head_left (report) != '\0')
    append_element (html, "<p>", beakta_report_get_head_left (report), "</p>\n");
  append_element (html, "<p>", beakta_report_get_head_right (report), "</p>\n");
  if (*beakta_report_get_secrecy (report) != '\0')
    append_element (html, "<p><strong>", beakta_report_get_secrecy (report), "</strong></p>\n");
  g_string_append (html, "</header>\n<main>\n");
  for (guint i = 0; i < blocks->len; i++)
    append_block (html, g_ptr_array_index (blocks, i), &level);
  append_element (html, "</main>\n<footer>\n<p>", beakta_report_get_foot_left (report), "</p>\n</footer>\n</body>\n</html>\n");

  return g_string_free_to_bytes (html);
}
