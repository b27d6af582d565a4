/* A set of stretches of a text, as a sorted array: a reader makes tens of them, not thousands. */

#include "beakta-stretches.h"

struct _BeaktaStretches
{
  GArray *items;                     /* of BeaktaStretch (1) */
};

static BeaktaStretch *
get_item (BeaktaStretches *self,
          guint            index)
{
  return &g_array_index (self->items, BeaktaStretch, index);
}

BeaktaStretches *
beakta_stretches_new (void)
{
  BeaktaStretches *self = g_new0 (BeaktaStretches, 1);

  self->items = g_array_new (FALSE, FALSE, sizeof (BeaktaStretch));

  return self;
}

void
beakta_stretches_free (BeaktaStretches *self)
{
  g_array_unref (self->items);
  g_free (self);
}

gboolean
beakta_stretches_add (BeaktaStretches *self,
                      guint            start,
                      guint            end)
{
  BeaktaStretch merged = { start, end };
  guint first = 0;
  guint last;

  g_return_val_if_fail (self != NULL, FALSE);

  if (start >= end)
    return FALSE;

  while (first < self->items->len && get_item (self, first)->end < start)
    first++;

  for (last = first; last < self->items->len && get_item (self, last)->start <= end; last++)
    {
      BeaktaStretch *item = get_item (self, last);

      if (item->start <= start && item->end >= end)
        return FALSE;

      merged.start = MIN (merged.start, item->start);
      merged.end = MAX (merged.end, item->end);
    }

  if (last > first)
    g_array_remove_range (self->items, first, last - first);

  g_array_insert_val (self->items, first, merged);

  return TRUE;
}

const BeaktaStretch *
beakta_stretches_get (const BeaktaStretches *self,
                      guint                 *n)
{
  g_return_val_if_fail (self != NULL, NULL);

  *n = self->items->len;

  return (const BeaktaStretch *) (gconstpointer) self->items->data;
}

guint
beakta_stretches_count (const BeaktaStretches *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++)
    {
      const BeaktaStretch *item = &g_array_index (self->items, BeaktaStretch, i);

      n += item->end - item->start;
    }

  return n;
}
