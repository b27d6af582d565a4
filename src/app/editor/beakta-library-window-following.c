/* The library shows what the store has: invariant (2) of the window. */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-library-window-private.h"

#include "beakta-store-uses.h"

/* What is to be shown when the store has been read. */
typedef struct
{
  BeaktaLibraryWindow *window;       /* owned */
  char                *name;         /* nullable: of the version */
  gboolean             is_told;      /* somebody altered a list: what is shown stays shown */
} Reload;

static void
reload_free (Reload *reload)
{
  g_object_unref (reload->window);
  g_free (reload->name);
  g_free (reload);
}

/* (nullable) */
static const char *
get_shown (BeaktaLibraryWindow *self)
{
  return self->version != NULL ? beakta_library_window_get_name (self->version) : NULL;
}

/* Whether somebody is asked about the version that is shown, or writes in it. */
static gboolean
has_dialog (BeaktaLibraryWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (self) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
are_same (GPtrArray *before,
          GPtrArray *after)
{
  if (before == NULL || before->len != after->len)
    return FALSE;

  for (guint i = 0; i < after->len; i++)
    {
      const BeaktaListVersion *one = g_ptr_array_index (before, i);
      const BeaktaListVersion *two = g_ptr_array_index (after, i);

      if (one->status != two->status || one->revision != two->revision || !g_str_equal (one->id, two->id) ||
          !g_str_equal (beakta_library_window_get_name (one), beakta_library_window_get_name (two)))
        return FALSE;
    }

  return TRUE;
}

/* Takes @versions. @name: (nullable): of the version to show. */
static void
show_versions (BeaktaLibraryWindow *self,
               GPtrArray           *versions,
               const char          *name)
{
  g_autoptr(GPtrArray) before = self->versions;
  g_autofree char *wanted = g_strdup (name);
  gboolean has_keyboard = gtk_widget_get_focus_child (GTK_WIDGET (self->lists)) != NULL;
  GtkListBoxRow *row;

  self->version = NULL;
  g_ptr_array_set_size (self->shown, 0);
  self->versions = versions;
  beakta_library_window_fill (self, wanted);

  row = gtk_list_box_get_selected_row (self->lists);
  if (has_keyboard && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Takes @versions. What somebody is asked about is not taken from under them: it is read when they are done. */
static void
show_told (BeaktaLibraryWindow *self,
           GPtrArray           *versions)
{
  g_autoptr(GPtrArray) owned = versions;

  if (are_same (self->versions, versions))
    return;

  if (has_dialog (self))
    self->is_stale = TRUE;
  else
    show_versions (self, g_steal_pointer (&owned), get_shown (self));
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Reload *reload = user_data;
  BeaktaLibraryWindow *self = reload->window;
  g_autoptr(GError) error = NULL;
  GPtrArray *versions = beakta_store_list_versions_finish (BEAKTA_STORE (object), result, &error);

  if (versions != NULL && reload->is_told)
    show_told (self, versions);
  else if (versions != NULL)
    show_versions (self, versions, reload->name);
  else
    beakta_library_window_tell_error (self, error);

  reload_free (reload);
}

static void
counted_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Reload *reload = user_data;
  BeaktaLibraryWindow *self = reload->window;
  g_autoptr(GError) error = NULL;
  GHashTable *uses = beakta_store_count_uses_finish (BEAKTA_STORE (object), result, &error);

  if (uses == NULL)
    {
      beakta_library_window_tell_error (self, error);
      reload_free (reload);
      return;
    }

  g_clear_pointer (&self->uses, g_hash_table_unref);
  self->uses = uses;
  beakta_store_list_versions_async (self->store, self->cancellable, listed_cb, reload);
}

void
beakta_library_window_reload (BeaktaLibraryWindow *self,
                              const char          *key,
                              const char          *name)
{
  Reload *reload = g_new0 (Reload, 1);

  if (key != NULL)
    {
      g_free (self->key);
      self->key = g_strdup (key);
    }

  reload->window = g_object_ref (self);
  reload->name = g_strdup (name);
  beakta_store_count_uses_async (self->store, self->cancellable, counted_cb, reload);
}

/* Invariant (2): what was written in the editor is told here. */
void
beakta_library_window_catch_up (BeaktaLibraryWindow *self)
{
  if (!self->is_stale)
    return;

  self->is_stale = FALSE;
  beakta_library_window_reload (self, NULL, get_shown (self));
}

/* Invariant (2). */
static void
lists_changed_cb (BeaktaLibraryWindow *self)
{
  Reload *reload = g_new0 (Reload, 1);

  reload->window = g_object_ref (self);
  reload->is_told = TRUE;
  beakta_store_count_uses_async (self->store, self->cancellable, counted_cb, reload);
}

void
beakta_library_window_follow (BeaktaLibraryWindow *self)
{
  g_signal_connect_object (self->store, "lists-changed", G_CALLBACK (lists_changed_cb), self, G_CONNECT_SWAPPED);
}
