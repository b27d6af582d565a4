/* What is kept refers to nothing that is gone: rule 3 of beakta-merge.h. */

#define G_LOG_DOMAIN "beakta-model"

#include "beakta-merge-private.h"

#include "beakta-json.h"

/* Members that name another item. */
static const struct
{
  BeaktaItemKind  kind;
  const char     *member;            /* a string, or strings */
  BeaktaItemKind  named;
} references[] = {
  { BEAKTA_ITEM_CELL, "group", BEAKTA_ITEM_GROUP },
  { BEAKTA_ITEM_CELL, "evidence", BEAKTA_ITEM_PASSAGE },
  { BEAKTA_ITEM_GROUP, "evidence", BEAKTA_ITEM_PASSAGE },
  { BEAKTA_ITEM_GOAL, "evidence", BEAKTA_ITEM_PASSAGE },
  { BEAKTA_ITEM_DISTRIBUTION, "evidence", BEAKTA_ITEM_PASSAGE },
  { BEAKTA_ITEM_ANSWER, "evidence", BEAKTA_ITEM_PASSAGE },
  { BEAKTA_ITEM_ANSWER, "claim_passage", BEAKTA_ITEM_PASSAGE },
  { BEAKTA_ITEM_ANSWER, "checklist", BEAKTA_ITEM_CHECKLIST },
  { BEAKTA_ITEM_ASSESSMENT, "evidence", BEAKTA_ITEM_PASSAGE },
  { BEAKTA_ITEM_ASSESSMENT, "claim_passage", BEAKTA_ITEM_PASSAGE },
  { BEAKTA_ITEM_ASSESSMENT, "checklist", BEAKTA_ITEM_CHECKLIST },
  { BEAKTA_ITEM_COMMENT, "reply_to", BEAKTA_ITEM_COMMENT },
  { BEAKTA_ITEM_COMMENT, "target", BEAKTA_ITEM_PASSAGE },
  { BEAKTA_ITEM_POINT, "request", BEAKTA_ITEM_REQUEST },
};

typedef struct
{
  BeaktaMerge *merge;
  GHashTable  *results;
  gboolean     has_added;
} Keeping;

/* Whether an item is there once all is merged. */
static gboolean
is_there (const Keeping  *keeping,
          BeaktaItemKind  kind,
          const char     *id)
{
  g_autofree char *key = beakta_merge_dup_key (kind, id);
  gpointer result;

  if (g_hash_table_lookup_extended (keeping->results, key, NULL, &result))
    return result != NULL;

  return beakta_case_lookup (keeping->merge->ours, kind, id) != NULL;
}

static void
keep (Keeping        *keeping,
      BeaktaItemKind  kind,
      const char     *id)
{
  JsonObject *value;

  if (*id == '\0' || is_there (keeping, kind, id))
    return;

  value = beakta_merge_dup_value (keeping->merge->ours, kind, id);
  if (value == NULL)
    value = beakta_merge_dup_value (keeping->merge->theirs, kind, id);
  if (value == NULL)
    value = beakta_merge_dup_value (keeping->merge->base, kind, id);
  if (value == NULL)
    return;

  g_hash_table_insert (keeping->results, beakta_merge_dup_key (kind, id), value);
  keeping->has_added = TRUE;
}

static void
keep_named (Keeping        *keeping,
            JsonNode       *node,
            BeaktaItemKind  kind)
{
  JsonArray *array;

  if (node == NULL)
    return;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    keep (keeping, kind, json_node_get_string (node));
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    keep_named (keeping, json_array_get_element (array, i), kind);
}

static void
keep_references (Keeping        *keeping,
                 BeaktaItemKind  kind,
                 JsonObject     *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    if (references[i].kind == kind)
      keep_named (keeping, json_object_get_member (value, references[i].member), references[i].named);
}

/* What stays as it is here may stand on what they took away. */
static void
keep_of_ours (Keeping        *keeping,
              BeaktaItemKind  kind)
{
  g_autoptr(GPtrArray) records = beakta_case_list (keeping->merge->ours, kind);

  for (guint i = 0; i < records->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (records, i);
      g_autofree char *key = beakta_merge_dup_key (kind, record->id);
      g_autoptr(JsonObject) value = NULL;

      if (g_hash_table_contains (keeping->results, key))
        continue;

      value = beakta_record_to_json (record);
      keep_references (keeping, kind, value);
    }
}

static void
keep_of_results (Keeping *keeping)
{
  g_autoptr(GList) keys = g_hash_table_get_keys (keeping->results);

  for (GList *l = keys; l != NULL; l = l->next)
    {
      JsonObject *result = g_hash_table_lookup (keeping->results, l->data);

      if (result != NULL)
        keep_references (keeping, (BeaktaItemKind) g_ascii_strtoull (l->data, NULL, 10), result);
    }
}

void
beakta_merge_keep_used (BeaktaMerge *self,
                        GHashTable  *results)
{
  Keeping keeping = { self, results, TRUE };

  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    if (i == 0 || references[i].kind != references[i - 1].kind)
      keep_of_ours (&keeping, references[i].kind);

  while (keeping.has_added)
    {
      keeping.has_added = FALSE;
      keep_of_results (&keeping);
    }
}
