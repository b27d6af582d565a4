/* White space that collapses. */

#include "beakta-spaces.h"

gboolean
beakta_spaces_is (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

const char *
beakta_spaces_skip_even (const char *p,
                         const char *end)
{
  for (; p < end; p++)
    {
      if ((guchar) *p > ' ' || !beakta_spaces_is (*p))
        continue;
      if (*p != ' ' || p + 1 == end || beakta_spaces_is (p[1]))
        return p;
    }

  return end;
}
