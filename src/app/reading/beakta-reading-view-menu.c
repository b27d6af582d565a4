/* What can be done with a selection: in the menu of the text, and in a small bubble above what was selected with the
 * pointer. The bubble takes no focus and goes at the first key, scroll or click elsewhere.
 */

#include "beakta-reading-view-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-acts.h"

#define BUBBLE_GAP 4                 /* pixels above the selection */

static GMenuModel *
create_menu_model (void)
{
  static const struct { const char *label; const char *action; const char *key; } table[] = {
    { N_("Use as _Evidence"), "reading.evidence", "e" },
    { N_("_Comment"), "reading.comment", "c" },
    { N_("Mark as _Promise"), "reading.promise", "p" },
    { N_("_Highlight"), "reading.highlight", "h" },
    { N_("_Select the Sentence"), "reading.select-sentence", "s" },
    { N_("Change the _Mark to These Words"), "reading.move-mark", "m" },
    { N_("_Write a Review Point…"), "case.review-point", "<Shift>c" },
    { N_("Mas_k in Copies for Disclosure…"), "case.mask", "<Shift>m" },
    { N_("C_opy"), "reading.copy", "<Primary>c" },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (_(table[i].label), table[i].action);

      g_menu_item_set_attribute (item, "accel", "s", table[i].key);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

/* Whether the selection is another place for a mark that it lies over, and whoever looks may move it. */
static gboolean
may_move_mark (BeaktaReadingView *self)
{
  g_autoptr(BeaktaPassage) place = self->editor != NULL ? beakta_reading_view_dup_selection (self) : NULL;
  g_autoptr(BeaktaChange) change = NULL;
  const BeaktaPassage *marked;
  BeaktaCase *case_;

  if (place == NULL)
    return FALSE;

  case_ = beakta_case_editor_get_case (self->editor);
  marked = beakta_acts_find_marked (case_, place);
  if (marked == NULL || (marked->start == place->start && marked->end == place->end))
    return FALSE;

  change = beakta_acts_move_mark (case_, marked->record.id, place);

  return beakta_case_editor_may (self->editor, beakta_change_get_act (change), NULL);
}

/* The case may have been frozen, or a mark removed, since something was selected. */
static void
update_actions (BeaktaReadingView *self)
{
  beakta_reading_view_update_actions (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reading.move-mark", may_move_mark (self));
}

static void
open_menu (BeaktaReadingView  *self,
           const GdkRectangle *at)
{
  GdkRectangle place = *at;
  double x, y;

  beakta_reading_view_hide_bubble (self);
  update_actions (self);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->surface), GTK_WIDGET (self), place.x, place.y, &x, &y);
  place.x = (int) x;
  place.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* A click outside the selection first moves the caret there, as people expect. */
static void
menu_pressed_cb (BeaktaReadingView *self,
                 int                n_press,
                 double             x,
                 double             y,
                 GtkGesture        *gesture)
{
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  beakta_reading_surface_place_caret_at (self->surface, x, y);
  gtk_widget_grab_focus (GTK_WIDGET (self->surface));
  open_menu (self, &at);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  BeaktaReadingView *self = user_data;
  GdkRectangle at;

  if (!beakta_reading_surface_get_selection_area (self->surface, &at))
    beakta_reading_surface_get_caret_area (self->surface, &at);
  at.y += at.height;
  at.height = 1;
  open_menu (self, &at);

  return TRUE;
}

/* Out of the selection first; what is around the view has the key after that. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  BeaktaReadingView *self = user_data;

  if (!self->has_selection)
    return GDK_EVENT_PROPAGATE;

  beakta_reading_view_clear_selection (self);

  return GDK_EVENT_STOP;
}

static void
add_menu_keys (BeaktaReadingView *self,
               GtkWidget         *surface)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                          gtk_callback_action_new (menu_key_cb, self, NULL)));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (escape_cb, self, NULL)));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (surface, controller);
}

static gboolean
may_do_something (BeaktaReadingView *self)
{
  return self->has_selection && self->editor != NULL &&
         beakta_case_editor_may (self->editor, BEAKTA_ACT_ADD_EVIDENCE, NULL);
}

static void
show_bubble (BeaktaReadingView *self)
{
  GdkRectangle area;
  double x, y;

  if (!may_do_something (self) || !beakta_reading_surface_get_selection_area (self->surface, &area))
    return;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->surface), GTK_WIDGET (self), area.x, area.y, &x, &y);
  area.x = (int) x;
  area.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->bubble), &area);
  gtk_popover_set_offset (GTK_POPOVER (self->bubble), 0, -BUBBLE_GAP);
  gtk_popover_popup (GTK_POPOVER (self->bubble));
}

void
beakta_reading_view_hide_bubble (BeaktaReadingView *self)
{
  if (self->bubble != NULL && gtk_widget_get_visible (self->bubble))
    gtk_popover_popdown (GTK_POPOVER (self->bubble));
}

static gboolean
show_bubble_cb (gpointer user_data)
{
  BeaktaReadingView *self = user_data;

  self->bubble_source = 0;
  show_bubble (self);

  return G_SOURCE_REMOVE;
}

/* GtkTextView ends other gestures when it takes a press; raw events stay. */
static gboolean
surface_event_cb (BeaktaReadingView *self,
                GdkEvent          *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  g_clear_handle_id (&self->bubble_source, g_source_remove);

  if (type == GDK_KEY_PRESS || type == GDK_BUTTON_PRESS)
    beakta_reading_view_hide_bubble (self);
  else if (type == GDK_BUTTON_RELEASE && gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY)
    self->bubble_source = g_timeout_add (150, show_bubble_cb, self);

  return GDK_EVENT_PROPAGATE;
}

static GtkWidget *
create_bubble_button (const char *icon,
                      const char *label,
                      const char *tooltip,
                      const char *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), icon);
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_can_focus (button, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);

  return button;
}

