/* Where the words of a perspective stand in a document, by its parts. */

#include "beakta-term-places.h"

/* The words that are chosen. Of all perspectives a word counts once, although several have it. */
GArray *
beakta_term_places_list (const BeaktaSurveyed *surveyed,
                         guint                 perspective)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (BeaktaStretch));

  g_return_val_if_fail (surveyed != NULL, terms);

  for (guint i = 0; i < surveyed->terms->len; i++)
    {
      const BeaktaGroupRange *term = &g_array_index (surveyed->terms, BeaktaGroupRange, i);
      BeaktaStretch stretch = { term->start, term->end };
      BeaktaStretch *last = terms->len > 0 ? &g_array_index (terms, BeaktaStretch, terms->len - 1) : NULL;

      if (perspective != BEAKTA_ALL_PERSPECTIVES && term->group != perspective)
        continue;
      if (last != NULL && stretch.start < last->end)
        last->end = MAX (last->end, stretch.end);
      else
        g_array_append_val (terms, stretch);
    }

  return terms;
}

static guint
count_in (GArray *terms,
          guint   start,
          guint   end)
{
  guint n = 0;

  for (guint i = beakta_stretches_find_in (terms, start); i < terms->len; i++)
    {
      const BeaktaStretch *term = &g_array_index (terms, BeaktaStretch, i);

      if (term->start >= end)
        break;
      n += term->start >= start;
    }

  return n;
}

gboolean
beakta_term_places_count (const BeaktaSurveyed *surveyed,
                          GArray               *terms,
                          guint                 part_group,
                          guint                *n)
{
  gboolean is_there = FALSE;

  g_return_val_if_fail (surveyed != NULL, FALSE);
  g_return_val_if_fail (terms != NULL, FALSE);
  g_return_val_if_fail (n != NULL, FALSE);

  *n = 0;
  for (guint i = 0; i < surveyed->parts->len; i++)
    {
      const BeaktaGroupRange *part = &g_array_index (surveyed->parts, BeaktaGroupRange, i);

      if (part->group != part_group)
        continue;
      *n += count_in (terms, part->start, part->end);
      is_there = TRUE;
    }

  return is_there;
}

static gboolean
is_outside (const BeaktaSurveyed *surveyed,
            guint                 position)
{
  for (guint i = 0; i < surveyed->parts->len; i++)
    {
      const BeaktaGroupRange *part = &g_array_index (surveyed->parts, BeaktaGroupRange, i);

      if (position >= part->start && position < part->end)
        return FALSE;
    }

  return TRUE;
}

guint
beakta_term_places_count_outside (const BeaktaSurveyed *surveyed,
                                  GArray               *terms)
{
  guint n = 0;

  g_return_val_if_fail (surveyed != NULL, 0);
  g_return_val_if_fail (terms != NULL, 0);

  for (guint i = 0; i < terms->len; i++)
    n += is_outside (surveyed, g_array_index (terms, BeaktaStretch, i).start);

  return n;
}

/* To the next of the words in the part; in one that has none, to where it begins. */
static gint64
find_in_part (GArray                 *terms,
              const BeaktaGroupRange *part,
              gint64                  after)
{
  guint from = after >= part->start && after < part->end ? (guint) after + 1 : part->start;

  for (guint i = beakta_stretches_find_in (terms, from); i < terms->len; i++)
    {
      guint start = g_array_index (terms, BeaktaStretch, i).start;

      if (start >= from && start < part->end)
        return start;
    }

  return -1;
}

gint64
beakta_term_places_find_outside (const BeaktaSurveyed *surveyed,
                                 GArray               *terms,
                                 gint64                after)
{
  gint64 first = -1;

  for (guint i = 0; i < terms->len; i++)
    {
      guint start = g_array_index (terms, BeaktaStretch, i).start;

      if (!is_outside (surveyed, start))
        continue;
      if (start > after)
        return start;
      if (first < 0)
        first = start;
    }

  return first;
}

gint64
beakta_term_places_find (const BeaktaSurveyed *surveyed,
                         GArray               *terms,
                         guint                 part_group,
                         gint64                after)
{
  gint64 first = -1;

  for (guint i = 0; i < surveyed->parts->len; i++)
    {
      const BeaktaGroupRange *part = &g_array_index (surveyed->parts, BeaktaGroupRange, i);
      gint64 place;

      if (part->group != part_group)
        continue;
      place = find_in_part (terms, part, after);
      if (place > after)
        return place;
      if (first < 0)
        first = place >= 0 ? place : part->start;
    }

  return first;
}
