/* Moving a case on and back: propose, request completion, take up again, take back. */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#include <glib/gi18n.h>

#include "beakta-decision-dialog.h"
#include "beakta-print.h"
#include "beakta-propose-dialog.h"
#include "beakta-reason-dialog.h"
#include "beakta-undo-toast.h"
#include "beakta-wording.h"

static GtkWindow *
get_window (BeaktaCasePage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
move (BeaktaCasePage *self,
      BeaktaStage     stage,
      const char     *reason)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  change = beakta_acts_move (beakta_case_editor_get_case (self->editor), stage, reason,
                             beakta_case_editor_get_user (self->editor), now);
  beakta_case_editor_apply (self->editor, change);
}

static void
lack_activated_cb (BeaktaCasePage *self,
                   int             kind,
                   const char     *id)
{
  if (kind == BEAKTA_ITEM_CHECKLIST)
    gtk_widget_activate_action (GTK_WIDGET (self), "case.checklists", NULL);
  else if (kind == BEAKTA_ITEM_CONFLICT)
    gtk_widget_activate_action (GTK_WIDGET (self), "case.conflict", NULL);
  else
    beakta_case_page_show_item (self, kind, id);
}

static void
proposed_cb (BeaktaCasePage *self)
{
  beakta_undo_toast_show (GTK_WIDGET (self), self->editor, _("Proposed. Somebody else reviews it now."));
  move (self, BEAKTA_STAGE_PROPOSED, "");
}

static void
propose_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  GtkWidget *dialog = beakta_propose_dialog_new (get_window (self), self->editor);

  g_signal_connect_object (dialog, "item-activated", G_CALLBACK (lack_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "proposed", G_CALLBACK (proposed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The draft follows the answers, or begins. */
static void
request_completion_cb (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  beakta_case_page_flush (self);
  beakta_completion_pane_begin (self->completion_pane);
  gtk_widget_activate_action (widget, "case.show-request", NULL);
}

static void
show_request_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  beakta_case_page_show_pane (self, "completion");
  gtk_widget_grab_focus (GTK_WIDGET (self->completion_pane));
}

static void
preview_request_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  beakta_case_page_flush (self);
  beakta_case_page_print (self, BEAKTA_REPORT_COMPLETION);
}

static void
contacts_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  beakta_case_page_show_pane (self, "contacts");
  gtk_widget_grab_focus (GTK_WIDGET (self->contacts_pane));
}

static void
opinions_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  beakta_case_page_show_pane (self, "opinions");
  gtk_widget_grab_focus (GTK_WIDGET (self->opinions_pane));
}

static void
decide_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  gtk_window_present (GTK_WINDOW (beakta_decision_dialog_new (get_window (self), self->editor)));
}

/* The act that goes back to the assessment is the workflow's to name; a step back always carries a reason. */
static void
resume_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  move (BEAKTA_CASE_PAGE (widget), BEAKTA_STAGE_ASSESSING, _("The assessment goes on"));
}

static void
reason_given_cb (BeaktaCasePage *self,
                 const char     *reason)
{
  move (self, BEAKTA_STAGE_ASSESSING, reason);
}

static void
take_back_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  GtkWidget *dialog = beakta_reason_dialog_new (get_window (self), _("Take the Case Back?"),
                                                _("Its answers can be changed again. The step and its reason are "
                                                  "written in the history."),
                                                _("_Take Back"));

  g_signal_connect_object (dialog, "given", G_CALLBACK (reason_given_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
review_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  beakta_case_page_show_pane (BEAKTA_CASE_PAGE (widget), "review");
}

void
beakta_case_page_class_add_moves (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "case.propose", NULL, propose_cb);
  gtk_widget_class_install_action (klass, "case.request-completion", NULL, request_completion_cb);
  gtk_widget_class_install_action (klass, "case.show-request", NULL, show_request_cb);
  gtk_widget_class_install_action (klass, "case.preview-request", NULL, preview_request_cb);
  gtk_widget_class_install_action (klass, "case.contacts", NULL, contacts_cb);
  gtk_widget_class_install_action (klass, "case.opinions", NULL, opinions_cb);
  gtk_widget_class_install_action (klass, "case.decide", NULL, decide_cb);
  gtk_widget_class_install_action (klass, "case.resume", NULL, resume_cb);
  gtk_widget_class_install_action (klass, "case.take-back", NULL, take_back_cb);
  gtk_widget_class_install_action (klass, "case.review", NULL, review_cb);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_b, 0, "case.request-completion", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_l, 0, "case.contacts", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_y, 0, "case.opinions", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_d, 0, "case.decide", NULL);
}

