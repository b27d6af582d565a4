/* One question of a checklist: its answer always in sight, the rest while it is the current one.
 *
 * The parts that are only open while the question is current are made when they are first wanted: a list of sixty
 * questions is opened at once. No empty bin waits for them: GTK 4.8 remembers of a hidden one that it has
 * no words that wrap, and would give them too little room.
 */

#define G_LOG_DOMAIN "beakta-question-row"

#include "beakta-question-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-answer-field.h"
#include "beakta-heard-name.h"
#include "beakta-line-layout.h"
#include "beakta-question-detail.h"
#include "beakta-wording.h"

struct _BeaktaQuestionRow
{
  GtkBox                parent_instance;

  BeaktaQuestionState  *state;       /* owned */
  BeaktaAnswerField    *field;       /* a child */
  BeaktaQuestionDetail *detail;      /* a child, nullable */
  gboolean              is_current;

  /* Template children */
  GtkLabel             *number;
  GtkLabel             *text;
  GtkWidget            *info;
  GtkBox               *column;
  GtkWidget            *heading;
  AdwBin               *answer;
  GtkLabel             *summary;
  GtkLabel             *lacks;
};

G_DEFINE_FINAL_TYPE (BeaktaQuestionRow, beakta_question_row, GTK_TYPE_BOX)

enum
{
  CURRENT_REQUESTED,
  PASSAGE_ACTIVATED,
  COMMENT_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
passage_activated_cb (BeaktaQuestionDetail *detail,
                      const char           *passage_id,
                      BeaktaQuestionRow    *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

static void
comment_requested_cb (BeaktaQuestionDetail *detail,
                      BeaktaQuestionRow    *self)
{
  g_signal_emit (self, signals[COMMENT_REQUESTED], 0);
}

static void
ensure_detail (BeaktaQuestionRow *self)
{
  GtkWidget *detail;

  if (self->detail != NULL)
    return;

  detail = beakta_question_detail_new (self->state);
  g_signal_connect (detail, "passage-activated", G_CALLBACK (passage_activated_cb), self);
  g_signal_connect (detail, "comment-requested", G_CALLBACK (comment_requested_cb), self);
  gtk_box_append (self->column, detail);
  self->detail = BEAKTA_QUESTION_DETAIL (detail);
}

static void
show_summary (BeaktaQuestionRow *self)
{
  g_autofree char *summary = beakta_question_state_dup_summary (self->state);
  g_autofree char *lacks = beakta_question_state_dup_lacks (self->state);

  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->lacks, lacks);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), !self->is_current && *summary != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->lacks), !self->is_current && *lacks != '\0');
}

static void
pressed_cb (GtkGestureClick   *gesture,
            int                n_press,
            double             x,
            double             y,
            BeaktaQuestionRow *self)
{
  g_signal_emit (self, signals[CURRENT_REQUESTED], 0);
}

static void
focus_entered_cb (GtkEventControllerFocus *controller,
                  BeaktaQuestionRow       *self)
{
  g_signal_emit (self, signals[CURRENT_REQUESTED], 0);
}

/* What is known of a question is shown beside the list, of the current one. */
static void
info_clicked_cb (GtkButton         *button,
                 BeaktaQuestionRow *self)
{
  g_signal_emit (self, signals[CURRENT_REQUESTED], 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "knowledge.open", NULL);
}

static void
name_parts (BeaktaQuestionRow *self)
{
  const BeaktaQuestion *question = beakta_question_state_get_question (self->state);
  const char *text = beakta_question_get_text (question, beakta_wording_get_language ());
  const char *about = beakta_question_state_get_about (self->state);
  g_autofree char *name = g_strdup_printf ("%s: %s", about, text);
  /* Translators: followed by "Question 1.2"; heard by those who do not see the screen */
  g_autofree char *info_name = g_strdup_printf (_("Help with %s"), about);

  gtk_label_set_label (self->number, beakta_question_get_number (question));
  gtk_label_set_label (self->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  beakta_heard_name_set (GTK_WIDGET (self->info), info_name);
}

/* Whoever has written goes on with the next question that has no answer. */
static void
field_done_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "case.next-unanswered", "i", 1);
}

