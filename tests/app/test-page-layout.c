/* Where pages lie and what stands where on them: no window is needed for it. */

#include "beakta-page-layout.h"
#include "beakta-page-words.h"

#include <string.h>

/* Pages, and words on them */

static GArray *
make_sizes (guint n_pages)
{
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (BeaktaPageSize));

  for (guint i = 0; i < n_pages; i++)
    {
      /* Every tenth lies on its side. */
      BeaktaPageSize size = i % 10 == 9 ? (BeaktaPageSize) { 842, 595 } : (BeaktaPageSize) { 595, 842 };

      g_array_append_val (sizes, size);
    }

  return sizes;
}

static BeaktaPageLayout *
make_layout (guint  n_pages,
             int    room,
             double zoom,
             guint  rotation)
{
  g_autoptr(GArray) sizes = make_sizes (n_pages);
  BeaktaPageLayout *layout = beakta_page_layout_new ();

  beakta_page_layout_set_sizes (layout, sizes);
  beakta_page_layout_update (layout, room, zoom, rotation);

  return layout;
}

/* Rule: pages lie under each other without overlaps, and every place is found on the page that it is on. */
static void
test_pages_lie_in_order (void)
{
  g_autoptr(BeaktaPageLayout) layout = make_layout (5000, 800, 0.7, 0);
  double bottom = 0;

  for (guint i = 0; i < 5000; i++)
    {
      graphene_rect_t place;

      beakta_page_layout_get_page (layout, i, &place);
      g_assert_cmpfloat (place.origin.y, >, bottom);
      g_assert_cmpuint (beakta_page_layout_find_page (layout, place.origin.y), ==, i);
      g_assert_cmpuint (beakta_page_layout_find_page (layout, place.origin.y + place.size.height - 1), ==, i);
      g_assert_cmpuint (beakta_page_layout_find_page (layout, (bottom + place.origin.y) / 2), ==, i);
      bottom = place.origin.y + place.size.height;
    }
  g_assert_cmpint (beakta_page_layout_get_height (layout), >, (int) bottom);
  g_assert_cmpuint (beakta_page_layout_find_page (layout, -50), ==, 0);
  g_assert_cmpuint (beakta_page_layout_find_page (layout, 1e9), ==, 4999);
}

/* Rule 2 of beakta-page-layout.h: fitted to the width, no page sticks out and most of them fill it. */
static void
test_fits_the_width (void)
{
  for (int room = 300; room < 2000; room += 170)
    {
      g_autoptr(BeaktaPageLayout) layout = make_layout (30, room, 0, 0);
      graphene_rect_t upright, lying;

      beakta_page_layout_get_page (layout, 0, &upright);
      beakta_page_layout_get_page (layout, 9, &lying);
      g_assert_cmpint (beakta_page_layout_get_width (layout), ==, room);
      g_assert_cmpfloat (upright.size.width, >=, room - 2 * 16);
      g_assert_cmpfloat (lying.size.width, ==, upright.size.width);
      g_assert_cmpfloat (upright.origin.x * 2 + upright.size.width, >=, room - 1);
    }
}

/* Rule: what is larger than the room sticks out, and can be scrolled to. */
static void
test_zoom_sticks_out (void)
{
  g_autoptr(BeaktaPageLayout) layout = make_layout (3, 500, 2, 0);
  graphene_rect_t place;

  beakta_page_layout_get_page (layout, 0, &place);
  g_assert_cmpfloat (place.size.width, ==, 1587);
  g_assert_cmpint (beakta_page_layout_get_width (layout), >, 1587);
  g_assert_cmpfloat_with_epsilon (beakta_page_layout_get_zoom (layout), 2, 1e-6);
}

/* Rule: points and content are turned into each other without loss, however the page is turned. */
static void
test_points_come_back (void)
{
  for (guint rotation = 0; rotation < 4; rotation++)
    {
      g_autoptr(BeaktaPageLayout) layout = make_layout (12, 700, 0, rotation);

      for (guint page = 0; page < 12; page++)
        {
          BeaktaBox box = { 100, 200, 160, 215 };
          graphene_rect_t area;
          double x, y;

          beakta_page_layout_from_points (layout, page, &box, &area);
          beakta_page_layout_to_points (layout, page, area.origin.x + area.size.width / 2,
                                        area.origin.y + area.size.height / 2, &x, &y);
          g_assert_cmpfloat_with_epsilon (x, 130, 0.05);
          g_assert_cmpfloat_with_epsilon (y, 207.5, 0.05);
          g_assert_true ((area.size.width > area.size.height) == (rotation % 2 == 0));
        }
    }
}

/* Two pages. On the first two columns, one line each: "Mål ett" at the left, "sökt två" at the right, below them "slut";
 * on the second "sida". Letters are 10 points wide and 12 high. */
static void
add_line (GArray *boxes,
          guint   n,
          float   x,
          float   y)
{
  for (guint i = 0; i <= n; i++)
    {
      BeaktaBox box = { x + 10 * i, y, x + 10 * (i < n ? i + 1 : i), y + 12 };

      g_array_append_val (boxes, box);
    }
}

static void
end_page (BeaktaTextBuilder *builder,
          const char        *words,
          GArray            *boxes)
{
  g_autoptr(GBytes) bytes = g_bytes_new (boxes->data, boxes->len * sizeof (BeaktaBox));

  g_assert_true (beakta_text_builder_begin_page (builder, 400, 600, NULL));
  g_assert_true (beakta_text_builder_add (builder, words, strlen (words), NULL, 0, NULL));
  g_assert_true (beakta_text_builder_end_page (builder, bytes, NULL));
}

