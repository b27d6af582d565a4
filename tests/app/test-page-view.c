/* The pages of a PDF in a window, drawn by the real reader. */

#include "page-window.h"

#include <string.h>

/* A line at the top of each page and one in the middle. */
static void
draw_words (cairo_t *cr,
            guint    index)
{
  g_autofree char *words = g_strdup_printf ("Sida nummer %u med ord", index + 1);

  cairo_set_font_size (cr, 16);
  cairo_move_to (cr, 40, 60);
  cairo_show_text (cr, words);
  cairo_move_to (cr, 40, 300);
  cairo_show_text (cr, "Mitt på sidan");
}

/* Rule: what is seen is drawn, and what is far away is not asked for. */
static void
test_draws_what_is_seen (void)
{
  PageWindow window;

  page_window_open (&window, page_window_make_pdf (6, draw_words));
  while (!page_window_is_drawn (&window, 0))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (page_window_is_drawn (&window, 5));

  beakta_page_view_go_to_page (window.view, 6, 0);
  while (!page_window_is_drawn (&window, 5))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (page_window_is_drawn (&window, 0));

  page_window_close (&window);
}

/* Rule 2 of beakta-page-view.h: another zoom never loses the reader's place. */
static void
test_zoom_keeps_the_place (void)
{
  PageWindow window;
  guint before, after, end;

  page_window_open (&window, page_window_make_pdf (6, draw_words));
  beakta_reading_surface_restore (page_window_get_surface (&window), page_window_find_words (&window, "Sida nummer 4"));
  beakta_reading_surface_get_visible (page_window_get_surface (&window), &before, &end);
  for (guint i = 0; i < 8; i++)
    {
      beakta_page_view_step_zoom (window.view, i < 5);
      beakta_reading_surface_get_visible (page_window_get_surface (&window), &after, &end);
      g_assert_cmpuint (beakta_text_get_page_at (window.text, after), ==, beakta_text_get_page_at (window.text, before));
    }

  page_window_close (&window);
}

/* Rule: what is gone to can be seen, on whatever page it is, zoomed or turned. */
static void
test_goes_to_words (void)
{
  PageWindow window;

  page_window_open (&window, page_window_make_pdf (6, draw_words));
  for (guint i = 0; i < 4; i++)
    {
      guint start, end;
      guint wanted = page_window_find_words (&window, i % 2 ? "Sida nummer 5" : "Sida nummer 2");

      beakta_reading_surface_restore (page_window_get_surface (&window), wanted);
      g_assert_true (beakta_reading_surface_is_settled (page_window_get_surface (&window)));
      beakta_reading_surface_get_visible (page_window_get_surface (&window), &start, &end);
      g_assert_cmpuint (start, <=, wanted);
      g_assert_cmpuint (end, >, wanted);
      if (i == 1)
        beakta_page_view_set_zoom (window.view, 2.5);
    }

  page_window_close (&window);
}

static char *
dup_selected (PageWindow *self)
{
  guint start, end;

  g_assert_true (beakta_reading_surface_get_selection (page_window_get_surface (self), &start, &end));

  return beakta_text_dup_range (self->text, start, end);
}

