/* Where a line ends, and what takes room on it. */

#include <string.h>

#include "beakta-fonts.h"
#include "beakta-lines.h"
#include "beakta-paragraph.h"

static const char * const texts[] = {
  "",
  "Ja",
  "Projektet vänder sig till utrikes födda kvinnor och män 20–64 år som står långt från arbetsmarknaden, och når minst "
  "fyrtio deltagare, varav hälften kvinnor.",
  "Sökanden: Hagaby kommun\nOrganisationsnummer: 212000-0000 \n\nBeslutat belopp: 2 985 000 kr",
  "https://www.lansstyrelsen.example/verksamhet/integration-och-mangfald/2026/ansokan?bilaga=3",
  "Två  blanksteg,   tre och ett på slutet ",
};

static PangoLayout *
create_layout (const char     *text,
               PangoAlignment  alignment)
{
  PangoContext *context = beakta_fonts_create_context (BEAKTA_FONTS_LATIN);
  PangoFontDescription *font = pango_font_description_from_string (BEAKTA_FONT_FAMILIES);
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, 10 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_alignment (layout, alignment);
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  g_object_unref (context);

  return layout;
}

static void
get_range (BeaktaLine *line,
           int        *start,
           int        *end)
{
  PangoGlyphItem *first = line->runs->len > 0 ? g_ptr_array_index (line->runs, 0) : NULL;
  PangoGlyphItem *last = first != NULL ? g_ptr_array_index (line->runs, line->runs->len - 1) : NULL;

  *start = first != NULL ? first->item->offset : -1;
  *end = last != NULL ? last->item->offset + last->item->length : -1;
}

static void
assert_same_line (BeaktaLine *line,
                  BeaktaLine *expected)
{
  int start, end, expected_start, expected_end;

  get_range (line, &start, &end);
  get_range (expected, &expected_start, &expected_end);
  g_assert_cmpint (start, ==, expected_start);
  g_assert_cmpint (end, ==, expected_end);
  /* A full stop may lean towards the space that follows it, and away from the end of a line. */
  g_assert_cmpfloat_with_epsilon (line->x, expected->x, 0.25);
  g_assert_cmpfloat_with_epsilon (line->baseline, expected->baseline, 0.001);
  g_assert_cmpfloat_with_epsilon (line->height, expected->height, 0.001);
}

static void
assert_same_lines (const char     *text,
                   double          width,
                   PangoAlignment  alignment)
{
  g_autoptr(PangoLayout) layout = create_layout (text, alignment);
  g_autoptr(PangoLayout) wrapped = create_layout (text, alignment);
  g_autoptr(GPtrArray) lines = beakta_lines_cut (layout, width);
  g_autoptr(GPtrArray) expected = NULL;

  pango_layout_set_width (wrapped, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (wrapped, PANGO_WRAP_WORD_CHAR);
  expected = beakta_lines_read (wrapped);

  g_assert_cmpuint (lines->len, ==, expected->len);
  for (guint i = 0; i < lines->len; i++)
    assert_same_line (g_ptr_array_index (lines, i), g_ptr_array_index (expected, i));
}

/* Rule: lines that are cut here between words end, stand and measure as Pango's own do. */
static void
test_cut_like_pango (void)
{
  static const double widths[] = { 116.0, 150.0, 200.0, 424.0, 1000.0 };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
      {
        assert_same_lines (texts[i], widths[j], PANGO_ALIGN_LEFT);
        assert_same_lines (texts[i], widths[j], PANGO_ALIGN_RIGHT);
      }
}

/* Rule: a word that is wider than the line is cut inside, and nothing of it stands outside the line. */
static void
test_cut_inside_long_word (void)
{
  g_autoptr(PangoLayout) layout = create_layout ("Se Arbetsmarknadsintroduktionsprogrammet", PANGO_ALIGN_LEFT);
  g_autoptr(GPtrArray) lines = beakta_lines_cut (layout, 80.0);

  g_assert_cmpuint (lines->len, ==, 4);
  for (guint i = 0; i < lines->len; i++)
    {
      BeaktaLine *line = g_ptr_array_index (lines, i);
      PangoGlyphItem *run = g_ptr_array_index (line->runs, 0);

      g_assert_cmpuint (line->runs->len, ==, 1);
      g_assert_cmpint (pango_glyph_string_get_width (run->glyphs), <=, 80 * PANGO_SCALE);
    }
}

/* Rule: no width is so small that a line takes nothing. */
static void
test_cut_takes_a_character_at_least (void)
{
  g_autoptr(PangoLayout) layout = create_layout ("Mål och\nmedel", PANGO_ALIGN_LEFT);
  g_autoptr(GPtrArray) lines = beakta_lines_cut (layout, 1.0);
  int at = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      int start, end;

      get_range (g_ptr_array_index (lines, i), &start, &end);
      g_assert_cmpint (start, >=, at);
      g_assert_cmpint (end, >, start);
      at = end;
    }
  g_assert_cmpint (at, ==, (int) strlen ("Mål och\nmedel"));
}

