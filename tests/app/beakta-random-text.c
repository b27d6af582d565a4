/* Texts that nobody wrote. */

#include "beakta-random-text.h"

#include <string.h>

typedef struct
{
  GRand   *random;
  GString *text;
  GArray  *runs;                     /* of BeaktaRun */
  guint    n_tables;
} Making;

static const char * const words[] = {
  "projektet", "integra-\ntion", "språk-\noch", "kvinnor", "män", "å", "2 140 000", "–", "\"mål\"", "EU-\nprojekt",
  "f\tlik", "\xe2\x80\xa9", "\xef\xbf\xbc", "🎯", "\xc2\xa0", "utvärdering.", "\n", "naïve", "\xe2\x80\xa8", "arbets\xe2\x80\x91",
};

static guint
get_position (Making *making)
{
  return (guint) g_utf8_strlen (making->text->str, making->text->len);
}

static void
add_words (Making *making,
           int     most)
{
  int n = g_rand_int_range (making->random, 0, most);

  for (int i = 0; i < n; i++)
    {
      g_string_append (making->text, words[g_rand_int_range (making->random, 0, G_N_ELEMENTS (words))]);
      g_string_append_c (making->text, ' ');
    }
}

static void
add_run (Making    *making,
         BeaktaRun  run)
{
  run.length = get_position (making) - run.start;
  g_array_append_val (making->runs, run);
}

static void
add_block (Making        *making,
           BeaktaRunKind  kind)
{
  BeaktaRun run = { kind, get_position (making), 0, 1, 0, 0, 0, 0, kind == BEAKTA_RUN_LIST_ITEM ? "a)" : "" };

  add_words (making, kind == BEAKTA_RUN_HEADING ? 6 : 60);
  add_run (making, run);
  g_string_append_c (making->text, '\n');
}

static void
add_table (Making *making)
{
  guint n_rows = (guint) g_rand_int_range (making->random, 1, 6);
  guint n_columns = (guint) g_rand_int_range (making->random, 1, 6);
  int most = g_rand_boolean (making->random) ? 3 : 20;
  guint table = ++making->n_tables;

  for (guint row = 0; row < n_rows; row++)
    {
      for (guint column = 0; column < n_columns; column++)
        {
          BeaktaRun run = { BEAKTA_RUN_TABLE_CELL, 0, 0, row == 0, table, row, column, 1, "" };

          if (column > 0)
            g_string_append_c (making->text, '\t');
          run.start = get_position (making);
          add_words (making, most);
          add_run (making, run);
        }

      g_string_append_c (making->text, '\n');
    }
}

static void
add_any_block (Making *making)
{
  static const BeaktaRunKind kinds[] = {
    BEAKTA_RUN_HEADING, BEAKTA_RUN_PARAGRAPH, BEAKTA_RUN_LIST_ITEM, BEAKTA_RUN_FOOTNOTE, BEAKTA_RUN_ASIDE,
  };
  int which = g_rand_int_range (making->random, 0, G_N_ELEMENTS (kinds) + 2);

  if (which < (int) G_N_ELEMENTS (kinds))
    add_block (making, kinds[which]);
  else if (which == G_N_ELEMENTS (kinds))
    add_table (making);
  else
    add_words (making, 30);
}

static void
hand_over (Making            *making,
           BeaktaTextBuilder *builder)
{
  g_autofree char *composed = g_utf8_normalize (making->text->str, making->text->len, G_NORMALIZE_NFC);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (composed, ==, making->text->str);
  beakta_text_builder_add (builder, making->text->str, making->text->len,
                           (const BeaktaRun *) (gpointer) making->runs->data, making->runs->len, &error);
  g_assert_no_error (error);

  g_string_truncate (making->text, 0);
  g_array_set_size (making->runs, 0);
}

BeaktaText *
beakta_random_text_new (GRand      *random,
                        const char *format,
                        guint       n_blocks)
{
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new (format, "test 1");
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GArray) runs = g_array_new (FALSE, FALSE, sizeof (BeaktaRun));
  g_autoptr(GError) error = NULL;
  Making making = { random, text, runs, 0 };
  BeaktaText *made;

  for (guint i = 0; i < n_blocks; i++)
    {
      if (g_str_equal (format, "pdf") && i % 7 == 0)
        g_assert_true (beakta_text_builder_begin_page (builder, 595, 842, NULL));

      add_any_block (&making);
      hand_over (&making, builder);
    }

  made = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);

  return made;
}

BeaktaText *
beakta_plain_text_new (const char      *format,
                       const char      *utf8,
                       const BeaktaRun *runs,
                       guint            n_runs)
{
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new (format, "test 1");
  g_autoptr(GError) error = NULL;
  BeaktaText *text;

  if (g_str_equal (format, "pdf"))
    beakta_text_builder_begin_page (builder, 595, 842, &error);
  g_assert_no_error (error);
  beakta_text_builder_add (builder, utf8, strlen (utf8), runs, n_runs, &error);
  g_assert_no_error (error);
  if (g_str_equal (format, "pdf"))
    beakta_text_builder_end_page (builder, NULL, &error);
  g_assert_no_error (error);
  text = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);

  return text;
}
