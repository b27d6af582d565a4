/* Pictures shown as pages: unpacked and drawn by the real reader, inside its walls. */

#include "page-answers.h"
#include "picture-fixtures.h"
#include "reader-fixtures.h"

#include <string.h>

/* Quarters of whole blocks of JPEG. */
#define WIDTH  160
#define HEIGHT 96

static const PictureFixture plain = { .width = WIDTH, .height = HEIGHT };

static BeaktaPageSource *
open_picture (GBytes *bytes)                         /* (transfer full) */
{
  BeaktaPageSource *source = beakta_page_source_new (bytes, NULL);

  g_bytes_unref (bytes);

  return source;
}

static GBytes *
draw (BeaktaPageSource     *source,
      const BeaktaPageArea *area)
{
  g_autoptr(GError) error = NULL;
  GBytes *pixels = page_answers_draw (source, area, &error);

  g_assert_no_error (error);

  return pixels;
}

/* The colour at a part of the width and the height; what JPEG makes of one is one of the four. */
static guint32
get_color (GBytes               *pixels,
           const BeaktaPageArea *area,
           double                across,
           double                down)
{
  const guint32 *rows = g_bytes_get_data (pixels, NULL);
  guint32 pixel = rows[(guint) (down * area->height) * area->width + (guint) (across * area->width)];
  guint32 color = 0xff000000u;

  for (guint shift = 0; shift < 24; shift += 8)
    color |= (pixel >> shift & 0xff) >= 0x80 ? 0xffu << shift : 0;

  return color;
}

static void
assert_quarters (BeaktaPageSource     *source,
                 const BeaktaPageArea *area,
                 guint32               above_left,
                 guint32               above_right,
                 guint32               below_left,
                 guint32               below_right)
{
  g_autoptr(GBytes) pixels = draw (source, area);

  g_assert_cmphex (get_color (pixels, area, 0.2, 0.2), ==, above_left);
  g_assert_cmphex (get_color (pixels, area, 0.8, 0.2), ==, above_right);
  g_assert_cmphex (get_color (pixels, area, 0.2, 0.8), ==, below_left);
  g_assert_cmphex (get_color (pixels, area, 0.8, 0.8), ==, below_right);
}

static void
assert_is_shown (GBytes *bytes)
{
  BeaktaPageSource *source = open_picture (bytes);
  BeaktaPageArea whole = page_answers_whole (0, WIDTH, HEIGHT);
  BeaktaPageArea small = page_answers_whole (0, WIDTH / 8, HEIGHT / 8);
  BeaktaPageArea part = { .full_width = WIDTH * 10, .full_height = HEIGHT * 10, .x = WIDTH * 5 - 50, .y = HEIGHT * 5 - 50,
                          .width = 100, .height = 100 };
  BeaktaPageArea turned = page_answers_whole (0, HEIGHT, WIDTH);

  turned.rotation = 1;
  assert_quarters (source, &whole, PICTURE_RED, PICTURE_GREEN, PICTURE_BLUE, PICTURE_WHITE);
  assert_quarters (source, &small, PICTURE_RED, PICTURE_GREEN, PICTURE_BLUE, PICTURE_WHITE);
  assert_quarters (source, &part, PICTURE_RED, PICTURE_GREEN, PICTURE_BLUE, PICTURE_WHITE);
  assert_quarters (source, &turned, PICTURE_BLUE, PICTURE_RED, PICTURE_WHITE, PICTURE_GREEN);
  page_answers_close (source);
}

/* Rule: a TIFF, a JPEG and a PNG are shown as pages, whole and in part, small and large, turned (issue 3). */
static void
test_is_shown (void)
{
  PictureFixture inks = plain;

  inks.has_inks = TRUE;
  assert_is_shown (picture_make_png (&plain));
  assert_is_shown (picture_make_jpeg (&plain));
  assert_is_shown (picture_make_jpeg (&inks));
  assert_is_shown (picture_make_tiff (&plain, 1));
}

