/* What the office prints, and its templates, in the preferences: kept in the store, and altered by its administrator only. */

#include "beakta-app-test.h"

#include "beakta-backup-folder.h"
#include "beakta-backups-group.h"
#include "beakta-backups.h"
#include "beakta-letterhead.h"
#include "beakta-office-group.h"
#include "beakta-population-group.h"
#include "beakta-preferences.h"
#include "beakta-settings.h"
#include "beakta-store-groups.h"
#include "beakta-store-office.h"
#include "beakta-templates-group.h"
#include "beakta-variables.h"

#include <glib/gstdio.h>

typedef struct
{
  BeaktaStore *store;
  GSettings   *settings;
  GtkWidget   *window;
} Shown;

static Shown
show (BeaktaTestFolder *folder,
      const char       *user)
{
  Shown shown = { beakta_test_open (folder, user), beakta_settings_find (), NULL };

  shown.window = beakta_preferences_new (NULL, shown.settings, shown.store);
  gtk_window_present (GTK_WINDOW (shown.window));
  beakta_app_test_settle ();

  return shown;
}

static void
close_shown (Shown *shown)
{
  gtk_window_destroy (GTK_WINDOW (shown->window));
  beakta_app_test_settle ();
  g_object_unref (shown->settings);
  beakta_app_test_assert_finalizes (shown->store);
}

static GtkWidget *
get_row (Shown      *shown,
         const char *title)
{
  GtkWidget *row = beakta_app_test_find (shown->window, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);

  return row;
}

static void
write_line (Shown      *shown,
            const char *title,
            const char *text)
{
  GtkWidget *row = get_row (shown, title);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
  beakta_app_test_settle ();
}

static void
write_variable (Shown      *shown,
                const char *variable,
                const char *title,
                const char *text)
{
  GtkWidget *row = beakta_app_test_find (shown->window, ADW_TYPE_EXPANDER_ROW, variable);
  GtkWidget *line = beakta_app_test_find (row, ADW_TYPE_ENTRY_ROW, title);

  gtk_editable_set_text (GTK_EDITABLE (line), text);
  g_signal_emit_by_name (line, "apply");
  beakta_app_test_settle ();
}

static char *
dup_kept (Shown      *shown,
          const char *name)
{
  g_autoptr(GError) error = NULL;
  char *kept = beakta_store_dup_office_sync (shown->store, name, &error);

  g_assert_no_error (error);

  return kept;
}

/* Rule: what an administrator writes is kept in the store; what the person had set before counts until then. */
static void
test_kept_in_store (BeaktaTestFolder *folder,
                    gconstpointer     data)
{
  g_autoptr(GSettings) settings = beakta_settings_find ();
  g_autofree char *authority = NULL;
  g_autofree char *address = NULL;
  Shown shown;

  g_settings_set_string (settings, "office-authority", "Länsstyrelsen i Gamla län");
  shown = show (folder, "anna");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_row (&shown, "Name of the authority"))), ==, "Länsstyrelsen i Gamla län");

  write_line (&shown, "Name of the authority", "Länsstyrelsen i Norrskogs län");
  write_line (&shown, "Address", " Storgatan 1 ");
  authority = dup_kept (&shown, BEAKTA_OFFICE_AUTHORITY);
  address = dup_kept (&shown, BEAKTA_OFFICE_ADDRESS);
  g_assert_cmpstr (authority, ==, "Länsstyrelsen i Norrskogs län");
  g_assert_cmpstr (address, ==, "Storgatan 1");
  close_shown (&shown);
  g_settings_reset (settings, "office-authority");

  shown = show (folder, "anna");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_row (&shown, "Name of the authority"))), ==, "Länsstyrelsen i Norrskogs län");
  close_shown (&shown);
}

