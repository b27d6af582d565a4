/* An answer of the case in words of one's own. */

#define G_LOG_DOMAIN "beakta-own-words-dialog"

#include "beakta-own-words-dialog.h"

#include <glib/gi18n.h>

#include "beakta-number-field.h"
#include "beakta-reason-view.h"
#include "beakta-spelled-entry.h"
#include "beakta-wording.h"

struct _BeaktaOwnWordsDialog
{
  AdwMessageDialog      parent_instance;

  const BeaktaQuestion *question;    /* lent by its checklist */

  /* Children */
  GtkBox               *box;
  GtkDropDown          *options;     /* what is written first, if anything is; then the answers to choose among */
  GtkEditable          *text;        /* nullable: the question is answered with text or a number */
  GtkGrid              *goal;        /* nullable: the question is answered with a measurable goal */
  GtkTextView          *reason;
};

G_DEFINE_FINAL_TYPE (BeaktaOwnWordsDialog, beakta_own_words_dialog, ADW_TYPE_MESSAGE_DIALOG)

enum
{
  GIVEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The parts of a goal, in the order of the question. */
static const char *
get_goal_part (BeaktaOwnWordsDialog *self,
               guint                 index)
{
  return gtk_editable_get_text (GTK_EDITABLE (gtk_grid_get_child_at (self->goal, 1, (int) index)));
}

/* (nullable): what is chosen; NULL for what is written. */
static const BeaktaOption *
get_option (BeaktaOwnWordsDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->options);
  guint n_written = beakta_question_is_written (self->question) ? 1 : 0;

  return selected < n_written ? NULL : beakta_question_get_option (self->question, selected - n_written);
}

JsonObject *
beakta_own_words_dialog_dup_goal (BeaktaOwnWordsDialog *self)
{
  const char * const *parts;
  g_autoptr(JsonObject) goal = NULL;

  g_return_val_if_fail (BEAKTA_IS_OWN_WORDS_DIALOG (self), NULL);

  if (self->goal == NULL || get_option (self) != NULL)
    return NULL;

  goal = json_object_new ();
  parts = beakta_question_get_goal_parts (self->question);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *words = g_strstrip (g_strdup (get_goal_part (self, i)));

      if (*words != '\0')
        json_object_set_string_member (goal, parts[i], words);
    }

  return json_object_get_size (goal) > 0 ? g_steal_pointer (&goal) : NULL;
}

static gboolean
is_answered (BeaktaOwnWordsDialog *self,
             const char           *value)
{
  g_autoptr(JsonObject) goal = beakta_own_words_dialog_dup_goal (self);

  return *value != '\0' || goal != NULL;
}

/* (transfer full): "" of a goal, of what is no number where one is asked for, and while nothing is written. */
static char *
dup_value (BeaktaOwnWordsDialog *self)
{
  const BeaktaOption *option = get_option (self);
  char *number;

  if (option != NULL)
    return g_strdup (option->value);
  if (self->text == NULL)
    return g_strdup ("");
  if (beakta_question_get_answer_type (self->question) != BEAKTA_ANSWER_NUMBER)
    return g_strstrip (g_strdup (gtk_editable_get_text (self->text)));

  number = beakta_number_field_parse (gtk_editable_get_text (self->text));

  return number != NULL ? number : g_strdup ("");
}

static void
validate (BeaktaOwnWordsDialog *self)
{
  g_autofree char *value = dup_value (self);
  g_autofree char *reason = beakta_reason_view_dup_words (self->reason);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "settle",
                                           is_answered (self, value) && *reason != '\0');
}

static void
beakta_own_words_dialog_response (AdwMessageDialog *dialog,
                                  const char       *response)
{
  BeaktaOwnWordsDialog *self = BEAKTA_OWN_WORDS_DIALOG (dialog);
  g_autofree char *value = dup_value (self);
  g_autofree char *reason = beakta_reason_view_dup_words (self->reason);

  if (g_strcmp0 (response, "settle") == 0 && is_answered (self, value) && *reason != '\0')
    g_signal_emit (self, signals[GIVEN], 0, value, reason);
}

static void
beakta_own_words_dialog_class_init (BeaktaOwnWordsDialogClass *klass)
{
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = beakta_own_words_dialog_response;

  signals[GIVEN] = g_signal_new ("given", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static GtkWidget *
make_caption (const char *text)
{
  GtkWidget *caption = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");

  return caption;
}

static void
beakta_own_words_dialog_init (BeaktaOwnWordsDialog *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->reason = beakta_reason_view_new ();
  gtk_box_append (self->box, make_caption (_("Reason")));
  gtk_box_append (self->box, beakta_reason_view_new_frame (self->reason));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), GTK_WIDGET (self->box));

  g_signal_connect_object (gtk_text_view_get_buffer (self->reason), "changed", G_CALLBACK (validate), self,
                           G_CONNECT_SWAPPED);
}

