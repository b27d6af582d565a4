/* A group's share of the county's population. */

#define G_LOG_DOMAIN "beakta-group-population"

#include "beakta-group-population.h"

#include <glib/gi18n-lib.h>

#include "beakta-store-groups.h"

/* (transfer full) (nullable): without one nothing is offered. */
static BeaktaPopulation *
load (BeaktaCaseEditor *editor)
{
  g_autoptr(GError) error = NULL;
  BeaktaPopulation *population = beakta_store_load_population (beakta_case_editor_get_store (editor), &error);

  if (error != NULL)
    g_warning ("%s", error->message);

  return population;
}

static char *
dup_share (gint64 millionths)
{
  if (millionths < 0)
    return g_strdup (_("Fewer than five people"));

  return g_strdup_printf ("%.1f\302\240%%", (double) millionths * 100 / BEAKTA_WHOLE_POPULATION);
}

char *
beakta_group_population_dup_said (const BeaktaGroup *group)
{
  g_autofree char *share = NULL;

  g_return_val_if_fail (group != NULL, NULL);

  if (*group->population == '\0')
    return g_strdup (_("Share of the county’s population: not known"));

  share = dup_share (group->population_share);

  /* Translators: a share, the row of the office's table, its source and its year */
  return g_strdup_printf (_("Share of the county’s population: %1$s (%2$s; %3$s, %4$s)"), share, group->population,
                          group->population_source, group->population_year);
}

char *
beakta_group_population_dup_offer (BeaktaCaseEditor  *editor,
                                   const BeaktaGroup *group)
{
  g_autoptr(BeaktaPopulation) population = NULL;
  const BeaktaPopulationRow *row;
  g_autofree char *share = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  population = load (editor);
  row = population != NULL ? beakta_population_get_for (population, group) : NULL;
  if (row == NULL || beakta_population_is_put (row, group))
    return g_strdup ("");

  share = dup_share (row->share);

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

void
beakta_group_population_take (BeaktaCaseEditor *editor,
                              const char       *group)
{
  g_autoptr(BeaktaPopulation) population = NULL;
  const BeaktaGroup *current;
  const BeaktaPopulationRow *row;
  BeaktaGroup *taken;

  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (editor));
  g_return_if_fail (group != NULL);

  population = load (editor);
  current = beakta_case_lookup (beakta_case_editor_get_case (editor), BEAKTA_ITEM_GROUP, group);
  row = population != NULL && current != NULL ? beakta_population_get_for (population, current) : NULL;
  if (row == NULL)
    return;

  taken = beakta_record_copy (current);
  beakta_population_put (row, current->population_chosen, taken);
  beakta_case_editor_apply_in_turn (editor, make_change, taken, beakta_record_unref);
}