/* Rule: others than an administrator see it, and cannot alter it. */
static void
test_others_see_it (BeaktaTestFolder *folder,
                    gconstpointer     data)
{
  Shown shown = show (folder, "anna");

  write_line (&shown, "Name of the authority", "Länsstyrelsen i Norrskogs län");
  close_shown (&shown);

  shown = show (folder, "berit");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_row (&shown, "Name of the authority"))), ==, "Länsstyrelsen i Norrskogs län");
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (get_row (&shown, "Name of the authority"))));
  g_assert_false (gtk_widget_get_mapped (beakta_app_test_find (shown.window, GTK_TYPE_BUTTON, "Choose Logotype…")));
  close_shown (&shown);
}

static GtkWidget *
find_switch (Shown *shown)
{
  GtkWidget *row = beakta_app_test_find (shown->window, ADW_TYPE_ACTION_ROW, "Wait for opinions");

  g_assert_nonnull (row);

  return adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));
}

/* Rule: whether a case waits for opinions is the administrator's decision; others see it. */
static void
test_opinions (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autofree char *decided = NULL;
  Shown shown = show (folder, "anna");

  g_assert_false (gtk_switch_get_active (GTK_SWITCH (find_switch (&shown))));
  gtk_switch_set_active (GTK_SWITCH (find_switch (&shown)), TRUE);
  decided = dup_kept (&shown, BEAKTA_OFFICE_OPINIONS);
  g_assert_cmpstr (decided, ==, BEAKTA_OPINIONS_STOP);
  close_shown (&shown);

  shown = show (folder, "berit");
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (find_switch (&shown))));
  g_assert_false (gtk_widget_get_sensitive (find_switch (&shown)));
  close_shown (&shown);
}

static gboolean
is_read (gpointer button)
{
  return gtk_widget_get_sensitive (button);
}

static void
choose_logotype (Shown      *shown,
                 const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GtkWidget *group = beakta_app_test_find (shown->window, BEAKTA_TYPE_OFFICE_GROUP, NULL);

  beakta_office_group_set_logotype (BEAKTA_OFFICE_GROUP (group), file);
  beakta_app_test_wait (is_read, beakta_app_test_find (shown->window, GTK_TYPE_BUTTON, "Choose Logotype…"));
}

/* Rule: a picture becomes the logotype; one that is broken changes nothing, and can be followed by a whole one. */
static void
test_logotype (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autofree char *path = g_build_filename (folder->folder, "logotyp.png", NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 120, 40);
  g_autoptr(GError) error = NULL;
  g_autofree char *none = NULL;
  g_autofree char *kept = NULL;
  Shown shown = show (folder, "anna");

  g_file_set_contents (path, "\211PNG\r\n\032\n", -1, &error);
  g_assert_no_error (error);
  choose_logotype (&shown, path);
  none = dup_kept (&shown, BEAKTA_OFFICE_LOGOTYPE);
  g_assert_cmpstr (none, ==, "");

  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  choose_logotype (&shown, path);
  kept = dup_kept (&shown, BEAKTA_OFFICE_LOGOTYPE);
  g_assert_cmpuint (strlen (kept), ==, 64);
  g_assert_true (gtk_widget_get_visible (beakta_app_test_find (shown.window, GTK_TYPE_PICTURE, NULL)));

  g_unlink (path);
  close_shown (&shown);
}

static void
take_in (Shown      *shown,
         const char *path,
         const char *xml)
{
  GtkWidget *group = beakta_app_test_find (shown->window, BEAKTA_TYPE_TEMPLATES_GROUP, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, xml, -1, &error);
  g_assert_no_error (error);
  beakta_templates_group_take_in (BEAKTA_TEMPLATES_GROUP (group), file);
  beakta_app_test_settle ();
  g_unlink (path);
}

#define TEMPLATE(part) "<paper-template xmlns=\"urn:beakta:paper-template:1\" id=\"egen\" paper=\"annex\">\n" \
                       "<title><sv>Egen mall</sv><en>Our own template</en></title>\n<part name=\"" part "\"/>\n</paper-template>"

/* Rule: a template is taken in from a file and seen; a bad one changes nothing, and line and reason are said. Others than an
 * administrator see them, and cannot take one in. */
