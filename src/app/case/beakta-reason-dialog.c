/* Asks for the reason of an act, and hands it back once. */

#define G_LOG_DOMAIN "beakta-reason-dialog"

#include "beakta-reason-dialog.h"

#include <glib/gi18n.h>

#include "beakta-reason-view.h"

struct _BeaktaReasonDialog
{
  AdwMessageDialog  parent_instance;

  GtkTextView      *reason;
};

enum
{
  GIVEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaReasonDialog, beakta_reason_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
reason_changed_cb (BeaktaReasonDialog *self)
{
  g_autofree char *reason = beakta_reason_view_dup_words (self->reason);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "act", *reason != '\0');
}

static void
beakta_reason_dialog_response (AdwMessageDialog *dialog,
                               const char       *response)
{
  BeaktaReasonDialog *self = BEAKTA_REASON_DIALOG (dialog);
  g_autofree char *reason = beakta_reason_view_dup_words (self->reason);

  if (g_strcmp0 (response, "act") == 0 && *reason != '\0')
    g_signal_emit (self, signals[GIVEN], 0, reason);
}

/* The text takes Enter for itself; with Ctrl it is the act. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  keycode,
                GdkModifierType        state,
                BeaktaReasonDialog    *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  if (adw_message_dialog_get_response_enabled (dialog, "act"))
    {
      adw_message_dialog_response (dialog, "act");
      gtk_window_destroy (GTK_WINDOW (self));
    }

  return GDK_EVENT_STOP;
}

static void
beakta_reason_dialog_class_init (BeaktaReasonDialogClass *klass)
{
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = beakta_reason_dialog_response;

  signals[GIVEN] = g_signal_new ("given", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
beakta_reason_dialog_init (BeaktaReasonDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *frame;

  self->reason = beakta_reason_view_new ();
  frame = beakta_reason_view_new_frame (self->reason);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (frame), 240);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (frame), TRUE);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), frame);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->reason), keys);

  g_signal_connect_object (gtk_text_view_get_buffer (self->reason), "changed", G_CALLBACK (reason_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
beakta_reason_dialog_new (GtkWindow  *parent,
                          const char *heading,
                          const char *body,
                          const char *act)
{
  BeaktaReasonDialog *self = g_object_new (BEAKTA_TYPE_REASON_DIALOG,
                                           "transient-for", parent,
                                           "modal", TRUE,
                                           "heading", heading,
                                           "body", body,
                                           NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "act", act, NULL);
  adw_message_dialog_set_response_appearance (dialog, "act", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "act", FALSE);
  adw_message_dialog_set_close_response (dialog, "cancel");

  return GTK_WIDGET (self);
}
