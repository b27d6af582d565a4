/* The consequence analysis as JSON, read: one change that makes the case's analysis what it says.
 *
 * (1) All of it is checked before anything is put into the change; a refusal names the member or the quote.
 * (2) What the JSON does not name is removed; a passage that nothing stands on afterwards goes with it.
 */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-analysis-read-private.h"

#include "beakta-acts-private.h"
#include "beakta-json.h"
#include "beakta-member.h"

/* What the analysis consists of. */
static const BeaktaItemKind kinds[] = {
  BEAKTA_ITEM_CELL, BEAKTA_ITEM_GROUP, BEAKTA_ITEM_GOAL, BEAKTA_ITEM_DISTRIBUTION, BEAKTA_ITEM_CLASSIFICATION,
  BEAKTA_ITEM_ANALYSIS,
};

static const char * const root_names[] = { "matters", "groups", "cells", "resources", "goals", "distributions", "short_term",
                                           "long_term", "measures", "conditions", "classification", "conclusion", "not_known",
                                           NULL };
static const char * const cell_names[] = { "group", "alternative", "effect", "degree", "certainty", "horizon", "reason",
                                           "quotes", NULL };
static const char * const resource_names[] = { "group", "sek", NULL };
static const char * const classification_names[] = { "applicant", "caseworker", "reason", NULL };

static void
reading_init (BeaktaAnalysisReading *reading,
              BeaktaCase            *case_,
              const char            *user,
              BeaktaTextLoader       load_text,
              gpointer               user_data)
{
  reading->case_ = case_;
  reading->records = g_ptr_array_new_with_free_func (beakta_record_unref);
  beakta_quote_finder_init (&reading->quotes, case_, user, load_text, user_data);
}