static void
test_templates (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  g_autofree char *path = g_build_filename (folder->folder, "mall.xml", NULL);
  Shown shown = show (folder, "anna");
  GtkWidget *told;

  take_in (&shown, path, TEMPLATE ("fakta"));
  told = beakta_app_test_find (shown.window, GTK_TYPE_LABEL, "Nothing was changed. mall.xml: line 3, column 1: an attribute is missing, "
                               "or does not suit: <part name=\"fakta\">");
  g_assert_nonnull (told);
  g_assert_null (beakta_app_test_find (shown.window, GTK_TYPE_LABEL, "Our own template"));

  take_in (&shown, path, TEMPLATE ("facts"));
  g_assert_false (gtk_widget_get_visible (told));
  g_assert_nonnull (beakta_app_test_find (shown.window, GTK_TYPE_LABEL, "Our own template"));
  close_shown (&shown);

  shown = show (folder, "berit");
  g_assert_nonnull (beakta_app_test_find (shown.window, GTK_TYPE_LABEL, "Our own template"));
  g_assert_false (gtk_widget_get_visible (beakta_app_test_find (shown.window, GTK_TYPE_BUTTON, "Take In Template…")));
  close_shown (&shown);
}

/* The names of the variables that the store has, in their order. */
static char *
dup_variables (Shown *shown)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GKeyFile) variables = beakta_store_load_variables (shown->store, NULL, &error);
  g_auto(GStrv) names = NULL;

  g_assert_no_error (error);
  names = beakta_variables_list (variables);

  return g_strjoinv (" ", names);
}

static void
press (Shown      *shown,
       const char *tooltip)
{
  GtkWidget *found = NULL;
  GQueue queue = G_QUEUE_INIT;
  GtkWidget *widget;

  g_queue_push_tail (&queue, shown->window);
  while ((widget = g_queue_pop_head (&queue)) != NULL)
    {
      if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
        found = widget;
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (&queue, child);
    }

  g_assert_nonnull (found);
  g_signal_emit_by_name (found, "clicked");
  beakta_app_test_settle ();
}

/* Rule: an administrator adds, renames, moves and removes the office's background variables; a mistake changes nothing. */
static void
test_variables (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  Shown shown;
  g_autofree char *added = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *refused = NULL;
  g_autofree char *bundled = NULL;
  g_autofree char *own = NULL;
  g_autoptr(GKeyFile) variables = NULL;
  g_autofree char *renamed = NULL;
  g_autofree char *written = NULL;
  g_auto(GStrv) values = NULL;

  shown = show (folder, NULL);
  write_line (&shown, "New variable", "Skolform");
  added = dup_variables (&shown);
  g_assert_true (g_str_has_suffix (added, "annat skolform"));

  write_variable (&shown, "Place", "What it is called", "Municipality");
  write_variable (&shown, "Municipality", "What is often written, with semicolons between", " Hagaby;; Nordanvind ");
  variables = beakta_store_load_variables (shown.store, NULL, NULL);
  renamed = beakta_variables_dup_name (variables, "ort", "en");
  values = beakta_variables_list_values (variables, "ort");
  written = g_strjoinv ("|", values);
  g_assert_cmpstr (renamed, ==, "Municipality");
  g_assert_cmpstr (written, ==, "Hagaby|Nordanvind");

  press (&shown, "Move up: Skolform");
  press (&shown, "Remove: Age");
  moved = dup_variables (&shown);
  g_assert_true (g_str_has_suffix (moved, "skolform annat"));
  g_assert_null (strstr (moved, "ålder"));

  write_line (&shown, "New variable", "Annat");
  refused = dup_variables (&shown);
  g_assert_cmpstr (refused, ==, moved);

  g_signal_emit_by_name (beakta_app_test_find (shown.window, GTK_TYPE_BUTTON, "Use Beakta’s List"), "clicked");
  beakta_app_test_settle ();
  own = dup_kept (&shown, BEAKTA_OFFICE_VARIABLES);
  bundled = dup_variables (&shown);
  g_assert_cmpstr (own, ==, "");
  g_assert_nonnull (strstr (bundled, "ålder"));
  close_shown (&shown);

  shown = show (folder, "berit");
  g_assert_nonnull (beakta_app_test_find (shown.window, ADW_TYPE_ACTION_ROW, "Place"));
  g_assert_null (beakta_app_test_find (shown.window, ADW_TYPE_ENTRY_ROW, "What it is called"));
  g_assert_null (beakta_app_test_find (shown.window, ADW_TYPE_ENTRY_ROW, "New variable"));
  close_shown (&shown);
}

