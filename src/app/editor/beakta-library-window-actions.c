/* What an administrator does with the lists of the office. Nothing is asked twice: what is done can be undone or redone. */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-library-window-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-compare-lists.h"
#include "beakta-editor-window.h"
#include "beakta-editor-words.h"
#include "beakta-library-row.h"
#include "beakta-list-name-dialog.h"
#include "beakta-publish-dialog.h"
#include "beakta-reason-dialog.h"

void
beakta_library_window_edit (BeaktaLibraryWindow *self,
                            const char          *draft)
{
  self->is_stale = TRUE;
  gtk_window_present (GTK_WINDOW (beakta_editor_window_new (GTK_WINDOW (self), self->store, draft)));
}

/* An act on a list, until the store has answered. */
typedef struct
{
  BeaktaLibraryWindow *window;       /* owned */
  const char          *done;         /* nullable: what is told when it is done */
  gboolean             opens;        /* the editor on the draft that it gave */
} Deed;

static void
acted_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Deed *deed = user_data;
  g_autoptr(BeaktaLibraryWindow) self = deed->window;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaListVersion) version = beakta_store_act_on_list_finish (BEAKTA_STORE (object), result, &error);

  if (version == NULL)
    beakta_library_window_tell_error (self, error);
  else
    {
      beakta_library_window_reload (self, beakta_library_row_make_key (version), *version->draft != '\0' ? version->draft : NULL);
      if (deed->done != NULL)
        beakta_library_window_tell (self, deed->done);
      if (deed->opens)
        beakta_library_window_edit (self, version->draft);
    }

  g_free (deed);
}

/* Takes @act. @done: (nullable) */
static void
act_on_list (BeaktaLibraryWindow *self,
             BeaktaListAct       *act,
             const char          *done,
             gboolean             opens)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->window = g_object_ref (self);
  deed->done = done;
  deed->opens = opens;
  beakta_store_act_on_list_async (self->store, act, NULL, acted_cb, deed);
}

static void
save_draft (BeaktaLibraryWindow  *self,
            BeaktaChecklistDraft *draft,
            const char           *source)
{
  g_autoptr(GBytes) xml = beakta_checklist_draft_to_xml (draft);

  act_on_list (self, beakta_list_act_new_save (NULL, 0, xml, source), NULL, TRUE);
}

static void
named_cb (BeaktaLibraryWindow *self,
          const char          *id,
          const char          *title)
{
  g_autoptr(BeaktaChecklistDraft) draft = beakta_checklist_draft_new (id, title);

  save_draft (self, draft, NULL);
}

static gboolean
is_taken (const char *id,
          gpointer    user_data)
{
  BeaktaLibraryWindow *self = user_data;

  for (guint i = 0; self->versions != NULL && i < self->versions->len; i++)
    if (g_str_equal (((const BeaktaListVersion *) g_ptr_array_index (self->versions, i))->id, id))
      return TRUE;

  return FALSE;
}

static void
new_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  BeaktaLibraryWindow *self = BEAKTA_LIBRARY_WINDOW (widget);
  GtkWidget *dialog = beakta_list_name_dialog_new (GTK_WINDOW (self), is_taken, self);

  g_signal_connect_object (dialog, "named", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A list has one draft at a time: it is gone on with. */
static void
edit_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaLibraryWindow *self = BEAKTA_LIBRARY_WINDOW (widget);
  const BeaktaListVersion *begun = beakta_library_window_get_draft (self);
  g_autoptr(BeaktaChecklistDraft) draft = NULL;
  g_autofree char *source = NULL;

  if (begun != NULL)
    {
      beakta_library_window_edit (self, begun->draft);
      return;
    }

  draft = beakta_checklist_draft_new_from_list (self->checklist);
  source = g_strdup_printf ("%s %s", self->version->id, self->version->version);
  save_draft (self, draft, source);
}

static void
import_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  beakta_library_window_import (BEAKTA_LIBRARY_WINDOW (widget));
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  beakta_library_window_export (BEAKTA_LIBRARY_WINDOW (widget));
}

/* The newest published version that is not the one that is shown. */
static const BeaktaListVersion *
find_other (BeaktaLibraryWindow *self)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      const BeaktaListVersion *version = g_ptr_array_index (self->shown, i);

      if (version != self->version && version->status != BEAKTA_LIST_DRAFT)
        return version;
    }

  return NULL;
}

static BeaktaChecklist *
load_other (BeaktaLibraryWindow *self)
{
  const BeaktaListVersion *other = find_other (self);

  return other != NULL ? beakta_store_load_checklist (self->store, other->id, other->version, NULL) : NULL;
}

static void
published_cb (BeaktaLibraryWindow *self)
{
  beakta_library_window_reload (self, NULL, NULL);
  beakta_library_window_tell (self, _("The checklist is published. Cases can use it now."));
}

static void
publish_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  BeaktaLibraryWindow *self = BEAKTA_LIBRARY_WINDOW (widget);
  g_autoptr(BeaktaChecklist) before = load_other (self);
  GtkWidget *dialog = beakta_publish_dialog_new (GTK_WINDOW (self), self->store, self->version->draft, self->version->revision,
                                                 self->checklist, before);

  g_signal_connect_object (dialog, "published", G_CALLBACK (published_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
compare_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  BeaktaLibraryWindow *self = BEAKTA_LIBRARY_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (beakta_compare_lists_new (GTK_WINDOW (self), self->store, self->shown, self->version,
                                                            self->checklist)));
}

