/* (1) It cannot be undone: the button waits for a ground, and for the number of the case.
 * (2) What would go is counted by the store, and told before.
 * (3) Of a case whose registration was undone there are no drafts apart from the rest.
 */

#define G_LOG_DOMAIN "beakta-erase-dialog"

#include "beakta-erase-dialog.h"

#include <glib/gi18n.h>

#include "beakta-sort-key.h"
#include "beakta-store-erase.h"
#include "beakta-wording.h"

/* Of what goes: the dialog has its size before that has been counted. */
#define GOING_HEIGHT  110
#define UNDONE_HEIGHT 60

struct _BeaktaEraseDialog
{
  AdwMessageDialog  parent_instance;

  BeaktaStore      *store;           /* owned */
  char             *case_id;
  char             *number;          /* as it was registered, where that was undone */
  gboolean          is_undone;       /* its registration: no case is there */
  gboolean          may_erase;       /* the store has counted what would go */

  GtkCheckButton   *drafts;
  GtkLabel         *going;
  AdwEntryRow      *ground;
  AdwEntryRow      *once_more;       /* the number */
};

enum
{
  ERASED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaEraseDialog, beakta_erase_dialog, ADW_TYPE_MESSAGE_DIALOG)

/* Invariant (1). */
static void
update_button (BeaktaEraseDialog *self)
{
  g_autofree char *ground = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->ground))));
  g_autofree char *typed = beakta_number_key_new_strict (gtk_editable_get_text (GTK_EDITABLE (self->once_more)));
  g_autofree char *wanted = beakta_number_key_new_strict (self->number);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "erase",
                                           self->may_erase && *ground != '\0' && g_str_equal (typed, wanted));
}

/* (transfer full) */
static char *
describe_what_goes (BeaktaEraseDialog   *self,
                    const BeaktaErasure *erasure)
{
  if (gtk_check_button_get_active (self->drafts))
    return g_strdup_printf (ngettext ("What %u change held goes. The case stays as it stands now.",
                                      "What %u changes held goes. The case stays as it stands now.", erasure->n_entries),
                            erasure->n_entries);

  if (self->is_undone)
    return g_strdup_printf (ngettext ("What goes: the number, the contents of %1$u changes, and %2$u document with its text. What stays: "
                                      "the ground, and that changes were made, by whom and when.",
                                      "What goes: the number, the contents of %1$u changes, and %2$u documents with their text. What "
                                      "stays: the ground, and that changes were made, by whom and when.", erasure->n_originals),
                            erasure->n_entries, erasure->n_originals);

  return g_strdup_printf (_("What goes: the contents of %1$u changes, %2$u parts of the case, and %3$u documents with their text. "
                            "What stays: the number, the day, the ground, and that changes were made, by whom and when."),
                          erasure->n_entries, erasure->n_items, erasure->n_originals);
}

static char *
describe_erasure (BeaktaEraseDialog   *self,
                  const BeaktaErasure *erasure)
{
  g_autofree char *goes = describe_what_goes (self, erasure), *stays = NULL;

  if (erasure->n_shared == 0)
    return g_steal_pointer (&goes);

  stays = g_strdup_printf (ngettext ("%u document stays too, as another case has it.",
                                     "%u documents stay too, as other cases have them.", erasure->n_shared), erasure->n_shared);

  return g_strjoin (" ", goes, stays, NULL);
}

static void
counted_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(BeaktaEraseDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  BeaktaErasure erasure;

  self->may_erase = beakta_store_preview_erase_finish (BEAKTA_STORE (object), result, &erasure, &error);
  if (self->may_erase)
    words = describe_erasure (self, &erasure);
  else if (g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING))
    words = g_strdup (_("There is nothing to erase: it has been done already."));
  else
    words = beakta_wording_dup_problem (error);

  gtk_label_set_text (self->going, words);
  update_button (self);
}

static void
count (BeaktaEraseDialog *self)
{
  self->may_erase = FALSE;
  update_button (self);
  beakta_store_preview_erase_async (self->store, self->case_id,
                                    gtk_check_button_get_active (self->drafts), NULL, counted_cb, g_object_ref (self));
}

