/* The quiet bar below a case.
 *
 * Its two buttons never move: the first asks the applicant or takes the case up again, the second is the suggested
 * act of the stage.
 */

#define G_LOG_DOMAIN "beakta-case-status"

#include "beakta-case-status.h"

#include <glib/gi18n.h>

#include "beakta-wording.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

struct _BeaktaCaseStatus
{
  GtkWidget         parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  GSignalGroup     *editor_signals;
  BeaktaWidth       width;
  const char       *chip_style;      /* static, nullable */

  /* Template children */
  GtkWidget        *content;
  GtkLabel         *chip;
  GtkLabel         *who;
  GtkLabel         *saved;
  GtkButton        *ask;
  GtkButton        *suggested;
};

G_DEFINE_FINAL_TYPE (BeaktaCaseStatus, beakta_case_status, GTK_TYPE_WIDGET)

static void
show_trouble (BeaktaCaseStatus *self,
              const char       *trouble)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->saved), trouble != NULL ? "dim-label" : "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->saved), trouble != NULL ? "error" : "dim-label");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->saved), trouble);
}

static void
update_saved (BeaktaCaseStatus *self)
{
  g_autoptr(GDateTime) saved_at = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *iso = NULL;
  g_autofree char *moment = NULL;
  g_autofree char *text = NULL;
  g_autofree char *trouble = NULL;
  gboolean is_saving;

  g_object_get (self->editor, "saved-at", &saved_at, "is-saving", &is_saving, "trouble", &trouble, NULL);
  show_trouble (self, trouble);

  if (is_saving)
    {
      gtk_label_set_text (self->saved, trouble != NULL ? _("Not saved") : _("Saving…"));
      return;
    }

  if (saved_at == NULL)
    {
      gtk_label_set_text (self->saved, "");
      return;
    }

  iso = g_date_time_format_iso8601 (saved_at);
  moment = beakta_wording_dup_moment (iso, now);
  /* Translators: %s is a time of day, with the day before it when it was another: "14:02" */
  text = g_strdup_printf (_("Saved %s"), moment);
  gtk_label_set_text (self->saved, text);
}

static void
update_chip (BeaktaCaseStatus *self)
{
  BeaktaStage stage = beakta_case_get_stage (beakta_case_editor_get_case (self->editor))->stage;

  if (self->chip_style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->chip), self->chip_style);

  self->chip_style = beakta_wording_get_stage_style (stage);
  gtk_widget_add_css_class (GTK_WIDGET (self->chip), self->chip_style);
  gtk_label_set_text (self->chip, beakta_wording_get_stage (stage));
}

static void
update_who (BeaktaCaseStatus *self)
{
  const char *caseworker = beakta_case_get_facts (beakta_case_editor_get_case (self->editor))->caseworker;
  g_autofree char *text = NULL;

  if (*caseworker == '\0')
    text = g_strdup (_("No caseworker"));
  else
    /* Translators: %s is a person; "caseworker" is handläggare */
    text = g_strdup_printf (_("Caseworker %s"), beakta_case_editor_get_name (self->editor, caseworker));

  gtk_label_set_text (self->who, text);
}

static void
set_act (GtkButton  *button,
         const char *label,
         const char *action)
{
  gtk_widget_set_visible (GTK_WIDGET (button), label != NULL);

  if (label == NULL)
    return;

  gtk_button_set_label (button, label);
  beakta_wrapped_words_set (GTK_WIDGET (button));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static void
update_acts (BeaktaCaseStatus *self)
{
  switch (beakta_case_get_stage (beakta_case_editor_get_case (self->editor))->stage)
    {
    case BEAKTA_STAGE_RECEIVED:
    case BEAKTA_STAGE_ASSESSING:
    case BEAKTA_STAGE_RETURNED:
      /* Translators: begär komplettering: asks the applicant for what is missing */
      set_act (self->ask, _("Request Completion…"), "case.request-completion");
      set_act (self->suggested, _("Propose…"), "case.propose");
      break;
    case BEAKTA_STAGE_AWAITING_COMPLETION:
      set_act (self->ask, _("Take Up Again"), "case.resume");
      set_act (self->suggested, _("Propose…"), "case.propose");
      break;
    case BEAKTA_STAGE_PROPOSED:
      set_act (self->ask, NULL, NULL);
      set_act (self->suggested, _("Review"), "case.review");
      break;
    case BEAKTA_STAGE_APPROVED:
    case BEAKTA_STAGE_DECIDED:
    case BEAKTA_STAGE_FOLLOW_UP:
    case BEAKTA_STAGE_CLOSED:
    case BEAKTA_N_STAGES:
    default:
      set_act (self->ask, NULL, NULL);
      set_act (self->suggested, _("Print Annex…"), "win.print");
    }
}

static void
update_all (BeaktaCaseStatus *self)
{
  update_chip (self);
  update_who (self);
  update_acts (self);
  update_saved (self);
}

static void
beakta_case_status_dispose (GObject *object)
{
  BeaktaCaseStatus *self = BEAKTA_CASE_STATUS (object);

  g_clear_object (&self->editor_signals);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_case_status_parent_class)->dispose (object);
}

static void
beakta_case_status_class_init (BeaktaCaseStatusClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_case_status_dispose;

  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "case-status");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/case/beakta-case-status.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseStatus, content);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseStatus, chip);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseStatus, who);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseStatus, saved);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseStatus, ask);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseStatus, suggested);
}

static void
beakta_case_status_init (BeaktaCaseStatus *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->editor_signals = g_signal_group_new (BEAKTA_TYPE_CASE_EDITOR);
  g_signal_group_connect_swapped (self->editor_signals, "notify::saved-at", G_CALLBACK (update_saved), self);
  g_signal_group_connect_swapped (self->editor_signals, "notify::is-saving", G_CALLBACK (update_saved), self);
  g_signal_group_connect_swapped (self->editor_signals, "notify::trouble", G_CALLBACK (update_saved), self);
  g_signal_group_connect_swapped (self->editor_signals, "access-changed", G_CALLBACK (update_all), self);
}

void
beakta_case_status_set_editor (BeaktaCaseStatus *self,
                               BeaktaCaseEditor *editor)
{
  g_return_if_fail (BEAKTA_IS_CASE_STATUS (self));

  if (!g_set_object (&self->editor, editor))
    return;

  g_signal_group_set_target (self->editor_signals, editor);

  if (editor != NULL)
    update_all (self);
}

void
beakta_case_status_set_width (BeaktaCaseStatus *self,
                              BeaktaWidth       width)
{
  g_return_if_fail (BEAKTA_IS_CASE_STATUS (self));

  self->width = width;
  gtk_widget_set_visible (GTK_WIDGET (self->chip), width >= BEAKTA_WIDTH_SINGLE);
  gtk_widget_set_visible (GTK_WIDGET (self->who), width >= BEAKTA_WIDTH_SINGLE);
  gtk_widget_set_visible (GTK_WIDGET (self->saved), width >= BEAKTA_WIDTH_SINGLE);

  if (width == BEAKTA_WIDTH_NARROW)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}
