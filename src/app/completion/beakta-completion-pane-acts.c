/* What is done with requests for completion in the window. */

#define G_LOG_DOMAIN "beakta-completion-pane"

#include "beakta-completion-pane-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "beakta-acts-request.h"
#include "beakta-completion-points.h"
#include "beakta-completion.h"
#include "beakta-extend-dialog.h"
#include "beakta-reason-dialog.h"
#include "beakta-send-dialog.h"
#include "beakta-undo-toast.h"
#include "beakta-wording.h"
#include "beakta-workday.h"

static BeaktaCaseEditor *
get_editor (BeaktaCompletionPane *self)
{
  return beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
}

static BeaktaCase *
get_case (BeaktaCompletionPane *self)
{
  return beakta_case_pane_get_case (BEAKTA_CASE_PANE (self));
}

static GtkWindow *
get_window (BeaktaCompletionPane *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static gboolean
may (BeaktaCompletionPane *self,
     BeaktaAct             act)
{
  return get_editor (self) != NULL && beakta_case_editor_may (get_editor (self), act, NULL);
}

static void
tell (BeaktaCompletionPane *self,
      const char           *words)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), adw_toast_new (words));
}

/* The answers of the whole case ask, also where several assess and each sees their own. */
static GPtrArray *
find_points (BeaktaCompletionPane *self)
{
  BeaktaCase *whole = beakta_case_editor_get_whole (get_editor (self));
  g_autoptr(GPtrArray) attached = beakta_case_list (whole, BEAKTA_ITEM_CHECKLIST);
  g_autoptr(GPtrArray) checklists = g_ptr_array_new ();

  for (guint i = 0; i < attached->len; i++)
    {
      const BeaktaRecord *used = g_ptr_array_index (attached, i);
      BeaktaChecklist *checklist = beakta_case_editor_get_checklist (get_editor (self), used->id);

      if (checklist != NULL)
        g_ptr_array_add (checklists, checklist);
    }

  return beakta_completion_points_new (whole, checklists, beakta_wording_get_language ());
}

void
beakta_completion_pane_draft (BeaktaCompletionPane *self)
{
  g_autoptr(GPtrArray) points = NULL;
  g_autoptr(GDateTime) local = g_date_time_new_now_local ();
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *today = g_date_time_format (local, "%Y-%m-%d");
  g_autofree char *due = beakta_workday_dup_after (today, BEAKTA_REQUEST_USUAL_DAYS);
  g_autoptr(BeaktaChange) change = NULL;

  if (!may (self, BEAKTA_ACT_DRAFT_REQUEST))
    return;

  beakta_completion_pane_flush (self);
  points = find_points (self);
  change = beakta_acts_draft_request (get_case (self), points, due, beakta_case_editor_get_user (get_editor (self)), now);
  beakta_case_editor_apply (get_editor (self), change);
}

void
beakta_completion_pane_begin (BeaktaCompletionPane *self)
{
  const BeaktaCompletion *current;

  g_return_if_fail (BEAKTA_IS_COMPLETION_PANE (self));

  if (get_editor (self) == NULL)
    return;

  current = beakta_completion_get_current (get_case (self));
  if (current == NULL || current->state != BEAKTA_REQUEST_SENT)
    beakta_completion_pane_draft (self);
}

static void
draft_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  beakta_completion_pane_draft (BEAKTA_COMPLETION_PANE (widget));
}

static void
drop_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaCompletionPane *self = BEAKTA_COMPLETION_PANE (widget);
  const BeaktaCompletion *draft = get_editor (self) != NULL ? beakta_completion_get_draft (get_case (self)) : NULL;
  g_autoptr(BeaktaChange) change = NULL;

  if (draft == NULL || !may (self, BEAKTA_ACT_EDIT_REQUEST))
    return;

  change = beakta_acts_drop_request (get_case (self), draft->record.id);
  beakta_undo_toast_show (widget, get_editor (self), _("The draft was thrown away"));
  beakta_case_editor_apply (get_editor (self), change);
}

typedef struct
{
  char          *request;
  char          *day;
  char          *due;
  char          *user;
  BeaktaChannel  channel;
} Sending;

static void
sending_free (gpointer data)
{
  Sending *sending = data;

  g_free (sending->request);
  g_free (sending->day);
  g_free (sending->due);
  g_free (sending->user);
  g_free (sending);
}

/* Made in its turn, after the last words that were typed. */
static BeaktaChange *
make_sending (BeaktaCase *case_,
              gpointer    user_data)
{
  const Sending *sending = user_data;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return beakta_acts_send_request (case_, sending->request, sending->due, sending->channel, sending->day, sending->user, now);
}

