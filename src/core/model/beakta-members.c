/* The members of an item's value, by their path. */

#include "beakta-members.h"

static const char * const companions[] = {
  "added", "added_by", "asked_by", "asked_in", "assessor", "attached", "author", "begun", "by", "claim_passage", "closed",
  "closed_by", "declared", "drafted", "drafted_by", "edited", "edited_by", "filed_by", "given", "heading", "logged", "logged_by",
  "made", "made_by", "maker", "page", "population_number", "population_share", "population_source", "population_year", "position",
  "prefix", "proposed", "proposer", "reason_from", "resolved_by", "reviewed", "reviewer", "said", "secrecy_noted", "sent_by", "sha256",
  "since", "start", "suffix", "taken_from", "ticked", "ticked_by", "ties", "via", "weighed", "whose", "written", NULL
};

static JsonNode *
get_plain (JsonObject *value,
           const char *member)
{
  JsonNode *node = value != NULL ? json_object_get_member (value, member) : NULL;

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

JsonNode *
beakta_members_get (JsonObject *value,
                    const char *path)
{
  g_auto(GStrv) parts = NULL;
  JsonNode *node;

  g_return_val_if_fail (path != NULL, NULL);

  parts = g_strsplit (path, "/", 2);
  node = parts[0] != NULL ? get_plain (value, parts[0]) : NULL;
  if (node == NULL || parts[1] == NULL)
    return node;

  return JSON_NODE_HOLDS_OBJECT (node) ? get_plain (json_node_get_object (node), parts[1]) : NULL;
}

static void
set_plain (JsonObject *value,
           const char *member,
           JsonNode   *node)
{
  if (node != NULL)
    json_object_set_member (value, member, json_node_copy (node));
  else if (json_object_has_member (value, member))
    json_object_remove_member (value, member);
}

/* (transfer full): a copy of the object that the member holds, or an empty one. */
static JsonNode *
copy_object (JsonObject *value,
             const char *member)
{
  JsonNode *node = get_plain (value, member);
  JsonNode *copy = json_node_new (JSON_NODE_OBJECT);
  g_autoptr(JsonObject) object = json_object_new ();

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr(GList) members = json_object_get_members (json_node_get_object (node));

      for (GList *l = members; l != NULL; l = l->next)
        json_object_set_member (object, l->data,
                                json_node_copy (json_object_get_member (json_node_get_object (node), l->data)));
    }
  json_node_set_object (copy, object);

  return copy;
}

void
beakta_members_set (JsonObject *value,
                    const char *path,
                    JsonNode   *node)
{
  g_auto(GStrv) parts = NULL;
  g_autoptr(JsonNode) outer = NULL;

  g_return_if_fail (value != NULL);
  g_return_if_fail (path != NULL);

  parts = g_strsplit (path, "/", 2);
  if (parts[0] == NULL || parts[1] == NULL)
    {
      set_plain (value, path, node);
      return;
    }

  outer = copy_object (value, parts[0]);
  set_plain (json_node_get_object (outer), parts[1], node);
  set_plain (value, parts[0], outer);
}

gboolean
beakta_members_equal (JsonNode *a,
                      JsonNode *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return json_node_equal (a, b);
}

gboolean
beakta_members_is_text (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING;
}

gboolean
beakta_members_is_strings (JsonNode *node)
{
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!beakta_members_is_text (json_array_get_element (array, i)))
      return FALSE;

  return TRUE;
}

gboolean
beakta_members_is_companion (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return g_strv_contains (companions, path);
}

static gboolean
is_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node);
}

/* Names of members of either, each once. */
static GPtrArray *
list_names (JsonObject *before,
            JsonObject *after)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  JsonObject *sides[] = { after, before };

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr(GList) members = sides[i] != NULL ? json_object_get_members (sides[i]) : NULL;

      for (GList *l = members; l != NULL; l = l->next)
        if (!g_ptr_array_find_with_equal_func (names, l->data, g_str_equal, NULL))
          g_ptr_array_add (names, g_strdup (l->data));
    }

  return names;
}

static JsonObject *
get_object (JsonNode *node)
{
  return is_object (node) ? json_node_get_object (node) : NULL;
}

static void
add_changed (GStrvBuilder *paths,
             const char   *outer,
             JsonObject   *before,
             JsonObject   *after)
{
  g_autoptr(GPtrArray) names = list_names (before, after);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = outer != NULL ? g_strconcat (outer, "/", name, NULL) : g_strdup (name);
      JsonNode *a = get_plain (before, name);
      JsonNode *b = get_plain (after, name);

      if (beakta_members_equal (a, b) || (outer == NULL && beakta_members_is_companion (name)))
        continue;

      if (outer == NULL && (is_object (a) || is_object (b)))
        add_changed (paths, name, get_object (a), get_object (b));
      else
        g_strv_builder_add (paths, path);
    }
}

GStrv
beakta_members_list_changed (JsonObject *before,
                             JsonObject *after)
{
  g_autoptr(GStrvBuilder) paths = g_strv_builder_new ();

  add_changed (paths, NULL, before, after);

  return g_strv_builder_end (paths);
}
