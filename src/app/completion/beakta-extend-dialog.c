/* Gives more time. The new day is later than the one that holds. */

#define G_LOG_DOMAIN "beakta-extend-dialog"

#include "beakta-extend-dialog.h"

#include <glib/gi18n.h>

#include "beakta-day-field.h"
#include "beakta-wording.h"
#include "beakta-workday.h"

#define USUAL_DAYS 7

struct _BeaktaExtendDialog
{
  AdwMessageDialog  parent_instance;

  char             *holds;           /* the last day that holds, as an ISO date */
  BeaktaDayField   *due;             /* the extra child */
};

enum
{
  EXTENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaExtendDialog, beakta_extend_dialog, ADW_TYPE_MESSAGE_DIALOG)

/* ISO dates come in the order of their letters. */
static void
validate (BeaktaExtendDialog *self)
{
  const char *day = beakta_day_field_get_day (self->due);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "extend", day != NULL && g_strcmp0 (day, self->holds) > 0);
}

static void
beakta_extend_dialog_response (AdwMessageDialog *dialog,
                               const char       *response)
{
  BeaktaExtendDialog *self = BEAKTA_EXTEND_DIALOG (dialog);

  if (g_strcmp0 (response, "extend") == 0)
    g_signal_emit (self, signals[EXTENDED], 0, beakta_day_field_get_day (self->due));
}

static void
beakta_extend_dialog_finalize (GObject *object)
{
  g_free (BEAKTA_EXTEND_DIALOG (object)->holds);

  G_OBJECT_CLASS (beakta_extend_dialog_parent_class)->finalize (object);
}

static void
beakta_extend_dialog_class_init (BeaktaExtendDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_extend_dialog_finalize;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = beakta_extend_dialog_response;

  signals[EXTENDED] = g_signal_new ("extended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
beakta_extend_dialog_init (BeaktaExtendDialog *self)
{
  self->due = g_object_new (BEAKTA_TYPE_DAY_FIELD, "label", _("New last day for the answer"), "last-day", TRUE, NULL);
  g_signal_connect_object (self->due, "changed", G_CALLBACK (validate), self, G_CONNECT_SWAPPED);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), GTK_WIDGET (self->due));
}

/* A week after the day that holds, or after today when that has passed. */
static void
propose (BeaktaExtendDialog *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *due = beakta_workday_dup_after (g_strcmp0 (self->holds, today) > 0 ? self->holds : today, USUAL_DAYS);

  beakta_day_field_set_day (self->due, due);
}

GtkWidget *
beakta_extend_dialog_new (GtkWindow              *parent,
                          const BeaktaCompletion *request)
{
  BeaktaExtendDialog *self;
  AdwMessageDialog *dialog;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = NULL;
  g_autofree char *body = NULL;

  g_return_val_if_fail (request != NULL, NULL);

  day = beakta_wording_dup_day (beakta_completion_get_last_day (request), now);
  /* Translators: %s is the last day that holds: "14 Dec" */
  body = g_strdup_printf (_("The last day is %s. Choose a later one, and tell the applicant of it your usual way. The case then "
                            "waits until that day."), day);
  self = g_object_new (BEAKTA_TYPE_EXTEND_DIALOG, "transient-for", parent, "modal", TRUE, "heading", _("Give More Time?"),
                       "body", body, NULL);
  dialog = ADW_MESSAGE_DIALOG (self);
  self->holds = g_strdup (beakta_completion_get_last_day (request));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "extend", _("_Give More Time"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "extend", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "extend");
  adw_message_dialog_set_close_response (dialog, "cancel");
  propose (self);
  validate (self);

  return GTK_WIDGET (self);
}
