/* Pages of a PDF as the real reader draws them, inside its walls. */

#include "page-answers.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#define WIDTH  400
#define HEIGHT 600

#define WHITE      0xffffffffu
#define RED        0xffff0000u
#define DARK_PAPER 0xff262626u
#define SOFT_INK   0xffe8e8e8u

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *bytes,
          unsigned int         n)
{
  g_byte_array_append (closure, bytes, n);
  return CAIRO_STATUS_SUCCESS;
}

static void
fill (cairo_t *cr,
      double   red,
      double   green,
      double   blue,
      double   x,
      double   y,
      double   width,
      double   height)
{
  cairo_set_source_rgb (cr, red, green, blue);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

/* A picture of one colour, 100 × 100 points, with a little of another in it so that it stays a picture. */
static void
show_picture (cairo_t *cr,
              guint32  color,
              double   x,
              double   y)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 50, 50);
  guint32 *pixels = (guint32 *) cairo_image_surface_get_data (picture);

  for (int i = 0; i < 50 * 50; i++)
    pixels[i] = i % 50 == 0 && i / 50 == 0 ? 0x808080 : color;
  cairo_surface_mark_dirty (picture);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, 2, 2);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (picture);
}

/* Page 1: a red square, a black one, a yellow one, a dark photograph, a white scan, a link out. Page 2: lying, with a link to page 1. */
static GBytes *
make_pdf (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  fill (cr, 1, 0, 0, 40, 60, 100, 100);
  fill (cr, 0, 0, 0, 300, 60, 50, 50);
  fill (cr, 1, 0.85, 0.2, 300, 150, 50, 50);
  show_picture (cr, 0x204060, 40, 300);
  show_picture (cr, 0xffffff, 200, 300);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, "rect=[40 60 100 100] uri='https://exempel.se/ansok'");
  cairo_tag_end (cr, CAIRO_TAG_LINK);
  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, "Mål och målgrupp", "page=2 pos=[0.0 150.0]", 0);
  cairo_show_page (cr);
  cairo_pdf_surface_set_size (surface, HEIGHT, WIDTH);
  fill (cr, 0, 0, 1, 300, 60, 50, 50);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, "rect=[300 60 50 50] page=1 pos=[0.0 150.0]");
  cairo_tag_end (cr, CAIRO_TAG_LINK);
  cairo_show_page (cr);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static BeaktaPageSource *
open_pdf (void)
{
  g_autoptr(GBytes) pdf = make_pdf ();

  return beakta_page_source_new (pdf, NULL);
}

static guint32
get_pixel (GBytes               *pixels,
           const BeaktaPageArea *area,
           guint                 x,
           guint                 y)
{
  const guint32 *rows = g_bytes_get_data (pixels, NULL);

  return rows[y * area->width + x];
}

static GBytes *
draw (BeaktaPageSource     *source,
      const BeaktaPageArea *area)
{
  g_autoptr(GError) error = NULL;
  GBytes *pixels = page_answers_draw (source, area, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (pixels), ==, (gsize) area->width * area->height * 4);

  return pixels;
}

/* Rule: a page is drawn at any size, whole or in part, and what is on it stands where it stands. */
static void
test_stands_in_its_place (void)
{
  BeaktaPageSource *source = open_pdf ();
  BeaktaPageArea whole = page_answers_whole (0, WIDTH, HEIGHT);
  BeaktaPageArea part = { .full_width = WIDTH * 10, .full_height = HEIGHT * 10, .x = 350, .y = 550, .width = 100, .height = 100 };
  g_autoptr(GBytes) pixels = draw (source, &whole);
  g_autoptr(GBytes) enlarged = draw (source, &part);

  g_assert_cmphex (get_pixel (pixels, &whole, 90, 110), ==, RED);
  g_assert_cmphex (get_pixel (pixels, &whole, 20, 110), ==, WHITE);
  g_assert_cmphex (get_pixel (pixels, &whole, 90, 200), ==, WHITE);
  g_assert_cmphex (get_pixel (enlarged, &part, 60, 60), ==, RED);
  g_assert_cmphex (get_pixel (enlarged, &part, 40, 60), ==, WHITE);
  g_assert_cmphex (get_pixel (enlarged, &part, 60, 40), ==, WHITE);

  page_answers_close (source);
}

