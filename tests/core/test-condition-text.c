/* The short form of a condition: what is printed is read back, and a mistake is told by its character. */

#include "beakta-condition-text.h"

#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCondition, beakta_condition_free)

static const char * const ids[] = { "1", "1.1", "1.2a", "2.10.3" };
static const char * const answers[] = { "yes", "no", "not-relevant", "and", "or", "3" };

static GStrv
make_words (GRand              *random,
            const char * const *words,
            guint               n_words,
            guint               n_most)
{
  guint n = g_rand_int_range (random, 1, n_most + 1);
  GStrv made = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    made[i] = g_strdup (words[g_rand_int_range (random, 0, n_words)]);

  return made;
}

static BeaktaCondition *
make_condition (GRand *random,
                guint  depth)
{
  BeaktaConditionKind kind = g_rand_int_range (random, depth > 0 ? 0 : BEAKTA_CONDITION_IS, BEAKTA_CONDITION_SCORE + 1);
  BeaktaCondition *condition = beakta_condition_new (kind);
  gboolean has_questions = kind == BEAKTA_CONDITION_IS || kind == BEAKTA_CONDITION_COUNT || kind == BEAKTA_CONDITION_ANSWERED;
  guint n_children = kind == BEAKTA_CONDITION_NOT ? 1 : kind < BEAKTA_CONDITION_NOT ? g_rand_int_range (random, 1, 4) : 0;

  for (guint i = 0; i < n_children; i++)
    g_ptr_array_add (condition->children, make_condition (random, depth - 1));
  if (has_questions)
    {
      g_strfreev (condition->questions);
      condition->questions = make_words (random, ids, G_N_ELEMENTS (ids), kind == BEAKTA_CONDITION_IS ? 1 : 3);
    }
  if (has_questions && kind != BEAKTA_CONDITION_ANSWERED)
    {
      g_strfreev (condition->answers);
      condition->answers = make_words (random, answers, G_N_ELEMENTS (answers), 3);
    }
  if (kind == BEAKTA_CONDITION_COUNT)
    condition->at_least = g_rand_int_range (random, 0, 256);
  if (kind == BEAKTA_CONDITION_SCORE)
    condition->score = g_rand_int_range (random, -1, 256);

  return condition;
}

/* Rule: whatever is printed is read back as the same condition, and prints the same. */
static void
test_round_trip (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (4);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr(BeaktaCondition) condition = make_condition (random, 4);
      g_autofree char *text = beakta_condition_to_string (condition);
      g_autoptr(GError) error = NULL;
      g_autoptr(BeaktaCondition) read = beakta_condition_parse (text, NULL, &error);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      g_assert_true (beakta_condition_equal (read, condition));
      again = beakta_condition_to_string (read);
      g_assert_cmpstr (again, ==, text);
    }
}

/* Rule: a person may leave out the outermost parentheses and put spaces where they like. */
static void
test_reads_what_people_write (void)
{
  static const char * const cases[][2] = {
    { "1.1=yes", "1.1 = yes" },
    { "  1.1 =  partly\tno ", "1.1 = partly no" },
    { "1.1 = yes and 1.2 = no", "(1.1 = yes and 1.2 = no)" },
    { "1.1 = yes or (1.2 = no and score = undefined)", "(1.1 = yes or (1.2 = no and score = undefined))" },
    { "not(1.1 = yes or 1.2 = yes)", "not ((1.1 = yes or 1.2 = yes))" },
    { "((1.1 = yes))", "1.1 = yes" },
    { "2 of (1.1 1.2 1.3) = yes", "2 of (1.1 1.2 1.3) = yes" },
    { "2 = yes", "2 = yes" },
    { "1.1 = \"or\" or 1.2 = no", "(1.1 = \"or\" or 1.2 = no)" },
    { "answered(1.1 1.2)", "answered (1.1 1.2)" },
    { "score=3", "score = 3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(BeaktaCondition) condition = beakta_condition_parse (cases[i][0], NULL, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = beakta_condition_to_string (condition);
      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

/* Rule: what cannot be read is refused, and the message names the character where it goes wrong. */
static void
test_names_the_character (void)
{
  static const struct
  {
    const char *text;
    guint       character;
    int         code;
  } cases[] = {
    { "", 1, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "  ", 3, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "1.1", 4, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "1.1 =", 6, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "1.1 = yes and", 14, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "1.1 = Yes", 7, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "åäö = yes", 1, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "1.1 = yes å", 11, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "1.1 = yes and 1.2 = no or 1.3 = no", 24, BEAKTA_CONDITION_ERROR_MIXED },
    { "(1.1 = yes", 11, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "1.1 = yes)", 10, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "not 1.1 = yes", 5, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "2 of () = yes", 7, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "256 of (1.1) = yes", 5, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "score = 256", 9, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "score = many", 9, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "1.1. = yes", 1, BEAKTA_CONDITION_ERROR_EXPECTED },
    { "\"or = yes", 1, BEAKTA_CONDITION_ERROR_EXPECTED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *named = g_strdup_printf ("character %u: ", cases[i].character);
      guint character = 0;

      g_assert_null (beakta_condition_parse (cases[i].text, &character, &error));
      g_assert_error (error, BEAKTA_CONDITION_ERROR, cases[i].code);
      g_assert_cmpuint (character, ==, cases[i].character);
      g_assert_true (g_str_has_prefix (error->message, named));
    }
}

/* Rule: what is too deep is refused, not followed. */
static void
test_refuses_depth (void)
{
  g_autofree char *open = g_strnfill (100000, '(');
  g_autoptr(GError) error = NULL;

  g_assert_null (beakta_condition_parse (open, NULL, &error));
  g_assert_error (error, BEAKTA_CONDITION_ERROR, BEAKTA_CONDITION_ERROR_TOO_DEEP);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/condition/round-trip/same", test_round_trip);
  g_test_add_func ("/condition/read/what-people-write", test_reads_what_people_write);
  g_test_add_func ("/condition/refuse/names-the-character", test_names_the_character);
  g_test_add_func ("/condition/refuse/too-deep", test_refuses_depth);

  return g_test_run ();
}
