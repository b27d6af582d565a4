/* HTML: the text of a web page, as somebody sees it: without scripts, styles and what is hidden. */

#include "beakta-html.h"

#include "beakta-html-charset.h"
#include "beakta-html-private.h"

#include <string.h>

#define PIECE_BYTES (64u << 10)

/* What stands in a line of text. */
static void
begin_inline_tag (BeaktaHtmlPage  *page,
                  BeaktaHtmlTag    tag,
                  const xmlChar  **attributes)
{
  switch (tag)
    {
    case HTML_STRONG:
      beakta_html_settle_space (page);
      page->n_strong++;
      break;
    case HTML_EMPHASIS:
      beakta_html_settle_space (page);
      page->n_emphasis++;
      break;
    case HTML_LINK:
      beakta_html_begin_link (page, attributes);
      break;
    case HTML_BREAK:
      if (beakta_flow_has_begun (page->flow))
        beakta_html_add (page, "\n", 1);
      page->spaces = (BeaktaSpaces) { FALSE, FALSE };
      break;
    case HTML_INPUT:
      beakta_html_add_input (page, attributes);
      break;
    case HTML_TEXTAREA:
      beakta_html_begin_text_area (page, attributes);
      break;
    case HTML_SELECT:
      beakta_html_begin_select (page, attributes);
      break;
    case HTML_OPTION:
      beakta_html_begin_option (page, attributes);
      break;
    default:
      break;
    }
}

static void
begin_tag (BeaktaHtmlPage  *page,
           BeaktaHtmlTag    tag,
           const xmlChar  **attributes)
{
  switch (tag)
    {
    case HTML_H1:
    case HTML_H2:
    case HTML_H3:
    case HTML_H4:
    case HTML_H5:
    case HTML_H6:
      beakta_html_end_block (page);
      page->heading = tag - HTML_H1 + 1;
      break;
    case HTML_BLOCK:
      beakta_html_end_block (page);
      break;
    case HTML_PRE:
      beakta_html_end_block (page);
      beakta_html_begin_as_is (page);
      break;
    case HTML_LIST:
    case HTML_NUMBERED_LIST:
      beakta_html_begin_list (page, attributes, tag == HTML_NUMBERED_LIST);
      break;
    case HTML_ITEM:
      beakta_html_begin_item (page, attributes);
      break;
    case HTML_TABLE:
      beakta_html_begin_table (page);
      break;
    case HTML_ROW:
      beakta_html_begin_row (page);
      break;
    case HTML_CELL:
    case HTML_HEADER_CELL:
      beakta_html_begin_cell (page, attributes, tag == HTML_HEADER_CELL);
      break;
    default:
      begin_inline_tag (page, tag, attributes);
      break;
    }
}

static void
end_inline_tag (BeaktaHtmlPage *page,
                BeaktaHtmlTag   tag)
{
  switch (tag)
    {
    case HTML_STRONG:
      page->n_strong--;
      break;
    case HTML_EMPHASIS:
      page->n_emphasis--;
      break;
    case HTML_LINK:
      beakta_flow_end_inline (page->flow, BEAKTA_RUN_LINK);
      break;
    case HTML_SELECT:
      beakta_html_end_select (page);
      break;
    case HTML_TEXTAREA:
      beakta_html_end_text_area (page);
      break;
    case HTML_OPTION:
      beakta_html_end_option (page);
      break;
    default:
      break;
    }
}

static void
end_tag (BeaktaHtmlPage *page,
         BeaktaHtmlTag   tag)
{
  switch (tag)
    {
    case HTML_H1:
    case HTML_H2:
    case HTML_H3:
    case HTML_H4:
    case HTML_H5:
    case HTML_H6:
      beakta_html_end_block (page);
      page->heading = 0;
      break;
    case HTML_BLOCK:
    case HTML_ITEM:
      beakta_html_end_block (page);
      break;
    case HTML_PRE:
      beakta_html_end_block (page);
      beakta_html_end_as_is (page);
      break;
    case HTML_LIST:
    case HTML_NUMBERED_LIST:
      beakta_html_end_list (page);
      break;
    case HTML_TABLE:
      beakta_html_end_table (page);
      break;
    case HTML_ROW:
      beakta_html_end_row (page);
      break;
    case HTML_CELL:
    case HTML_HEADER_CELL:
      beakta_html_end_cell (page);
      break;
    default:
      end_inline_tag (page, tag);
      break;
    }
}

