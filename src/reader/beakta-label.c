/* What an XML document calls its values, in words, and its values as people write them. */

#include "beakta-label.h"

#include <string.h>

/* Longer than this without a space: an enclosed file, not words. */
#define MAX_WORD 400

/* "2026-03-02T15:00" */
#define DAY_BYTES    10
#define MINUTE_BYTES 16

char *
beakta_label_make (const char *name)
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

/* Whether @text is a time of XML Schema and nothing else. */
static gboolean
is_time (const char *text)
{
  static const char pattern[] = "0000-00-00T00:00";

  for (guint i = 0; i < MINUTE_BYTES; i++)
    {
      if (pattern[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
        return FALSE;
    }

  return text[strspn (text + MINUTE_BYTES, "0123456789:.+-Z") + MINUTE_BYTES] == '\0';
}

char *
beakta_label_dup_value (const char *text)
{
  char *value = g_strstrip (g_strdup (text));

  if (!is_time (value))
    return value;

  value[DAY_BYTES] = ' ';
  value[MINUTE_BYTES] = '\0';
  if (strcmp (value + DAY_BYTES, " 00:00") == 0)
    value[DAY_BYTES] = '\0';

  return value;
}

gboolean
beakta_label_is_data (const char *text)
{
  return strcspn (text, " \n\t") > MAX_WORD;
}

void
beakta_label_add_field (BeaktaFlow *flow,
                        const char *label,
                        const char *value)
{
  g_autofree char *prompt = g_strdup_printf ("%s%s ", label, g_str_has_suffix (label, ":") ? "" : ":");

  if (*value == '\0')
    return;

  beakta_flow_begin_block (flow, BEAKTA_RUN_PARAGRAPH, 0, NULL);
  beakta_flow_add_string (flow, prompt);
  beakta_flow_begin_field (flow, FALSE, label);
  beakta_flow_add_string (flow, value);
  beakta_flow_end_inline (flow, BEAKTA_RUN_FIELD);
  beakta_flow_end_block (flow);
}

void
beakta_label_add_heading (BeaktaFlow *flow,
                          guint       level,
                          const char *words)
{
  beakta_flow_begin_block (flow, BEAKTA_RUN_HEADING, level, NULL);
  beakta_flow_add_string (flow, words);
  beakta_flow_end_block (flow);
}
