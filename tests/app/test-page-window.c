/* What a person meets on the pages of a PDF: links, the dark, and pages that are larger than one picture. */

#include "page-window.h"

#include "beakta-page-frames.h"

#include <math.h>
#include <string.h>

#define TARGET     "https://exempel.se/ansok?del=1"
#define RED        0xffff0000u
#define PHOTOGRAPH 0xff204060u
#define DARK_PAPER 0xff262626u

/* Points of the first page. */
static const BeaktaBox red_square = { 40, 100, 140, 200 };
static const BeaktaBox photograph = { 200, 300, 300, 400 };

static void
show_photograph (cairo_t *cr)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 50, 50);
  guint32 *pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (picture);

  for (guint i = 0; i < 50 * 50; i++)
    pixels[i] = i == 0 ? 0x808080 : PHOTOGRAPH;
  cairo_surface_mark_dirty (picture);

  cairo_save (cr);
  cairo_translate (cr, photograph.x1, photograph.y1);
  cairo_scale (cr, 2, 2);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (picture);
}

/* A red square that is a link out, and a photograph; on the second page a link to the first. */
static void
draw_page (cairo_t *cr,
           guint    index)
{
  cairo_move_to (cr, 40, 40);
  cairo_show_text (cr, index == 0 ? "Med en länk" : "Tillbaka");
  if (index > 0)
    {
      cairo_tag_begin (cr, CAIRO_TAG_LINK, "rect=[40 100 100 100] page=1 pos=[0.0 0.0]");
      cairo_tag_end (cr, CAIRO_TAG_LINK);
      return;
    }

  cairo_tag_begin (cr, CAIRO_TAG_LINK, "rect=[40 100 100 100] uri='" TARGET "'");
  cairo_tag_end (cr, CAIRO_TAG_LINK);
  cairo_save (cr);
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_rectangle (cr, red_square.x1, red_square.y1, red_square.x2 - red_square.x1, red_square.y2 - red_square.y1);
  cairo_fill (cr);
  cairo_restore (cr);
  show_photograph (cr);
}

static void
open_pages (PageWindow *window)
{
  page_window_open (window, page_window_make_pdf (2, draw_page));
}

/* The link on a page, once it is known. */
static const BeaktaPageLink *
wait_for_link (PageWindow   *window,
               guint         page,
               GdkRectangle *area)
{
  graphene_rect_t place, visible;

  while (g_hash_table_lookup (window->view->links, GUINT_TO_POINTER (page)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  beakta_page_layout_from_points (window->view->layout, page, &red_square, &place);
  beakta_page_view_get_visible_area (window->view, &visible);

  return beakta_page_view_find_link (window->view, place.origin.x + place.size.width / 2 - visible.origin.x,
                                     place.origin.y + place.size.height / 2 - visible.origin.y, area);
}

static GtkWidget *
find_child (GtkWidget *widget,
            GType      type,
            const char *words)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type, words);

      if (found != NULL)
        return found;
      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type) &&
          g_strcmp0 (GTK_IS_BUTTON (child) ? gtk_button_get_label (GTK_BUTTON (child)) : gtk_label_get_text (GTK_LABEL (child)),
                     words) == 0)
        return child;
    }

  return NULL;
}

static void
clipboard_read_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
}

/* Rule: where a link leads is shown, and it is not followed before somebody has seen that and asked for it (issue 3). */
static void
test_link_shows_its_target (void)
{
  PageWindow window;
  GdkRectangle area;
  const BeaktaPageLink *link;
  g_autofree char *copied = NULL;

  open_pages (&window);
  link = wait_for_link (&window, 0, &area);
  g_assert_nonnull (link);
  g_assert_null (window.view->link_popover);

  beakta_page_view_follow_link (window.view, link, &area);
  g_assert_true (gtk_widget_get_visible (window.view->link_popover));
  g_assert_nonnull (find_child (window.view->link_popover, GTK_TYPE_LABEL, TARGET));
  g_assert_nonnull (find_child (window.view->link_popover, GTK_TYPE_BUTTON, "_Open Outside Beakta"));
  g_assert_cmpuint (beakta_page_view_get_page (window.view), ==, 1);

  g_signal_emit_by_name (find_child (window.view->link_popover, GTK_TYPE_BUTTON, "_Copy Address"), "clicked");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (window.window), NULL, clipboard_read_cb, &copied);
  while (copied == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (copied, ==, TARGET);

  page_window_close (&window);
}

/* Rule: what does not lead to the web or to a letter cannot be opened at all. */
static void
test_strange_target_is_only_shown (void)
{
  static const char *targets[] = { "file:///etc/passwd", "javascript:app.alert(1)", "smb://dator/mapp", "calculator" };
  GdkRectangle area = { 10, 10, 1, 1 };
  PageWindow window;

  open_pages (&window);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      BeaktaPageLink link = { .page = -1, .target = (char *) targets[i] };

      beakta_page_view_follow_link (window.view, &link, &area);
      g_assert_nonnull (find_child (window.view->link_popover, GTK_TYPE_LABEL, targets[i]));
      g_assert_false (gtk_widget_get_visible (find_child (window.view->link_popover, GTK_TYPE_BUTTON, "_Open Outside Beakta")));
    }

  page_window_close (&window);
}

