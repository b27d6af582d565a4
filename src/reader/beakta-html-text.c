/* A web page: text, and the blocks and lists that it stands in. */

#include "beakta-html-private.h"

#include <stdlib.h>
#include <string.h>

#define BULLET "\xe2\x80\xa2"

void
beakta_html_ensure_block (BeaktaHtmlPage *page)
{
  if (beakta_flow_is_in_block (page->flow))
    return;

  page->spaces = (BeaktaSpaces) { FALSE, FALSE };
  if (page->heading > 0)
    beakta_flow_begin_block (page->flow, BEAKTA_RUN_HEADING, page->heading, page->label);
  else if (page->lists->len > 0)
    beakta_flow_begin_block (page->flow, BEAKTA_RUN_LIST_ITEM, MIN (page->lists->len, 9), page->label);
  else
    beakta_flow_begin_block (page->flow, BEAKTA_RUN_PARAGRAPH, 0, NULL);
  g_clear_pointer (&page->label, g_free);
}

void
beakta_html_end_block (BeaktaHtmlPage *page)
{
  beakta_flow_end_block (page->flow);
  page->spaces = (BeaktaSpaces) { FALSE, FALSE };
}

void
beakta_html_add (BeaktaHtmlPage *page,
                 const char     *utf8,
                 gsize           n_bytes)
{
  BeaktaFace face = page->n_emphasis > 0 ? BEAKTA_FACE_EMPHASIS : BEAKTA_FACE_PLAIN;

  if (page->n_strong > 0 && page->heading == 0)
    face |= BEAKTA_FACE_STRONG;

  beakta_html_ensure_block (page);
  beakta_flow_set_face (page->flow, face);
  beakta_flow_add (page->flow, utf8, n_bytes);
  page->spaces.has_content = TRUE;
}

static void
add_cb (gpointer    page,
        const char *utf8,
        gsize       n_bytes)
{
  beakta_html_add (page, utf8, n_bytes);
}

void
beakta_html_settle_space (BeaktaHtmlPage *page)
{
  if (!beakta_flow_is_in_block (page->flow))
    page->spaces.has_content = FALSE;
  beakta_spaces_settle (&page->spaces, add_cb, page);
}

void
beakta_html_add_collapsed (BeaktaHtmlPage *page,
                           const char     *utf8,
                           gsize           n_bytes)
{
  if (!beakta_flow_is_in_block (page->flow))
    page->spaces.has_content = FALSE;
  beakta_spaces_add (&page->spaces, utf8, n_bytes, add_cb, page);
}

/* Text whose white space is meant; a line end right at its beginning is not. */
void
beakta_html_begin_as_is (BeaktaHtmlPage *page)
{
  page->n_as_is++;
  page->begins_as_is = TRUE;
}

void
beakta_html_end_as_is (BeaktaHtmlPage *page)
{
  page->n_as_is--;
}

void
beakta_html_add_as_is (BeaktaHtmlPage *page,
                       const char     *utf8,
                       gsize           n_bytes)
{
  if (page->begins_as_is && *utf8 == '\n')
    {
      utf8++;
      n_bytes--;
    }

  page->begins_as_is = FALSE;
  if (n_bytes > 0)
    beakta_html_add (page, utf8, n_bytes);
}

void
beakta_html_begin_link (BeaktaHtmlPage *page,
                        const xmlChar **attributes)
{
  const char *target = beakta_html_get_attribute (attributes, "href");

  if (target == NULL || *target == '#' || *target == '\0' || g_ascii_strncasecmp (target, "javascript:", 11) == 0)
    return;

  beakta_html_settle_space (page);
  beakta_html_ensure_block (page);
  beakta_flow_begin_link (page->flow, target);
}

/* Lists */

static BeaktaNumerals
parse_numerals (const char *type)
{
  static const struct
  {
    const char     *type;
    BeaktaNumerals  numerals;
  } known[] = {
    { "a", BEAKTA_NUMERALS_LOWER_LETTER },
    { "A", BEAKTA_NUMERALS_UPPER_LETTER },
    { "i", BEAKTA_NUMERALS_LOWER_ROMAN },
    { "I", BEAKTA_NUMERALS_UPPER_ROMAN },
  };

  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (known); i++)
    {
      if (strcmp (type, known[i].type) == 0)
        return known[i].numerals;
    }

  return BEAKTA_NUMERALS_DECIMAL;
}

static guint
parse_number (const char *number,
              guint       fallback)
{
  return number != NULL ? (guint) CLAMP (strtol (number, NULL, 10), 0, G_MAXINT) : fallback;
}

void
beakta_html_begin_list (BeaktaHtmlPage *page,
                        const xmlChar **attributes,
                        gboolean        is_numbered)
{
  BeaktaHtmlList list = { .numerals = BEAKTA_NUMERALS_NONE, .next = 1 };

  if (is_numbered)
    {
      list.numerals = parse_numerals (beakta_html_get_attribute (attributes, "type"));
      list.next = parse_number (beakta_html_get_attribute (attributes, "start"), 1);
    }

  beakta_html_end_block (page);
  g_array_append_val (page->lists, list);
}

void
beakta_html_end_list (BeaktaHtmlPage *page)
{
  beakta_html_end_block (page);
  if (page->lists->len > 0)
    g_array_set_size (page->lists, page->lists->len - 1);
}

void
beakta_html_begin_item (BeaktaHtmlPage *page,
                        const xmlChar **attributes)
{
  BeaktaHtmlList *list = NULL;
  g_autoptr(GString) label = g_string_new (NULL);

  if (page->lists->len > 0)
    list = &g_array_index (page->lists, BeaktaHtmlList, page->lists->len - 1);

  beakta_html_end_block (page);
  if (list != NULL && list->numerals != BEAKTA_NUMERALS_NONE)
    {
      list->next = parse_number (beakta_html_get_attribute (attributes, "value"), list->next);
      beakta_numerals_append (label, list->numerals, list->next++);
      g_string_append_c (label, '.');
    }
  else
    g_string_assign (label, BULLET);

  g_free (page->label);
  page->label = g_string_free (g_steal_pointer (&label), FALSE);
}
