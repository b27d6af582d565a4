/* The fields in which ours and theirs differ, and what becomes of them: rule 2 of beakta-merge.h. */

#define G_LOG_DOMAIN "beakta-model"

#include "beakta-merge-private.h"

#include <string.h>

#include "beakta-json.h"

static void
field_free (gpointer data)
{
  BeaktaMergeField *field = data;

  g_free (field->name);
  g_clear_pointer (&field->base, json_node_unref);
  g_clear_pointer (&field->ours, json_node_unref);
  g_clear_pointer (&field->theirs, json_node_unref);
  g_free (field);
}

/* The words that people write, which may stand after each other. */
static gboolean
is_text (const char *name)
{
  static const char * const texts[] = {
    "reason", "missing", "text", "differences", "participation_note", "short_term", "long_term", "conclusion", "note", "intro",
    "asked", "what", "answer", NULL
  };

  return g_strv_contains (texts, name);
}

static gboolean
is_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
may_keep_both (const BeaktaMergeField *field)
{
  if (field->ours == NULL || field->theirs == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_ARRAY (field->ours) && JSON_NODE_HOLDS_ARRAY (field->theirs))
    return TRUE;

  return is_text (field->name) && is_string (field->ours) && is_string (field->theirs) &&
         *json_node_get_string (field->ours) != '\0' && *json_node_get_string (field->theirs) != '\0';
}

static gboolean
is_same (JsonNode *a,
         JsonNode *b)
{
  return a == b || (a != NULL && b != NULL && json_node_equal (a, b));
}

static JsonNode *
dup_member (JsonObject *object,
            const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL ? json_node_copy (node) : NULL;
}

static void
add_field (GPtrArray  *fields,
           const char *name,
           JsonObject *base,
           JsonObject *ours,
           JsonObject *theirs)
{
  BeaktaMergeField *field = g_new0 (BeaktaMergeField, 1);
  gboolean is_ours_only;

  field->name = g_strdup (name);
  field->base = dup_member (base, name);
  field->ours = dup_member (ours, name);
  field->theirs = dup_member (theirs, name);
  if (is_same (field->ours, field->theirs))
    {
      field_free (field);
      return;
    }

  is_ours_only = base != NULL && is_same (field->base, field->theirs);
  field->is_conflict = !is_ours_only && !(base != NULL && is_same (field->base, field->ours));
  field->can_keep_both = field->is_conflict && may_keep_both (field);
  if (field->can_keep_both)
    field->choice = BEAKTA_MERGE_FIELD_BOTH;
  else
    field->choice = is_ours_only || field->is_conflict ? BEAKTA_MERGE_FIELD_OURS : BEAKTA_MERGE_FIELD_THEIRS;
  g_ptr_array_add (fields, field);
}

GPtrArray *
beakta_merge_list_fields (JsonObject *base,
                          JsonObject *ours,
                          JsonObject *theirs)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (field_free);
  JsonObjectIter iter;
  const char *name;

  if (ours == NULL || theirs == NULL)
    return fields;

  json_object_iter_init_ordered (&iter, ours);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    add_field (fields, name, base, ours, theirs);
  json_object_iter_init_ordered (&iter, theirs);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    if (!json_object_has_member (ours, name))
      add_field (fields, name, base, ours, theirs);

  return fields;
}

static gboolean
array_holds (JsonArray *array,
             JsonNode  *node)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (json_node_equal (json_array_get_element (array, i), node))
      return TRUE;

  return FALSE;
}

/* (transfer full): ours, and after them what they have besides. */
static JsonNode *
join_arrays (JsonArray *ours,
             JsonArray *theirs)
{
  JsonArray *both = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < json_array_get_length (ours); i++)
    json_array_add_element (both, json_node_copy (json_array_get_element (ours, i)));
  for (guint i = 0; i < json_array_get_length (theirs); i++)
    if (!array_holds (both, json_array_get_element (theirs, i)))
      json_array_add_element (both, json_node_copy (json_array_get_element (theirs, i)));
  json_node_take_array (node, both);

  return node;
}

/* (transfer full): a text that goes on where the other ends is not said twice. */
static JsonNode *
join_texts (const char *ours,
            const char *theirs)
{
  g_autofree char *both = NULL;
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  if (strstr (ours, theirs) != NULL)
    both = g_strdup (ours);
  else if (strstr (theirs, ours) != NULL)
    both = g_strdup (theirs);
  else
    both = g_strconcat (ours, "\n\n", theirs, NULL);
  json_node_set_string (node, both);

  return node;
}

static JsonNode *
dup_both (const BeaktaMergeField *field)
{
  if (JSON_NODE_HOLDS_ARRAY (field->ours))
    return join_arrays (json_node_get_array (field->ours), json_node_get_array (field->theirs));

  return join_texts (json_node_get_string (field->ours), json_node_get_string (field->theirs));
}

JsonObject *
beakta_merge_join_fields (JsonObject *ours,
                          GPtrArray  *fields)
{
  JsonObject *joined = beakta_json_copy (ours);

  for (guint i = 0; i < fields->len; i++)
    {
      const BeaktaMergeField *field = g_ptr_array_index (fields, i);

      if (field->choice == BEAKTA_MERGE_FIELD_OURS)
        continue;
      if (field->choice == BEAKTA_MERGE_FIELD_BOTH && field->can_keep_both)
        json_object_set_member (joined, field->name, dup_both (field));
      else if (field->theirs != NULL)
        json_object_set_member (joined, field->name, json_node_copy (field->theirs));
      else
        json_object_remove_member (joined, field->name);
    }

  return joined;
}
