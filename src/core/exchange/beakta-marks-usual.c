/* Annotations of other programs in the forms that ours have. W3C allows one or several of most things, a name in several ways, and
 * any id or none.
 */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-marks-read-private.h"

#include <string.h>

#include "beakta-json.h"

#define OA_LONG  "http://www.w3.org/ns/oa#"
#define OA_SHORT "oa:"

/* The names that ids are made from are ours, and no other program's (RFC 4122, 4.3). */
static const guint8 name_space[16] = {
  0xc3, 0xf3, 0xc9, 0x28, 0xf9, 0x73, 0x4c, 0xe3, 0x9b, 0x5f, 0x0d, 0x16, 0x56, 0xc7, 0xce, 0x5d
};

static gboolean
is_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

/* One thing becomes a list of one. */
static void
make_list (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *list;

  if (node == NULL || JSON_NODE_HOLDS_ARRAY (node) || JSON_NODE_HOLDS_NULL (node))
    return;

  list = json_array_new ();
  json_array_add_element (list, json_node_copy (node));
  json_object_set_array_member (object, name, list);
}

/* A list becomes its first. */
static void
make_one (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;

  if (json_array_get_length (json_node_get_array (node)) > 0)
    json_object_set_member (object, name, json_node_copy (json_array_get_element (json_node_get_array (node), 0)));
  else
    json_object_remove_member (object, name);
}

/* The nickname, else the name, else the id. */
static void
make_creator (JsonObject *object)
{
  JsonNode *node;
  JsonObject *creator;
  const char *name = "";

  make_one (object, "creator");
  node = json_object_get_member (object, "creator");
  if (is_string (node))
    name = json_node_get_string (node);
  else if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node) || json_object_has_member (json_node_get_object (node), "nickname"))
    return;
  else if (is_string (json_object_get_member (json_node_get_object (node), "name")))
    name = json_object_get_string_member (json_node_get_object (node), "name");
  else if (is_string (json_object_get_member (json_node_get_object (node), "id")))
    name = json_object_get_string_member (json_node_get_object (node), "id");

  if (*name == '\0')
    {
      json_object_remove_member (object, "creator");
      return;
    }

  creator = json_object_new ();
  json_object_set_string_member (creator, "nickname", name);
  json_object_set_object_member (object, "creator", creator);
}

static void
make_word (JsonObject *object,
           const char *name)
{
  JsonNode *node;
  g_autofree char *word = NULL;

  make_one (object, name);
  node = json_object_get_member (object, name);
  if (!is_string (node))
    return;

  word = g_strdup (json_node_get_string (node));
  if (g_str_has_prefix (word, OA_LONG))
    json_object_set_string_member (object, name, word + strlen (OA_LONG));
  else if (g_str_has_prefix (word, OA_SHORT))
    json_object_set_string_member (object, name, word + strlen (OA_SHORT));
}

/* Words without a purpose have that of the annotation; words are what somebody says of the place, unless they name it. */
static void
make_body (JsonObject *body,
           const char *motivation)
{
  const char *purpose;

  make_word (body, "purpose");
  make_creator (body);
  purpose = json_object_get_string_member_with_default (body, "purpose", motivation);

  if (!is_string (json_object_get_member (body, "value")))
    return;
  if (!g_str_equal (purpose, "tagging") && !g_str_equal (purpose, "replying"))
    json_object_set_string_member (body, "purpose", "commenting");
  else
    json_object_set_string_member (body, "purpose", g_str_equal (purpose, "tagging") ? "tagging" : "replying");
}

/* What is only an address says nothing that can be kept here. */
static void
make_bodies (JsonObject *annotation)
{
  const char *motivation = json_object_get_string_member_with_default (annotation, "motivation", "");
  JsonNode *value = json_object_get_member (annotation, "bodyValue");
  g_autoptr(JsonArray) kept = json_array_new ();
  JsonNode *bodies;

  make_list (annotation, "body");
  bodies = json_object_get_member (annotation, "body");
  if (bodies != NULL && !JSON_NODE_HOLDS_ARRAY (bodies) && !JSON_NODE_HOLDS_NULL (bodies))
    return;

  for (guint i = 0; bodies != NULL && JSON_NODE_HOLDS_ARRAY (bodies) && i < json_array_get_length (json_node_get_array (bodies)); i++)
    {
      JsonNode *body = json_array_get_element (json_node_get_array (bodies), i);

      if (JSON_NODE_HOLDS_OBJECT (body))
        make_body (json_node_get_object (body), motivation);
      if (!is_string (body))
        json_array_add_element (kept, json_node_copy (body));
    }
  if (is_string (value))
    {
      JsonObject *body = json_object_new ();

      json_object_set_string_member (body, "value", json_node_get_string (value));
      make_body (body, motivation);
      json_array_add_object_element (kept, body);
    }
  json_object_set_array_member (annotation, "body", g_steal_pointer (&kept));
}

JsonObject *
beakta_marks_dup_usual (JsonObject *annotation)
{
  JsonObject *usual = beakta_json_copy (annotation);
  JsonNode *target;

  make_word (usual, "motivation");
  make_creator (usual);
  make_bodies (usual);
  make_one (usual, "via");
  make_one (usual, "target");
  target = json_object_get_member (usual, "target");
  if (target != NULL && JSON_NODE_HOLDS_OBJECT (target))
    make_list (json_node_get_object (target), "selector");

  return usual;
}

char *
beakta_marks_dup_id_of (const char *case_id,
                        const char *name)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 hash[20];
  gsize length = sizeof hash;

  g_checksum_update (checksum, name_space, sizeof name_space);
  g_checksum_update (checksum, (const guint8 *) case_id, -1);
  g_checksum_update (checksum, (const guint8 *) "\n", 1);
  g_checksum_update (checksum, (const guint8 *) name, -1);
  g_checksum_get_digest (checksum, hash, &length);

  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", hash[0], hash[1], hash[2],
                          hash[3], hash[4], hash[5], hash[6], hash[7], hash[8], hash[9], hash[10], hash[11], hash[12], hash[13],
                          hash[14], hash[15]);
}
