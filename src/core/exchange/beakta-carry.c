/* The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-carry.h"

#include "beakta-carry-past.h"
#include "beakta-withheld.h"
#include "beakta-workflow.h"

static void
plan_clear (gpointer data)
{
  BeaktaCarryPlan *plan = data;

  beakta_case_file_unref (plan->file);
  g_clear_object (&plan->ours);
  g_clear_pointer (&plan->merge, beakta_merge_free);
  g_strfreev (plan->people);
}

BeaktaCarryPlan *
beakta_carry_plan_ref (BeaktaCarryPlan *plan)
{
  return g_atomic_rc_box_acquire (plan);
}

void
beakta_carry_plan_unref (BeaktaCarryPlan *plan)
{
  g_atomic_rc_box_release_full (plan, plan_clear);
}

/* (transfer full): who did the entries from @from on, each once; @assessing: only those who took part in the assessment. */
static GStrv
list_people (GPtrArray *entries,
             guint      from,
             gboolean   assessing)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  for (guint i = from; i < entries->len; i++)
    {
      const BeaktaEntry *entry = g_ptr_array_index (entries, i);

      if ((assessing && !beakta_workflow_act_assesses (entry->act)) ||
          g_ptr_array_find_with_equal_func (people, entry->actor, g_str_equal, NULL))
        continue;
      g_ptr_array_add (people, g_strdup (entry->actor));
    }

  return people->len > 0 ? (GStrv) g_ptr_array_steal (people, NULL) : g_new0 (char *, 1);
}

/* (nullable): the case here; NULL without an error when it is not. */
static BeaktaCase *
find_ours (BeaktaStore  *store,
           const char   *case_id,
           GError      **error)
{
  g_autoptr(GError) problem = NULL;
  g_autoptr(BeaktaCase) ours = beakta_store_load_case_sync (store, case_id, &problem);

  if (ours != NULL && beakta_withheld_from (ours, beakta_store_get_user (store)))
    g_set_error (&problem, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_CONFLICT,
                 "“%s” declared a conflict of interest in the case, and does not open it", beakta_store_get_user (store));
  else if (ours != NULL && g_str_equal (beakta_case_get_id (ours), case_id))
    return g_steal_pointer (&ours);
  if (problem != NULL && !g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&problem));

  return NULL;
}

static gboolean
plan_merge (BeaktaStore      *store,
            BeaktaCarryPlan  *plan,
            GError          **error)
{
  g_auto(BeaktaParting) parting = { FALSE };

  if (!beakta_parting_find (store, plan->ours, plan->file, &parting, error))
    return FALSE;
  if (parting.brings_nothing)
    {
      plan->state = BEAKTA_CARRY_NOTHING;
      return TRUE;
    }

  g_strfreev (plan->people);
  plan->people = list_people (plan->file->entries, parting.from, FALSE);
  plan->has_base = parting.base != NULL;
  plan->state = BEAKTA_CARRY_MERGE;
  plan->merge = beakta_merge_new (parting.base, plan->ours, plan->file->case_);
  if (beakta_merge_get_items (plan->merge)->len == 0 && beakta_merge_get_left (plan->merge)->len == 0)
    plan->state = BEAKTA_CARRY_NOTHING;

  return TRUE;
}

BeaktaCarryPlan *
beakta_carry_plan_sync (BeaktaStore     *store,
                        BeaktaCaseFile  *file,
                        GError         **error)
{
  g_autoptr(BeaktaCarryPlan) plan = NULL;
  g_autoptr(GError) problem = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (file != NULL, NULL);

  plan = g_atomic_rc_box_new0 (BeaktaCarryPlan);
  plan->file = beakta_case_file_ref (file);
  plan->people = list_people (file->entries, 0, FALSE);
  plan->ours = find_ours (store, beakta_case_get_id (file->case_), &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }

  return plan->ours == NULL || plan_merge (store, plan, error) ? g_steal_pointer (&plan) : NULL;
}

/* Checklists */

static gboolean
take_checklist (BeaktaStore      *store,
                BeaktaChecklist  *checklist,
                GError          **error)
{
  const char *id = beakta_checklist_get_id (checklist);
  const char *version = beakta_checklist_get_version (checklist);
  g_autoptr(BeaktaChecklist) here = beakta_store_load_checklist (store, id, version, NULL);
  g_autoptr(GError) problem = NULL;

  if (here != NULL && g_str_equal (beakta_checklist_get_sha256 (here), beakta_checklist_get_sha256 (checklist)))
    return TRUE;
  if (here == NULL && beakta_store_import_checklist_sync (store, checklist, &problem))
    return TRUE;

  g_set_error (error, BEAKTA_CASE_FILE_ERROR, BEAKTA_CASE_FILE_ERROR_OTHER_LIST, "The checklist “%s” of version %s: %s", id, version,
               problem != NULL ? problem->message : "another list has that version here");
  return FALSE;
}

static gboolean
take_checklists (BeaktaStore     *store,
                 BeaktaCaseFile  *file,
                 GError         **error)
{
  for (guint i = 0; i < file->checklists->len; i++)
    if (!take_checklist (store, g_ptr_array_index (file->checklists, i), error))
      return FALSE;

  return TRUE;
}

/* The change */

