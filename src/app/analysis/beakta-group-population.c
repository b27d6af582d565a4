/* A group's share of the county's population. */

#define G_LOG_DOMAIN "beakta-group-population"

#include "beakta-group-population.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-population-picker.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

struct _BeaktaGroupPopulation
{
  GtkBox                  parent_instance;

  BeaktaCaseEditor       *editor;    /* owned */
  BeaktaOfficeGroups     *offices;   /* owned */
  char                   *group;
  GtkLabel               *said;      /* a child */
  GtkWidget              *take;      /* a child */
  BeaktaPopulationPicker *picker;    /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaGroupPopulation, beakta_group_population, GTK_TYPE_BOX)

/* (nullable) */
static const BeaktaGroup *
get_group (BeaktaGroupPopulation *self)
{
  return beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_GROUP, self->group);
}

static char *
dup_said (const BeaktaGroup *group)
{
  g_autofree char *share = NULL;

  if (*group->population == '\0')
    return g_strdup (_("Share of the county’s population: not known"));

  share = beakta_population_dup_share (group->population_share);

  /* Translators: a share, the row of the office's table, its source and its year */
  return g_strdup_printf (_("Share of the county’s population: %1$s (%2$s; %3$s, %4$s)"), share, group->population,
                          group->population_source, group->population_year);
}

/* What the table has that the group has not; "" when there is nothing to take. */
static char *
dup_offer (BeaktaGroupPopulation *self,
           const BeaktaGroup     *group)
{
  BeaktaPopulation *population = beakta_office_groups_get_population (self->offices);
  const BeaktaPopulationRow *row = population != NULL ? beakta_population_get_for (population, group) : NULL;
  g_autofree char *share = NULL;

  if (row == NULL || beakta_population_is_put (row, group))
    return g_strdup ("");

  share = beakta_population_dup_share (row->share);

  /* Translators: figures of the office's table of the population that may be taken in: share, source, year */
  return g_strdup_printf (_("Use %1$s (%2$s, %3$s)"), share, row->source, row->year);
}

static BeaktaChange *
make_change (BeaktaCase *case_,
             gpointer    user_data)
{
  const BeaktaGroup *taken = user_data;
  const BeaktaGroup *current = beakta_case_lookup (case_, BEAKTA_ITEM_GROUP, taken->record.id);
  g_autoptr(BeaktaGroup) group = NULL;

  if (current == NULL)
    return beakta_change_new (BEAKTA_ACT_ANALYSE, beakta_case_get_id (case_));

  group = beakta_record_copy (current);
  beakta_record_set (&group->population, taken->population);
  beakta_record_set (&group->population_source, taken->population_source);
  beakta_record_set (&group->population_year, taken->population_year);
  group->population_chosen = taken->population_chosen;
  group->population_number = taken->population_number;
  group->population_share = taken->population_share;

  return beakta_acts_put_group (case_, group);
}

/* @row: (nullable): the share is not known. */
static void
put (BeaktaGroupPopulation     *self,
     const BeaktaPopulationRow *row,
     gboolean                   chosen)
{
  BeaktaGroup *taken = beakta_record_copy (get_group (self));

  beakta_population_put (row, chosen, taken);
  beakta_case_editor_apply_in_turn (self->editor, make_change, taken, beakta_record_unref);
}

static void
take_clicked_cb (GtkButton             *button,
                 BeaktaGroupPopulation *self)
{
  BeaktaPopulation *population = beakta_office_groups_get_population (self->offices);
  const BeaktaGroup *group = get_group (self);
  const BeaktaPopulationRow *row = population != NULL && group != NULL ? beakta_population_get_for (population, group) : NULL;

  if (row != NULL)
    put (self, row, group->population_chosen);
}

static void
chosen_cb (BeaktaPopulationPicker *picker,
           const char             *name,
           BeaktaGroupPopulation  *self)
{
  BeaktaPopulation *population = beakta_office_groups_get_population (self->offices);

  if (population != NULL && get_group (self) != NULL)
    put (self, *name != '\0' ? beakta_population_find (population, name) : NULL, TRUE);
}

static void
beakta_group_population_dispose (GObject *object)
{
  BeaktaGroupPopulation *self = BEAKTA_GROUP_POPULATION (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->offices);

  G_OBJECT_CLASS (beakta_group_population_parent_class)->dispose (object);
}

static void
beakta_group_population_finalize (GObject *object)
{
  g_free (BEAKTA_GROUP_POPULATION (object)->group);

  G_OBJECT_CLASS (beakta_group_population_parent_class)->finalize (object);
}

static void
beakta_group_population_class_init (BeaktaGroupPopulationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_group_population_dispose;
  G_OBJECT_CLASS (klass)->finalize = beakta_group_population_finalize;
}

static void
beakta_group_population_init (BeaktaGroupPopulation *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->said = GTK_LABEL (beakta_wrapped_words_add (GTK_WIDGET (self), NULL, "caption"));
}

static void
add_controls (BeaktaGroupPopulation *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (line, g_object_new (BEAKTA_TYPE_WRAP_LAYOUT, "spacing", 6, NULL));
  self->take = gtk_button_new_with_label ("");
  g_signal_connect (self->take, "clicked", G_CALLBACK (take_clicked_cb), self);
  gtk_box_append (GTK_BOX (line), self->take);
  self->picker = BEAKTA_POPULATION_PICKER (beakta_population_picker_new (self->offices));
  g_signal_connect (self->picker, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->picker));
  gtk_box_append (GTK_BOX (self), line);
}

GtkWidget *
beakta_group_population_new (BeaktaCaseEditor   *editor,
                             BeaktaOfficeGroups *offices,
                             const char         *group)
{
  BeaktaGroupPopulation *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (BEAKTA_IS_OFFICE_GROUPS (offices), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_GROUP_POPULATION, NULL);
  self->editor = g_object_ref (editor);
  self->offices = g_object_ref (offices);
  self->group = g_strdup (group);
  add_controls (self);
  g_signal_connect_object (offices, "changed", G_CALLBACK (beakta_group_population_update), self, G_CONNECT_SWAPPED);
  beakta_group_population_update (self);

  return GTK_WIDGET (self);
}

void
beakta_group_population_update (BeaktaGroupPopulation *self)
{
  const BeaktaGroup *group;
  g_autofree char *said = NULL;
  g_autofree char *offer = NULL;
  g_autofree char *heard = NULL;
  gboolean may;

  g_return_if_fail (BEAKTA_IS_GROUP_POPULATION (self));

  group = get_group (self);
  if (group == NULL)
    return;

  may = beakta_case_editor_may (self->editor, BEAKTA_ACT_ANALYSE, NULL);
  said = dup_said (group);
  offer = dup_offer (self, group);
  heard = g_strdup_printf ("%s: %s", group->label, offer);
  gtk_label_set_label (self->said, said);
  gtk_button_set_label (GTK_BUTTON (self->take), offer);
  beakta_wrapped_words_set (self->take);
  beakta_heard_name_set (self->take, heard);
  gtk_widget_set_visible (self->take, *offer != '\0' && may);
  beakta_population_picker_set_about (self->picker, group->label);
  gtk_widget_set_visible (GTK_WIDGET (self->picker), beakta_office_groups_get_population (self->offices) != NULL && may);
}
