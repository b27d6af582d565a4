/* Two versions beside each other, row by row; and comparing them in a thread that can be stopped. */

#include "beakta-difference-rows.h"
#include "beakta-relocation.h"

#include <string.h>

/* (transfer full): a paragraph a line. */
static BeaktaText *
make_text (const char *utf8)
{
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("text", "test 1");
  g_autoptr(GArray) runs = g_array_new (FALSE, FALSE, sizeof (BeaktaRun));
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) lines = g_strsplit (utf8, "\n", -1);
  BeaktaText *text;
  guint at = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      BeaktaRun run = { BEAKTA_RUN_PARAGRAPH, at, (guint) g_utf8_strlen (lines[i], -1) };

      if (run.length > 0)
        g_array_append_val (runs, run);
      at += run.length + 1;
    }

  beakta_text_builder_add (builder, utf8, strlen (utf8), (const BeaktaRun *) runs->data, runs->len, &error);
  g_assert_no_error (error);
  text = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);

  return text;
}

/* "= before | after" of each row, a line each; "!" where it differs. */
static char *
describe (GArray     *rows,
          BeaktaText *before,
          BeaktaText *after)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const BeaktaDifferenceRow *row = &g_array_index (rows, BeaktaDifferenceRow, i);
      g_autofree char *left = beakta_text_dup_range (before, row->before_start, row->before_end);
      g_autofree char *right = beakta_text_dup_range (after, row->after_start, row->after_end);

      g_string_append_printf (lines, "%s %s | %s\n", row->differs ? "!" : "=", g_strdelimit (left, "\n", '/'),
                              g_strdelimit (right, "\n", '/'));
    }

  return g_string_free (lines, FALSE);
}

/* Rule: a paragraph stands beside what became of it; one that only one version has stands alone; two that were made into
 * one, or one that was parted, are one row. */
static void
test_pairs (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *rows;
  } cases[] = {
    { "Mål ett.\nMål två.", "Mål ett.\nMål två.", "= Mål ett. | Mål ett.\n= Mål två. | Mål två.\n" },
    { "Vi söker tio kronor.\nSlut.", "Vi söker tolv kronor.\nSlut.",
      "! Vi söker tio kronor. | Vi söker tolv kronor.\n= Slut. | Slut.\n" },
    { "Först.\nBorta helt.\nSist står detta.", "Först.\nSist står detta.",
      "= Först. | Först.\n! Borta helt. | \n= Sist står detta. | Sist står detta.\n" },
    { "Först.\nSist står detta.", "Först.\nNytt stycke här.\nSist står detta.",
      "= Först. | Först.\n!  | Nytt stycke här.\n= Sist står detta. | Sist står detta.\n" },
    { "Målgruppen är utrikes födda. De står långt från arbete.", "Målgruppen är utrikes födda.\nDe står långt från arbete.",
      "= Målgruppen är utrikes födda. De står långt från arbete. | Målgruppen är utrikes födda./De står långt från arbete.\n" },
    { "", "Allt är nytt.", "!  | Allt är nytt.\n" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaText) before = make_text (cases[i].before);
      g_autoptr(BeaktaText) after = make_text (cases[i].after);
      g_autoptr(BeaktaDifference) difference = beakta_difference_new (before, after);
      g_autoptr(GArray) rows = beakta_difference_list_rows (difference, before, after);
      g_autofree char *got = describe (rows, before, after);

      g_assert_cmpstr (got, ==, cases[i].rows);
    }
}

/* (transfer full): @n_words words in paragraphs of up to @most words. */
static char *
make_words (GRand *rand,
            guint  n_words,
            guint  most)
{
  GString *words = g_string_new (NULL);
  guint left = 0;

  for (guint i = 0; i < n_words; i++)
    {
      if (words->len > 0)
        g_string_append_c (words, left == 0 ? '\n' : ' ');
      if (left == 0)
        left = (guint) g_rand_int_range (rand, 1, (gint) most + 1);
      left--;
      g_string_append_printf (words, "o%d", g_rand_int_range (rand, 0, 60));
    }

  return g_string_free (words, FALSE);
}

/* What stands between the rows, and before and after them, has no words. */
static void
assert_nothing_between (BeaktaText *text,
                        guint       start,
                        guint       end)
{
  g_autofree char *between = NULL;

  g_assert_cmpuint (start, <=, end);
  between = beakta_text_dup_range (text, start, end);
  g_assert_cmpstr (g_strstrip (between), ==, "");
}

