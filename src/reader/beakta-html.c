/* HTML: the text of a web page, as somebody sees it: without scripts, styles and what is hidden. */

#include "beakta-html.h"

#include "beakta-charset.h"
#include "beakta-numerals.h"
#include "beakta-prompt.h"
#include "beakta-spaces.h"

#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

#define DECLARATION_BYTES 4096
#define PIECE_BYTES       (64u << 10)
#define MAX_SPAN          1000

typedef enum
{
  TAG_OTHER,
  TAG_BLOCK, TAG_H1, TAG_H2, TAG_H3, TAG_H4, TAG_H5, TAG_H6, TAG_PRE, TAG_LIST, TAG_NUMBERED_LIST, TAG_ITEM,
  TAG_TABLE, TAG_ROW, TAG_CELL, TAG_HEADER_CELL,
  TAG_STRONG, TAG_EMPHASIS, TAG_LINK, TAG_BREAK, TAG_INPUT, TAG_TEXTAREA, TAG_SELECT, TAG_OPTION,
  TAG_HIDDEN
} Tag;

/* By name, for bsearch (). */
static const struct
{
  const char *name;
  Tag         tag;
} tags[] = {
  { "a", TAG_LINK }, { "address", TAG_BLOCK }, { "article", TAG_BLOCK }, { "aside", TAG_BLOCK }, { "audio", TAG_HIDDEN },
  { "b", TAG_STRONG }, { "blockquote", TAG_BLOCK }, { "body", TAG_BLOCK }, { "br", TAG_BREAK }, { "canvas", TAG_HIDDEN },
  { "caption", TAG_BLOCK }, { "center", TAG_BLOCK }, { "cite", TAG_EMPHASIS }, { "datalist", TAG_HIDDEN },
  { "dd", TAG_BLOCK }, { "details", TAG_BLOCK }, { "dir", TAG_LIST }, { "div", TAG_BLOCK }, { "dl", TAG_BLOCK },
  { "dt", TAG_BLOCK }, { "em", TAG_EMPHASIS }, { "fieldset", TAG_BLOCK }, { "figcaption", TAG_BLOCK },
  { "figure", TAG_BLOCK }, { "footer", TAG_BLOCK }, { "form", TAG_BLOCK }, { "h1", TAG_H1 }, { "h2", TAG_H2 },
  { "h3", TAG_H3 }, { "h4", TAG_H4 }, { "h5", TAG_H5 }, { "h6", TAG_H6 }, { "header", TAG_BLOCK }, { "hr", TAG_BLOCK },
  { "html", TAG_BLOCK }, { "i", TAG_EMPHASIS }, { "iframe", TAG_HIDDEN }, { "input", TAG_INPUT }, { "legend", TAG_BLOCK },
  { "li", TAG_ITEM }, { "main", TAG_BLOCK }, { "menu", TAG_LIST }, { "nav", TAG_BLOCK }, { "object", TAG_HIDDEN },
  { "ol", TAG_NUMBERED_LIST }, { "optgroup", TAG_OTHER }, { "option", TAG_OPTION }, { "p", TAG_BLOCK }, { "pre", TAG_PRE },
  { "script", TAG_HIDDEN }, { "section", TAG_BLOCK }, { "select", TAG_SELECT }, { "strong", TAG_STRONG },
  { "style", TAG_HIDDEN }, { "summary", TAG_BLOCK }, { "svg", TAG_HIDDEN }, { "table", TAG_TABLE }, { "td", TAG_CELL },
  { "template", TAG_HIDDEN }, { "textarea", TAG_TEXTAREA }, { "th", TAG_HEADER_CELL }, { "title", TAG_HIDDEN },
  { "tr", TAG_ROW }, { "ul", TAG_LIST }, { "video", TAG_HIDDEN },
};

typedef struct
{
  gboolean in_row;
  gboolean in_cell;
  guint    column;
} Grid;

typedef struct
{
  gboolean is_numbered;
  guint    next;
} List;

typedef struct
{
  BeaktaFlow       *flow;
  htmlParserCtxtPtr parser;
  GArray           *open;            /* of Tag */
  guint             passed_over;     /* depth inside an element that is not shown; 0 none */

  GArray           *grids;           /* of Grid */
  GArray           *lists;           /* of List */
  char             *label;           /* nullable: of the item whose first block is still to come */
  guint             heading;         /* 1-6; 0 none */
  guint             n_pre;
  guint             n_strong;
  guint             n_emphasis;
  gboolean          owes_space;
  gboolean          has_content;     /* on this line */
  gboolean          in_select;
  gboolean          is_chosen;       /* of the option that is open */
} Page;

static gint
compare_name (gconstpointer name,
              gconstpointer entry)
{
  return strcmp (name, *(const char * const *) entry);
}

