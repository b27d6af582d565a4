/* Opens where the person was, when the program ended by itself, and notes where they are.
 *
 * Whatever moves is drawn: a place is noted half a second after a frame, so that nothing is done while nothing moves.
 */

#define G_LOG_DOMAIN "beakta-window"

#include "beakta-window-private.h"

#include <glib/gi18n.h>

#define NOTE_DELAY_MS 500

static gboolean
note_cb (gpointer user_data)
{
  BeaktaWindow *self = user_data;
  g_auto(BeaktaCasePlace) place = { .field = -1 };
  const char *case_id = NULL;

  self->place_source = 0;

  /* A case that is still on its way is where the person wants to be: nothing is noted before it has come. */
  if (self->whereabouts == NULL || self->left != NULL)
    return G_SOURCE_REMOVE;

  if (beakta_window_shows_case (self) && beakta_case_page_get_place (self->case_page, &place))
    case_id = beakta_case_get_id (beakta_case_editor_get_case (beakta_window_get_editor (self)));
  beakta_whereabouts_note (self->whereabouts, case_id, &place);

  return G_SOURCE_REMOVE;
}

static void
drawn_cb (BeaktaWindow *self)
{
  if (self->whereabouts != NULL && self->place_source == 0)
    self->place_source = g_timeout_add (NOTE_DELAY_MS, note_cb, self);
}

static void
realized_cb (BeaktaWindow *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint", G_CALLBACK (drawn_cb), self,
                           G_CONNECT_SWAPPED);
}

void
beakta_window_place_init (BeaktaWindow *self)
{
  g_signal_connect (self, "realize", G_CALLBACK (realized_cb), NULL);
}

void
beakta_window_leave_place (BeaktaWindow *self)
{
  g_clear_handle_id (&self->place_source, g_source_remove);
  g_clear_pointer (&self->whereabouts, beakta_whereabouts_close);
  g_clear_pointer (&self->left, g_free);
  beakta_case_place_clear (&self->left_place);
}

void
beakta_window_find_place (BeaktaWindow *self)
{
  beakta_window_leave_place (self);
  self->whereabouts = beakta_whereabouts_open (beakta_store_get_path (self->store), beakta_store_get_user (self->store));
  self->left = beakta_whereabouts_dup_left (self->whereabouts, &self->left_place);

  /* Who asks for files wants those. */
  if (self->early_files != NULL)
    g_clear_pointer (&self->left, g_free);
  if (self->left != NULL)
    beakta_window_open_case (self, self->left);
}

void
beakta_window_go_to_place (BeaktaWindow *self)
{
  g_autofree char *left = g_steal_pointer (&self->left);
  BeaktaCaseEditor *editor = beakta_window_get_editor (self);

  if (left == NULL || !g_str_equal (left, beakta_case_get_id (beakta_case_editor_get_case (editor))))
    return;

  beakta_case_page_go_to_place (self->case_page, &self->left_place);
  beakta_window_toast (self, _("Beakta ended unexpectedly. Here is where you were."));
}
