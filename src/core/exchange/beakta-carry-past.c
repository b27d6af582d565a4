/* Where two journals of the same case parted: rules 2 and 3 of beakta-carry.h. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-carry-past.h"

#include "beakta-journal-part.h"

typedef struct
{
  BeaktaStore    *store;
  BeaktaCase     *ours;
  BeaktaCaseFile *file;
  GPtrArray      *entries;           /* of this store, of the case */
  GHashTable     *known;             /* hash -> itself: of those entries */
} Search;

static void
search_clear (Search *search)
{
  g_clear_pointer (&search->entries, g_ptr_array_unref);
  g_clear_pointer (&search->known, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

void
beakta_parting_clear (BeaktaParting *parting)
{
  g_clear_object (&parting->base);
}

/* (transfer full) (nullable): the case after the entry of @hash; NULL also when something before it was erased. */
static BeaktaCase *
replay (GPtrArray  *entries,
        const char *case_id,
        const char *hash)
{
  g_autoptr(BeaktaCase) case_ = beakta_case_new (case_id);

  for (guint i = 0; i < entries->len; i++)
    {
      BeaktaEntry *entry = g_ptr_array_index (entries, i);

      if (entry->erased || !beakta_case_apply (case_, entry, NULL))
        return NULL;
      if (g_str_equal (entry->hash, hash))
        return g_steal_pointer (&case_);
    }

  return NULL;
}

/* Rule 3: a part that ends with an entry of this store is, up to there, this store's. */
static gboolean
check_part (const Search  *search,
            const char    *name,
            GPtrArray     *entries,
            GError       **error)
{
  const BeaktaEntry *last = g_ptr_array_index (entries, entries->len - 1);

  if (!g_hash_table_contains (search->known, last->hash))
    return TRUE;

  for (guint i = 0; i < entries->len; i++)
    {
      const BeaktaEntry *entry = g_ptr_array_index (entries, i);

      if (g_hash_table_contains (search->known, entry->hash))
        continue;

      g_set_error (error, BEAKTA_CASE_FILE_ERROR, BEAKTA_CASE_FILE_ERROR_OTHER_PAST,
                   "%s: entry %" G_GINT64_FORMAT " is not the one that this store has", name, entry->sequence);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_past (const Search  *search,
            GError       **error)
{
  GHashTableIter iter;
  gpointer sha256, bytes;

  g_hash_table_iter_init (&iter, search->file->carried);
  while (g_hash_table_iter_next (&iter, &sha256, &bytes))
    {
      g_autoptr(GPtrArray) entries = beakta_journal_part_read (bytes, beakta_case_get_id (search->ours), error);
      g_autofree char *name = g_strdup_printf ("carried/%s.json", (const char *) sha256);

      if (entries == NULL || !check_part (search, name, entries, error))
        return FALSE;
    }

  return check_part (search, "journal.json", search->file->entries, error);
}

/* (transfer full) (nullable): the case as the carriage @head of the file took it in from this store, or from a third. */
static BeaktaCase *
find_carried (const Search *search,
              const char   *head)
{
  const char *case_id = beakta_case_get_id (search->ours);
  const BeaktaCarriage *theirs;
  g_autoptr(GPtrArray) part = NULL;
  GBytes *bytes;

  if (g_hash_table_contains (search->known, head))
    return replay (search->entries, case_id, head);
  if (beakta_case_lookup (search->ours, BEAKTA_ITEM_CARRIAGE, head) == NULL)
    return NULL;

  theirs = beakta_case_lookup (search->file->case_, BEAKTA_ITEM_CARRIAGE, head);
  bytes = theirs != NULL ? g_hash_table_lookup (search->file->carried, theirs->journal) : NULL;
  part = bytes != NULL ? beakta_journal_part_read (bytes, case_id, NULL) : NULL;

  return part != NULL ? replay (part, case_id, head) : NULL;
}

/* What @entry of the file took in; the last is the file that it was taken in with, those before came along. */
static BeaktaCase *
find_taken_in (const Search      *search,
               const BeaktaEntry *entry)
{
  for (guint i = entry->edits->len; i > 0; i--)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i - 1);
      g_autoptr(BeaktaCarriage) carriage = NULL;
      BeaktaCase *base;

      if (edit->kind != BEAKTA_ITEM_CARRIAGE || edit->after == NULL)
        continue;

      base = find_carried (search, edit->id);
      if (base != NULL)
        return base;

      carriage = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, NULL);
      for (guint j = 0; carriage != NULL && carriage->lineage[j] != NULL; j++)
        {
          base = find_carried (search, carriage->lineage[j]);
          if (base != NULL)
            return base;
        }
    }

  return NULL;
}

/* From the end: the later they met, the less there is to merge. */
static void
find_base (const Search  *search,
           BeaktaParting *parting)
{
  const char *case_id = beakta_case_get_id (search->ours);

  for (guint i = search->file->entries->len; i > 0 && parting->base == NULL; i--)
    {
      const BeaktaEntry *entry = g_ptr_array_index (search->file->entries, i - 1);

      parting->from = i;
      if (g_hash_table_contains (search->known, entry->hash) ||
          beakta_case_lookup (search->ours, BEAKTA_ITEM_CARRIAGE, entry->hash) != NULL)
        parting->base = replay (search->file->entries, case_id, entry->hash);
      else
        parting->base = find_taken_in (search, entry);
    }

  if (parting->base == NULL)
    parting->from = 0;
}

gboolean
beakta_parting_find (BeaktaStore     *store,
                     BeaktaCase      *ours,
                     BeaktaCaseFile  *file,
                     BeaktaParting   *parting,
                     GError         **error)
{
  g_auto(Search) search = { store, ours, file, NULL, NULL };

  search.entries = beakta_store_list_journal_sync (store, beakta_case_get_id (ours), 0, 0, error);
  if (search.entries == NULL)
    return FALSE;

  search.known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < search.entries->len; i++)
    g_hash_table_add (search.known, ((BeaktaEntry *) g_ptr_array_index (search.entries, i))->hash);

  if (!check_past (&search, error))
    return FALSE;

  parting->brings_nothing = g_hash_table_contains (search.known, file->head) ||
                            beakta_case_lookup (ours, BEAKTA_ITEM_CARRIAGE, file->head) != NULL;
  if (!parting->brings_nothing)
    find_base (&search, parting);

  return TRUE;
}
