/* What two wrote in the same place at the same time: told once, and all of it in one dialog. */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#include <glib/gi18n.h>

#include "beakta-clash-dialog.h"

static void
clashes_changed_cb (BeaktaCasePage *self)
{
  guint n_clashes = beakta_case_editor_get_clashes (self->editor)->len;

  if (n_clashes > self->n_clashes)
    beakta_case_page_toast (self, _("Some of your words are not saved in the case yet. They are kept: choose what is to stand."));

  self->n_clashes = n_clashes;
}

static void
show_clashes_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  if (self->editor == NULL)
    return;

  if (beakta_case_editor_get_clashes (self->editor)->len == 0)
    beakta_case_page_toast (self, _("There is nothing to choose: all that you wrote is saved"));
  else
    gtk_window_present (GTK_WINDOW (beakta_clash_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->editor)));
}

void
beakta_case_page_clashes_init (BeaktaCasePage *self)
{
  g_signal_group_connect_swapped (self->editor_signals, "clashes-changed", G_CALLBACK (clashes_changed_cb), self);
}

void
beakta_case_page_class_add_clashes (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "case.clashes", NULL, show_clashes_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_j, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "case.clashes", NULL);
}
