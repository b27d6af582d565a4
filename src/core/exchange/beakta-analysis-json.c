/* The consequence analysis as JSON, written. How it is read is in beakta-analysis-read.c. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-analysis-json.h"

#include "beakta-json.h"

static JsonArray *
write_strings (const char * const *strings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; strings[i] != NULL; i++)
    json_array_add_string_element (array, strings[i]);

  return array;
}

static JsonObject *
write_group (const BeaktaGroup *group)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", group->record.id);
  json_object_set_string_member (object, "label", group->label);
  json_object_set_object_member (object, "variables",
                                 group->variables != NULL ? beakta_json_copy (group->variables) : json_object_new ());

  return object;
}

static JsonArray *
write_quotes (BeaktaCase         *case_,
              const char * const *evidence)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; evidence[i] != NULL; i++)
    {
      const BeaktaPassage *passage = beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, evidence[i]);

      if (passage != NULL)
        json_array_add_string_element (array, passage->exact);
    }

  return array;
}

static JsonObject *
write_cell (BeaktaCase       *case_,
            const BeaktaCell *cell)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "group", cell->group);
  json_object_set_string_member (object, "alternative",
                                 beakta_words_get_nick (BEAKTA_WORDS_ALTERNATIVE, cell->alternative));
  json_object_set_string_member (object, "effect", beakta_words_get_nick (BEAKTA_WORDS_EFFECT, cell->effect));
  json_object_set_int_member (object, "degree", cell->degree);
  json_object_set_string_member (object, "certainty", beakta_words_get_nick (BEAKTA_WORDS_CERTAINTY, cell->certainty));
  json_object_set_string_member (object, "horizon", beakta_words_get_nick (BEAKTA_WORDS_HORIZON, cell->horizon));
  json_object_set_string_member (object, "reason", cell->reason);
  json_object_set_array_member (object, "quotes", write_quotes (case_, (const char * const *) cell->evidence));

  return object;
}

static JsonObject *
write_classification (const BeaktaClassification *classification)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "applicant", beakta_words_get_nick (BEAKTA_WORDS_CLASS, classification->applicant));
  json_object_set_string_member (object, "caseworker", beakta_words_get_nick (BEAKTA_WORDS_CLASS, classification->caseworker));
  json_object_set_string_member (object, "reason", classification->reason);

  return object;
}

static void
write_groups (JsonObject *root,
              BeaktaCase *case_)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (case_, BEAKTA_ITEM_GROUP);
  g_autoptr(GPtrArray) cells = beakta_case_list (case_, BEAKTA_ITEM_CELL);
  JsonArray *group_array = json_array_new ();
  JsonArray *cell_array = json_array_new ();
  JsonArray *resources = json_array_new ();

  for (guint i = 0; i < groups->len; i++)
    {
      const BeaktaGroup *group = g_ptr_array_index (groups, i);
      JsonObject *resource;

      json_array_add_object_element (group_array, write_group (group));
      if (group->sek < 0)
        continue;

      resource = json_object_new ();
      json_object_set_string_member (resource, "group", group->record.id);
      json_object_set_int_member (resource, "sek", group->sek);
      json_array_add_object_element (resources, resource);
    }

  for (guint i = 0; i < cells->len; i++)
    json_array_add_object_element (cell_array, write_cell (case_, g_ptr_array_index (cells, i)));

  json_object_set_array_member (root, "groups", group_array);
  json_object_set_array_member (root, "cells", cell_array);
  json_object_set_array_member (root, "resources", resources);
}

/**
 * beakta_analysis_to_json:
 * @case_: a case
 *
 * Every member is always there: what is not set is "", 0 or an empty list, but a group whose money is not known has no
 * entry among the resources.
 *
 * Returns: (transfer full): the analysis, as beakta_analysis_from_json () reads it
 */
JsonNode *
beakta_analysis_to_json (BeaktaCase *case_)
{
  const BeaktaAnalysis *analysis;
  JsonObject *root;
  JsonNode *node;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  analysis = beakta_case_get_analysis (case_);
  root = json_object_new ();
  write_groups (root, case_);
  json_object_set_array_member (root, "measures", write_strings ((const char * const *) analysis->measures));
  json_object_set_object_member (root, "classification",
                                 write_classification (beakta_case_get_classification (case_)));
  json_object_set_string_member (root, "conclusion", analysis->conclusion);

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, root);

  return node;
}
