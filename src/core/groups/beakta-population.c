/* The county's population by background variables. How a table is read is in beakta-population-file.c and -settle.c, how it is kept
 * in -kept.c. The numbers are the header's rules. */

#include "beakta-population-private.h"

#include "beakta-variables.h"

BeaktaPopulation *
beakta_population_new (void)
{
  BeaktaPopulation *self = g_new0 (BeaktaPopulation, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_population_row_free);

  return self;
}

void
beakta_population_free (BeaktaPopulation *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

char *
beakta_population_dup_name (JsonObject *variables)
{
  GString *name = g_string_new (NULL);
  JsonObjectIter iter;
  const char *variable;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, variables);
  while (json_object_iter_next_ordered (&iter, &variable, &value))
    g_string_append_printf (name, "%s%s: %s", name->len > 0 ? " · " : "", variable, json_node_get_string (value));

  return g_string_free (name, FALSE);
}

guint
beakta_population_get_n_rows (BeaktaPopulation *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const BeaktaPopulationRow *
beakta_population_get_row (BeaktaPopulation *self,
                           guint             row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, row);
}

static guint
count_stated (JsonObject *variables)
{
  g_autoptr(GList) values = json_object_get_values (variables);
  guint n = 0;

  for (GList *value = values; value != NULL; value = value->next)
    n += *json_node_get_string (value->data) != '\0';

  return n;
}

/* What @variables say of @variable; "" when nothing. A case that came as a file may write it in capitals. */
static const char *
get_stated (JsonObject *variables,
            const char *variable)
{
  JsonObjectIter iter;
  const char *own;
  JsonNode *value;

  json_object_iter_init (&iter, variables);
  while (json_object_iter_next (&iter, &own, &value))
    if (*json_node_get_string (value) != '\0' && beakta_variables_is_same (own, variable))
      return json_node_get_string (value);

  return "";
}

/* Rule 2. */
static gboolean
is_match (const BeaktaPopulationRow *row,
          JsonObject                *variables)
{
  JsonObjectIter iter;
  const char *variable;
  JsonNode *value;

  if (json_object_get_size (row->variables) == 0 || json_object_get_size (row->variables) != count_stated (variables))
    return FALSE;

  json_object_iter_init (&iter, row->variables);
  while (json_object_iter_next (&iter, &variable, &value))
    if (!beakta_variables_is_same (json_node_get_string (value), get_stated (variables, variable)))
      return FALSE;

  return TRUE;
}

const BeaktaPopulationRow *
beakta_population_match (BeaktaPopulation *self,
                         JsonObject       *variables)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; variables != NULL && i < self->rows->len; i++)
    if (is_match (g_ptr_array_index (self->rows, i), variables))
      return g_ptr_array_index (self->rows, i);

  return NULL;
}

const BeaktaPopulationRow *
beakta_population_find (BeaktaPopulation *self,
                        const char       *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const BeaktaPopulationRow *row = g_ptr_array_index (self->rows, i);

      if (beakta_variables_is_same (row->name, name))
        return row;
    }

  return NULL;
}

const BeaktaPopulationRow *
beakta_population_get_for (BeaktaPopulation  *self,
                           const BeaktaGroup *group)
{
  g_return_val_if_fail (self != NULL && group != NULL, NULL);

  return group->population_chosen ? beakta_population_find (self, group->population)
                                  : beakta_population_match (self, group->variables);
}

void
beakta_population_put (const BeaktaPopulationRow *row,
                       gboolean                   chosen,
                       BeaktaGroup               *group)
{
  g_return_if_fail (group != NULL);

  beakta_record_set (&group->population, row != NULL ? row->name : "");
  beakta_record_set (&group->population_source, row != NULL ? row->source : "");
  beakta_record_set (&group->population_year, row != NULL ? row->year : "");
  group->population_chosen = row != NULL && chosen;
  group->population_number = row != NULL ? row->number : -1;
  group->population_share = row != NULL ? row->share : -1;
}

gboolean
beakta_population_is_put (const BeaktaPopulationRow *row,
                          const BeaktaGroup         *group)
{
  g_return_val_if_fail (group != NULL, FALSE);

  if (row == NULL)
    return *group->population == '\0';

  return g_str_equal (group->population, row->name) && g_str_equal (group->population_source, row->source) &&
         g_str_equal (group->population_year, row->year) && group->population_number == row->number &&
         group->population_share == row->share;
}