/* Rule: every page of a TIFF is a page, as large as it says. */
static void
test_tiff_has_pages (void)
{
  PictureFixture pages[] = { { .width = 300, .height = 600, .dpi = 150 }, { .width = 600, .height = 300, .dpi = 300 } };
  BeaktaPageSource *source = open_picture (picture_make_tiff (pages, G_N_ELEMENTS (pages)));
  BeaktaPageArea second = page_answers_whole (1, 60, 30);
  g_autoptr(GArray) sizes = page_answers_sizes (source, NULL);

  g_assert_cmpuint (sizes->len, ==, 2);
  g_assert_cmpfloat (g_array_index (sizes, BeaktaPageSize, 0).width, ==, 144);
  g_assert_cmpfloat (g_array_index (sizes, BeaktaPageSize, 0).height, ==, 288);
  g_assert_cmpfloat (g_array_index (sizes, BeaktaPageSize, 1).width, ==, 144);
  g_assert_cmpfloat (g_array_index (sizes, BeaktaPageSize, 1).height, ==, 72);
  assert_quarters (source, &second, PICTURE_RED, PICTURE_GREEN, PICTURE_BLUE, PICTURE_WHITE);

  page_answers_close (source);
}

/* Rule: what says nothing of its resolution, or what a camera says of everything, is as wide as a sheet of paper. */
static void
test_is_as_wide_as_paper (void)
{
  PictureFixture camera = { .width = 1200, .height = 900, .dpi = 72 };
  PictureFixture scan = { .width = 1200, .height = 900, .dpi = 200 };
  BeaktaPageSource *photograph = open_picture (picture_make_jpeg (&camera));
  BeaktaPageSource *paper = open_picture (picture_make_png (&scan));
  g_autoptr(GArray) photograph_size = page_answers_sizes (photograph, NULL);
  g_autoptr(GArray) paper_size = page_answers_sizes (paper, NULL);

  g_assert_cmpfloat_with_epsilon (g_array_index (photograph_size, BeaktaPageSize, 0).width, 595.4, 0.5);
  g_assert_cmpfloat_with_epsilon (g_array_index (photograph_size, BeaktaPageSize, 0).height, 446.6, 0.5);
  g_assert_cmpfloat_with_epsilon (g_array_index (paper_size, BeaktaPageSize, 0).width, 432, 0.5);

  page_answers_close (photograph);
  page_answers_close (paper);
}

/* Rule: a picture is seen as the camera was held, or as the scanner says (TIFF 6.0, "Orientation"). */
static void
test_is_held_as_it_was (void)
{
  static const guint32 seen[][4] = {
    { PICTURE_RED, PICTURE_GREEN, PICTURE_BLUE, PICTURE_WHITE },
    { PICTURE_GREEN, PICTURE_RED, PICTURE_WHITE, PICTURE_BLUE },
    { PICTURE_WHITE, PICTURE_BLUE, PICTURE_GREEN, PICTURE_RED },
    { PICTURE_BLUE, PICTURE_WHITE, PICTURE_RED, PICTURE_GREEN },
    { PICTURE_RED, PICTURE_BLUE, PICTURE_GREEN, PICTURE_WHITE },
    { PICTURE_BLUE, PICTURE_RED, PICTURE_WHITE, PICTURE_GREEN },
    { PICTURE_WHITE, PICTURE_GREEN, PICTURE_BLUE, PICTURE_RED },
    { PICTURE_GREEN, PICTURE_WHITE, PICTURE_RED, PICTURE_BLUE },
  };

  for (guint turn = 1; turn <= G_N_ELEMENTS (seen); turn++)
    {
      PictureFixture picture = { .width = WIDTH, .height = HEIGHT, .turn = turn };
      BeaktaPageArea area = page_answers_whole (0, turn >= 5 ? HEIGHT : WIDTH, turn >= 5 ? WIDTH : HEIGHT);
      BeaktaPageSource *sources[] = { open_picture (picture_make_jpeg (&picture)), open_picture (picture_make_tiff (&picture, 1)) };

      for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
        {
          g_autoptr(GArray) sizes = page_answers_sizes (sources[i], NULL);
          const BeaktaPageSize *size = &g_array_index (sizes, BeaktaPageSize, 0);

          g_assert_true ((size->height > size->width) == (turn >= 5));
          assert_quarters (sources[i], &area, seen[turn - 1][0], seen[turn - 1][1], seen[turn - 1][2], seen[turn - 1][3]);
          page_answers_close (sources[i]);
        }
    }
}

/* Rule: in the dark a photograph stays as it is, and a scanned paper is turned over. */
static void
test_dark_keeps_photographs (void)
{
  PictureFixture photograph = { .width = 400, .height = 300, .color = 0xff204060u };
  PictureFixture paper = { .width = 400, .height = 300, .color = PICTURE_WHITE };
  BeaktaPageSource *kept = open_picture (picture_make_png (&photograph));
  BeaktaPageSource *turned = open_picture (picture_make_png (&paper));
  BeaktaPageArea area = page_answers_whole (0, 200, 150);
  g_autoptr(GBytes) kept_pixels = NULL;
  g_autoptr(GBytes) turned_pixels = NULL;

  area.is_dark = TRUE;
  kept_pixels = draw (kept, &area);
  turned_pixels = draw (turned, &area);
  g_assert_cmphex (((const guint32 *) g_bytes_get_data (kept_pixels, NULL))[75 * 200 + 100], ==, 0xff204060u);
  g_assert_cmphex (((const guint32 *) g_bytes_get_data (turned_pixels, NULL))[75 * 200 + 100], ==, 0xff262626u);

  page_answers_close (kept);
  page_answers_close (turned);
}

