/* The example: a finished assessment and applications to try with.
 *
 * Everything goes through the store's one door, as if a person had done it: register, answer, quote, comment. What
 * has come in when something fails stays; it is whole as far as it goes.
 */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-example.h"

#include "beakta-acts.h"
#include "beakta-anchor.h"
#include "beakta-analysis-json.h"
#include "beakta-member.h"
#include "beakta-quote-finder.h"
#include "beakta-register.h"

/* One case on its way in. */
typedef struct
{
  BeaktaStore *store;
  const char  *folder;
  BeaktaCase  *case_;                /* owned, nullable until it is registered */
  BeaktaText  *text;                 /* owned, nullable */
  gboolean     was_there;
} Loading;

static void
loading_clear (Loading *loading)
{
  g_clear_object (&loading->case_);
  g_clear_object (&loading->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loading, loading_clear)

char *
beakta_example_dup_folder (void)
{
  const char *asked = g_getenv ("BEAKTA_EXAMPLES");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *beside = program != NULL ? g_path_get_dirname (program) : g_strdup (".");
  g_autofree char *built = g_build_filename (beside, "..", "data", "examples", NULL);

  if (asked != NULL)
    return g_strdup (asked);

  if (g_file_test (built, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&built);

  return g_build_filename (BEAKTA_DATADIR, "examples", NULL);
}

/* Sends a change and takes its entry into the case. An empty change is dropped. */
static gboolean
apply (Loading       *loading,
       BeaktaChange  *change,
       GError       **error)
{
  g_autoptr(BeaktaChange) owned = change;
  g_autoptr(BeaktaEntry) entry = NULL;

  if (owned == NULL)
    return FALSE;

  if (beakta_change_is_empty (owned))
    return TRUE;

  entry = beakta_store_apply_sync (loading->store, owned, error);

  return entry != NULL && beakta_case_apply (loading->case_, entry, error);
}

static const char *
get_string (JsonObject *object,
            const char *name)
{
  return json_object_get_string_member_with_default (object, name, "");
}

static BeaktaFacts *
read_facts (JsonObject *object)
{
  BeaktaFacts *facts = beakta_record_new (BEAKTA_ITEM_FACTS, "facts");

  beakta_record_set (&facts->number, get_string (object, "number"));
  beakta_record_set (&facts->title, get_string (object, "title"));
  beakta_record_set (&facts->applicant, get_string (object, "applicant"));
  beakta_record_set (&facts->applicant_number, get_string (object, "applicant_number"));
  beakta_record_set (&facts->programme, get_string (object, "programme"));
  beakta_record_set (&facts->rule, get_string (object, "rule"));
  beakta_record_set (&facts->received, get_string (object, "received"));
  beakta_record_set (&facts->due, get_string (object, "due"));
  facts->sought = json_object_get_int_member_with_default (object, "sought", -1);

  return facts;
}

static GPtrArray *
read_file (Loading     *loading,
           const char  *name,
           GError     **error)
{
  g_autofree char *path = g_build_filename (loading->folder, name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_incoming_free);
  BeaktaIncoming *incoming = beakta_incoming_read_sync (file, NULL, NULL, error);

  if (incoming == NULL)
    return NULL;

  g_ptr_array_add (files, incoming);
  g_set_object (&loading->text, incoming->reading->text);

  return g_steal_pointer (&files);
}

/* A case that is there already is used as it is. */
static gboolean
find_case (Loading    *loading,
           const char *number)
{
  loading->case_ = beakta_store_load_case_sync (loading->store, number, NULL);
  loading->was_there = loading->case_ != NULL;

  return loading->was_there;
}

static gboolean
register_case (Loading     *loading,
               JsonObject  *object,
               GError     **error)
{
  JsonObject *facts_object = NULL;
  const char *name = NULL;
  g_autoptr(BeaktaFacts) facts = NULL;
  g_autoptr(GPtrArray) files = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;

  if (!beakta_member_get_string (object, "", "file", TRUE, &name, error)
      || !beakta_member_get_object (object, "", "facts", &facts_object, error))
    return FALSE;

  facts = read_facts (facts_object);

  if (find_case (loading, facts->number))
    return TRUE;

  files = read_file (loading, name, error);

  if (files == NULL)
    return FALSE;

  beakta_record_set (&facts->caseworker, beakta_store_get_user (loading->store));
  change = beakta_register_new_case (facts, files, NULL, NULL, beakta_store_get_user (loading->store), now);
  entry = beakta_store_apply_sync (loading->store, change, error);

  if (entry == NULL)
    return FALSE;

  loading->case_ = beakta_case_new (entry->case_id);

  return beakta_case_apply (loading->case_, entry, error);
}

static gboolean
attach_checklist (Loading     *loading,
                  const char  *id,
                  GError     **error)
{
  g_autoptr(BeaktaChecklist) checklist = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  if (beakta_case_lookup (loading->case_, BEAKTA_ITEM_CHECKLIST, id) != NULL)
    return TRUE;

  checklist = beakta_store_load_checklist (loading->store, id, NULL, error);

  return checklist != NULL
         && apply (loading, beakta_acts_attach_checklist (loading->case_, id, beakta_checklist_get_version (checklist),
                                                          "normal", now), error);
}

static BeaktaPassage *
find_passage (Loading     *loading,
              const char  *quote,
              GError     **error)
{
  const BeaktaDocument *document = beakta_case_get_document (loading->case_, 1);
  guint start;
  guint end;

  if (loading->text == NULL || document == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The example's file has no text");
      return NULL;
    }

  if (!beakta_anchor_find_quote (loading->text, quote, 0, &start, &end, NULL, error))
    {
      g_prefix_error (error, "“%s”: ", quote);
      return NULL;
    }

  return beakta_anchor_make (loading->text, document, start, end);
}

static gboolean
add_quotes (Loading             *loading,
            const char          *checklist,
            const char          *question,
            const char * const  *quotes,
            GError             **error)
{
  for (; *quotes != NULL; quotes++)
    {
      g_autoptr(BeaktaPassage) passage = find_passage (loading, *quotes, error);

      if (passage == NULL
          || !apply (loading, beakta_acts_add_evidence (loading->case_, checklist, question, passage,
                                                        beakta_store_get_user (loading->store)), error))
        return FALSE;
    }

  return TRUE;
}

static BeaktaAnswer *
read_answer (Loading    *loading,
             JsonObject *object)
{
  g_autofree char *id = g_strconcat (get_string (object, "checklist"), "/", get_string (object, "question"), NULL);
  BeaktaAnswer *answer = beakta_case_dup_answer (loading->case_, id);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  g_free (answer->given);
  answer->given = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  beakta_record_set (&answer->assessor, beakta_store_get_user (loading->store));
  beakta_record_set (&answer->value, get_string (object, "value"));
  beakta_record_set (&answer->reason, get_string (object, "reason"));
  beakta_record_set (&answer->missing, get_string (object, "missing"));
  beakta_record_set (&answer->claim, get_string (object, "claim"));
  g_clear_pointer (&answer->goal, json_object_unref);

  if (json_object_has_member (object, "goal"))
    answer->goal = json_object_ref (json_object_get_object_member (object, "goal"));

  return answer;
}

static gboolean
load_answer (Loading     *loading,
             JsonObject  *object,
             const char  *path,
             GError     **error)
{
  g_autoptr(BeaktaAnswer) answer = NULL;
  g_auto(GStrv) quotes = NULL;
  const char *checklist = NULL;
  const char *question = NULL;

  if (!beakta_member_get_string (object, path, "checklist", TRUE, &checklist, error)
      || !beakta_member_get_string (object, path, "question", TRUE, &question, error)
      || !beakta_member_dup_strings (object, path, "quotes", &quotes, error)
      || !attach_checklist (loading, checklist, error))
    return FALSE;

  answer = read_answer (loading, object);

  return apply (loading, beakta_acts_answer (loading->case_, answer, beakta_store_get_user (loading->store)), error)
         && add_quotes (loading, checklist, question, (const char * const *) quotes, error);
}

static gboolean
load_comment (Loading     *loading,
              JsonObject  *object,
              const char  *path,
              GError     **error)
{
  const char *question = get_string (object, "question");
  const char *quote = get_string (object, "quote");
  g_autoptr(BeaktaComment) comment = beakta_record_new (BEAKTA_ITEM_COMMENT, NULL);
  g_autoptr(BeaktaPassage) passage = NULL;
  const char *text = NULL;

  if (!beakta_member_get_string (object, path, "text", TRUE, &text, error))
    return FALSE;

  beakta_record_set (&comment->text, text);
  beakta_record_set (&comment->author, beakta_store_get_user (loading->store));
  comment->target_kind = *question != '\0' ? BEAKTA_ITEM_ANSWER : BEAKTA_ITEM_FACTS;
  beakta_record_set (&comment->target, *question != '\0' ? question : "facts");

  if (*quote != '\0')
    {
      passage = find_passage (loading, quote, error);

      if (passage == NULL)
        return FALSE;

      passage->mark = BEAKTA_MARK_COMMENT;
      beakta_record_set (&passage->maker, beakta_store_get_user (loading->store));
      comment->target_kind = BEAKTA_ITEM_PASSAGE;
      beakta_record_set (&comment->target, passage->record.id);
    }

  return apply (loading, beakta_acts_comment (loading->case_, comment, passage), error);
}

static gboolean
load_promises (Loading     *loading,
               JsonObject  *object,
               GError     **error)
{
  g_auto(GStrv) quotes = NULL;

  if (!beakta_member_dup_strings (object, "", "promises", &quotes, error))
    return FALSE;

  for (guint i = 0; quotes[i] != NULL; i++)
    {
      g_autoptr(BeaktaPassage) passage = find_passage (loading, quotes[i], error);

      if (passage == NULL)
        return FALSE;

      passage->mark = BEAKTA_MARK_PROMISE;
      beakta_record_set (&passage->maker, beakta_store_get_user (loading->store));

      if (!apply (loading, beakta_acts_mark (loading->case_, passage), error))
        return FALSE;
    }

  return TRUE;
}

static BeaktaText *
lend_text (guint    document,
           gpointer user_data)
{
  Loading *loading = user_data;

  return loading->text != NULL ? g_object_ref (loading->text) : NULL;
}

static gboolean
load_analysis (Loading     *loading,
               JsonObject  *object,
               GError     **error)
{
  JsonNode *node = json_object_get_member (object, "analysis");

  return node == NULL
         || apply (loading, beakta_analysis_from_json (loading->case_, node, beakta_store_get_user (loading->store),
                                                       lend_text, loading, error), error);
}

typedef gboolean (*LoadElement) (Loading     *loading,
                                 JsonObject  *object,
                                 const char  *path,
                                 GError     **error);

static gboolean
load_elements (Loading      *loading,
               JsonObject   *object,
               const char   *name,
               LoadElement   load,
               GError      **error)
{
  JsonArray *array = NULL;

  if (!beakta_member_get_array (object, "", name, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s[%u]", name, i);
      JsonObject *element = beakta_element_get_object (array, i, name, error);

      if (element == NULL || !load (loading, element, path, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
load_other (Loading     *loading,
            JsonObject  *object,
            const char  *path,
            GError     **error)
{
  g_auto(Loading) other = { loading->store, loading->folder, NULL, NULL, FALSE };

  return register_case (&other, object, error);
}

static gboolean
load_all (Loading     *loading,
          JsonObject  *object,
          GError     **error)
{
  if (!load_elements (loading, object, "others", load_other, error) || !register_case (loading, object, error))
    return FALSE;

  if (loading->was_there)
    return TRUE;

  return load_elements (loading, object, "answers", load_answer, error)
         && load_analysis (loading, object, error)
         && load_promises (loading, object, error)
         && load_elements (loading, object, "comments", load_comment, error);
}

char *
beakta_example_load_sync (BeaktaStore  *store,
                          const char   *folder,
                          GError      **error)
{
  g_autofree char *path = NULL;
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_auto(Loading) loading = { store, folder, NULL, NULL, FALSE };
  g_autofree char *content = NULL;
  gsize length;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  path = g_build_filename (folder, "assessment.json", NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s is not there", path);
      return NULL;
    }

  if (!g_file_get_contents (path, &content, &length, error)
      || !json_parser_load_from_data (parser, content, length, error))
    return NULL;

  if (!JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: not an object", path);
      return NULL;
    }

  if (!load_all (&loading, json_node_get_object (json_parser_get_root (parser)), error))
    return NULL;

  return g_strdup (beakta_case_get_id (loading.case_));
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  char *case_id = beakta_example_load_sync (source, task_data, &error);

  if (case_id != NULL)
    g_task_return_pointer (task, case_id, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
beakta_example_load_async (BeaktaStore         *store,
                           const char          *folder,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (BEAKTA_IS_STORE (store));

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_example_load_async);
  g_task_set_task_data (task, g_strdup (folder), g_free);
  g_task_run_in_thread (task, load_in_thread);
}

char *
beakta_example_load_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
