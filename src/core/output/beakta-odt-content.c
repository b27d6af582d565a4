/* The text of an OpenDocument text: blocks as content.xml. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-odt-private.h"

#include "beakta-paper-picture.h"

#define PIXELS_A_POINT 3.0           /* of a figure: 216 to an inch */

static const struct
{
  BeaktaSpanStyle  bit;
  const char      *name;
} span_styles[] = {
  { BEAKTA_SPAN_STRONG, "Strong" },
  { BEAKTA_SPAN_DIM, "Dim" },
  { BEAKTA_SPAN_SMALL, "Small" },
  { BEAKTA_SPAN_GOOD, "Good" },
  { BEAKTA_SPAN_WEAK, "Weak" },
};

/* The two halves of content.xml grow side by side: the styles of the tables, and the text. */
typedef struct
{
  GString  *styles;
  GString  *body;
  guint     n_tables;
  GPtrArray *pictures;               /* of GBytes, PNG: "Pictures/1.png" ... */
  gboolean  after_space;             /* white space that follows would be folded away */
} OdtText;

static void
append_escaped (GString    *xml,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (xml, escaped);
}

/* Spaces that OpenDocument would fold are written as elements, and so are new lines (part 3, 6.1.2). */
static void
append_text (OdtText    *odt,
             const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      char one[7] = { 0, };
      gboolean is_space = *p == ' ';

      if (*p == '\n')
        g_string_append (odt->body, "<text:line-break/>");
      else if (is_space && odt->after_space)
        g_string_append (odt->body, "<text:s/>");
      else
        append_escaped (odt->body, g_utf8_strncpy (one, p, 1));
      odt->after_space = is_space || *p == '\n';
    }
}

static void
append_span (OdtText          *odt,
             const BeaktaSpan *span)
{
  guint n_open = 0;

  for (guint i = 0; i < G_N_ELEMENTS (span_styles); i++)
    if (span->style & span_styles[i].bit)
      {
        g_string_append_printf (odt->body, "<text:span text:style-name=\"%s\">", span_styles[i].name);
        n_open++;
      }

  append_text (odt, span->text);
  while (n_open-- > 0)
    g_string_append (odt->body, "</text:span>");
}

static void
append_spans (OdtText   *odt,
              GPtrArray *spans,
              guint      first,
              guint      n_spans)
{
  odt->after_space = TRUE;
  for (guint i = first; i < first + n_spans; i++)
    append_span (odt, g_ptr_array_index (spans, i));
}

static gboolean
is_from_right (gunichar letter)
{
  static const GUnicodeScript scripts[] = {
    G_UNICODE_SCRIPT_ARABIC, G_UNICODE_SCRIPT_HEBREW, G_UNICODE_SCRIPT_SYRIAC, G_UNICODE_SCRIPT_THAANA, G_UNICODE_SCRIPT_NKO,
    G_UNICODE_SCRIPT_MANDAIC, G_UNICODE_SCRIPT_SAMARITAN, G_UNICODE_SCRIPT_ADLAM,
  };
  GUnicodeScript script = g_unichar_get_script (letter);

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (scripts[i] == script)
      return TRUE;

  return FALSE;
}

/* By the first letter, as on a page (beakta-paragraph.c, 3). */
static gboolean
runs_from_right (GPtrArray *spans,
                 guint      first,
                 guint      n_spans)
{
  for (guint i = first; i < first + n_spans; i++)
    for (const char *p = ((const BeaktaSpan *) g_ptr_array_index (spans, i))->text; *p != '\0'; p = g_utf8_next_char (p))
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        return is_from_right (g_utf8_get_char (p));

  return FALSE;
}

/* "Quotations_R" is a style as the first one but for the direction, made when it is first asked for. In a table a text stays at
 * its side of the column. */
static void
append_turned_style (OdtText    *odt,
                     const char *style)
{
  g_autofree char *name = g_strdup_printf ("style:name=\"%s_R\"", style);

  if (strstr (odt->styles->str, name) == NULL)
    g_string_append_printf (odt->styles,
                            "<style:style %s style:family=\"paragraph\" style:parent-style-name=\"%s\">"
                            "<style:paragraph-properties style:writing-mode=\"rl-tb\"%s/></style:style>\n",
                            name, style, g_str_has_prefix (style, "Table_") ? "" : " fo:text-align=\"right\"");
}

static void
append_paragraph (OdtText    *odt,
                  const char *style,
                  GPtrArray  *spans,
                  guint       first,
                  guint       n_spans)
{
  gboolean is_turned = runs_from_right (spans, first, n_spans);

  if (is_turned)
    append_turned_style (odt, style);
  g_string_append_printf (odt->body, "<text:p text:style-name=\"%s%s\">", style, is_turned ? "_R" : "");
  append_spans (odt, spans, first, n_spans);
  g_string_append (odt->body, "</text:p>\n");
}

