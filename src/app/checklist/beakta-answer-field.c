/* The place where a question is answered, in the way that it asks for: words, a number, a text, a measurable goal. */

#define G_LOG_DOMAIN "beakta-answer-field"

#include "beakta-answer-field.h"

#include <glib/gi18n-lib.h>

#include "beakta-goal-grid.h"
#include "beakta-number-field.h"
#include "beakta-option-row.h"
#include "beakta-text-field.h"
#include "beakta-wording.h"

struct _BeaktaAnswerField
{
  GtkBox               parent_instance;

  BeaktaQuestionState *state;        /* owned */

  /* What is written in, if anything, by the type of the question. */
  BeaktaTextField     *text;
  BeaktaNumberField   *number;
  BeaktaGoalGrid      *goal;

  BeaktaOptionRow     *options;      /* nullable: the answers to choose among, or what is said instead of writing one */
  gboolean             is_open;
};

G_DEFINE_FINAL_TYPE (BeaktaAnswerField, beakta_answer_field, GTK_TYPE_BOX)

static void
value_given_cb (GtkWidget         *field,
                const char        *value,
                BeaktaAnswerField *self)
{
  beakta_question_state_set_part (self->state, BEAKTA_ANSWER_PART_VALUE, value);
}

/* What was written comes first, so that undo brings it back and it does not come after what takes its place. */
static void
option_chosen_cb (GtkWidget         *row,
                  const char        *value,
                  BeaktaAnswerField *self)
{
  beakta_answer_field_flush (self);
  beakta_question_state_set_part (self->state, BEAKTA_ANSWER_PART_VALUE, value);
}

/* "No" and "not relevant" have the keys that they have on a question of yes, partly and no, as far as these are free. */
static guint
get_key (const BeaktaQuestion *question,
         guint                 index)
{
  const BeaktaOption *option = beakta_question_get_option (question, index);

  if (g_str_equal (option->value, BEAKTA_NOT_RELEVANT))
    return MAX (index, 3);

  return beakta_question_is_written (question) ? 2 : index;
}

/* Yes is good, partly and no want something of the applicant; what the list's own choices mean is theirs to say. */
static BeaktaTone
tone_of (BeaktaAnswerType    type,
         const BeaktaOption *option)
{
  if (g_str_equal (option->value, BEAKTA_NOT_RELEVANT))
    return BEAKTA_TONE_NEUTRAL;

  if (type != BEAKTA_ANSWER_YES_PARTLY_NO && type != BEAKTA_ANSWER_GOAL)
    return BEAKTA_TONE_GOOD;

  if (g_str_equal (option->value, "yes"))
    return BEAKTA_TONE_GOOD;

  return BEAKTA_TONE_WARNING;
}

static GtkWidget *
make_options (BeaktaAnswerField *self)
{
  const BeaktaQuestion *question = beakta_question_state_get_question (self->state);
  GtkWidget *row = beakta_option_row_new (beakta_question_state_get_about (self->state));

  for (guint i = 0; i < beakta_question_get_n_options (question); i++)
    {
      const BeaktaOption *option = beakta_question_get_option (question, i);

      beakta_option_row_add (BEAKTA_OPTION_ROW (row), option->value,
                             beakta_option_get_label (option, beakta_wording_get_language ()),
                             tone_of (beakta_question_get_answer_type (question), option));
      beakta_option_row_set_key (BEAKTA_OPTION_ROW (row), i, get_key (question, i) + 1);
    }

  self->options = BEAKTA_OPTION_ROW (row);
  g_signal_connect (row, "chosen", G_CALLBACK (option_chosen_cb), self);

  return row;
}

static GtkWidget *
make_text (BeaktaAnswerField *self)
{
  GtkWidget *field = beakta_text_field_new (_("Answer"), _("Write the answer in your own words"));

  beakta_text_field_set_about (BEAKTA_TEXT_FIELD (field), beakta_question_state_get_about (self->state));
  self->text = BEAKTA_TEXT_FIELD (field);
  g_signal_connect (field, "committed", G_CALLBACK (value_given_cb), self);

  return field;
}

static GtkWidget *
make_number (BeaktaAnswerField *self)
{
  GtkWidget *field = beakta_number_field_new (beakta_question_state_get_about (self->state), NULL);

  self->number = BEAKTA_NUMBER_FIELD (field);
  g_signal_connect (field, "committed", G_CALLBACK (value_given_cb), self);

  return field;
}

static GtkWidget *
make_goal (BeaktaAnswerField *self)
{
  GtkWidget *grid = beakta_goal_grid_new (self->state);

  self->goal = BEAKTA_GOAL_GRID (grid);

  return grid;
}

/* A row that is not current shows what is said instead of writing only while nothing is written. */
static void
show_parts (BeaktaAnswerField *self)
{
  gboolean is_written = beakta_question_is_written (beakta_question_state_get_question (self->state)) &&
                        beakta_question_state_is_answered (self->state) &&
                        beakta_question_state_get_option (self->state) == NULL;

  if (self->text != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->text), self->is_open);
  if (self->goal != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->goal), self->is_open);
  if (self->options != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->options), self->is_open || !is_written);
}

