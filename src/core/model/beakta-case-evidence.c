/* What stands on the passages of a case. */

#include "beakta-case-private.h"

/* What the case stands on; the assessments of single persons are their own. */
static const BeaktaItemKind users[] = {
  BEAKTA_ITEM_ANSWER, BEAKTA_ITEM_CELL, BEAKTA_ITEM_GROUP, BEAKTA_ITEM_GOAL, BEAKTA_ITEM_DISTRIBUTION,
  BEAKTA_ITEM_OPINION
};

static void
collect_evidence (BeaktaCase     *self,
                  BeaktaItemKind  kind,
                  GHashTable     *used)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->items[kind]);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    {
      const char * const *evidence = beakta_record_get_evidence (record);

      for (guint i = 0; evidence[i] != NULL; i++)
        g_hash_table_add (used, (gpointer) evidence[i]);
    }
}

static GHashTable *
number_evidence (BeaktaCase *self)
{
  g_autoptr(GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) passages = beakta_case_list (self, BEAKTA_ITEM_PASSAGE);
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);
  guint number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (users); i++)
    collect_evidence (self, users[i], used);

  for (guint i = 0; i < passages->len; i++)
    {
      BeaktaRecord *passage = g_ptr_array_index (passages, i);

      if (g_hash_table_contains (used, passage->id))
        g_hash_table_insert (numbers, passage->id, GUINT_TO_POINTER (++number));
    }

  return numbers;
}

guint
beakta_case_get_evidence_number (BeaktaCase *self,
                                 const char *passage_id)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), 0);
  g_return_val_if_fail (passage_id != NULL, 0);

  if (self->numbers == NULL)
    self->numbers = number_evidence (self);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, passage_id));
}

static void
append_users (BeaktaCase     *self,
              BeaktaItemKind  kind,
              const char     *passage_id,
              GPtrArray      *standing)
{
  g_autoptr(GPtrArray) records = beakta_case_list (self, kind);

  for (guint i = 0; i < records->len; i++)
    {
      BeaktaRecord *record = g_ptr_array_index (records, i);

      if (g_strv_contains (beakta_record_get_evidence (record), passage_id))
        g_ptr_array_add (standing, beakta_record_ref (record));
    }
}

GPtrArray *
beakta_case_list_users_of (BeaktaCase *self,
                           const char *passage_id)
{
  GPtrArray *standing;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (passage_id != NULL, NULL);

  standing = g_ptr_array_new_with_free_func (beakta_record_unref);
  for (guint i = 0; i < G_N_ELEMENTS (users); i++)
    append_users (self, users[i], passage_id, standing);

  return standing;
}

GPtrArray *
beakta_case_list_assessments_on (BeaktaCase *self,
                                 const char *passage_id)
{
  GPtrArray *standing;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (passage_id != NULL, NULL);

  standing = g_ptr_array_new_with_free_func (beakta_record_unref);
  append_users (self, BEAKTA_ITEM_ASSESSMENT, passage_id, standing);

  return standing;
}
