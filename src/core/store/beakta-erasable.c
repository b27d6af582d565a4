/* (1) Of a case all its entries go, and every original that one of them brought, also those that were taken out again by undo.
 * (2) Of drafts the entries go in which text was typed, and those that were made on top of one of them: what they were made on
 *     stands in them. An earlier clearing goes too, with all that it names: it said what stood then.
 */

#include "beakta-erasable.h"

#include "beakta-journal.h"
#include "beakta-store-undone.h"

void
beakta_erasable_clear (BeaktaErasable *self)
{
  g_clear_pointer (&self->sequences, g_array_unref);
  g_clear_pointer (&self->originals, g_ptr_array_unref);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

gboolean
beakta_erasable_has (BeaktaErasable *self,
                     gint64          sequence)
{
  return g_array_binary_search (self->sequences, &sequence, compare_numbers, NULL);
}

/* The stage is no text that somebody typed, and what a case went through is not rewritten. */
static gboolean
is_on_draft (BeaktaErasable    *self,
             const BeaktaEntry *entry)
{
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

      if (edit->kind != BEAKTA_ITEM_STAGE && beakta_erasable_has (self, edit->base_revision))
        return TRUE;
    }

  return FALSE;
}

/* Rule 2: what had been taken before this entry is named by it alone. */
static void
take_named (BeaktaErasable    *self,
            const BeaktaEntry *entry)
{
  if (entry->erases == NULL)
    return;

  g_array_append_vals (self->sequences, entry->erases->data, entry->erases->len);
  g_array_sort (self->sequences, compare_numbers);
}

static gboolean
has_typed (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (*((const BeaktaEntry *) g_ptr_array_index (entries, i))->typed_in != '\0')
      return TRUE;

  return FALSE;
}

static gboolean
is_draft (BeaktaErasable    *self,
          const BeaktaEntry *entry)
{
  return !entry->erased &&
         (*entry->typed_in != '\0' || entry->act == BEAKTA_ACT_CLEAR_DRAFTS || is_on_draft (self, entry));
}

static void
take_drafts (BeaktaErasable *self,
             GPtrArray      *entries)
{
  for (guint i = 0; has_typed (entries) && i < entries->len; i++)
    {
      const BeaktaEntry *entry = g_ptr_array_index (entries, i);

      if (!is_draft (self, entry))
        continue;

      take_named (self, entry);
      g_array_append_val (self->sequences, entry->sequence);
    }
}

static void
take_all (BeaktaErasable *self,
          GPtrArray      *entries)
{
  for (guint i = 0; i < entries->len; i++)
    g_array_append_val (self->sequences, ((const BeaktaEntry *) g_ptr_array_index (entries, i))->sequence);
}

static gboolean
take_original (BeaktaErasable  *self,
               BeaktaDriver    *db,
               const char      *case_id,
               const char      *sha256,
               GError         **error)
{
  gint64 n_others, n_undone, is_there;

  if (!beakta_driver_select_int (db, &is_there, 0, error, "SELECT 1 FROM blob WHERE sha256 = $1", "s", sha256) ||
      !beakta_driver_select_int (db, &n_others, 0, error,
                                 "SELECT count (*) FROM document WHERE sha256 = $1 AND case_id <> $2", "ss", sha256, case_id) ||
      !beakta_undone_count_original (db, case_id, sha256, &n_undone, error))
    return FALSE;

  if (n_others > 0 || n_undone > 0)
    self->n_shared++;
  else if (is_there)
    g_ptr_array_add (self->originals, g_strdup (sha256));

  return TRUE;
}

/* Of a document its bytes; of a case that was carried here, what was done with it before. */
static const char *
get_sum (const BeaktaEdit *edit)
{
  if (edit->after == NULL || (edit->kind != BEAKTA_ITEM_DOCUMENT && edit->kind != BEAKTA_ITEM_CARRIAGE))
    return "";

  return json_object_get_string_member_with_default (edit->after, edit->kind == BEAKTA_ITEM_CARRIAGE ? "journal" : "sha256", "");
}

/* Rule 1. */
static gboolean
take_originals (BeaktaErasable  *self,
                BeaktaDriver    *db,
                GPtrArray       *entries,
                GError         **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    {
      const BeaktaEntry *entry = g_ptr_array_index (entries, i);

      for (guint j = 0; j < entry->edits->len; j++)
        {
          const char *sha256 = get_sum (g_ptr_array_index (entry->edits, j));

          if (*sha256 != '\0' && g_hash_table_add (seen, (gpointer) sha256) && !take_original (self, db, entry->case_id, sha256, error))
            return FALSE;
        }
    }

  return TRUE;
}

static void
count_items (BeaktaErasable *self,
             BeaktaCase     *case_,
             gboolean        drafts)
{
  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (case_, kind);

      for (guint i = 0; i < records->len; i++)
        if (!drafts || beakta_erasable_has (self, ((const BeaktaRecord *) g_ptr_array_index (records, i))->revision))
          self->n_items++;
    }
}

gboolean
beakta_erasable_find (BeaktaErasable  *self,
                      BeaktaDriver    *db,
                      BeaktaCase      *case_,
                      gboolean         drafts,
                      GError         **error)
{
  g_autoptr(GPtrArray) entries = beakta_journal_list (db, beakta_case_get_id (case_), 0, 0, error);

  self->sequences = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->originals = g_ptr_array_new_with_free_func (g_free);
  self->n_shared = 0;
  self->n_items = 0;
  if (entries == NULL)
    return FALSE;

  if (drafts)
    take_drafts (self, entries);
  else
    take_all (self, entries);
  count_items (self, case_, drafts);

  return drafts || take_originals (self, db, entries, error);
}
