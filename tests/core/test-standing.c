/* Which earlier answer is the better one to learn from. */

#include "beakta-standing.h"

#include <string.h>

/* "same 1/1 decided er p 2026-01-02": question, tags shared and all, stage, evidence and reason, programme, when. */
static BeaktaStanding
parse (const char *words,
       GStrv      *parts)
{
  BeaktaStanding standing = { .case_id = "" };
  int stage;

  *parts = g_strsplit (words, " ", -1);
  g_assert_cmpuint (g_strv_length (*parts), ==, 6);
  standing.is_same_question = g_str_equal ((*parts)[0], "same");
  standing.n_shared = (guint) g_ascii_digit_value ((*parts)[1][0]);
  standing.n_tags = (guint) g_ascii_digit_value ((*parts)[1][2]);
  g_assert_true (beakta_words_from_nick (BEAKTA_WORDS_STAGE, (*parts)[2], &stage));
  standing.stage = stage;
  standing.has_evidence = strchr ((*parts)[3], 'e') != NULL;
  standing.has_reason = strchr ((*parts)[3], 'r') != NULL;
  standing.is_same_programme = g_str_equal ((*parts)[4], "p");
  standing.given = (*parts)[5];

  return standing;
}

/* The rule of beakta-standing.h, each of its steps, and that an earlier step outweighs all later ones. */
static void
test_order (void)
{
  static const struct
  {
    const char *better;
    const char *worse;
  } pairs[] = {
    { "same 3/3 assessing - - 2020", "other 3/4 decided er p 2026" },
    { "other 3/4 assessing - - 2020", "other 3/5 decided er p 2026" },
    { "other 2/2 assessing - - 2020", "other 3/4 decided er p 2026" },
    { "same 3/3 approved - - 2020", "same 3/3 proposed er p 2026" },
    { "same 3/3 decided - - 2020", "same 3/3 returned er p 2026" },
    { "same 3/3 closed - - 2020", "same 3/3 assessing er p 2026" },
    { "same 3/3 follow-up - - 2020", "same 3/3 received er p 2026" },
    { "same 3/3 proposed - - 2020", "same 3/3 awaiting-completion er p 2026" },
    { "same 3/3 closed - - 2026", "same 3/3 approved - - 2020" },
    { "same 3/3 decided er - 2020", "same 3/3 decided e p 2026" },
    { "same 3/3 decided e - 2020", "same 3/3 decided r p 2026" },
    { "same 3/3 decided r - 2020", "same 3/3 decided - p 2026" },
    { "same 3/3 decided er p 2020", "same 3/3 decided er - 2026" },
    { "same 3/3 decided er p 2026", "same 3/3 decided er p 2020" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_auto(GStrv) better_parts = NULL;
      g_auto(GStrv) worse_parts = NULL;
      BeaktaStanding better = parse (pairs[i].better, &better_parts);
      BeaktaStanding worse = parse (pairs[i].worse, &worse_parts);

      g_test_message ("%s before %s", pairs[i].better, pairs[i].worse);
      g_assert_cmpint (beakta_standing_compare (&better, &worse), <, 0);
      g_assert_cmpint (beakta_standing_compare (&worse, &better), >, 0);
    }
}

/* Rule: what the rule finds alike has an order all the same, always the same one. */
static void
test_same_order (void)
{
  BeaktaStanding a = { .n_tags = 1, .given = "2026", .case_id = "a" };
  BeaktaStanding b = a;

  b.case_id = "b";
  g_assert_cmpint (beakta_standing_compare (&a, &b), <, 0);
  g_assert_cmpint (beakta_standing_compare (&b, &a), >, 0);
  g_assert_cmpint (beakta_standing_compare (&a, &a), ==, 0);
}

/* Rule: four in five of all the words are words of both; case, order and signs do not count. */
static void
test_alike (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean    alike;
  } cases[] = {
    { "Målet är 40 kvinnor i arbete.", "målet är 40 kvinnor i ARBETE", TRUE },
    { "Målet är 40 kvinnor i arbete", "i arbete: 40 kvinnor, är målet!", TRUE },
    { "ett två tre fyra fem", "ett två tre fyra", TRUE },
    { "ett två tre fyra", "ett två tre", FALSE },
    { "Målet är 40 kvinnor i arbete", "Målet är 45 kvinnor i arbete", FALSE },
    { "Två språkstödjare anställs", "Referensgruppen möts varje månad", FALSE },
    { "", "", TRUE },
    { "…", "– –", TRUE },
    { "", "Två språkstödjare anställs", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s” and “%s”", cases[i].a, cases[i].b);
      g_assert_cmpint (beakta_standing_is_alike (cases[i].a, cases[i].b), ==, cases[i].alike);
      g_assert_cmpint (beakta_standing_is_alike (cases[i].b, cases[i].a), ==, cases[i].alike);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/standing/compare/by-the-rule", test_order);
  g_test_add_func ("/standing/compare/always-the-same", test_same_order);
  g_test_add_func ("/standing/alike/four-in-five", test_alike);

  return g_test_run ();
}
