/* The calendar of the law: fixed days, days counted from Easter, and Saturdays within a week of dates. */

#include "beakta-workday.h"

#include <stdio.h>
#include <string.h>

typedef struct
{
  BeaktaHoliday  holiday;
  GDateMonth     month;
  GDateDay       day;
} FixedDay;

typedef struct
{
  BeaktaHoliday  holiday;
  int            days;               /* after Easter Sunday */
} EasterDay;

static const FixedDay fixed_days[] = {
  { BEAKTA_HOLIDAY_NEW_YEAR,       G_DATE_JANUARY,  1 },
  { BEAKTA_HOLIDAY_EPIPHANY,       G_DATE_JANUARY,  6 },
  { BEAKTA_HOLIDAY_FIRST_OF_MAY,   G_DATE_MAY,      1 },
  { BEAKTA_HOLIDAY_NATIONAL_DAY,   G_DATE_JUNE,     6 },
  { BEAKTA_HOLIDAY_CHRISTMAS_EVE,  G_DATE_DECEMBER, 24 },
  { BEAKTA_HOLIDAY_CHRISTMAS,      G_DATE_DECEMBER, 25 },
  { BEAKTA_HOLIDAY_BOXING_DAY,     G_DATE_DECEMBER, 26 },
  { BEAKTA_HOLIDAY_NEW_YEARS_EVE,  G_DATE_DECEMBER, 31 }
};

static const EasterDay easter_days[] = {
  { BEAKTA_HOLIDAY_GOOD_FRIDAY,   -2 },
  { BEAKTA_HOLIDAY_EASTER,         0 },
  { BEAKTA_HOLIDAY_EASTER_MONDAY,  1 },
  { BEAKTA_HOLIDAY_ASCENSION,     39 },
  { BEAKTA_HOLIDAY_WHITSUN,       49 }
};

/* Easter Sunday of the Gregorian calendar, by the golden number, the corrections of the century and the weekday of the
 * full moon. Source: J.-M. Oudin 1940, in Explanatory Supplement to the Astronomical Almanac (1992), 12.8. */
static void
set_easter (GDate *easter,
            int    year)
{
  int golden = year % 19;
  int century = year / 100;
  int leap_corrected = century - century / 4 - (8 * century + 13) / 25;
  int full_moon = (leap_corrected + 19 * golden + 15) % 30;
  int weekday, days;

  full_moon -= (full_moon / 28) * (1 - (29 / (full_moon + 1)) * ((21 - golden) / 11));
  weekday = (year + year / 4 + full_moon + 2 - century + century / 4) % 7;
  days = full_moon - weekday;        /* after 28 March */

  g_date_set_dmy (easter, 28, G_DATE_MARCH, (GDateYear) year);
  if (days < 0)
    g_date_subtract_days (easter, (guint) -days);
  else
    g_date_add_days (easter, (guint) days);
}

static BeaktaHoliday
get_fixed (const GDate *day)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixed_days); i++)
    if (g_date_get_month (day) == fixed_days[i].month && g_date_get_day (day) == fixed_days[i].day)
      return fixed_days[i].holiday;

  return BEAKTA_HOLIDAY_NONE;
}

static BeaktaHoliday
get_easter (const GDate *day)
{
  GDate easter;
  int days;

  set_easter (&easter, g_date_get_year (day));
  days = g_date_days_between (&easter, day);
  for (guint i = 0; i < G_N_ELEMENTS (easter_days); i++)
    if (days == easter_days[i].days)
      return easter_days[i].holiday;

  return BEAKTA_HOLIDAY_NONE;
}

static gboolean
is_between (const GDate *day,
            GDateDay     first_day,
            GDateMonth   first_month,
            GDateDay     last_day,
            GDateMonth   last_month)
{
  GDate first, last;

  g_date_set_dmy (&first, first_day, first_month, g_date_get_year (day));
  g_date_set_dmy (&last, last_day, last_month, g_date_get_year (day));

  return g_date_compare (&first, day) <= 0 && g_date_compare (day, &last) <= 0;
}

/* The Saturdays that move with the year, and the eve of one of them. */
static BeaktaHoliday
get_moving (const GDate *day)
{
  GDateWeekday weekday = g_date_get_weekday (day);

  if (weekday == G_DATE_SATURDAY && is_between (day, 20, G_DATE_JUNE, 26, G_DATE_JUNE))
    return BEAKTA_HOLIDAY_MIDSUMMER;
  if (weekday == G_DATE_FRIDAY && is_between (day, 19, G_DATE_JUNE, 25, G_DATE_JUNE))
    return BEAKTA_HOLIDAY_MIDSUMMER_EVE;
  if (weekday == G_DATE_SATURDAY && is_between (day, 31, G_DATE_OCTOBER, 6, G_DATE_NOVEMBER))
    return BEAKTA_HOLIDAY_ALL_SAINTS;

  return BEAKTA_HOLIDAY_NONE;
}

BeaktaHoliday
beakta_workday_get_holiday (const GDate *day)
{
  BeaktaHoliday holiday;

  g_return_val_if_fail (day != NULL && g_date_valid (day), BEAKTA_HOLIDAY_NONE);

  holiday = get_fixed (day);
  if (holiday == BEAKTA_HOLIDAY_NONE)
    holiday = get_easter (day);
  if (holiday == BEAKTA_HOLIDAY_NONE)
    holiday = get_moving (day);
  if (holiday == BEAKTA_HOLIDAY_NONE && g_date_get_weekday (day) == G_DATE_SATURDAY)
    holiday = BEAKTA_HOLIDAY_SATURDAY;
  if (holiday == BEAKTA_HOLIDAY_NONE && g_date_get_weekday (day) == G_DATE_SUNDAY)
    holiday = BEAKTA_HOLIDAY_SUNDAY;

  return holiday;
}

void
beakta_workday_move (GDate *day)
{
  g_return_if_fail (day != NULL && g_date_valid (day));

  while (beakta_workday_get_holiday (day) != BEAKTA_HOLIDAY_NONE)
    g_date_add_days (day, 1);
}

gboolean
beakta_workday_parse (const char *iso,
                      GDate      *day)
{
  guint year, month, day_of_month;
  int end = 0;

  g_return_val_if_fail (day != NULL, FALSE);

  if (iso == NULL || strlen (iso) != 10 || strspn (iso, "0123456789-") != 10 ||
      sscanf (iso, "%4u-%2u-%2u%n", &year, &month, &day_of_month, &end) != 3 || end != 10 ||
      year < 1583 || !g_date_valid_dmy ((GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_set_dmy (day, (GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year);

  return TRUE;
}

char *
beakta_workday_dup_after (const char *from,
                          guint       days)
{
  GDate day;

  g_return_val_if_fail (days <= 36525, NULL);

  if (!beakta_workday_parse (from, &day))
    return NULL;

  g_date_add_days (&day, days);
  beakta_workday_move (&day);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&day), (int) g_date_get_month (&day), g_date_get_day (&day));
}