static void
reading_clear (BeaktaAnalysisReading *reading)
{
  g_clear_pointer (&reading->records, g_ptr_array_unref);
  beakta_quote_finder_clear (&reading->quotes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaAnalysisReading, reading_clear)

gboolean
beakta_analysis_refuse (const char  *path,
                        const char  *name,
                        const char  *reason,
                        GError     **error)
{
  g_autofree char *where = beakta_member_dup_path (path, name);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s", where, reason);
  return FALSE;
}

gpointer
beakta_analysis_find_record (BeaktaAnalysisReading *reading,
                             BeaktaItemKind         kind,
                             const char            *id)
{
  for (guint i = 0; i < reading->records->len; i++)
    {
      BeaktaRecord *record = g_ptr_array_index (reading->records, i);

      if (record->kind == kind && g_str_equal (record->id, id))
        return record;
    }

  return NULL;
}

gpointer
beakta_analysis_begin_record (BeaktaAnalysisReading *reading,
                              BeaktaItemKind         kind,
                              const char            *id)
{
  gpointer record = beakta_acts_dup_or_new (reading->case_, kind, id);

  g_ptr_array_add (reading->records, record);
  return record;
}

gboolean
beakta_analysis_read_strings (JsonObject   *object,
                              const char   *path,
                              const char   *name,
                              JsonObject  **field,
                              GError      **error)
{
  g_autofree char *inner = beakta_member_dup_path (path, name);
  JsonObject *strings;
  JsonObjectIter iter;
  const char *member;
  const char *value;

  g_clear_pointer (field, json_object_unref);
  if (!beakta_member_get_object (object, path, name, &strings, error))
    return FALSE;
  if (strings == NULL || json_object_get_size (strings) == 0)
    return TRUE;

  json_object_iter_init_ordered (&iter, strings);
  while (json_object_iter_next_ordered (&iter, &member, NULL))
    {
      if (!beakta_member_get_string (strings, inner, member, FALSE, &value, error))
        return FALSE;
    }

  *field = beakta_json_copy (strings);
  return TRUE;
}

gboolean
beakta_analysis_read_quotes (BeaktaAnalysisReading *reading,
                             gpointer               record,
                             JsonObject            *object,
                             const char            *path,
                             GError               **error)
{
  GStrv *evidence = beakta_record_lend_evidence (record);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_auto(GStrv) quotes = NULL;

  if (!beakta_member_dup_strings (object, path, "quotes", &quotes, error))
    return FALSE;

  for (guint i = 0; quotes[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("quotes[%u]", i);
      g_autofree char *where = beakta_member_dup_path (path, name);
      const BeaktaPassage *passage;

      passage = beakta_quote_finder_find (&reading->quotes, quotes[i], (const char * const *) *evidence, where, error);
      if (passage == NULL)
        return FALSE;
      if (!g_ptr_array_find_with_equal_func (ids, passage->record.id, g_str_equal, NULL))
        g_ptr_array_add (ids, passage->record.id);
    }

  g_ptr_array_add (ids, NULL);
  g_strfreev (*evidence);
  *evidence = g_strdupv ((char **) ids->pdata);

  return TRUE;
}

static gboolean
read_cell_words (BeaktaCell  *cell,
                 JsonObject  *object,
                 const char  *path,
                 GError     **error)
{
  int effect, certainty, horizon;
  const char *reason;
  gint64 degree;

  if (!beakta_member_get_word (object, path, "effect", BEAKTA_WORDS_EFFECT, -1, &effect, error) ||
      !beakta_member_get_word (object, path, "certainty", BEAKTA_WORDS_CERTAINTY, BEAKTA_CERTAINTY_UNSET, &certainty, error) ||
      !beakta_member_get_word (object, path, "horizon", BEAKTA_WORDS_HORIZON, BEAKTA_HORIZON_UNSET, &horizon, error) ||
      !beakta_member_get_integer (object, path, "degree", 0, 3, 0, &degree, error) ||
      !beakta_member_get_string (object, path, "reason", FALSE, &reason, error))
    return FALSE;

  cell->effect = effect;
  cell->certainty = certainty;
  cell->horizon = horizon;
  cell->degree = degree;
  beakta_record_set (&cell->reason, reason);

  return TRUE;
}

static gboolean
read_cell (BeaktaAnalysisReading *reading,
           JsonObject            *object,
           guint                  index,
           const char            *path,
           GError               **error)
{
  g_autofree char *id = NULL;
  const char *group;
  BeaktaCell *cell;
  int alternative;

  if (!beakta_member_check_names (object, path, cell_names, error) ||
      !beakta_member_get_string (object, path, "group", TRUE, &group, error) ||
      !beakta_member_get_word (object, path, "alternative", BEAKTA_WORDS_ALTERNATIVE, -1, &alternative, error))
    return FALSE;
  if (beakta_analysis_find_record (reading, BEAKTA_ITEM_GROUP, group) == NULL)
    return beakta_analysis_refuse (path, "group", "is none of the groups", error);

  id = g_strconcat (group, "/", beakta_words_get_nick (BEAKTA_WORDS_ALTERNATIVE, alternative), NULL);
  if (beakta_analysis_find_record (reading, BEAKTA_ITEM_CELL, id) != NULL)
    return beakta_analysis_refuse (path, "alternative", "the group already has a cell for it", error);

  cell = beakta_analysis_begin_record (reading, BEAKTA_ITEM_CELL, id);
  beakta_record_set (&cell->group, group);
  cell->alternative = alternative;

  return read_cell_words (cell, object, path, error) &&
         beakta_analysis_read_quotes (reading, cell, object, path, error);
}

static gboolean
read_resource (BeaktaAnalysisReading *reading,
               JsonObject            *object,
               guint                  index,
               const char            *path,
               GError               **error)
{
  BeaktaGroup *group;
  const char *id;
  gint64 sek;

  if (!beakta_member_check_names (object, path, resource_names, error) ||
      !beakta_member_get_string (object, path, "group", TRUE, &id, error) ||
      !beakta_member_get_integer (object, path, "sek", 0, BEAKTA_ANALYSIS_MOST_SEK, -1, &sek, error))
    return FALSE;
  if (sek < 0)
    return beakta_analysis_refuse (path, "sek", "is missing", error);

  group = beakta_analysis_find_record (reading, BEAKTA_ITEM_GROUP, id);
  if (group == NULL)
    return beakta_analysis_refuse (path, "group", "is none of the groups", error);
  if (group->sek >= 0)
    return beakta_analysis_refuse (path, "group", "is there twice", error);

  group->sek = sek;
  return TRUE;
}

typedef gboolean (*ReadElement) (BeaktaAnalysisReading *reading,
                                 JsonObject            *object,
                                 guint                  index,
                                 const char            *path,
                                 GError               **error);

static gboolean
read_elements (BeaktaAnalysisReading *reading,
               JsonObject            *root,
               const char            *name,
               ReadElement            read_element,
               GError               **error)
{
  JsonArray *array;

  if (!beakta_member_get_array (root, "", name, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s[%u]", name, i);
      JsonObject *object = beakta_element_get_object (array, i, path, error);

      if (object == NULL || !read_element (reading, object, i, path, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_classification (BeaktaAnalysisReading *reading,
                     JsonObject            *root,
                     GError               **error)
{
  const char *path = "classification";
  BeaktaClassification *classification;
  int applicant, caseworker;
  const char *reason;
  JsonObject *object;

  if (!beakta_member_get_object (root, "", path, &object, error))
    return FALSE;
  if (object == NULL)
    return TRUE;

  if (!beakta_member_check_names (object, path, classification_names, error) ||
      !beakta_member_get_word (object, path, "applicant", BEAKTA_WORDS_CLASS, BEAKTA_CLASS_UNSET, &applicant, error) ||
      !beakta_member_get_word (object, path, "caseworker", BEAKTA_WORDS_CLASS, BEAKTA_CLASS_UNSET, &caseworker, error) ||
      !beakta_member_get_string (object, path, "reason", FALSE, &reason, error))
    return FALSE;
  if (applicant == BEAKTA_CLASS_UNSET && caseworker == BEAKTA_CLASS_UNSET && *reason == '\0')
    return TRUE;

  classification = beakta_analysis_begin_record (reading, BEAKTA_ITEM_CLASSIFICATION, "classification");
  classification->applicant = applicant;
  classification->caseworker = caseworker;
  beakta_record_set (&classification->reason, reason);

  return TRUE;
}

static gboolean
read_root (BeaktaAnalysisReading *reading,
           JsonObject            *root,
           GError               **error)
{
  return beakta_member_check_names (root, "", root_names, error) &&
         read_elements (reading, root, "groups", beakta_analysis_read_group, error) &&
         read_elements (reading, root, "cells", read_cell, error) &&
         read_elements (reading, root, "resources", read_resource, error) &&
         read_elements (reading, root, "goals", beakta_analysis_read_goal, error) &&
         read_elements (reading, root, "distributions", beakta_analysis_read_distribution, error) &&
         read_classification (reading, root, error) &&
         beakta_analysis_read_conclusion (reading, root, error);
}

/* Everything of the analysis lets go of what nothing of the new one stands on. */
static void
release_passages (BeaktaAnalysisReading *reading,
                  BeaktaChange          *change)
{
  g_autoptr(GPtrArray) standing = g_ptr_array_new_with_free_func (beakta_record_unref);
  g_autoptr(GPtrArray) used = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (reading->case_, kinds[i]);

      if (beakta_item_kind_has_evidence (kinds[i]))
        g_ptr_array_extend (standing, records, (GCopyFunc) beakta_record_ref, NULL);
    }

  for (guint i = 0; i < reading->quotes.found->len; i++)
    g_ptr_array_add (used, ((BeaktaPassage *) g_ptr_array_index (reading->quotes.found, i))->record.id);
  g_ptr_array_add (used, NULL);

  for (guint i = 0; i < standing->len; i++)
    beakta_acts_release (change, reading->case_, standing, beakta_record_get_evidence (g_ptr_array_index (standing, i)),
                         (const char * const *) used->pdata);
}

static void
remove_unnamed (BeaktaAnalysisReading *reading,
                BeaktaChange          *change,
                BeaktaItemKind         kind)
{
  g_autoptr(GPtrArray) records = beakta_case_list (reading->case_, kind);

  for (guint i = 0; i < records->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (records, i);

      if (beakta_analysis_find_record (reading, kind, record->id) == NULL)
        beakta_change_remove (change, record);
    }
}

BeaktaChange *
beakta_analysis_from_json (BeaktaCase        *case_,
                           JsonNode          *root,
                           const char        *user,
                           BeaktaTextLoader   load_text,
                           gpointer           user_data,
                           GError           **error)
{
  g_auto(BeaktaAnalysisReading) reading = { 0 };
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (root != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);
  g_return_val_if_fail (load_text != NULL, NULL);

  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The analysis is not a JSON object");
      return NULL;
    }

  reading_init (&reading, case_, user, load_text, user_data);
  if (!read_root (&reading, json_node_get_object (root), error))
    return NULL;

  change = beakta_change_new (BEAKTA_ACT_ANALYSE, beakta_case_get_id (case_));
  release_passages (&reading, change);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    remove_unnamed (&reading, change, kinds[i]);

  for (guint i = 0; i < reading.quotes.found->len; i++)
    beakta_acts_put (change, case_, g_ptr_array_index (reading.quotes.found, i));
  for (guint i = 0; i < reading.records->len; i++)
    beakta_acts_put (change, case_, g_ptr_array_index (reading.records, i));

  return change;
}
