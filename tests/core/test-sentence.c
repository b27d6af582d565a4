/* Sentences and paragraphs around what somebody selected. */

#include "beakta-sentence.h"

static BeaktaText *
make_text (void)
{
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("text", "test 1");
  static const char words[] =
    "M\303\245l\n"
    "Projektet v\303\244nder sig till kvinnor. Minst 40 deltar, t.ex. i Hagaby. Resten v\303\244ntar.\n"
    "Sista stycket";
  BeaktaRun runs[] = {
    { .kind = BEAKTA_RUN_HEADING, .start = 0, .length = 3, .level = 1, .label = "" },
    { .kind = BEAKTA_RUN_PARAGRAPH, .start = 4, .length = 82, .label = "" },
    { .kind = BEAKTA_RUN_PARAGRAPH, .start = 87, .length = 13, .label = "" },
  };
  g_autoptr(GError) error = NULL;
  BeaktaText *text;

  beakta_text_builder_add (builder, words, sizeof words - 1, runs, G_N_ELEMENTS (runs), &error);
  g_assert_no_error (error);
  text = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);

  return text;
}

static char *
widen (BeaktaText *text,
       const char *selected)
{
  const char *stream = beakta_text_get_stream (text);
  const char *at = strstr (stream, selected);
  guint start, from, to;

  g_assert_nonnull (at);
  start = beakta_text_get_position (text, at - stream);
  beakta_sentence_widen (text, start, start + (guint) g_utf8_strlen (selected, -1), &from, &to);

  return beakta_text_dup_range (text, from, to);
}

/* Rule: a mark can be widened (issue 3, point 4): to its sentence first, to its paragraph next, and never out of them. */
static void
test_widen (void)
{
  static const struct
  {
    const char *selected;
    const char *expected;
  } cases[] = {
    { "kvinnor", "Projektet v\303\244nder sig till kvinnor." },
    { "Minst 40", "Minst 40 deltar, t.ex. i Hagaby." },
    { "kvinnor. Minst", "Projektet v\303\244nder sig till kvinnor. Minst 40 deltar, t.ex. i Hagaby." },
    { "Resten v\303\244ntar.",
      "Projektet v\303\244nder sig till kvinnor. Minst 40 deltar, t.ex. i Hagaby. Resten v\303\244ntar." },
    { "M\303\245", "M\303\245l" },
    { "stycket", "Sista stycket" },
    { "v\303\244ntar.\nSista", "Resten v\303\244ntar.\nSista stycket" },
  };
  g_autoptr(BeaktaText) text = make_text ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *widened = widen (text, cases[i].selected);

      g_assert_cmpstr (widened, ==, cases[i].expected);
    }
}

/* Rule: nothing lies outside the text. */
static void
test_stays_inside (void)
{
  g_autoptr(BeaktaText) text = make_text ();
  guint length = beakta_text_get_length (text);

  for (guint start = 0; start <= length; start++)
    {
      for (guint end = start; end <= length; end++)
        {
          guint from, to;

          beakta_sentence_widen (text, start, end, &from, &to);
          g_assert_cmpuint (from, <=, start);
          g_assert_cmpuint (to, >=, end);
          g_assert_cmpuint (to, <=, length);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentence/widen/to-sentence-then-paragraph", test_widen);
  g_test_add_func ("/sentence/widen/stays-inside", test_stays_inside);

  return g_test_run ();
}