/* A caseworker who would have to take the case over first. */
static gboolean
is_anothers (BeaktaCasePage *self)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);

  return (beakta_store_get_roles (beakta_case_editor_get_store (self->editor)) & BEAKTA_ROLE_CASEWORKER) != 0
         && !beakta_workflow_is_frozen (beakta_case_get_stage (case_)->stage)
         && beakta_workflow_get_ownership (case_, beakta_case_editor_get_user (self->editor)) == BEAKTA_OWNERSHIP_ANOTHERS;
}

static char *
dup_lock_reason (BeaktaCasePage *self)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  const BeaktaStageRecord *stage = beakta_case_get_stage (case_);

  if (beakta_case_page_is_conflicted (self))
    return NULL;

  if (beakta_store_is_read_only (beakta_case_editor_get_store (self->editor)))
    return g_strdup (_("The case store can only be read. Nothing can be changed here."));

  if (stage->stage == BEAKTA_STAGE_PROPOSED)
    /* Translators: %s is a person */
    return g_strdup_printf (_("Locked: %s proposed the case, and it awaits review."), stage->proposer);

  if (beakta_workflow_is_frozen (stage->stage))
    /* Translators: %s is a stage: "Approved" */
    return g_strdup_printf (_("Locked: the case is at the stage “%s”."), beakta_wording_get_stage (stage->stage));

  /* Translators: %s is a person */
  return is_anothers (self) ? g_strdup_printf (_("%s holds the case. Take it over to work in it."),
                                               beakta_case_editor_get_name (self->editor, beakta_case_get_facts (case_)->caseworker))
                            : NULL;
}

static void
enable (BeaktaCasePage *self,
        const char     *action,
        BeaktaAct       act)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, beakta_case_editor_may (self->editor, act, NULL));
}

void
beakta_case_page_update_moves (BeaktaCasePage *self)
{
  g_autofree char *lock_reason = NULL;
  BeaktaStage stage;

  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));

  if (self->editor == NULL)
    return;

  stage = beakta_case_get_stage (beakta_case_editor_get_case (self->editor))->stage;
  lock_reason = dup_lock_reason (self);
  gtk_label_set_text (self->lock_label, lock_reason != NULL ? lock_reason : "");
  gtk_revealer_set_reveal_child (self->lock_revealer, lock_reason != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->take_back_button), beakta_workflow_is_frozen (stage));
  gtk_widget_set_visible (GTK_WIDGET (self->take_over_button), is_anothers (self) && !beakta_case_page_is_conflicted (self));
  beakta_case_page_update_closed (self);

  enable (self, "case.request-completion", BEAKTA_ACT_DRAFT_REQUEST);
  enable (self, "case.resume", beakta_acts_for_move (stage, BEAKTA_STAGE_ASSESSING));
  enable (self, "case.take-back", BEAKTA_ACT_STEP_BACK);
  enable (self, "case.decide", stage == BEAKTA_STAGE_APPROVED ? BEAKTA_ACT_DECIDE : BEAKTA_ACT_CORRECT_DECISION);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.propose",
                                 (stage == BEAKTA_STAGE_RECEIVED
                                  && beakta_case_editor_may (self->editor, BEAKTA_ACT_ANSWER, NULL))
                                 || beakta_case_editor_may (self->editor, BEAKTA_ACT_PROPOSE, NULL));
}
