/* The checklists of the office.
 *
 * (1) Everybody may look, compare and export; who may not alter is told why in one sentence, and sees no act that would fail.
 * (2) What is shown is what the store has: after every act, when one comes back from the editor, and when somebody else has
 *     altered a list, it is read anew.
 */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-library-window-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-library-row.h"
#include "beakta-problem-toast.h"
#include "beakta-wrap-layout.h"

G_DEFINE_FINAL_TYPE (BeaktaLibraryWindow, beakta_library_window, ADW_TYPE_WINDOW)

void
beakta_library_window_tell (BeaktaLibraryWindow *self,
                            const char          *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  beakta_library_window_show_toast (self, adw_toast_new (escaped));
}

/* What was said of an act before is over when the next one is made. */
void
beakta_library_window_show_toast (BeaktaLibraryWindow *self,
                                  AdwToast            *toast)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
beakta_library_window_tell_error (BeaktaLibraryWindow *self,
                                  const GError        *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    beakta_library_window_show_toast (self, beakta_problem_toast_new (error));
}

gboolean
beakta_library_window_may_alter (BeaktaLibraryWindow *self)
{
  return (beakta_store_get_roles (self->store) & BEAKTA_ROLE_ADMINISTRATOR) != 0 && !beakta_store_is_read_only (self->store);
}

const BeaktaListVersion *
beakta_library_window_get_draft (BeaktaLibraryWindow *self)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      const BeaktaListVersion *version = g_ptr_array_index (self->shown, i);

      if (version->status == BEAKTA_LIST_DRAFT)
        return version;
    }

  return NULL;
}

guint
beakta_library_window_count_cases (BeaktaLibraryWindow *self,
                                   const char          *id)
{
  return self->uses != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->uses, id)) : 0;
}

static void
version_selected_cb (BeaktaLibraryWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->choose_version);

  if (self->is_filling || selected >= self->shown->len)
    return;

  beakta_library_window_show_version (self, g_ptr_array_index (self->shown, selected));
}

/* The list */

static char *
dup_version_name (const BeaktaListVersion *version)
{
  if (version->status == BEAKTA_LIST_DRAFT)
    /* Translators: followed by the version that it will be */
    return g_strdup_printf (_("Draft of version %s"), version->version);
  if (version->status == BEAKTA_LIST_WITHDRAWN)
    return g_strdup_printf (_("Version %s, withdrawn"), version->version);

  return g_strdup_printf (_("Version %s"), version->version);
}

/* What a version is known by among those of its list. */
const char *
beakta_library_window_get_name (const BeaktaListVersion *version)
{
  return *version->draft != '\0' ? version->draft : version->version;
}

/* @name: (nullable): of the version to show; else what a case would get, else the first. */
static guint
choose_index (BeaktaLibraryWindow *self,
              const char          *name)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      const BeaktaListVersion *version = g_ptr_array_index (self->shown, i);

      if (name != NULL ? g_str_equal (beakta_library_window_get_name (version), name)
                       : version->status == BEAKTA_LIST_PUBLISHED)
        return i;
    }

  return 0;
}

static void
show_list (BeaktaLibraryWindow *self,
           const char          *wanted)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->versions->len; i++)
    {
      BeaktaListVersion *version = g_ptr_array_index (self->versions, i);
      g_autofree char *name = dup_version_name (version);

      if (g_strcmp0 (beakta_library_row_make_key (version), self->key) != 0)
        continue;

      g_ptr_array_add (self->shown, version);
      gtk_string_list_append (names, name);
    }

  gtk_stack_set_visible_child_name (self->detail_stack, self->shown->len > 0 ? "list" : "none");
  self->version = NULL;
  if (self->shown->len == 0)
    return;

  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->choose_version, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->choose_version, choose_index (self, wanted));
  self->is_filling = FALSE;
  version_selected_cb (self);
}

static void
row_selected_cb (BeaktaLibraryWindow *self,
                 GtkListBoxRow       *row)
{
  if (self->is_filling || row == NULL)
    return;

  g_free (self->key);
  self->key = g_strdup (beakta_library_row_get_key (BEAKTA_LIBRARY_ROW (row)));
  show_list (self, NULL);
}