/* Rule: a page is turned by quarters, clockwise. */
static void
test_is_turned (void)
{
  BeaktaPageSource *source = open_pdf ();

  for (guint rotation = 0; rotation < 4; rotation++)
    {
      guint width = rotation % 2 ? HEIGHT : WIDTH;
      guint height = rotation % 2 ? WIDTH : HEIGHT;
      BeaktaPageArea area = page_answers_whole (0, width, height);
      const guint places[4][2] = { { 90, 110 }, { HEIGHT - 110, 90 }, { WIDTH - 90, HEIGHT - 110 }, { 110, WIDTH - 90 } };
      g_autoptr(GBytes) pixels = NULL;

      area.rotation = rotation;
      pixels = draw (source, &area);
      for (guint i = 0; i < 4; i++)
        {
          if (places[i][0] < width && places[i][1] < height)
            g_assert_true ((get_pixel (pixels, &area, places[i][0], places[i][1]) == RED) == (i == rotation));
        }
    }

  page_answers_close (source);
}

/* Rule: in the dark paper is dark and ink is light, a red stays red and a yellow ground yellow, a photograph stays as it is, a
 * scan does not. */
static void
test_is_dark (void)
{
  BeaktaPageSource *source = open_pdf ();
  BeaktaPageArea area = page_answers_whole (0, WIDTH, HEIGHT);
  g_autoptr(GBytes) pixels = NULL;
  guint32 red, yellow;

  area.is_dark = TRUE;
  pixels = draw (source, &area);

  g_assert_cmphex (get_pixel (pixels, &area, 20, 20), ==, DARK_PAPER);
  g_assert_cmphex (get_pixel (pixels, &area, 325, 85), ==, SOFT_INK);
  g_assert_cmphex (get_pixel (pixels, &area, 90, 350), ==, 0xff204060u);
  g_assert_cmphex (get_pixel (pixels, &area, 250, 350), ==, DARK_PAPER);

  /* What somebody marked in yellow is a dark yellow, on which light letters are read. */
  yellow = get_pixel (pixels, &area, 325, 175);
  g_assert_cmpuint (yellow >> 16 & 0xff, >, yellow & 0xff);
  g_assert_cmpuint (yellow >> 16 & 0xff, <, 0x70);
  red = get_pixel (pixels, &area, 90, 110);
  g_assert_cmpuint (red >> 16 & 0xff, >, (red & 0xff) + 100);
  g_assert_cmpuint (red & 0xff, ==, red >> 8 & 0xff);

  page_answers_close (source);
}

/* Rule: the size of every page is known before any is drawn. */
static void
test_sizes (void)
{
  BeaktaPageSource *source = open_pdf ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) sizes = page_answers_sizes (source, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sizes->len, ==, 2);
  g_assert_cmpfloat (g_array_index (sizes, BeaktaPageSize, 0).width, ==, WIDTH);
  g_assert_cmpfloat (g_array_index (sizes, BeaktaPageSize, 0).height, ==, HEIGHT);
  g_assert_cmpfloat (g_array_index (sizes, BeaktaPageSize, 1).width, ==, HEIGHT);

  page_answers_close (source);
}

/* Rule: a link says where it leads. */
static void
test_links (void)
{
  BeaktaPageSource *source = open_pdf ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) links = page_answers_links (source, 0, &error);
  g_autoptr(GArray) back = page_answers_links (source, 1, NULL);
  const BeaktaPageLink *link;

  g_assert_no_error (error);
  g_assert_cmpuint (links->len, ==, 1);
  g_assert_cmpuint (back->len, ==, 1);
  link = &g_array_index (links, BeaktaPageLink, 0);
  g_assert_cmpstr (link->target, ==, "https://exempel.se/ansok");
  g_assert_cmpint (link->page, ==, -1);
  g_assert_cmpfloat (link->area.x1, ==, 40);
  g_assert_cmpfloat (link->area.y1, ==, 60);
  g_assert_cmpfloat (link->area.x2, ==, 140);
  g_assert_cmpfloat (link->area.y2, ==, 160);
  link = &g_array_index (back, BeaktaPageLink, 0);
  g_assert_cmpint (link->page, ==, 0);
  g_assert_cmpfloat_with_epsilon (link->y, 150, 0.5);

  page_answers_close (source);
}

static void
test_outline (void)
{
  BeaktaPageSource *source = open_pdf ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) outline = page_answers_outline (source, &error);
  const BeaktaPageEntry *entry;

  g_assert_no_error (error);
  g_assert_cmpuint (outline->len, ==, 1);
  entry = &g_array_index (outline, BeaktaPageEntry, 0);
  g_assert_cmpstr (entry->title, ==, "Mål och målgrupp");
  g_assert_cmpuint (entry->level, ==, 1);
  g_assert_cmpuint (entry->page, ==, 1);

  page_answers_close (source);
}

