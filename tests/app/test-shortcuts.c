/* The keys that the program listens to, and those that it tells of. */

#include "beakta-app-test.h"

#include "beakta-application.h"
#include "beakta-case-page.h"
#include "beakta-compare-window.h"
#include "beakta-editor-window.h"
#include "beakta-library-window.h"
#include "beakta-print.h"
#include "beakta-queue-page.h"
#include "beakta-reasons-row.h"
#include "beakta-shortcut-list.h"
#include "beakta-versions-dialog.h"

#include <string.h>

/* Keys that every program has, or that are another one on the number pad. */
static const char * const untold[] = {
  "Escape", "Menu", "<Shift>F10", "<Control><Shift>question", "<Control>equal", NULL
};

/* GTK keeps these: its inspector opens. */
static const char * const taken[] = { "<Control><Shift>d", "<Control><Shift>i", NULL };

/* What widgets of GTK do, and the surfaces and fields, which hear keys themselves. */
static const char * const elsewhere[] = { "Return", "<Control>Return", "F10", "<Control>a", "<Control>c", NULL };

typedef struct
{
  GHashTable *keys;                  /* of char: the normal form; its value the action */
} Found;

/* The main window hears a key before its page does; where both have a word for the same act, they mean the same. */
static gboolean
is_hidden_by (const char *action,
              const char *of_window)
{
  return g_str_has_prefix (of_window, "win.") && g_str_has_prefix (action, "case.")
         && !g_str_equal (strchr (of_window, '.'), strchr (action, '.'));
}

/* One page cannot do two things at one key. */
static gboolean
are_of_the_page (const char *action,
                 const char *other)
{
  return g_str_has_prefix (action, "case.") && g_str_has_prefix (other, "case.") && !g_str_equal (action, other);
}

static void
take_key (Found           *found,
          guint            key,
          GdkModifierType  modifiers,
          const char      *action)
{
  g_autofree char *name = gtk_accelerator_name (gdk_keyval_to_lower (key), modifiers & ~GDK_LOCK_MASK);
  const char *other = g_hash_table_lookup (found->keys, name);

  if (strstr (name, "KP_") != NULL)
    return;

  if (other != NULL && (is_hidden_by (action, other) || are_of_the_page (action, other)))
    {
      g_test_message ("%s is both %s and %s", name, other, action);
      g_test_fail ();
    }
  g_hash_table_insert (found->keys, g_steal_pointer (&name), g_strdup (action));
}

static void
take_trigger (Found              *found,
              GtkShortcutTrigger *trigger,
              const char         *action)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      take_trigger (found, gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), action);
      take_trigger (found, gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)), action);
    }
  else if (GTK_IS_KEYVAL_TRIGGER (trigger))
    take_key (found, gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)),
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)), action);
}

/* Actions of ours have names of ours; those of GTK's widgets belong to GTK's words for them. */
static gboolean
is_ours (const char *action)
{
  static const char * const nouns[] = {
    "app.", "win.", "case.", "reading.", "marks.", "queue.", "compare.", "versions.", "paper.", "columns.", "remark.", "library.", "draft.",
    "consolidation.", "sentence.", "view.",
    NULL
  };

  for (guint i = 0; nouns[i] != NULL; i++)
    {
      if (g_str_has_prefix (action, nouns[i]))
        return TRUE;
    }

  return FALSE;
}

static void
take_controller (Found      *found,
                 GListModel *shortcuts)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);

      if (GTK_IS_NAMED_ACTION (action) && is_ours (gtk_named_action_get_action_name (GTK_NAMED_ACTION (action))))
        take_trigger (found, gtk_shortcut_get_trigger (shortcut),
                      gtk_named_action_get_action_name (GTK_NAMED_ACTION (action)));
    }
}

static void
take_widget (GtkWidget *widget,
             gpointer   user_data)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        take_controller (user_data, G_LIST_MODEL (controller));
    }
}

static void
take_application (Found          *found,
                  GtkApplication *application)
{
  g_auto(GStrv) actions = gtk_application_list_action_descriptions (application);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto(GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);

      for (guint k = 0; accels[k] != NULL; k++)
        {
          GdkModifierType modifiers;
          guint key;

          g_assert_true (gtk_accelerator_parse (accels[k], &key, &modifiers));
          take_key (found, key, modifiers, actions[i]);
        }
    }
}

static void
take_type (Found *found,
           GType  type)
{
  GtkWidget *widget = g_object_ref_sink (g_object_new (type, NULL));

  beakta_app_test_visit (widget, take_widget, found);
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_object_unref (widget);
}

