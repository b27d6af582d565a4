/* Words with places in them. */

#include "beakta-template.h"

const char *
beakta_template_keep (const char *english)
{
  return english;
}

char *
beakta_template_fill (const char         *template,
                      const char * const *arguments)
{
  GString *words = g_string_new (NULL);
  guint n_arguments = g_strv_length ((GStrv) arguments);

  for (const char *at = template; *at != '\0'; at++)
    {
      guint i = at[0] == '%' && g_ascii_isdigit (at[1]) && at[2] == '$' && at[3] == 's' ? (guint) (at[1] - '0') : 0;

      if (i == 0)
        g_string_append_c (words, *at);
      else
        at += 3;
      if (i > 0 && i <= n_arguments)
        g_string_append (words, arguments[i - 1]);
    }

  return g_string_free (words, FALSE);
}
