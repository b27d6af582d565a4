/* Members of JSON that somebody else wrote. A message begins with where the member stands. */

#define G_LOG_DOMAIN "beakta-member"

#include "beakta-member.h"

#include <gio/gio.h>

char *
beakta_member_dup_path (const char *path,
                        const char *name)
{
  return *path == '\0' ? g_strdup (name) : g_strconcat (path, ".", name, NULL);
}

static gboolean
refuse (const char  *path,
        const char  *name,
        GError     **error,
        const char  *format,
        ...) G_GNUC_PRINTF (4, 5);

static gboolean
refuse (const char  *path,
        const char  *name,
        GError     **error,
        const char  *format,
        ...)
{
  g_autofree char *where = beakta_member_dup_path (path, name);
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s", where, reason);

  return FALSE;
}

/* (transfer none) (nullable): a member that is there and not null. */
static JsonNode *
look_up (JsonObject *object,
         const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node == NULL || JSON_NODE_HOLDS_NULL (node) ? NULL : node;
}

gboolean
beakta_member_check_names (JsonObject          *object,
                           const char          *path,
                           const char * const  *names,
                           GError             **error)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    {
      g_autofree char *known = NULL;

      if (g_strv_contains (names, name))
        continue;

      known = g_strjoinv (", ", (char **) names);
      return refuse (path, name, error, "there is no such member; those that there are: %s", known);
    }

  return TRUE;
}

gboolean
beakta_member_get_string (JsonObject  *object,
                          const char  *path,
                          const char  *name,
                          gboolean     required,
                          const char **value,
                          GError     **error)
{
  JsonNode *node = look_up (object, name);

  *value = "";
  if (node == NULL)
    return !required || refuse (path, name, error, "is missing");
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return refuse (path, name, error, "is not a string");

  *value = json_node_get_string (node);
  if (required && **value == '\0')
    return refuse (path, name, error, "is empty");

  return TRUE;
}

gboolean
beakta_member_get_integer (JsonObject  *object,
                           const char  *path,
                           const char  *name,
                           gint64       least,
                           gint64       most,
                           gint64       missing,
                           gint64      *value,
                           GError     **error)
{
  JsonNode *node = look_up (object, name);

  *value = missing;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return refuse (path, name, error, "is not a whole number");

  *value = json_node_get_int (node);
  if (*value < least || *value > most)
    return refuse (path, name, error, "%" G_GINT64_FORMAT " is not %" G_GINT64_FORMAT "-%" G_GINT64_FORMAT,
                   *value, least, most);

  return TRUE;
}

gboolean
beakta_member_get_number (JsonObject  *object,
                          const char  *path,
                          const char  *name,
                          double       least,
                          double       most,
                          double       missing,
                          double      *value,
                          GError     **error)
{
  JsonNode *node = look_up (object, name);

  *value = missing;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) ||
      (json_node_get_value_type (node) != G_TYPE_INT64 && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return refuse (path, name, error, "is not a number");

  *value = json_node_get_double (node);
  if (!(*value >= least && *value <= most))
    return refuse (path, name, error, "%g is not %g-%g", *value, least, most);

  return TRUE;
}

gboolean
beakta_member_get_boolean (JsonObject  *object,
                           const char  *path,
                           const char  *name,
                           gboolean    *value,
                           GError     **error)
{
  JsonNode *node = look_up (object, name);

  *value = FALSE;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return refuse (path, name, error, "is neither true nor false");

  *value = json_node_get_boolean (node);

  return TRUE;
}

/* "gains, loses": the words that are there to choose between. */
static char *
list_words (BeaktaWords words)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; i < beakta_words_count (words); i++)
    {
      const char *nick = beakta_words_get_nick (words, i);

      if (*nick != '\0')
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", nick);
    }

  return g_string_free (list, FALSE);
}

gboolean
beakta_member_get_word (JsonObject   *object,
                        const char   *path,
                        const char   *name,
                        BeaktaWords   words,
                        int           missing,
                        int          *value,
                        GError      **error)
{
  g_autofree char *known = NULL;
  const char *word;

  *value = missing;
  if (!beakta_member_get_string (object, path, name, missing < 0, &word, error))
    return FALSE;
  if (look_up (object, name) == NULL || beakta_words_from_nick (words, word, value))
    return TRUE;

  known = list_words (words);
  return refuse (path, name, error, "“%s” is none of %s", word, known);
}

gboolean
beakta_member_get_array (JsonObject  *object,
                         const char  *path,
                         const char  *name,
                         JsonArray  **value,
                         GError     **error)
{
  JsonNode *node = look_up (object, name);

  *value = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (path, name, error, "is not a list");

  *value = json_node_get_array (node);
  return TRUE;
}

gboolean
beakta_member_get_object (JsonObject  *object,
                          const char  *path,
                          const char  *name,
                          JsonObject **value,
                          GError     **error)
{
  JsonNode *node = look_up (object, name);

  *value = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (path, name, error, "is not an object");

  *value = json_node_get_object (node);
  return TRUE;
}

gboolean
beakta_member_dup_strings (JsonObject  *object,
                           const char  *path,
                           const char  *name,
                           GStrv       *value,
                           GError     **error)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  *value = NULL;
  if (!beakta_member_get_array (object, path, name, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        {
          g_autofree char *element = g_strdup_printf ("%s[%u]", name, i);

          return refuse (path, element, error, "is not a string");
        }
      g_strv_builder_add (builder, json_node_get_string (node));
    }

  *value = g_strv_builder_end (builder);
  return TRUE;
}

JsonObject *
beakta_element_get_object (JsonArray   *array,
                           guint        index,
                           const char  *path,
                           GError     **error)
{
  JsonNode *node = json_array_get_element (array, index);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  refuse ("", path, error, "is not an object");
  return NULL;
}
