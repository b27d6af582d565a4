#include "beakta-payload.h"

#include "beakta-store.h"

char *
beakta_json_to_text (JsonObject *object)
{
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  json_node_set_object (node, object);

  return json_to_string (node, FALSE);
}

JsonObject *
beakta_json_from_text (const char  *text,
                       GError     **error)
{
  g_autoptr(JsonNode) node = json_from_string (text, error);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return json_node_dup_object (node);

  if (error != NULL && *error == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "A stored value is not an object");

  return NULL;
}

static void
set_value (JsonObject *object,
           const char *name,
           JsonObject *value)
{
  if (value != NULL)
    json_object_set_object_member (object, name, json_object_ref (value));
  else
    json_object_set_null_member (object, name);
}

static JsonArray *
make_numbers (GArray *numbers)
{
  JsonArray *array = json_array_sized_new (numbers->len);

  for (guint i = 0; i < numbers->len; i++)
    json_array_add_int_element (array, g_array_index (numbers, gint64, i));

  return array;
}

/* (transfer full) (nullable) */
static GArray *
read_numbers (JsonObject *object,
              const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  GArray *numbers = array != NULL ? g_array_new (FALSE, FALSE, sizeof (gint64)) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      gint64 number = json_array_get_int_element (array, i);

      g_array_append_val (numbers, number);
    }

  return numbers;
}

char *
beakta_payload_make (const BeaktaEntry *entry)
{
  g_autoptr(JsonObject) payload = json_object_new ();
  JsonArray *edits = json_array_sized_new (entry->edits->len);

  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "kind", beakta_item_kind_get_nick (edit->kind));
      json_object_set_string_member (object, "id", edit->id);
      json_object_set_int_member (object, "base", edit->base_revision);
      set_value (object, "before", edit->before);
      set_value (object, "after", edit->after);
      json_array_add_object_element (edits, object);
    }

  json_object_set_string_member (payload, "reason", entry->reason);
  if (*entry->typed_in != '\0')
    json_object_set_string_member (payload, "typed_in", entry->typed_in);
  if (entry->erases != NULL)
    json_object_set_array_member (payload, "erases", make_numbers (entry->erases));
  if (*entry->batch != '\0')
    json_object_set_string_member (payload, "batch", entry->batch);
  if (*entry->deputy_for != '\0')
    json_object_set_string_member (payload, "deputy_for", entry->deputy_for);
  json_object_set_array_member (payload, "edits", edits);

  return beakta_json_to_text (payload);
}

static JsonObject *
get_value (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
read_edits (BeaktaEntry  *entry,
            JsonArray    *edits,
            GError      **error)
{
  for (guint i = 0; edits != NULL && i < json_array_get_length (edits); i++)
    {
      JsonNode *node = json_array_get_element (edits, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *id = object != NULL ? json_object_get_string_member_with_default (object, "id", NULL) : NULL;
      BeaktaItemKind kind;

      if (id == NULL ||
          !beakta_item_kind_from_nick (json_object_get_string_member_with_default (object, "kind", NULL), &kind))
        {
          g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
                       "Entry %" G_GINT64_FORMAT " of the journal holds an edit that makes no sense", entry->sequence);
          return FALSE;
        }

      g_ptr_array_add (entry->edits,
                       beakta_edit_new (kind, id, json_object_get_int_member_with_default (object, "base", 0),
                                        get_value (object, "before"), get_value (object, "after")));
    }

  return TRUE;
}

gboolean
beakta_payload_read (BeaktaEntry  *entry,
                     const char   *text,
                     GError      **error)
{
  g_autoptr(GError) problem = NULL;
  g_autoptr(JsonObject) payload = beakta_json_from_text (text, &problem);
  JsonNode *edits;

  if (payload == NULL)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
                   "Entry %" G_GINT64_FORMAT " of the journal cannot be read: %s", entry->sequence, problem->message);
      return FALSE;
    }

  beakta_record_set (&entry->reason, json_object_get_string_member_with_default (payload, "reason", ""));
  beakta_record_set (&entry->typed_in, json_object_get_string_member_with_default (payload, "typed_in", ""));
  entry->erases = read_numbers (payload, "erases");
  beakta_record_set (&entry->batch, json_object_get_string_member_with_default (payload, "batch", ""));
  beakta_record_set (&entry->deputy_for, json_object_get_string_member_with_default (payload, "deputy_for", ""));
  edits = json_object_get_member (payload, "edits");

  return read_edits (entry, edits != NULL && JSON_NODE_HOLDS_ARRAY (edits) ? json_node_get_array (edits) : NULL, error);
}
