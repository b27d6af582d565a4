#include "beakta-json.h"

static JsonNode *
copy_node (JsonNode *node)
{
  JsonArray *array;
  g_autoptr(JsonArray) copy = NULL;
  JsonNode *result;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      result = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (result, beakta_json_copy (json_node_get_object (node)));
      return result;
    }

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return json_node_copy (node);

  array = json_node_get_array (node);
  copy = json_array_sized_new (json_array_get_length (array));
  for (guint i = 0; i < json_array_get_length (array); i++)
    json_array_add_element (copy, copy_node (json_array_get_element (array, i)));

  result = json_node_new (JSON_NODE_ARRAY);
  json_node_set_array (result, copy);

  return result;
}

JsonObject *
beakta_json_copy (JsonObject *object)
{
  JsonObject *copy;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (object == NULL)
    return NULL;

  copy = json_object_new ();
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (copy, name, copy_node (node));

  return copy;
}

gboolean
beakta_json_equal (JsonObject *a,
                   JsonObject *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  return json_object_equal (a, b);
}
