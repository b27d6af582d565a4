/* Elements, their attributes and what stands in them, as a checklist reads it. */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist-element.h"

#include <string.h>

xmlNode *
beakta_element_next (xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;

  return node;
}

xmlNode *
beakta_element_first (xmlNode *node)
{
  return beakta_element_next (node->children);
}

gboolean
beakta_element_is (xmlNode    *node,
                   const char *name)
{
  return g_str_equal ((const char *) node->name, name);
}

xmlNode *
beakta_element_find (xmlNode    *node,
                     const char *name)
{
  xmlNode *child = beakta_element_first (node);

  while (child != NULL && !beakta_element_is (child, name))
    child = beakta_element_next (child->next);

  return child;
}

/* Latin letters and the punctuation of ordinary text are NFC as they stand; that is nearly every text. */
static gboolean
is_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0xcc ? 0 : g_utf8_get_char (p);

      if (c >= 0x300 && (c < 0x2002 || c > 0x206f))
        return FALSE;
    }

  return TRUE;
}

/* NFC, with one space for any white space. */
static char *
tidy (const char *text)
{
  g_autoptr(GString) words = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isspace (*p))
        g_string_append_c (words, *p);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  if (words->len > 0 && words->str[words->len - 1] == ' ')
    g_string_truncate (words, words->len - 1);

  return is_plain (words->str) ? g_strdup (words->str) : g_utf8_normalize (words->str, -1, G_NORMALIZE_NFC);
}

char *
beakta_element_dup_content (xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  char *text = tidy ((const char *) content);

  xmlFree (content);
  return text;
}

char *
beakta_element_dup_attribute (xmlNode    *node,
                              const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) name);
  char *text = value != NULL ? tidy ((const char *) value) : g_strdup ("");

  xmlFree (value);
  return text;
}

GStrv
beakta_element_dup_list (xmlNode    *node,
                         const char *name)
{
  g_autofree char *value = beakta_element_dup_attribute (node, name);

  return *value == '\0' ? g_new0 (char *, 1) : g_strsplit (value, " ", -1);
}
