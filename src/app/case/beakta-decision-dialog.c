/* Records the decision of an approved case, or corrects what is recorded of it.
 *
 * (1) What is recorded can be saved when it has an outcome and a day that has come; who decided may be filled in later.
 * (2) A correction stays in the history, with what was there before.
 */

#define G_LOG_DOMAIN "beakta-decision-dialog"

#include "beakta-decision-dialog.h"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-day-field.h"
#include "beakta-option-row.h"
#include "beakta-text-field.h"
#include "beakta-wording-decision.h"

struct _BeaktaDecisionDialog
{
  AdwWindow         parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  BeaktaOptionRow  *outcome;

  /* Template children */
  GtkWidget        *accept;
  GtkBox           *outcome_place;
  BeaktaDayField   *day;
  GtkLabel         *not_yet;
  BeaktaTextField  *decided_by;
  BeaktaTextField  *presented_by;
  BeaktaTextField  *took_part;
  BeaktaTextField  *reason;
};

G_DEFINE_FINAL_TYPE (BeaktaDecisionDialog, beakta_decision_dialog, ADW_TYPE_WINDOW)

static gboolean
is_decided (BeaktaDecisionDialog *self)
{
  return beakta_case_get_stage (beakta_case_editor_get_case (self->editor))->stage >= BEAKTA_STAGE_DECIDED;
}

static char *
dup_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* Rule 1. */
static void
validate (BeaktaDecisionDialog *self)
{
  const char *day = beakta_day_field_get_day (self->day);
  g_autofree char *today = dup_today ();
  gboolean has_come = day == NULL || strcmp (day, today) <= 0;

  gtk_widget_set_visible (GTK_WIDGET (self->not_yet), !has_come);
  gtk_widget_set_sensitive (self->accept, day != NULL && has_come && *beakta_option_row_get_value (self->outcome) != '\0');
}

static void
outcome_chosen_cb (BeaktaOptionRow      *row,
                   const char           *value,
                   BeaktaDecisionDialog *self)
{
  validate (self);
}

static void
apply (BeaktaDecisionDialog *self,
       const BeaktaDecision *decision)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  const char *user = beakta_case_editor_get_user (self->editor);
  g_autofree char *reason = g_strstrip (beakta_text_field_dup_text (self->reason));
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = is_decided (self) ? beakta_acts_correct_decision (case_, decision, reason, user, now)
                                                     : beakta_acts_decide (case_, decision, user, now);

  beakta_case_editor_apply (self->editor, change);
}

static void
accept_clicked_cb (BeaktaDecisionDialog *self)
{
  g_autofree char *decided_by = beakta_text_field_dup_text (self->decided_by);
  g_autofree char *presented_by = beakta_text_field_dup_text (self->presented_by);
  g_autofree char *took_part = beakta_text_field_dup_text (self->took_part);
  int outcome = BEAKTA_OUTCOME_UNSET;
  BeaktaDecision decision;

  if (!gtk_widget_get_sensitive (self->accept))
    return;

  beakta_words_from_nick (BEAKTA_WORDS_OUTCOME, beakta_option_row_get_value (self->outcome), &outcome);
  decision = (BeaktaDecision) { outcome, beakta_day_field_get_day (self->day), decided_by, presented_by, took_part };
  apply (self, &decision);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
beakta_decision_dialog_dispose (GObject *object)
{
  g_clear_object (&BEAKTA_DECISION_DIALOG (object)->editor);

  G_OBJECT_CLASS (beakta_decision_dialog_parent_class)->dispose (object);
}

static void
beakta_decision_dialog_class_init (BeaktaDecisionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_decision_dialog_dispose;

  g_type_ensure (BEAKTA_TYPE_DAY_FIELD);
  g_type_ensure (BEAKTA_TYPE_TEXT_FIELD);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/case/beakta-decision-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaDecisionDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDecisionDialog, outcome_place);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDecisionDialog, day);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDecisionDialog, not_yet);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDecisionDialog, decided_by);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDecisionDialog, presented_by);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDecisionDialog, took_part);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDecisionDialog, reason);
  gtk_widget_class_bind_template_callback (widget_class, validate);
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
}

static void
beakta_decision_dialog_init (BeaktaDecisionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->outcome = BEAKTA_OPTION_ROW (beakta_option_row_new (_("What was decided")));
  for (int i = BEAKTA_OUTCOME_UNSET + 1; i < BEAKTA_N_OUTCOMES; i++)
    beakta_option_row_add (self->outcome, beakta_words_get_nick (BEAKTA_WORDS_OUTCOME, i), beakta_wording_get_outcome (i),
                           BEAKTA_TONE_NEUTRAL);
  g_signal_connect_object (self->outcome, "chosen", G_CALLBACK (outcome_chosen_cb), self, 0);
  gtk_box_append (self->outcome_place, GTK_WIDGET (self->outcome));
  g_signal_connect_swapped (self->decided_by, "sent", G_CALLBACK (accept_clicked_cb), self);
  g_signal_connect_swapped (self->presented_by, "sent", G_CALLBACK (accept_clicked_cb), self);
  g_signal_connect_swapped (self->took_part, "sent", G_CALLBACK (accept_clicked_cb), self);
  g_signal_connect_swapped (self->reason, "sent", G_CALLBACK (accept_clicked_cb), self);
}

/* A new one is of today, and the caseworker is who usually presents the case. */
static void
fill_in (BeaktaDecisionDialog *self)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  BeaktaDecision decision = beakta_decision_of (case_);
  const char *caseworker = beakta_case_get_facts (case_)->caseworker;
  gboolean is_new = decision.outcome == BEAKTA_OUTCOME_UNSET;
  g_autofree char *today = dup_today ();

  beakta_option_row_set_value (self->outcome, beakta_words_get_nick (BEAKTA_WORDS_OUTCOME, decision.outcome));
  beakta_day_field_set_day (self->day, is_new ? today : decision.decided);
  beakta_text_field_set_text (self->decided_by, decision.decided_by);
  beakta_text_field_set_text (self->presented_by, is_new && *caseworker != '\0'
                                                    ? beakta_case_editor_get_name (self->editor, caseworker)
                                                    : decision.presented_by);
  beakta_text_field_set_text (self->took_part, decision.took_part);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), is_decided (self));
  validate (self);
}

GtkWidget *
beakta_decision_dialog_new (GtkWindow        *parent,
                            BeaktaCaseEditor *editor)
{
  BeaktaDecisionDialog *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_DECISION_DIALOG, "transient-for", parent, NULL);
  self->editor = g_object_ref (editor);
  fill_in (self);
  gtk_widget_child_focus (GTK_WIDGET (self->outcome), GTK_DIR_TAB_FORWARD);

  return GTK_WIDGET (self);
}
