/* What a person is typing into may go away under their hands: a group, a list or a comment that somebody else removes. The
 * keys that come after it are no shortcuts then, and press no button that the keyboard has come to.
 *
 * They are kept away until the hands have rested for a moment, or another key (Escape, Tab) or the mouse says where to go on.
 */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#define REST_MS 1000

/* @widget: (nullable) */
static gboolean
is_writable (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) || (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)));
}

static gboolean
types_a_character (guint           key,
                   GdkModifierType state)
{
  return (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) == 0 && g_unichar_isprint (gdk_keyval_to_unicode (key));
}

static gboolean
has_lost_its_text (BeaktaCasePage *self,
                   gint64          now)
{
  return self->typed_at > 0 && now - self->typed_at < REST_MS
         && (self->typed_in == NULL || !gtk_widget_get_mapped (self->typed_in));
}

static gboolean
take_character (BeaktaCasePage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gint64 now = g_get_monotonic_time () / 1000;

  if (is_writable (focus))
    g_set_weak_pointer (&self->typed_in, focus);
  else if (!has_lost_its_text (self, now))
    return GDK_EVENT_PROPAGATE;

  self->typed_at = now;

  return is_writable (focus) ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  keycode,
                GdkModifierType        state,
                BeaktaCasePage        *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  if (gdk_key_event_is_modifier (event))
    return GDK_EVENT_PROPAGATE;

  if (types_a_character (key, state))
    return take_character (self);

  self->typed_at = 0;

  return GDK_EVENT_PROPAGATE;
}

static void
mouse_pressed_cb (GtkGestureClick *gesture,
                  int              n_presses,
                  double           x,
                  double           y,
                  BeaktaCasePage  *self)
{
  self->typed_at = 0;
}

void
beakta_case_page_watch_typing (BeaktaCasePage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *mouse = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (mouse), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (mouse), GTK_PHASE_CAPTURE);
  g_signal_connect (mouse, "pressed", G_CALLBACK (mouse_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (mouse));
}
