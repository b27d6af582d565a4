/* One entry of the log of contacts. It is saved as a whole: what is written down is one act, and one step to undo.
 *
 * What somebody else changed in the entry meanwhile stays, unless the person changed the same.
 */

#define G_LOG_DOMAIN "beakta-contact-dialog"

#include "beakta-contact-dialog.h"

#include <glib/gi18n.h>

#include "beakta-acts-request.h"
#include "beakta-day-field.h"
#include "beakta-document-choice.h"
#include "beakta-option-row.h"
#include "beakta-text-field.h"
#include "beakta-wording-requests.h"
#include "beakta-wrapped-words.h"

struct _BeaktaContactDialog
{
  AdwWindow             parent_instance;

  BeaktaCaseEditor     *editor;      /* owned */
  BeaktaContact        *contact;     /* owned: as it came */
  BeaktaOptionRow      *sort;        /* children of their places */
  BeaktaOptionRow      *channel;

  /* Template children */
  GtkWidget            *accept;
  GtkBox               *sort_place;
  GtkLabel             *law;
  BeaktaDayField       *day;
  BeaktaTextField      *party;
  GtkBox               *channel_place;
  BeaktaTextField      *what;
  BeaktaDayField       *due;
  BeaktaDayField       *answered;
  BeaktaTextField      *answer;
  BeaktaDocumentChoice *document;
};

G_DEFINE_FINAL_TYPE (BeaktaContactDialog, beakta_contact_dialog, ADW_TYPE_WINDOW)

static int
get_word (BeaktaOptionRow *row,
          BeaktaWords      words)
{
  const char *nick = beakta_option_row_get_value (row);
  int value = 0;

  if (*nick != '\0')
    beakta_words_from_nick (words, nick, &value);

  return value;
}

/* A day, and what it was about: the rest may come later. */
static void
validate (BeaktaContactDialog *self)
{
  g_autofree char *what = g_strstrip (beakta_text_field_dup_text (self->what));

  gtk_widget_set_sensitive (self->accept, beakta_day_field_get_day (self->day) != NULL && *what != '\0' &&
                                          beakta_day_field_get_day (self->due) != NULL &&
                                          beakta_day_field_get_day (self->answered) != NULL);
}

/* What the law asks to be written down of each. */
static void
show_law (BeaktaContactDialog *self)
{
  gboolean is_oral = get_word (self->sort, BEAKTA_WORDS_CONTACT) == BEAKTA_CONTACT_ORAL;

  /* Translators: after sections 25 and 27 of the Administrative Procedure Act, förvaltningslagen */
  gtk_label_set_label (self->law, is_oral ? _("Section 27: information that may matter for the decision and was given otherwise than "
                                              "in a document is written down as soon as possible: when, by whom, and what.")
                                          : _("Section 25: before the decision the party is told of all material of importance, and "
                                              "gets a time within which to respond."));
  gtk_widget_set_visible (GTK_WIDGET (self->due), !is_oral);
}

static void
sort_chosen_cb (BeaktaOptionRow     *row,
                const char          *value,
                BeaktaContactDialog *self)
{
  if (*value == '\0')
    beakta_option_row_set_value (row, beakta_words_get_nick (BEAKTA_WORDS_CONTACT, self->contact->sort));
  show_law (self);
}

static void
take_words (char            **member,
            BeaktaTextField  *field)
{
  g_autofree char *words = g_strstrip (beakta_text_field_dup_text (field));

  beakta_record_set (member, words);
}

static void
accept_clicked_cb (BeaktaContactDialog *self)
{
  g_autoptr(BeaktaContact) contact = beakta_record_copy (self->contact);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  if (!gtk_widget_get_sensitive (self->accept))
    return;

  contact->sort = get_word (self->sort, BEAKTA_WORDS_CONTACT);
  contact->channel = get_word (self->channel, BEAKTA_WORDS_CHANNEL);
  contact->document = beakta_document_choice_get (self->document);
  beakta_record_set (&contact->day, beakta_day_field_get_day (self->day));
  beakta_record_set (&contact->due, contact->sort == BEAKTA_CONTACT_ORAL ? "" : beakta_day_field_get_day (self->due));
  beakta_record_set (&contact->answered, beakta_day_field_get_day (self->answered));
  take_words (&contact->party, self->party);
  take_words (&contact->what, self->what);
  take_words (&contact->answer, self->answer);

  change = beakta_acts_log_contact (beakta_case_editor_get_case (self->editor), contact,
                                    beakta_case_editor_get_user (self->editor), now);
  beakta_case_editor_apply (self->editor, change);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
beakta_contact_dialog_dispose (GObject *object)
{
  BeaktaContactDialog *self = BEAKTA_CONTACT_DIALOG (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->contact, beakta_record_unref);

  G_OBJECT_CLASS (beakta_contact_dialog_parent_class)->dispose (object);
}

static void
beakta_contact_dialog_class_init (BeaktaContactDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_contact_dialog_dispose;

  g_type_ensure (BEAKTA_TYPE_DAY_FIELD);
  g_type_ensure (BEAKTA_TYPE_DOCUMENT_CHOICE);
  g_type_ensure (BEAKTA_TYPE_TEXT_FIELD);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/completion/beakta-contact-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactDialog, sort_place);
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactDialog, law);
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactDialog, day);
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactDialog, party);
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactDialog, channel_place);
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactDialog, what);
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactDialog, due);
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactDialog, answered);
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactDialog, answer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactDialog, document);
  gtk_widget_class_bind_template_callback (widget_class, validate);
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
}