static void
row_activated_cb (BeaktaLibraryWindow *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
back_cb (BeaktaLibraryWindow *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* The library */

static void
add_row (BeaktaLibraryWindow *self,
         GPtrArray           *versions)
{
  const BeaktaListVersion *first = g_ptr_array_index (versions, 0);
  GtkWidget *row = beakta_library_row_new (versions, beakta_library_window_count_cases (self, first->id));

  gtk_list_box_append (self->lists, row);
  if (g_strcmp0 (beakta_library_row_get_key (BEAKTA_LIBRARY_ROW (row)), self->key) == 0)
    gtk_list_box_select_row (self->lists, GTK_LIST_BOX_ROW (row));
}

void
beakta_library_window_fill (BeaktaLibraryWindow *self,
                            const char          *name)
{
  GtkListBoxRow *first;

  self->is_filling = TRUE;
  while ((first = gtk_list_box_get_row_at_index (self->lists, 0)) != NULL)
    gtk_list_box_remove (self->lists, GTK_WIDGET (first));

  for (guint i = 0; i < self->versions->len; )
    {
      g_autoptr(GPtrArray) list = g_ptr_array_new ();
      const char *key = beakta_library_row_make_key (g_ptr_array_index (self->versions, i));

      for (; i < self->versions->len && g_str_equal (beakta_library_row_make_key (g_ptr_array_index (self->versions, i)), key);
           i++)
        g_ptr_array_add (list, g_ptr_array_index (self->versions, i));
      add_row (self, list);
    }
  self->is_filling = FALSE;

  first = gtk_list_box_get_row_at_index (self->lists, 0);
  gtk_stack_set_visible_child_name (self->stack, first != NULL ? "lists" : "empty");
  if (gtk_list_box_get_selected_row (self->lists) != NULL)
    show_list (self, name);
  else if (first != NULL)
    gtk_list_box_select_row (self->lists, first);
  else
    show_list (self, NULL);
}

static void
active_cb (BeaktaLibraryWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    beakta_library_window_catch_up (self);
}

static void
folded_cb (BeaktaLibraryWindow *self)
{
  gtk_widget_set_visible (self->back, adw_leaflet_get_folded (self->leaflet));
}

static void
beakta_library_window_dispose (GObject *object)
{
  BeaktaLibraryWindow *self = BEAKTA_LIBRARY_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_weak_pointer (&self->toast);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_LIBRARY_WINDOW);
  g_clear_object (&self->checklist);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (beakta_library_window_parent_class)->dispose (object);
}

static void
beakta_library_window_finalize (GObject *object)
{
  BeaktaLibraryWindow *self = BEAKTA_LIBRARY_WINDOW (object);

  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->shown);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->uses, g_hash_table_unref);
  g_clear_pointer (&self->xml, g_bytes_unref);
  g_free (self->key);
  g_free (self->mark);

  G_OBJECT_CLASS (beakta_library_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, back);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, read_only);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, lists);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, detail);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, detail_bar);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, choose_version);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, status);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, facts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, edit);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, publish);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, withdraw);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, restore);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, discard);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryWindow, trial);
}

static void
beakta_library_window_class_init (BeaktaLibraryWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_library_window_dispose;
  object_class->finalize = beakta_library_window_finalize;

  g_type_ensure (BEAKTA_TYPE_TRIAL_VIEW);
  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  beakta_library_window_class_add_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/editor/beakta-library-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, version_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, active_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
}

static void
beakta_library_window_init (BeaktaLibraryWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->shown = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_heard_name_set_drop_down (self->choose_version, _("Version shown"));
  folded_cb (self);
}

GtkWidget *
beakta_library_window_new (GtkWindow   *parent,
                           BeaktaStore *store)
{
  BeaktaLibraryWindow *self;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);

  self = g_object_new (BEAKTA_TYPE_LIBRARY_WINDOW, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  beakta_library_window_follow (self);

  gtk_widget_set_visible (GTK_WIDGET (self->read_only), !beakta_library_window_may_alter (self));
  if (beakta_store_is_read_only (store))
    gtk_label_set_label (self->read_only, _("The case store can only be read, so no checklist can be changed. You can look at them, "
                                            "compare and export them."));
  beakta_library_window_update_actions (self);
  beakta_library_window_reload (self, NULL, NULL);

  return GTK_WIDGET (self);
}
