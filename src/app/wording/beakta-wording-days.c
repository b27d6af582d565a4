/* The days of the almanac in words. */

#include "beakta-wording-days.h"

#include <glib/gi18n.h>

static const char * const names[] = {
  [BEAKTA_HOLIDAY_NONE]          = "",
  [BEAKTA_HOLIDAY_SATURDAY]      = N_("Saturday"),
  [BEAKTA_HOLIDAY_SUNDAY]        = N_("Sunday"),
  [BEAKTA_HOLIDAY_NEW_YEAR]      = N_("New Year’s Day"),
  [BEAKTA_HOLIDAY_EPIPHANY]      = N_("Epiphany"),
  [BEAKTA_HOLIDAY_GOOD_FRIDAY]   = N_("Good Friday"),
  [BEAKTA_HOLIDAY_EASTER]        = N_("Easter Sunday"),
  [BEAKTA_HOLIDAY_EASTER_MONDAY] = N_("Easter Monday"),
  [BEAKTA_HOLIDAY_FIRST_OF_MAY]  = N_("the first of May"),
  [BEAKTA_HOLIDAY_ASCENSION]     = N_("Ascension Day"),
  [BEAKTA_HOLIDAY_WHITSUN]       = N_("Whit Sunday"),
  [BEAKTA_HOLIDAY_NATIONAL_DAY]  = N_("the National Day"),
  [BEAKTA_HOLIDAY_MIDSUMMER_EVE] = N_("Midsummer Eve"),
  [BEAKTA_HOLIDAY_MIDSUMMER]     = N_("Midsummer Day"),
  [BEAKTA_HOLIDAY_ALL_SAINTS]    = N_("All Saints’ Day"),
  [BEAKTA_HOLIDAY_CHRISTMAS_EVE] = N_("Christmas Eve"),
  [BEAKTA_HOLIDAY_CHRISTMAS]     = N_("Christmas Day"),
  [BEAKTA_HOLIDAY_BOXING_DAY]    = N_("Boxing Day"),
  [BEAKTA_HOLIDAY_NEW_YEARS_EVE] = N_("New Year’s Eve")
};

char *
beakta_wording_dup_holiday (BeaktaHoliday  holiday,
                            const GDate   *day)
{
  GDate next = *day;
  char iso[sizeof "2026-12-01"];

  g_return_val_if_fail (holiday > BEAKTA_HOLIDAY_NONE && holiday < G_N_ELEMENTS (names), NULL);

  beakta_workday_move (&next);
  g_snprintf (iso, sizeof iso, "%04u-%02u-%02u", (guint) g_date_get_year (&next), (guint) g_date_get_month (&next),
              (guint) g_date_get_day (&next));

  /* Translators: the first is a day such as “Sunday” or “Christmas Eve”, the second a date, 2026-12-28. */
  return g_strdup_printf (_("That is %1$s, when the office is closed. The next working day is %2$s."), _(names[holiday]), iso);
}