static void
reason_given_cb (BeaktaLibraryWindow *self,
                 const char          *reason)
{
  act_on_list (self, beakta_list_act_new_withdraw (self->version->id, self->version->version, reason),
               _("The version is withdrawn. It can be offered again."), FALSE);
}

static void
withdraw_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BeaktaLibraryWindow *self = BEAKTA_LIBRARY_WINDOW (widget);
  GtkWidget *dialog = beakta_reason_dialog_new (GTK_WINDOW (self), _("Why Is the Version Withdrawn?"),
                                                _("No more cases can begin to use it. Those that use it keep it, and are told why."),
                                                _("_Withdraw"));

  g_signal_connect_object (dialog, "given", G_CALLBACK (reason_given_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
restore_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  BeaktaLibraryWindow *self = BEAKTA_LIBRARY_WINDOW (widget);

  act_on_list (self, beakta_list_act_new_restore (self->version->id, self->version->version),
               _("The version is offered again."), FALSE);
}

/* What was discarded, until the toast is gone. */
typedef struct
{
  BeaktaLibraryWindow *window;       /* owned */
  GBytes              *xml;
} Discarded;

static void
discarded_free (gpointer  data,
                GClosure *closure)
{
  Discarded *discarded = data;

  g_object_unref (discarded->window);
  g_bytes_unref (discarded->xml);
  g_free (discarded);
}

static void
bring_back_cb (AdwToast  *toast,
               Discarded *discarded)
{
  act_on_list (discarded->window, beakta_list_act_new_save (NULL, 0, discarded->xml, NULL), NULL, FALSE);
}

static void
discard_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  BeaktaLibraryWindow *self = BEAKTA_LIBRARY_WINDOW (widget);
  AdwToast *toast = adw_toast_new (_("The draft is discarded"));
  Discarded *discarded = g_new0 (Discarded, 1);

  discarded->window = g_object_ref (self);
  discarded->xml = g_bytes_ref (self->xml);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (bring_back_cb), discarded, discarded_free, 0);
  beakta_library_window_show_toast (self, toast);
  act_on_list (self, beakta_list_act_new_discard (self->version->draft), NULL, FALSE);
}

void
beakta_library_window_class_add_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "library.new", NULL, new_cb);
  gtk_widget_class_install_action (klass, "library.edit", NULL, edit_cb);
  gtk_widget_class_install_action (klass, "library.import", NULL, import_cb);
  gtk_widget_class_install_action (klass, "library.export", NULL, export_cb);
  gtk_widget_class_install_action (klass, "library.publish", NULL, publish_cb);
  gtk_widget_class_install_action (klass, "library.compare", NULL, compare_cb);
  gtk_widget_class_install_action (klass, "library.withdraw", NULL, withdraw_cb);
  gtk_widget_class_install_action (klass, "library.restore", NULL, restore_cb);
  gtk_widget_class_install_action (klass, "library.discard", NULL, discard_cb);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, GDK_CONTROL_MASK, "library.new", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_e, GDK_CONTROL_MASK, "library.edit", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_o, GDK_CONTROL_MASK, "library.import", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_s, GDK_CONTROL_MASK, "library.export", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_d, GDK_CONTROL_MASK, "library.compare", NULL);
}

static void
show_acts (BeaktaLibraryWindow *self,
           gboolean             may_alter)
{
  BeaktaListStatus status = self->version != NULL ? self->version->status : BEAKTA_LIST_PUBLISHED;

  gtk_widget_set_visible (GTK_WIDGET (self->edit), may_alter);
  gtk_widget_set_visible (self->publish, may_alter && status == BEAKTA_LIST_DRAFT);
  gtk_widget_set_visible (self->withdraw, may_alter && status == BEAKTA_LIST_PUBLISHED);
  gtk_widget_set_visible (self->restore, may_alter && status == BEAKTA_LIST_WITHDRAWN);
  gtk_widget_set_visible (self->discard, may_alter && status == BEAKTA_LIST_DRAFT);
  gtk_button_set_label (self->edit, beakta_library_window_get_draft (self) != NULL ? _("Go on _Writing the Draft")
                                                                                  : _("_Write a New Version"));
}

void
beakta_library_window_update_actions (BeaktaLibraryWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean may_alter = beakta_library_window_may_alter (self);
  gboolean has_list = self->version != NULL && self->checklist != NULL;
  gboolean has_draft = self->version != NULL && beakta_library_window_get_draft (self) != NULL;

  show_acts (self, may_alter);
  gtk_widget_action_set_enabled (widget, "library.new", may_alter);
  gtk_widget_action_set_enabled (widget, "library.import", may_alter);
  gtk_widget_action_set_enabled (widget, "library.edit", may_alter && (has_list || has_draft));
  gtk_widget_action_set_enabled (widget, "library.export", self->xml != NULL);
  gtk_widget_action_set_enabled (widget, "library.publish", may_alter && has_list);
  gtk_widget_action_set_enabled (widget, "library.compare", has_list && find_other (self) != NULL);
  gtk_widget_action_set_enabled (widget, "library.withdraw", may_alter && has_list);
  gtk_widget_action_set_enabled (widget, "library.restore", may_alter && self->version != NULL);
  gtk_widget_action_set_enabled (widget, "library.discard", may_alter && self->xml != NULL);
  gtk_widget_set_tooltip_text (self->publish, has_list ? NULL : _("The draft has errors. Go on writing it, and mend them first."));
}