static void
put_carriage (BeaktaChange    *change,
              BeaktaCarryPlan *plan,
              const char      *user,
              GDateTime       *now)
{
  const BeaktaCaseFile *file = plan->file;
  g_autoptr(BeaktaCarriage) carriage = beakta_record_new (BEAKTA_ITEM_CARRIAGE, file->head);
  const BeaktaEntry *first = g_ptr_array_index (file->entries, 0);
  const BeaktaEntry *last = g_ptr_array_index (file->entries, file->entries->len - 1);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file->journal);
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  carriage->sequence = file->sequence;
  carriage->entries = file->entries->len;
  carriage->merged = plan->state == BEAKTA_CARRY_MERGE;
  g_strfreev (carriage->lineage);
  carriage->lineage = g_strdupv (file->lineage);
  g_strfreev (carriage->people);
  carriage->people = list_people (file->entries, 0, FALSE);
  g_strfreev (carriage->assessors);
  carriage->assessors = list_people (file->entries, 0, TRUE);
  beakta_record_set (&carriage->journal, sha256);
  beakta_record_set (&carriage->first, first->time);
  beakta_record_set (&carriage->last, last->time);
  beakta_record_set (&carriage->carried, time);
  beakta_record_set (&carriage->carried_by, user);
  beakta_change_put (change, carriage);
  beakta_change_add_original (change, sha256, file->journal, NULL, NULL, NULL);
}

/* What the case came through before comes along; of what this store has itself it needs nothing. */
static void
put_earlier (BeaktaChange    *change,
             BeaktaStore     *store,
             BeaktaCarryPlan *plan)
{
  g_autoptr(GPtrArray) carriages = beakta_case_list (plan->file->case_, BEAKTA_ITEM_CARRIAGE);

  for (guint i = 0; i < carriages->len; i++)
    {
      const BeaktaCarriage *carriage = g_ptr_array_index (carriages, i);
      g_autoptr(BeaktaRecord) copy = NULL;
      gint64 own;

      if ((plan->ours != NULL && beakta_case_lookup (plan->ours, BEAKTA_ITEM_CARRIAGE, carriage->record.id) != NULL) ||
          beakta_store_find_head_sync (store, carriage->record.id, &own, NULL))
        continue;

      copy = beakta_record_copy (carriage);
      copy->revision = 0;
      beakta_change_put (change, copy);
      beakta_change_add_original (change, carriage->journal, g_hash_table_lookup (plan->file->carried, carriage->journal),
                                  NULL, NULL, NULL);
    }
}

static void
put_items (BeaktaChange *change,
           BeaktaCase   *case_)
{
  for (BeaktaItemKind kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (case_, kind);

      for (guint i = 0; i < records->len && kind != BEAKTA_ITEM_CARRIAGE; i++)
        beakta_change_put (change, g_ptr_array_index (records, i));
    }
}

static void
add_originals (BeaktaChange   *change,
               BeaktaCaseFile *file)
{
  for (guint i = 0; i < file->originals->len; i++)
    {
      const BeaktaOriginal *original = g_ptr_array_index (file->originals, i);

      beakta_change_add_original (change, original->sha256, original->bytes, original->extractor, original->text,
                                  original->structure);
    }
}

/* Originals come along only with documents that are written. */
static void
add_merged_originals (BeaktaChange   *change,
                      BeaktaCaseFile *file)
{
  GPtrArray *edits = beakta_change_get_edits (change);

  for (guint i = 0; i < edits->len; i++)
    if (((const BeaktaEdit *) g_ptr_array_index (edits, i))->kind == BEAKTA_ITEM_DOCUMENT)
      {
        add_originals (change, file);
        return;
      }
}

static BeaktaChange *
make_change (BeaktaStore      *store,
             BeaktaCarryPlan  *plan,
             GDateTime        *now,
             GError          **error)
{
  gboolean is_new = plan->state == BEAKTA_CARRY_NEW;
  g_autoptr(BeaktaChange) change = beakta_change_new (is_new ? BEAKTA_ACT_CARRY_IN : BEAKTA_ACT_MERGE,
                                                      beakta_case_get_id (plan->file->case_));
  g_autofree char *people = g_strjoinv (", ", plan->people);

  if (is_new)
    {
      put_items (change, plan->file->case_);
      add_originals (change, plan->file);
    }
  else
    {
      if (!beakta_merge_put (plan->merge, change, error))
        return NULL;
      add_merged_originals (change, plan->file);
    }

  put_earlier (change, store, plan);
  put_carriage (change, plan, beakta_store_get_user (store), now);
  beakta_change_set_reason (change, people);

  return g_steal_pointer (&change);
}

BeaktaEntry *
beakta_carry_apply_sync (BeaktaStore      *store,
                         BeaktaCarryPlan  *plan,
                         GDateTime        *now,
                         GError          **error)
{
  g_autoptr(BeaktaChange) change = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  if (plan->state == BEAKTA_CARRY_NOTHING)
    {
      g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING, "The file brings nothing that is not here");
      return NULL;
    }
  if (plan->merge != NULL && beakta_merge_count_undecided (plan->merge) > 0)
    {
      g_set_error (error, BEAKTA_CASE_FILE_ERROR, BEAKTA_CASE_FILE_ERROR_UNDECIDED,
                   "%u items were changed both here and there", beakta_merge_count_undecided (plan->merge));
      return NULL;
    }

  if (!take_checklists (store, plan->file, error))
    return NULL;

  change = make_change (store, plan, now, error);

  return change != NULL ? beakta_store_apply_sync (store, change, error) : NULL;
}
