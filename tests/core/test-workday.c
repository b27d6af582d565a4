/* Rules of beakta-workday.h. */

#include "beakta-workday.h"

static BeaktaHoliday
holiday_of (const char *iso)
{
  GDate day;

  g_assert_true (beakta_workday_parse (iso, &day));

  return beakta_workday_get_holiday (&day);
}

/* The days as they stand in the almanacs of the years; Easter at both ends of its range. */
static void
test_almanac (void)
{
  static const struct { const char *day; BeaktaHoliday holiday; } days[] = {
    { "2026-01-01", BEAKTA_HOLIDAY_NEW_YEAR },
    { "2026-01-05", BEAKTA_HOLIDAY_NONE },
    { "2026-01-06", BEAKTA_HOLIDAY_EPIPHANY },
    { "2026-04-02", BEAKTA_HOLIDAY_NONE },
    { "2026-04-03", BEAKTA_HOLIDAY_GOOD_FRIDAY },
    { "2026-04-04", BEAKTA_HOLIDAY_SATURDAY },
    { "2026-04-05", BEAKTA_HOLIDAY_EASTER },
    { "2026-04-06", BEAKTA_HOLIDAY_EASTER_MONDAY },
    { "2026-05-01", BEAKTA_HOLIDAY_FIRST_OF_MAY },
    { "2026-05-14", BEAKTA_HOLIDAY_ASCENSION },
    { "2026-05-24", BEAKTA_HOLIDAY_WHITSUN },
    { "2026-05-25", BEAKTA_HOLIDAY_NONE },             /* a holiday until 2004 */
    { "2026-06-06", BEAKTA_HOLIDAY_NATIONAL_DAY },
    { "2026-06-19", BEAKTA_HOLIDAY_MIDSUMMER_EVE },
    { "2026-06-20", BEAKTA_HOLIDAY_MIDSUMMER },
    { "2027-06-25", BEAKTA_HOLIDAY_MIDSUMMER_EVE },
    { "2027-06-26", BEAKTA_HOLIDAY_MIDSUMMER },
    { "2027-06-18", BEAKTA_HOLIDAY_NONE },
    { "2026-10-31", BEAKTA_HOLIDAY_ALL_SAINTS },
    { "2027-11-06", BEAKTA_HOLIDAY_ALL_SAINTS },
    { "2027-10-30", BEAKTA_HOLIDAY_SATURDAY },
    { "2026-12-24", BEAKTA_HOLIDAY_CHRISTMAS_EVE },
    { "2026-12-25", BEAKTA_HOLIDAY_CHRISTMAS },
    { "2026-12-26", BEAKTA_HOLIDAY_BOXING_DAY },
    { "2026-12-27", BEAKTA_HOLIDAY_SUNDAY },
    { "2026-12-31", BEAKTA_HOLIDAY_NEW_YEARS_EVE },
    { "2008-03-23", BEAKTA_HOLIDAY_EASTER },
    { "2011-04-24", BEAKTA_HOLIDAY_EASTER },
    { "2019-04-21", BEAKTA_HOLIDAY_EASTER },
    { "2024-03-31", BEAKTA_HOLIDAY_EASTER },
    { "2025-04-20", BEAKTA_HOLIDAY_EASTER },
    { "2038-04-25", BEAKTA_HOLIDAY_EASTER },
    { "2049-04-18", BEAKTA_HOLIDAY_EASTER },
    { "2076-04-19", BEAKTA_HOLIDAY_EASTER },
    { "1818-03-22", BEAKTA_HOLIDAY_EASTER },
    { "2285-03-22", BEAKTA_HOLIDAY_EASTER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_test_message ("%s", days[i].day);
      g_assert_cmpint (holiday_of (days[i].day), ==, days[i].holiday);
    }
}

/* Each year has one Easter, on a Sunday between 22 March and 25 April. */
static void
test_one_easter_a_year (void)
{
  for (GDateYear year = 1900; year < 2300; year++)
    {
      guint n_easters = 0;
      GDate day;

      g_date_set_dmy (&day, 22, G_DATE_MARCH, year);
      for (guint i = 0; i < 35; i++, g_date_add_days (&day, 1))
        if (beakta_workday_get_holiday (&day) == BEAKTA_HOLIDAY_EASTER)
          {
            g_assert_cmpint (g_date_get_weekday (&day), ==, G_DATE_SUNDAY);
            n_easters++;
          }
      g_assert_cmpuint (n_easters, ==, 1);
    }
}

/* (2) What the law moves, moves forward, to the next working day; never back. */
static void
test_moves_forward (void)
{
  static const struct { const char *from; guint days; const char *last; } terms[] = {
    { "2026-11-02", 21, "2026-11-23" },
    { "2026-12-01", 23, "2026-12-28" },      /* Christmas Eve, Christmas, Boxing Day, Sunday */
    { "2026-12-10", 21, "2027-01-04" },      /* New Year's Eve, New Year, Saturday, Sunday */
    { "2026-03-13", 21, "2026-04-07" },      /* Good Friday to Easter Monday */
    { "2026-05-29", 21, "2026-06-22" },      /* Midsummer Eve */
    { "2026-11-20", 1,  "2026-11-23" },      /* Saturday */
    { "2026-11-23", 0,  "2026-11-23" },
    { "2028-02-28", 1,  "2028-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autofree char *last = beakta_workday_dup_after (terms[i].from, terms[i].days);

      g_assert_cmpstr (last, ==, terms[i].last);
    }
}

static void
test_refuses_what_is_no_date (void)
{
  static const char * const texts[] = { "", "2026-02-29", "2026-13-01", "2026-1-1", "2026-00-10", "20261101", "2026-11-0x",
                                        "+026-11-01", "2026-11-01 ", "1582-10-15", "----------" };
  GDate day;

  g_assert_false (beakta_workday_parse (NULL, &day));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_false (beakta_workday_parse (texts[i], &day));
      g_assert_null (beakta_workday_dup_after (texts[i], 21));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workday/almanac", test_almanac);
  g_test_add_func ("/workday/one-easter-a-year", test_one_easter_a_year);
  g_test_add_func ("/workday/moves-forward", test_moves_forward);
  g_test_add_func ("/workday/refuses-what-is-no-date", test_refuses_what_is_no_date);

  return g_test_run ();
}
