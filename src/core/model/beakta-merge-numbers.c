/* What both numbered the same: rule 4 of beakta-merge.h. */

#define G_LOG_DOMAIN "beakta-model"

#include "beakta-merge-private.h"

#include <string.h>

#include "beakta-json.h"

/* Kinds whose ids are counted up, and the member that tells whether two are the same thing. */
static const struct
{
  BeaktaItemKind  kind;
  const char     *prefix;
  const char     *same;              /* nullable: two are never the same */
} numbered[] = {
  { BEAKTA_ITEM_DOCUMENT, "", "sha256" },
  { BEAKTA_ITEM_GROUP, "g", "label" },
  { BEAKTA_ITEM_GOAL, "goal", "what" },
  { BEAKTA_ITEM_DISTRIBUTION, "d", "label" },
  { BEAKTA_ITEM_REQUEST, "r", NULL },
};

/* Members that say such a number. */
static const struct
{
  BeaktaItemKind  kind;
  const char     *member;
  BeaktaItemKind  named;
} naming[] = {
  { BEAKTA_ITEM_DOCUMENT, "number", BEAKTA_ITEM_DOCUMENT },
  { BEAKTA_ITEM_DOCUMENT, "replaces", BEAKTA_ITEM_DOCUMENT },
  { BEAKTA_ITEM_DOCUMENT, "within", BEAKTA_ITEM_DOCUMENT },
  { BEAKTA_ITEM_PASSAGE, "document", BEAKTA_ITEM_DOCUMENT },
  { BEAKTA_ITEM_MASK, "document", BEAKTA_ITEM_DOCUMENT },
  { BEAKTA_ITEM_CONTACT, "document", BEAKTA_ITEM_DOCUMENT },
  { BEAKTA_ITEM_POINT, "document", BEAKTA_ITEM_DOCUMENT },
  { BEAKTA_ITEM_POINT, "request", BEAKTA_ITEM_REQUEST },
  { BEAKTA_ITEM_CELL, "group", BEAKTA_ITEM_GROUP },
};

typedef struct
{
  GHashTable *ids;                   /* "kind id" -> the new id */
} Numbers;

static const char *
find_new (const Numbers  *numbers,
          BeaktaItemKind  kind,
          const char     *id)
{
  g_autofree char *key = beakta_merge_dup_key (kind, id);
  const char *found = g_hash_table_lookup (numbers->ids, key);

  return found != NULL ? found : id;
}

static guint
read_number (const char *id,
             const char *prefix)
{
  return g_str_has_prefix (id, prefix) ? (guint) g_ascii_strtoull (id + strlen (prefix), NULL, 10) : 0;
}

static guint
find_last (BeaktaCase     *case_,
           BeaktaItemKind  kind,
           const char     *prefix)
{
  g_autoptr(GPtrArray) records = beakta_case_list (case_, kind);
  guint last = 0;

  for (guint i = 0; i < records->len; i++)
    last = MAX (last, read_number (((const BeaktaRecord *) g_ptr_array_index (records, i))->id, prefix));

  return last;
}

static gboolean
is_same_thing (BeaktaCase     *ours,
               BeaktaCase     *theirs,
               BeaktaItemKind  kind,
               const char     *id,
               const char     *member)
{
  g_autoptr(JsonObject) a = beakta_merge_dup_value (ours, kind, id);
  g_autoptr(JsonObject) b = beakta_merge_dup_value (theirs, kind, id);

  return beakta_json_equal (a, b) ||
         (member != NULL && g_str_equal (json_object_get_string_member_with_default (a, member, ""),
                                         json_object_get_string_member_with_default (b, member, "")));
}

static void
give_numbers (Numbers    *numbers,
              guint       at,
              BeaktaCase *base,
              BeaktaCase *ours,
              BeaktaCase *theirs)
{
  BeaktaItemKind kind = numbered[at].kind;
  const char *prefix = numbered[at].prefix;
  g_autoptr(GPtrArray) records = beakta_case_list (theirs, kind);
  guint last = MAX (find_last (ours, kind, prefix), find_last (theirs, kind, prefix));

  for (guint i = 0; i < records->len; i++)
    {
      const char *id = ((const BeaktaRecord *) g_ptr_array_index (records, i))->id;

      if (beakta_case_lookup (ours, kind, id) == NULL ||
          (base != NULL && beakta_case_lookup (base, kind, id) != NULL) ||
          is_same_thing (ours, theirs, kind, id, numbered[at].same))
        continue;

      g_hash_table_insert (numbers->ids, beakta_merge_dup_key (kind, id), g_strdup_printf ("%s%u", prefix, ++last));
    }
}

