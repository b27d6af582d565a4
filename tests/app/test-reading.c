/* What the reading view is built of, without a display: characters shown, tables, marks, stretches, finding. */

#include <gtk/gtk.h>
#include <string.h>

#include "beakta-finder.h"
#include "beakta-random-text.h"
#include "beakta-stream-display.h"
#include "beakta-stretches.h"
#include "beakta-text-marks.h"
#include "beakta-text-tables.h"

static BeaktaTextTables *
make_tables (BeaktaText *text,
             double      measure,
             double      room)
{
  BeaktaTextTables *tables = beakta_text_tables_new (text);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string ("Sans 11");

  pango_context_set_font_description (context, font);
  beakta_text_tables_set_room (tables, context, measure, room);
  g_object_unref (context);

  return tables;
}

static char *
dup_shown (BeaktaText *text,
           double      room,
           guint       piece)
{
  g_autoptr(BeaktaTextTables) tables = make_tables (text, room, room);
  g_autoptr(BeaktaStreamDisplay) display = beakta_stream_display_new (text, tables);
  g_autoptr(GString) shown = g_string_new (NULL);
  g_autoptr(GArray) blanks = g_array_new (FALSE, FALSE, sizeof (guint));

  while (beakta_stream_display_next (display, piece, shown, blanks))
    g_assert_cmpuint (g_utf8_strlen (shown->str, shown->len), ==, beakta_stream_display_get_position (display));

  return g_string_free (g_steal_pointer (&shown), FALSE);
}

/* Rule 1 of beakta-stream-display.h: one character is shown for every code point, at the same place. */
static void
test_display_is_one_to_one (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1969);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr(BeaktaText) text = beakta_random_text_new (random, i % 2 ? "pdf" : "docx", 20);
      g_autofree char *shown = dup_shown (text, 20 + i % 40, 1 + i % 300);
      const char *stream = beakta_text_get_stream (text);

      g_assert_cmpuint (g_utf8_strlen (shown, -1), ==, beakta_text_get_length (text));

      /* A letter or figure of the stream is itself. */
      for (const char *p = stream, *q = shown; *p != '\0'; p = g_utf8_next_char (p), q = g_utf8_next_char (q))
        {
          if (g_unichar_isalnum (g_utf8_get_char (p)))
            g_assert_cmpuint (g_utf8_get_char (p), ==, g_utf8_get_char (q));
        }
    }
}

/* Rule: what is shown does not hang on where the pieces end. */
static void
test_display_in_any_pieces (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  g_autoptr(BeaktaText) text = beakta_random_text_new (random, "pdf", 120);
  g_autofree char *whole = dup_shown (text, 30, G_MAXUINT / 2);

  for (guint piece = 1; piece < 2000; piece = piece * 3 + 1)
    {
      g_autofree char *shown = dup_shown (text, 30, piece);

      g_assert_cmpstr (shown, ==, whole);
    }
}