/* Rule: what was drawn is kept, and found again without asking. */
static void
test_is_kept (void)
{
  BeaktaPageSource *source = open_pdf ();
  BeaktaPageArea area = page_answers_whole (1, 120, 80);
  BeaktaPageArea found;
  g_autoptr(GBytes) before = beakta_page_source_peek (source, &area);
  g_autoptr(GBytes) pixels = draw (source, &area);
  g_autoptr(GBytes) after = beakta_page_source_peek (source, &area);
  g_autoptr(GBytes) whole = beakta_page_source_peek_whole (source, 1, 0, FALSE, &found);

  g_assert_null (before);
  g_assert_true (after == pixels);
  g_assert_true (whole == pixels);
  g_assert_cmpuint (found.width, ==, 120);

  page_answers_close (source);
}

/* Rule: what cannot be drawn is an error, and the next page is drawn all the same. */
static void
test_page_that_is_not_there (void)
{
  BeaktaPageSource *source = open_pdf ();
  BeaktaPageArea beyond = page_answers_whole (7, 100, 100);
  BeaktaPageArea area = page_answers_whole (0, 100, 150);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) nothing = page_answers_draw (source, &beyond, &error);
  g_autoptr(GBytes) pixels = draw (source, &area);

  g_assert_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED);
  g_assert_null (nothing);
  g_assert_nonnull (pixels);

  page_answers_close (source);
}

static void
test_refuses_what_is_no_pdf (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("Hej", 3);
  BeaktaPageSource *source = beakta_page_source_new (bytes, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (page_answers_sizes (source, &error));
  g_assert_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_UNSUPPORTED);

  page_answers_close (source);
}

/* Every process whose parent is a thread of ours. */
static GPtrArray *
list_children (void)
{
  GPtrArray *children = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) threads = g_dir_open ("/proc/self/task", 0, NULL);
  const char *thread;

  while ((thread = g_dir_read_name (threads)) != NULL)
    {
      g_autofree char *path = g_strdup_printf ("/proc/self/task/%s/children", thread);
      g_autofree char *list = NULL;
      g_auto(GStrv) pids = NULL;

      if (!g_file_get_contents (path, &list, NULL, NULL))
        continue;
      pids = g_strsplit (g_strstrip (list), " ", -1);
      for (guint i = 0; pids[i] != NULL && *pids[i] != '\0'; i++)
        g_ptr_array_add (children, g_strdup (pids[i]));
    }

  return children;
}

/* Rule: pages are drawn inside the walls. What they hold back is proved by the test of the sandbox; here: that they stand
 * around a reader that draws. */
static void
test_walls_stand (void)
{
  BeaktaPageSource *source = open_pdf ();
  BeaktaPageArea area = page_answers_whole (0, 100, 150);
  g_autoptr(GBytes) pixels = draw (source, &area);
  g_autoptr(GPtrArray) children = list_children ();
  g_autofree char *path = NULL;
  g_autofree char *status = NULL;

  if (children->len == 0)
    {
      g_test_skip ("this system does not tell which processes are ours");
      page_answers_close (source);
      return;
    }

  g_assert_cmpuint (children->len, ==, 1);
  path = g_strdup_printf ("/proc/%s/status", (char *) g_ptr_array_index (children, 0));
  g_assert_true (g_file_get_contents (path, &status, NULL, NULL));
  g_assert_nonnull (strstr (status, "NoNewPrivs:\t1"));
  g_assert_nonnull (strstr (status, "Seccomp:\t2"));

  page_answers_close (source);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/draw/stands-in-its-place", test_stands_in_its_place);
  g_test_add_func ("/pages/draw/is-turned", test_is_turned);
  g_test_add_func ("/pages/draw/is-dark", test_is_dark);
  g_test_add_func ("/pages/draw/is-kept", test_is_kept);
  g_test_add_func ("/pages/draw/page-that-is-not-there", test_page_that_is_not_there);
  g_test_add_func ("/pages/sizes", test_sizes);
  g_test_add_func ("/pages/links", test_links);
  g_test_add_func ("/pages/outline", test_outline);
  g_test_add_func ("/pages/open/refuses-what-is-no-pdf", test_refuses_what_is_no_pdf);
  g_test_add_func ("/pages/sandbox/walls-stand", test_walls_stand);

  return g_test_run ();
}
