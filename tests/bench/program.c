/* Starting the program inside a bench, and finding what is in its window. */

#include "program.h"

#include "beakta-application.h"
#include "frames.h"

GtkWidget *
program_find_mapped (GtkWidget *root,
                     GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = program_find_mapped (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_queue (gpointer user_data)
{
  GtkWidget *list = program_find_mapped (user_data, GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *cases = list != NULL ? gtk_column_view_get_model (GTK_COLUMN_VIEW (list)) : NULL;

  return cases != NULL && g_list_model_get_n_items (G_LIST_MODEL (cases)) > 0;
}

GtkWidget *
program_start (const char *path)
{
  BeaktaApplication *application;
  g_autoptr(GSettings) settings = g_settings_new ("se.beakta.Beakta");
  GtkWidget *window;

  g_setenv ("BEAKTA_STORE", path, TRUE);
  g_settings_set_string (settings, "last-queue", "all");
  application = beakta_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return NULL;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_application_activate (G_APPLICATION (application));
  window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
  frames_wait (window, has_queue, window, 0);

  return window;
}
