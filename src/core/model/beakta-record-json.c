/* The JSON value of a record: exactly its fields, in the order of the table, then what this version does not know.
 *
 * A member that is not there leaves its field unset, so that a field can be added in a later version.
 */

#include "beakta-record.h"

#include <gio/gio.h>

#include "beakta-json.h"
#include "beakta-record-fields.h"

static JsonNode *
strings_to_node (const char * const *strings)
{
  g_autoptr(JsonArray) array = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; strings[i] != NULL; i++)
    json_array_add_string_element (array, strings[i]);
  json_node_set_array (node, array);

  return node;
}

static JsonNode *
object_to_node (JsonObject *object)
{
  JsonNode *node;

  if (object == NULL)
    return json_node_new (JSON_NODE_NULL);

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, beakta_json_copy (object));

  return node;
}

static JsonNode *
string_to_node (const char *string)
{
  return json_node_init_string (json_node_alloc (), string);
}

static JsonNode *
int_to_node (gint64 number)
{
  return json_node_init_int (json_node_alloc (), number);
}

static JsonNode *
field_to_node (gconstpointer      record,
               const BeaktaField *field)
{
  switch (field->type)
    {
    case BEAKTA_FIELD_STRING:
      return string_to_node (G_STRUCT_MEMBER (char *, record, field->offset));

    case BEAKTA_FIELD_STRINGS:
      return strings_to_node (G_STRUCT_MEMBER (const char * const *, record, field->offset));

    case BEAKTA_FIELD_OBJECT:
      return object_to_node (G_STRUCT_MEMBER (JsonObject *, record, field->offset));

    case BEAKTA_FIELD_AMOUNT:
    case BEAKTA_FIELD_SIZE:
      return int_to_node (G_STRUCT_MEMBER (gint64, record, field->offset));

    case BEAKTA_FIELD_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), G_STRUCT_MEMBER (gboolean, record, field->offset));

    case BEAKTA_FIELD_WORD:
      return string_to_node (beakta_words_get_nick (field->words, G_STRUCT_MEMBER (int, record, field->offset)));

    case BEAKTA_FIELD_ITEM_KIND:
      return string_to_node (beakta_item_kind_get_nick (G_STRUCT_MEMBER (BeaktaItemKind, record, field->offset)));

    case BEAKTA_FIELD_UINT:
    default:
      return int_to_node (G_STRUCT_MEMBER (guint, record, field->offset));
    }
}

/**
 * beakta_record_to_json:
 * @record: a record
 *
 * Returns: (transfer full): its value; every field is a member, set or not
 */
JsonObject *
beakta_record_to_json (gconstpointer record)
{
  const BeaktaRecord *self = record;
  const BeaktaRecordInfo *info;
  JsonObject *value;

  g_return_val_if_fail (self != NULL, NULL);

  info = beakta_record_info (self->kind);
  value = json_object_new ();
  for (guint i = 0; i < info->n_fields; i++)
    json_object_set_member (value, info->fields[i].name, field_to_node (self, &info->fields[i]));

  if (self->rest != NULL)
    {
      g_autoptr(JsonObject) rest = beakta_json_copy (self->rest);
      JsonObjectIter iter;
      const char *name;
      JsonNode *node;

      json_object_iter_init_ordered (&iter, rest);
      while (json_object_iter_next_ordered (&iter, &name, &node))
        json_object_set_member (value, name, json_node_copy (node));
    }

  return value;
}

static gboolean
strings_from_node (gpointer           record,
                   const BeaktaField *field,
                   JsonNode          *node)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) != G_TYPE_STRING)
        return FALSE;
      g_strv_builder_add (builder, json_node_get_string (element));
    }

  g_strfreev (G_STRUCT_MEMBER (GStrv, record, field->offset));
  G_STRUCT_MEMBER (GStrv, record, field->offset) = g_strv_builder_end (builder);

  return TRUE;
}

