/* What the office prints, and its templates, in the preferences: kept in the store, and altered by its administrator only. */

#include "beakta-app-test.h"

#include "beakta-letterhead.h"
#include "beakta-office-group.h"
#include "beakta-preferences.h"
#include "beakta-settings.h"
#include "beakta-templates-group.h"

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

int
main (int   argc,
      char *argv[])
{
  beakta_app_test_init (&argc, &argv);

  beakta_test_add ("/preferences/office/kept-in-store", test_kept_in_store);
  beakta_test_add ("/preferences/office/others-see-it", test_others_see_it);
  beakta_test_add ("/preferences/office/logotype", test_logotype);

  beakta_test_add ("/preferences/templates/taken-in", test_templates);

  return g_test_run ();
}
