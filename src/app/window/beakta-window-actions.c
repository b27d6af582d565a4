/* What the keys and the menus of the window do. */

#define G_LOG_DOMAIN "beakta-window"

#include "beakta-window-private.h"

#include <glib/gi18n.h>

#include "beakta-help-window.h"
#include "beakta-library-window.h"
#include "beakta-person-dialog.h"
#include "beakta-preferences.h"
#include "beakta-shortcut-list.h"
#include "beakta-undone-dialog.h"

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  beakta_window_choose_files (BEAKTA_WINDOW (widget));
}

static void
new_case_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  beakta_window_register_case (BEAKTA_WINDOW (widget));
}

static void
save_case_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  beakta_window_save_case (BEAKTA_WINDOW (widget));
}

static void
import_list_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  beakta_window_choose_list (BEAKTA_WINDOW (widget));
}

static void
find_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaWindow *self = BEAKTA_WINDOW (widget);

  if (beakta_window_shows_case (self))
    beakta_case_page_find (self->case_page);
  else
    beakta_queue_page_find (self->queue_page);
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  beakta_case_page_print (BEAKTA_WINDOW (widget)->case_page, BEAKTA_REPORT_ANNEX);
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  beakta_window_close_case (BEAKTA_WINDOW (widget));
}

/* Parameter: id of the case. */
static void
open_case_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  beakta_window_open_case (BEAKTA_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
new_window_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (widget));

  beakta_application_open_window (BEAKTA_APPLICATION (application), NULL);
}

static void
toggle_pane_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  BeaktaWindow *self = BEAKTA_WINDOW (widget);

  if (beakta_window_shows_case (self))
    beakta_case_page_toggle_pane (self->case_page);
  else
    beakta_queue_page_toggle_pane (self->queue_page);
}

static void
preferences_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  BeaktaWindow *self = BEAKTA_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (beakta_preferences_new (GTK_WINDOW (self), beakta_window_get_settings (self),
                                                          self->store)));
}

static void
checklists_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  BeaktaWindow *self = BEAKTA_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (beakta_library_window_new (GTK_WINDOW (self), self->store)));
}

static void
undone_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BeaktaWindow *self = BEAKTA_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (beakta_undone_dialog_new (GTK_WINDOW (self), self->store)));
}

static void
help_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (widget));
  g_autofree char *path = beakta_application_dup_store_path (BEAKTA_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (beakta_help_window_new (GTK_WINDOW (widget), path)));
}

/* Made when it is asked for: GTK would build it with every window. */
static void
shortcuts_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_autoptr(GtkWindow) shortcuts = beakta_shortcut_list_create_window ();

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

static void
user_chosen_cb (BeaktaWindow *self,
                const char   *user)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  beakta_application_open_store (BEAKTA_APPLICATION (application), *user != '\0' ? user : NULL);
}

static void
person_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BeaktaWindow *self = BEAKTA_WINDOW (widget);
  GtkWidget *dialog;

  /* Somebody else has another store open, which would not know of them. */
  if (beakta_window_is_saving (self))
    {
      beakta_window_toast (self, _("Your latest changes must be saved first."));
      return;
    }

  dialog = beakta_person_dialog_new (GTK_WINDOW (self), self->store);
  g_signal_connect_object (dialog, "user-chosen", G_CALLBACK (user_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
beakta_window_class_add_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (klass, "win.new-case", NULL, new_case_cb);
  gtk_widget_class_install_action (klass, "win.save-case", NULL, save_case_cb);
  gtk_widget_class_install_action (klass, "win.import-list", NULL, import_list_cb);
  gtk_widget_class_install_action (klass, "win.find", NULL, find_cb);
  gtk_widget_class_install_action (klass, "win.print", NULL, print_cb);
  gtk_widget_class_install_action (klass, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (klass, "win.open-case", "s", open_case_cb);
  gtk_widget_class_install_action (klass, "win.new-window", NULL, new_window_cb);
  gtk_widget_class_install_action (klass, "win.toggle-pane", NULL, toggle_pane_cb);
  gtk_widget_class_install_action (klass, "win.preferences", NULL, preferences_cb);
  gtk_widget_class_install_action (klass, "win.checklists", NULL, checklists_cb);
  gtk_widget_class_install_action (klass, "win.undone", NULL, undone_cb);
  gtk_widget_class_install_action (klass, "win.help", NULL, help_cb);
  gtk_widget_class_install_action (klass, "win.person", NULL, person_cb);
  gtk_widget_class_install_action (klass, "win.shortcuts", NULL, shortcuts_cb);
  gtk_widget_class_install_action (klass, "win.restore", NULL, beakta_window_restore_cb);
  gtk_widget_class_install_action (klass, "win.open-other", NULL, beakta_window_open_other_cb);
  gtk_widget_class_install_action (klass, "win.copy-store", NULL, beakta_window_copy_store_cb);
  gtk_widget_class_install_action (klass, "win.erase", NULL, beakta_window_erase_cb);
}

void
beakta_window_update_actions (BeaktaWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_case = beakta_window_get_editor (self) != NULL;
  gboolean is_open = has_case && !beakta_case_page_is_conflicted (self->case_page);
  gboolean may_write = self->store != NULL && !beakta_store_is_read_only (self->store);

  gtk_widget_action_set_enabled (widget, "win.open", may_write);
  gtk_widget_action_set_enabled (widget, "win.new-case", may_write);
  gtk_widget_action_set_enabled (widget, "win.import-list", may_write);
  gtk_widget_action_set_enabled (widget, "win.save-case", is_open);
  gtk_widget_action_set_enabled (widget, "win.new-window", self->store != NULL);
  gtk_widget_action_set_enabled (widget, "win.find", self->store != NULL);
  gtk_widget_action_set_enabled (widget, "win.print", is_open);
  gtk_widget_action_set_enabled (widget, "win.back", has_case);
  gtk_widget_action_set_enabled (widget, "win.toggle-pane", self->store != NULL);
  gtk_widget_action_set_enabled (widget, "win.checklists", self->store != NULL);
  gtk_widget_action_set_enabled (widget, "win.undone", self->store != NULL);
  gtk_widget_action_set_enabled (widget, "win.person", self->store != NULL);
  gtk_widget_action_set_enabled (widget, "win.erase", has_case && may_write &&
                                 (beakta_store_get_roles (self->store) & BEAKTA_ROLE_ADMINISTRATOR) != 0);
}
