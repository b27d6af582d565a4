/* Where the paragraphs of the reasons begin: what is said of one question, one group, one goal stays together. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-reasons.h"

#include <string.h>

/* (transfer full): what it is said of: the first that it is tied to, and of a cell its group; "" of what is tied to nothing. */
static char *
dup_ground (const BeaktaSentence *sentence)
{
  static const char cell[] = "cell ";
  g_autoptr(GList) ties = sentence->ties != NULL ? json_object_get_members (sentence->ties) : NULL;
  const char *first = ties != NULL ? ties->data : "";
  const char *end;

  if (!g_str_has_prefix (first, cell))
    return g_strdup (first);

  end = strrchr (first, '/');

  return g_strdup_printf ("group %.*s", (int) (end != NULL ? end - first - strlen (cell) : 0), first + strlen (cell));
}

gboolean
beakta_reasons_begins_paragraph (const BeaktaSentence *before,
                                 const BeaktaSentence *sentence)
{
  g_autofree char *ground_before = NULL;
  g_autofree char *ground = NULL;

  g_return_val_if_fail (sentence != NULL, FALSE);

  if (before == NULL)
    return TRUE;

  ground_before = dup_ground (before);
  ground = dup_ground (sentence);

  return *ground != '\0' && strcmp (ground, ground_before) != 0;
}
