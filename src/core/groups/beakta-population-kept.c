/* The table of the population as a store keeps it, and as lines for a spreadsheet. */

#include "beakta-population-private.h"

#include "beakta-json.h"
#include "beakta-office-list-mistake.h"

#define ROWS "rows"

/* As it is kept */

static JsonNode *
build_row (const BeaktaPopulationRow *row)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_object_member (object, "variables", beakta_json_copy (row->variables));
  if (row->number >= 0)
    json_object_set_int_member (object, "number", row->number);
  if (row->share >= 0)
    json_object_set_int_member (object, "share", row->share);
  json_object_set_string_member (object, "source", row->source);
  json_object_set_string_member (object, "year", row->year);
  json_node_take_object (node, object);

  return node;
}

char *
beakta_population_to_text (BeaktaPopulation *self)
{
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonArray *rows = json_array_new ();
  JsonObject *object = json_object_new ();

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    json_array_add_element (rows, build_row (g_ptr_array_index (self->rows, i)));
  json_object_set_array_member (object, ROWS, rows);
  json_node_take_object (root, object);

  return json_to_string (root, FALSE);
}

static gboolean
is_of_strings (JsonObject *variables)
{
  g_autoptr(GList) values = json_object_get_values (variables);

  for (GList *value = values; value != NULL; value = value->next)
    if (json_node_get_value_type (value->data) != G_TYPE_STRING)
      return FALSE;

  return TRUE;
}

static gboolean
holds (JsonObject *object,
       const char *member,
       GType       type)
{
  return json_object_has_member (object, member) &&
         json_node_get_value_type (json_object_get_member (object, member)) == type;
}

static gint64
get_figure (JsonObject *object,
            const char *member)
{
  return holds (object, member, G_TYPE_INT64) ? MAX (json_object_get_int_member (object, member), -1) : -1;
}

/* (transfer full) (nullable): NULL when it is no row. */
static BeaktaPopulationRow *
parse_row (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  BeaktaPopulationRow *row;

  if (object == NULL || !holds (object, "source", G_TYPE_STRING) || !holds (object, "year", G_TYPE_STRING) ||
      !json_object_has_member (object, "variables") ||
      !JSON_NODE_HOLDS_OBJECT (json_object_get_member (object, "variables")) ||
      !is_of_strings (json_object_get_object_member (object, "variables")))
    return NULL;

  row = beakta_population_row_new ();
  json_object_unref (row->variables);
  row->variables = beakta_json_copy (json_object_get_object_member (object, "variables"));
  row->number = get_figure (object, "number");
  row->share = get_figure (object, "share");
  row->is_few = row->share < 0;
  row->source = g_strdup (json_object_get_string_member (object, "source"));
  row->year = g_strdup (json_object_get_string_member (object, "year"));
  row->name = beakta_population_dup_name (row->variables);

  return row;
}

/* (nullable): the rows that a text has. */
static JsonArray *
get_rows (JsonNode *root)
{
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *rows = object != NULL ? json_object_get_member (object, ROWS) : NULL;

  return rows != NULL && JSON_NODE_HOLDS_ARRAY (rows) ? json_node_get_array (rows) : NULL;
}

BeaktaPopulation *
beakta_population_parse (const char  *text,
                         GError     **error)
{
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(BeaktaPopulation) population = beakta_population_new ();
  JsonArray *rows;

  g_return_val_if_fail (text != NULL, NULL);

  root = json_from_string (text, NULL);
  rows = get_rows (root);
  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    {
      BeaktaPopulationRow *row = parse_row (json_array_get_element (rows, i));

      if (row == NULL)
        rows = NULL;
      else
        g_ptr_array_add (population->rows, row);
    }

  if (rows != NULL)
    return g_steal_pointer (&population);

  beakta_office_list_refuse (error, 0, BEAKTA_OFFICE_LIST_ERROR_KEPT, NULL);
  return NULL;
}

/* For a spreadsheet */

static void
append_value (GString    *text,
              const char *value)
{
  g_auto(GStrv) parts = g_strsplit (value, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  g_string_append_printf (text, "\"%s\";", doubled);
}

/* (transfer full): every variable that a row has, in the order in which they come. */
static GPtrArray *
list_variables (BeaktaPopulation *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const BeaktaPopulationRow *row = g_ptr_array_index (self->rows, i);
      g_autoptr(GList) members = json_object_get_members (row->variables);

      for (GList *member = members; member != NULL; member = member->next)
        if (!g_ptr_array_find_with_equal_func (names, member->data, g_str_equal, NULL))
          g_ptr_array_add (names, g_strdup (member->data));
    }

  return names;
}

static void
append_row (GString                   *text,
            const BeaktaPopulationRow *row,
            GPtrArray                 *variables)
{
  char share[G_ASCII_DTOSTR_BUF_SIZE] = "";

  for (guint i = 0; i < variables->len; i++)
    append_value (text, json_object_get_string_member_with_default (row->variables, g_ptr_array_index (variables, i), ""));

  if (row->is_few)
    g_string_append (text, "<5");
  else if (row->number >= 0)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, row->number);
  if (row->share >= 0)
    g_ascii_formatd (share, sizeof share, "%.6f", (double) row->share / BEAKTA_WHOLE_POPULATION);
  g_string_append_printf (text, ";%s;", share);
  append_value (text, row->source);
  g_string_append_printf (text, "%s\n", row->year);
}

char *
beakta_population_to_csv (BeaktaPopulation *self)
{
  g_autoptr(GPtrArray) variables = NULL;
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  variables = list_variables (self);
  for (guint i = 0; i < variables->len; i++)
    append_value (text, g_ptr_array_index (variables, i));
  g_string_append (text, "antal;andel;källa;år\n");
  for (guint i = 0; i < self->rows->len; i++)
    append_row (text, g_ptr_array_index (self->rows, i), variables);

  return g_string_free (text, FALSE);
}
