/* Persons who are mentioned in a text. */

#include "beakta-mentions.h"

#include <string.h>

/* Longer than any name: what comes after it is a text. */
#define LONGEST 40

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || c == '_';
}

gboolean
beakta_mentions_person (const char *text,
                        const char *name)
{
  g_autofree char *folded = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (text != NULL && name != NULL, FALSE);

  if (*name == '\0')
    return FALSE;

  folded = g_utf8_casefold (text, -1);
  plain = g_utf8_casefold (name, -1);
  wanted = g_strconcat ("@", plain, NULL);

  for (const char *at = strstr (folded, wanted); at != NULL; at = strstr (at + 1, wanted))
    {
      gboolean begins = at == folded || !is_of_word (g_utf8_get_char (g_utf8_prev_char (at)));

      if (begins && !is_of_word (g_utf8_get_char (at + strlen (wanted))))
        return TRUE;
    }

  return FALSE;
}

char *
beakta_mentions_dup_begun (const char *text,
                           glong       offset,
                           glong      *start)
{
  const char *end;
  const char *at;

  g_return_val_if_fail (text != NULL && start != NULL, NULL);

  end = g_utf8_offset_to_pointer (text, CLAMP (offset, 0, g_utf8_strlen (text, -1)));
  for (at = end; at > text && end - at < LONGEST && *at != '@' && *at != '\n'; at = g_utf8_prev_char (at))
    ;

  if (*at != '@' || at == end || (at > text && is_of_word (g_utf8_get_char (g_utf8_prev_char (at)))))
    return NULL;

  *start = g_utf8_pointer_to_offset (text, at);

  return g_strndup (at + 1, (gsize) (end - at - 1));
}
