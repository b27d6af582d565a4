/* (1) The list is read anew when a registration is undone, redone or erased, here or by another program. One reading at a time: what
 *     happens meanwhile is read after it, once.
 * (2) Whoever may not erase sees the list all the same, and why not. The store asks again when it is done.
 */

#define G_LOG_DOMAIN "beakta-undone-dialog"

#include "beakta-undone-dialog.h"

#include <glib/gi18n.h>

#include "beakta-erase-dialog.h"
#include "beakta-store-undone.h"
#include "beakta-store-users.h"
#include "beakta-wording.h"
#include "beakta-workflow.h"

struct _BeaktaUndoneDialog
{
  AdwWindow        parent_instance;

  BeaktaStore     *store;            /* owned; NULL once it is closed */
  GPtrArray       *undone;           /* owned, nullable, of BeaktaUndone, in the order of the rows */
  gboolean         is_reading;
  gboolean         is_stale;         /* invariant (1) */

  /* Template children */
  AdwToastOverlay *toasts;
  GtkStack        *stack;
  GtkLabel        *explanation;
  GtkListBox      *list;
  AdwStatusPage   *problem;
};

G_DEFINE_FINAL_TYPE (BeaktaUndoneDialog, beakta_undone_dialog, ADW_TYPE_WINDOW)

/* What is read in the thread that does not draw. */
typedef struct
{
  GPtrArray  *undone;
  GHashTable *names;                 /* user to name */
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->undone, g_ptr_array_unref);
  g_clear_pointer (&found->names, g_hash_table_unref);
  g_free (found);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

static void
show_toast (BeaktaUndoneDialog *self,
            const char         *words)
{
  AdwToast *toast = adw_toast_new ("");
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  adw_toast_set_title (toast, escaped);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* The dialog may have been closed before it was done. */
static void
told_cb (BeaktaUndoneDialog *self,
         const char         *words)
{
  if (self->store != NULL)
    show_toast (self, words);
}

static void
erase_clicked_cb (GtkButton          *button,
                  BeaktaUndoneDialog *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  const BeaktaUndone *undone = g_ptr_array_index (self->undone, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  GtkWidget *dialog = beakta_erase_dialog_new_for_undone (GTK_WINDOW (self), self->store, undone);

  g_signal_connect_object (dialog, "erased", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "failed", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* (transfer floating): what is heard says whose it is; a label of the button's own would be said a second time. */
static GtkWidget *
make_button (BeaktaUndoneDialog *self,
             const BeaktaUndone *undone)
{
  GtkWidget *button = gtk_button_new ();
  /* Translators: %s is a case number */
  g_autofree char *name = g_strdup_printf (_("Erase %s…"), undone->number);

  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (_("Erase…")));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (erase_clicked_cb), self, 0);

  return button;
}

/* (transfer full) */
static char *
describe (const BeaktaUndone *undone,
          GHashTable         *names)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = beakta_wording_dup_moment (undone->time, now);
  const char *name = g_hash_table_lookup (names, undone->by);
  /* Translators: of a registration; %1$s is when, %2$s a person */
  g_autofree char *deed = g_strdup_printf (_("Undone %1$s by %2$s"), moment, name != NULL ? name : undone->by);
  g_autofree char *documents = g_strdup_printf (ngettext ("%u document", "%u documents", undone->n_originals), undone->n_originals);

  return g_strdup_printf ("%s · %s", deed, documents);
}

static GtkWidget *
make_row (BeaktaUndoneDialog *self,
          const BeaktaUndone *undone,
          GHashTable         *names,
          gboolean            may)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = make_button (self, undone);
  g_autofree char *title = *undone->title != '\0' ? g_strdup_printf ("%s · %s", undone->number, undone->title)
                                                  : g_strdup (undone->number);
  g_autofree char *below = describe (undone, names);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, below, -1);
  gtk_widget_set_sensitive (button, may);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/* @why: (out) (transfer full): in words for a person, when not. Asked as the store does, of a case that is not there. */
static gboolean
may_erase (BeaktaUndoneDialog  *self,
           char               **why)
{
  g_autoptr(BeaktaCase) gone = beakta_case_new ("");
  g_autoptr(GError) error = NULL;

  if (beakta_store_is_read_only (self->store))
    *why = g_strdup (_("The case store can only be read. Nothing can be changed here."));
  else if (!beakta_workflow_check (gone, beakta_store_get_user (self->store), beakta_store_get_roles (self->store),
                                   BEAKTA_ACT_ERASE, &error))
    *why = g_error_matches (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ROLE)
           ? g_strdup (_("Only an administrator of the case store may erase them."))
           : beakta_wording_dup_problem (error);

  return *why == NULL;
}

