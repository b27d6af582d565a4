/* The text of a document: its rules, its positions, and what the store keeps of it. */

#include "beakta-text.h"

#include <math.h>
#include <string.h>

#define STRING_AND_SIZE(s) (s), strlen (s)

static BeaktaText *
make_text (const char      *utf8,
           const BeaktaRun *runs,
           guint            n_runs)
{
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("text", "test 1");
  g_autoptr(GError) error = NULL;
  BeaktaText *text;

  beakta_text_builder_add (builder, STRING_AND_SIZE (utf8), runs, n_runs, &error);
  g_assert_no_error (error);
  text = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);

  return text;
}

static GBytes *
make_boxes (guint n)
{
  BeaktaBox *boxes = g_new0 (BeaktaBox, n);

  for (guint i = 0; i < n; i++)
    boxes[i] = (BeaktaBox) { i, 10, i + 1, 20 };

  return g_bytes_new_take (boxes, n * sizeof (BeaktaBox));
}

/* Three pages, the middle one empty, with boxes, runs of many kinds, labels and notices. */
static BeaktaText *
make_rich_text (void)
{
  const BeaktaRun first[] = {
    { BEAKTA_RUN_HEADING, 0, 10, .level = 1 },
    { BEAKTA_RUN_PARAGRAPH, 11, 18, .label = "" },
    { BEAKTA_RUN_LINK, 11, 5, .label = "https://exempel.se/å" },
    { BEAKTA_RUN_CHECKBOX, 17, 1, .level = 1 },
  };
  const BeaktaRun last[] = {
    { BEAKTA_RUN_TABLE_CELL, 0, 3, .level = 1, .table = 1, .row = 0, .column = 0, .span = 1 },
    { BEAKTA_RUN_STRONG, 0, 3 },
    { BEAKTA_RUN_TABLE_CELL, 4, 4, .table = 1, .row = 0, .column = 1, .span = 2 },
    { BEAKTA_RUN_FIELD, 4, 4, .label = "Antal deltagare" },
  };
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("pdf", "test 1");
  g_autoptr(GBytes) boxes = make_boxes (30);
  g_autoptr(GError) error = NULL;
  BeaktaText *text;

  g_assert_true (beakta_text_builder_begin_page (builder, 595, 842, &error));
  g_assert_true (beakta_text_builder_add (builder, STRING_AND_SIZE ("Mål 🎯 i år\nLänk: ☒ jämlikhet.\n"),
                                          first, G_N_ELEMENTS (first), &error));
  g_assert_true (beakta_text_builder_end_page (builder, boxes, &error));
  g_assert_true (beakta_text_builder_begin_page (builder, 595, 842, &error));
  g_assert_true (beakta_text_builder_begin_page (builder, 842, 595, &error));
  g_assert_true (beakta_text_builder_add (builder, STRING_AND_SIZE ("Kön\t𝟙𝟚𝟛𝟜\n"), last, G_N_ELEMENTS (last), &error));
  beakta_text_builder_add_notice (builder, "tracked-changes");
  beakta_text_builder_add_notice (builder, "tracked-changes");
  beakta_text_builder_add_notice (builder, "comments");
  text = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);

  return text;
}

