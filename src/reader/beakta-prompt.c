/* What a form field asks for. In a Swedish form that stands before the field on its line, or in the cell beside. */

#include "beakta-prompt.h"

#include <string.h>

#define MAX_PROMPT 80

static char *
dup_words_before (const char *text)
{
  const char *line = strrchr (text, '\n');
  char *words = g_strstrip (g_strdup (line != NULL ? line + 1 : text));
  gsize n = strlen (words);

  if (n > 0 && words[n - 1] == ':')
    words[n - 1] = '\0';
  if (g_utf8_strlen (words, -1) > MAX_PROMPT)
    *words = '\0';

  return words;
}

char *
beakta_prompt_make (BeaktaFlow *flow,
                    const char *prompt,
                    const char *before,
                    const char *name)
{
  g_autofree char *block = NULL;
  g_autofree char *words = NULL;

  if (prompt != NULL && *prompt != '\0')
    return g_strdup (prompt);

  block = beakta_flow_dup_since_field (flow);
  words = dup_words_before (block);
  if (*words == '\0')
    {
      g_free (words);
      words = dup_words_before (before);
    }
  if (*words != '\0')
    return g_steal_pointer (&words);

  return g_strdup (name != NULL ? name : "");
}