/* @left, @right: (out): of what is drawn of @text in a column */
static void
measure_ink (const char *text,
             double      width,
             double     *left,
             double     *right)
{
  const BeaktaTypeface face = { .size = 10.0, .leading = 15.0 };
  PangoContext *context = beakta_fonts_create_context (BEAKTA_FONTS_BUNDLED);
  g_autoptr(BeaktaParagraph) paragraph = beakta_paragraph_new_for_text (context, text, &face, width);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double y, height;

  beakta_paragraph_draw (paragraph, cr, 0.0, 0.0, 0, beakta_paragraph_get_n_lines (paragraph));
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, left, &y, right, &height);
  *right += *left;
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

/* Rule: a paragraph runs from the side that its first letter runs from, whatever comes later in it. */
static void
test_direction_of_paragraph (void)
{
  static const struct
  {
    const char *text;
    gboolean    from_right;
  } cases[] = {
    { "Ja. محمد علي", FALSE },
    { "12 deltagare", FALSE },
    { "“محمد علي bor i Hagaby”", TRUE },
    { "12 محمد", TRUE },
    { "דוד לוי (2026)", TRUE },
    { "ኣበበ ተስፋይ", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double left, right;

      measure_ink (cases[i].text, 400.0, &left, &right);
      if (cases[i].from_right)
        g_assert_cmpfloat (left, >, 200.0);
      else
        g_assert_cmpfloat (right, <, 200.0);
      g_assert_cmpfloat (left, >, -3.0);
      g_assert_cmpfloat (right, <, 403.0);
    }
}

/* Rule: a character that is not drawn is known, and the line that it was to stand on. */
static void
test_missing_characters (void)
{
  const BeaktaTypeface face = { .size = 10.0, .leading = 15.0 };
  PangoContext *context = beakta_fonts_create_context (BEAKTA_FONTS_BUNDLED);
  g_autoptr(BeaktaParagraph) whole = beakta_paragraph_new_for_text (context, "محمد och ኣበበ", &face, 400.0);
  g_autoptr(BeaktaParagraph) lacking = beakta_paragraph_new_for_text (context, "Ett \356\200\200.\nTvå.\nTre 漢 och \357\277\275.", &face, 400.0);
  static const BeaktaMissing expected[] = { { 0xe000, 0 }, { 0x6f22, 2 }, { 0xfffd, 2 } };
  GArray *missing = beakta_paragraph_get_missing (lacking);

  g_assert_null (beakta_paragraph_get_missing (whole));
  g_assert_nonnull (missing);
  g_assert_cmpuint (missing->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < missing->len; i++)
    {
      const BeaktaMissing *one = &g_array_index (missing, BeaktaMissing, i);

      g_assert_cmphex (one->character, ==, expected[i].character);
      g_assert_cmpuint (one->line, ==, expected[i].line);
    }
  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/output/lines/cut/like-pango", test_cut_like_pango);
  g_test_add_func ("/output/lines/cut/inside-long-word", test_cut_inside_long_word);
  g_test_add_func ("/output/lines/cut/takes-a-character-at-least", test_cut_takes_a_character_at_least);
  g_test_add_func ("/output/lines/direction-of-paragraph", test_direction_of_paragraph);
  g_test_add_func ("/output/lines/missing-characters", test_missing_characters);

  return g_test_run ();
}
