/* The consequence analysis as JSON, written. How it is read is in beakta-analysis-read.c. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-analysis-json.h"

#include "beakta-json.h"
#include "beakta-unknowns.h"

static JsonArray *
write_strings (const char * const *strings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; strings[i] != NULL; i++)
    json_array_add_string_element (array, strings[i]);

  return array;
}

static JsonArray *
write_quotes (BeaktaCase    *case_,
              gconstpointer  record)
{
  const char * const *evidence = beakta_record_get_evidence (record);
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
write_object (JsonObject *object)
{
  return object != NULL ? beakta_json_copy (object) : json_object_new ();
}

static void
write_word (JsonObject  *object,
            const char  *name,
            BeaktaWords  words,
            int          value)
{
  json_object_set_string_member (object, name, beakta_words_get_nick (words, value));
}

/* What is not known, or is of too few to be told, has no member. */
static JsonObject *
write_population (const BeaktaGroup *group)
{
  JsonObject *object = json_object_new ();

  if (*group->population == '\0')
    return object;

  json_object_set_string_member (object, "row", group->population);
  json_object_set_boolean_member (object, "chosen", group->population_chosen);
  if (group->population_number >= 0)
    json_object_set_int_member (object, "number", group->population_number);
  if (group->population_share >= 0)
    json_object_set_double_member (object, "share", (double) group->population_share / BEAKTA_WHOLE_POPULATION);
  json_object_set_string_member (object, "source", group->population_source);
  json_object_set_string_member (object, "year", group->population_year);

  return object;
}

static JsonObject *
write_group (BeaktaCase        *case_,
             const BeaktaGroup *group)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", group->record.id);
  json_object_set_string_member (object, "label", group->label);
  json_object_set_object_member (object, "variables", write_object (group->variables));
  json_object_set_string_member (object, "differences", group->differences);
  write_word (object, "participation", BEAKTA_WORDS_PARTICIPATION, group->participation);
  json_object_set_string_member (object, "participation_note", group->participation_note);
  json_object_set_array_member (object, "quotes", write_quotes (case_, group));
  json_object_set_object_member (object, "population", write_population (group));

  return object;
}

static JsonObject *
write_goal (BeaktaCase       *case_,
            const BeaktaGoal *goal)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", goal->record.id);
  write_word (object, "kind", BEAKTA_WORDS_GOAL, goal->kind);
  json_object_set_string_member (object, "what", goal->what);
  json_object_set_string_member (object, "baseline", goal->baseline);
  json_object_set_string_member (object, "target", goal->target);
  json_object_set_string_member (object, "unit", goal->unit);
  json_object_set_string_member (object, "when", goal->when);
  json_object_set_string_member (object, "source", goal->source);
  json_object_set_array_member (object, "quotes", write_quotes (case_, goal));

  return object;
}

static JsonObject *
write_distribution (BeaktaCase               *case_,
                    const BeaktaDistribution *distribution)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", distribution->record.id);
  json_object_set_string_member (object, "label", distribution->label);
  json_object_set_object_member (object, "sek", write_object (distribution->sek));
  write_word (object, "judgement", BEAKTA_WORDS_JUDGEMENT, distribution->judgement);
  json_object_set_string_member (object, "reason", distribution->reason);
  json_object_set_array_member (object, "quotes", write_quotes (case_, distribution));

  return object;
}

static JsonObject *
write_cell (BeaktaCase       *case_,
            const BeaktaCell *cell)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "group", cell->group);
  write_word (object, "alternative", BEAKTA_WORDS_ALTERNATIVE, cell->alternative);
  write_word (object, "effect", BEAKTA_WORDS_EFFECT, cell->effect);
  json_object_set_int_member (object, "degree", cell->degree);
  write_word (object, "certainty", BEAKTA_WORDS_CERTAINTY, cell->certainty);
  write_word (object, "horizon", BEAKTA_WORDS_HORIZON, cell->horizon);
  json_object_set_string_member (object, "reason", cell->reason);
  json_object_set_array_member (object, "quotes", write_quotes (case_, cell));

  return object;
}

static JsonObject *
write_classification (const BeaktaClassification *classification)
{
  JsonObject *object = json_object_new ();

  write_word (object, "applicant", BEAKTA_WORDS_CLASS, classification->applicant);
  write_word (object, "caseworker", BEAKTA_WORDS_CLASS, classification->caseworker);
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

      json_array_add_object_element (group_array, write_group (case_, group));
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

static void
write_parts (JsonObject *root,
             BeaktaCase *case_)
{
  g_autoptr(GPtrArray) goals = beakta_case_list (case_, BEAKTA_ITEM_GOAL);
  g_autoptr(GPtrArray) distributions = beakta_case_list (case_, BEAKTA_ITEM_DISTRIBUTION);
  JsonArray *goal_array = json_array_new ();
  JsonArray *distribution_array = json_array_new ();

  for (guint i = 0; i < goals->len; i++)
    json_array_add_object_element (goal_array, write_goal (case_, g_ptr_array_index (goals, i)));
  for (guint i = 0; i < distributions->len; i++)
    json_array_add_object_element (distribution_array, write_distribution (case_, g_ptr_array_index (distributions, i)));

  json_object_set_array_member (root, "goals", goal_array);
  json_object_set_array_member (root, "distributions", distribution_array);
}

static JsonObject *
write_unknowns (BeaktaCase *case_)
{
  JsonObject *object = json_object_new ();
  BeaktaUnknowns unknowns;

  beakta_unknowns_count (case_, &unknowns);
  json_object_set_int_member (object, "sum", beakta_unknowns_sum (&unknowns));
  json_object_set_int_member (object, "of", beakta_unknowns_of (&unknowns));
  json_object_set_int_member (object, "effects_unset", unknowns.effects_unset);
  json_object_set_int_member (object, "effects_unknown", unknowns.effects_unknown);
  json_object_set_int_member (object, "participation_unset", unknowns.participation_unset);
  json_object_set_int_member (object, "participation_unknown", unknowns.participation_unknown);
  json_object_set_int_member (object, "money_unknown", unknowns.money_unknown);
  json_object_set_int_member (object, "population_unknown", unknowns.population_unknown);
  json_object_set_int_member (object, "judgements_unset", unknowns.judgements_unset);
  json_object_set_int_member (object, "judgements_unknown", unknowns.judgements_unknown);

  return object;
}

/**
 * beakta_analysis_to_json:
 * @case_: a case
 *
 * Every member is always there: what is not set is "", 0 or an empty list, but a group whose money is not known has no
 * entry among the resources, and one whose share of the population is not known has an empty "population". "not_known" counts
 * what is not known; it is not read back.
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
  json_object_set_object_member (root, "matters", write_object (analysis->matters));
  write_groups (root, case_);
  write_parts (root, case_);
  json_object_set_string_member (root, "short_term", analysis->short_term);
  json_object_set_string_member (root, "long_term", analysis->long_term);
  json_object_set_array_member (root, "measures", write_strings ((const char * const *) analysis->measures));
  json_object_set_array_member (root, "conditions", write_strings ((const char * const *) analysis->conditions));
  json_object_set_object_member (root, "classification",
                                 write_classification (beakta_case_get_classification (case_)));
  json_object_set_string_member (root, "conclusion", analysis->conclusion);
  json_object_set_object_member (root, "not_known", write_unknowns (case_));

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, root);

  return node;
}