static BeaktaText *
make_text (void)
{
  BeaktaTextBuilder *builder = beakta_text_builder_new ("pdf", "test");
  g_autoptr(GArray) first = g_array_new (FALSE, FALSE, sizeof (BeaktaBox));
  g_autoptr(GArray) second = g_array_new (FALSE, FALSE, sizeof (BeaktaBox));
  g_autoptr(GError) error = NULL;
  BeaktaText *text;

  add_line (first, 7, 20, 100);
  add_line (first, 8, 220, 100);
  add_line (first, 4, 20, 120);
  add_line (second, 4, 20, 100);
  end_page (builder, "Mål ett\nsökt två\nslut\n", first);
  end_page (builder, "sida\n", second);
  text = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);
  beakta_text_builder_free (builder);

  return text;
}

/* Rule: a place is told to belong to the nearest letter, in its own column, and beside a line to the line's end. */
static void
test_places_are_found (void)
{
  g_autoptr(BeaktaText) text = make_text ();
  static const struct { guint page; double x; double y; guint position; } table[] = {
    { 0, 21, 106, 0 }, { 0, 28, 106, 1 }, { 0, 94, 106, 7 }, { 0, 140, 106, 7 },       /* beside the left column */
    { 0, 221, 106, 8 }, { 0, 210, 106, 8 }, { 0, 390, 106, 16 },                       /* the right one */
    { 0, 21, 130, 17 }, { 0, 70, 300, 21 }, { 0, 10, 10, 0 },
    { 1, 10, 106, 23 }, { 1, 59, 106, 27 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      guint position;

      g_assert_true (beakta_page_words_find_gap (text, table[i].page, table[i].x, table[i].y, &position));
      g_assert_cmpuint (position, ==, table[i].position);
    }
}

/* Rule: only a letter itself is hit. */
static void
test_letters_are_hit (void)
{
  g_autoptr(BeaktaText) text = make_text ();
  guint position;

  g_assert_true (beakta_page_words_find_at (text, 0, 28, 106, &position));
  g_assert_cmpuint (position, ==, 0);
  g_assert_false (beakta_page_words_find_at (text, 0, 140, 106, &position));
  g_assert_false (beakta_page_words_find_at (text, 5, 28, 106, &position));
}

/* Rule: what is selected over lines, columns and pages covers its letters and nothing between. */
static void
test_areas_cover_words (void)
{
  g_autoptr(BeaktaText) text = make_text ();
  g_autoptr(GArray) first = beakta_page_words_list_areas (text, 0, 4, 25);
  g_autoptr(GArray) second = beakta_page_words_list_areas (text, 1, 4, 25);
  const BeaktaBox *box;

  g_assert_cmpuint (first->len, ==, 3);
  box = &g_array_index (first, BeaktaBox, 0);
  g_assert_cmpfloat (box->x1, ==, 60);
  g_assert_cmpfloat (box->x2, ==, 90);
  box = &g_array_index (first, BeaktaBox, 1);
  g_assert_cmpfloat (box->x1, ==, 220);
  g_assert_cmpfloat (box->x2, ==, 300);
  g_assert_cmpuint (second->len, ==, 1);
  box = &g_array_index (second, BeaktaBox, 0);
  g_assert_cmpfloat (box->x1, ==, 20);
  g_assert_cmpfloat (box->x2, ==, 40);
}

/* Rule: a word, a line. */
static void
test_units (void)
{
  g_autoptr(BeaktaText) text = make_text ();
  guint start, end;

  beakta_page_words_get_word (text, 5, &start, &end);
  g_assert_cmpuint (start, ==, 4);
  g_assert_cmpuint (end, ==, 7);
  beakta_page_words_get_word (text, 0, &start, &end);
  g_assert_cmpuint (end, ==, 3);
  beakta_page_words_get_line (text, 10, &start, &end);
  g_assert_cmpuint (start, ==, 8);
  g_assert_cmpuint (end, ==, 16);
  g_assert_cmpuint (beakta_page_words_step_word (text, 0, TRUE), ==, 4);
  g_assert_cmpuint (beakta_page_words_step_word (text, 4, FALSE), ==, 0);
}

/* Rule: up and down keep to their column of letters, and go over pages. */
static void
test_lines_are_stepped (void)
{
  g_autoptr(BeaktaText) text = make_text ();

  g_assert_cmpuint (beakta_page_words_step_line (text, 10, 40, TRUE), ==, 19);
  g_assert_cmpuint (beakta_page_words_step_line (text, 19, 40, TRUE), ==, 25);
  g_assert_cmpuint (beakta_page_words_step_line (text, 25, 40, FALSE), ==, 19);
  g_assert_cmpuint (beakta_page_words_step_line (text, 2, 40, FALSE), ==, 2);
  g_assert_cmpuint (beakta_page_words_find_below (text, 0, 115), ==, 17);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-layout/pages/lie-in-order", test_pages_lie_in_order);
  g_test_add_func ("/page-layout/pages/fit-the-width", test_fits_the_width);
  g_test_add_func ("/page-layout/pages/zoom-sticks-out", test_zoom_sticks_out);
  g_test_add_func ("/page-layout/points/come-back", test_points_come_back);
  g_test_add_func ("/page-words/places/are-found", test_places_are_found);
  g_test_add_func ("/page-words/letters/are-hit", test_letters_are_hit);
  g_test_add_func ("/page-words/areas/cover-words", test_areas_cover_words);
  g_test_add_func ("/page-words/units", test_units);
  g_test_add_func ("/page-words/lines/are-stepped", test_lines_are_stepped);

  return g_test_run ();
}