/* All that the program listens to. */
static void
find_keys (Found            *found,
           BeaktaTestFolder *folder)
{
  g_autoptr(BeaktaApplication) application = NULL;
  g_autoptr(GError) error = NULL;

  g_setenv ("BEAKTA_STORE", folder->path, TRUE);
  application = beakta_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  found->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  take_application (found, GTK_APPLICATION (application));
  take_type (found, BEAKTA_TYPE_CASE_PAGE);
  take_type (found, BEAKTA_TYPE_QUEUE_PAGE);
  take_type (found, BEAKTA_TYPE_REASONS_ROW);
  take_type (found, BEAKTA_TYPE_COMPARE_WINDOW);
  take_type (found, BEAKTA_TYPE_VERSIONS_DIALOG);
  take_type (found, BEAKTA_TYPE_PRINT);
  take_type (found, BEAKTA_TYPE_LIBRARY_WINDOW);
  take_type (found, BEAKTA_TYPE_EDITOR_WINDOW);
  g_assert_cmpuint (g_hash_table_size (found->keys), >, 50);
}

/* Whether @key, in its normal form, is one of @list. */
static gboolean
is_one_of (const char * const *list,
           const char         *key)
{
  for (guint i = 0; list[i] != NULL; i++)
    {
      GdkModifierType modifiers;
      guint value;
      g_autofree char *name = NULL;

      g_assert_true (gtk_accelerator_parse (list[i], &value, &modifiers));
      name = gtk_accelerator_name (value, modifiers);
      if (g_str_equal (name, key))
        return TRUE;
    }

  return FALSE;
}

/* (transfer full): the normal form of every key that is told of. */
static GHashTable *
list_told (void)
{
  g_autoptr(GPtrArray) lines = beakta_shortcut_list_new ();
  GHashTable *told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const BeaktaShortcutLine *line = g_ptr_array_index (lines, i);
      g_auto(GStrv) parts = g_strsplit (line->accelerator, " ", -1);

      for (guint k = 0; parts[k] != NULL; k++)
        {
          const char *range = strstr (parts[k], "...");
          char last = range != NULL ? range[3] : parts[k][0];

          for (char c = parts[k][0]; range != NULL && c <= last; c++)
            g_hash_table_add (told, g_strdup_printf ("%c", c));
          if (range == NULL)
            {
              GdkModifierType modifiers;
              guint key;

              g_assert_true (gtk_accelerator_parse (parts[k], &key, &modifiers));
              g_hash_table_add (told, gtk_accelerator_name (key, modifiers));
            }
        }
    }

  return told;
}

/* Rule: every act has a key, shown in the shortcuts window (design.md 6): what the program listens to is told there, and what
 * is told it listens to. None is one that GTK keeps to itself, and none of the main window's hides
 * one of a case's. */
static void
test_told (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  g_autoptr(GHashTable) told = list_told ();
  GHashTableIter iter;
  const char *key, *action;
  Found found;

  find_keys (&found, folder);
  g_hash_table_iter_init (&iter, found.keys);
  while (g_hash_table_iter_next (&iter, (gpointer *) &key, (gpointer *) &action))
    {
      g_assert_false (is_one_of (taken, key));
      if (!is_one_of (untold, key) && !g_hash_table_contains (told, key))
        {
          g_test_message ("%s (%s) is not in the shortcuts window", key, action);
          g_test_fail ();
        }
    }

  g_hash_table_iter_init (&iter, told);
  while (g_hash_table_iter_next (&iter, (gpointer *) &key, NULL))
    {
      if (!is_one_of (elsewhere, key) && !is_one_of (untold, key) && !g_hash_table_contains (found.keys, key))
        {
          g_test_message ("nobody listens to %s, which is in the shortcuts window", key);
          g_test_fail ();
        }
    }
  g_hash_table_unref (found.keys);
}

/* Rule: the help tells of them in the words that stand on the keys. */
static void
test_words (void)
{
  g_autofree char *range = beakta_shortcut_list_dup_keys ("1...5");
  g_autofree char *several = beakta_shortcut_list_dup_keys ("<Control>g F3");
  g_autoptr(GPtrArray) lines = beakta_shortcut_list_new ();
  const BeaktaShortcutLine *first = g_ptr_array_index (lines, 0);

  g_assert_cmpstr (range, ==, "1–5");
  g_assert_cmpstr (several, ==, "Ctrl+G, F3");
  g_assert_cmpstr (first->group, ==, "Assessing");
  g_assert_cmpstr (first->title, ==, "Next question");
}

int
main (int    argc,
      char **argv)
{
  beakta_app_test_init (&argc, &argv);

  g_test_add ("/shortcuts/told", BeaktaTestFolder, NULL, beakta_test_folder_set_up, test_told, beakta_test_folder_tear_down);
  g_test_add_func ("/shortcuts/words", test_words);

  return g_test_run ();
}
