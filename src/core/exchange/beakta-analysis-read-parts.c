/* The parts of a consequence analysis in JSON, read: groups, goals, other distributions, and what it comes to. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-analysis-read-private.h"

#include <math.h>

#include "beakta-json.h"
#include "beakta-member.h"

/* Of fewer people, neither number nor share is told. */
#define FEWEST_TOLD 5
#define MOST_PEOPLE G_GINT64_CONSTANT (100000000)

static const char * const group_names[] = { "id", "label", "variables", "differences", "participation", "participation_note",
                                            "quotes", "population", NULL };
static const char * const population_names[] = { "row", "chosen", "number", "share", "source", "year", NULL };
static const char * const goal_names[] = { "id", "kind", "what", "baseline", "target", "unit", "when", "source", "quotes", NULL };
static const char * const distribution_names[] = { "id", "label", "sek", "judgement", "reason", "quotes", NULL };

/* Members that are text, and where they go. */
typedef struct
{
  const char *name;
  char      **field;
} TextMember;

static gboolean
read_texts (JsonObject        *object,
            const char        *path,
            const TextMember  *members,
            gsize              n_members,
            GError           **error)
{
  for (gsize i = 0; i < n_members; i++)
    {
      const char *value;

      if (!beakta_member_get_string (object, path, members[i].name, FALSE, &value, error))
        return FALSE;
      beakta_record_set (members[i].field, value);
    }

  return TRUE;
}

/* @name: of the member that says what it is, which must be there. Returns: (nullable): the record, with a new or its old id */
static gpointer
begin_element (BeaktaAnalysisReading  *reading,
               BeaktaItemKind          kind,
               JsonObject             *object,
               const char             *path,
               const char             *name,
               GError                **error)
{
  const char *id, *what;

  if (!beakta_member_get_string (object, path, "id", TRUE, &id, error) ||
      !beakta_member_get_string (object, path, name, TRUE, &what, error))
    return NULL;

  if (strchr (id, '/') != NULL)
    beakta_analysis_refuse (path, "id", "has a “/” in it", error);
  else if (beakta_analysis_find_record (reading, kind, id) != NULL)
    beakta_analysis_refuse (path, "id", "is there twice", error);
  else
    return beakta_analysis_begin_record (reading, kind, id);

  return NULL;
}

static void
clear_population (BeaktaGroup *group)
{
  beakta_record_set (&group->population, "");
  beakta_record_set (&group->population_source, "");
  beakta_record_set (&group->population_year, "");
  group->population_chosen = FALSE;
  group->population_number = -1;
  group->population_share = -1;
}

static gboolean
read_population (BeaktaGroup  *group,
                 JsonObject   *object,
                 const char   *path,
                 GError      **error)
{
  g_autofree char *inner = beakta_member_dup_path (path, "population");
  const TextMember texts[] = { { "source", &group->population_source }, { "year", &group->population_year } };
  JsonObject *population;
  const char *row;
  double share;

  clear_population (group);
  if (!beakta_member_get_object (object, path, "population", &population, error))
    return FALSE;
  if (population == NULL || json_object_get_size (population) == 0)
    return TRUE;

  if (!beakta_member_check_names (population, inner, population_names, error) ||
      !beakta_member_get_string (population, inner, "row", TRUE, &row, error) ||
      !beakta_member_get_boolean (population, inner, "chosen", &group->population_chosen, error) ||
      !beakta_member_get_integer (population, inner, "number", 0, MOST_PEOPLE, -1, &group->population_number, error) ||
      !beakta_member_get_number (population, inner, "share", 0, 1, -1, &share, error) ||
      !read_texts (population, inner, texts, G_N_ELEMENTS (texts), error))
    return FALSE;

  if (group->population_number >= 0 && group->population_number < FEWEST_TOLD)
    return beakta_analysis_refuse (inner, "number", "of fewer than five people, no number is kept", error);

  beakta_record_set (&group->population, row);
  group->population_share = share < 0 ? -1 : (gint64) round (share * BEAKTA_WHOLE_POPULATION);

  return TRUE;
}

gboolean
beakta_analysis_read_group (BeaktaAnalysisReading  *reading,
                            JsonObject             *object,
                            guint                   index,
                            const char             *path,
                            GError                **error)
{
  BeaktaGroup *group;
  int participation;

  if (!beakta_member_check_names (object, path, group_names, error))
    return FALSE;

  group = begin_element (reading, BEAKTA_ITEM_GROUP, object, path, "label", error);
  if (group == NULL)
    return FALSE;

  group->position = index + 1;
  group->sek = -1;
  if (!beakta_member_get_word (object, path, "participation", BEAKTA_WORDS_PARTICIPATION, BEAKTA_PARTICIPATION_UNSET,
                               &participation, error))
    return FALSE;

  group->participation = participation;

  return read_texts (object, path, (TextMember[]) { { "label", &group->label }, { "differences", &group->differences },
                                                    { "participation_note", &group->participation_note } }, 3, error) &&
         beakta_analysis_read_strings (object, path, "variables", &group->variables, error) &&
         read_population (group, object, path, error) &&
         beakta_analysis_read_quotes (reading, group, object, path, error);
}

