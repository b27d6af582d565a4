/* Declares a conflict of interest in a case, or that there is none. A conflict has one of the grounds of the law, and words of one's
 * own where they help; another circumstance has to be told. */

#define G_LOG_DOMAIN "beakta-conflict-dialog"

#include "beakta-conflict-dialog.h"

#include <glib/gi18n.h>

#include "beakta-bias.h"
#include "beakta-spelled-entry.h"
#include "beakta-wording.h"

struct _BeaktaConflictDialog
{
  AdwMessageDialog  parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  GtkCheckButton   *none;
  GtkCheckButton   *grounds[BEAKTA_N_BIASES];
  GtkEntry         *words;
};

G_DEFINE_FINAL_TYPE (BeaktaConflictDialog, beakta_conflict_dialog, ADW_TYPE_MESSAGE_DIALOG)

/* BEAKTA_N_BIASES for none of them. */
static BeaktaBias
get_ground (BeaktaConflictDialog *self)
{
  BeaktaBias bias = 0;

  while (bias < BEAKTA_N_BIASES && !gtk_check_button_get_active (self->grounds[bias]))
    bias++;

  return bias;
}

static void
update (BeaktaConflictDialog *self)
{
  BeaktaBias bias = get_ground (self);
  gboolean has_words = *gtk_editable_get_text (GTK_EDITABLE (self->words)) != '\0';
  gboolean may_declare = bias == BEAKTA_N_BIASES ? gtk_check_button_get_active (self->none)
                                                 : bias != BEAKTA_BIAS_CIRCUMSTANCE || has_words;

  gtk_widget_set_sensitive (GTK_WIDGET (self->words), bias != BEAKTA_N_BIASES);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "declare", may_declare);
}

static void
beakta_conflict_dialog_response (AdwMessageDialog *dialog,
                                 const char       *response)
{
  BeaktaConflictDialog *self = BEAKTA_CONFLICT_DIALOG (dialog);
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(GDateTime) now = NULL;
  g_autofree char *ground = NULL;
  BeaktaBias bias;

  if (g_strcmp0 (response, "declare") != 0)
    return;

  now = g_date_time_new_now_utc ();
  bias = get_ground (self);
  if (bias != BEAKTA_N_BIASES)
    ground = beakta_bias_dup_ground (bias, beakta_wording_get_language (), gtk_editable_get_text (GTK_EDITABLE (self->words)));
  change = beakta_acts_declare_conflict (beakta_case_editor_get_case (self->editor), beakta_case_editor_get_user (self->editor),
                                         ground != NULL, ground != NULL ? ground : "", now);
  beakta_case_editor_apply (self->editor, change);
}

static void
beakta_conflict_dialog_dispose (GObject *object)
{
  g_clear_object (&BEAKTA_CONFLICT_DIALOG (object)->editor);

  G_OBJECT_CLASS (beakta_conflict_dialog_parent_class)->dispose (object);
}

static void
beakta_conflict_dialog_class_init (BeaktaConflictDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_conflict_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = beakta_conflict_dialog_response;
}

static GtkCheckButton *
add_choice (BeaktaConflictDialog *self,
            GtkBox               *box,
            const char           *words)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 52);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (self->none != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->none);
  gtk_box_append (box, button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_CHECK_BUTTON (button);
}

/* "Jag eller en närstående ...": a sentence of its own. */
static char *
dup_sentence (const char *words)
{
  g_autofree char *first = g_utf8_strup (words, g_utf8_next_char (words) - words);

  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

static void
beakta_conflict_dialog_init (BeaktaConflictDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_autoptr(BeaktaSpeller) speller = beakta_speller_ref_shared ();

  self->words = GTK_ENTRY (gtk_entry_new ());
  self->none = add_choice (self, GTK_BOX (box), _("I have no conflict of interest"));
  for (BeaktaBias bias = 0; bias < BEAKTA_N_BIASES; bias++)
    {
      g_autofree char *sentence = dup_sentence (beakta_bias_get_words (bias, beakta_wording_get_language ()));

      self->grounds[bias] = add_choice (self, GTK_BOX (box), sentence);
    }

  beakta_spelled_entry_attach (GTK_EDITABLE (self->words), speller);
  gtk_entry_set_placeholder_text (self->words, _("In your own words, for instance: my sister chairs the association"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Ground"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), box);
  g_signal_connect_object (self->words, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/* What was declared before. A ground from before the points were asked for is another circumstance. */
static void
show_declared (BeaktaConflictDialog *self,
               const BeaktaConflict *declared)
{
  BeaktaBias bias = beakta_bias_of_ground (declared->ground);

  if (!declared->conflicted)
    {
      gtk_check_button_set_active (self->none, TRUE);
      return;
    }

  gtk_check_button_set_active (self->grounds[bias != BEAKTA_N_BIASES ? bias : BEAKTA_BIAS_CIRCUMSTANCE], TRUE);
  if (bias == BEAKTA_N_BIASES)
    gtk_editable_set_text (GTK_EDITABLE (self->words), declared->ground);
}

GtkWidget *
beakta_conflict_dialog_new (GtkWindow        *parent,
                            BeaktaCaseEditor *editor)
{
  BeaktaConflictDialog *self;
  const BeaktaConflict *declared;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_CONFLICT_DIALOG,
                       "transient-for", parent,
                       "modal", TRUE,
                       /* Translators: conflict of interest is jäv (förvaltningslagen 16–18 §§) */
                       "heading", _("Conflict of Interest"),
                       "body", _("Somebody with a conflict of interest takes no part in the case, does not open its documents and reports "
                                 "it at once. The declaration is printed in the annex."),
                       NULL);
  self->editor = g_object_ref (editor);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self), "cancel", _("_Cancel"), "declare", _("_Declare"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self), "declare", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");

  declared = beakta_case_lookup (beakta_case_editor_get_case (editor), BEAKTA_ITEM_CONFLICT,
                                 beakta_case_editor_get_user (editor));

  if (declared != NULL)
    show_declared (self, declared);

  update (self);

  return GTK_WIDGET (self);
}