/* Rule 1: the stream is valid UTF-8, NFC, with LF line ends, no soft hyphens and no control characters but TAB. */
static void
test_refuses_characters (void)
{
  static const struct
  {
    const char *what;
    const char *utf8;
    gsize       n_bytes;
  } cases[] = {
    { "a byte of windows-1252",   "m\xe5l", 3 },
    { "half a character",         "m\xc3", 2 },
    { "a surrogate",              "\xed\xa0\x80", 3 },
    { "an overlong form",         "\xc0\xaf", 2 },
    { "NUL",                      "a\0b", 3 },
    { "CR",                       "a\r\n", 3 },
    { "form feed in a chunk",     "a\fb", 3 },
    { "escape",                   "\x1b[1m", 4 },
    { "DEL",                      "a\x7f", 2 },
    { "NEL, of C1",               "a\xc2\x85", 3 },
    { "a soft hyphen",            "sam\xc2\xad" "arbete", 11 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("text", "test 1");
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", cases[i].what);
      g_assert_false (beakta_text_builder_add (builder, cases[i].utf8, cases[i].n_bytes, NULL, 0, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

/* Rule 1: NFC, also where two chunks meet. */
static void
test_refuses_decomposed (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    gboolean    is_composed;
  } cases[] = {
    { "jämställdhet", " och mångfald", TRUE },
    { "ja\xcc\x88mstalldhet", "", FALSE },                   /* a and U+0308 */
    { "ja", "\xcc\x88mställdhet", FALSE },                   /* the same, across the chunks */
    { "\xe2\x84\xab", "", FALSE },                           /* the ångström sign, which NFC makes Å */
    { "\xe2\x80\x80", "", FALSE },                           /* U+2000, which NFC makes U+2002 */
    { "q\xcc\x88", "", TRUE },                               /* q with diaeresis: has no composed form */
    { "”Vi – ett ”hus”…", "• 5 000 €\n☐ Ja", TRUE },
    { "Ελλάδα, Україна, العربية, 中文", " 🎯", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("text", "test 1");
      g_autoptr(BeaktaText) text = NULL;
      g_autoptr(GError) error = NULL;

      g_test_message ("%s|%s", cases[i].first, cases[i].second);
      g_assert_true (beakta_text_builder_add (builder, STRING_AND_SIZE (cases[i].first), NULL, 0, &error));
      g_assert_true (beakta_text_builder_add (builder, STRING_AND_SIZE (cases[i].second), NULL, 0, &error));
      text = beakta_text_builder_finish (builder, &error);

      if (cases[i].is_composed)
        g_assert_no_error (error);
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_true ((text != NULL) == cases[i].is_composed);
    }
}

/* Rule 2: runs are sorted by start, then longest first; they lie inside the stream and nest. */
static void
test_refuses_runs (void)
{
  static const struct
  {
    const char *what;
    gboolean    is_good;
    BeaktaRun   runs[3];
  } cases[] = {
    { "nested", TRUE, { { BEAKTA_RUN_PARAGRAPH, 0, 6 }, { BEAKTA_RUN_STRONG, 0, 3 }, { BEAKTA_RUN_EMPHASIS, 3, 3 } } },
    { "the same stretch", TRUE, { { BEAKTA_RUN_PARAGRAPH, 0, 6 }, { BEAKTA_RUN_STRONG, 0, 6 }, { BEAKTA_RUN_LINK, 0, 6 } } },
    { "empty", TRUE, { { BEAKTA_RUN_PARAGRAPH, 0, 2 }, { BEAKTA_RUN_FIELD, 2, 0 }, { BEAKTA_RUN_FIELD, 6, 0 } } },
    { "unsorted", FALSE, { { BEAKTA_RUN_PARAGRAPH, 3, 3 }, { BEAKTA_RUN_PARAGRAPH, 0, 3 }, { BEAKTA_RUN_STRONG, 4, 1 } } },
    { "shortest first", FALSE, { { BEAKTA_RUN_STRONG, 0, 3 }, { BEAKTA_RUN_PARAGRAPH, 0, 6 }, { BEAKTA_RUN_LINK, 6, 0 } } },
    { "crossing", FALSE, { { BEAKTA_RUN_STRONG, 0, 4 }, { BEAKTA_RUN_EMPHASIS, 2, 4 }, { BEAKTA_RUN_LINK, 6, 0 } } },
    { "past the end", FALSE, { { BEAKTA_RUN_PARAGRAPH, 0, 7 }, { BEAKTA_RUN_STRONG, 1, 1 }, { BEAKTA_RUN_STRONG, 2, 1 } } },
    { "length that overflows", FALSE, { { BEAKTA_RUN_PARAGRAPH, 0, 6 }, { BEAKTA_RUN_STRONG, 5, G_MAXUINT }, { BEAKTA_RUN_LINK, 6, 0 } } },
    { "unknown kind", FALSE, { { BEAKTA_N_RUNS, 0, 6 }, { BEAKTA_RUN_STRONG, 0, 1 }, { BEAKTA_RUN_STRONG, 1, 1 } } },
    { "heading without level", FALSE, { { BEAKTA_RUN_HEADING, 0, 6 }, { BEAKTA_RUN_STRONG, 0, 1 }, { BEAKTA_RUN_STRONG, 1, 1 } } },
    { "heading of level 10", FALSE, { { BEAKTA_RUN_HEADING, 0, 6, 10 }, { BEAKTA_RUN_STRONG, 0, 1 }, { BEAKTA_RUN_STRONG, 1, 1 } } },
    { "cell of no table", FALSE, { { BEAKTA_RUN_TABLE_CELL, 0, 6 }, { BEAKTA_RUN_STRONG, 0, 1 }, { BEAKTA_RUN_STRONG, 1, 1 } } },
    { "cell far out", FALSE, { { BEAKTA_RUN_TABLE_CELL, 0, 6, 0, 1, 0, 1u << 30 }, { BEAKTA_RUN_STRONG, 0, 1 }, { BEAKTA_RUN_STRONG, 1, 1 } } },
    { "checkbox without its sign", FALSE, { { BEAKTA_RUN_CHECKBOX, 0, 1 }, { BEAKTA_RUN_STRONG, 1, 1 }, { BEAKTA_RUN_STRONG, 2, 1 } } },
    { "checkbox, checked", TRUE, { { BEAKTA_RUN_PARAGRAPH, 0, 6 }, { BEAKTA_RUN_CHECKBOX, 5, 1, 1 }, { BEAKTA_RUN_STRONG, 6, 0 } } },
    { "checkbox of the wrong sign", FALSE, { { BEAKTA_RUN_PARAGRAPH, 0, 6 }, { BEAKTA_RUN_CHECKBOX, 5, 1, 0 }, { BEAKTA_RUN_STRONG, 6, 0 } } },
    { "comment", TRUE, { { BEAKTA_RUN_PARAGRAPH, 0, 6 }, { BEAKTA_RUN_COMMENT, 3, 0, .label = "A. Ek: Hur?" }, { BEAKTA_RUN_STRONG, 6, 0 } } },
    { "comment of a day", TRUE, { { BEAKTA_RUN_PARAGRAPH, 0, 6 }, { BEAKTA_RUN_COMMENT, 3, 0, .level = 20260228, .label = "A. Ek, 2026-02-28: Hur?" }, { BEAKTA_RUN_STRONG, 6, 0 } } },
    { "comment of no day", FALSE, { { BEAKTA_RUN_PARAGRAPH, 0, 6 }, { BEAKTA_RUN_COMMENT, 3, 0, .level = 20260230 }, { BEAKTA_RUN_STRONG, 6, 0 } } },
    { "comment on a stretch", FALSE, { { BEAKTA_RUN_PARAGRAPH, 0, 6 }, { BEAKTA_RUN_COMMENT, 3, 1 }, { BEAKTA_RUN_STRONG, 6, 0 } } },
    { "broken label", FALSE, { { BEAKTA_RUN_LINK, 0, 6, .label = "\xff" }, { BEAKTA_RUN_STRONG, 0, 1 }, { BEAKTA_RUN_STRONG, 1, 1 } } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("text", "test 1");
      g_autoptr(GError) error = NULL;
      gboolean added;

      g_test_message ("%s", cases[i].what);
      added = beakta_text_builder_add (builder, STRING_AND_SIZE ("mål 🎯☒"), cases[i].runs, 3, &error);
      g_assert_cmpint (added, ==, cases[i].is_good);
      if (!cases[i].is_good)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

/* Rule 4: a page's box table has exactly one box for every code point of the page; all text is on pages or none is. */
static void
test_refuses_pages (void)
{
  g_autoptr(GBytes) two = make_boxes (2);
  g_autoptr(GBytes) four = make_boxes (4);
  float endless[8] = { 0, 0, 1, INFINITY, 0, 0, 1, NAN };
  g_autoptr(GBytes) no_numbers = g_bytes_new (endless, sizeof endless);
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("pdf", "test 1");
  g_autoptr(BeaktaTextBuilder) late = beakta_text_builder_new ("pdf", "test 1");

  g_assert_false (beakta_text_builder_end_page (builder, NULL, NULL));
  g_assert_false (beakta_text_builder_begin_page (builder, NAN, 842, NULL));
  g_assert_true (beakta_text_builder_begin_page (builder, 595, 842, NULL));
  g_assert_true (beakta_text_builder_add (builder, STRING_AND_SIZE ("å🎯"), NULL, 0, NULL));
  g_assert_false (beakta_text_builder_end_page (builder, four, NULL));
  g_assert_false (beakta_text_builder_end_page (builder, no_numbers, NULL));
  g_assert_true (beakta_text_builder_end_page (builder, two, NULL));
  g_assert_false (beakta_text_builder_add (builder, STRING_AND_SIZE ("between"), NULL, 0, NULL));

  g_assert_true (beakta_text_builder_add (late, STRING_AND_SIZE ("before"), NULL, 0, NULL));
  g_assert_false (beakta_text_builder_begin_page (late, 595, 842, NULL));
}

/* U+000C parts the pages; a position on it belongs to the page that it ends. */
static void
test_pages (void)
{
  g_autoptr(BeaktaText) text = make_rich_text ();
  g_autoptr(BeaktaText) without = make_text ("en\ntvå\n", NULL, 0);

  g_assert_cmpstr (beakta_text_get_stream (text), ==, "Mål 🎯 i år\nLänk: ☒ jämlikhet.\n\f\fKön\t𝟙𝟚𝟛𝟜\n");
  g_assert_cmpuint (beakta_text_get_n_pages (text), ==, 3);
  g_assert_cmpuint (beakta_text_get_page (text, 0)->length, ==, 30);
  g_assert_nonnull (beakta_text_get_page (text, 0)->boxes);
  g_assert_cmpuint (beakta_text_get_page (text, 1)->length, ==, 0);
  g_assert_cmpuint (beakta_text_get_page (text, 2)->start, ==, 32);
  g_assert_cmpuint (beakta_text_get_page_at (text, 0), ==, 1);
  g_assert_cmpuint (beakta_text_get_page_at (text, 30), ==, 1);
  g_assert_cmpuint (beakta_text_get_page_at (text, 31), ==, 2);
  g_assert_cmpuint (beakta_text_get_page_at (text, 32), ==, 3);
  g_assert_cmpuint (beakta_text_get_page_at (text, 1000), ==, 3);
  g_assert_cmpuint (beakta_text_get_page_at (without, 3), ==, 0);
}

/* Every position is in code points; those outside the basic plane count as one. */
static void
test_positions (void)
{
  g_autoptr(GString) utf8 = g_string_new (NULL);
  g_autoptr(BeaktaText) text = NULL;
  g_autoptr(BeaktaText) ascii = NULL;
  const char *signs[] = { "a", "å", "€", "🎯", "\n" };
  guint position = 0;

  for (guint i = 0; i < 4000; i++)
    g_string_append (utf8, signs[(i * 7 + i / 13) % G_N_ELEMENTS (signs)]);
  text = make_text (utf8->str, NULL, 0);

  g_assert_cmpuint (beakta_text_get_length (text), ==, 4000);
  for (const char *p = utf8->str; *p != '\0'; p = g_utf8_next_char (p), position++)
    {
      g_assert_cmpuint (beakta_text_get_offset (text, position), ==, p - utf8->str);
      for (const char *q = p; q < g_utf8_next_char (p); q++)
        g_assert_cmpuint (beakta_text_get_position (text, q - utf8->str), ==, position);
    }
  g_assert_cmpuint (beakta_text_get_offset (text, 4000), ==, utf8->len);
  g_assert_cmpuint (beakta_text_get_offset (text, G_MAXUINT), ==, utf8->len);
  g_assert_cmpuint (beakta_text_get_position (text, utf8->len), ==, 4000);
  g_assert_cmpuint (beakta_text_get_position (text, G_MAXSIZE), ==, 4000);

  ascii = make_text ("abc", NULL, 0);
  g_assert_cmpuint (beakta_text_get_offset (ascii, 2), ==, 2);
  g_assert_cmpuint (beakta_text_get_position (ascii, 9), ==, 3);
}

/* A text of any length that is a multiple of the table's step, and one more and one less. */
static void
test_positions_at_the_end (void)
{
  for (guint length = 0; length < 1030; length++)
    {
      g_autoptr(GString) utf8 = g_string_new (NULL);
      g_autoptr(BeaktaText) text = NULL;

      for (guint i = 0; i < length; i++)
        g_string_append (utf8, "ö");
      text = make_text (utf8->str, NULL, 0);

      g_assert_cmpuint (beakta_text_get_length (text), ==, length);
      g_assert_cmpuint (beakta_text_get_offset (text, length), ==, 2 * length);
      g_assert_cmpuint (beakta_text_get_position (text, 2 * length), ==, length);
      if (length > 0)
        g_assert_cmpuint (beakta_text_get_position (text, 2 * length - 1), ==, length - 1);
    }
}

static void
test_range (void)
{
  g_autoptr(BeaktaText) text = make_text ("Mål 🎯 i år", NULL, 0);
  g_autofree char *middle = beakta_text_dup_range (text, 4, 7);
  g_autofree char *beyond = beakta_text_dup_range (text, 8, 100);
  g_autofree char *backwards = beakta_text_dup_range (text, 5, 2);

  g_assert_cmpstr (middle, ==, "🎯 i");
  g_assert_cmpstr (beyond, ==, "år");
  g_assert_cmpstr (backwards, ==, "");
}

/* The nearest heading that begins at or above the position, with the number that the document's program gave it; one without
 * words does not count, and a bullet is no number. */
static void
test_heading (void)
{
  const BeaktaRun runs[] = {
    { BEAKTA_RUN_PARAGRAPH, 0, 3 },
    { BEAKTA_RUN_HEADING, 4, 8, .level = 1 },
    { BEAKTA_RUN_PARAGRAPH, 13, 4 },
    { BEAKTA_RUN_HEADING, 18, 1, .level = 2, .label = "1.1" },
    { BEAKTA_RUN_PARAGRAPH, 20, 4 },
    { BEAKTA_RUN_HEADING, 25, 3, .level = 1, .label = "3.2" },
    { BEAKTA_RUN_HEADING, 29, 3, .level = 1, .label = "•" },
    { BEAKTA_RUN_HEADING, 33, 3, .level = 1, .label = " Bilaga\tA " },
  };
  static const struct
  {
    guint       position;
    const char *heading;
  } cases[] = {
    { 0, "" }, { 3, "" }, { 4, "1 Bak gr" }, { 14, "1 Bak gr" }, { 21, "1 Bak gr" }, { 25, "3.2 Mål" },
    { 28, "3.2 Mål" }, { 29, "Väg" }, { 33, "Bilaga A Tid" }, { 99, "Bilaga A Tid" },
  };
  g_autoptr(BeaktaText) text = make_text ("Hej\n1 Bak\tgr\ntext\n \nmera\nMål\nVäg\nTid", runs, G_N_ELEMENTS (runs));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *heading = beakta_text_dup_heading_at (text, cases[i].position);

      g_assert_cmpstr (heading, ==, cases[i].heading);
    }
}

static void
assert_same_text (BeaktaText *a,
                  BeaktaText *b)
{
  guint n_a, n_b;
  const BeaktaRun *runs_a = beakta_text_get_runs (a, &n_a);
  const BeaktaRun *runs_b = beakta_text_get_runs (b, &n_b);

  g_assert_cmpstr (beakta_text_get_stream (a), ==, beakta_text_get_stream (b));
  g_assert_cmpstr (beakta_text_get_format (a), ==, beakta_text_get_format (b));
  g_assert_cmpstr (beakta_text_get_extractor (a), ==, beakta_text_get_extractor (b));
  g_assert_cmpstrv (beakta_text_get_notices (a), beakta_text_get_notices (b));
  g_assert_cmpuint (n_a, ==, n_b);
  g_assert_cmpuint (beakta_text_get_n_pages (a), ==, beakta_text_get_n_pages (b));

  for (guint i = 0; i < n_a; i++)
    {
      g_assert_cmpmem (&runs_a[i], G_STRUCT_OFFSET (BeaktaRun, label), &runs_b[i], G_STRUCT_OFFSET (BeaktaRun, label));
      g_assert_cmpstr (runs_a[i].label, ==, runs_b[i].label);
    }

  for (guint i = 0; i < beakta_text_get_n_pages (a); i++)
    {
      const BeaktaPageText *page_a = beakta_text_get_page (a, i);
      const BeaktaPageText *page_b = beakta_text_get_page (b, i);

      g_assert_cmpuint (page_a->start, ==, page_b->start);
      g_assert_cmpuint (page_a->length, ==, page_b->length);
      g_assert_cmpfloat (page_a->width, ==, page_b->width);
      g_assert_true ((page_a->boxes == NULL) == (page_b->boxes == NULL));
      if (page_a->boxes != NULL)
        g_assert_true (g_bytes_equal (page_a->boxes, page_b->boxes));
    }
}

/* What the store keeps gives the same text back, byte for byte, also from another byte order. */
static void
test_variant_round_trip (void)
{
  g_autoptr(BeaktaText) text = make_rich_text ();
  g_autoptr(GVariant) variant = beakta_text_to_variant (text);
  g_autoptr(GBytes) bytes = g_variant_get_data_as_bytes (variant);
  g_autoptr(GVariant) stored = g_variant_ref_sink (g_variant_new_from_bytes (g_variant_get_type (variant), bytes, FALSE));
  g_autoptr(GVariant) turned = g_variant_byteswap (variant);
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaText) again = NULL;
  g_autoptr(BeaktaText) from_afar = NULL;
  g_autoptr(GVariant) second = NULL;

  again = beakta_text_from_variant (beakta_text_get_stream (text), stored, &error);
  g_assert_no_error (error);
  assert_same_text (text, again);
  second = beakta_text_to_variant (again);
  g_assert_true (g_variant_equal (variant, second));

  from_afar = beakta_text_from_variant (beakta_text_get_stream (text), turned, &error);
  g_assert_no_error (error);
  assert_same_text (text, from_afar);
}

/* A stored structure is never trusted: with another stream, or of another type, it is refused. */
static void
test_variant_that_does_not_fit (void)
{
  g_autoptr(BeaktaText) text = make_rich_text ();
  g_autoptr(GVariant) variant = beakta_text_to_variant (text);
  g_autoptr(GVariant) other = g_variant_ref_sink (g_variant_new_string ("structure"));
  const char *streams[] = { "", "Mål", "Mål 🎯 i år\nLänk: ☐ jämlikhet.\n\f\fKön\t𝟙𝟚𝟛𝟜\n",
                            "Mål 🎯 i år\nLänk: ☒ jämlikhet.\n\f\fKön\t𝟙𝟚𝟛𝟜\n\n", "Mål 🎯 i år\nLänk: ☒ jämlikhet.\f\n\fKön\t𝟙𝟚𝟛𝟜\n" };

  for (guint i = 0; i < G_N_ELEMENTS (streams); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (beakta_text_from_variant (streams[i], variant, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }

  g_assert_null (beakta_text_from_variant ("Mål", other, NULL));
}

/* Bytes damaged anywhere are refused, or give a text that keeps every rule: asking it everything does no harm. */
static void
test_variant_damaged (void)
{
  g_autoptr(BeaktaText) text = make_rich_text ();
  g_autoptr(GVariant) variant = beakta_text_to_variant (text);
  gsize size = g_variant_get_size (variant);
  guint n_refused = 0;

  for (guint round = 0; round < 20000; round++)
    {
      guchar *damaged = g_memdup2 (g_variant_get_data (variant), size);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GVariant) stored = NULL;
      g_autoptr(BeaktaText) loaded = NULL;

      for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
        damaged[g_test_rand_int_range (0, size)] = g_test_rand_int_range (0, 256);
      bytes = g_bytes_new_take (damaged, round % 10 == 0 ? (gsize) g_test_rand_int_range (0, size) : size);
      stored = g_variant_ref_sink (g_variant_new_from_bytes (g_variant_get_type (variant), bytes, FALSE));
      loaded = beakta_text_from_variant (beakta_text_get_stream (text), stored, NULL);

      if (loaded == NULL)
        {
          n_refused++;
        }
      else
        {
          g_autoptr(GVariant) again = beakta_text_to_variant (loaded);
          g_autoptr(BeaktaText) twice = beakta_text_from_variant (beakta_text_get_stream (loaded), again, NULL);
          g_autofree char *heading = beakta_text_dup_heading_at (loaded, 20);

          g_assert_nonnull (twice);
          assert_same_text (loaded, twice);
        }
    }

  g_assert_cmpuint (n_refused, >, 1000);
}

/* The runs of a chunk are given from its own start. */
static void
test_chunks (void)
{
  const BeaktaRun run = { BEAKTA_RUN_PARAGRAPH, 0, 3, .label = "" };
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("docx", "test 2");
  g_autoptr(BeaktaText) text = NULL;
  const BeaktaRun *runs;
  guint n_runs;

  g_assert_true (beakta_text_builder_add (builder, STRING_AND_SIZE ("åäö\n"), &run, 1, NULL));
  g_assert_true (beakta_text_builder_add (builder, STRING_AND_SIZE ("🎯🎯🎯\n"), &run, 1, NULL));
  text = beakta_text_builder_finish (builder, NULL);

  runs = beakta_text_get_runs (text, &n_runs);
  g_assert_cmpuint (n_runs, ==, 2);
  g_assert_cmpuint (runs[1].start, ==, 4);
  g_assert_cmpstr (beakta_text_get_format (text), ==, "docx");
  g_assert_cmpuint (beakta_text_get_n_pages (text), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/characters/refuses-what-breaks-rule-1", test_refuses_characters);
  g_test_add_func ("/text/characters/refuses-what-is-not-nfc", test_refuses_decomposed);
  g_test_add_func ("/text/runs/refuses-what-breaks-rule-2", test_refuses_runs);
  g_test_add_func ("/text/pages/refuses-what-breaks-rule-4", test_refuses_pages);
  g_test_add_func ("/text/pages/part-the-stream", test_pages);
  g_test_add_func ("/text/chunks/run-positions-are-their-own", test_chunks);
  g_test_add_func ("/text/positions/count-code-points", test_positions);
  g_test_add_func ("/text/positions/hold-at-the-end", test_positions_at_the_end);
  g_test_add_func ("/text/range/ends-with-the-text", test_range);
  g_test_add_func ("/text/heading/is-the-nearest-above", test_heading);
  g_test_add_func ("/text/variant/gives-the-same-text-back", test_variant_round_trip);
  g_test_add_func ("/text/variant/refuses-another-stream", test_variant_that_does_not_fit);
  g_test_add_func ("/text/variant/survives-damage", test_variant_damaged);

  return g_test_run ();
}
