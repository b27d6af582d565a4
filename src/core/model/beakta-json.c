#include "beakta-json.h"

#include <gio/gio.h>

#define DEEPEST 64

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

/* Of brackets outside strings. */
static guint
measure_depth (const char *text,
               gsize       size)
{
  guint depth = 0, deepest = 0;
  gboolean in_string = FALSE;

  for (gsize i = 0; i < size; i++)
    {
      if (in_string && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        in_string = !in_string;
      else if (!in_string && (text[i] == '{' || text[i] == '['))
        deepest = MAX (deepest, ++depth);
      else if (!in_string && (text[i] == '}' || text[i] == ']') && depth > 0)
        depth--;
    }

  return deepest;
}

JsonNode *
beakta_json_parse_foreign (GBytes  *bytes,
                           GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) problem = NULL;
  const char *text;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = g_bytes_get_data (bytes, &size);
  if (size == 0 || !g_utf8_validate_len (text, size, NULL) || measure_depth (text, size) > DEEPEST)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "It is empty, no UTF-8 or nests too deep");
      return NULL;
    }

  if (json_parser_load_from_data (parser, text, (gssize) size, &problem) && json_parser_get_root (parser) != NULL)
    return json_parser_steal_root (parser);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "It is no JSON: %s", problem != NULL ? problem->message : "it is empty");
  return NULL;
}