/* Rules (1) and (2) of beakta-difference-rows.h, on texts that nobody wrote: with paragraphs of every length. */
static void
test_walk (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20260405);

  for (guint i = 0; i < 200; i++)
    {
      guint most = i % 5 == 0 ? 3000 : 30;
      g_autofree char *first = make_words (rand, (guint) g_rand_int_range (rand, 0, 4000), most);
      g_autofree char *second = i % 3 == 0 ? g_strdup (first) : make_words (rand, (guint) g_rand_int_range (rand, 0, 4000), most);
      g_autoptr(BeaktaText) before = make_text (first);
      g_autoptr(BeaktaText) after = make_text (second);
      g_autoptr(BeaktaDifference) difference = beakta_difference_new (before, after);
      g_autoptr(GArray) rows = beakta_difference_list_rows (difference, before, after);
      guint x = 0, y = 0;

      for (guint k = 0; k < rows->len; k++)
        {
          const BeaktaDifferenceRow *row = &g_array_index (rows, BeaktaDifferenceRow, k);

          if (row->before_start < row->before_end)
            assert_nothing_between (before, x, row->before_start);
          if (row->after_start < row->after_end)
            assert_nothing_between (after, y, row->after_start);
          x = MAX (x, row->before_end);
          y = MAX (y, row->after_end);
          g_assert_cmpuint (row->before_end - row->before_start, <, 10000);
          g_assert_cmpuint (row->after_end - row->after_start, <, 10000);
          g_assert_true (row->before_start < row->before_end || row->after_start < row->after_end);
          g_assert_false (i % 3 == 0 && row->differs);
        }
      assert_nothing_between (before, x, beakta_text_get_length (before));
      assert_nothing_between (after, y, beakta_text_get_length (after));
    }
}

static void
progressed_cb (double   fraction,
               gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

/* Rule: a comparison tells how far it has come, and one that is stopped gives nothing. */
static void
test_watched (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  g_autofree char *first = make_words (rand, 20000, 30);
  g_autofree char *second = make_words (rand, 20000, 30);
  g_autoptr(BeaktaText) before = make_text (first);
  g_autoptr(BeaktaText) after = make_text (second);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(BeaktaDifference) difference = NULL;
  g_autoptr(BeaktaDifference) stopped = NULL;
  g_autoptr(GError) error = NULL;
  double last = 0;

  difference = beakta_difference_new_sync (before, after, progressed_cb, &last, cancellable, &error);
  g_assert_no_error (error);
  g_assert_nonnull (difference);
  g_assert_cmpfloat (last, >, 0);

  g_cancellable_cancel (cancellable);
  stopped = beakta_difference_new_sync (before, after, NULL, NULL, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (stopped);
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

#define QUOTED "utrikes födda kvinnor som saknar gymnasieutbildning"

/* Rule: what was looked for ahead is what is found when asked; a passage that was altered meanwhile is looked for anew. */
static void
test_ahead (void)
{
  const char *first = "Projektet vänder sig till " QUOTED " i hela länet.\nBudgeten är liten.";
  const char *second = "En inledning.\nProjektet vänder sig till " QUOTED " i hela länet.\nBudgeten är liten.";
  g_autoptr(BeaktaText) before = make_text (first);
  g_autoptr(BeaktaText) after = make_text (second);
  g_autoptr(BeaktaDocument) document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "1");
  g_autoptr(BeaktaPassage) passage = beakta_anchor_make (before, document, 26, 26 + (guint) g_utf8_strlen (QUOTED, -1));
  g_autoptr(BeaktaPassage) other = NULL;
  g_autoptr(GPtrArray) passages = g_ptr_array_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(BeaktaRelocation) relocation = NULL;
  g_autoptr(GError) error = NULL;
  guint start, end;

  g_ptr_array_add (passages, passage);
  beakta_relocation_new_async (before, after, passages, NULL, NULL, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  relocation = beakta_relocation_new_finish (result, &error);
  g_assert_no_error (error);

  g_assert_cmpint (beakta_relocation_find (relocation, passage, &start, &end), ==, BEAKTA_ANCHOR_MOVED);
  g_assert_cmpuint (start, ==, 40);
  g_assert_cmpuint (end - start, ==, (guint) g_utf8_strlen (QUOTED, -1));

  other = beakta_anchor_make (before, document, 0, 9);
  beakta_record_set (&other->record.id, passage->record.id);
  g_assert_cmpint (beakta_relocation_find (relocation, other, &start, &end), ==, BEAKTA_ANCHOR_MOVED);
  g_assert_cmpuint (start, ==, 14);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/difference/rows/stand-beside-what-they-became", test_pairs);
  g_test_add_func ("/difference/rows/have-every-word-once", test_walk);
  g_test_add_func ("/difference/watched/tells-and-stops", test_watched);
  g_test_add_func ("/relocation/ahead/is-what-is-found-when-asked", test_ahead);

  return g_test_run ();
}
