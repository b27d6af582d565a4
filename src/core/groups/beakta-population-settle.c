/* The rows of a new table of the population, beside each other: no group twice, nobody outside of the county, every share known. */

#include "beakta-population-private.h"

#include <math.h>

#include "beakta-office-list-mistake.h"
#include "beakta-variables.h"

static gboolean
is_whole (const BeaktaPopulationRow *row)
{
  return json_object_get_size (row->variables) == 0;
}

/* People of the county; -1 when they are not stated. */
static gint64
find_whole (BeaktaPopulation *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const BeaktaPopulationRow *row = g_ptr_array_index (self->rows, i);

      if (is_whole (row))
        return row->number;
    }

  return -1;
}

/* Rule 1 of the header; and the share of who has only a number. */
static gboolean
settle_row (BeaktaPopulationRow  *row,
            gint64                whole,
            guint                 number,
            GError              **error)
{
  gboolean knows_whole = whole >= BEAKTA_POPULATION_FEWEST;

  if (row->number < 0 && row->share < 0 && !row->is_few)
    return beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_NO_FIGURE, NULL);
  if (knows_whole && row->number > whole)
    return beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_ABOVE_WHOLE, NULL);

  row->is_few |= row->number >= 0 && row->number < BEAKTA_POPULATION_FEWEST;
  row->is_few |= row->number < 0 && knows_whole && row->share >= 0 &&
                 row->share * whole < (gint64) BEAKTA_POPULATION_FEWEST * BEAKTA_WHOLE_POPULATION;
  if (row->is_few)
    row->number = row->share = -1;
  else if (row->share < 0 && knows_whole)
    row->share = (gint64) round ((double) row->number * BEAKTA_WHOLE_POPULATION / (double) whole);

  return row->is_few || row->share >= 0 || beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_NO_WHOLE, NULL);
}

static gboolean
check_twins (BeaktaPopulation  *self,
             GArray            *numbers,
             GError           **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);     /* folded name -> its place from 1 */

  for (guint i = 0; i < self->rows->len; i++)
    {
      const BeaktaPopulationRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *folded = beakta_variables_fold (row->name);
      guint other = GPOINTER_TO_UINT (g_hash_table_lookup (seen, folded));
      g_autofree char *number = other > 0 ? g_strdup_printf ("%u", g_array_index (numbers, guint, other - 1)) : NULL;

      if (other > 0)
        return beakta_office_list_refuse (error, g_array_index (numbers, guint, i), BEAKTA_OFFICE_LIST_ERROR_SAME_GROUP, number,
                                          NULL);

      g_hash_table_insert (seen, g_steal_pointer (&folded), GUINT_TO_POINTER (i + 1));
    }

  return TRUE;
}

gboolean
beakta_population_settle (BeaktaPopulation  *self,
                          GArray            *numbers,
                          GError           **error)
{
  gint64 whole = find_whole (self);
  gboolean has_group = FALSE;

  if (!check_twins (self, numbers, error))
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (!settle_row (g_ptr_array_index (self->rows, i), whole, g_array_index (numbers, guint, i), error))
        return FALSE;
      has_group |= !is_whole (g_ptr_array_index (self->rows, i));
    }

  if (self->rows->len == 0)
    return beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_NO_ROWS, NULL);

  return has_group || beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_ONLY_WHOLE, NULL);
}
