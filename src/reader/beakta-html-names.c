/* The elements and attributes of HTML that matter to a reader. */

#include "beakta-html-private.h"

#include <stdlib.h>
#include <string.h>

/* By name, for bsearch (). */
static const struct
{
  const char    *name;
  BeaktaHtmlTag  tag;
} tags[] = {
  { "a", HTML_LINK }, { "address", HTML_BLOCK }, { "article", HTML_BLOCK }, { "aside", HTML_BLOCK }, { "audio", HTML_HIDDEN },
  { "b", HTML_STRONG }, { "blockquote", HTML_BLOCK }, { "body", HTML_BLOCK }, { "br", HTML_BREAK }, { "canvas", HTML_HIDDEN },
  { "caption", HTML_BLOCK }, { "center", HTML_BLOCK }, { "cite", HTML_EMPHASIS }, { "datalist", HTML_HIDDEN },
  { "dd", HTML_BLOCK }, { "details", HTML_BLOCK }, { "dir", HTML_LIST }, { "div", HTML_BLOCK }, { "dl", HTML_BLOCK },
  { "dt", HTML_BLOCK }, { "em", HTML_EMPHASIS }, { "fieldset", HTML_BLOCK }, { "figcaption", HTML_BLOCK },
  { "figure", HTML_BLOCK }, { "footer", HTML_BLOCK }, { "form", HTML_BLOCK }, { "h1", HTML_H1 }, { "h2", HTML_H2 },
  { "h3", HTML_H3 }, { "h4", HTML_H4 }, { "h5", HTML_H5 }, { "h6", HTML_H6 }, { "header", HTML_BLOCK }, { "hr", HTML_BLOCK },
  { "html", HTML_BLOCK }, { "i", HTML_EMPHASIS }, { "iframe", HTML_HIDDEN }, { "input", HTML_INPUT }, { "legend", HTML_BLOCK },
  { "li", HTML_ITEM }, { "main", HTML_BLOCK }, { "menu", HTML_LIST }, { "nav", HTML_BLOCK }, { "object", HTML_HIDDEN },
  { "ol", HTML_NUMBERED_LIST }, { "optgroup", HTML_OTHER }, { "option", HTML_OPTION }, { "p", HTML_BLOCK }, { "pre", HTML_PRE },
  { "script", HTML_HIDDEN }, { "section", HTML_BLOCK }, { "select", HTML_SELECT }, { "strong", HTML_STRONG },
  { "style", HTML_HIDDEN }, { "summary", HTML_BLOCK }, { "svg", HTML_HIDDEN }, { "table", HTML_TABLE }, { "td", HTML_CELL },
  { "template", HTML_HIDDEN }, { "textarea", HTML_TEXTAREA }, { "th", HTML_HEADER_CELL }, { "title", HTML_HIDDEN },
  { "tr", HTML_ROW }, { "ul", HTML_LIST }, { "video", HTML_HIDDEN },
};

static gint
compare_name (gconstpointer name,
              gconstpointer entry)
{
  return strcmp (name, *(const char * const *) entry);
}

BeaktaHtmlTag
beakta_html_get_tag (const char *name)
{
  const gpointer found = bsearch (name, tags, G_N_ELEMENTS (tags), sizeof tags[0], compare_name);

  return found != NULL ? tags[((const char *) found - (const char *) tags) / sizeof tags[0]].tag : HTML_OTHER;
}

const char *
beakta_html_get_attribute (const xmlChar **attributes,
                           const char     *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    {
      if (strcmp ((const char *) attributes[i], name) == 0)
        return attributes[i + 1] != NULL ? (const char *) attributes[i + 1] : "";
    }

  return NULL;
}

gboolean
beakta_html_is_hidden (const xmlChar **attributes)
{
  const char *style = beakta_html_get_attribute (attributes, "style");
  g_autofree char *plain = NULL;
  char **words;
  gboolean hides;

  if (beakta_html_get_attribute (attributes, "hidden") != NULL)
    return TRUE;
  if (style == NULL)
    return FALSE;

  words = g_strsplit_set (style, " \t\r\n", -1);
  plain = g_strjoinv ("", words);
  hides = strstr (plain, "display:none") != NULL || strstr (plain, "visibility:hidden") != NULL;
  g_strfreev (words);

  return hides;
}