/* (transfer floating): a line that is spelled. */
static GtkWidget *
make_line (BeaktaOwnWordsDialog *self,
           const char           *label)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_ref_shared ();
  GtkWidget *entry = gtk_entry_new ();

  beakta_spelled_entry_attach (GTK_EDITABLE (entry), speller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (validate), self, G_CONNECT_SWAPPED);

  return entry;
}

/* One line a part, with what @from has. */
static void
add_goal (BeaktaOwnWordsDialog *self,
          JsonObject           *from)
{
  const char * const *parts = beakta_question_get_goal_parts (self->question);
  const char *language = beakta_wording_get_language ();
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_row_spacing (grid, 6);
  gtk_grid_set_column_spacing (grid, 12);
  for (int i = 0; parts[i] != NULL; i++)
    {
      const char *label = beakta_goal_part_get_label (parts[i], language);
      GtkWidget *entry = make_line (self, label);

      if (from != NULL)
        gtk_editable_set_text (GTK_EDITABLE (entry), json_object_get_string_member_with_default (from, parts[i], ""));
      gtk_widget_set_hexpand (entry, TRUE);
      gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
      gtk_grid_attach (grid, make_caption (label), 0, i, 1, 1);
      gtk_grid_attach (grid, entry, 1, i, 1, 1);
    }

  /* Once it is whole: what is put into it above is looked at as soon as it stands there. */
  self->goal = grid;
  gtk_box_insert_child_after (self->box, GTK_WIDGET (grid), GTK_WIDGET (self->options));
}

static void
add_text (BeaktaOwnWordsDialog *self)
{
  GtkWidget *text = make_line (self, _("Answer in words"));

  self->text = GTK_EDITABLE (text);
  gtk_entry_set_activates_default (GTK_ENTRY (text), TRUE);
  gtk_box_insert_child_after (self->box, text, GTK_WIDGET (self->options));
}

/* Nobody writes what is not asked for. */
static void
option_selected_cb (BeaktaOwnWordsDialog *self)
{
  gboolean writes = get_option (self) == NULL;

  if (self->text != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->text), writes);
  if (self->goal != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->goal), writes);
  validate (self);
}

static const char *
get_written_label (const BeaktaQuestion *question)
{
  switch (beakta_question_get_answer_type (question))
    {
    case BEAKTA_ANSWER_GOAL:
      return C_("answer type", "A measurable goal");

    case BEAKTA_ANSWER_NUMBER:
      return C_("answer type", "A number");

    default:
      return C_("answer type", "Own words");
    }
}

static void
add_options (BeaktaOwnWordsDialog *self)
{
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *options;

  if (beakta_question_is_written (self->question))
    gtk_string_list_append (words, get_written_label (self->question));
  for (guint i = 0; i < beakta_question_get_n_options (self->question); i++)
    gtk_string_list_append (words, beakta_option_get_label (beakta_question_get_option (self->question, i),
                                                            beakta_wording_get_language ()));

  options = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&words)), NULL);
  self->options = GTK_DROP_DOWN (options);
  gtk_accessible_update_property (GTK_ACCESSIBLE (options), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Answer"), -1);
  gtk_box_prepend (self->box, options);
  gtk_box_prepend (self->box, make_caption (_("Answer")));
  g_signal_connect_object (options, "notify::selected", G_CALLBACK (option_selected_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
beakta_own_words_dialog_new (GtkWindow            *parent,
                             const BeaktaQuestion *question,
                             JsonObject           *goal)
{
  BeaktaOwnWordsDialog *self = g_object_new (BEAKTA_TYPE_OWN_WORDS_DIALOG,
                                             "transient-for", parent,
                                             "modal", TRUE,
                                             "heading", _("In Words of Your Own"),
                                             "body", beakta_question_get_text (question, beakta_wording_get_language ()),
                                             NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  self->question = question;
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "settle", _("_Settle"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "settle", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "settle", FALSE);
  adw_message_dialog_set_default_response (dialog, "settle");
  adw_message_dialog_set_close_response (dialog, "cancel");

  add_options (self);
  if (beakta_question_get_answer_type (question) == BEAKTA_ANSWER_GOAL)
    add_goal (self, goal);
  else if (beakta_question_is_written (question))
    add_text (self);

  return GTK_WIDGET (self);
}
