/* What the groups of the office in the preferences have in common. */

#define G_LOG_DOMAIN "beakta-office-row"

#include "beakta-office-row.h"

#include "beakta-heard-name.h"
#include "beakta-wording.h"

gboolean
beakta_office_row_may (BeaktaStore *store)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (store), FALSE);

  return (beakta_store_get_roles (store) & BEAKTA_ROLE_ADMINISTRATOR) != 0 && !beakta_store_is_read_only (store);
}

void
beakta_office_row_toast (GtkWidget  *widget,
                         const char *words)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (ADW_IS_PREFERENCES_WINDOW (root))
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (root), adw_toast_new (words));
}

void
beakta_office_row_tell (GtkWidget    *widget,
                        const GError *error)
{
  g_autofree char *words = beakta_wording_dup_problem (error);

  beakta_office_row_toast (widget, words);
}

GtkWidget *
beakta_office_row_new_button (const char *icon,
                              const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  beakta_heard_name_set (button, tooltip);

  return button;
}
