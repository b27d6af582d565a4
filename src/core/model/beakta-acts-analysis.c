/* Acts on the consequence analysis: groups, cells, measures and conclusion, classification. */

#include "beakta-acts-private.h"

static BeaktaChange *
put_only (BeaktaCase    *self,
          BeaktaAct      act,
          gconstpointer  record)
{
  BeaktaChange *change = beakta_change_new (act, beakta_case_get_id (self));

  beakta_acts_put (change, self, record);

  return change;
}

static guint
next_position (BeaktaCase *self)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (self, BEAKTA_ITEM_GROUP);
  const BeaktaGroup *last;

  if (groups->len == 0)
    return 1;

  last = g_ptr_array_index (groups, groups->len - 1);

  return last->position + 1;
}

/* A new group without a position comes last. */
BeaktaChange *
beakta_acts_put_group (BeaktaCase        *self,
                       const BeaktaGroup *group)
{
  g_autoptr(BeaktaGroup) copy = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  copy = beakta_record_copy (group);
  if (copy->position == 0 && beakta_case_lookup (self, BEAKTA_ITEM_GROUP, group->record.id) == NULL)
    copy->position = next_position (self);

  return put_only (self, BEAKTA_ACT_ANALYSE, copy);
}

BeaktaChange *
beakta_acts_remove_group (BeaktaCase *self,
                          const char *id)
{
  g_autoptr(GPtrArray) leaving = NULL;
  BeaktaChange *change;
  gconstpointer group;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_ANALYSE, beakta_case_get_id (self));
  group = beakta_case_lookup (self, BEAKTA_ITEM_GROUP, id);
  if (group == NULL)
    return change;

  beakta_change_remove (change, group);
  leaving = g_ptr_array_new ();
  for (int i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
    {
      const BeaktaCell *cell = beakta_case_get_cell (self, id, i);

      if (cell != NULL)
        g_ptr_array_add (leaving, (gpointer) cell);
    }

  for (guint i = 0; i < leaving->len; i++)
    {
      const BeaktaCell *cell = g_ptr_array_index (leaving, i);

      beakta_change_remove (change, cell);
      beakta_acts_release (change, self, leaving, (const char * const *) cell->evidence, NULL);
    }

  return change;
}

BeaktaChange *
beakta_acts_put_cell (BeaktaCase       *self,
                      const BeaktaCell *cell)
{
  g_autoptr(GPtrArray) leaving = NULL;
  const BeaktaCell *current;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (cell != NULL, NULL);

  current = beakta_case_lookup (self, BEAKTA_ITEM_CELL, cell->record.id);
  change = put_only (self, BEAKTA_ACT_ANALYSE, cell);
  if (current == NULL || beakta_change_is_empty (change))
    return change;

  leaving = g_ptr_array_new ();
  g_ptr_array_add (leaving, (gpointer) current);
  beakta_acts_release (change, self, leaving, (const char * const *) current->evidence,
                       (const char * const *) cell->evidence);

  return change;
}

BeaktaChange *
beakta_acts_put_analysis (BeaktaCase           *self,
                          const BeaktaAnalysis *analysis)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (analysis != NULL, NULL);

  return put_only (self, BEAKTA_ACT_ANALYSE, analysis);
}

BeaktaChange *
beakta_acts_classify (BeaktaCase                 *self,
                      const BeaktaClassification *classification)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (classification != NULL, NULL);

  return put_only (self, BEAKTA_ACT_CLASSIFY, classification);
}
