/* One mask of copies for disclosure. What cannot be kept is told while it is written, and cannot be accepted. */

#define G_LOG_DOMAIN "beakta-mask-dialog"

#include "beakta-mask-dialog.h"

#include <glib/gi18n.h>

#include "beakta-acts-masks.h"
#include "beakta-grounds.h"
#include "beakta-wording.h"

struct _BeaktaMaskDialog
{
  AdwWindow         parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  BeaktaCaseMask   *mask;            /* owned: as it was given */

  /* Template children */
  GtkButton        *accept;
  GtkLabel         *quote;
  GtkWidget        *words_group;
  AdwEntryRow      *words;
  AdwComboRow      *reach;
  AdwComboRow      *choice;
  AdwEntryRow      *ground;
  GtkLabel         *fault;
};

G_DEFINE_FINAL_TYPE (BeaktaMaskDialog, beakta_mask_dialog, ADW_TYPE_WINDOW)

static gboolean
is_passage (BeaktaMaskDialog *self)
{
  return self->mask->reach == BEAKTA_REACH_PASSAGE;
}

/* (transfer full): as it is written now. */
static BeaktaCaseMask *
dup_written (BeaktaMaskDialog *self)
{
  BeaktaCaseMask *mask = beakta_record_copy (self->mask);
  g_autofree char *ground = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->ground))));
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->words))));

  beakta_record_set (&mask->ground, ground);
  if (is_passage (self))
    return mask;

  beakta_record_set (&mask->words, words);
  mask->reach = adw_combo_row_get_selected (self->reach) == 1 ? BEAKTA_REACH_PARTS : BEAKTA_REACH_WORDS;

  return mask;
}

/* Nothing is said of what has not been written yet. */
static const char *
get_fault_words (BeaktaMaskFault fault)
{
  switch (fault)
    {
    case BEAKTA_MASK_FAULT_SHORT:
      return _("Too short to be looked for inside other words: it would take far too much. Write at least three letters or digits, or mask whole words.");
    case BEAKTA_MASK_FAULT_TELLS:
      return _("The words stand in the ground, which is printed in the copy. Word the ground otherwise.");
    case BEAKTA_MASK_FAULT_NO_WORDS:
    case BEAKTA_MASK_FAULT_NO_GROUND:
    case BEAKTA_MASK_FAULT_NONE:
    default:
      return "";
    }
}

static void
update (BeaktaMaskDialog *self)
{
  g_autoptr(BeaktaCaseMask) mask = NULL;
  BeaktaMaskFault fault;

  if (self->mask == NULL)
    return;

  mask = dup_written (self);
  fault = beakta_case_mask_get_fault (mask);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), fault == BEAKTA_MASK_FAULT_NONE);
  gtk_label_set_text (self->fault, get_fault_words (fault));
  gtk_widget_set_visible (GTK_WIDGET (self->fault), *gtk_label_get_text (self->fault) != '\0');
}

/* The last choice is any other ground: it is written. */
static void
ground_chosen_cb (BeaktaMaskDialog *self)
{
  guint index = adw_combo_row_get_selected (self->choice);

  if (self->mask == NULL || index == GTK_INVALID_LIST_POSITION)
    return;

  if (index < beakta_grounds_count ())
    gtk_editable_set_text (GTK_EDITABLE (self->ground), beakta_grounds_get (index)->text);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->ground), "");
}

static void
accept_cb (BeaktaMaskDialog *self)
{
  g_autoptr(BeaktaCaseMask) mask = dup_written (self);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  if (beakta_case_mask_get_fault (mask) != BEAKTA_MASK_FAULT_NONE)
    return;

  change = beakta_acts_put_mask (beakta_case_editor_get_whole (self->editor), mask, beakta_case_editor_get_user (self->editor), now);
  beakta_case_editor_apply_to_whole (self->editor, change);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* "21 kap. 1 § · somebody's health or sexual life" */
static char *
dup_choice (guint index)
{
  g_auto(GStrv) parts = g_strsplit (beakta_grounds_get (index)->text, " offentlighets-", 2);

  return g_strdup_printf ("%s · %s", parts[0], beakta_grounds_get_about (index, beakta_wording_get_language ()));
}

static void
fill_choices (BeaktaMaskDialog *self)
{
  g_autoptr(GtkStringList) choices = gtk_string_list_new (NULL);
  guint chosen = beakta_grounds_count ();

  for (guint i = 0; i < beakta_grounds_count (); i++)
    {
      g_autofree char *choice = dup_choice (i);

      gtk_string_list_append (choices, choice);
      if (g_str_equal (self->mask->ground, beakta_grounds_get (i)->text))
        chosen = i;
    }
  gtk_string_list_append (choices, _("Another ground, which I write"));
  adw_combo_row_set_model (self->choice, G_LIST_MODEL (choices));
  adw_combo_row_set_selected (self->choice, chosen == beakta_grounds_count () && *self->mask->ground == '\0' ? 0 : chosen);
}

static void
take_mask (BeaktaMaskDialog     *self,
           const BeaktaCaseMask *mask)
{
  g_autofree char *quoted = g_strconcat ("”", mask->words, "”", NULL);

  self->mask = beakta_record_copy (mask);
  gtk_widget_set_visible (GTK_WIDGET (self->quote), is_passage (self));
  gtk_widget_set_visible (self->words_group, !is_passage (self));
  gtk_label_set_text (self->quote, quoted);
  gtk_editable_set_text (GTK_EDITABLE (self->words), mask->words);
  adw_combo_row_set_selected (self->reach, mask->reach == BEAKTA_REACH_PARTS ? 1 : 0);
  fill_choices (self);
  gtk_editable_set_text (GTK_EDITABLE (self->ground), *mask->ground != '\0' ? mask->ground : beakta_grounds_get (0)->text);
  update (self);
  gtk_widget_grab_focus (is_passage (self) ? GTK_WIDGET (self->choice) : GTK_WIDGET (self->words));
}

static void
beakta_mask_dialog_dispose (GObject *object)
{
  BeaktaMaskDialog *self = BEAKTA_MASK_DIALOG (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->mask, beakta_record_unref);

  G_OBJECT_CLASS (beakta_mask_dialog_parent_class)->dispose (object);
}

static void
beakta_mask_dialog_class_init (BeaktaMaskDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_mask_dialog_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/disclosure/beakta-mask-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaMaskDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMaskDialog, quote);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMaskDialog, words_group);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMaskDialog, words);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMaskDialog, reach);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMaskDialog, choice);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMaskDialog, ground);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMaskDialog, fault);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, ground_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
beakta_mask_dialog_init (BeaktaMaskDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_mask_dialog_new (GtkWindow            *parent,
                        BeaktaCaseEditor     *editor,
                        const BeaktaCaseMask *mask)
{
  BeaktaMaskDialog *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (mask != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_MASK_DIALOG, "transient-for", parent, NULL);
  self->editor = g_object_ref (editor);
  take_mask (self, mask);

  return GTK_WIDGET (self);
}