static void
put_number (guint8  *bytes,
            guint32  number)
{
  number = GUINT32_TO_BE (number);
  memcpy (bytes, &number, sizeof number);
}

/* CRC-32 as PNG has it. */
static guint32
sum_up (const guint8 *bytes,
        gsize         n)
{
  guint32 sum = 0xffffffffu;

  for (gsize i = 0; i < n; i++)
    {
      sum ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        sum = sum >> 1 ^ (sum & 1 ? 0xedb88320u : 0);
    }

  return ~sum;
}

/* A small file that says that it is large. */
static GBytes *
make_bomb (guint width,
           guint height)
{
  g_autoptr(GBytes) png = picture_make_png (&plain);
  gsize size;
  guint8 *bytes = g_memdup2 (g_bytes_get_data (png, &size), g_bytes_get_size (png));

  size = g_bytes_get_size (png);
  put_number (bytes + 16, width);
  put_number (bytes + 20, height);
  put_number (bytes + 29, sum_up (bytes + 12, 17));

  return g_bytes_new_take (bytes, size);
}

static void
assert_refused (GBytes            *bytes,
                BeaktaIntakeError  code)
{
  BeaktaPageSource *source = open_picture (bytes);
  g_autoptr(GError) error = NULL;

  g_assert_null (page_answers_sizes (source, &error));
  g_assert_error (error, BEAKTA_INTAKE_ERROR, (int) code);

  page_answers_close (source);
}

/* Rule: a picture of 100 million pixels is refused before it is unpacked, and so is one that is too long for any screen. */
static void
test_refuses_what_is_too_large (void)
{
  assert_refused (make_bomb (10000, 10000), BEAKTA_INTAKE_ERROR_TOO_LARGE);
  assert_refused (make_bomb (1000000, 10), BEAKTA_INTAKE_ERROR_TOO_LARGE);
}

static GBytes *
cut (GBytes *whole,                                  /* (transfer full) */
     gsize   n)
{
  GBytes *part = g_bytes_new (g_bytes_get_data (whole, NULL), n);

  g_bytes_unref (whole);

  return part;
}

/* Rule: what only begins as a picture is refused as damaged. */
static void
test_refuses_what_is_damaged (void)
{
  assert_refused (cut (picture_make_png (&plain), 20), BEAKTA_INTAKE_ERROR_DAMAGED);
  assert_refused (cut (picture_make_jpeg (&plain), 12), BEAKTA_INTAKE_ERROR_DAMAGED);
  assert_refused (cut (picture_make_tiff (&plain, 1), 9), BEAKTA_INTAKE_ERROR_DAMAGED);
}

/* Rule: a page that lies about its size, or breaks off, is not drawn, and the others are. */
static void
test_damaged_page_stands_alone (void)
{
  PictureFixture pages[] = { plain, { .width = 20, .height = 20 } };
  g_autoptr(GBytes) tiff = picture_make_tiff (pages, 2);
  BeaktaPageArea first = page_answers_whole (0, WIDTH, HEIGHT);
  BeaktaPageArea second = page_answers_whole (1, 20, 20);
  guint8 *bytes = g_memdup2 (g_bytes_get_data (tiff, NULL), g_bytes_get_size (tiff));
  BeaktaPageSource *source = NULL;
  BeaktaPageSource *bomb = open_picture (make_bomb (WIDTH * 10, HEIGHT));
  g_autoptr(GError) error = NULL;

  memset (bytes + 8, 0xff, 20);                      /* the strips of the first page come first */
  source = open_picture (g_bytes_new_take (bytes, g_bytes_get_size (tiff)));
  g_assert_null (page_answers_draw (source, &first, &error));
  g_assert_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED);
  g_clear_error (&error);
  assert_quarters (source, &second, PICTURE_RED, PICTURE_GREEN, PICTURE_BLUE, PICTURE_WHITE);

  g_assert_null (page_answers_draw (bomb, &first, &error));
  g_assert_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED);

  page_answers_close (source);
  page_answers_close (bomb);
}