static Tag
get_tag (const char *name)
{
  const gpointer found = bsearch (name, tags, G_N_ELEMENTS (tags), sizeof tags[0], compare_name);

  return found != NULL ? tags[((const char *) found - (const char *) tags) / sizeof tags[0]].tag : TAG_OTHER;
}

static const char *
get_attribute (const xmlChar **attributes,
               const char     *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    {
      if (strcmp ((const char *) attributes[i], name) == 0)
        return attributes[i + 1] != NULL ? (const char *) attributes[i + 1] : "";
    }

  return NULL;
}

static gboolean
is_hidden (const xmlChar **attributes)
{
  const char *style = get_attribute (attributes, "style");
  g_autofree char *plain = NULL;
  char **words;
  gboolean hides;

  if (get_attribute (attributes, "hidden") != NULL)
    return TRUE;
  if (style == NULL)
    return FALSE;

  words = g_strsplit_set (style, " \t\r\n", -1);
  plain = g_strjoinv ("", words);
  hides = strstr (plain, "display:none") != NULL || strstr (plain, "visibility:hidden") != NULL;
  g_strfreev (words);

  return hides;
}

/* Text */

static void
ensure_block (Page *page)
{
  if (beakta_flow_is_in_block (page->flow))
    return;

  page->has_content = page->owes_space = FALSE;
  if (page->heading > 0)
    beakta_flow_begin_block (page->flow, BEAKTA_RUN_HEADING, page->heading, page->label);
  else if (page->lists->len > 0)
    beakta_flow_begin_block (page->flow, BEAKTA_RUN_LIST_ITEM, MIN (page->lists->len, 9), page->label);
  else
    beakta_flow_begin_block (page->flow, BEAKTA_RUN_PARAGRAPH, 0, NULL);
  g_clear_pointer (&page->label, g_free);
}

static void
add (Page       *page,
     const char *utf8,
     gsize       n_bytes)
{
  BeaktaFace face = page->n_emphasis > 0 ? BEAKTA_FACE_EMPHASIS : BEAKTA_FACE_PLAIN;

  if (page->n_strong > 0 && page->heading == 0)
    face |= BEAKTA_FACE_STRONG;

  ensure_block (page);
  beakta_flow_set_face (page->flow, face);
  beakta_flow_add (page->flow, utf8, n_bytes);
  page->has_content = TRUE;
}

static void
settle_space (Page *page)
{
  if (page->owes_space && page->has_content && beakta_flow_is_in_block (page->flow))
    add (page, " ", 1);
  page->owes_space = FALSE;
}

static void
add_collapsed (Page       *page,
               const char *utf8,
               gsize       n_bytes)
{
  const char *end = utf8 + n_bytes;

  while (utf8 < end)
    {
      const char *words = utf8;

      if (!beakta_spaces_is (*utf8))
        {
          utf8 = beakta_spaces_skip_even (utf8, end);
          settle_space (page);
          add (page, words, utf8 - words);
        }
      for (; utf8 < end && beakta_spaces_is (*utf8); utf8++)
        page->owes_space = TRUE;
    }
}

static void
end_block (Page *page)
{
  beakta_flow_end_block (page->flow);
  page->owes_space = page->has_content = FALSE;
}

/* Tables and lists */

static Grid *
get_grid (Page *page)
{
  return page->grids->len > 0 ? &g_array_index (page->grids, Grid, page->grids->len - 1) : NULL;
}

static void
end_cell (Page *page)
{
  Grid *grid = get_grid (page);

  end_block (page);
  if (grid != NULL && grid->in_cell)
    beakta_flow_end_cell (page->flow);
  if (grid != NULL)
    grid->in_cell = FALSE;
}

static void
end_row (Page *page)
{
  Grid *grid = get_grid (page);

  end_cell (page);
  if (grid != NULL && grid->in_row)
    beakta_flow_end_row (page->flow);
  if (grid != NULL)
    grid->in_row = FALSE;
}

static void
begin_row (Page *page)
{
  Grid *grid = get_grid (page);

  if (grid == NULL)
    return;

  end_row (page);
  grid->in_row = TRUE;
  grid->column = 0;
  beakta_flow_begin_row (page->flow);
}

static guint
parse_span (const char *span)
{
  return span != NULL ? CLAMP (atoi (span), 1, MAX_SPAN) : 1;
}

static void
begin_cell (Page           *page,
            const xmlChar **attributes,
            gboolean        is_header)
{
  Grid *grid = get_grid (page);
  guint span = parse_span (get_attribute (attributes, "colspan"));

  if (grid == NULL)
    return;

  end_cell (page);
  if (!grid->in_row)
    begin_row (page);
  grid->in_cell = TRUE;
  beakta_flow_begin_cell (page->flow, grid->column, span, is_header);
  grid->column += span;
}

