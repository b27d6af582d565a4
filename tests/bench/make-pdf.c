/* Writes a report of many pages as a PDF with embedded fonts, as word processors do: make-pdf FILE PAGES */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <stdlib.h>

#define WIDTH  595
#define HEIGHT 842
#define MARGIN 72

static const char *words[] = {
  "ansökan", "projekt", "kommun", "förening", "medel", "integration", "arbete", "språk", "målgrupp", "kvinnor", "män", "utrikes",
  "födda", "resultat", "uppföljning", "styrgrupp", "deltagare", "företag", "handledare", "skola", "möte", "och", "att", "som",
  "för", "med", "till", "av", "är", "en", "i", "på",
};

static void
add_paragraph (GString *text,
               GRand   *chance)
{
  guint n = g_rand_int_range (chance, 40, 70);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (chance, 0, G_N_ELEMENTS (words))]);
  g_string_append (text, ".\n");
}

static void
show (cairo_t    *cr,
      const char *text,
      const char *font,
      double      y)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, (WIDTH - 2 * MARGIN) * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, MARGIN, y);
  pango_cairo_show_layout (cr, layout);

  pango_font_description_free (description);
  g_object_unref (layout);
}

static void
show_page (cairo_t *cr,
           GRand   *chance)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 7; i++)
    add_paragraph (text, chance);

  /* To be looked for on a screen. */
  cairo_set_source_rgb (cr, 1, 0, 1);
  cairo_rectangle (cr, MARGIN / 4, MARGIN / 4, MARGIN / 2, MARGIN / 2);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);

  show (cr, "Mål och aktiviteter", "Sans Bold 15", MARGIN);
  show (cr, text->str, "Sans 10", MARGIN + 30);
  cairo_show_page (cr);
}

int
main (int    argc,
      char **argv)
{
  GRand *chance = g_rand_new_with_seed (1);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (argc != 3)
    return 2;

  surface = cairo_pdf_surface_create (argv[1], WIDTH, HEIGHT);
  cr = cairo_create (surface);
  for (int i = 0; i < atoi (argv[2]); i++)
    show_page (cr, chance);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_rand_free (chance);

  return cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS ? EXIT_SUCCESS : EXIT_FAILURE;
}