/* Rule 2: what differs between the stream and the screen. */
static void
test_display_differences (void)
{
  static const struct { const char *format; const char *stream; const char *shown; } table[] = {
    { "pdf", "En rad\nsom går vidare", "En rad som går vidare" },
    { "pdf", "integra-\ntion", "integra\xe2\x81\xa0\xc2\xadtion" },
    { "pdf", "språk-\noch yrke", "språk- och yrke" },
    { "pdf", "EU-\nprojekt", "EU- projekt" },
    { "docx", "En rad\nsom bryts", "En rad\xe2\x80\xa8som bryts" },
    { "text", "Styrgruppen\nmöts fyra gånger om året i kommunhuset i Hagaby, och\nrapporterar till kommunstyrelsen",
      "Styrgruppen\xe2\x80\xa8möts fyra gånger om året i kommunhuset i Hagaby, och rapporterar till kommunstyrelsen" },
    { "text", "Anna Ek\nStorgatan 1\n123 45 Hagaby", "Anna Ek\xe2\x80\xa8Storgatan 1\xe2\x80\xa8" "123 45 Hagaby" },
    { "docx", "integra-\ntion", "integra-\xe2\x80\xa8tion" },
    { "docx", "☒ Ja, helt ☐ Nej", "☒\u00a0Ja, helt ☐\u00a0Nej" },
    { "docx", "Stöd: ☐ Ja ☒ Nej", "Stöd: ☐\u00a0Ja ☒\u00a0Nej" },
    { "docx", "Ja ☒ Nej ☐", "Ja\u00a0☒ Nej\u00a0☐" },
    { "docx", "☐ ☒", "☐\u00a0☒" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      BeaktaRun run = { BEAKTA_RUN_PARAGRAPH, 0, (guint) g_utf8_strlen (table[i].stream, -1), 0, 0, 0, 0, 0, "" };
      g_autoptr(BeaktaText) text = beakta_plain_text_new (table[i].format, table[i].stream, &run, 1);
      g_autofree char *shown = dup_shown (text, 40, 100);

      g_assert_cmpstr (shown, ==, table[i].shown);
    }
}

/* Rule: no line of the screen is so long that laying it out would hold up the window. */
static void
test_display_long_line (void)
{
  g_autoptr(GString) long_text = g_string_new (NULL);
  g_autoptr(BeaktaText) text = NULL;
  g_autofree char *shown = NULL;

  for (guint i = 0; i < 40000; i++)
    g_string_append (long_text, "ett ord ");
  for (guint i = 0; i < 200000; i++)
    g_string_append_c (long_text, 'x');

  text = beakta_plain_text_new ("text", long_text->str, NULL, 0);
  shown = dup_shown (text, 40, 5000);

  g_assert_cmpuint (strlen (shown), ==, long_text->len);
  for (const char *line = shown; line != NULL;)
    {
      const char *end = strchr (line, '\n');

      g_assert_cmpuint (end != NULL ? (gsize) (end - line) : strlen (line), <, 60000);
      line = end != NULL ? end + 1 : NULL;
    }
}

#define CELL(start, length, row, column, header) \
  { BEAKTA_RUN_TABLE_CELL, start, length, header, 1, row, column, 1, "" }

/* Rule: a table stands in columns when it fits, else cell under cell. */
static void
test_tables_follow_the_room (void)
{
  const char *stream = "Vad\tKostnad\nResor\t85 000\n";
  const BeaktaRun runs[] = { CELL (0, 3, 0, 0, 1), CELL (4, 7, 0, 1, 1), CELL (12, 5, 1, 0, 0), CELL (18, 6, 1, 1, 0) };
  g_autoptr(BeaktaText) text = beakta_plain_text_new ("docx", stream, runs, G_N_ELEMENTS (runs));
  g_autofree char *wide = dup_shown (text, 40, 100);
  g_autofree char *narrow = dup_shown (text, 4, 100);
  g_autoptr(BeaktaTextTables) tables = make_tables (text, 40, 40);
  const BeaktaTextTable *table = beakta_text_tables_lookup (tables, 1);
  g_autofree char *header = beakta_text_tables_dup_header (tables, 1, 1);

  g_assert_cmpstr (wide, ==, stream);
  g_assert_cmpstr (narrow, ==, "Vad\xe2\x80\x83" "Kostnad\nResor\n85 000\n");
  g_assert_cmpuint (table->n_columns, ==, 2);
  g_assert_true (table->numeric[1]);
  g_assert_false (table->numeric[0]);
  g_assert_cmpstr (header, ==, "Kostnad");
}

/* Rule: a table that does not fit in the measure of the prose takes of the room beside it what it needs; only when that is not
 * enough either is it stacked, with the words of the first row above the cells. */
static void
test_tables_wider_than_the_prose (void)
{
  const char *stream = "Aktivitet\tAnsvarig\tKostnad\nKartläggning\tProjektledaren\t120 000 kr\n";
  const BeaktaRun runs[] = { CELL (0, 9, 0, 0, 0), { BEAKTA_RUN_STRONG, 0, 9, .label = "" },
                             CELL (10, 8, 0, 1, 0), { BEAKTA_RUN_STRONG, 10, 8, .label = "" },
                             CELL (19, 7, 0, 2, 0), { BEAKTA_RUN_STRONG, 19, 7, .label = "" },
                             CELL (27, 12, 1, 0, 0), CELL (40, 14, 1, 1, 0), CELL (55, 10, 1, 2, 0) };
  g_autoptr(BeaktaText) text = beakta_plain_text_new ("docx", stream, runs, G_N_ELEMENTS (runs));
  static const struct { double measure; double room; gboolean is_stacked; gboolean is_wider; } table[] = {
    { 40, 60, FALSE, FALSE },
    { 15, 40, FALSE, TRUE },
    { 15, 16, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(BeaktaTextTables) tables = make_tables (text, table[i].measure, table[i].room);
      const BeaktaTextTable *found = beakta_text_tables_lookup (tables, 1);
      g_autofree char *header = beakta_text_tables_dup_header (tables, 1, 1);

      g_assert_cmpint (found->is_stacked, ==, table[i].is_stacked);
      g_assert_cmpuint (found->n_header_rows, ==, 1);
      g_assert_cmpstr (header, ==, "Ansvarig");
      g_assert_cmpfloat (found->width, <=, table[i].room);
      if (!found->is_stacked)
        g_assert_cmpint (found->width > table[i].measure, ==, table[i].is_wider);
    }
}

/* Rule: cells that hold several paragraphs stay in their column only when it is the last. */
static void
test_tables_with_several_lines (void)
{
  const BeaktaRun last[] = { CELL (0, 1, 0, 0, 0), CELL (2, 3, 0, 1, 0) };
  const BeaktaRun first[] = { CELL (0, 3, 0, 0, 0), CELL (4, 1, 0, 1, 0) };
  g_autoptr(BeaktaText) in_last = beakta_plain_text_new ("docx", "a\tb\nc\n", last, 2);
  g_autoptr(BeaktaText) in_first = beakta_plain_text_new ("docx", "a\nb\tc\n", first, 2);
  g_autofree char *last_shown = dup_shown (in_last, 40, 100);
  g_autofree char *first_shown = dup_shown (in_first, 40, 100);

  g_assert_cmpstr (last_shown, ==, "a\tb\xe2\x80\xa8" "c\n");
  g_assert_cmpstr (first_shown, ==, "a\nb\nc\n");
}

/* Rule 1 of beakta-stretches.h: sorted, not touching, never empty; against a plain set of bits. */
static void
test_stretches_random (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (3);
  g_autoptr(BeaktaStretches) stretches = beakta_stretches_new ();
  gboolean bits[400] = { FALSE };

  for (guint i = 0; i < 300; i++)
    {
      guint start = (guint) g_rand_int_range (random, 0, 399);
      guint end = MIN (start + (guint) g_rand_int_range (random, 0, 12), 400);
      const BeaktaStretch *items;
      gboolean grew = FALSE;
      guint n, n_bits = 0;

      for (guint k = start; k < end; k++)
        {
          grew |= !bits[k];
          bits[k] = TRUE;
        }
      for (guint k = 0; k < 400; k++)
        n_bits += bits[k];

      g_assert_cmpint (beakta_stretches_add (stretches, start, end), ==, grew);
      g_assert_cmpuint (beakta_stretches_count (stretches), ==, n_bits);

      items = beakta_stretches_get (stretches, &n);
      for (guint k = 0; k < n; k++)
        {
          g_assert_cmpuint (items[k].start, <, items[k].end);
          g_assert_true (k == 0 || items[k - 1].end < items[k].start);
        }
    }
}

/* Rule 2 of beakta-text-marks.h: layers do not overlap, the shortest mark is on top, the next below is told. */
static void
test_marks_layers (void)
{
  g_autoptr(BeaktaTextMarks) marks = beakta_text_marks_new ();
  const BeaktaTintLayer *layers;

  beakta_text_marks_add (marks, "long", 10, 50, BEAKTA_TINT_EVIDENCE, 1, 0, "");
  beakta_text_marks_add (marks, "short", 20, 30, BEAKTA_TINT_PROMISE, 0, 0, "");
  beakta_text_marks_add (marks, "apart", 60, 70, BEAKTA_TINT_WEAK, 2, 1, "");
  beakta_text_marks_add (marks, "empty", 80, 80, BEAKTA_TINT_WEAK, 0, 0, "");

  g_assert_cmpuint (beakta_text_marks_get_n (marks), ==, 3);
  g_assert_cmpuint (beakta_text_marks_get_layers (marks)->len, ==, 4);
  layers = (const BeaktaTintLayer *) (gpointer) beakta_text_marks_get_layers (marks)->data;

  g_assert_cmpuint (layers[0].start, ==, 10);
  g_assert_cmpuint (layers[0].end, ==, 20);
  g_assert_cmpint (layers[0].below, ==, -1);
  g_assert_cmpuint (layers[1].end, ==, 30);
  g_assert_cmpint (layers[1].tint, ==, BEAKTA_TINT_PROMISE);
  g_assert_cmpint (layers[1].below, ==, BEAKTA_TINT_EVIDENCE);
  g_assert_cmpuint (layers[2].end, ==, 50);
  g_assert_true (layers[3].commented);

  g_assert_cmpstr (beakta_text_marks_find_at (marks, 25)->passage, ==, "short");
  g_assert_cmpstr (beakta_text_marks_find_at (marks, 30)->passage, ==, "long");
  g_assert_null (beakta_text_marks_find_at (marks, 55));
}

/* Rule: next and previous mark go round. */
static void
test_marks_next (void)
{
  g_autoptr(BeaktaTextMarks) marks = beakta_text_marks_new ();

  g_assert_null (beakta_text_marks_find_next (marks, 0, TRUE));

  beakta_text_marks_add (marks, "b", 20, 30, BEAKTA_TINT_PROMISE, 0, 0, "");
  beakta_text_marks_add (marks, "a", 10, 15, BEAKTA_TINT_EVIDENCE, 1, 0, "");

  g_assert_cmpstr (beakta_text_marks_find_next (marks, 0, TRUE)->passage, ==, "a");
  g_assert_cmpstr (beakta_text_marks_find_next (marks, 10, TRUE)->passage, ==, "b");
  g_assert_cmpstr (beakta_text_marks_find_next (marks, 25, TRUE)->passage, ==, "a");
  g_assert_cmpstr (beakta_text_marks_find_next (marks, 20, FALSE)->passage, ==, "a");
  g_assert_cmpstr (beakta_text_marks_find_next (marks, 5, FALSE)->passage, ==, "b");
}

/* Rule: letters of either case, any white space, any quotation marks, words that a line end divides. */
static void
test_find_what_people_type (void)
{
  const char *stream = "Mål för integra-\ntion.\nMÅL  och\nmening: \xe2\x80\x9cmål\xe2\x80\x9d \xe2\x80\x93 mål\n"
                              "Språk-\noch arbetsträning, språk-\nochra";
  static const struct { const char *words; guint n; guint start; guint end; } table[] = {
    { "mål", 4, 0, 3 },
    { "MÅL", 4, 0, 3 },
    { "ma\xcc\x8al", 4, 0, 3 },
    { "integration", 1, 8, 21 },
    { "mål och mening", 1, 23, 38 },
    { "\"mål\"", 1, 40, 45 },
    { "- mål", 1, 46, 51 },
    { "språk- och arbetsträning", 1, 52, 76 },
    { "språkoch", 1, 78, 88 },
    { "saknas", 0, 0, 0 },
    { "", 0, 0, 0 },
  };
  g_autoptr(BeaktaText) text = beakta_plain_text_new ("text", stream, NULL, 0);
  g_autoptr(BeaktaFinder) finder = beakta_finder_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(GArray) hits = beakta_finder_find_sync (finder, table[i].words, NULL, NULL);

      g_assert_cmpuint (hits->len, ==, table[i].n);
      if (hits->len == 0)
        continue;
      g_assert_cmpuint (g_array_index (hits, BeaktaStretch, 0).start, ==, table[i].start);
      g_assert_cmpuint (g_array_index (hits, BeaktaStretch, 0).end, ==, table[i].end);
    }
}

/* Rule: what runs over the end of a page is found over the footer, and the footer is found as well, in the order of the text. */
static void
test_find_over_page_break (void)
{
  static const char * const pages[] = { "stöd i mångfald\nSida 1 av 2", "eller jämställd-\nSida 2 av 2", "het för alla" };
  static const BeaktaRun footers[] = { { BEAKTA_RUN_ASIDE, 16, 11, .label = "" }, { BEAKTA_RUN_ASIDE, 17, 11, .label = "" } };
  static const struct { const char *words; guint n; guint start; guint end; } table[] = {
    { "mångfald eller", 1, 7, 33 },
    { "eller jämställdhet för", 1, 28, 64 },
    { "av 2", 2, 23, 27 },
    { "mångfald sida 1", 1, 7, 22 },
    { "för alla", 1, 61, 69 },
    { "mångfald jämställd", 0, 0, 0 },
  };
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("pdf", "test 1");
  g_autoptr(BeaktaText) text = NULL;
  g_autoptr(BeaktaFinder) finder = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_assert_true (beakta_text_builder_begin_page (builder, 595, 842, NULL));
      g_assert_true (beakta_text_builder_add (builder, pages[i], strlen (pages[i]), i < 2 ? &footers[i] : NULL, i < 2, NULL));
    }
  text = beakta_text_builder_finish (builder, NULL);
  finder = beakta_finder_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(GArray) hits = beakta_finder_find_sync (finder, table[i].words, NULL, NULL);

      g_assert_cmpuint (hits->len, ==, table[i].n);
      if (hits->len == 0)
        continue;
      g_assert_cmpuint (g_array_index (hits, BeaktaStretch, 0).start, ==, table[i].start);
      g_assert_cmpuint (g_array_index (hits, BeaktaStretch, 0).end, ==, table[i].end);
    }
}

