/* Acts on the consequence analysis: groups, cells, goals, other distributions, conclusion, classification. */

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

/* The same for what stands on passages: those that it lets go of go, when nothing else stands on them. */
static BeaktaChange *
put_standing (BeaktaCase         *self,
              const BeaktaRecord *record)
{
  const BeaktaRecord *current = beakta_case_lookup (self, record->kind, record->id);
  BeaktaChange *change = put_only (self, BEAKTA_ACT_ANALYSE, record);
  g_autoptr(GPtrArray) leaving = NULL;

  if (current == NULL || beakta_change_is_empty (change))
    return change;

  leaving = g_ptr_array_new ();
  g_ptr_array_add (leaving, (gpointer) current);
  beakta_acts_release (change, self, leaving, beakta_record_get_evidence (current), beakta_record_get_evidence (record));

  return change;
}

static guint
get_position (const BeaktaRecord *record)
{
  switch ((guint) record->kind)
    {
    case BEAKTA_ITEM_GROUP:
      return ((const BeaktaGroup *) record)->position;

    case BEAKTA_ITEM_GOAL:
      return ((const BeaktaGoal *) record)->position;

    default:
      return ((const BeaktaDistribution *) record)->position;
    }
}

/* @position: of a record that is on its way into the case; a new one without a position comes last. */
static void
find_position (BeaktaCase         *self,
               const BeaktaRecord *record,
               guint              *position)
{
  g_autoptr(GPtrArray) records = NULL;

  if (*position > 0 || beakta_case_lookup (self, record->kind, record->id) != NULL)
    return;

  records = beakta_case_list (self, record->kind);
  *position = records->len > 0 ? get_position (g_ptr_array_index (records, records->len - 1)) + 1 : 1;
}

BeaktaChange *
beakta_acts_put_group (BeaktaCase        *self,
                       const BeaktaGroup *group)
{
  g_autoptr(BeaktaGroup) copy = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  copy = beakta_record_copy (group);
  find_position (self, &copy->record, &copy->position);

  return put_standing (self, &copy->record);
}

/* Every one of @leaving goes, with the passages that nothing else stands on. */
static void
remove_all (BeaktaChange *change,
            BeaktaCase   *self,
            GPtrArray    *leaving)
{
  for (guint i = 0; i < leaving->len; i++)
    {
      gconstpointer record = g_ptr_array_index (leaving, i);

      beakta_change_remove (change, record);
      beakta_acts_release (change, self, leaving, beakta_record_get_evidence (record), NULL);
    }
}

/* What another distribution would give a group that is no more, goes with the group. */
static void
forget_group (BeaktaChange *change,
              BeaktaCase   *self,
              const char   *group)
{
  g_autoptr(GPtrArray) distributions = beakta_case_list (self, BEAKTA_ITEM_DISTRIBUTION);

  for (guint i = 0; i < distributions->len; i++)
    {
      const BeaktaDistribution *current = g_ptr_array_index (distributions, i);
      g_autoptr(BeaktaDistribution) copy = NULL;

      if (current->sek == NULL || !json_object_has_member (current->sek, group))
        continue;

      copy = beakta_record_copy (current);
      json_object_remove_member (copy->sek, group);
      if (json_object_get_size (copy->sek) == 0)
        g_clear_pointer (&copy->sek, json_object_unref);
      beakta_acts_put (change, self, copy);
    }
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

  leaving = g_ptr_array_new ();
  g_ptr_array_add (leaving, (gpointer) group);
  for (int i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
    {
      const BeaktaCell *cell = beakta_case_get_cell (self, id, i);

      if (cell != NULL)
        g_ptr_array_add (leaving, (gpointer) cell);
    }

  remove_all (change, self, leaving);
  forget_group (change, self, id);

  return change;
}

BeaktaChange *
beakta_acts_put_cell (BeaktaCase       *self,
                      const BeaktaCell *cell)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (cell != NULL, NULL);

  return put_standing (self, &cell->record);
}

BeaktaChange *
beakta_acts_put_goal (BeaktaCase       *self,
                      const BeaktaGoal *goal)
{
  g_autoptr(BeaktaGoal) copy = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (goal != NULL, NULL);

  copy = beakta_record_copy (goal);
  find_position (self, &copy->record, &copy->position);

  return put_standing (self, &copy->record);
}

BeaktaChange *
beakta_acts_put_distribution (BeaktaCase               *self,
                              const BeaktaDistribution *distribution)
{
  g_autoptr(BeaktaDistribution) copy = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (distribution != NULL, NULL);

  copy = beakta_record_copy (distribution);
  find_position (self, &copy->record, &copy->position);

  return put_standing (self, &copy->record);
}

BeaktaChange *
beakta_acts_remove_part (BeaktaCase     *self,
                         BeaktaItemKind  kind,
                         const char     *id)
{
  g_autoptr(GPtrArray) leaving = NULL;
  BeaktaChange *change;
  gconstpointer part;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (kind == BEAKTA_ITEM_GOAL || kind == BEAKTA_ITEM_DISTRIBUTION, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_ANALYSE, beakta_case_get_id (self));
  part = beakta_case_lookup (self, kind, id);
  if (part == NULL)
    return change;

  leaving = g_ptr_array_new ();
  g_ptr_array_add (leaving, (gpointer) part);
  remove_all (change, self, leaving);

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
