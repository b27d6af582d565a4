/* What is known of the current question, beside the list: opened, closed, and following. */

#define G_LOG_DOMAIN "beakta-checklist-pane"

#include "beakta-checklist-pane-private.h"

#include "beakta-knowledge-reason.h"

static BeaktaCaseEditor *
get_editor (BeaktaChecklistPane *self)
{
  return beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
}

/* It is asked for only while it is open. */
void
beakta_checklist_pane_follow_question (BeaktaChecklistPane *self)
{
  const char *current = beakta_question_list_get_current (self->questions);
  g_auto(GStrv) parts = current != NULL ? g_strsplit (current, "/", 2) : NULL;

  if (current != NULL && gtk_widget_get_visible (GTK_WIDGET (self->knowledge)))
    beakta_knowledge_pane_show (self->knowledge, get_editor (self),
                                beakta_question_list_get_checklist (self->questions), parts[1]);
  else
    beakta_knowledge_pane_show (self->knowledge, NULL, NULL, NULL);
  g_object_notify (G_OBJECT (self), "question");
}

void
beakta_checklist_pane_set_knowledge_open (BeaktaChecklistPane *self,
                                          gboolean             is_open)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->knowledge)) == is_open)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->knowledge), is_open);
  beakta_checklist_pane_follow_question (self);
  beakta_question_list_reveal_current (self->questions);
  g_object_notify (G_OBJECT (self), "knowledge-open");
}

void
beakta_checklist_pane_step_knowledge (BeaktaChecklistPane *self,
                                      int                  by)
{
  g_return_if_fail (BEAKTA_IS_CHECKLIST_PANE (self));

  beakta_knowledge_split_step (self->split, by);
}

/* The question that is answered stays in sight, wherever the line goes. */
static void
share_changed_cb (BeaktaChecklistPane *self)
{
  beakta_question_list_reveal_current (self->questions);
  g_object_notify (G_OBJECT (self), "knowledge-share");
}

static void
knowledge_closed_cb (BeaktaChecklistPane *self)
{
  beakta_checklist_pane_set_knowledge_open (self, FALSE);
  beakta_question_list_focus_current (self->questions);
}

static void
open_knowledge_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  beakta_checklist_pane_set_knowledge_open (BEAKTA_CHECKLIST_PANE (widget), TRUE);
}

/* What is being typed goes first, and the other's words after it. */
static void
reason_wanted_cb (BeaktaKnowledgePane *knowledge,
                  const char          *text,
                  const char          *origin,
                  BeaktaChecklistPane *self)
{
  const char *current = beakta_question_list_get_current (self->questions);

  beakta_question_list_flush (self->questions);
  if (current != NULL)
    beakta_knowledge_begin_reason (get_editor (self), current, text, origin);
}

void
beakta_checklist_pane_add_knowledge (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "knowledge.open", NULL, open_knowledge_cb);
  gtk_widget_class_bind_template_child (klass, BeaktaChecklistPane, knowledge);
  gtk_widget_class_bind_template_child (klass, BeaktaChecklistPane, split);
  gtk_widget_class_bind_template_callback (klass, share_changed_cb);
  gtk_widget_class_bind_template_callback_full (klass, "follow_question_cb",
                                                G_CALLBACK (beakta_checklist_pane_follow_question));
  gtk_widget_class_bind_template_callback (klass, knowledge_closed_cb);
  gtk_widget_class_bind_template_callback (klass, reason_wanted_cb);
}
