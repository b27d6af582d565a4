/* What is recorded of the decision: 31 § förvaltningslagen (2017:900). */

#define G_LOG_DOMAIN "beakta-decision-box"

#include "beakta-decision-box.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "beakta-wording-decision.h"
#include "beakta-wording.h"

struct _BeaktaDecisionBox
{
  GtkBox     parent_instance;

  GtkWidget *group;                  /* nullable: made anew at every update */
};

G_DEFINE_FINAL_TYPE (BeaktaDecisionBox, beakta_decision_box, GTK_TYPE_BOX)

static void
beakta_decision_box_class_init (BeaktaDecisionBoxClass *klass)
{
}

static void
beakta_decision_box_init (BeaktaDecisionBox *self)
{
}

static void
add_row (BeaktaDecisionBox *self,
         const char        *title,
         const char        *words)
{
  GtkWidget *row;

  if (*words == '\0')
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
}

static void
add_correct_button (BeaktaDecisionBox *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("C_orrect…"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Correct what is recorded of the decision (D)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.decide");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), button);
}

void
beakta_decision_box_update (BeaktaDecisionBox *self,
                            BeaktaCaseEditor  *editor)
{
  const BeaktaStageRecord *stage;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *outcome = NULL;
  g_autofree char *moment = NULL;
  g_autofree char *noted = NULL;

  g_return_if_fail (BEAKTA_IS_DECISION_BOX (self));
  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (editor));

  stage = beakta_case_get_stage (beakta_case_editor_get_case (editor));
  if (self->group != NULL)
    gtk_box_remove (GTK_BOX (self), self->group);
  self->group = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), stage->outcome != BEAKTA_OUTCOME_UNSET);
  if (stage->outcome == BEAKTA_OUTCOME_UNSET)
    return;

  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _("Decision"));
  gtk_box_append (GTK_BOX (self), self->group);
  outcome = beakta_wording_dup_decision (stage, now);
  moment = beakta_wording_dup_moment (stage->outcome_noted, now);
  noted = g_strdup_printf (_("%1$s, %2$s"), beakta_case_editor_get_name (editor, stage->outcome_noted_by), moment);
  add_row (self, _("What was decided"), outcome);
  add_row (self, _("Who decided"), stage->decided_by);
  /* Translators: föredragande */
  add_row (self, _("Who presented the case"), stage->presented_by);
  add_row (self, _("Who took part in the end without deciding"), stage->took_part);
  add_row (self, _("Recorded by"), noted);
  if (beakta_case_editor_may (editor, BEAKTA_ACT_CORRECT_DECISION, NULL))
    add_correct_button (self);
}
