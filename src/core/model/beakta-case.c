/* The case: records in one table for each kind.
 *
 * (1) Records in the tables are shared and never altered; a change replaces them.
 * (2) The head never goes back: an entry older than the head is refused.
 * (3) What a viewer sees in the place of what is a matter of kinds and ids only: beakta-case-view.h. Records keep their values
 *     and revisions, whoever looks.
 */

#include "beakta-case-private.h"

#include "beakta-case-order.h"

G_DEFINE_FINAL_TYPE (BeaktaCase, beakta_case, G_TYPE_OBJECT)

enum
{
  ITEM_CHANGED,
  ENTRY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
beakta_case_finalize (GObject *object)
{
  BeaktaCase *self = BEAKTA_CASE (object);

  g_clear_pointer (&self->numbers, g_hash_table_unref);
  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_hash_table_unref (self->items[kind]);
      g_clear_pointer (&self->empty[kind], beakta_record_unref);
    }

  g_free (self->id);
  g_free (self->head_hash);
  g_free (self->head_time);
  g_free (self->viewer);

  G_OBJECT_CLASS (beakta_case_parent_class)->finalize (object);
}

static void
beakta_case_class_init (BeaktaCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_case_finalize;

  signals[ITEM_CHANGED] =
    g_signal_new ("item-changed", BEAKTA_TYPE_CASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  signals[ENTRY] =
    g_signal_new ("entry", BEAKTA_TYPE_CASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, BEAKTA_TYPE_ENTRY);
}

static void
beakta_case_init (BeaktaCase *self)
{
  self->head_hash = g_strdup ("");
  self->head_time = g_strdup ("");
  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    self->items[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, beakta_record_unref);
}

BeaktaCase *
beakta_case_new (const char *id)
{
  BeaktaCase *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_CASE, NULL);
  self->id = g_strdup (id);

  return self;
}

const char *
beakta_case_get_id (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return self->id;
}

gint64
beakta_case_get_head (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), 0);

  return self->head;
}

const char *
beakta_case_get_head_hash (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return self->head_hash;
}

const char *
beakta_case_get_head_time (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return self->head_time;
}

gboolean
beakta_case_is_there (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), FALSE);

  return g_hash_table_size (self->items[BEAKTA_ITEM_FACTS]) > 0;
}

void
beakta_case_set_head (BeaktaCase *self,
                      gint64      sequence,
                      const char *hash,
                      const char *time)
{
  g_return_if_fail (BEAKTA_IS_CASE (self));

  self->head = sequence;
  beakta_record_set (&self->head_hash, hash);
  beakta_record_set (&self->head_time, time);
}

static void
remove_item (BeaktaCase     *self,
             BeaktaItemKind  kind,
             const char     *id)
{
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_hash_table_remove (self->items[kind], id);
}

void
beakta_case_take_record (BeaktaCase *self,
                         gpointer    record)
{
  BeaktaRecord *item = record;

  g_return_if_fail (BEAKTA_IS_CASE (self));
  g_return_if_fail (item != NULL);

  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_hash_table_replace (self->items[item->kind], g_strdup (item->id), item);
}

/* Every record is read before any is taken, so that an entry is taken whole or not at all. */
static GPtrArray *
read_records (BeaktaCase   *self,
              BeaktaEntry  *entry,
              GError      **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (beakta_record_unref);

  for (guint i = 0; i < entry->edits->len; i++)
    {
      BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      g_autofree char *id = NULL;
      BeaktaItemKind kind;
      gpointer record;

      if (edit->after == NULL)
        continue;

      kind = beakta_case_see_item (self, edit->kind, edit->id, &id);
      record = beakta_record_from_json (kind, id, entry->sequence, edit->after, error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }

  return g_steal_pointer (&records);
}

/* Whether this entry or a later one has written the item already. */
static gboolean
is_written (BeaktaCase     *self,
            BeaktaItemKind  kind,
            const char     *id,
            BeaktaEntry    *entry)
{
  const BeaktaRecord *there = g_hash_table_lookup (self->items[kind], id);

  return there != NULL && there->revision >= entry->sequence;
}

/* What an erasure leaves is what its own edits say. */
static void
forget_items (BeaktaCase *self)
{
  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (self, kind);

      for (guint i = 0; i < records->len; i++)
        {
          const BeaktaRecord *record = g_ptr_array_index (records, i);

          remove_item (self, kind, record->id);
        }
    }
}

static void
take_edits (BeaktaCase  *self,
            BeaktaEntry *entry,
            GPtrArray   *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      BeaktaRecord *record = g_ptr_array_index (records, i);

      if (!is_written (self, record->kind, record->id, entry))
        beakta_case_take_record (self, beakta_record_ref (record));
    }

  for (guint i = 0; i < entry->edits->len; i++)
    {
      BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      g_autofree char *id = NULL;
      BeaktaItemKind kind = beakta_case_see_item (self, edit->kind, edit->id, &id);

      if (edit->after == NULL && !is_written (self, kind, id, entry))
        remove_item (self, kind, id);
    }
}

void
beakta_case_tell_item (BeaktaCase     *self,
                       BeaktaItemKind  kind,
                       const char     *id)
{
  g_signal_emit (self, signals[ITEM_CHANGED], 0, kind, id);
}

static void
tell_edits (BeaktaCase  *self,
            BeaktaEntry *entry)
{
  for (guint i = 0; i < entry->edits->len; i++)
    {
      BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      g_autofree char *id = NULL;
      BeaktaItemKind kind = beakta_case_see_item (self, edit->kind, edit->id, &id);

      beakta_case_tell_item (self, kind, id);
    }
}

