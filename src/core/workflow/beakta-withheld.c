#include "beakta-withheld.h"

#include "beakta-change.h"
#include "beakta-json.h"

gboolean
beakta_withheld_from (BeaktaCase *case_,
                      const char *user)
{
  const BeaktaConflict *conflict;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), TRUE);
  g_return_val_if_fail (user != NULL, TRUE);

  conflict = beakta_case_lookup (case_, BEAKTA_ITEM_CONFLICT, user);

  return conflict != NULL && conflict->conflicted;
}

/* What a line of the queue is made of. */
static gboolean
is_shown (BeaktaItemKind  kind,
          const char     *id,
          const char     *user)
{
  switch (kind)
    {
    case BEAKTA_ITEM_FACTS:
    case BEAKTA_ITEM_STAGE:
    case BEAKTA_ITEM_FLAG:
    case BEAKTA_ITEM_TAG:
    case BEAKTA_ITEM_HOLD:
      return TRUE;
    case BEAKTA_ITEM_CONFLICT:
      return g_str_equal (id, user);
    default:
      return FALSE;
    }
}

/* Why a case was returned, or stepped back, is said of its assessment. */
static gpointer
dup_record (gconstpointer record)
{
  BeaktaStageRecord *stage;

  if (((const BeaktaRecord *) record)->kind != BEAKTA_ITEM_STAGE)
    return beakta_record_ref (record);

  stage = beakta_record_copy (record);
  beakta_record_set (&stage->reason, "");

  return stage;
}

BeaktaCase *
beakta_withheld_dup_case (BeaktaCase *case_,
                          const char *user)
{
  BeaktaCase *shown;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (user != NULL, NULL);

  shown = beakta_case_new (beakta_case_get_id (case_));
  beakta_case_set_head (shown, beakta_case_get_head (case_), beakta_case_get_head_hash (case_), beakta_case_get_head_time (case_));
  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (case_, kind);

      for (guint i = 0; i < records->len; i++)
        {
          const BeaktaRecord *record = g_ptr_array_index (records, i);

          if (is_shown (kind, record->id, user))
            beakta_case_take_record (shown, dup_record (record));
        }
    }

  return shown;
}

/* (transfer full) (nullable) */
static JsonObject *
dup_value (BeaktaItemKind  kind,
           JsonObject     *value)
{
  JsonObject *copy;

  if (value == NULL || kind != BEAKTA_ITEM_STAGE)
    return value != NULL ? json_object_ref (value) : NULL;

  copy = beakta_json_copy (value);
  json_object_set_string_member (copy, "reason", "");

  return copy;
}

BeaktaEntry *
beakta_withheld_dup_entry (const BeaktaEntry *entry,
                           const char        *user)
{
  GPtrArray *edits;
  BeaktaEntry *shown;

  g_return_val_if_fail (entry != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);

  edits = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      g_autoptr(JsonObject) before = NULL;
      g_autoptr(JsonObject) after = NULL;

      if (!is_shown (edit->kind, edit->id, user))
        continue;

      before = dup_value (edit->kind, edit->before);
      after = dup_value (edit->kind, edit->after);
      g_ptr_array_add (edits, beakta_edit_new (edit->kind, edit->id, edit->base_revision, before, after));
    }

  shown = beakta_entry_new (entry->case_id, entry->actor, entry->entered_by, entry->time, entry->act,
                            entry->act == BEAKTA_ACT_DECLARE_CONFLICT ? entry->reason : "", entry->undoes, edits);
  shown->sequence = entry->sequence;
  shown->erased = entry->erased;
  beakta_record_set (&shown->batch, entry->batch);
  beakta_record_set (&shown->deputy_for, entry->deputy_for);
  beakta_record_set (&shown->hash, entry->hash);

  return shown;
}
