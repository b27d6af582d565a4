/* The desktop program: one store, and windows over it, each with a case of its own.
 *
 * (1) The window is shown before the store is open, and stays when it cannot be opened.
 * (2) The store is closed after its last window, so that everything under way is written first.
 */

#define G_LOG_DOMAIN "beakta-application"

#include "beakta-application.h"

#include <glib/gi18n.h>

#include "beakta-backup-keeper.h"
#include "beakta-heard-name.h"
#include "beakta-window.h"

#define STYLE_KEY "style-preference"
#define ICON_DELAY_MS 500

struct _BeaktaApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;          /* owned */
  BeaktaStore    *store;             /* owned, nullable until it is open */
  GCancellable   *opening;           /* owned, nullable */
  BeaktaBackupKeeper *keeper;        /* owned */
  guint           icon_source;

  char           *path;              /* nullable: the default store */
  char           *user;              /* nullable: the operating system's user */
};

G_DEFINE_FINAL_TYPE (BeaktaApplication, beakta_application, ADW_TYPE_APPLICATION)

static BeaktaWindow *
get_window (BeaktaApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  if (BEAKTA_IS_WINDOW (active))
    return BEAKTA_WINDOW (active);

  for (GList *l = windows; l != NULL; l = l->next)
    if (BEAKTA_IS_WINDOW (l->data))
      return BEAKTA_WINDOW (l->data);

  return NULL;
}

static void
apply_style (BeaktaApplication *self)
{
  AdwStyleManager *manager = adw_application_get_style_manager (ADW_APPLICATION (self));
  g_autofree char *style = g_settings_get_string (self->settings, STYLE_KEY);

  if (g_strcmp0 (style, "light") == 0)
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  else if (g_strcmp0 (style, "dark") == 0)
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  else
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

static void
style_changed_cb (BeaktaApplication *self)
{
  apply_style (self);
}

/* All windows are over the same store. */
static void
give_store (BeaktaApplication *self,
            BeaktaStore       *store)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (BEAKTA_IS_WINDOW (l->data))
      beakta_window_set_store (l->data, store);
}

static void
store_opened_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(BeaktaApplication) self = user_data;
  g_autoptr(BeaktaStore) store = NULL;
  g_autoptr(GError) error = NULL;
  BeaktaWindow *window = get_window (self);

  store = beakta_store_open_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->opening);

  if (window == NULL)
    return;

  if (store == NULL)
    {
      beakta_window_show_problem (window, error);
      return;
    }

  /* What is still on its way to the store before this one keeps it open until it has arrived. */
  give_store (self, store);
  g_set_object (&self->store, store);
  beakta_backup_keeper_follow (self->keeper, store);
}

/* Told once, where the person works; the work itself goes on. */
static void
backup_failed_cb (BeaktaApplication *self,
                  const GError      *error)
{
  BeaktaWindow *window = get_window (self);

  if (window != NULL)
    beakta_window_toast (window, g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FULL)
      ? _("No backup could be made: the disk is full. Your work is saved. Free some space; Beakta tries again.")
      : _("No backup could be made. Your work is saved. Ask whoever looks after the computer about the folder beside the case store; "
          "Beakta tries again."));
}

void
beakta_application_open_store (BeaktaApplication *self,
                               const char        *user)
{
  g_autofree char *path = NULL;

  g_return_if_fail (BEAKTA_IS_APPLICATION (self));

  if (g_strcmp0 (user, self->user) != 0)
    {
      g_free (self->user);
      self->user = g_strdup (user);
    }

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();

  path = beakta_application_dup_store_path (self);
  beakta_store_open_async (path, self->user, self->opening, store_opened_cb, g_object_ref (self));
}

static BeaktaWindow *
make_window (BeaktaApplication *self)
{
  BeaktaWindow *window = BEAKTA_WINDOW (beakta_window_new (self));

  if (self->store != NULL)
    beakta_window_set_store (window, self->store);
  else if (self->opening == NULL)
    beakta_application_open_store (self, self->user);

  return window;
}

static BeaktaWindow *
ensure_window (BeaktaApplication *self)
{
  BeaktaWindow *window = get_window (self);

  if (window == NULL)
    window = make_window (self);

  gtk_window_present (GTK_WINDOW (window));

  return window;
}

void
beakta_application_open_window (BeaktaApplication *self,
                                const char        *case_id)
{
  BeaktaWindow *window;

  g_return_if_fail (BEAKTA_IS_APPLICATION (self));

  window = make_window (self);
  gtk_window_present (GTK_WINDOW (window));
  if (case_id != NULL)
    beakta_window_open_case (window, case_id);
}

/* libadwaita's button for the number of the version is heard as "GtkButton". */
static void
name_version_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "app-version"))
    beakta_heard_name_set (widget, _("Copy the version number"));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_version_button (child);
}

static void
about_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  GtkWidget *about = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                   "transient-for", get_window (user_data),
                                   "modal", TRUE,
                                   "application-name", _("Beakta"),
                                   "application-icon", "se.beakta.Beakta",
                                   "version", BEAKTA_VERSION,
                                   "license-type", GTK_LICENSE_GPL_3_0,
                                   "comments", _("Assess applications beside a checklist, with the words of the application as evidence."),
                                   /* Translators: write your names here, one a line */
                                   "translator-credits", _("translator-credits"),
                                   NULL);

  name_version_button (about);
  gtk_window_present (GTK_WINDOW (about));
}

static void
quit_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
set_accels (BeaktaApplication *self,
            const char        *action,
            const char        *first,
            const char        *second)
{
  const char *accels[] = { first, second, NULL };

  gtk_application_set_accels_for_action (GTK_APPLICATION (self), action, accels);
}