static void
sent_cb (BeaktaSendDialog     *dialog,
         const char           *day,
         int                   channel,
         const char           *due,
         BeaktaCompletionPane *self)
{
  const BeaktaCompletion *draft = get_editor (self) != NULL ? beakta_completion_get_draft (get_case (self)) : NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *until = beakta_wording_dup_day (due, now);
  g_autofree char *words = NULL;
  Sending *sending;

  if (draft == NULL)
    return;

  sending = g_new0 (Sending, 1);
  sending->request = g_strdup (draft->record.id);
  sending->day = g_strdup (day);
  sending->due = g_strdup (due);
  sending->user = g_strdup (beakta_case_editor_get_user (get_editor (self)));
  sending->channel = (BeaktaChannel) channel;
  beakta_case_editor_apply_in_turn (get_editor (self), make_sending, sending, sending_free);

  /* Translators: %s is a day: "14 Dec" */
  words = g_strdup_printf (_("The case waits for the answer until %s"), until);
  tell (self, words);
}

static void
send_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaCompletionPane *self = BEAKTA_COMPLETION_PANE (widget);
  const BeaktaCompletion *draft = get_editor (self) != NULL ? beakta_completion_get_draft (get_case (self)) : NULL;
  const char *why;
  GtkWidget *dialog;

  if (draft == NULL || !may (self, BEAKTA_ACT_SEND_REQUEST))
    return;

  beakta_completion_pane_flush (self);
  why = beakta_draft_box_find_lack (self->draft);
  if (why != NULL)
    {
      tell (self, why);
      return;
    }

  dialog = beakta_send_dialog_new (get_window (self), get_case (self), draft);
  g_signal_connect_object (dialog, "sent", G_CALLBACK (sent_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
extended_cb (BeaktaExtendDialog   *dialog,
             const char           *due,
             BeaktaCompletionPane *self)
{
  const char *request = gtk_widget_get_name (GTK_WIDGET (dialog));
  g_autoptr(BeaktaChange) change = NULL;

  if (get_editor (self) == NULL)
    return;

  change = beakta_acts_extend_request (get_case (self), request, due);
  beakta_case_editor_apply (get_editor (self), change);
}

void
beakta_completion_pane_extend (BeaktaCompletionPane *self,
                               const char           *request)
{
  const BeaktaCompletion *current = beakta_case_lookup (get_case (self), BEAKTA_ITEM_REQUEST, request);
  GtkWidget *dialog;

  if (current == NULL || !may (self, BEAKTA_ACT_EXTEND_REQUEST))
    return;

  dialog = beakta_extend_dialog_new (get_window (self), current);
  gtk_widget_set_name (dialog, request);
  g_signal_connect_object (dialog, "extended", G_CALLBACK (extended_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
close_request (BeaktaCompletionPane *self,
               const char           *request,
               const char           *note)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  change = beakta_acts_close_request (get_case (self), request, note, beakta_case_editor_get_user (get_editor (self)), now);
  beakta_undo_toast_show (GTK_WIDGET (self), get_editor (self), _("The request was closed"));
  beakta_case_editor_apply (get_editor (self), change);
}

static void
reason_given_cb (BeaktaReasonDialog   *dialog,
                 const char           *reason,
                 BeaktaCompletionPane *self)
{
  if (get_editor (self) != NULL)
    close_request (self, gtk_widget_get_name (GTK_WIDGET (dialog)), reason);
}

/* What nobody has ticked off is not closed without a word. */
void
beakta_completion_pane_close (BeaktaCompletionPane *self,
                              const char           *request)
{
  g_autofree char *body = NULL;
  GtkWidget *dialog;
  guint n_open;

  if (!may (self, BEAKTA_ACT_CLOSE_REQUEST))
    return;

  n_open = beakta_completion_count_open (get_case (self), request);
  if (n_open == 0)
    {
      close_request (self, request, "");
      return;
    }

  body = g_strdup_printf (ngettext ("%u point has not been ticked off. Say why nothing more is waited for.",
                                    "%u points have not been ticked off. Say why nothing more is waited for.", n_open), n_open);
  dialog = beakta_reason_dialog_new (get_window (self), _("Close the Request?"), body, _("_Close the Request"));
  gtk_widget_set_name (dialog, request);
  g_signal_connect_object (dialog, "given", G_CALLBACK (reason_given_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
beakta_completion_pane_class_add_acts (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "completion.draft", NULL, draft_cb);
  gtk_widget_class_install_action (klass, "completion.drop", NULL, drop_cb);
  gtk_widget_class_install_action (klass, "completion.send", NULL, send_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Return, GDK_CONTROL_MASK, "completion.send", NULL);
}

void
beakta_completion_pane_update_acts (BeaktaCompletionPane *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "completion.draft", may (self, BEAKTA_ACT_DRAFT_REQUEST));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "completion.drop", may (self, BEAKTA_ACT_EDIT_REQUEST));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "completion.send", may (self, BEAKTA_ACT_SEND_REQUEST));
}
