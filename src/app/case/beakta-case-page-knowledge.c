/* What is known of the current question: opened and closed, given room beside the questions, and left for another case. */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#include <glib/gi18n.h>

#include "beakta-knowledge-split.h"

static void
toggle_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  gboolean is_shown = g_strcmp0 (adw_view_stack_get_visible_child_name (self->panes), "checklist") == 0;
  gboolean is_open;

  beakta_case_page_show_pane (self, "checklist");
  g_object_get (self->checklist_pane, "knowledge-open", &is_open, NULL);
  g_object_set (self->checklist_pane, "knowledge-open", !is_open || !is_shown, NULL);
}

static void
room_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  beakta_checklist_pane_step_knowledge (BEAKTA_CASE_PAGE (widget)->checklist_pane, g_variant_get_int32 (parameter));
}

/* The case that is to be opened, while the person is asked. */
static void
open_response_cb (AdwMessageDialog *dialog,
                  const char       *response,
                  BeaktaCasePage   *self)
{
  if (g_str_equal (response, "open"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s", gtk_widget_get_name (GTK_WIDGET (dialog)));
}

/* Here an applicant's name comes into view, and the case at hand out of it: so it is an act of its own. */
static void
open_other_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  const char *case_id, *number;
  g_autofree char *heading = NULL;
  GtkWidget *dialog;

  g_variant_get (parameter, "(&s&s)", &case_id, &number);
  /* Translators: the number of a case */
  heading = g_strdup_printf (_("Open %s?"), number);
  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), heading,
                                   _("It takes the place of the case that you are in, where everything is saved. "
                                     "It names its applicant."));
  gtk_widget_set_name (dialog, case_id);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "open", _("_Open the Case"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "open", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (open_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Only the questions get more room by it. */
static void
update_room (BeaktaCasePage *self)
{
  gboolean is_shown = g_strcmp0 (adw_view_stack_get_visible_child_name (self->panes), "checklist") == 0;
  gboolean is_open;

  g_object_get (self->checklist_pane, "knowledge-open", &is_open, NULL);
  g_object_set (self->columns, "end-extra", is_open && is_shown ? BEAKTA_KNOWLEDGE_WIDTH : 0, NULL);
}

void
beakta_case_page_class_add_knowledge (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "case.knowledge", NULL, toggle_cb);
  gtk_widget_class_install_action (klass, "case.knowledge-room", "i", room_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_CONTROL_MASK | GDK_ALT_MASK, "case.knowledge-room", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_CONTROL_MASK | GDK_ALT_MASK, "case.knowledge-room", "i", -1);
  gtk_widget_class_install_action (klass, "case.open-other", "(ss)", open_other_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_i, 0, "case.knowledge", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_question, 0, "case.knowledge", NULL);
}

void
beakta_case_page_knowledge_init (BeaktaCasePage *self)
{
  g_signal_connect_object (self->checklist_pane, "notify::knowledge-open", G_CALLBACK (update_room), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panes, "notify::visible-child", G_CALLBACK (update_room), self, G_CONNECT_SWAPPED);
}
