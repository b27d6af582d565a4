/* The order that reasons are read in: what is written stands where people left it, and what is drafted anew comes in beside what
 * it follows in the draft.
 */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-reasons-private.h"

#include <string.h>

static gboolean
stands_already (const BeaktaReasonLine *line)
{
  return line->written != NULL && line->written->part == line->part;
}

/* By part; in it those that stand there already, in their order, then those that come, in the order of the draft. */
static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const BeaktaReasonLine *one = *(BeaktaReasonLine * const *) a;
  const BeaktaReasonLine *two = *(BeaktaReasonLine * const *) b;
  gboolean stands = stands_already (one);
  const BeaktaSentence *first = stands ? one->written : one->drafted;
  const BeaktaSentence *second = stands ? two->written : two->drafted;

  if (one->part != two->part)
    return one->part > two->part ? 1 : -1;
  if (stands != stands_already (two))
    return stands ? -1 : 1;
  if (first->position != second->position)
    return first->position > second->position ? 1 : -1;

  return strcmp (first->record.id, second->record.id);
}

/* After the last one before it in the draft that is there; first in its part when there is none. @start: of the part */
static guint
find_place (GPtrArray              *ordered,
            guint                   start,
            const BeaktaReasonLine *line)
{
  guint place = start;
  guint nearest = 0;

  for (guint i = ordered->len; i > start; i--)
    {
      const BeaktaReasonLine *other = g_ptr_array_index (ordered, i - 1);
      guint position = other->drafted != NULL && other->drafted->part == line->part ? other->drafted->position : 0;

      if (position <= nearest || position >= line->drafted->position)
        continue;
      nearest = position;
      place = i;
      if (nearest + 1 == line->drafted->position)
        break;
    }

  return place;
}

void
beakta_reason_lines_order (GPtrArray *lines)
{
  g_autoptr(GPtrArray) ordered = g_ptr_array_new ();
  guint start = 0;

  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    {
      BeaktaReasonLine *line = g_ptr_array_index (lines, i);

      if (i > 0 && ((const BeaktaReasonLine *) g_ptr_array_index (lines, i - 1))->part != line->part)
        start = i;
      g_ptr_array_insert (ordered, stands_already (line) ? -1 : (int) find_place (ordered, start, line), line);
    }

  memcpy (lines->pdata, ordered->pdata, sizeof (gpointer) * lines->len);
}
