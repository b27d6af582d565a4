/* Roles, deputies, grounds of a conflict of interest, and what may touch a person: pure functions. */

#include "beakta-bias.h"
#include "beakta-interest.h"
#include "beakta-persons.h"

/* Rule: roles are kept as words, and come back; a reader holds no other. */
static void
test_roles (void)
{
  for (guint roles = 0; roles < 1u << BEAKTA_N_ROLES; roles++)
    {
      g_autofree char *words = beakta_roles_to_words (roles);
      g_autoptr(GError) error = NULL;
      BeaktaRoles back = 0;
      gboolean is_lawful = (roles & BEAKTA_ROLE_READER) == 0 || roles == BEAKTA_ROLE_READER;

      g_assert_cmpint (beakta_roles_from_words (words, &back, &error), ==, is_lawful);
      g_assert_cmpuint (back, ==, roles);
      if (!is_lawful)
        g_assert_error (error, BEAKTA_PERSONS_ERROR, BEAKTA_PERSONS_ERROR_ROLE);
    }
}

static void
test_unknown_role (void)
{
  g_autoptr(GError) error = NULL;
  BeaktaRoles roles;

  g_assert_false (beakta_roles_from_words ("caseworker, king", &roles, &error));
  g_assert_error (error, BEAKTA_PERSONS_ERROR, BEAKTA_PERSONS_ERROR_ROLE);
}

/* Rule: a deputy stands in from the first day to the last, both of them included. */
static void
test_deputy_days (void)
{
  static const struct { const char *user; const char *day; gboolean stands_in; } cases[] = {
    { "dag", "2026-06-30", FALSE }, { "dag", "2026-07-01", TRUE }, { "dag", "2026-07-15", TRUE },
    { "dag", "2026-07-31", TRUE }, { "dag", "2026-08-01", FALSE }, { "eva", "2026-07-15", FALSE },
  };
  g_autoptr(GPtrArray) deputies = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_deputy_free);

  g_ptr_array_add (deputies, beakta_deputy_new ("dag", "sam", "2026-07-01", "2026-07-31"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (beakta_deputies_find (deputies, cases[i].user, cases[i].day) != NULL, ==, cases[i].stands_in);
}

/* Rule: nobody stands in for themself, and days are days. */
static void
test_deputy_refused (void)
{
  static const struct { const char *deputy; const char *first; const char *last; int code; } cases[] = {
    { "sam", "2026-07-01", "2026-07-31", BEAKTA_PERSONS_ERROR_SELF }, { "dag", "2026-07-02", "2026-07-01", BEAKTA_PERSONS_ERROR_DATE },
    { "dag", "2026-02-30", "2026-07-01", BEAKTA_PERSONS_ERROR_DATE }, { "dag", "", "", BEAKTA_PERSONS_ERROR_DATE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaDeputy) deputy = beakta_deputy_new (cases[i].deputy, "sam", cases[i].first, cases[i].last);
      g_autoptr(GError) error = NULL;

      g_assert_false (beakta_deputy_check (deputy, &error));
      g_assert_error (error, BEAKTA_PERSONS_ERROR, cases[i].code);
    }
}

/* Rule: a ground says which point of the law it is, in either language, and what was added. */
static void
test_grounds (void)
{
  static const char * const languages[] = { "sv", "en" };

  for (BeaktaBias bias = 0; bias < BEAKTA_N_BIASES; bias++)
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
      {
        g_autofree char *ground = beakta_bias_dup_ground (bias, languages[i], " Min syster. ");
        BeaktaBias back;

        g_assert_cmpint (beakta_bias_of_ground (ground), ==, bias);
        g_assert_true (g_str_has_suffix (ground, ". Min syster."));
        g_assert_true (beakta_bias_from_nick (beakta_bias_get_nick (bias), &back));
        g_assert_cmpint (back, ==, bias);
      }

  g_assert_cmpint (beakta_bias_of_ground ("Syskon"), ==, BEAKTA_N_BIASES);
}

/* Rule: an interest is found in whole words of what the case says of itself, whatever their case; a number however it is parted. */
static void
test_interests (void)
{
  static const struct { const char *words; BeaktaInterestSort sort; BeaktaTouches touches; } cases[] = {
    { "hagaby if", BEAKTA_INTEREST_NAME, BEAKTA_TOUCHES_APPLICANT },
    { "Hagaby", BEAKTA_INTEREST_NAME, BEAKTA_TOUCHES_APPLICANT },
    { "Haga", BEAKTA_INTEREST_NAME, BEAKTA_TOUCHES_NOTHING },
    { "Älvnäs", BEAKTA_INTEREST_NAME, BEAKTA_TOUCHES_TITLE },
    { "802400-1234", BEAKTA_INTEREST_NUMBER, BEAKTA_TOUCHES_APPLICANT },
    { "16 802400 1234", BEAKTA_INTEREST_NUMBER, BEAKTA_TOUCHES_APPLICANT },
    { "8024001235", BEAKTA_INTEREST_NUMBER, BEAKTA_TOUCHES_NOTHING },
  };
  g_autoptr(BeaktaFacts) facts = beakta_record_new (BEAKTA_ITEM_FACTS, NULL);

  beakta_record_set (&facts->applicant, "Hagaby IF");
  beakta_record_set (&facts->applicant_number, "16802400-1234");
  beakta_record_set (&facts->title, "Språk i älvnäs skola");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaInterest) interest = beakta_interest_new (beakta_interest_guess (cases[i].words), cases[i].words);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpint (interest->sort, ==, cases[i].sort);
      g_assert_cmpint (beakta_interest_match (interest, facts), ==, cases[i].touches);
    }
}

/* Rule: what is looked for in the texts is a phrase; quotation marks that somebody wrote do not end it. */
static void
test_queries (void)
{
  static const char * const cases[][2] = {
    { "Hagaby IF", "\"Hagaby IF\"" }, { "Café \"Ö\"", "\"Café  Ö \"" }, { "8024001234", "\"802400-1234\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaInterest) interest = beakta_interest_new (beakta_interest_guess (cases[i][0]), cases[i][0]);
      g_autofree char *query = beakta_interest_dup_query (interest);

      g_assert_cmpstr (query, ==, cases[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/persons/roles/words-and-back", test_roles);
  g_test_add_func ("/persons/roles/unknown-refused", test_unknown_role);
  g_test_add_func ("/persons/deputy/days-included", test_deputy_days);
  g_test_add_func ("/persons/deputy/refused", test_deputy_refused);
  g_test_add_func ("/persons/grounds/of-the-law", test_grounds);
  g_test_add_func ("/persons/interests/whole-words", test_interests);
  g_test_add_func ("/persons/interests/phrase", test_queries);

  return g_test_run ();
}