static void
element_began_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar **attributes)
{
  BeaktaHtmlPage *page = data;
  BeaktaHtmlTag tag = beakta_html_get_tag ((const char *) name);

  if (page->passed_over > 0 || tag == HTML_HIDDEN || beakta_html_is_hidden (attributes))
    {
      page->passed_over++;
      return;
    }

  g_array_append_val (page->open, tag);
  begin_tag (page, tag, attributes);
}

static void
element_ended_cb (void          *data,
                  const xmlChar *name)
{
  BeaktaHtmlPage *page = data;
  BeaktaHtmlTag tag;

  if (page->passed_over > 0)
    {
      page->passed_over--;
      return;
    }
  if (page->open->len == 0)
    return;

  tag = g_array_index (page->open, BeaktaHtmlTag, page->open->len - 1);
  g_array_set_size (page->open, page->open->len - 1);
  end_tag (page, tag);
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            n)
{
  BeaktaHtmlPage *page = data;
  const char *utf8 = (const char *) text;

  if (page->passed_over > 0)
    return;

  if (page->in_select)
    g_string_append_len (page->option, utf8, n);
  else if (page->n_as_is > 0)
    beakta_html_add_as_is (page, utf8, n);
  else
    beakta_html_add_collapsed (page, utf8, n);
}

static void
parse (BeaktaHtmlPage          *page,
       const GString *text)
{
  htmlSAXHandler sax = {
    .startElement = element_began_cb,
    .endElement = element_ended_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
  };

  page->parser = htmlCreatePushParserCtxt (&sax, page, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  htmlCtxtUseOptions (page->parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                    HTML_PARSE_IGNORE_ENC);

  for (gsize at = 0; at < text->len && !beakta_flow_has_failed (page->flow); at += PIECE_BYTES)
    htmlParseChunk (page->parser, text->str + at, MIN (text->len - at, PIECE_BYTES), 0);
  htmlParseChunk (page->parser, NULL, 0, 1);
  htmlFreeParserCtxt (page->parser);
}

static void
read_page (BeaktaFlow    *flow,
           const GString *text)
{
  BeaktaHtmlPage page = { .flow = flow };

  page.open = g_array_new (FALSE, FALSE, sizeof (BeaktaHtmlTag));
  page.grids = g_array_new (FALSE, FALSE, sizeof (BeaktaHtmlGrid));
  page.lists = g_array_new (FALSE, FALSE, sizeof (BeaktaHtmlList));
  page.option = g_string_new (NULL);

  parse (&page, text);
  while (page.grids->len > 0)
    beakta_html_end_table (&page);

  g_array_unref (page.open);
  g_array_unref (page.grids);
  g_array_unref (page.lists);
  g_string_free (page.option, TRUE);
  g_free (page.first);
  g_free (page.label);
}

gboolean
beakta_html_read (const guint8  *bytes,
                  gsize          size,
                  BeaktaFlow    *flow,
                  GError       **error)
{
  gboolean is_foreign;
  BeaktaCharset charset = beakta_html_charset_find (bytes, size, &is_foreign);
  guint n_invalid;
  GString *text = beakta_charset_decode (charset, bytes, size, &n_invalid);

  if (is_foreign)
    beakta_flow_notice (flow, "unknown-encoding");
  if (n_invalid > 0)
    beakta_flow_notice (flow, "invalid-characters");
  read_page (flow, text);
  g_string_free (text, TRUE);

  return TRUE;
}