static void
begin_table (Page *page)
{
  Grid grid = { 0 };

  end_block (page);
  beakta_flow_begin_table (page->flow);
  g_array_append_val (page->grids, grid);
}

static void
end_table (Page *page)
{
  if (page->grids->len == 0)
    return;

  end_row (page);
  beakta_flow_end_table (page->flow);
  g_array_set_size (page->grids, page->grids->len - 1);
}

static void
begin_list (Page           *page,
            const xmlChar **attributes,
            gboolean        is_numbered)
{
  const char *start = get_attribute (attributes, "start");
  List list = { .is_numbered = is_numbered, .next = start != NULL ? MAX (atoi (start), 0) : 1 };

  end_block (page);
  g_array_append_val (page->lists, list);
}

static void
begin_item (Page *page)
{
  List *list = page->lists->len > 0 ? &g_array_index (page->lists, List, page->lists->len - 1) : NULL;

  end_block (page);
  g_free (page->label);
  if (list != NULL && list->is_numbered)
    page->label = g_strdup_printf ("%u.", list->next++);
  else
    page->label = g_strdup ("\xe2\x80\xa2");
}

/* Forms */

static void
add_field (Page       *page,
           const char *name,
           const char *value)
{
  g_autofree char *label = NULL;

  settle_space (page);
  ensure_block (page);
  label = beakta_prompt_make (page->flow, NULL, "", name);
  beakta_flow_begin_inline (page->flow, BEAKTA_RUN_FIELD, label);
  if (value != NULL)
    beakta_flow_add_string (page->flow, value);
  beakta_flow_end_inline (page->flow, BEAKTA_RUN_FIELD);
  page->has_content = TRUE;
}

static void
add_input (Page           *page,
           const xmlChar **attributes)
{
  static const char * const silent[] = { "hidden", "submit", "button", "image", "reset", "file", "password", NULL };
  const char *type = get_attribute (attributes, "type");
  const char *name = get_attribute (attributes, "name");
  g_autofree char *kind = g_ascii_strdown (type != NULL ? type : "text", -1);

  if (strcmp (kind, "checkbox") == 0 || strcmp (kind, "radio") == 0)
    {
      settle_space (page);
      ensure_block (page);
      beakta_flow_add_checkbox (page->flow, get_attribute (attributes, "checked") != NULL, name);
      page->has_content = TRUE;
    }
  else if (!g_strv_contains (silent, kind))
    add_field (page, name, get_attribute (attributes, "value"));
}

static void
begin_field (Page           *page,
             const xmlChar **attributes)
{
  g_autofree char *label = NULL;

  settle_space (page);
  ensure_block (page);
  label = beakta_prompt_make (page->flow, NULL, "", get_attribute (attributes, "name"));
  beakta_flow_begin_inline (page->flow, BEAKTA_RUN_FIELD, label);
  page->has_content = TRUE;
}

static void
begin_link (Page           *page,
            const xmlChar **attributes)
{
  const char *target = get_attribute (attributes, "href");

  if (target == NULL || *target == '#' || *target == '\0' || g_ascii_strncasecmp (target, "javascript:", 11) == 0)
    return;

  settle_space (page);
  ensure_block (page);
  beakta_flow_begin_inline (page->flow, BEAKTA_RUN_LINK, target);
}

/* Events */

static void
begin_tag (Page           *page,
           Tag             tag,
           const xmlChar **attributes)
{
  switch (tag)
    {
    case TAG_H1:
    case TAG_H2:
    case TAG_H3:
    case TAG_H4:
    case TAG_H5:
    case TAG_H6:
      end_block (page);
      page->heading = tag - TAG_H1 + 1;
      break;
    case TAG_BLOCK:
      end_block (page);
      break;
    case TAG_PRE:
      end_block (page);
      page->n_pre++;
      break;
    case TAG_LIST:
    case TAG_NUMBERED_LIST:
      begin_list (page, attributes, tag == TAG_NUMBERED_LIST);
      break;
    case TAG_ITEM:
      begin_item (page);
      break;
    case TAG_TABLE:
      begin_table (page);
      break;
    case TAG_ROW:
      begin_row (page);
      break;
    case TAG_CELL:
    case TAG_HEADER_CELL:
      begin_cell (page, attributes, tag == TAG_HEADER_CELL);
      break;
    case TAG_STRONG:
      settle_space (page);
      page->n_strong++;
      break;
    case TAG_EMPHASIS:
      settle_space (page);
      page->n_emphasis++;
      break;
    case TAG_LINK:
      begin_link (page, attributes);
      break;
    case TAG_BREAK:
      if (beakta_flow_has_begun (page->flow))
        add (page, "\n", 1);
      page->owes_space = page->has_content = FALSE;
      break;
    case TAG_INPUT:
      add_input (page, attributes);
      break;
    case TAG_TEXTAREA:
      begin_field (page, attributes);
      break;
    case TAG_SELECT:
      begin_field (page, attributes);
      page->in_select = TRUE;
      break;
    case TAG_OPTION:
      page->is_chosen = get_attribute (attributes, "selected") != NULL;
      break;
    case TAG_OTHER:
    case TAG_HIDDEN:
    default:
      break;
    }
}