/* Rule: what has no links and no outline says so. */
static void
test_has_no_links (void)
{
  BeaktaPageSource *source = open_picture (picture_make_png (&plain));
  g_autoptr(GArray) links = page_answers_links (source, 0, NULL);
  g_autoptr(GArray) outline = page_answers_outline (source, NULL);

  g_assert_cmpuint (links->len, ==, 0);
  g_assert_cmpuint (outline->len, ==, 0);

  page_answers_close (source);
}

/* A TIFF of a big-endian program, as far as its directory: so wide and high. */
static GBytes *
make_motorola_head (guint8 width,
                    guint8 height)
{
  const guint8 head[] = { 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2,
                          1, 0, 0, 4, 0, 0, 0, 1, 0, 0, 1, width, 1, 1, 0, 3, 0, 0, 0, 1, 1, height, 0, 0, 0, 0, 0, 0 };

  return g_bytes_new (head, sizeof head);
}

/* Rule: pictures inside a document are known by their own bytes, and measured before they are offered: what is smaller than 200
 * pixels on a side is a mark, whatever stands before its size. */
static void
test_is_measured_inside_a_document (void)
{
  static const PictureFixture held = { .width = 640, .height = 200, .turn = 6 };
  static const PictureFixture low = { .width = 640, .height = 199, .turn = 6 };
  static const PictureFixture faxed = { .width = 300, .height = 400, .dpi = 200 };
  const BeaktaIntakeRequest request = { BEAKTA_WISH_ENCLOSURES, NULL };
  GBytes *parts[] = { picture_make_jpeg (&held), picture_make_jpeg (&low), picture_make_tiff (&faxed, 1), picture_make_png (&low),
                      picture_make_png (&faxed), make_motorola_head (0, 255), g_bytes_new_static ("\xff\xd8\xff\xe0\0\2", 6) };
  ReaderPackage *package = reader_package_new ();
  g_autoptr(GString) body = g_string_new (NULL);
  g_autoptr(GString) names = g_string_new (NULL);
  g_autoptr(GBytes) document = NULL;
  g_autoptr(BeaktaReading) reading = NULL;
  const char *mimetype = "application/vnd.oasis.opendocument.text";

  reader_package_add (package, "mimetype", mimetype, strlen (mimetype));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *name = g_strdup_printf ("Pictures/%u", i);
      gsize n;
      const char *bytes = g_bytes_get_data (parts[i], &n);

      reader_package_add (package, name, bytes, n);
      g_string_append_printf (body, "<draw:image xlink:href=\"%s\"/>", name);
      g_bytes_unref (parts[i]);
    }
  g_string_prepend (body, "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                    "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
                    "xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body><office:text>");
  g_string_append (body, "</office:text></office:body></office:document-content>");
  reader_package_add (package, "content.xml", body->str, body->len);
  document = reader_package_close (package);

  reading = beakta_intake_read_sync (document, &request, NULL, NULL);
  g_assert_error (reading->refused, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_ONLY_PICTURES);
  for (guint i = 0; i < reading->enclosures->len; i++)
    {
      const BeaktaEnclosure *enclosure = g_ptr_array_index (reading->enclosures, i);

      g_assert_cmpint (enclosure->state, ==, BEAKTA_ENCLOSURE_WHOLE);
      g_string_append_printf (names, "%s ", enclosure->name);
    }
  g_assert_cmpstr (names->str, ==, "bild-1.jpeg bild-2.tiff bild-3.png bild-4.tiff ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pictures/draw/is-shown", test_is_shown);
  g_test_add_func ("/pictures/draw/is-held-as-it-was", test_is_held_as_it_was);
  g_test_add_func ("/pictures/draw/dark-keeps-photographs", test_dark_keeps_photographs);
  g_test_add_func ("/pictures/draw/damaged-page-stands-alone", test_damaged_page_stands_alone);
  g_test_add_func ("/pictures/sizes/tiff-has-pages", test_tiff_has_pages);
  g_test_add_func ("/pictures/sizes/is-as-wide-as-paper", test_is_as_wide_as_paper);
  g_test_add_func ("/pictures/links/has-none", test_has_no_links);
  g_test_add_func ("/pictures/open/refuses-what-is-too-large", test_refuses_what_is_too_large);
  g_test_add_func ("/pictures/open/refuses-what-is-damaged", test_refuses_what_is_damaged);
  g_test_add_func ("/pictures/inside/is-measured", test_is_measured_inside_a_document);

  return g_test_run ();
}
