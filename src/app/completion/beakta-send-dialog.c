/* Records that a request was sent. How it was sent is always said: what is recorded here stays as it was recorded. */

#define G_LOG_DOMAIN "beakta-send-dialog"

#include "beakta-send-dialog.h"

#include <glib/gi18n.h>

#include "beakta-day-field.h"
#include "beakta-option-row.h"
#include "beakta-subject.h"
#include "beakta-wording-requests.h"
#include "beakta-wrapped-words.h"

struct _BeaktaSendDialog
{
  AdwMessageDialog  parent_instance;

  BeaktaDayField   *day;             /* of the extra child */
  BeaktaOptionRow  *channel;
  BeaktaDayField   *due;
  GtkLabel         *to;
};

enum
{
  SENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaSendDialog, beakta_send_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
validate (BeaktaSendDialog *self)
{
  gboolean is_said = beakta_day_field_get_day (self->day) != NULL && beakta_day_field_get_day (self->due) != NULL &&
                     *beakta_option_row_get_value (self->channel) != '\0';

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "send", is_said);
}

static void
channel_chosen_cb (BeaktaOptionRow  *row,
                   const char       *value,
                   BeaktaSendDialog *self)
{
  validate (self);
}

static void
beakta_send_dialog_response (AdwMessageDialog *dialog,
                             const char       *response)
{
  BeaktaSendDialog *self = BEAKTA_SEND_DIALOG (dialog);
  int channel = BEAKTA_CHANNEL_UNSET;

  if (g_strcmp0 (response, "send") != 0)
    return;

  beakta_words_from_nick (BEAKTA_WORDS_CHANNEL, beakta_option_row_get_value (self->channel), &channel);
  g_signal_emit (self, signals[SENT], 0, beakta_day_field_get_day (self->day), channel, beakta_day_field_get_day (self->due));
}

static void
beakta_send_dialog_class_init (BeaktaSendDialogClass *klass)
{
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = beakta_send_dialog_response;

  signals[SENT] = g_signal_new ("sent", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_INT, G_TYPE_STRING);
}

static BeaktaDayField *
add_day (BeaktaSendDialog *self,
         GtkWidget        *box,
         const char       *label,
         gboolean          is_last_day)
{
  GtkWidget *day = g_object_new (BEAKTA_TYPE_DAY_FIELD, "label", label, "last-day", is_last_day, NULL);

  g_signal_connect_object (day, "changed", G_CALLBACK (validate), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), day);

  return BEAKTA_DAY_FIELD (day);
}

static void
beakta_send_dialog_init (BeaktaSendDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->to = GTK_LABEL (beakta_wrapped_words_add (box, NULL, NULL));
  self->day = add_day (self, box, _("The day it was sent"), FALSE);
  gtk_widget_add_css_class (beakta_wrapped_words_add (box, _("How it was sent"), "caption"), "dim-label");
  self->channel = BEAKTA_OPTION_ROW (beakta_option_row_new (_("How it was sent")));
  for (int i = BEAKTA_CHANNEL_UNSET + 1; i < BEAKTA_N_CHANNELS; i++)
    beakta_option_row_add (self->channel, beakta_words_get_nick (BEAKTA_WORDS_CHANNEL, i), beakta_wording_get_channel (i),
                           BEAKTA_TONE_GOOD);
  g_signal_connect_object (self->channel, "chosen", G_CALLBACK (channel_chosen_cb), self, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->channel));
  self->due = add_day (self, box, _("Last day for the answer"), TRUE);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), box);
}

static void
fill_in (BeaktaSendDialog       *self,
         BeaktaCase             *case_,
         const BeaktaCompletion *draft)
{
  const char *applicant = beakta_case_get_facts (case_)->applicant;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  /* Translators: whom a request for completion is sent to */
  g_autofree char *to = g_strdup_printf (_("To: %s"), applicant);

  gtk_label_set_label (self->to, to);
  gtk_widget_set_visible (GTK_WIDGET (self->to), *applicant != '\0');
  beakta_day_field_set_day (self->day, today);
  beakta_day_field_set_day (self->due, draft->due);
  if (draft->channel != BEAKTA_CHANNEL_UNSET)
    beakta_option_row_set_value (self->channel, beakta_words_get_nick (BEAKTA_WORDS_CHANNEL, draft->channel));
}

GtkWidget *
beakta_send_dialog_new (GtkWindow              *parent,
                        BeaktaCase             *case_,
                        const BeaktaCompletion *draft)
{
  BeaktaSendDialog *self;
  AdwMessageDialog *dialog;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_SEND_DIALOG, "transient-for", parent, "modal", TRUE, "heading", _("Was the Request Sent?"),
                       "body", _("Beakta records it, and the case waits for the answer. What was sent cannot be changed "
                                 "afterwards."), NULL);
  dialog = ADW_MESSAGE_DIALOG (self);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "send", _("_It Was Sent"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "send", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "send");
  adw_message_dialog_set_close_response (dialog, "cancel");
  fill_in (self, case_, draft);
  validate (self);

  return GTK_WIDGET (self);
}