/* (nullable): the question that follows when a file has been read. */
static GtkWindow *
find_preview (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (ADW_IS_MESSAGE_DIALOG (window->data))
      return window->data;

  return NULL;
}

/* Returns: the question, or %NULL when the file was refused. */
static GtkWindow *
import_table (Shown            *shown,
              BeaktaTestFolder *folder,
              const char       *content)
{
  g_autofree char *path = g_build_filename (folder->folder, "tabell.csv", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GtkWidget *group = beakta_app_test_find (shown->window, BEAKTA_TYPE_POPULATION_GROUP, NULL);

  g_file_set_contents (path, content, -1, NULL);
  beakta_population_group_import (BEAKTA_POPULATION_GROUP (group), file);
  beakta_app_test_wait (is_read, beakta_app_test_find (shown->window, GTK_TYPE_BUTTON, "Import…"));
  g_unlink (path);

  return find_preview ();
}

static void
answer (GtkWindow  *question,
        const char *response)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  gtk_window_destroy (question);
  beakta_app_test_settle ();
}

#define TABLE "kön;antal;andel;källa;år\n;1000;;Registret;2025\nkvinnor;505;;Registret;2025\nmän;;49,5 %;Registret;2025\n"

/* Rule: a file's rows are shown before anything is changed; one with a mistake is refused with its row, and changes nothing. */
static void
test_population (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  Shown shown;
  GtkWindow *question;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *refused = NULL;
  g_autofree char *none = NULL;

  shown = show (folder, NULL);
  question = import_table (&shown, folder, TABLE);
  before = dup_kept (&shown, BEAKTA_OFFICE_POPULATION);
  g_assert_nonnull (question);
  g_assert_cmpstr (before, ==, "");
  g_assert_nonnull (beakta_app_test_find (GTK_WIDGET (question), GTK_TYPE_LABEL, "3 rows. Source: Registret, 2025."));
  g_assert_nonnull (beakta_app_test_find (GTK_WIDGET (question), GTK_TYPE_LABEL, "50.5\302\240%, 505 people (Registret, 2025)"));
  answer (question, "take");
  after = dup_kept (&shown, BEAKTA_OFFICE_POPULATION);
  g_assert_nonnull (strstr (after, "kvinnor"));
  g_assert_nonnull (beakta_app_test_find (shown.window, GTK_TYPE_LABEL, "3 rows. Source: Registret, 2025."));

  g_assert_null (import_table (&shown, folder, TABLE "flickor;många;;Registret;2025\n"));
  g_assert_nonnull (beakta_app_test_find (shown.window, GTK_TYPE_LABEL,
                                          "“tabell.csv” cannot be used: row 5: “många” is not a number of people. Nothing is changed."));
  refused = dup_kept (&shown, BEAKTA_OFFICE_POPULATION);
  g_assert_cmpstr (refused, ==, after);

  press (&shown, "Remove the Table");
  none = dup_kept (&shown, BEAKTA_OFFICE_POPULATION);
  g_assert_cmpstr (none, ==, "");
  close_shown (&shown);

  shown = show (folder, "berit");
  g_assert_false (gtk_widget_get_visible (beakta_app_test_find (shown.window, GTK_TYPE_BUTTON, "Import…")));
  close_shown (&shown);
}