static void
take_entry (BeaktaCase  *self,
            BeaktaEntry *entry,
            GPtrArray   *records)
{
  if (entry->act == BEAKTA_ACT_ERASE)
    forget_items (self);
  take_edits (self, entry, records);
  tell_edits (self, entry);
  beakta_case_follow_viewer (self);
  g_signal_emit (self, signals[ENTRY], 0, entry);
}

gboolean
beakta_case_apply (BeaktaCase   *self,
                   BeaktaEntry  *entry,
                   GError      **error)
{
  g_autoptr(GPtrArray) records = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!g_str_equal (entry->case_id, self->id) || entry->sequence <= self->head)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   "Entry %" G_GINT64_FORMAT " of case %s does not follow entry %" G_GINT64_FORMAT " of case %s",
                   entry->sequence, entry->case_id, self->head, self->id);
      return FALSE;
    }

  records = read_records (self, entry, error);
  if (records == NULL)
    return FALSE;

  beakta_case_set_head (self, entry->sequence, entry->hash, entry->time);
  take_entry (self, entry, records);

  return TRUE;
}

gboolean
beakta_case_apply_late (BeaktaCase   *self,
                        BeaktaEntry  *entry,
                        GError      **error)
{
  g_autoptr(GPtrArray) records = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);
  g_return_val_if_fail (g_str_equal (entry->case_id, self->id), FALSE);
  g_return_val_if_fail (entry->sequence < self->head, FALSE);

  records = read_records (self, entry, error);
  if (records == NULL)
    return FALSE;

  take_entry (self, entry, records);

  return TRUE;
}

gconstpointer
beakta_case_lookup (BeaktaCase     *self,
                    BeaktaItemKind  kind,
                    const char     *id)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail ((int) kind >= 0 && kind < BEAKTA_N_ITEMS, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->items[kind], id);
}

GPtrArray *
beakta_case_list (BeaktaCase     *self,
                  BeaktaItemKind  kind)
{
  GPtrArray *list;
  GHashTableIter iter;
  gpointer record;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail ((int) kind >= 0 && kind < BEAKTA_N_ITEMS, NULL);

  list = g_ptr_array_new_full (g_hash_table_size (self->items[kind]), beakta_record_unref);
  g_hash_table_iter_init (&iter, self->items[kind]);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    g_ptr_array_add (list, beakta_record_ref (record));

  beakta_case_order_sort (self, list);

  return list;
}

static gconstpointer
get_only (BeaktaCase     *self,
          BeaktaItemKind  kind)
{
  gconstpointer record = g_hash_table_lookup (self->items[kind], beakta_item_kind_get_nick (kind));

  if (record != NULL)
    return record;

  if (self->empty[kind] == NULL)
    self->empty[kind] = beakta_record_new (kind, NULL);

  return self->empty[kind];
}

const BeaktaFacts *
beakta_case_get_facts (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return get_only (self, BEAKTA_ITEM_FACTS);
}

const BeaktaStageRecord *
beakta_case_get_stage (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return get_only (self, BEAKTA_ITEM_STAGE);
}

const BeaktaAnalysis *
beakta_case_get_analysis (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return get_only (self, BEAKTA_ITEM_ANALYSIS);
}

const BeaktaClassification *
beakta_case_get_classification (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return get_only (self, BEAKTA_ITEM_CLASSIFICATION);
}

const BeaktaDocument *
beakta_case_get_document (BeaktaCase *self,
                          guint       number)
{
  g_autofree char *id = g_strdup_printf ("%u", number);

  return beakta_case_lookup (self, BEAKTA_ITEM_DOCUMENT, id);
}

guint
beakta_case_get_newest_version (BeaktaCase *self,
                                guint       number,
                                gboolean    also_unread)
{
  g_autoptr(GPtrArray) documents = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), 0);

  /* By number: a version comes after what it replaces. */
  documents = beakta_case_list (self, BEAKTA_ITEM_DOCUMENT);
  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);

      if (document->replaces == number && (also_unread || *document->refused == '\0'))
        number = document->number;
    }

  return number;
}

const BeaktaAnswer *
beakta_case_get_answer (BeaktaCase *self,
                        const char *checklist,
                        const char *question)
{
  g_autofree char *id = g_strconcat (checklist, "/", question, NULL);

  return beakta_case_lookup (self, BEAKTA_ITEM_ANSWER, id);
}

BeaktaAnswer *
beakta_case_dup_answer (BeaktaCase *self,
                        const char *id)
{
  const BeaktaAnswer *current = beakta_case_lookup (self, BEAKTA_ITEM_ANSWER, id);
  g_auto(GStrv) parts = NULL;
  BeaktaAnswer *answer;

  if (current != NULL)
    return beakta_record_copy (current);

  parts = g_strsplit (id, "/", 2);
  answer = beakta_record_new (BEAKTA_ITEM_ANSWER, id);
  beakta_record_set (&answer->checklist, parts[0]);
  beakta_record_set (&answer->question, parts[1]);

  return answer;
}

const BeaktaCell *
beakta_case_get_cell (BeaktaCase        *self,
                      const char        *group,
                      BeaktaAlternative  alternative)
{
  g_autofree char *id = g_strconcat (group, "/", beakta_words_get_nick (BEAKTA_WORDS_ALTERNATIVE, alternative), NULL);

  return beakta_case_lookup (self, BEAKTA_ITEM_CELL, id);
}
