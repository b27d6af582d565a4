/* What has become of the checklist that is shown since the case took it up: withdrawn, and why; a newer version.
 *
 * The case keeps its version whatever becomes of it. What others do with lists is followed; the store is asked behind.
 */

#define G_LOG_DOMAIN "beakta-list-note"

#include "beakta-list-note.h"

#include <glib/gi18n-lib.h>

#include "beakta-checklist-move-dialog.h"
#include "beakta-heard-name.h"
#include "beakta-store-lists.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaListNote
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  BeaktaChecklist  *checklist;       /* owned, nullable: as the case has it */
  GSignalGroup     *store_signals;   /* owned: of the editor's store */
  GCancellable     *cancellable;     /* owned, nullable: of what the store is asked */

  /* Children */
  GtkWidget        *withdrawn;
  GtkWidget        *newer;
  GtkWidget        *newer_words;
  GtkWidget        *button;
};

G_DEFINE_FINAL_TYPE (BeaktaListNote, beakta_list_note, GTK_TYPE_BOX)

static gboolean
is_of_list (BeaktaListNote          *self,
            const BeaktaListVersion *version)
{
  return version->status != BEAKTA_LIST_DRAFT && g_str_equal (version->id, beakta_checklist_get_id (self->checklist));
}

static void
show_withdrawn (BeaktaListNote          *self,
                const BeaktaListVersion *version)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = beakta_wording_dup_day (version->withdrawn_at, now);
  /* Translators: a day, a person, and a reason. The list is a checklist of the office. */
  g_autofree char *words = g_strdup_printf (_("The list was withdrawn %1$s by %2$s. The case keeps it. Reason: %3$s"), day,
                                            version->withdrawn_by, version->reason);

  gtk_label_set_label (GTK_LABEL (self->withdrawn), words);
  gtk_widget_set_visible (self->withdrawn, TRUE);
}

static void
show_newer (BeaktaListNote          *self,
            const BeaktaListVersion *version)
{
  g_autofree char *why = NULL;
  g_autofree char *words = g_strdup_printf (_("The case has version %1$s. Version %2$s has been published."),
                                            beakta_checklist_get_version (self->checklist), version->version);
  g_autofree char *name = g_strdup_printf (_("Look at the move of %s"),
                                           beakta_checklist_get_title (self->checklist, beakta_wording_get_language ()));

  beakta_heard_name_set (self->button, name);
  gtk_label_set_label (GTK_LABEL (self->newer_words), words);
  gtk_widget_set_sensitive (self->button, beakta_case_editor_may (self->editor, BEAKTA_ACT_DETACH_CHECKLIST, &why));
  gtk_widget_set_tooltip_text (self->button, why);
  gtk_widget_set_visible (self->newer, TRUE);
}

static void
hide (BeaktaListNote *self)
{
  gtk_widget_set_visible (self->withdrawn, FALSE);
  gtk_widget_set_visible (self->newer, FALSE);
}

/* The versions of a list come newest first. */
static void
show (BeaktaListNote *self,
      GPtrArray      *versions)
{
  const char *used = beakta_checklist_get_version (self->checklist);
  const BeaktaListVersion *newest = NULL;

  hide (self);
  for (guint i = 0; i < versions->len; i++)
    {
      const BeaktaListVersion *version = g_ptr_array_index (versions, i);

      if (!is_of_list (self, version))
        continue;
      if (newest == NULL && version->status == BEAKTA_LIST_PUBLISHED)
        newest = version;
      if (version->status == BEAKTA_LIST_WITHDRAWN && g_str_equal (version->version, used))
        show_withdrawn (self, version);
    }

  if (newest != NULL && beakta_checklist_compare_versions (newest->version, used) > 0)
    show_newer (self, newest);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_visible (self->withdrawn) || gtk_widget_get_visible (self->newer));
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(BeaktaListNote) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) versions = beakta_store_list_versions_finish (BEAKTA_STORE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (versions == NULL)
    g_message ("The versions of the lists are not known: %s", error->message);
  else if (self->checklist != NULL)
    show (self, versions);
}

static void
stop_asking (BeaktaListNote *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
ask (BeaktaListNote *self)
{
  stop_asking (self);
  if (self->checklist == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  beakta_store_list_versions_async (beakta_case_editor_get_store (self->editor), self->cancellable, listed_cb,
                                    g_object_ref (self));
}

static void
clicked_cb (BeaktaListNote *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaChecklist) newest = beakta_store_load_checklist (beakta_case_editor_get_store (self->editor),
                                                                   beakta_checklist_get_id (self->checklist), NULL, &error);

  if (newest != NULL)
    beakta_checklist_move_dialog_open (GTK_WIDGET (self), self->editor, newest);
  else
    g_message ("The newest version cannot be read: %s", error->message);
}

static void
beakta_list_note_dispose (GObject *object)
{
  BeaktaListNote *self = BEAKTA_LIST_NOTE (object);

  stop_asking (self);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->editor);
  g_clear_object (&self->checklist);

  G_OBJECT_CLASS (beakta_list_note_parent_class)->dispose (object);
}

static void
beakta_list_note_class_init (BeaktaListNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_list_note_dispose;
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, style);

  return label;
}

static void
beakta_list_note_init (BeaktaListNote *self)
{
  self->store_signals = g_signal_group_new (BEAKTA_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "lists-changed", G_CALLBACK (ask), self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "list-note");

  self->withdrawn = make_label ("quiet-warning");
  gtk_box_append (GTK_BOX (self), self->withdrawn);

  self->newer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  self->newer_words = make_label ("numeric");
  self->button = gtk_button_new_with_mnemonic (_("Look at the _Move…"));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (self->newer), self->newer_words);
  gtk_box_append (GTK_BOX (self->newer), self->button);
  gtk_box_append (GTK_BOX (self), self->newer);

  beakta_wrapped_words_set (GTK_WIDGET (self));
  hide (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
beakta_list_note_update (BeaktaListNote   *self,
                         BeaktaCaseEditor *editor,
                         BeaktaChecklist  *checklist)
{
  gboolean is_other;

  g_return_if_fail (BEAKTA_IS_LIST_NOTE (self));
  g_return_if_fail (editor == NULL || BEAKTA_IS_CASE_EDITOR (editor));

  is_other = g_set_object (&self->editor, editor);
  if (is_other)
    g_signal_group_set_target (self->store_signals, editor != NULL ? beakta_case_editor_get_store (editor) : NULL);
  if (g_set_object (&self->checklist, checklist) || is_other)
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  ask (self);
}
