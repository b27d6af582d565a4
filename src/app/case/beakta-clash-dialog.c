/* Every clash of the case in one place. */

#define G_LOG_DOMAIN "beakta-clash-dialog"

#include "beakta-clash-dialog.h"

#include <glib/gi18n.h>

#include "beakta-clash-list.h"

#define WIDTH 560
#define HEIGHT 520
#define MARGIN 18

static void
clashes_changed_cb (BeaktaCaseEditor *editor,
                    int               kind,
                    const char       *id,
                    GtkWindow        *dialog)
{
  if (beakta_case_editor_get_clashes (editor)->len == 0)
    gtk_window_close (dialog);
}

static GtkWidget *
make_content (BeaktaCaseEditor *editor)
{
  GtkWidget *list = beakta_clash_list_new (editor, BEAKTA_N_ITEMS, NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_set_margin_top (list, MARGIN);
  gtk_widget_set_margin_bottom (list, MARGIN);
  gtk_widget_set_margin_start (list, MARGIN);
  gtk_widget_set_margin_end (list, MARGIN);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static void
close_on_escape (GtkWidget *dialog)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (dialog, keys);
}

GtkWidget *
beakta_clash_dialog_new (GtkWindow        *parent,
                         BeaktaCaseEditor *editor)
{
  GtkWidget *dialog;
  GtkWidget *box;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  dialog = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, "title", _("Written at the Same Time"),
                         "default-width", WIDTH, "default-height", HEIGHT, NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), make_content (editor));
  adw_window_set_content (ADW_WINDOW (dialog), box);
  close_on_escape (dialog);
  g_signal_connect_object (editor, "clashes-changed", G_CALLBACK (clashes_changed_cb), dialog, G_CONNECT_AFTER);

  return dialog;
}