gboolean
beakta_analysis_read_goal (BeaktaAnalysisReading  *reading,
                           JsonObject             *object,
                           guint                   index,
                           const char             *path,
                           GError                **error)
{
  BeaktaGoal *goal;
  int kind;

  if (!beakta_member_check_names (object, path, goal_names, error) ||
      !beakta_member_get_word (object, path, "kind", BEAKTA_WORDS_GOAL, BEAKTA_GOAL_UNSET, &kind, error))
    return FALSE;

  goal = begin_element (reading, BEAKTA_ITEM_GOAL, object, path, "what", error);
  if (goal == NULL)
    return FALSE;

  goal->position = index + 1;
  goal->kind = kind;

  return read_texts (object, path, (TextMember[]) { { "what", &goal->what }, { "baseline", &goal->baseline },
                                                    { "target", &goal->target }, { "unit", &goal->unit },
                                                    { "when", &goal->when }, { "source", &goal->source } }, 6, error) &&
         beakta_analysis_read_quotes (reading, goal, object, path, error);
}

/* Kronor for groups that there are; a group without is not known. */
static gboolean
read_amounts (BeaktaAnalysisReading  *reading,
              BeaktaDistribution     *distribution,
              JsonObject             *object,
              const char             *path,
              GError                **error)
{
  g_autofree char *inner = beakta_member_dup_path (path, "sek");
  JsonObject *amounts;
  JsonObjectIter iter;
  const char *group;
  gint64 sek;

  g_clear_pointer (&distribution->sek, json_object_unref);
  if (!beakta_member_get_object (object, path, "sek", &amounts, error))
    return FALSE;
  if (amounts == NULL || json_object_get_size (amounts) == 0)
    return TRUE;

  json_object_iter_init_ordered (&iter, amounts);
  while (json_object_iter_next_ordered (&iter, &group, NULL))
    {
      if (beakta_analysis_find_record (reading, BEAKTA_ITEM_GROUP, group) == NULL)
        return beakta_analysis_refuse (inner, group, "is none of the groups", error);
      if (!beakta_member_get_integer (amounts, inner, group, 0, BEAKTA_ANALYSIS_MOST_SEK, -1, &sek, error))
        return FALSE;
      if (sek < 0)
        return beakta_analysis_refuse (inner, group, "is missing", error);
    }

  distribution->sek = beakta_json_copy (amounts);
  return TRUE;
}

gboolean
beakta_analysis_read_distribution (BeaktaAnalysisReading  *reading,
                                   JsonObject             *object,
                                   guint                   index,
                                   const char             *path,
                                   GError                **error)
{
  BeaktaDistribution *distribution;
  int judgement;

  if (!beakta_member_check_names (object, path, distribution_names, error) ||
      !beakta_member_get_word (object, path, "judgement", BEAKTA_WORDS_JUDGEMENT, BEAKTA_JUDGEMENT_UNSET, &judgement, error))
    return FALSE;

  distribution = begin_element (reading, BEAKTA_ITEM_DISTRIBUTION, object, path, "label", error);
  if (distribution == NULL)
    return FALSE;

  distribution->position = index + 1;
  distribution->judgement = judgement;

  return read_texts (object, path, (TextMember[]) { { "label", &distribution->label }, { "reason", &distribution->reason } }, 2,
                     error) &&
         read_amounts (reading, distribution, object, path, error) &&
         beakta_analysis_read_quotes (reading, distribution, object, path, error);
}

static gboolean
is_empty (const BeaktaAnalysis *analysis)
{
  return analysis->matters == NULL && analysis->measures[0] == NULL && analysis->conditions[0] == NULL &&
         *analysis->short_term == '\0' && *analysis->long_term == '\0' && *analysis->conclusion == '\0';
}

static void
take_strings (GStrv *field,
              GStrv *strings)
{
  g_strfreev (*field);
  *field = g_steal_pointer (strings);
}

gboolean
beakta_analysis_read_conclusion (BeaktaAnalysisReading  *reading,
                                 JsonObject             *root,
                                 GError                **error)
{
  BeaktaAnalysis *analysis = beakta_analysis_begin_record (reading, BEAKTA_ITEM_ANALYSIS, "analysis");
  g_auto(GStrv) measures = NULL;
  g_auto(GStrv) conditions = NULL;

  if (!beakta_member_dup_strings (root, "", "measures", &measures, error) ||
      !beakta_member_dup_strings (root, "", "conditions", &conditions, error) ||
      !beakta_analysis_read_strings (root, "", "matters", &analysis->matters, error) ||
      !read_texts (root, "", (TextMember[]) { { "short_term", &analysis->short_term }, { "long_term", &analysis->long_term },
                                              { "conclusion", &analysis->conclusion } }, 3, error))
    return FALSE;

  take_strings (&analysis->measures, &measures);
  take_strings (&analysis->conditions, &conditions);
  if (is_empty (analysis))
    g_ptr_array_remove (reading->records, analysis);

  return TRUE;
}
