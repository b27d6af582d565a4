/* A measurable goal: what is to change, from what, to what, counted how, until when, and who says so. */

#define G_LOG_DOMAIN "beakta-goal-grid"

#include "beakta-goal-grid.h"

#include <glib/gi18n-lib.h>

#include "beakta-text-field.h"
#include "beakta-wrap-layout.h"

#define N_PARTS 6

static const struct
{
  const char *member;
  const char *label;
  const char *hint;
} parts[N_PARTS] =
{
  { "what", N_("Goal"), N_("What is to be different?") },
  { "baseline", N_("Baseline"), N_("How is it now?") },
  { "target", N_("Target"), N_("How will it be?") },
  { "unit", N_("Unit"), N_("People, per cent …") },
  { "when", N_("When"), N_("At what time?") },
  { "source", N_("Source"), N_("How will it be known?") },
};

struct _BeaktaGoalGrid
{
  GtkBox               parent_instance;

  BeaktaQuestionState *state;        /* owned */
  BeaktaTextField     *fields[N_PARTS];
  GtkLabel            *lacks;
};

G_DEFINE_FINAL_TYPE (BeaktaGoalGrid, beakta_goal_grid, GTK_TYPE_BOX)

static void
committed_cb (BeaktaTextField *field,
              const char      *text,
              BeaktaGoalGrid  *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    if (self->fields[i] == field)
      beakta_question_state_set_goal_part (self->state, parts[i].member, text);
}

/* "Still missing: baseline, unit". */
static void
show_lacks (BeaktaGoalGrid *self)
{
  g_autofree char *words = beakta_question_state_dup_lacking_parts (self->state);
  /* Translators: the parts of a measurable goal that have not been filled in */
  g_autofree char *line = g_strdup_printf (_("Still missing: %s"), words);

  gtk_label_set_label (self->lacks, line);
  gtk_widget_set_visible (GTK_WIDGET (self->lacks), *words != '\0');
}

static void
add_field (BeaktaGoalGrid *self,
           GtkWidget      *parent,
           guint           index)
{
  GtkWidget *field = beakta_text_field_new (_(parts[index].label), _(parts[index].hint));

  beakta_text_field_set_about (BEAKTA_TEXT_FIELD (field), beakta_question_state_get_about (self->state));
  gtk_widget_add_css_class (field, "one-line");
  gtk_widget_set_hexpand (field, TRUE);
  g_signal_connect (field, "committed", G_CALLBACK (committed_cb), self);
  gtk_box_append (GTK_BOX (parent), field);
  self->fields[index] = BEAKTA_TEXT_FIELD (field);
}

/* The goal in a line of its own, then the parts two and two while there is room. */
static void
build (BeaktaGoalGrid *self)
{
  GtkWidget *pairs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *layout = g_object_new (BEAKTA_TYPE_WRAP_LAYOUT,
                                           "homogeneous", TRUE,
                                           "spacing", 8,
                                           "max-columns", 2,
                                           NULL);

  add_field (self, GTK_WIDGET (self), 0);

  gtk_widget_set_layout_manager (pairs, layout);
  gtk_box_append (GTK_BOX (self), pairs);

  for (guint i = 1; i < N_PARTS; i++)
    add_field (self, pairs, i);

  self->lacks = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->lacks, TRUE);
  gtk_label_set_xalign (self->lacks, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->lacks), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->lacks), "quiet-warning");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->lacks));
}

static void
beakta_goal_grid_finalize (GObject *object)
{
  g_clear_object (&BEAKTA_GOAL_GRID (object)->state);

  G_OBJECT_CLASS (beakta_goal_grid_parent_class)->finalize (object);
}

static void
beakta_goal_grid_class_init (BeaktaGoalGridClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_goal_grid_finalize;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
beakta_goal_grid_init (BeaktaGoalGrid *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

GtkWidget *
beakta_goal_grid_new (BeaktaQuestionState *state)
{
  BeaktaGoalGrid *self;

  g_return_val_if_fail (BEAKTA_IS_QUESTION_STATE (state), NULL);

  self = g_object_new (BEAKTA_TYPE_GOAL_GRID, NULL);
  self->state = g_object_ref (state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  beakta_question_state_get_about (state), -1);
  build (self);

  return GTK_WIDGET (self);
}

void
beakta_goal_grid_update (BeaktaGoalGrid *self)
{
  g_return_if_fail (BEAKTA_IS_GOAL_GRID (self));

  for (guint i = 0; i < N_PARTS; i++)
    beakta_text_field_set_text (self->fields[i],
                                beakta_question_state_get_goal_part (self->state, parts[i].member));

  show_lacks (self);
}

void
beakta_goal_grid_set_locked (BeaktaGoalGrid *self,
                             const char     *why)
{
  g_return_if_fail (BEAKTA_IS_GOAL_GRID (self));

  for (guint i = 0; i < N_PARTS; i++)
    beakta_text_field_set_locked (self->fields[i], why);
}

void
beakta_goal_grid_flush (BeaktaGoalGrid *self)
{
  g_return_if_fail (BEAKTA_IS_GOAL_GRID (self));

  for (guint i = 0; i < N_PARTS; i++)
    beakta_text_field_flush (self->fields[i]);
}

void
beakta_goal_grid_take_back (BeaktaGoalGrid *self)
{
  g_return_if_fail (BEAKTA_IS_GOAL_GRID (self));

  for (guint i = 0; i < N_PARTS; i++)
    beakta_text_field_take_back (self->fields[i],
                                 beakta_question_state_get_goal_part (self->state, parts[i].member));
}