static guint
count_plainly (const char *text,
               const char *words)
{
  guint n = 0;

  for (const char *p = strstr (text, words); p != NULL; p = strstr (p + strlen (words), words))
    n++;

  return n;
}

/* Rule: every place is found, as a search that steps a character at a time finds them. */
static void
test_find_counts (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (11);
  g_autoptr(GString) stream = g_string_new (NULL);
  g_autoptr(BeaktaText) text = NULL;
  g_autoptr(BeaktaFinder) finder = NULL;

  for (guint i = 0; i < 60000; i++)
    g_string_append_c (stream, "abcde"[g_rand_int_range (random, 0, 5)]);

  text = beakta_plain_text_new ("text", stream->str, NULL, 0);
  finder = beakta_finder_new (text);

  for (guint length = 1; length < 7; length++)
    {
      g_autofree char *words = g_strndup (stream->str + 500 * length, length);
      g_autoptr(GArray) hits = beakta_finder_find_sync (finder, words, NULL, NULL);

      g_assert_cmpuint (hits->len, ==, count_plainly (stream->str, words));
    }
}

/* Rule: a search that nobody waits for any more ends with G_IO_ERROR_CANCELLED. */
static void
test_find_cancelled (void)
{
  g_autoptr(BeaktaText) text = beakta_plain_text_new ("text", "mål", NULL, 0);
  g_autoptr(BeaktaFinder) finder = beakta_finder_new (text);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);

  g_assert_null (beakta_finder_find_sync (finder, "mål", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading/display/one-to-one", test_display_is_one_to_one);
  g_test_add_func ("/reading/display/in-any-pieces", test_display_in_any_pieces);
  g_test_add_func ("/reading/display/differences", test_display_differences);
  g_test_add_func ("/reading/display/long-line", test_display_long_line);
  g_test_add_func ("/reading/tables/follow-the-room", test_tables_follow_the_room);
  g_test_add_func ("/reading/tables/wider-than-the-prose", test_tables_wider_than_the_prose);
  g_test_add_func ("/reading/tables/several-lines", test_tables_with_several_lines);
  g_test_add_func ("/reading/stretches/random", test_stretches_random);
  g_test_add_func ("/reading/marks/layers", test_marks_layers);
  g_test_add_func ("/reading/marks/next", test_marks_next);
  g_test_add_func ("/reading/find/what-people-type", test_find_what_people_type);
  g_test_add_func ("/reading/find/over-a-page-break", test_find_over_page_break);
  g_test_add_func ("/reading/find/counts", test_find_counts);
  g_test_add_func ("/reading/find/cancelled", test_find_cancelled);

  return g_test_run ();
}
