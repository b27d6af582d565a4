/* What is not known in a consequence analysis, counted. */

#include "beakta-unknowns.h"

static void
count_group (BeaktaCase        *case_,
             const BeaktaGroup *group,
             BeaktaUnknowns    *unknowns)
{
  for (int i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
    {
      const BeaktaCell *cell = beakta_case_get_cell (case_, group->record.id, i);

      unknowns->n_effects++;
      unknowns->effects_unset += cell == NULL;
      unknowns->effects_unknown += cell != NULL && cell->effect == BEAKTA_EFFECT_UNKNOWN;
    }

  unknowns->n_groups++;
  unknowns->participation_unset += group->participation == BEAKTA_PARTICIPATION_UNSET;
  unknowns->participation_unknown += group->participation == BEAKTA_PARTICIPATION_UNKNOWN;
  unknowns->money_unknown += group->sek < 0;
  unknowns->population_unknown += *group->population == '\0';
}

static void
count_distribution (const BeaktaDistribution *distribution,
                    BeaktaUnknowns           *unknowns)
{
  unknowns->n_distributions++;
  unknowns->judgements_unset += distribution->judgement == BEAKTA_JUDGEMENT_UNSET;
  unknowns->judgements_unknown += distribution->judgement == BEAKTA_JUDGEMENT_UNKNOWN;
}

/**
 * beakta_unknowns_count:
 * @case_: a case
 * @unknowns: (out): what is not known in its consequence analysis
 *
 * A number that is suppressed because the group is small is known, and not counted.
 */
void
beakta_unknowns_count (BeaktaCase     *case_,
                       BeaktaUnknowns *unknowns)
{
  g_autoptr(GPtrArray) groups = NULL;
  g_autoptr(GPtrArray) distributions = NULL;

  g_return_if_fail (BEAKTA_IS_CASE (case_));
  g_return_if_fail (unknowns != NULL);

  *unknowns = (BeaktaUnknowns) { 0 };
  groups = beakta_case_list (case_, BEAKTA_ITEM_GROUP);
  for (guint i = 0; i < groups->len; i++)
    count_group (case_, g_ptr_array_index (groups, i), unknowns);

  distributions = beakta_case_list (case_, BEAKTA_ITEM_DISTRIBUTION);
  for (guint i = 0; i < distributions->len; i++)
    count_distribution (g_ptr_array_index (distributions, i), unknowns);
}

guint
beakta_unknowns_sum (const BeaktaUnknowns *unknowns)
{
  g_return_val_if_fail (unknowns != NULL, 0);

  return unknowns->effects_unset + unknowns->effects_unknown + unknowns->participation_unset +
         unknowns->participation_unknown + unknowns->money_unknown + unknowns->population_unknown +
         unknowns->judgements_unset + unknowns->judgements_unknown;
}

guint
beakta_unknowns_of (const BeaktaUnknowns *unknowns)
{
  g_return_val_if_fail (unknowns != NULL, 0);

  return unknowns->n_effects + 3 * unknowns->n_groups + unknowns->n_distributions;
}
