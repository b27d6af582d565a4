/* Pointer and keys on the text that is read. */

#include "beakta-folio-private.h"

#define CLICK_SLOP 6.0               /* pixels: farther is a selection, not a click */

static gboolean
get_position_at (BeaktaFolio *self,
                 double       x,
                 double       y,
                 guint       *position)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_position (view, &iter, NULL, buffer_x, buffer_y))
    return FALSE;

  *position = (guint) gtk_text_iter_get_offset (&iter);

  return TRUE;
}

static const BeaktaTextMark *
get_mark_at (BeaktaFolio *self,
             double       x,
             double       y)
{
  guint position;

  if (self->marks == NULL || !get_position_at (self, x, y, &position))
    return NULL;

  return beakta_text_marks_find_at (self->marks, position);
}

static const BeaktaRun *
find_link (BeaktaFolio *self,
           guint        position)
{
  guint n_runs;
  const BeaktaRun *runs = self->text != NULL ? beakta_text_get_runs (self->text, &n_runs) : NULL;

  for (guint i = 0; runs != NULL && i < n_runs && runs[i].start <= position; i++)
    {
      if (runs[i].kind == BEAKTA_RUN_LINK && runs[i].start + runs[i].length > position)
        return &runs[i];
    }

  return NULL;
}

/* (transfer full) (nullable): an author's remark under the pointer; by keyboard those where the caret is. */
static char *
dup_remark_tip (BeaktaFolio *self,
                int          x,
                int          y,
                gboolean     by_keyboard)
{
  guint n = 0;
  int index = -1;

  if (!by_keyboard)
    index = beakta_folio_find_remark_at (self, x, y, &n);
  else if (self->remarks != NULL)
    {
      guint caret = beakta_folio_get_caret (self);

      index = (int) beakta_remarks_find (self->remarks, caret);
      n = beakta_remarks_find (self->remarks, caret + 1) - (guint) index;
    }

  return index >= 0 && n > 0 ? beakta_folio_dup_remark_tip (self, (guint) index, n) : NULL;
}

/* (nullable): what a mark or a link at a place says. */
static const char *
get_words_at (BeaktaFolio *self,
              guint        position)
{
  const BeaktaTextMark *mark = self->marks != NULL ? beakta_text_marks_find_at (self->marks, position) : NULL;
  const BeaktaRun *link;

  if (mark != NULL && *mark->description != '\0')
    return mark->description;

  link = find_link (self, position);

  return link != NULL && *link->label != '\0' ? link->label : NULL;
}

static gboolean
query_tooltip_cb (BeaktaFolio *self,
                  int          x,
                  int          y,
                  gboolean     by_keyboard,
                  GtkTooltip  *tooltip)
{
  g_autofree char *remark = dup_remark_tip (self, x, y, by_keyboard);
  const char *words = remark;
  guint position = beakta_folio_get_caret (self);

  if (words == NULL && (by_keyboard || get_position_at (self, x, y, &position)))
    words = get_words_at (self, position);
  if (words == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

static void
pointer_moved_cb (BeaktaFolio *self,
                  double       x,
                  double       y)
{
  const BeaktaTextMark *mark = get_mark_at (self, x, y);
  const char *passage = mark != NULL ? mark->passage : NULL;
  guint n;
  gboolean at_remark = beakta_folio_find_remark_at (self, x, y, &n) >= 0;

  if (g_strcmp0 (passage, self->hovered) == 0 && at_remark == self->points_at_remark)
    return;

  g_free (self->hovered);
  self->hovered = g_strdup (passage);
  self->points_at_remark = at_remark;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), passage != NULL || at_remark ? "pointer" : "text");
}

static void
pressed_cb (BeaktaFolio *self,
            int          n_press,
            double       x,
            double       y)
{
  self->press_x = x;
  self->press_y = y;
  self->press_count = n_press;
}

/* A click on a mark, or on a remark, is one that selected nothing. */
static void
released_cb (BeaktaFolio *self,
             int          n_press,
             double       x,
             double       y)
{
  const BeaktaTextMark *mark;
  g_autofree char *passage = NULL;
  int remark;
  guint n_remarks;

  if (self->press_count != 1 || gtk_text_buffer_get_has_selection (self->buffer) ||
      ABS (x - self->press_x) > CLICK_SLOP || ABS (y - self->press_y) > CLICK_SLOP)
    return;

  remark = beakta_folio_find_remark_at (self, x, y, &n_remarks);
  if (remark >= 0)
    {
      g_signal_emit_by_name (self, "remark-activated", beakta_remarks_get (self->remarks, (guint) remark)->position);
      return;
    }

  mark = get_mark_at (self, x, y);
  if (mark == NULL)
    return;

  passage = g_strdup (mark->passage);
  g_signal_emit_by_name (self, "mark-activated", passage);
}

/* GtkTextView takes the sequence of a press for itself, which ends other gestures: the raw events stay. */
static gboolean
event_cb (BeaktaFolio              *self,
          GdkEvent                 *event,
          GtkEventControllerLegacy *controller)
{
  GdkEventType type = gdk_event_get_event_type (event);
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double x, y, native_x, native_y;

  if (type == GDK_SCROLL || type == GDK_BUTTON_PRESS || type == GDK_KEY_PRESS)
    beakta_folio_stop_motion (self);

  if ((type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE) || native == NULL ||
      gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY ||
      !gdk_event_get_position (event, &x, &y))
    return GDK_EVENT_PROPAGATE;

  gtk_native_get_surface_transform (native, &native_x, &native_y);
  gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self), x - native_x, y - native_y, &x, &y);

  if (type == GDK_BUTTON_PRESS)
    pressed_cb (self, 1, x, y);
  else
    released_cb (self, 1, x, y);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_pressed_cb (BeaktaFolio     *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  const BeaktaTextMark *mark;
  g_autofree char *passage = NULL;

  /* A text view hides its caret with this key; here the caret is what one reads by. */
  if (key == GDK_KEY_F7 && (state & gtk_accelerator_get_default_mod_mask ()) == 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "reading.next-remark", NULL);
      return GDK_EVENT_STOP;
    }

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  mark = self->marks != NULL ? beakta_text_marks_find_at (self->marks, beakta_folio_get_caret (self)) : NULL;
  if (mark == NULL)
    return GDK_EVENT_PROPAGATE;

  passage = g_strdup (mark->passage);
  g_signal_emit_by_name (self, "mark-activated", passage);

  return GDK_EVENT_STOP;
}

void
beakta_folio_input_init (BeaktaFolio *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *buttons = gtk_event_controller_legacy_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_event_controller_set_propagation_phase (buttons, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (buttons, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), buttons);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