static void
append_heading (OdtText   *odt,
                guint      level,
                GPtrArray *spans)
{
  guint shown = CLAMP (level, 1, 3);

  g_string_append_printf (odt->body, "<text:h text:style-name=\"Heading_20_%u\" text:outline-level=\"%u\">", shown, shown);
  append_spans (odt, spans, 0, spans->len);
  g_string_append (odt->body, "</text:h>\n");
}

static void
append_table_styles (OdtText      *odt,
                     const double *widths,
                     guint         n_columns)
{
  g_string_append_printf (odt->styles,
                          "<style:style style:name=\"T%u\" style:family=\"table\"><style:table-properties"
                          " style:width=\"162mm\" table:align=\"left\" fo:margin-top=\"6pt\"/></style:style>\n",
                          odt->n_tables);
  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (odt->styles,
                            "<style:style style:name=\"T%u.%u\" style:family=\"table-column\">"
                            "<style:table-column-properties style:column-width=\"%umm\"/></style:style>\n",
                            odt->n_tables, i, (guint) (162.0 * (widths != NULL ? widths[i] : 1.0 / n_columns)));
}

static void
append_row (OdtText     *odt,
            BeaktaBlock *block,
            GPtrArray   *row,
            const char  *style)
{
  g_string_append (odt->body, "<table:table-row>");
  for (guint i = 0; i < row->len; i++)
    {
      BeaktaReportCell *cell = g_ptr_array_index (row, i);

      g_string_append_printf (odt->body, "<table:table-cell table:style-name=\"%s\" office:value-type=\"string\">", style);
      append_paragraph (odt, block->numeric & (1u << i) ? "Table_20_Number" : "Table_20_Contents", cell->spans, 0,
                        cell->spans->len);
      g_string_append (odt->body, "</table:table-cell>");
    }
  g_string_append (odt->body, "</table:table-row>\n");
}

/* Facts are a table without lines and without a header row. */
static void
append_table (OdtText     *odt,
              BeaktaBlock *block,
              gboolean     has_header)
{
  static const double fact_widths[] = { 0.26, 0.74 };
  GPtrArray *first = block->rows->len > 0 ? g_ptr_array_index (block->rows, 0) : NULL;

  if (first == NULL)
    return;

  odt->n_tables++;
  append_table_styles (odt, has_header ? block->widths : fact_widths, first->len);
  g_string_append_printf (odt->body, "<table:table table:name=\"T%u\" table:style-name=\"T%u\">\n", odt->n_tables,
                          odt->n_tables);
  for (guint i = 0; i < first->len; i++)
    g_string_append_printf (odt->body, "<table:table-column table:style-name=\"T%u.%u\"/>", odt->n_tables, i);

  for (guint i = 0; i < block->rows->len; i++)
    {
      gboolean is_header = has_header && i == 0;

      g_string_append (odt->body, is_header ? "<table:table-header-rows>" : "");
      append_row (odt, block, g_ptr_array_index (block->rows, i), is_header ? "CellHead" : has_header ? "Cell" : "Fact");
      g_string_append (odt->body, is_header ? "</table:table-header-rows>\n" : "");
    }
  g_string_append (odt->body, "</table:table>\n");
}

static void
append_list (OdtText     *odt,
             BeaktaBlock *block)
{
  if (block->rows->len == 0)
    return;

  g_string_append (odt->body, "<text:list text:style-name=\"Bullets\">\n");
  for (guint i = 0; i < block->rows->len; i++)
    {
      BeaktaReportCell *cell = g_ptr_array_index ((GPtrArray *) g_ptr_array_index (block->rows, i), 0);

      g_string_append (odt->body, "<text:list-item>");
      append_paragraph (odt, "Standard", cell->spans, 0, cell->spans->len);
      g_string_append (odt->body, "</text:list-item>\n");
    }
  g_string_append (odt->body, "</text:list>\n");
}

static void
append_quote (OdtText     *odt,
              BeaktaBlock *block)
{
  guint n_words = block->spans->len > 1 ? block->spans->len - 1 : block->spans->len;

  append_paragraph (odt, "Quotations", block->spans, 0, n_words);
  if (n_words < block->spans->len)
    append_paragraph (odt, "Quote_20_source", block->spans, n_words, 1);
}

