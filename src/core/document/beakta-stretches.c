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

gboolean
beakta_stretches_join (BeaktaStretches       *self,
                       const BeaktaStretches *other)
{
  gboolean grew = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  for (guint i = 0; i < other->items->len; i++)
    {
      const BeaktaStretch *item = &g_array_index (other->items, BeaktaStretch, i);

      grew |= beakta_stretches_add (self, item->start, item->end);
    }

  return grew;
}

char *
beakta_stretches_to_string (const BeaktaStretches *self)
{
  GString *string = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      const BeaktaStretch *item = &g_array_index (self->items, BeaktaStretch, i);

      g_string_append_printf (string, "%s%u-%u", i > 0 ? "," : "", item->start, item->end);
    }

  return g_string_free (string, FALSE);
}

static gboolean
read_number (const char **at,
             char         stop,
             guint       *number)
{
  guint64 value;
  char *end;

  if (!g_ascii_isdigit (**at))
    return FALSE;

  value = g_ascii_strtoull (*at, &end, 10);
  if (value > G_MAXUINT || (*end != stop && *end != '\0'))
    return FALSE;

  *number = (guint) value;
  *at = *end == '\0' ? end : end + 1;

  return stop != '-' || *end == '-';
}

BeaktaStretches *
beakta_stretches_from_string (const char *string,
                              guint       length)
{
  g_autoptr(BeaktaStretches) self = beakta_stretches_new ();
  guint start, end;

  g_return_val_if_fail (string != NULL, NULL);

  while (*string != '\0')
    {
      if (!read_number (&string, '-', &start) || !read_number (&string, ',', &end))
        return NULL;

      beakta_stretches_add (self, MIN (start, length), MIN (end, length));
    }

  return g_steal_pointer (&self);
}

/* What of a run of kept words was in the set, counted from the nearer end: only white space may differ between them. */
static void
follow_run (const BeaktaDifferenceRun *run,
            guint                      start,
            guint                      end,
            BeaktaStretch             *there)
{
  guint length = run->after_end - run->after_start;

  there->start = run->after_start + MIN (MAX (start, run->before_start) - run->before_start, length);
  there->end = run->after_end - MIN (run->before_end - MIN (end, run->before_end), length);
}

static void
add_with_space (BeaktaStretches *self,
                BeaktaText      *text,
                BeaktaStretch    there)
{
  const char *stream = beakta_text_get_stream (text);
  const char *before = stream + beakta_text_get_offset (text, there.start);
  const char *after = stream + beakta_text_get_offset (text, there.end);

  if (there.start >= there.end)
    return;

  for (; before > stream && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (before))); there.start--)
    before = g_utf8_prev_char (before);
  for (; *after != '\0' && g_unichar_isspace (g_utf8_get_char (after)); there.end++)
    after = g_utf8_next_char (after);

  beakta_stretches_add (self, there.start, there.end);
}

BeaktaStretches *
beakta_stretches_follow (const BeaktaStretches  *self,
                         const BeaktaDifference *difference,
                         BeaktaText             *after)
{
  BeaktaStretches *followed = beakta_stretches_new ();
  guint n_runs;
  const BeaktaDifferenceRun *runs;

  g_return_val_if_fail (self != NULL, followed);
  g_return_val_if_fail (difference != NULL, followed);
  g_return_val_if_fail (BEAKTA_IS_TEXT (after), followed);

  runs = beakta_difference_get_runs (difference, &n_runs);
  for (guint i = 0, k = 0; i < self->items->len; i++)
    {
      const BeaktaStretch *item = &g_array_index (self->items, BeaktaStretch, i);

      while (k < n_runs && runs[k].before_end <= item->start)
        k++;

      for (guint j = k; j < n_runs && runs[j].before_start < item->end; j++)
        {
          BeaktaStretch there;

          if (runs[j].kind != BEAKTA_DIFFERENCE_EQUAL)
            continue;

          follow_run (&runs[j], item->start, item->end, &there);
          add_with_space (followed, after, there);
        }
    }

  return followed;
}

guint
beakta_stretches_find_in (GArray *array,
                          guint   position)
{
  guint low = 0;
  guint high = array != NULL ? array->len : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (array, BeaktaStretch, middle).end <= position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