static void
rename_member (const Numbers  *numbers,
               JsonObject     *value,
               const char     *member,
               BeaktaItemKind  named)
{
  JsonNode *node = json_object_get_member (value, member);
  g_autofree char *id = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return;

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    {
      id = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
      json_object_set_int_member (value, member, g_ascii_strtoll (find_new (numbers, named, id), NULL, 10));
      return;
    }

  id = g_strdup (json_node_get_string (node));
  json_object_set_string_member (value, member, find_new (numbers, named, id != NULL ? id : ""));
}

/* (transfer full): an id with the number of its whole: "g1/granted", "r1/list/question". */
static char *
dup_new_id (const Numbers  *numbers,
            BeaktaItemKind  kind,
            const char     *id)
{
  BeaktaItemKind whole = kind == BEAKTA_ITEM_CELL ? BEAKTA_ITEM_GROUP : BEAKTA_ITEM_REQUEST;
  const char *slash = strchr (id, '/');
  g_autofree char *first = NULL;

  if ((kind != BEAKTA_ITEM_CELL && kind != BEAKTA_ITEM_POINT) || slash == NULL)
    return g_strdup (find_new (numbers, kind, id));

  first = g_strndup (id, (gsize) (slash - id));

  return g_strconcat (find_new (numbers, whole, first), slash, NULL);
}

/* (transfer full): the object with other names; @rename: (transfer full) */
static JsonObject *
rename_members (const Numbers  *numbers,
                JsonObject     *object,
                char         *(*rename) (const Numbers *numbers, const char *name))
{
  JsonObject *renamed = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_autofree char *other = rename (numbers, name);

      json_object_set_member (renamed, other, json_node_copy (node));
      if (JSON_NODE_HOLDS_OBJECT (node))
        rename_member (numbers, json_object_get_object_member (renamed, other), "document", BEAKTA_ITEM_DOCUMENT);
    }

  return renamed;
}

static char *
rename_group (const Numbers *numbers,
              const char    *name)
{
  return g_strdup (find_new (numbers, BEAKTA_ITEM_GROUP, name));
}

/* A tie of a sentence: "answer gavleborg/1.2", "cell g1/granted". */
static char *
rename_tie (const Numbers *numbers,
            const char    *name)
{
  g_auto(GStrv) parts = g_strsplit (name, " ", 2);
  g_autofree char *id = NULL;
  BeaktaItemKind kind;

  if (g_strv_length (parts) != 2 || !beakta_item_kind_from_nick (parts[0], &kind))
    return g_strdup (name);

  id = dup_new_id (numbers, kind, parts[1]);

  return g_strconcat (parts[0], " ", id, NULL);
}

static void
rename_object (const Numbers  *numbers,
               JsonObject     *value,
               const char     *member,
               char         *(*rename) (const Numbers *numbers, const char *name))
{
  JsonNode *node = json_object_get_member (value, member);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    json_object_set_object_member (value, member, rename_members (numbers, json_node_get_object (node), rename));
}

static void
take_renamed (const Numbers      *numbers,
              BeaktaCase         *renamed,
              const BeaktaRecord *record)
{
  g_autoptr(JsonObject) shared = beakta_record_to_json (record);
  g_autoptr(JsonObject) value = beakta_json_copy (shared);
  g_autofree char *id = dup_new_id (numbers, record->kind, record->id);
  gpointer other;

  for (gsize i = 0; i < G_N_ELEMENTS (naming); i++)
    if (naming[i].kind == record->kind)
      rename_member (numbers, value, naming[i].member, naming[i].named);
  if (record->kind == BEAKTA_ITEM_DISTRIBUTION)
    rename_object (numbers, value, "sek", rename_group);
  if (record->kind == BEAKTA_ITEM_SENTENCE)
    rename_object (numbers, value, "ties", rename_tie);

  other = beakta_record_from_json (record->kind, id, record->revision, value, NULL);
  beakta_case_take_record (renamed, other != NULL ? other : beakta_record_ref (record));
}

BeaktaCase *
beakta_merge_renumber (BeaktaCase *base,
                       BeaktaCase *ours,
                       BeaktaCase *theirs)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Numbers numbers = { ids };
  BeaktaCase *renamed;

  for (guint i = 0; i < G_N_ELEMENTS (numbered); i++)
    give_numbers (&numbers, i, base, ours, theirs);
  if (g_hash_table_size (ids) == 0)
    return g_object_ref (theirs);

  renamed = beakta_case_new (beakta_case_get_id (theirs));
  for (BeaktaItemKind kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (theirs, kind);

      for (guint i = 0; i < records->len; i++)
        take_renamed (&numbers, renamed, g_ptr_array_index (records, i));
    }

  return renamed;
}