typedef struct
{
  Shown      *shown;
  const char *words;                 /* with which the toast begins */
} Toast;

static gboolean
is_told (gpointer user_data)
{
  Toast *toast = user_data;

  return beakta_app_test_find (toast->shown->window, GTK_TYPE_LABEL, toast->words) != NULL;
}

static void
wait_for_toast (Shown      *shown,
                const char *words)
{
  Toast toast = { shown, words };

  beakta_app_test_wait (is_told, &toast);
}

static void
assert_folder (Shown      *shown,
               const char *expected) /* nullable */
{
  g_autofree char *folder = beakta_backup_folder_dup (shown->settings, beakta_store_get_path (shown->store));

  g_assert_cmpstr (folder, ==, expected);
}

/* Rule: where backups are kept can be altered; a folder that cannot be written to is told of, and nothing is changed; those that were
 * made before are still listed. */
static void
test_backups (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  Shown shown = show (folder, NULL);
  BeaktaBackupsGroup *group = BEAKTA_BACKUPS_GROUP (beakta_app_test_find (shown.window, BEAKTA_TYPE_BACKUPS_GROUP, NULL));
  g_autofree char *store = g_strdup (beakta_store_get_path (shown.store));
  g_autofree char *usual = beakta_backups_dup_folder (store);
  g_autofree char *other = g_strconcat (store, "-elsewhere", NULL);
  g_autofree char *below_file = g_build_filename (store, "folder", NULL);
  g_autofree char *refused = NULL;
  g_autoptr(GPtrArray) backups = NULL;

  g_assert_nonnull (beakta_app_test_find (GTK_WIDGET (group), GTK_TYPE_LABEL, usual));
  g_assert_nonnull (beakta_app_test_find (GTK_WIDGET (group), GTK_TYPE_LABEL, "None has been made yet"));
  g_signal_emit_by_name (beakta_app_test_find (GTK_WIDGET (group), GTK_TYPE_BUTTON, "_Back Up Now"), "clicked");
  wait_for_toast (&shown, "A backup is made.");
  g_assert_null (beakta_app_test_find (GTK_WIDGET (group), GTK_TYPE_LABEL, "None has been made yet"));

  beakta_backups_group_choose (group, below_file);
  refused = g_strdup_printf ("No backup can be made in %s: the folder cannot be written to, or the disk is full. Backups are "
                             "still kept in %s.", below_file, usual);
  wait_for_toast (&shown, refused);
  assert_folder (&shown, NULL);

  beakta_backups_group_choose (group, other);
  wait_for_toast (&shown, "Backups are kept there from now on, and one is made.");
  assert_folder (&shown, other);
  g_assert_nonnull (beakta_app_test_find (GTK_WIDGET (group), GTK_TYPE_LABEL, other));
  backups = beakta_backup_folder_list (shown.settings, store);
  g_assert_cmpuint (backups->len, ==, 2);

  /* Another store of that name would mix its backups with these. */
  g_assert_true (beakta_backup_folder_is_taken (shown.settings, "/elsewhere/cases.beakta", other));
  g_assert_false (beakta_backup_folder_is_taken (shown.settings, "/elsewhere/others.beakta", other));

  beakta_backup_folder_set (shown.settings, store, NULL);
  assert_folder (&shown, NULL);
  close_shown (&shown);
}

int
main (int   argc,
      char *argv[])
{
  beakta_app_test_init (&argc, &argv);

  beakta_test_add ("/preferences/office/kept-in-store", test_kept_in_store);
  beakta_test_add ("/preferences/office/others-see-it", test_others_see_it);
  beakta_test_add ("/preferences/office/opinions", test_opinions);
  beakta_test_add ("/preferences/office/logotype", test_logotype);
  beakta_test_add ("/preferences/groups/variables", test_variables);
  beakta_test_add ("/preferences/groups/population", test_population);
  beakta_test_add ("/preferences/templates/taken-in", test_templates);
  beakta_test_add ("/preferences/backups", test_backups);

  return g_test_run ();
}