/* NULL when the answer is chosen. */
static GtkWidget *
make_writing (BeaktaAnswerField *self)
{
  switch (beakta_question_get_answer_type (beakta_question_state_get_question (self->state)))
    {
    case BEAKTA_ANSWER_TEXT:
      return make_text (self);

    case BEAKTA_ANSWER_NUMBER:
      return make_number (self);

    case BEAKTA_ANSWER_GOAL:
      return make_goal (self);

    case BEAKTA_ANSWER_YES_PARTLY_NO:
    case BEAKTA_ANSWER_SCALE:
    case BEAKTA_ANSWER_CHOICE:
    default:
      return NULL;
    }
}

/* What is written, and below it what is said instead. */
static void
fill (BeaktaAnswerField *self)
{
  GtkWidget *writing = make_writing (self);

  if (writing != NULL)
    gtk_box_append (GTK_BOX (self), writing);
  if (beakta_question_get_n_options (beakta_question_state_get_question (self->state)) > 0)
    gtk_box_append (GTK_BOX (self), make_options (self));
}

static void
beakta_answer_field_finalize (GObject *object)
{
  g_clear_object (&BEAKTA_ANSWER_FIELD (object)->state);

  G_OBJECT_CLASS (beakta_answer_field_parent_class)->finalize (object);
}

static void
beakta_answer_field_class_init (BeaktaAnswerFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_answer_field_finalize;
}

static void
beakta_answer_field_init (BeaktaAnswerField *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

GtkWidget *
beakta_answer_field_new (BeaktaQuestionState *state)
{
  BeaktaAnswerField *self;

  g_return_val_if_fail (BEAKTA_IS_QUESTION_STATE (state), NULL);

  self = g_object_new (BEAKTA_TYPE_ANSWER_FIELD, NULL);
  self->state = g_object_ref (state);
  fill (self);
  beakta_answer_field_set_open (self, FALSE);

  return GTK_WIDGET (self);
}

static const char *
get_typed (BeaktaAnswerField *self)
{
  return beakta_question_state_get_typed (self->state, BEAKTA_ANSWER_PART_VALUE);
}

void
beakta_answer_field_update (BeaktaAnswerField *self)
{
  const BeaktaOption *option;
  const char *value;

  g_return_if_fail (BEAKTA_IS_ANSWER_FIELD (self));

  value = beakta_question_state_get_part (self->state, BEAKTA_ANSWER_PART_VALUE);
  option = beakta_question_state_get_option (self->state);

  if (self->options != NULL)
    beakta_option_row_set_value (self->options, option != NULL ? value : "");
  if (self->text != NULL)
    beakta_text_field_set_text (self->text, option == NULL ? get_typed (self) : "");
  if (self->number != NULL)
    beakta_number_field_set_number (self->number, option == NULL ? value : "");
  if (self->goal != NULL)
    beakta_goal_grid_update (self->goal);

  show_parts (self);
}

void
beakta_answer_field_set_open (BeaktaAnswerField *self,
                              gboolean           open)
{
  g_return_if_fail (BEAKTA_IS_ANSWER_FIELD (self));

  self->is_open = open;
  show_parts (self);
}

void
beakta_answer_field_set_locked (BeaktaAnswerField *self,
                                const char        *why)
{
  g_return_if_fail (BEAKTA_IS_ANSWER_FIELD (self));

  if (self->options != NULL)
    beakta_option_row_set_locked (self->options, why);
  if (self->text != NULL)
    beakta_text_field_set_locked (self->text, why);
  if (self->number != NULL)
    beakta_number_field_set_locked (self->number, why);
  if (self->goal != NULL)
    beakta_goal_grid_set_locked (self->goal, why);
}

gboolean
beakta_answer_field_press (BeaktaAnswerField *self,
                           guint              key)
{
  const BeaktaQuestion *question;

  g_return_val_if_fail (BEAKTA_IS_ANSWER_FIELD (self), FALSE);

  question = beakta_question_state_get_question (self->state);
  for (guint i = 0; i < beakta_question_get_n_options (question); i++)
    if (get_key (question, i) == key)
      return beakta_option_row_press (self->options, i);

  return FALSE;
}

gboolean
beakta_answer_field_focus_option (BeaktaAnswerField *self)
{
  g_return_val_if_fail (BEAKTA_IS_ANSWER_FIELD (self), FALSE);

  return self->options != NULL && !beakta_question_is_written (beakta_question_state_get_question (self->state)) &&
         gtk_widget_grab_focus (GTK_WIDGET (self->options));
}

gboolean
beakta_answer_field_write (BeaktaAnswerField *self)
{
  g_return_val_if_fail (BEAKTA_IS_ANSWER_FIELD (self), FALSE);

  if (beakta_question_state_get_option (self->state) != NULL)
    return FALSE;

  return beakta_question_is_written (beakta_question_state_get_question (self->state)) &&
         gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

void
beakta_answer_field_flush (BeaktaAnswerField *self)
{
  g_return_if_fail (BEAKTA_IS_ANSWER_FIELD (self));

  if (self->text != NULL)
    beakta_text_field_flush (self->text);
  else if (self->number != NULL)
    beakta_number_field_flush (self->number);
  else if (self->goal != NULL)
    beakta_goal_grid_flush (self->goal);
}

void
beakta_answer_field_take_back (BeaktaAnswerField *self)
{
  g_return_if_fail (BEAKTA_IS_ANSWER_FIELD (self));

  if (self->text != NULL)
    beakta_text_field_take_back (self->text, beakta_question_state_get_option (self->state) == NULL ? get_typed (self) : "");
  if (self->goal != NULL)
    beakta_goal_grid_take_back (self->goal);

  beakta_answer_field_update (self);
}
