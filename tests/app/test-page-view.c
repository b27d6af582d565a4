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
  g_test_add_func ("/page-view/place/zoom-keeps-it", test_zoom_keeps_the_place);
  g_test_add_func ("/page-view/place/goes-to-words", test_goes_to_words);
  g_test_add_func ("/page-view/selection/by-keyboard", test_selects_by_keyboard);

  return g_test_run ();
}
