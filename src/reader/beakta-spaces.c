/* White space that collapses. */

#include "beakta-spaces.h"

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/* The end of the longest stretch from @p that is already as it should be: words with one space between them. */
static const char *
skip_even (const char *p,
           const char *end)
{
  for (; p < end; p++)
    {
      if ((guchar) *p > ' ' || !is_space (*p))
        continue;
      if (*p != ' ' || p + 1 == end || is_space (p[1]))
        return p;
    }

  return end;
}

void
beakta_spaces_settle (BeaktaSpaces    *self,
                      BeaktaSpacesAdd  add,
                      gpointer         data)
{
  gboolean owes_space = self->owes_space && self->has_content;

  self->owes_space = FALSE;
  if (owes_space)
    add (data, " ", 1);
}

void
beakta_spaces_add (BeaktaSpaces    *self,
                   const char      *utf8,
                   gsize            n_bytes,
                   BeaktaSpacesAdd  add,
                   gpointer         data)
{
  const char *end = utf8 + n_bytes;

  while (utf8 < end)
    {
      const char *words = utf8;

      if (!is_space (*utf8))
        {
          utf8 = skip_even (utf8, end);
          beakta_spaces_settle (self, add, data);
          add (data, words, utf8 - words);
        }
      for (; utf8 < end && is_space (*utf8); utf8++)
        self->owes_space = TRUE;
    }
}
