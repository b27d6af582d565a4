/* XML of no known kind: an element that holds others is a heading, one that holds text is a field with its name as
 * label. Markup itself is never shown. */

#include "beakta-xml-reader.h"

#include "beakta-charset.h"
#include "beakta-xml.h"

#include <string.h>

#define DECLARATION_BYTES 256
#define MAX_HEADING       6

/* Longer than this without a space: an enclosed file, not words. */
#define MAX_WORD          400

typedef struct
{
  char     *label;
  GString  *text;
  gboolean  is_told;                 /* its heading, or the text before a child, is written */
} Element;

typedef struct
{
  BeaktaFlow *flow;
  GPtrArray  *open;                  /* of Element, outermost first */
} Tree;

static void
free_element (gpointer data)
{
  Element *element = data;

  g_free (element->label);
  g_string_free (element->text, TRUE);
  g_free (element);
}

/* "SöktBelopp" and "sokt_belopp" as words: "Sökt belopp", "Sokt belopp". */
static char *
make_label (const char *name)
{
  GString *label = g_string_new (NULL);
  gboolean was_lower = FALSE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '_' || c == '-' || c == '.')
        c = ' ';
      if (g_unichar_isupper (c) && was_lower)
        g_string_append_c (label, ' ');
      was_lower = g_unichar_islower (c);
      g_string_append_unichar (label, label->len == 0 ? g_unichar_toupper (c) : label->len > 0 && g_unichar_isupper (c) &&
                               g_unichar_islower (g_utf8_get_char (g_utf8_next_char (p))) ? g_unichar_tolower (c) : c);
    }

  return g_string_free (label, FALSE);
}

static gboolean
is_enclosure (const char *text)
{
  return strcspn (text, " \n\t") > MAX_WORD;
}

static void
add_field (Tree       *tree,
           const char *label,
           const char *value)
{
  g_autofree char *prompt = g_strdup_printf ("%s: ", label);

  if (*value == '\0')
    return;
  if (is_enclosure (value))
    {
      beakta_flow_notice (tree->flow, "truncated");
      return;
    }

  beakta_flow_begin_block (tree->flow, BEAKTA_RUN_PARAGRAPH, 0, NULL);
  beakta_flow_add_string (tree->flow, prompt);
  beakta_flow_begin_inline (tree->flow, BEAKTA_RUN_FIELD, label);
  beakta_flow_add_string (tree->flow, value);
  beakta_flow_end_inline (tree->flow, BEAKTA_RUN_FIELD);
  beakta_flow_end_block (tree->flow);
}

/* An element turns out to hold others. */
static void
tell_heading (Tree    *tree,
              Element *element,
              guint    depth)
{
  if (element->is_told)
    return;

  element->is_told = TRUE;
  beakta_flow_begin_block (tree->flow, BEAKTA_RUN_HEADING, MIN (depth, MAX_HEADING), NULL);
  beakta_flow_add_string (tree->flow, element->label);
  beakta_flow_end_block (tree->flow);
}

static void
tell_text (Tree    *tree,
           Element *element)
{
  g_autofree char *text = g_strstrip (g_strdup (element->text->str));

  g_string_truncate (element->text, 0);
  if (!element->is_told)
    add_field (tree, element->label, text);
  else if (*text != '\0' && !is_enclosure (text))
    {
      beakta_flow_begin_block (tree->flow, BEAKTA_RUN_PARAGRAPH, 0, NULL);
      beakta_flow_add_string (tree->flow, text);
      beakta_flow_end_block (tree->flow);
    }
}

static void
tell_attributes (Tree                      *tree,
                 Element                   *element,
                 const BeaktaXmlAttributes *attributes)
{
  const char *name;

  for (guint i = 0; (name = beakta_xml_get_name (attributes, i)) != NULL; i++)
    {
      g_autofree char *label = make_label (name);
      g_autofree char *value = beakta_xml_dup (attributes, name);

      if (strcmp (name, "schemaLocation") == 0 || strcmp (name, "noNamespaceSchemaLocation") == 0)
        continue;
      tell_heading (tree, element, tree->open->len);
      add_field (tree, label, g_strstrip (value));
    }
}

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  Tree *tree = data;
  Element *element = g_new0 (Element, 1);

  if (tree->open->len > 0)
    {
      Element *around = g_ptr_array_index (tree->open, tree->open->len - 1);

      tell_heading (tree, around, tree->open->len);
      tell_text (tree, around);
    }

  element->label = make_label (name);
  element->text = g_string_new (NULL);
  g_ptr_array_add (tree->open, element);
  tell_attributes (tree, element, attributes);

  return TRUE;
}

static void
element_ended (gpointer data,
               int      token)
{
  Tree *tree = data;

  tell_text (tree, g_ptr_array_index (tree->open, tree->open->len - 1));
  g_ptr_array_set_size (tree->open, tree->open->len - 1);
}

static void
text_came (gpointer    data,
           const char *utf8,
           gsize       n_bytes)
{
  Tree *tree = data;
  Element *element = tree->open->len > 0 ? g_ptr_array_index (tree->open, tree->open->len - 1) : NULL;

  if (element != NULL && element->text->len < BEAKTA_FRAMES_MAX_TEXT)
    g_string_append_len (element->text, utf8, n_bytes);
}

static gboolean
goes_on (gpointer data)
{
  Tree *tree = data;

  return !beakta_flow_has_failed (tree->flow);
}

static BeaktaCharset
find_declared_charset (const guint8 *bytes,
                       gsize         size)
{
  g_autofree char *head = g_strndup ((const char *) bytes, MIN (size, DECLARATION_BYTES));
  const char *p = strstr (head, "encoding");

  if (p == NULL)
    return BEAKTA_CHARSET_UNKNOWN;

  p += strcspn (p, "=");
  p += strspn (p, "= \t\"'");

  return beakta_charset_from_name (p, strcspn (p, " \"'?"));
}

gboolean
beakta_xml_read (const guint8  *bytes,
                 gsize          size,
                 BeaktaFlow    *flow,
                 GError       **error)
{
  static const BeaktaXmlHandler handler = {
    .begin = element_began, .end = element_ended, .text = text_came, .more = goes_on,
  };
  BeaktaCharset charset = beakta_charset_choose (find_declared_charset (bytes, size), bytes, size);
  Tree tree = { .flow = flow };
  GString *text;
  guint n_invalid;
  gboolean is_read;

  text = beakta_charset_decode (charset, bytes, size, &n_invalid);
  if (n_invalid > 0)
    beakta_flow_notice (flow, "invalid-characters");

  tree.open = g_ptr_array_new_with_free_func (free_element);
  is_read = beakta_xml_parse_memory (&handler, (const guint8 *) text->str, text->len, TRUE, &tree, error);
  g_ptr_array_unref (tree.open);
  g_string_free (text, TRUE);

  return is_read;
}
