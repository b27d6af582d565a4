/* A three-way merge of one item, member by member. */

#define G_LOG_DOMAIN "beakta-rebase"

#include "beakta-rebase.h"

#include "beakta-members.h"

static gboolean
array_holds (JsonArray  *array,
             const char *word)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (g_strcmp0 (json_array_get_string_element (array, i), word) == 0)
      return TRUE;

  return FALSE;
}

/* Theirs, without what mine removed, and with what mine added. */
static JsonNode *
merge_lists (JsonArray *base,
             JsonArray *mine,
             JsonArray *theirs)
{
  g_autoptr(JsonArray) merged = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < json_array_get_length (theirs); i++)
    {
      const char *word = json_array_get_string_element (theirs, i);

      if (array_holds (mine, word) || !array_holds (base, word))
        json_array_add_string_element (merged, word);
    }

  for (guint i = 0; i < json_array_get_length (mine); i++)
    {
      const char *word = json_array_get_string_element (mine, i);

      if (!array_holds (base, word) && !array_holds (merged, word))
        json_array_add_string_element (merged, word);
    }

  json_node_set_array (node, merged);

  return node;
}

static JsonObject *merge_objects (JsonObject *base,
                                  JsonObject *mine,
                                  JsonObject *theirs,
                                  gboolean    mine_wins,
                                  gboolean   *conflict);

static gboolean
is_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node);
}

/* The parts of a goal, kronor by group: each is a member of its own. */
static JsonNode *
merge_parts (JsonNode *base,
             JsonNode *mine,
             JsonNode *theirs,
             gboolean  mine_wins,
             gboolean *conflict)
{
  g_autoptr(JsonObject) nothing = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, merge_objects (is_object (base) ? json_node_get_object (base) : nothing,
                                              json_node_get_object (mine), json_node_get_object (theirs), mine_wins, conflict));

  return node;
}

/* (transfer full) (nullable): the merged member. */
static JsonNode *
merge_member (JsonNode *base,
              JsonNode *mine,
              JsonNode *theirs,
              gboolean  mine_wins,
              gboolean *conflict)
{
  JsonNode *taken;

  if (beakta_members_equal (mine, base))
    taken = theirs;
  else if (beakta_members_equal (theirs, base) || beakta_members_equal (theirs, mine))
    taken = mine;
  else if (beakta_members_is_strings (base) && beakta_members_is_strings (mine) && beakta_members_is_strings (theirs))
    return merge_lists (json_node_get_array (base), json_node_get_array (mine), json_node_get_array (theirs));
  else if (is_object (mine) && is_object (theirs))
    return merge_parts (base, mine, theirs, mine_wins, conflict);
  else
    {
      *conflict = *conflict || !mine_wins;
      taken = mine;
    }

  return taken != NULL ? json_node_copy (taken) : NULL;
}

static JsonObject *
merge_objects (JsonObject *base,
               JsonObject *mine,
               JsonObject *theirs,
               gboolean    mine_wins,
               gboolean   *conflict)
{
  JsonObject *merged = json_object_new ();
  JsonObject *sides[] = { theirs, mine };

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr(GList) members = json_object_get_members (sides[i]);

      for (GList *l = members; l != NULL; l = l->next)
        {
          JsonNode *node;

          if (json_object_has_member (merged, l->data))
            continue;

          node = merge_member (json_object_get_member (base, l->data), json_object_get_member (mine, l->data),
                               json_object_get_member (theirs, l->data), mine_wins, conflict);

          if (node != NULL)
            json_object_set_member (merged, l->data, node);
        }
    }

  return merged;
}

/* An item that did not exist is merged as if it had been empty. */
static JsonObject *
ref_base (BeaktaEdit *edit,
          JsonObject *base)
{
  g_autoptr(BeaktaRecord) empty = NULL;

  if (base != NULL)
    return json_object_ref (base);

  empty = beakta_record_new (edit->kind, edit->id);

  return beakta_record_to_json (empty);
}

gboolean
beakta_rebase_edit (BeaktaEdit         *edit,
                    JsonObject         *base,
                    const BeaktaRecord *current,
                    gboolean            mine_wins)
{
  g_autoptr(JsonObject) before = NULL;
  g_autoptr(JsonObject) theirs = NULL;
  g_autoptr(JsonObject) merged = NULL;
  gboolean conflict = FALSE;

  g_return_val_if_fail (edit != NULL, FALSE);

  if (current == NULL || edit->after == NULL)
    {
      edit->base_revision = current != NULL ? current->revision : 0;
      return TRUE;
    }

  before = ref_base (edit, base);
  theirs = beakta_record_to_json (current);
  merged = merge_objects (before, edit->after, theirs, mine_wins, &conflict);

  if (conflict)
    return FALSE;

  g_clear_pointer (&edit->after, json_object_unref);
  edit->after = g_steal_pointer (&merged);
  edit->base_revision = current->revision;

  return TRUE;
}