static gboolean
object_from_node (gpointer           record,
                  const BeaktaField *field,
                  JsonNode          *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  g_clear_pointer (&G_STRUCT_MEMBER (JsonObject *, record, field->offset), json_object_unref);
  G_STRUCT_MEMBER (JsonObject *, record, field->offset) = beakta_json_copy (json_node_get_object (node));

  return TRUE;
}

static gboolean
word_from_node (gpointer           record,
                const BeaktaField *field,
                JsonNode          *node)
{
  const char *nick;

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;

  nick = json_node_get_string (node);
  if (field->type == BEAKTA_FIELD_ITEM_KIND)
    return beakta_item_kind_from_nick (nick, &G_STRUCT_MEMBER (BeaktaItemKind, record, field->offset));

  return beakta_words_from_nick (field->words, nick, &G_STRUCT_MEMBER (int, record, field->offset));
}

static gboolean
number_from_node (gpointer           record,
                  const BeaktaField *field,
                  JsonNode          *node)
{
  gint64 number;

  if (json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;

  number = json_node_get_int (node);
  if (field->type != BEAKTA_FIELD_UINT)
    G_STRUCT_MEMBER (gint64, record, field->offset) = number;
  else if (number >= 0 && number <= G_MAXUINT)
    G_STRUCT_MEMBER (guint, record, field->offset) = (guint) number;
  else
    return FALSE;

  return TRUE;
}

static gboolean
field_from_node (gpointer           record,
                 const BeaktaField *field,
                 JsonNode          *node)
{
  switch (field->type)
    {
    case BEAKTA_FIELD_STRING:
      if (json_node_get_value_type (node) != G_TYPE_STRING)
        return FALSE;
      beakta_record_set (&G_STRUCT_MEMBER (char *, record, field->offset), json_node_get_string (node));
      return TRUE;

    case BEAKTA_FIELD_STRINGS:
      return strings_from_node (record, field, node);

    case BEAKTA_FIELD_OBJECT:
      return object_from_node (record, field, node);

    case BEAKTA_FIELD_BOOLEAN:
      if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
        return FALSE;
      G_STRUCT_MEMBER (gboolean, record, field->offset) = json_node_get_boolean (node);
      return TRUE;

    case BEAKTA_FIELD_WORD:
    case BEAKTA_FIELD_ITEM_KIND:
      return word_from_node (record, field, node);

    case BEAKTA_FIELD_UINT:
    case BEAKTA_FIELD_AMOUNT:
    case BEAKTA_FIELD_SIZE:
    default:
      return number_from_node (record, field, node);
    }
}

static const BeaktaField *
find_field (const BeaktaRecordInfo *info,
            const char             *name)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (g_str_equal (info->fields[i].name, name))
      return &info->fields[i];

  return NULL;
}

static void
keep_unknown (BeaktaRecord *self,
              const char   *name,
              JsonNode     *node)
{
  if (self->rest == NULL)
    self->rest = json_object_new ();

  json_object_set_member (self->rest, name, json_node_copy (node));
}

/**
 * beakta_record_from_json:
 * @kind: what it is
 * @id: its id in the case
 * @revision: the journal sequence of the change that wrote it, 0 when not saved
 * @value: its members; those that this version does not know are kept
 * @error: %G_IO_ERROR_INVALID_DATA, naming the member that is wrong
 *
 * Returns: (transfer full): the record
 */
gpointer
beakta_record_from_json (BeaktaItemKind   kind,
                         const char      *id,
                         gint64           revision,
                         JsonObject      *value,
                         GError         **error)
{
  g_autoptr(BeaktaRecord) self = NULL;
  const BeaktaRecordInfo *info;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  info = beakta_record_info (kind);
  self = beakta_record_new (kind, id);
  self->revision = revision;

  json_object_iter_init_ordered (&iter, value);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const BeaktaField *field = find_field (info, name);

      if (field == NULL)
        keep_unknown (self, name, node);
      else if (!field_from_node (self, field, node))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       "The member “%s” of the %s “%s” has a value that it cannot have", name, info->nick, id);
          return NULL;
        }
    }

  return g_steal_pointer (&self);
}
