/* What an author wrote beside the text of a PDF: told on its pages as beside flowing text. */

#include "page-window.h"

#include "beakta-remark-bar.h"

#define FIRST  "Åsa Lind, 2026-03-02: Stämmer beloppet? Jämför bilagan."
#define ALONE  "Åsa Lind, 2026-03-02: Här fattas en sida."

static void
open_pages (PageWindow *window)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "documents", "remarks.pdf", NULL);
  g_autoptr(GError) error = NULL;
  char *bytes;
  gsize size;

  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);
  page_window_open (window, g_bytes_new_take (bytes, size));
  gtk_widget_grab_focus (GTK_WIDGET (window->view));
}

/* The first remark on a page, in the order of the file, once it is known. */
static const BeaktaPageLink *
wait_for_remark (PageWindow *window,
                 guint       page)
{
  GArray *links;

  beakta_page_view_go_to_page (window->view, page + 1, 0);
  while ((links = g_hash_table_lookup (window->view->links, GUINT_TO_POINTER (page))) == NULL)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < links->len; i++)
    {
      if (g_array_index (links, BeaktaPageLink, i).is_remark)
        return &g_array_index (links, BeaktaPageLink, i);
    }

  return NULL;
}

/* What is under a place that is @across of the page's width from its left edge, at the height of a remark. */
static const BeaktaPageLink *
find_beside (PageWindow           *window,
             const BeaktaPageLink *remark,
             double                across)
{
  graphene_rect_t paper, place, visible;
  GdkRectangle area;
  guint page;

  beakta_page_layout_get_page (window->view->layout, 0, &paper);
  beakta_page_layout_from_points (window->view->layout, 0, &remark->area, &place);
  beakta_page_view_get_visible_area (window->view, &visible);

  return beakta_page_view_find_remark (window->view, paper.origin.x + paper.size.width * across - visible.origin.x,
                                       place.origin.y + 6 - visible.origin.y, &page, &area);
}

/* Rule: a remark is met at what it is about and in the margin beside it, with who wrote it, when and what; between the two
 * there is only the text. */
static void
test_is_met (void)
{
  PageWindow window;
  const BeaktaPageLink *remark;

  open_pages (&window);
  remark = wait_for_remark (&window, 0);
  g_assert_nonnull (remark);
  g_assert_cmpstr (remark->target, ==, FIRST);

  g_assert_true (find_beside (&window, remark, 0.25) == remark);
  g_assert_true (find_beside (&window, remark, 0.98) == remark);
  g_assert_null (find_beside (&window, remark, 0.6));
  page_window_close (&window);
}

/* Rule: who points at a remark is told its day as people write days. */
static void
test_tells_the_day (void)
{
  PageWindow window;
  g_autofree char *tip = NULL;
  GdkRectangle area;
  const BeaktaPageLink *remark;
  guint position;

  open_pages (&window);
  remark = wait_for_remark (&window, 0);
  g_assert_true (beakta_page_view_get_remark_position (window.view, 0, remark, &position));
  beakta_reading_surface_place_caret (page_window_get_surface (&window), position);
  tip = beakta_page_view_dup_remark_tip (window.view, 0, 0, TRUE, &area);
  g_assert_nonnull (strstr (tip, "Åsa Lind, 2\302\240Mar"));
  g_assert_null (strstr (tip, "2026-03-02"));
  page_window_close (&window);
}

/* Rule: it is pinned to the words that it lies on; one on a page without words to that page. */
static void
test_is_pinned (void)
{
  PageWindow window;
  const BeaktaPageLink *remark;
  guint position;

  open_pages (&window);
  remark = wait_for_remark (&window, 0);
  g_assert_true (beakta_page_view_get_remark_position (window.view, 0, remark, &position));
  g_assert_cmpuint (position, ==, page_window_find_words (&window, "850 000"));

  remark = wait_for_remark (&window, 1);
  g_assert_cmpstr (remark->target, ==, ALONE);
  g_assert_true (beakta_page_view_get_remark_position (window.view, 1, remark, &position));
  g_assert_cmpuint (beakta_text_get_page_at (window.text, position), ==, 2);
  page_window_close (&window);
}

/* Rule: a link of the page stays a link; what is hidden in the file is not shown. */
static void
test_link_is_no_remark (void)
{
  PageWindow window;
  GArray *links;
  guint n_remarks = 0, n_links = 0;

  open_pages (&window);
  wait_for_remark (&window, 0);
  links = g_hash_table_lookup (window.view->links, GUINT_TO_POINTER (0));
  for (guint i = 0; i < links->len; i++)
    {
      const BeaktaPageLink *link = &g_array_index (links, BeaktaPageLink, i);

      n_remarks += link->is_remark;
      n_links += !link->is_remark && g_str_equal (link->target, "https://exempel.se");
    }
  g_assert_cmpuint (n_remarks, ==, 3);
  g_assert_cmpuint (n_links, ==, 1);
  page_window_close (&window);
}

/* Rule: F5 tries again what could not be drawn; where everything was, the key is free for the words of a perspective. */
static void
test_leaves_key (void)
{
  PageWindow window;

  open_pages (&window);
  while (!page_window_is_drawn (&window, 0))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (beakta_page_view_retry (window.view));
  page_window_close (&window);
}

/* Rule: by key one goes from remark to remark on pages as in flowing text. */
static void
test_step (void)
{
  PageWindow window;
  BeaktaRemarkBar *bar = g_object_ref_sink (g_object_new (BEAKTA_TYPE_REMARK_BAR, NULL));

  open_pages (&window);
  beakta_remark_bar_set_surface (bar, page_window_get_surface (&window));
  g_assert_cmpuint (beakta_remark_bar_get_n (bar), ==, 4);

  beakta_remark_bar_step (bar, TRUE);
  g_assert_cmpuint (window.view->caret, ==, page_window_find_words (&window, "850 000"));
  beakta_remark_bar_step (bar, TRUE);
  g_assert_cmpuint (beakta_text_get_page_at (window.text, window.view->caret), ==, 1);
  beakta_remark_bar_step (bar, TRUE);
  beakta_remark_bar_step (bar, TRUE);
  g_assert_cmpuint (beakta_text_get_page_at (window.text, window.view->caret), ==, 2);

  g_assert_finalize_object (bar);
  page_window_close (&window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/page-remarks/is-met", test_is_met);
  g_test_add_func ("/page-remarks/tells-the-day", test_tells_the_day);
  g_test_add_func ("/page-remarks/is-pinned", test_is_pinned);
  g_test_add_func ("/page-remarks/link-is-no-remark", test_link_is_no_remark);
  g_test_add_func ("/page-remarks/leaves-key", test_leaves_key);
  g_test_add_func ("/page-remarks/step", test_step);

  return g_test_run ();
}