static void
explain (BeaktaUndoneDialog *self,
         const char         *why)
{
  const char *kept = _("The cases have left the queue. What was registered is kept, so that it can come back, until it is erased.");
  g_autofree char *both = why != NULL ? g_strdup_printf ("%s %s", kept, why) : NULL;

  gtk_label_set_text (self->explanation, both != NULL ? both : kept);
}

/* The row that has the keyboard; -1 for none. */
static int
get_place (BeaktaUndoneDialog *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = NULL;

  if (GTK_IS_LIST_BOX_ROW (focus))
    row = focus;
  else if (focus != NULL)
    row = gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

/* The keyboard stays where it was, also when that row has gone. */
static void
go_to (BeaktaUndoneDialog *self,
       int                 place)
{
  int last = (int) self->undone->len - 1;

  if (place >= 0 && last >= 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, MIN (place, last))));
}

static void
fill_in (BeaktaUndoneDialog *self,
         Found              *found)
{
  g_autofree char *why = NULL;
  gboolean may = may_erase (self, &why);
  int place = get_place (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  /* The store has them in the order in which they were undone. */
  g_clear_pointer (&self->undone, g_ptr_array_unref);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_undone_free);
  while (found->undone->len > 0)
    {
      BeaktaUndone *undone = g_ptr_array_steal_index (found->undone, found->undone->len - 1);

      g_ptr_array_add (self->undone, undone);
      gtk_list_box_append (self->list, make_row (self, undone, found->names, may));
    }

  explain (self, why);
  gtk_stack_set_visible_child_name (self->stack, self->undone->len > 0 ? "list" : "none");
  go_to (self, place);
}

static void
show_problem (BeaktaUndoneDialog *self,
              const GError       *error)
{
  g_autofree char *words = beakta_wording_dup_problem (error);

  g_message ("%s", error->message);
  adw_status_page_set_description (self->problem, words);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void read_list (BeaktaUndoneDialog *self);

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(BeaktaUndoneDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(Found) found = g_task_propagate_pointer (G_TASK (result), &error);

  self->is_reading = FALSE;
  if (self->store == NULL)
    return;

  if (self->is_stale)
    read_list (self);
  else if (found != NULL)
    fill_in (self, found);
  else
    show_problem (self, error);
}

static void
read_in_thread (GTask        *task,
                gpointer      store,
                gpointer      data,
                GCancellable *cancellable)
{
  g_autoptr(Found) found = g_new0 (Found, 1);
  g_autoptr(GError) error = NULL;

  found->undone = beakta_store_list_undone_sync (store, &error);
  if (found->undone != NULL)
    found->names = beakta_store_dup_names_sync (store, &error);

  if (found->names != NULL)
    g_task_return_pointer (task, g_steal_pointer (&found), found_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Invariant (1). */
static void
read_list (BeaktaUndoneDialog *self)
{
  g_autoptr(GTask) task = NULL;

  self->is_stale = self->is_reading;
  if (self->is_reading)
    return;

  self->is_reading = TRUE;
  task = g_task_new (self->store, NULL, read_cb, g_object_ref (self));
  g_task_set_source_tag (task, read_list);
  g_task_run_in_thread (task, read_in_thread);
}

static void
entry_cb (BeaktaUndoneDialog *self,
          BeaktaEntry        *entry)
{
  if (self->store != NULL && (entry->undoes != 0 || entry->act == BEAKTA_ACT_ERASE))
    read_list (self);
}

static void
beakta_undone_dialog_dispose (GObject *object)
{
  BeaktaUndoneDialog *self = BEAKTA_UNDONE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_UNDONE_DIALOG);
  g_clear_object (&self->store);
  g_clear_pointer (&self->undone, g_ptr_array_unref);

  G_OBJECT_CLASS (beakta_undone_dialog_parent_class)->dispose (object);
}

static void
beakta_undone_dialog_class_init (BeaktaUndoneDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_undone_dialog_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/window/beakta-undone-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaUndoneDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaUndoneDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaUndoneDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, BeaktaUndoneDialog, list);
  gtk_widget_class_bind_template_child (widget_class, BeaktaUndoneDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, read_list);
}

static void
beakta_undone_dialog_init (BeaktaUndoneDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_undone_dialog_new (GtkWindow   *parent,
                          BeaktaStore *store)
{
  BeaktaUndoneDialog *self;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);

  self = g_object_new (BEAKTA_TYPE_UNDONE_DIALOG, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "entry", G_CALLBACK (entry_cb), self, G_CONNECT_SWAPPED);
  read_list (self);

  return GTK_WIDGET (self);
}