static void
beakta_question_row_dispose (GObject *object)
{
  BeaktaQuestionRow *self = BEAKTA_QUESTION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_QUESTION_ROW);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (beakta_question_row_parent_class)->dispose (object);
}

static void
beakta_question_row_class_init (BeaktaQuestionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_question_row_dispose;

  signals[CURRENT_REQUESTED] =
    g_signal_new ("current-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMMENT_REQUESTED] =
    g_signal_new ("comment-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "field.done", NULL, field_done_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/checklist/beakta-question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionRow, number);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionRow, text);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionRow, info);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionRow, column);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionRow, heading);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionRow, answer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionRow, summary);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionRow, lacks);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, info_clicked_cb);
}

static void
beakta_question_row_init (BeaktaQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_question_row_new (BeaktaQuestionState *state)
{
  BeaktaQuestionRow *self;
  GtkWidget *field;

  g_return_val_if_fail (BEAKTA_IS_QUESTION_STATE (state), NULL);

  self = g_object_new (BEAKTA_TYPE_QUESTION_ROW, NULL);
  self->state = g_object_ref (state);

  field = beakta_answer_field_new (state);
  adw_bin_set_child (self->answer, field);
  g_object_bind_property (field, "visible", self->answer, "visible", G_BINDING_SYNC_CREATE);
  self->field = BEAKTA_ANSWER_FIELD (field);

  name_parts (self);
  beakta_question_row_update (self);

  return GTK_WIDGET (self);
}

BeaktaQuestionState *
beakta_question_row_get_state (BeaktaQuestionRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUESTION_ROW (self), NULL);

  return self->state;
}

void
beakta_question_row_update (BeaktaQuestionRow *self)
{
  g_autofree char *why = NULL;

  g_return_if_fail (BEAKTA_IS_QUESTION_ROW (self));

  beakta_case_editor_may (beakta_question_state_get_editor (self->state), BEAKTA_ACT_ANSWER, &why);
  beakta_answer_field_set_locked (self->field, why);
  beakta_answer_field_update (self->field);
  show_summary (self);

  if (self->detail != NULL)
    beakta_question_detail_update (self->detail);
}

void
beakta_question_row_set_current (BeaktaQuestionRow *self,
                                 gboolean           current)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_ROW (self));

  if (self->is_current == current)
    return;

  self->is_current = current;

  if (current)
    {
      ensure_detail (self);
      gtk_widget_add_css_class (GTK_WIDGET (self), "current");
    }
  else
    {
      beakta_question_row_flush (self);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
    }

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
  if (self->detail != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->detail), current);
  beakta_answer_field_set_open (self->field, current);
  show_summary (self);
}

gboolean
beakta_question_row_press (BeaktaQuestionRow *self,
                           guint              key)
{
  g_return_val_if_fail (BEAKTA_IS_QUESTION_ROW (self), FALSE);

  return beakta_answer_field_press (self->field, key);
}

void
beakta_question_row_flush (BeaktaQuestionRow *self)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_ROW (self));

  beakta_answer_field_flush (self->field);

  if (self->detail != NULL)
    beakta_question_detail_flush (self->detail);
}

void
beakta_question_row_take_back (BeaktaQuestionRow *self)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_ROW (self));

  beakta_answer_field_take_back (self->field);

  if (self->detail != NULL)
    beakta_question_detail_take_back (self->detail);
}

gboolean
beakta_question_row_write (BeaktaQuestionRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUESTION_ROW (self), FALSE);

  return beakta_answer_field_write (self->field) || (self->detail != NULL && beakta_question_detail_write (self->detail));
}

/* Not into text: whoever steps with J and K goes on with them. */
void
beakta_question_row_focus (BeaktaQuestionRow *self)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_ROW (self));

  if (!beakta_answer_field_focus_option (self->field))
    gtk_widget_grab_focus (self->info);
}
