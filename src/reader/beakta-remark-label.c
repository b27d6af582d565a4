/* What stands on the label of a remark: who wrote it, when, and the words. */

#include "beakta-remark-label.h"

#define MAX_LABEL 4000               /* code points */

static gboolean
is_said (const char *word)
{
  return word != NULL && *word != '\0';
}

/* Line ends and whatever else is no letter part words, and nothing more. */
static char *
dup_line (const char *words)
{
  GString *line = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, g_unichar_iscntrl (c) ? ' ' : c);
    }

  return g_strstrip (g_string_free (line, FALSE));
}

char *
beakta_remark_label_make (const char *author,
                          const char *date,
                          const char *words)
{
  g_autofree char *name = dup_line (is_said (author) ? author : "");
  g_autofree char *line = dup_line (words);
  g_autoptr(GString) label = g_string_new (name);
  g_autofree char *composed = NULL;

  if (is_said (date))
    g_string_append_printf (label, "%s%s", label->len > 0 ? ", " : "", date);
  if (label->len > 0)
    g_string_append (label, ": ");
  g_string_append (label, line);

  composed = g_utf8_normalize (label->str, -1, G_NORMALIZE_NFC);
  if (composed == NULL)
    return g_strdup ("");

  return g_utf8_strlen (composed, -1) > MAX_LABEL ? g_utf8_substring (composed, 0, MAX_LABEL)
                                                  : g_steal_pointer (&composed);
}