static GtkWidget *
create_bubble (BeaktaReadingView *self)
{
  GtkWidget *bubble = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box), create_bubble_button ("list-add-symbolic", _("Evidence"),
                                                       _("Use as evidence (E)"), "reading.evidence"));
  gtk_box_append (GTK_BOX (box), create_bubble_button ("user-available-symbolic", _("Comment"),
                                                       _("Comment on it (C)"), "reading.comment"));
  gtk_box_append (GTK_BOX (box), create_bubble_button ("emblem-ok-symbolic", _("Promise"),
                                                       _("Mark as a promise (P)"), "reading.promise"));
  gtk_box_append (GTK_BOX (box), create_bubble_button ("document-edit-symbolic", _("Highlight"),
                                                       _("Highlight for yourself (H)"), "reading.highlight"));
  gtk_popover_set_child (GTK_POPOVER (bubble), box);
  gtk_popover_set_autohide (GTK_POPOVER (bubble), FALSE);
  gtk_popover_set_position (GTK_POPOVER (bubble), GTK_POS_TOP);
  gtk_popover_set_has_arrow (GTK_POPOVER (bubble), FALSE);
  gtk_widget_add_css_class (bubble, "selection-bubble");
  gtk_widget_set_parent (bubble, GTK_WIDGET (self));

  return bubble;
}

static void
add_to_surface (BeaktaReadingView *self,
                GtkWidget         *surface)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (surface, GTK_EVENT_CONTROLLER (click));

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (events, "event", G_CALLBACK (surface_event_cb), self);
  gtk_widget_add_controller (surface, events);

  add_menu_keys (self, surface);
}

void
beakta_reading_view_menu_init (BeaktaReadingView *self)
{
  g_autoptr(GMenuModel) model = create_menu_model ();

  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  self->bubble = create_bubble (self);

  add_to_surface (self, GTK_WIDGET (self->folio));
  add_to_surface (self, GTK_WIDGET (self->pages));
}

void
beakta_reading_view_menu_dispose (BeaktaReadingView *self)
{
  g_clear_handle_id (&self->bubble_source, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->bubble, gtk_widget_unparent);
}
