/* The pages of a PDF in a window, drawn by the real reader. */

#include <adwaita.h>
#include <cairo-pdf.h>

#include "beakta-intake.h"
#include "beakta-page-view-private.h"

#include <string.h>

typedef struct
{
  GtkWidget      *window;
  BeaktaPageView *view;
  BeaktaText     *text;              /* owned */
} Window;

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *bytes,
          unsigned int         n)
{
  g_byte_array_append (closure, bytes, n);
  return CAIRO_STATUS_SUCCESS;
}

/* Six pages with a line at the top and one in the middle of each. */
static GBytes *
make_pdf (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, 400, 600);
  cairo_t *cr = cairo_create (surface);

  cairo_set_font_size (cr, 16);
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *words = g_strdup_printf ("Sida nummer %u med ord", i + 1);

      cairo_move_to (cr, 40, 60);
      cairo_show_text (cr, words);
      cairo_move_to (cr, 40, 300);
      cairo_show_text (cr, "Mitt på sidan");
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static void
open_window (Window *self)
{
  g_autoptr(GBytes) pdf = make_pdf ();
  g_autoptr(BeaktaPageSource) source = beakta_page_source_new (pdf, NULL);
  g_autoptr(BeaktaReading) reading = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  reading = beakta_intake_read_sync (pdf, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reading->text);
  self->text = g_object_ref (reading->text);

  self->view = BEAKTA_PAGE_VIEW (beakta_page_view_new ());
  self->window = gtk_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_window_set_child (GTK_WINDOW (self->window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 440, 500);
  gtk_window_present (GTK_WINDOW (self->window));
  beakta_page_view_set_source (self->view, source);
  beakta_reading_surface_set_text (BEAKTA_READING_SURFACE (self->view), self->text);
  while (beakta_page_view_get_n_pages (self->view) == 0 || gtk_widget_get_height (GTK_WIDGET (self->view)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
close_window (Window *self)
{
  g_object_ref (self->view);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (((GObject *) self->view)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (self->view);
  g_clear_object (&self->text);
}

static BeaktaReadingSurface *
surface (Window *self)
{
  return BEAKTA_READING_SURFACE (self->view);
}

static guint
find_words (Window     *self,
            const char *words)
{
  const char *stream = beakta_text_get_stream (self->text);
  const char *found = strstr (stream, words);

  g_assert_nonnull (found);

  return beakta_text_get_position (self->text, found - stream);
}

static gboolean
is_drawn (Window *self,
          guint   page)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->view->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const BeaktaPageTile *tile = value;

      if (tile->area.page == page && tile->texture != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Rule: what is seen is drawn, and what is far away is not asked for. */
static void
test_draws_what_is_seen (void)
{
  Window window;

  open_window (&window);
  while (!is_drawn (&window, 0))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_drawn (&window, 5));

  beakta_page_view_go_to_page (window.view, 6, 0);
  while (!is_drawn (&window, 5))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_drawn (&window, 0));

  close_window (&window);
}

/* Rule 2 of beakta-page-view.h: another zoom never loses the reader's place. */
static void
test_zoom_keeps_the_place (void)
{
  Window window;
  guint before, after, end;

  open_window (&window);
  beakta_reading_surface_restore (surface (&window), find_words (&window, "Sida nummer 4"));
  beakta_reading_surface_get_visible (surface (&window), &before, &end);
  for (guint i = 0; i < 8; i++)
    {
      beakta_page_view_step_zoom (window.view, i < 5);
      beakta_reading_surface_get_visible (surface (&window), &after, &end);
      g_assert_cmpuint (beakta_text_get_page_at (window.text, after), ==, beakta_text_get_page_at (window.text, before));
    }

  close_window (&window);
}

/* Rule: what is gone to can be seen, on whatever page it is, zoomed or turned. */
static void
test_goes_to_words (void)
{
  Window window;

  open_window (&window);
  for (guint i = 0; i < 4; i++)
    {
      guint start, end;
      guint wanted = find_words (&window, i % 2 ? "Sida nummer 5" : "Sida nummer 2");

      beakta_reading_surface_restore (surface (&window), wanted);
      g_assert_true (beakta_reading_surface_is_settled (surface (&window)));
      beakta_reading_surface_get_visible (surface (&window), &start, &end);
      g_assert_cmpuint (start, <=, wanted);
      g_assert_cmpuint (end, >, wanted);
      if (i == 1)
        beakta_page_view_set_zoom (window.view, 2.5);
    }

  close_window (&window);
}

static void
press_key (Window          *self,
           guint            key,
           GdkModifierType  state)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &is_handled);
    }
  g_assert_true (is_handled);
}

static char *
dup_selected (Window *self)
{
  guint start, end;

  g_assert_true (beakta_reading_surface_get_selection (surface (self), &start, &end));

  return beakta_text_dup_range (self->text, start, end);
}

/* Rule: words are selected with the keyboard, over lines and pages. */
static void
test_selects_by_keyboard (void)
{
  g_autofree char *word = NULL, *line = NULL, *pages = NULL;
  Window window;

  open_window (&window);
  beakta_reading_surface_place_caret (surface (&window), find_words (&window, "nummer 1"));
  press_key (&window, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  word = dup_selected (&window);
  g_assert_cmpstr (word, ==, "nummer ");

  press_key (&window, GDK_KEY_Home, 0);
  press_key (&window, GDK_KEY_End, GDK_SHIFT_MASK);
  line = dup_selected (&window);
  g_assert_cmpstr (line, ==, "Sida nummer 1 med ord");

  press_key (&window, GDK_KEY_End, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  pages = dup_selected (&window);
  g_assert_nonnull (strstr (pages, "Sida nummer 6 med ord"));

  close_window (&window);
}

/* Rule: a page that cannot be drawn can be asked for again, and leaves the others alone. */
static void
test_retries (void)
{
  Window window;
  GHashTableIter iter;
  gpointer value;

  open_window (&window);
  while (!is_drawn (&window, 0))
    g_main_context_iteration (NULL, TRUE);
  g_hash_table_iter_init (&iter, window.view->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      BeaktaPageTile *tile = value;

      g_clear_object (&tile->texture);
      tile->has_failed = TRUE;
    }

  press_key (&window, GDK_KEY_F5, 0);
  while (!is_drawn (&window, 0))
    g_main_context_iteration (NULL, TRUE);

  close_window (&window);
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