/* What takes the place of the picture for whoever does not see it stands in svg:desc (part 3, 19.544). */
static void
append_picture (OdtText    *odt,
                GBytes     *png,
                double      width,
                double      height,
                const char *alternative)
{
  guint number;
  char wide[G_ASCII_DTOSTR_BUF_SIZE], high[G_ASCII_DTOSTR_BUF_SIZE];

  g_ptr_array_add (odt->pictures, g_bytes_ref (png));
  number = odt->pictures->len;
  g_string_append_printf (odt->body,
                          "<text:p text:style-name=\"Text_20_body\"><draw:frame draw:name=\"P%u\" text:anchor-type=\"as-char\""
                          " svg:width=\"%spt\" svg:height=\"%spt\"><draw:image xlink:href=\"Pictures/%u.png\" xlink:type=\"simple\""
                          " xlink:show=\"embed\" xlink:actuate=\"onLoad\"/><svg:desc>", number,
                          g_ascii_formatd (wide, sizeof wide, "%.2f", width), g_ascii_formatd (high, sizeof high, "%.2f", height),
                          number);
  append_escaped (odt->body, alternative);
  g_string_append (odt->body, "</svg:desc></draw:frame></text:p>\n");
}

static void
append_figure (OdtText     *odt,
               BeaktaBlock *block)
{
  double width, height;
  g_autoptr(GBytes) png = beakta_paper_picture_to_png (block, PIXELS_A_POINT, &width, &height);
  g_autofree char *alternative = beakta_block_dup_alternative (block);

  if (block->spans->len > 0)
    append_paragraph (odt, "Caption", block->spans, 0, block->spans->len);
  append_picture (odt, png, width, height, alternative);
}

static void
append_block (OdtText     *odt,
              BeaktaBlock *block)
{
  switch (block->kind)
    {
    case BEAKTA_BLOCK_TITLE:
      append_paragraph (odt, "Title", block->spans, 0, block->spans->len);
      break;
    case BEAKTA_BLOCK_SUBTITLE:
      append_paragraph (odt, "Subtitle", block->spans, 0, block->spans->len);
      break;
    case BEAKTA_BLOCK_HEADING:
      append_heading (odt, block->level, block->spans);
      break;
    case BEAKTA_BLOCK_QUESTION:
      append_heading (odt, 3, block->spans);
      break;
    case BEAKTA_BLOCK_ANSWER:
      append_paragraph (odt, "Answer", block->spans, 0, block->spans->len);
      break;
    case BEAKTA_BLOCK_NOTE:
      append_paragraph (odt, "Note", block->spans, 0, block->spans->len);
      break;
    case BEAKTA_BLOCK_QUOTE:
      append_quote (odt, block);
      break;
    case BEAKTA_BLOCK_FACTS:
    case BEAKTA_BLOCK_TABLE:
      append_table (odt, block, block->kind == BEAKTA_BLOCK_TABLE);
      break;
    case BEAKTA_BLOCK_LIST:
      append_list (odt, block);
      break;
    case BEAKTA_BLOCK_FIGURE:
      append_figure (odt, block);
      break;
    case BEAKTA_BLOCK_PARAGRAPH:
    default:
      append_paragraph (odt, "Text_20_body", block->spans, 0, block->spans->len);
      break;
    }
}

char *
beakta_odt_dup_content (BeaktaReport  *report,
                        GPtrArray    **pictures)
{
  OdtText odt = { g_string_new (NULL), g_string_new (NULL), 0, NULL, FALSE };
  GPtrArray *blocks = beakta_report_get_blocks (report);
  GString *content = g_string_new (NULL);

  odt.pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  for (guint i = 0; i < blocks->len; i++)
    append_block (&odt, g_ptr_array_index (blocks, i));

  g_string_append (content, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content" BEAKTA_ODT_NAMESPACES ">\n");
  g_string_append (content,
                   "<office:automatic-styles>\n"
                   "<style:style style:name=\"CellHead\" style:family=\"table-cell\"><style:table-cell-properties"
                   " fo:padding=\"4pt\" fo:padding-left=\"0pt\" fo:border=\"none\" fo:border-bottom=\"0.9pt solid #262626\"/>"
                   "</style:style>\n"
                   "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties"
                   " fo:padding=\"4pt\" fo:padding-left=\"0pt\" fo:border=\"none\" fo:border-bottom=\"0.5pt solid #cccccc\"/>"
                   "</style:style>\n"
                   "<style:style style:name=\"Fact\" style:family=\"table-cell\"><style:table-cell-properties"
                   " fo:padding=\"2pt\" fo:padding-left=\"0pt\" fo:border=\"none\"/></style:style>\n");
  g_string_append_len (content, odt.styles->str, (gssize) odt.styles->len);
  g_string_append (content, "</office:automatic-styles>\n<office:body><office:text>\n");
  g_string_append_len (content, odt.body->str, (gssize) odt.body->len);
  g_string_append (content, "</office:text></office:body>\n</office:document-content>\n");
  g_string_free (odt.styles, TRUE);
  g_string_free (odt.body, TRUE);
  *pictures = odt.pictures;

  return g_string_free (content, FALSE);
}