static void
erased_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(BeaktaEraseDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autofree char *words = NULL;

  entry = beakta_store_erase_finish (BEAKTA_STORE (object), result, NULL, &error);
  if (entry == NULL)
    words = beakta_wording_dup_problem (error);
  else if (entry->act == BEAKTA_ACT_ERASE)
    words = g_strdup_printf (_("%s is erased. Backups from before still hold it."), self->number);
  else
    words = g_strdup_printf (_("The drafts of %s are cleared. Backups from before still hold them."), self->number);

  g_signal_emit (self, signals[entry != NULL ? ERASED : FAILED], 0, words);
}

static void
beakta_erase_dialog_response (AdwMessageDialog *dialog,
                              const char       *response)
{
  BeaktaEraseDialog *self = BEAKTA_ERASE_DIALOG (dialog);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  /* Translators: the line of an erased case in the queue, in place of its title; %s is a day */
  g_autofree char *title = g_strdup_printf (_("Erased %s"), day);

  if (g_strcmp0 (response, "erase") != 0)
    return;

  beakta_store_erase_async (self->store, self->case_id, gtk_check_button_get_active (self->drafts),
                            gtk_editable_get_text (GTK_EDITABLE (self->ground)), title, NULL, erased_cb, g_object_ref (self));
}

static void
beakta_erase_dialog_finalize (GObject *object)
{
  BeaktaEraseDialog *self = BEAKTA_ERASE_DIALOG (object);

  g_clear_object (&self->store);
  g_free (self->case_id);
  g_free (self->number);

  G_OBJECT_CLASS (beakta_erase_dialog_parent_class)->finalize (object);
}

static void
beakta_erase_dialog_class_init (BeaktaEraseDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_erase_dialog_finalize;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = beakta_erase_dialog_response;

  signals[ERASED] = g_signal_new ("erased", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static AdwEntryRow *
add_entry (BeaktaEraseDialog *self,
           GtkWidget         *list,
           const char        *title)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  g_signal_connect_object (entry, "changed", G_CALLBACK (update_button), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), entry);

  return ADW_ENTRY_ROW (entry);
}

static void
beakta_erase_dialog_init (BeaktaEraseDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();

  self->drafts = GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (_("Only clear _drafts: what texts were before they were as they are now")));
  self->going = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->going, TRUE);
  gtk_label_set_xalign (self->going, 0);
  gtk_label_set_yalign (self->going, 0);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  /* Translators: gallringsbeslut */
  self->ground = add_entry (self, list, _("The decision that it rests on"));
  self->once_more = add_entry (self, list, _("The number of the case, once more"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->drafts));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->going));
  gtk_box_append (GTK_BOX (box), list);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), box);
  g_signal_connect_object (self->drafts, "toggled", G_CALLBACK (count), self, G_CONNECT_SWAPPED);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self), "cancel", _("_Cancel"), "erase", _("_Erase"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self), "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "erase", FALSE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (self), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");
}

static GtkWidget *
make_dialog (GtkWindow   *parent,
             BeaktaStore *store,
             const char  *case_id,
             const char  *number,
             gboolean     is_undone)
{
  BeaktaEraseDialog *self = g_object_new (BEAKTA_TYPE_ERASE_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  g_autofree char *body = NULL;

  self->store = g_object_ref (store);
  self->case_id = g_strdup (case_id);
  self->number = g_strdup (number);
  self->is_undone = is_undone;
  /* Translators: %s is a case number */
  body = g_strdup_printf (_("%s is taken out of Beakta for good. This cannot be undone."), number);
  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self), is_undone ? _("Erase the Undone Registration?") : _("Erase the Case?"));
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (self), body);
  gtk_widget_set_visible (GTK_WIDGET (self->drafts), !is_undone);
  gtk_widget_set_size_request (GTK_WIDGET (self->going), -1, is_undone ? UNDONE_HEIGHT : GOING_HEIGHT);
  count (self);

  return GTK_WIDGET (self);
}

GtkWidget *
beakta_erase_dialog_new (GtkWindow   *parent,
                         BeaktaStore *store,
                         BeaktaCase  *case_)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  return make_dialog (parent, store, beakta_case_get_id (case_), beakta_case_get_facts (case_)->number, FALSE);
}

GtkWidget *
beakta_erase_dialog_new_for_undone (GtkWindow          *parent,
                                    BeaktaStore        *store,
                                    const BeaktaUndone *undone)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (undone != NULL, NULL);

  return make_dialog (parent, store, undone->id, undone->number, TRUE);
}
