/* What a row of a new table of the population says: how many, what share of the county, from where and of which year. */

#include "beakta-population-private.h"

#include <math.h>
#include <string.h>

#include "beakta-office-list-mistake.h"

#define MOST_PEOPLE G_GINT64_CONSTANT (100000000)

BeaktaPopulationRow *
beakta_population_row_new (void)
{
  BeaktaPopulationRow *row = g_new0 (BeaktaPopulationRow, 1);

  row->variables = json_object_new ();
  row->number = -1;
  row->share = -1;

  return row;
}

void
beakta_population_row_free (BeaktaPopulationRow *row)
{
  g_free (row->name);
  g_clear_pointer (&row->variables, json_object_unref);
  g_free (row->source);
  g_free (row->year);
  g_free (row);
}

/* Without the spaces that group thousands. */
static char *
dup_digits (const char *value)
{
  GString *digits = g_string_new (NULL);

  for (; *value != '\0'; value = g_utf8_next_char (value))
    {
      gunichar c = g_utf8_get_char (value);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (digits, c);
    }

  return g_string_free (digits, FALSE);
}

gboolean
beakta_population_row_read_number (BeaktaPopulationRow  *row,
                                   const char           *value,
                                   guint                 number,
                                   GError              **error)
{
  g_autofree char *digits = dup_digits (value);

  if (g_str_equal (digits, "<5"))
    row->is_few = TRUE;
  else if (!g_ascii_string_to_signed (digits, 10, 0, MOST_PEOPLE, &row->number, NULL))
    return beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_NUMBER, value, NULL);

  return TRUE;
}

/* "18,4 %", "0,184", "0.184" */
gboolean
beakta_population_row_read_share (BeaktaPopulationRow  *row,
                                  const char           *value,
                                  guint                 number,
                                  GError              **error)
{
  g_autofree char *digits = g_strdelimit (dup_digits (value), ",", '.');
  gboolean is_percent = g_str_has_suffix (digits, "%");
  double share;
  char *end;

  if (is_percent)
    digits[strlen (digits) - 1] = '\0';
  share = g_ascii_strtod (digits, &end) / (is_percent ? 100 : 1);
  if (!(g_ascii_isdigit (*digits) || *digits == '.') || *end != '\0' || !isfinite (share))
    return beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_SHARE, value, NULL);
  if (share > 1)
    return beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_ABOVE_ONE, value, NULL);

  row->share = (gint64) round (share * BEAKTA_WHOLE_POPULATION);

  return TRUE;
}

gboolean
beakta_population_row_check_year (const BeaktaPopulationRow  *row,
                                  guint                       number,
                                  GError                    **error)
{
  gint64 year;

  if (*row->source == '\0')
    return beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_NO_SOURCE, NULL);
  if (*row->year == '\0')
    return beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_NO_YEAR, NULL);

  return g_ascii_string_to_signed (row->year, 10, 1900, 2100, &year, NULL) ||
         beakta_office_list_refuse (error, number, BEAKTA_OFFICE_LIST_ERROR_YEAR, row->year, NULL);
}
