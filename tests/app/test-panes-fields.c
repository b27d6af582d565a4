/* What the panes' fields take for a number, and for somebody's identity. */

#include <gtk/gtk.h>

#include "beakta-identity-number.h"
#include "beakta-number-field.h"

/* Rule: numbers are written as people write them, with decimal comma and spaces, and kept with a decimal point. */
static void
test_numbers (void)
{
  static const struct { const char *written; const char *number; } cases[] =
  {
    { "", "" },
    { "  ", "" },
    { "12", "12" },
    { "12,5", "12.5" },
    { "12.5", "12.5" },
    { "1 200 000", "1200000" },
    { "1\302\240200", "1200" },
    { "−4,5", "-4.5" },
    { "1,2,3", NULL },
    { "12 personer", NULL },
    { "1e5", NULL },
    { "0x10", NULL },
    { "nan", NULL },
    { "-", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = beakta_number_field_parse (cases[i].written);

      g_assert_cmpstr (number, ==, cases[i].number);
    }
}

static void
test_number_format (void)
{
  static const struct { const char *number; const char *shown; } cases[] =
  {
    { "", "" },
    { "1200", "1200" },
    { "12000", "12\302\240000" },
    { "-1200000", "-1\302\240200\302\240000" },
    { "0.5", "0.5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = beakta_number_field_format (cases[i].number);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

/* Rule: a gentle warning when free text holds something like a Swedish personal identity number. Invented numbers: these
 * are the ones that the tax agency gives out for tests. */
static void
test_identity_numbers (void)
{
  static const struct { const char *text; gboolean found; } cases[] =
  {
    { "19811218-9876", TRUE },
    { "811218-9876", TRUE },
    { "8112189876", TRUE },
    { "Deltagaren (198112189876) intervjuades.", TRUE },
    { "811278-9873", TRUE },                   /* a co-ordination number: 60 added to the day */
    { "811218-9875", FALSE },                  /* wrong check digit */
    { "556036-0793", FALSE },                  /* an organisation number */
    { "403-1201-2026", FALSE },                /* a case number */
    { "2026-03-02", FALSE },
    { "1 200 000 kronor", FALSE },
    { "19811218-98761", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean found = beakta_identity_number_find (cases[i].text, NULL, NULL);

      if (found != cases[i].found)
        g_error ("“%s”: %s", cases[i].text, found ? "found" : "not found");
    }
}

/* Rule: its place is told in bytes, for marking and masking. */
static void
test_identity_number_place (void)
{
  gsize start, end;

  g_assert_true (beakta_identity_number_find ("Född 811218-9876.", &start, &end));
  g_assert_cmpuint (start, ==, 6);
  g_assert_cmpuint (end, ==, 17);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fields/number/is-read", test_numbers);
  g_test_add_func ("/fields/number/is-shown", test_number_format);
  g_test_add_func ("/fields/identity-number/is-found", test_identity_numbers);
  g_test_add_func ("/fields/identity-number/place", test_identity_number_place);

  return g_test_run ();
}