static void
add_actions (BeaktaApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "about", .activate = about_activated_cb },
    { .name = "quit", .activate = quit_activated_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);

  set_accels (self, "app.quit", "<Control>q", NULL);
  set_accels (self, "window.close", "<Control>w", NULL);
  set_accels (self, "win.open", "<Control>o", NULL);
  set_accels (self, "win.new-case", "<Control>n", NULL);
  set_accels (self, "win.save-case", "<Control><Shift>s", NULL);
  set_accels (self, "win.import-list", "<Control>i", NULL);
  set_accels (self, "win.new-window", "<Control><Alt>n", NULL);
  set_accels (self, "win.find", "<Control>f", NULL);
  set_accels (self, "win.print", "<Control>p", NULL);
  set_accels (self, "win.help", "F1", NULL);
  set_accels (self, "win.shortcuts", "<Control>question", "<Control><Shift>question");
  set_accels (self, "win.checklists", "<Control><Shift>b", NULL);
  set_accels (self, "win.preferences", "<Control>comma", NULL);
  set_accels (self, "win.toggle-pane", "F9", NULL);
  set_accels (self, "win.back", "<Alt>Left", NULL);
}

static void
beakta_application_activate (GApplication *application)
{
  ensure_window (BEAKTA_APPLICATION (application));
}

static void
beakta_application_open (GApplication  *application,
                         GFile        **files,
                         int            n_files,
                         const char    *hint)
{
  BeaktaWindow *window = ensure_window (BEAKTA_APPLICATION (application));
  g_autoptr(GListStore) list = g_list_store_new (G_TYPE_FILE);

  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);

  beakta_window_open_files (window, G_LIST_MODEL (list));
}

/* Another store, or another person, is another program: it does not hand over to one that is running. */
static int
beakta_application_handle_local_options (GApplication *application,
                                         GVariantDict *options)
{
  BeaktaApplication *self = BEAKTA_APPLICATION (application);
  g_autofree char *store = NULL;

  if (g_variant_dict_lookup (options, "store", "^ay", &store))
    self->path = g_canonicalize_filename (store, NULL);

  g_variant_dict_lookup (options, "as", "s", &self->user);

  if (self->path != NULL || self->user != NULL)
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

/* The first frame does not wait for the icon, which X11 wants in every size that there is. */
static gboolean
icon_cb (gpointer user_data)
{
  BeaktaApplication *self = user_data;

  self->icon_source = 0;
  gtk_window_set_default_icon_name ("se.beakta.Beakta");

  return G_SOURCE_REMOVE;
}

static void
beakta_application_startup (GApplication *application)
{
  BeaktaApplication *self = BEAKTA_APPLICATION (application);

  G_APPLICATION_CLASS (beakta_application_parent_class)->startup (application);

  self->icon_source = g_timeout_add_full (G_PRIORITY_LOW, ICON_DELAY_MS, icon_cb, self, NULL);
  self->settings = g_settings_new ("se.beakta.Beakta");
  self->keeper = beakta_backup_keeper_new (self->settings);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (backup_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::" STYLE_KEY, G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  apply_style (self);
  add_actions (self);
}

static void
beakta_application_shutdown (GApplication *application)
{
  BeaktaApplication *self = BEAKTA_APPLICATION (application);

  g_cancellable_cancel (self->opening);
  g_clear_handle_id (&self->icon_source, g_source_remove);

  /* Invariant (2). */
  beakta_application_close_store (self);

  G_APPLICATION_CLASS (beakta_application_parent_class)->shutdown (application);
}

static void
beakta_application_dispose (GObject *object)
{
  BeaktaApplication *self = BEAKTA_APPLICATION (object);

  g_clear_object (&self->opening);
  g_clear_object (&self->keeper);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->user, g_free);

  G_OBJECT_CLASS (beakta_application_parent_class)->dispose (object);
}

static void
beakta_application_class_init (BeaktaApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = beakta_application_dispose;
  application_class->activate = beakta_application_activate;
  application_class->open = beakta_application_open;
  application_class->handle_local_options = beakta_application_handle_local_options;
  application_class->startup = beakta_application_startup;
  application_class->shutdown = beakta_application_shutdown;
}

static void
beakta_application_init (BeaktaApplication *self)
{
  static const GOptionEntry options[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Open this case store"), N_("FILE") },
    { "as", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Work in another person’s name (administrators only; it is logged)"), N_("USER") },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

BeaktaApplication *
beakta_application_new (void)
{
  return g_object_new (BEAKTA_TYPE_APPLICATION,
                       "application-id", "se.beakta.Beakta",
                       "resource-base-path", "/se/beakta/Beakta",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

void
beakta_application_close_store (BeaktaApplication *self)
{
  g_return_if_fail (BEAKTA_IS_APPLICATION (self));

  if (self->store == NULL)
    return;

  beakta_store_close (self->store);
  beakta_backup_keeper_finish (self->keeper);
  g_clear_object (&self->store);
}

void
beakta_application_set_store_path (BeaktaApplication *self,
                                   const char        *path)
{
  g_return_if_fail (BEAKTA_IS_APPLICATION (self));
  g_return_if_fail (path != NULL);

  g_free (self->path);
  self->path = g_canonicalize_filename (path, NULL);
}

GSettings *
beakta_application_get_settings (BeaktaApplication *self)
{
  g_return_val_if_fail (BEAKTA_IS_APPLICATION (self), NULL);

  return self->settings;
}

char *
beakta_application_dup_store_path (BeaktaApplication *self)
{
  g_return_val_if_fail (BEAKTA_IS_APPLICATION (self), NULL);

  return self->path != NULL ? g_strdup (self->path) : beakta_store_dup_default_path ();
}
