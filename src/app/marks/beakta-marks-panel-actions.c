/* What is done to the mark that is selected in the list, by key and by menu. */

#define G_LOG_DOMAIN "beakta-marks-panel"

#include "beakta-marks-panel-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-acts.h"
#include "beakta-undo-toast.h"

static gboolean
is_evidence (BeaktaMarksPanel *self)
{
  BeaktaMarkItem *item = beakta_marks_panel_get_selected (self);

  return item != NULL && beakta_mark_item_get_number (item) > 0;
}

static gboolean
may (BeaktaMarksPanel *self,
     BeaktaAct         act)
{
  return beakta_marks_panel_get_selected (self) != NULL && beakta_case_editor_may (self->editor, act, NULL);
}

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  beakta_marks_panel_choose (BEAKTA_MARKS_PANEL (widget), TRUE);
}

static void
request_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  const BeaktaPassage *passage = beakta_marks_panel_get_selected_passage (BEAKTA_MARKS_PANEL (widget));
  const char *signal = g_str_equal (name, "marks.label") ? "label-requested" : "move-requested";

  if (passage != NULL)
    g_signal_emit_by_name (widget, signal, passage->record.id);
}

/* Evidence goes from the answer or cell that stands on it. Where several do, each is another question's: there it is taken
 * away one by one. */
static BeaktaChange *
make_removal (BeaktaMarksPanel    *self,
              const BeaktaPassage *passage)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  g_autoptr(GPtrArray) users = beakta_case_list_users_of (case_, passage->record.id);
  const BeaktaRecord *user;

  if (users->len == 0)
    return beakta_acts_unmark (case_, passage->record.id);

  user = g_ptr_array_index (users, 0);
  return beakta_acts_remove_evidence (case_, user->kind, user->id, passage->record.id);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BeaktaMarksPanel *self = BEAKTA_MARKS_PANEL (widget);
  const BeaktaPassage *passage = beakta_marks_panel_get_selected_passage (self);
  g_autoptr(BeaktaChange) change = NULL;

  if (passage == NULL)
    return;

  change = make_removal (self, passage);
  beakta_undo_toast_show (widget, self->editor, is_evidence (self) ? _("Evidence removed") : _("Mark removed"));
  beakta_case_editor_apply (self->editor, change);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  double x = 0, y = 0;

  if (focus == NULL || !gtk_widget_translate_coordinates (focus, widget, 12, gtk_widget_get_height (focus), &x, &y))
    return GDK_EVENT_PROPAGATE;

  beakta_marks_panel_open_menu_at (BEAKTA_MARKS_PANEL (widget), x, y);
  return GDK_EVENT_STOP;
}

void
beakta_marks_panel_class_add_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "marks.go", NULL, go_action);
  gtk_widget_class_install_action (klass, "marks.label", NULL, request_action);
  gtk_widget_class_install_action (klass, "marks.move", NULL, request_action);
  gtk_widget_class_install_action (klass, "marks.remove", NULL, remove_action);
  gtk_widget_class_install_property_action (klass, "marks.others", "others");

  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, 0, "marks.label", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, 0, "marks.remove", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Delete, 0, "marks.remove", NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

void
beakta_marks_panel_update_actions (BeaktaMarksPanel *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean of_evidence = is_evidence (self);

  gtk_widget_action_set_enabled (widget, "marks.go", beakta_marks_panel_get_selected (self) != NULL);
  gtk_widget_action_set_enabled (widget, "marks.label", may (self, BEAKTA_ACT_MARK));
  gtk_widget_action_set_enabled (widget, "marks.move",
                                 may (self, of_evidence ? BEAKTA_ACT_MOVE_EVIDENCE : BEAKTA_ACT_MOVE_MARK));
  gtk_widget_action_set_enabled (widget, "marks.remove",
                                 may (self, of_evidence ? BEAKTA_ACT_REMOVE_EVIDENCE : BEAKTA_ACT_UNMARK));
}

void
beakta_marks_panel_open_menu_at (BeaktaMarksPanel *self,
                                 double            x,
                                 double            y)
{
  if (beakta_marks_panel_get_selected (self) == NULL)
    return;

  gtk_popover_set_pointing_to (self->menu, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (self->menu);
}
