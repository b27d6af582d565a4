/* The desktop program: locale, application, run. */

#define G_LOG_DOMAIN "beakta"

#include <locale.h>

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "beakta-application.h"

/* (nullable): the build folder, when the program runs from there and not from where it was installed. */
static char *
dup_build_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *source = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *folder = source != NULL ? g_path_get_dirname (source) : NULL;
  g_autofree char *mark = folder != NULL ? g_build_filename (folder, "build.ninja", NULL) : NULL;

  return mark != NULL && g_file_test (mark, G_FILE_TEST_EXISTS) ? g_steal_pointer (&folder) : NULL;
}

static const char *
get_wanted_language (void)
{
  static const char * const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (value != NULL && *value != '\0')
        return value;
    }

  return "";
}

/* A Swedish locale that was asked for but never generated on this system still gives Swedish: messages are
 * looked up through LANGUAGE, which needs any locale but "C". */
static void
set_up_language (void)
{
  const char *wanted = get_wanted_language ();

  if (setlocale (LC_ALL, "") != NULL)
    return;

  if (g_str_has_prefix (wanted, "sv"))
    g_setenv ("LANGUAGE", "sv", FALSE);

  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
}

static void
set_up_texts (const char *build_folder)
{
  g_autofree char *folder = build_folder != NULL ? g_build_filename (build_folder, "po", NULL) : NULL;

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : BEAKTA_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static void
set_up_settings (const char *build_folder)
{
  g_autofree char *folder = NULL;

  if (build_folder == NULL)
    return;

  folder = g_build_filename (build_folder, "data", NULL);
  g_setenv ("GSETTINGS_SCHEMA_DIR", folder, FALSE);
}

/* GTK 4.8 gives check buttons no action that assistive technology could use. */
static void
set_up_check_buttons (void)
{
  GtkWidgetClass *klass = g_type_class_ref (GTK_TYPE_CHECK_BUTTON);

  gtk_widget_class_install_property_action (klass, "check.toggle", "active");
  g_type_class_unref (klass);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *build_folder = dup_build_folder ();
  g_autoptr(BeaktaApplication) application = NULL;

  set_up_language ();
  set_up_texts (build_folder);
  set_up_settings (build_folder);
  set_up_check_buttons ();
  g_set_application_name (_("Beakta"));

  application = beakta_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
