/* Tags: how their words are written, and which are the same. */

#include "beakta-tag.h"

#include <string.h>

char *
beakta_tag_label_new (const char *words)
{
  g_autofree char *composed = NULL;
  g_autoptr(GString) label = g_string_new (NULL);

  g_return_val_if_fail (words != NULL, NULL);

  composed = g_utf8_normalize (words, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  for (const char *p = composed != NULL ? composed : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_space = g_unichar_isspace (c);

      if (c == ',' || (!is_space && !g_unichar_isprint (c)))
        return NULL;
      if (!is_space)
        g_string_append_unichar (label, c);
      else if (label->len > 0 && label->str[label->len - 1] != ' ')
        g_string_append_c (label, ' ');
    }

  g_strchomp (label->str);

  return *label->str != '\0' && g_utf8_strlen (label->str, -1) <= BEAKTA_TAG_LENGTH ? g_strdup (label->str) : NULL;
}

char *
beakta_tag_key_new (const char *words)
{
  g_autofree char *label = beakta_tag_label_new (words);

  return label != NULL ? g_utf8_strdown (label, -1) : NULL;
}