static BeaktaOptionRow *
add_words (GtkBox     *place,
           const char *label,
           BeaktaWords words,
           int         first,
           int         n_words)
{
  GtkWidget *row = beakta_option_row_new (label);

  gtk_widget_add_css_class (beakta_wrapped_words_add (GTK_WIDGET (place), label, "caption"), "dim-label");
  for (int i = first; i < n_words; i++)
    beakta_option_row_add (BEAKTA_OPTION_ROW (row), beakta_words_get_nick (words, i),
                           words == BEAKTA_WORDS_CONTACT ? beakta_wording_get_contact_sort (i) : beakta_wording_get_channel (i),
                           BEAKTA_TONE_GOOD);
  gtk_box_append (place, row);

  return BEAKTA_OPTION_ROW (row);
}

static void
beakta_contact_dialog_init (BeaktaContactDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->sort = add_words (self->sort_place, _("Kind of entry"), BEAKTA_WORDS_CONTACT, 0, BEAKTA_N_CONTACTS);
  self->channel = add_words (self->channel_place, _("How"), BEAKTA_WORDS_CHANNEL, BEAKTA_CHANNEL_UNSET + 1, BEAKTA_N_CHANNELS);
  beakta_document_choice_set_name (self->document, _("The document that is the answer"));
  g_signal_connect (self->sort, "chosen", G_CALLBACK (sort_chosen_cb), self);
  g_signal_connect_swapped (self->what, "sent", G_CALLBACK (accept_clicked_cb), self);
  g_signal_connect_swapped (self->answer, "sent", G_CALLBACK (accept_clicked_cb), self);
}

static void
fill_in (BeaktaContactDialog *self)
{
  const BeaktaContact *contact = self->contact;

  beakta_option_row_set_value (self->sort, beakta_words_get_nick (BEAKTA_WORDS_CONTACT, contact->sort));
  beakta_option_row_set_value (self->channel, contact->channel != BEAKTA_CHANNEL_UNSET
                                                ? beakta_words_get_nick (BEAKTA_WORDS_CHANNEL, contact->channel) : "");
  beakta_day_field_set_day (self->day, contact->day);
  beakta_day_field_set_day (self->due, contact->due);
  beakta_day_field_set_day (self->answered, contact->answered);
  beakta_text_field_set_text (self->party, contact->party);
  beakta_text_field_set_text (self->what, contact->what);
  beakta_text_field_set_text (self->answer, contact->answer);
  beakta_document_choice_set (self->document, beakta_case_editor_get_case (self->editor), contact->document);
  show_law (self);
  validate (self);
}

/* (transfer full): today, with the applicant: what most entries begin with. */
static BeaktaContact *
make_new (BeaktaCase *case_)
{
  BeaktaContact *contact = beakta_record_new (BEAKTA_ITEM_CONTACT, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  beakta_record_set (&contact->day, today);
  beakta_record_set (&contact->party, beakta_case_get_facts (case_)->applicant);

  return contact;
}

GtkWidget *
beakta_contact_dialog_new (GtkWindow        *parent,
                           BeaktaCaseEditor *editor,
                           const char       *id)
{
  BeaktaContactDialog *self;
  const BeaktaContact *current;
  BeaktaCase *case_;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  case_ = beakta_case_editor_get_case (editor);
  current = id != NULL ? beakta_case_lookup (case_, BEAKTA_ITEM_CONTACT, id) : NULL;
  self = g_object_new (BEAKTA_TYPE_CONTACT_DIALOG, "transient-for", parent, NULL);
  self->editor = g_object_ref (editor);
  self->contact = current != NULL ? beakta_record_copy (current) : make_new (case_);
  fill_in (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->what));

  return GTK_WIDGET (self);
}
