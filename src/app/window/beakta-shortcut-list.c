#define G_LOG_DOMAIN "beakta-shortcut-list"

#include "beakta-shortcut-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RANGE "..."

static void
line_free (gpointer data)
{
  BeaktaShortcutLine *line = data;

  g_free (line->group);
  g_free (line->title);
  g_free (line->accelerator);
  g_free (line);
}

/* The menu of its sections has no name of its own in GTK 4.8. */
static void
name_menus (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Which keys are shown"), -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_menus (child);
}

GtkWindow *
beakta_shortcut_list_create_window (void)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource ("/se/beakta/Beakta/ui/window/help-overlay.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));
  GtkWidget *title = gtk_window_get_titlebar (window);

  if (title != NULL)
    name_menus (title);

  return g_object_ref (window);
}

/* What is in no group is there for the window's own search. */
static void
collect (GtkWidget  *widget,
         const char *group,
         GPtrArray  *lines)
{
  g_autofree char *title = NULL;

  if (GTK_IS_SHORTCUTS_GROUP (widget))
    {
      g_object_get (widget, "title", &title, NULL);
      group = title;
    }
  else if (GTK_IS_SHORTCUTS_SHORTCUT (widget) && group != NULL)
    {
      BeaktaShortcutLine *line = g_new0 (BeaktaShortcutLine, 1);

      line->group = g_strdup (group);
      g_object_get (widget, "title", &line->title, "accelerator", &line->accelerator, NULL);
      g_ptr_array_add (lines, line);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, group, lines);
}

GPtrArray *
beakta_shortcut_list_new (void)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr(GtkWindow) window = beakta_shortcut_list_create_window ();

  collect (GTK_WIDGET (window), NULL, lines);
  gtk_window_destroy (window);

  return lines;
}

/* (transfer full): what stands on the keys; the accelerator itself when GTK has no words for it. */
static char *
dup_label (const char *accelerator)
{
  GdkModifierType modifiers;
  guint key;

  return gtk_accelerator_parse (accelerator, &key, &modifiers) ? gtk_accelerator_get_label (key, modifiers)
                                                               : g_strdup (accelerator);
}

char *
beakta_shortcut_list_dup_keys (const char *accelerator)
{
  g_autoptr(GString) keys = g_string_new (NULL);
  g_auto(GStrv) alternatives = NULL;

  g_return_val_if_fail (accelerator != NULL, NULL);

  alternatives = g_strsplit (accelerator, " ", -1);
  for (guint i = 0; alternatives[i] != NULL; i++)
    {
      const char *range = strstr (alternatives[i], RANGE);
      g_autofree char *first = range != NULL ? g_strndup (alternatives[i], range - alternatives[i])
                                             : g_strdup (alternatives[i]);
      g_autofree char *label = dup_label (first);
      g_autofree char *last = range != NULL ? dup_label (range + strlen (RANGE)) : NULL;

      g_string_append_printf (keys, "%s%s%s%s", i > 0 ? ", " : "", label, last != NULL ? "–" : "", last != NULL ? last : "");
    }

  return g_string_free (g_steal_pointer (&keys), FALSE);
}