/* Rule: a link inside the document is gone to. */
static void
test_link_inside_is_followed (void)
{
  PageWindow window;
  GdkRectangle area;
  const BeaktaPageLink *link;

  open_pages (&window);
  beakta_page_view_go_to_page (window.view, 2, 0);
  while (beakta_page_view_get_page (window.view) != 2)
    g_main_context_iteration (NULL, TRUE);
  link = wait_for_link (&window, 1, &area);
  g_assert_nonnull (link);
  beakta_page_view_follow_link (window.view, link, &area);
  while (beakta_page_view_get_page (window.view) != 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (window.view->link_popover);

  page_window_close (&window);
}

/* The pixel of what has been drawn at a place of the page, in the middle of @box; 0 when that part has not come. */
static guint32
get_pixel (PageWindow      *window,
           const BeaktaBox *box,
           gboolean         is_dark)
{
  graphene_rect_t place, page;
  GHashTableIter iter;
  gpointer value;
  guint32 pixel = 0;
  int x, y;

  beakta_page_layout_from_points (window->view->layout, 0, box, &place);
  beakta_page_layout_get_page (window->view->layout, 0, &page);
  x = (int) (place.origin.x + place.size.width / 2 - page.origin.x);
  y = (int) (place.origin.y + place.size.height / 2 - page.origin.y);

  g_hash_table_iter_init (&iter, window->view->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const BeaktaPageTile *tile = value;
      g_autoptr(GdkTexture) texture = NULL;
      g_autofree guint32 *pixels = NULL;

      if (tile->picture == NULL || tile->area.page != 0 || !tile->area.is_dark != !is_dark ||
          tile->area.full_width != (guint) page.size.width || x < (int) tile->area.x || y < (int) tile->area.y ||
          x >= (int) (tile->area.x + tile->area.width) || y >= (int) (tile->area.y + tile->area.height))
        continue;

      pixels = g_new (guint32, (gsize) tile->area.width * tile->area.height);
      texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (GTK_WIDGET (window->view))),
                                             tile->picture, NULL);
      gdk_texture_download (texture, (guchar *) pixels, tile->area.width * 4);
      pixel = pixels[(y - tile->area.y) * tile->area.width + x - tile->area.x];
    }

  return pixel;
}

/* Rule: the dark style turns paper over and keeps photographs as they are; and the other way round again. */
static void
test_dark_keeps_photographs (void)
{
  BeaktaBox paper = { 10, 500, 30, 520 };
  PageWindow window;

  open_pages (&window);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  while (get_pixel (&window, &photograph, TRUE) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmphex (get_pixel (&window, &photograph, TRUE), ==, PHOTOGRAPH);
  g_assert_cmphex (get_pixel (&window, &paper, TRUE), ==, DARK_PAPER);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  while (get_pixel (&window, &paper, FALSE) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmphex (get_pixel (&window, &paper, FALSE), ==, 0xffffffffu);
  g_assert_cmphex (get_pixel (&window, &photograph, FALSE), ==, PHOTOGRAPH);

  page_window_close (&window);
}

/* Rule: a page that is larger than one picture comes in parts, those only that are seen, each in its place. */
static void
test_large_page_comes_in_parts (void)
{
  PageWindow window;
  graphene_rect_t page, visible;
  g_autoptr(GArray) parts = NULL;
  guint64 n_pixels = 0;

  open_pages (&window);
  beakta_page_view_set_zoom (window.view, 8);
  beakta_page_view_go_to_page (window.view, 1, 150);
  beakta_page_layout_get_page (window.view->layout, 0, &page);
  g_assert_cmpfloat (page.size.width * page.size.height, >, 5e6);

  gtk_adjustment_set_value (window.view->horizontal, page.size.width * 90 / PAGE_WINDOW_PAGE_WIDTH - 200);
  while (get_pixel (&window, &red_square, FALSE) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmphex (get_pixel (&window, &red_square, FALSE), ==, RED);

  beakta_page_view_get_visible_area (window.view, &visible);
  parts = beakta_page_view_list_parts (window.view, 0, &visible);
  g_assert_cmpuint (parts->len, >, 0);
  for (guint i = 0; i < parts->len; i++)
    {
      const BeaktaPageArea *part = &g_array_index (parts, BeaktaPageArea, i);

      g_assert_cmpuint (part->full_width, ==, (guint) page.size.width);
      n_pixels += (guint64) part->width * part->height;
    }
  g_assert_cmpuint (n_pixels, <, (guint64) (page.size.width * page.size.height) / 2);
  g_assert_cmpuint (n_pixels, >=, (guint64) (visible.size.width * visible.size.height) / 2);

  page_window_close (&window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/page-window/link/shows-its-target", test_link_shows_its_target);
  g_test_add_func ("/page-window/link/strange-target-is-only-shown", test_strange_target_is_only_shown);
  g_test_add_func ("/page-window/link/inside-is-followed", test_link_inside_is_followed);
  g_test_add_func ("/page-window/pictures/dark-keeps-photographs", test_dark_keeps_photographs);
  g_test_add_func ("/page-window/pictures/large-page-comes-in-parts", test_large_page_comes_in_parts);

  return g_test_run ();
}