static void
end_tag (Page *page,
         Tag   tag)
{
  switch (tag)
    {
    case TAG_H1:
    case TAG_H2:
    case TAG_H3:
    case TAG_H4:
    case TAG_H5:
    case TAG_H6:
      end_block (page);
      page->heading = 0;
      break;
    case TAG_BLOCK:
    case TAG_ITEM:
      end_block (page);
      break;
    case TAG_PRE:
      end_block (page);
      page->n_pre--;
      break;
    case TAG_LIST:
    case TAG_NUMBERED_LIST:
      end_block (page);
      if (page->lists->len > 0)
        g_array_set_size (page->lists, page->lists->len - 1);
      break;
    case TAG_TABLE:
      end_table (page);
      break;
    case TAG_ROW:
      end_row (page);
      break;
    case TAG_CELL:
    case TAG_HEADER_CELL:
      end_cell (page);
      break;
    case TAG_STRONG:
      page->n_strong--;
      break;
    case TAG_EMPHASIS:
      page->n_emphasis--;
      break;
    case TAG_LINK:
      beakta_flow_end_inline (page->flow, BEAKTA_RUN_LINK);
      break;
    case TAG_SELECT:
      page->in_select = FALSE;
      beakta_flow_end_inline (page->flow, BEAKTA_RUN_FIELD);
      break;
    case TAG_TEXTAREA:
      beakta_flow_end_inline (page->flow, BEAKTA_RUN_FIELD);
      break;
    case TAG_OPTION:
      page->is_chosen = FALSE;
      break;
    case TAG_BREAK:
    case TAG_INPUT:
    case TAG_OTHER:
    case TAG_HIDDEN:
    default:
      break;
    }
}

static void
element_began_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar **attributes)
{
  Page *page = data;
  Tag tag = get_tag ((const char *) name);

  if (page->passed_over > 0 || tag == TAG_HIDDEN || is_hidden (attributes))
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
  Page *page = data;
  Tag tag;

  if (page->passed_over > 0)
    {
      page->passed_over--;
      return;
    }
  if (page->open->len == 0)
    return;

  tag = g_array_index (page->open, Tag, page->open->len - 1);
  g_array_set_size (page->open, page->open->len - 1);
  end_tag (page, tag);
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            n)
{
  Page *page = data;
  const char *utf8 = (const char *) text;

  if (page->passed_over > 0 || (page->in_select && !page->is_chosen))
    return;

  if (page->n_pre > 0 && (n > 1 || *utf8 != '\n' || beakta_flow_has_begun (page->flow)))
    add (page, utf8, n);
  else if (page->n_pre == 0)
    add_collapsed (page, utf8, n);
}

/* The encoding that the page itself declares, in a meta element or an XML declaration near its beginning. */
static BeaktaCharset
find_declared_charset (const guint8 *bytes,
                       gsize         size)
{
  g_autofree char *head = g_ascii_strdown ((const char *) bytes, MIN (size, DECLARATION_BYTES));
  const char *p = strstr (head, "charset");

  if (p == NULL)
    p = strstr (head, "encoding");
  if (p == NULL)
    return BEAKTA_CHARSET_UNKNOWN;

  p += strcspn (p, "=");
  p += strspn (p, "= \t\"'");

  return beakta_charset_from_name (p, strcspn (p, " \t\r\n\"';/?>"));
}

static void
parse (Page          *page,
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
  Page page = { .flow = flow };

  page.open = g_array_new (FALSE, FALSE, sizeof (Tag));
  page.grids = g_array_new (FALSE, FALSE, sizeof (Grid));
  page.lists = g_array_new (FALSE, FALSE, sizeof (List));

  parse (&page, text);
  while (page.grids->len > 0)
    end_table (&page);

  g_array_unref (page.open);
  g_array_unref (page.grids);
  g_array_unref (page.lists);
  g_free (page.label);
}

gboolean
beakta_html_read (const guint8  *bytes,
                  gsize          size,
                  BeaktaFlow    *flow,
                  GError       **error)
{
  BeaktaCharset charset = beakta_charset_choose (find_declared_charset (bytes, size), bytes, size);
  guint n_invalid;
  GString *text = beakta_charset_decode (charset, bytes, size, &n_invalid);

  if (n_invalid > 0)
    beakta_flow_notice (flow, "invalid-characters");
  read_page (flow, text);
  g_string_free (text, TRUE);

  return TRUE;
}
