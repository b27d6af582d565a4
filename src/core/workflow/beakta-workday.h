/* Swedish working days: on which day something may be due.
 *
 * (1) A last day is never a Saturday, a Sunday, a public holiday, Midsummer Eve, Christmas Eve or New Year's Eve.
 * (2) What falls on such a day moves forward, to the next working day; never back.
 *
 * Source: 2 § lagen (1930:173) om beräkning av lagstadgad tid; the holidays after lagen (1989:253) om allmänna helgdagar. The
 * act holds for time that a law sets. A day that an authority sets itself is held to the same here, so that nobody is asked
 * to answer on a day when the office is closed.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_HOLIDAY_NONE,               /* a working day */
  BEAKTA_HOLIDAY_SATURDAY,
  BEAKTA_HOLIDAY_SUNDAY,
  BEAKTA_HOLIDAY_NEW_YEAR,
  BEAKTA_HOLIDAY_EPIPHANY,
  BEAKTA_HOLIDAY_GOOD_FRIDAY,
  BEAKTA_HOLIDAY_EASTER,
  BEAKTA_HOLIDAY_EASTER_MONDAY,
  BEAKTA_HOLIDAY_FIRST_OF_MAY,
  BEAKTA_HOLIDAY_ASCENSION,
  BEAKTA_HOLIDAY_WHITSUN,
  BEAKTA_HOLIDAY_NATIONAL_DAY,
  BEAKTA_HOLIDAY_MIDSUMMER_EVE,
  BEAKTA_HOLIDAY_MIDSUMMER,
  BEAKTA_HOLIDAY_ALL_SAINTS,
  BEAKTA_HOLIDAY_CHRISTMAS_EVE,
  BEAKTA_HOLIDAY_CHRISTMAS,
  BEAKTA_HOLIDAY_BOXING_DAY,
  BEAKTA_HOLIDAY_NEW_YEARS_EVE
} BeaktaHoliday;

/* A holiday that falls on a Saturday or Sunday is told by its own name. */
BeaktaHoliday beakta_workday_get_holiday (const GDate *day);

/* Moves @day to the next working day; leaves it where it is one. */
void          beakta_workday_move        (GDate       *day);

/**
 * beakta_workday_dup_after:
 * @from: an ISO date, "2026-12-01"
 * @days: how many days of the calendar are given
 *
 * Returns: (transfer full) (nullable): the last day as an ISO date, moved after (2); %NULL when @from is no date
 */
char         *beakta_workday_dup_after   (const char  *from,
                                          guint        days);

/* Reads an ISO date, and nothing else. */
gboolean      beakta_workday_parse       (const char  *iso,
                                          GDate       *day);

G_END_DECLS
