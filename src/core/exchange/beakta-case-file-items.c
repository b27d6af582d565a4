/* The items of a case as a file, and the journal that leads to them. The numbers are the rules of beakta-case-file.h. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-case-file-private.h"

#include "beakta-journal-part.h"
#include "beakta-member.h"

#define MOST_ITEMS 200000u

static gboolean
read_item (BeaktaCaseFile  *self,
           JsonArray       *items,
           guint            at,
           GError         **error)
{
  g_autofree char *where = g_strdup_printf ("items[%u]", at);
  g_autoptr(GError) problem = NULL;
  JsonObject *object = beakta_element_get_object (items, at, where, &problem);
  const char *nick, *id;
  BeaktaItemKind kind;
  JsonObject *value;
  gpointer record;

  if (object == NULL || !beakta_member_get_string (object, where, "kind", TRUE, &nick, &problem) ||
      !beakta_member_get_string (object, where, "id", TRUE, &id, &problem) ||
      !beakta_member_get_object (object, where, "value", &value, &problem) || value == NULL)
    return beakta_case_file_refuse_for (ITEMS, problem, error);
  if (!beakta_item_kind_from_nick (nick, &kind))
    return beakta_case_file_refuse (ITEMS, "it holds a sort of item that this version does not know", error);
  if (beakta_case_lookup (self->case_, kind, id) != NULL)
    return beakta_case_file_refuse (ITEMS, "an item comes twice", error);

  record = beakta_record_from_json (kind, id, 0, value, &problem);
  if (record == NULL)
    return beakta_case_file_refuse_for (ITEMS, problem, error);
  beakta_case_take_record (self->case_, record);

  return TRUE;
}

gboolean
beakta_case_file_read_items (BeaktaCaseFile  *self,
                             GPtrArray       *members,
                             GError         **error)
{
  g_autoptr(JsonNode) root = beakta_case_file_parse_object (members, ITEMS, error);
  g_autoptr(GError) problem = NULL;
  JsonArray *items;

  if (root == NULL)
    return FALSE;
  if (!beakta_member_get_array (json_node_get_object (root), "", "items", &items, &problem) || items == NULL)
    return beakta_case_file_refuse_for (ITEMS, problem, error);
  if (json_array_get_length (items) > MOST_ITEMS)
    return beakta_case_file_refuse (ITEMS, "it holds too many items", error);

  for (guint i = 0; i < json_array_get_length (items); i++)
    if (!read_item (self, items, i, error))
      return FALSE;

  return (beakta_case_lookup (self->case_, BEAKTA_ITEM_FACTS, "facts") != NULL &&
          beakta_case_lookup (self->case_, BEAKTA_ITEM_STAGE, "stage") != NULL) ||
         beakta_case_file_refuse (ITEMS, "the case has no facts, or no stage", error);
}

static gboolean
holds_same (BeaktaCase     *a,
            BeaktaCase     *b,
            BeaktaItemKind  kind,
            GError        **error)
{
  g_autoptr(GPtrArray) ours = beakta_case_list (a, kind);
  g_autoptr(GPtrArray) theirs = beakta_case_list (b, kind);
  gboolean is_same = ours->len == theirs->len;

  for (guint i = 0; is_same && i < ours->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (ours, i);
      const BeaktaRecord *other = beakta_case_lookup (b, kind, record->id);

      is_same = other != NULL && beakta_record_equal (record, other);
    }

  if (!is_same)
    g_set_error (error, BEAKTA_CASE_FILE_ERROR, BEAKTA_CASE_FILE_ERROR_DAMAGED,
                 ITEMS ": the items of the sort “%s” are not those that the journal leaves", beakta_item_kind_get_nick (kind));

  return is_same;
}

/* Rule 2. What has been erased cannot be replayed. */
static gboolean
check_replay (BeaktaCaseFile  *self,
              GError         **error)
{
  g_autoptr(BeaktaCase) replayed = beakta_case_new (beakta_case_get_id (self->case_));
  g_autoptr(GError) problem = NULL;

  for (guint i = 0; i < self->entries->len; i++)
    {
      BeaktaEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->erased)
        return TRUE;
      if (!beakta_case_apply (replayed, entry, &problem))
        return beakta_case_file_refuse_for (JOURNAL, problem, error);
    }

  for (BeaktaItemKind kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    if (!holds_same (self->case_, replayed, kind, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_carried (BeaktaCaseFile  *self,
              GPtrArray       *members,
              GError         **error)
{
  g_autoptr(GPtrArray) carriages = beakta_case_list (self->case_, BEAKTA_ITEM_CARRIAGE);

  for (guint i = 0; i < carriages->len; i++)
    {
      const BeaktaCarriage *carriage = g_ptr_array_index (carriages, i);
      g_autofree char *name = g_strconcat (CARRIED, carriage->journal, ".json", NULL);
      GBytes *bytes = beakta_container_find (members, name);
      g_autofree char *own = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
      g_autoptr(GError) problem = NULL;
      g_autoptr(GPtrArray) entries = NULL;

      if (own == NULL || !g_str_equal (own, carriage->journal))
        return beakta_case_file_refuse (name, "it is missing, or another one", error);

      entries = beakta_journal_part_read (bytes, beakta_case_get_id (self->case_), &problem);
      if (entries == NULL)
        return beakta_case_file_refuse_for (name, problem, error);
      g_hash_table_insert (self->carried, g_steal_pointer (&own), g_bytes_ref (bytes));
    }

  return TRUE;
}

gboolean
beakta_case_file_read_journal (BeaktaCaseFile  *self,
                               GPtrArray       *members,
                               GError         **error)
{
  GBytes *bytes = beakta_container_find (members, JOURNAL);
  g_autoptr(GError) problem = NULL;
  const BeaktaEntry *last;

  if (bytes == NULL)
    return beakta_case_file_refuse (JOURNAL, "it is missing", error);

  self->journal = g_bytes_ref (bytes);
  self->entries = beakta_journal_part_read (bytes, beakta_case_get_id (self->case_), &problem);
  if (self->entries == NULL)
    return beakta_case_file_refuse_for (JOURNAL, problem, error);

  last = g_ptr_array_index (self->entries, self->entries->len - 1);
  if (last->sequence != self->sequence || !g_str_equal (last->hash, self->head))
    return beakta_case_file_refuse (JOURNAL, "its last entry is not the head that the manifest names", error);

  return check_replay (self, error) && read_carried (self, members, error);
}
