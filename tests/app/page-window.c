/* A window with the pages of a PDF in it. */

#include "page-window.h"

#include "beakta-intake.h"

#include <cairo-pdf.h>
#include <string.h>

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *bytes,
          unsigned int         n)
{
  g_byte_array_append (closure, bytes, n);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
page_window_make_pdf (guint          n_pages,
                      PageWindowDraw draw)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, PAGE_WINDOW_PAGE_WIDTH, PAGE_WINDOW_PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < n_pages; i++)
    {
      draw (cr, i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

void
page_window_open (PageWindow *self,
                  GBytes     *bytes)
{
  g_autoptr(GBytes) pdf = bytes;
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

void
page_window_close (PageWindow *self)
{
  g_object_ref (self->view);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (((GObject *) self->view)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (self->view);
  g_clear_object (&self->text);
}

BeaktaReadingSurface *
page_window_get_surface (PageWindow *self)
{
  return BEAKTA_READING_SURFACE (self->view);
}

guint
page_window_find_words (PageWindow *self,
                        const char *words)
{
  const char *stream = beakta_text_get_stream (self->text);
  const char *found = strstr (stream, words);

  g_assert_nonnull (found);

  return beakta_text_get_position (self->text, found - stream);
}

gboolean
page_window_is_drawn (PageWindow *self,
                      guint       page)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->view->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const BeaktaPageTile *tile = value;

      if (tile->area.page == page && tile->picture != NULL)
        return TRUE;
    }

  return FALSE;
}

/* (transfer none): one of those that the view listens to the pointer with. */
static GtkGesture *
find_gesture (PageWindow *self,
              GType       type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return GTK_GESTURE (controller);
    }

  g_assert_not_reached ();
}

void
page_window_press (PageWindow *self,
                   double      x,
                   double      y)
{
  g_signal_emit_by_name (find_gesture (self, GTK_TYPE_GESTURE_CLICK), "pressed", 1, x, y);
}

void
page_window_drag (PageWindow *self,
                  double      dx,
                  double      dy)
{
  g_signal_emit_by_name (find_gesture (self, GTK_TYPE_GESTURE_DRAG), "drag-update", dx, dy);
}

void
page_window_release (PageWindow *self,
                     double      dx,
                     double      dy)
{
  g_signal_emit_by_name (find_gesture (self, GTK_TYPE_GESTURE_DRAG), "drag-end", dx, dy);
}

void
page_window_press_key (PageWindow      *self,
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