/* Rule: words are selected with the keyboard, over lines and pages. */
static void
test_selects_by_keyboard (void)
{
  g_autofree char *word = NULL, *line = NULL, *pages = NULL;
  PageWindow window;

  page_window_open (&window, page_window_make_pdf (6, draw_words));
  beakta_reading_surface_place_caret (page_window_get_surface (&window), page_window_find_words (&window, "nummer 1"));
  page_window_press_key (&window, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  word = dup_selected (&window);
  g_assert_cmpstr (word, ==, "nummer ");

  page_window_press_key (&window, GDK_KEY_Home, 0);
  page_window_press_key (&window, GDK_KEY_End, GDK_SHIFT_MASK);
  line = dup_selected (&window);
  g_assert_cmpstr (line, ==, "Sida nummer 1 med ord");

  page_window_press_key (&window, GDK_KEY_End, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  pages = dup_selected (&window);
  g_assert_nonnull (strstr (pages, "Sida nummer 6 med ord"));

  page_window_close (&window);
}

static void
get_place (PageWindow   *window,
           const char   *words,
           GdkRectangle *area)
{
  BeaktaReadingSurface *surface = page_window_get_surface (window);

  beakta_reading_surface_place_caret (surface, page_window_find_words (window, words));
  beakta_reading_surface_get_caret_area (surface, area);
}

/* Rule: words that come while the pointer is pressed are selected from where it was pressed. */
static void
test_selects_words_that_come_late (void)
{
  g_autofree char *before = NULL, *late = NULL;
  GdkRectangle first, last;
  PageWindow window;

  page_window_open (&window, page_window_make_pdf (6, draw_words));
  get_place (&window, "Sida nummer 1", &first);
  get_place (&window, "med ord", &last);
  page_window_press (&window, first.x, first.y + first.height / 2);
  page_window_drag (&window, last.x - first.x, 0);
  page_window_release (&window, last.x - first.x, 0);
  before = dup_selected (&window);
  g_assert_cmpstr (before, ==, "Sida nummer 1 ");

  get_place (&window, "nummer 1", &first);
  beakta_reading_surface_set_text (page_window_get_surface (&window), NULL);
  page_window_press (&window, first.x, first.y + first.height / 2);
  page_window_drag (&window, last.x - first.x, 0);
  beakta_reading_surface_set_text (page_window_get_surface (&window), window.text);
  page_window_release (&window, last.x - first.x, 0);
  late = dup_selected (&window);
  g_assert_cmpstr (late, ==, "nummer 1 ");

  page_window_close (&window);
}

/* Lines as close to each other as they get, and as wide as the page has them. */
static void
draw_dense (cairo_t *cr,
            guint    index)
{
  cairo_set_font_size (cr, 11);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *line = g_strdup_printf ("Rad %u Ändå står här många bokstäver om utrikes födda slut%u", i, i);

      cairo_move_to (cr, 40, 30 + 12.5 * i);
      cairo_show_text (cr, line);
    }
}

static void
add_mark (PageWindow      *window,
          BeaktaTextMarks *marks,
          const char      *words,
          const char      *from_line,
          guint            number)
{
  g_autofree char *passage = g_strdup_printf ("p%u", number);
  const char *stream = beakta_text_get_stream (window->text);
  const char *line = strstr (stream, from_line);
  const char *found = line != NULL ? strstr (line, words) : NULL;
  guint start;

  g_assert_nonnull (found);
  start = beakta_text_get_position (window->text, found - stream);
  beakta_text_marks_add (marks, passage, start, start + (guint) g_utf8_strlen (words, -1), BEAKTA_TINT_EVIDENCE, number, 0, "");
}

/* The pages' letters and the other numbers lie elsewhere. */
static void
check_badges (PageWindow *window,
              guint       n_expected)
{
  g_autoptr(GArray) badges = beakta_page_view_list_badges (window->view, 0);
  g_autoptr(GArray) letters = beakta_page_words_list_letters (window->text, 0);
  graphene_rect_t page;

  beakta_page_layout_get_page (window->view->layout, 0, &page);
  g_assert_cmpuint (badges->len, ==, n_expected);
  g_assert_cmpuint (letters->len, >, 1000);
  for (guint i = 0; i < badges->len; i++)
    {
      graphene_rect_t badge = g_array_index (badges, BeaktaPageBadge, i).area;

      g_assert_true (graphene_rect_contains_rect (&page, &badge));
      graphene_rect_inset (&badge, 0.05f, 0.05f);
      for (guint k = 0; k < letters->len; k++)
        {
          graphene_rect_t letter;

          beakta_page_layout_from_points (window->view->layout, 0, &g_array_index (letters, BeaktaBox, k), &letter);
          g_assert_false (graphene_rect_intersection (&badge, &letter, NULL));
        }
      for (guint k = 0; k < i; k++)
        g_assert_false (graphene_rect_intersection (&badge, &g_array_index (badges, BeaktaPageBadge, k).area, NULL));
    }
}

/* How far the number stands above or below the end of its words. */
static float
measure_distance (PageWindow *window,
                  guint       index)
{
  g_autoptr(GArray) badges = beakta_page_view_list_badges (window->view, 0);
  const BeaktaPageBadge *badge = &g_array_index (badges, BeaktaPageBadge, index);
  g_autoptr(GArray) areas = beakta_page_words_list_areas (window->text, 0, badge->mark->start, badge->mark->end);
  graphene_rect_t words;
  graphene_point_t middle, end;

  beakta_page_layout_from_points (window->view->layout, 0, &g_array_index (areas, BeaktaBox, areas->len - 1), &words);
  graphene_rect_get_center (&words, &end);
  graphene_rect_get_center (&badge->area, &middle);

  return ABS (middle.y - end.y) / words.size.height;
}

/* Rules 1 and 2 of beakta-page-view-badges.c: the number of evidence covers no letter and no other number, however dense the page,
 * zoomed or turned; it is on the page, and level with its words. */
static void
test_numbers_cover_nothing (void)
{
  g_autoptr(BeaktaTextMarks) marks = beakta_text_marks_new ();
  PageWindow window;

  page_window_open (&window, page_window_make_pdf (1, draw_dense));
  add_mark (&window, marks, "många", "Rad 5 ", 1);
  add_mark (&window, marks, "står här", "Rad 7 ", 2);
  add_mark (&window, marks, "utrikes", "Rad 7 ", 13);
  add_mark (&window, marks, "födda", "Rad 7 ", 114);
  add_mark (&window, marks, "slut9", "Rad 9 ", 5);
  add_mark (&window, marks, "Rad 0", "Rad 0 ", 6);
  add_mark (&window, marks, "slut39", "Rad 39 ", 7);
  beakta_reading_surface_set_marks (page_window_get_surface (&window), marks);

  for (guint i = 0; i < 7; i++)
    g_assert_cmpfloat (measure_distance (&window, i), <, 1.2);
  for (guint i = 0; i < 12; i++)
    {
      check_badges (&window, 7);
      beakta_page_view_turn (window.view);
      if (i % 4 == 3)
        beakta_page_view_set_zoom (window.view, i == 3 ? 0.6 : 2.5);
    }

  page_window_close (&window);
}

/* Rule: a page that cannot be drawn can be asked for again, and leaves the others alone. */
static void
test_retries (void)
{
  PageWindow window;
  GHashTableIter iter;
  gpointer value;

  page_window_open (&window, page_window_make_pdf (6, draw_words));
  while (!page_window_is_drawn (&window, 0))
    g_main_context_iteration (NULL, TRUE);
  g_hash_table_iter_init (&iter, window.view->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      BeaktaPageTile *tile = value;

      g_clear_pointer (&tile->picture, gsk_render_node_unref);
      tile->has_failed = TRUE;
    }

  page_window_press_key (&window, GDK_KEY_F5, 0);
  while (!page_window_is_drawn (&window, 0))
    g_main_context_iteration (NULL, TRUE);

  page_window_close (&window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/page-view/pictures/draws-what-is-seen", test_draws_what_is_seen);
  g_test_add_func ("/page-view/pictures/retries", test_retries);
  g_test_add_func ("/page-view/numbers/cover-nothing", test_numbers_cover_nothing);
  g_test_add_func ("/page-view/place/zoom-keeps-it", test_zoom_keeps_the_place);
  g_test_add_func ("/page-view/place/goes-to-words", test_goes_to_words);
  g_test_add_func ("/page-view/selection/by-keyboard", test_selects_by_keyboard);
  g_test_add_func ("/page-view/selection/words-that-come-late", test_selects_words_that_come_late);

  return g_test_run ();
}
