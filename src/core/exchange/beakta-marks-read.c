/* The marks of a case as W3C Web Annotations, read: one change with those that fit, and the others told. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-marks-read-private.h"

#include "beakta-acts-private.h"
#include "beakta-json.h"
#include "beakta-member.h"
#include "beakta-passage.h"

static void
reading_clear (BeaktaMarksReading *reading)
{
  g_clear_pointer (&reading->change, beakta_change_unref);
  g_clear_pointer (&reading->texts, g_hash_table_unref);
  g_clear_pointer (&reading->users, g_hash_table_unref);
  g_clear_pointer (&reading->passages, g_hash_table_unref);
  g_clear_pointer (&reading->comments, g_ptr_array_unref);
  g_clear_pointer (&reading->based, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaMarksReading, reading_clear)

static void
base_on (BeaktaRecord *user,
         const char   *passage_id)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  GStrv *evidence = beakta_record_lend_evidence (user);

  if (g_strv_contains ((const char * const *) *evidence, passage_id))
    return;

  g_strv_builder_addv (builder, (const char **) *evidence);
  g_strv_builder_add (builder, passage_id);
  g_strfreev (*evidence);
  *evidence = g_strv_builder_end (builder);
}

/* One of ours says its sort; another program's is known by its purpose. */
static gboolean
read_mark (JsonObject  *annotation,
           const char  *path,
           int         *mark,
           GError     **error)
{
  const char *motivation;

  if (!beakta_member_get_string (annotation, path, "motivation", FALSE, &motivation, error))
    return FALSE;

  *mark = BEAKTA_MARK_HIGHLIGHT;
  for (int i = 0; i < BEAKTA_N_MARKS; i++)
    if (g_str_equal (motivation, beakta_marks_get_motivation (i)))
      *mark = i;

  return beakta_member_get_word (annotation, path, "beakta:mark", BEAKTA_WORDS_MARK, *mark, mark, error);
}

static gboolean
read_state (JsonObject     *annotation,
            const char     *path,
            BeaktaPassage  *passage,
            GError        **error)
{
  JsonObject *proposed;
  int state;

  if (!beakta_member_get_word (annotation, path, "beakta:state", BEAKTA_WORDS_ANCHOR, BEAKTA_ANCHOR_EXACT, &state, error) ||
      !beakta_member_get_object (annotation, path, "beakta:proposed", &proposed, error))
    return FALSE;

  passage->state = (BeaktaAnchorState) state;
  if (proposed != NULL)
    {
      g_autoptr(BeaktaPassage) accepted = NULL;

      passage->proposed = beakta_json_copy (proposed);
      accepted = beakta_passage_dup_proposed (passage);
      if (accepted == NULL)
        return beakta_marks_refuse (path, G_IO_ERROR_INVALID_DATA, "the proposed place is damaged", error);
    }

  return TRUE;
}

/* (transfer full) (nullable): the id that the mark has here. @via: (out) (transfer full): the one that it had elsewhere; "" */
static char *
dup_id (BeaktaMarksReading  *reading,
        JsonObject          *annotation,
        const char          *path,
        char               **via,
        GError             **error)
{
  const char *urn, *before;
  g_autoptr(JsonNode) node = NULL;
  g_autofree char *all = NULL;

  if (!beakta_member_get_string (annotation, path, "id", FALSE, &urn, error) ||
      !beakta_member_get_string (annotation, path, "via", FALSE, &before, error))
    return NULL;

  if (g_str_has_prefix (urn, BEAKTA_MARKS_UUID))
    {
      beakta_record_set (via, before);
      return g_strdup (beakta_marks_get_after (urn, BEAKTA_MARKS_UUID, path, error));
    }

  beakta_record_set (via, urn);
  if (*urn != '\0')
    return beakta_marks_dup_id_of (beakta_case_get_id (reading->case_), urn);

  node = json_node_init_object (json_node_alloc (), annotation);
  all = json_to_string (node, FALSE);

  return beakta_marks_dup_id_of (beakta_case_get_id (reading->case_), all);
}

/* (transfer full) (nullable): the mark with its place, but nothing of what was said of it. */
static BeaktaPassage *
read_passage (BeaktaMarksReading  *reading,
              JsonObject          *annotation,
              const char          *path,
              GError             **error)
{
  g_autofree char *target_path = beakta_member_dup_path (path, "target");
  g_autofree char *via = g_strdup ("");
  g_autofree char *id = dup_id (reading, annotation, path, &via, error);
  g_autoptr(BeaktaPassage) place = NULL;
  g_autoptr(BeaktaPassage) passage = NULL;
  JsonObject *target;
  int mark;

  if (id == NULL || !read_mark (annotation, path, &mark, error) ||
      !beakta_member_get_object (annotation, path, "target", &target, error))
    return NULL;
  if (target == NULL)
    {
      beakta_marks_refuse (path, G_IO_ERROR_INVALID_DATA, "it has no target", error);
      return NULL;
    }

  place = beakta_marks_read_target (reading, target, target_path, error);
  if (place == NULL)
    return NULL;

  passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, id);
  passage->mark = (BeaktaMark) mark;
  beakta_passage_set_place (passage, place);
  beakta_record_set (&passage->via, via);
  if (!beakta_marks_read_creator (annotation, path, &passage->maker, &passage->made, error) || !read_state (annotation, path, passage, error))
    return NULL;

  return g_steal_pointer (&passage);
}

static gboolean
read_bodies (BeaktaMarksReading  *reading,
             JsonObject          *annotation,
             BeaktaPassage       *passage,
             const char          *path,
             GError             **error)
{
  JsonArray *bodies;

  if (!beakta_member_get_array (annotation, path, "body", &bodies, error))
    return FALSE;

  for (guint i = 0; bodies != NULL && i < json_array_get_length (bodies); i++)
    {
      g_autofree char *body_path = g_strdup_printf ("%s.body[%u]", path, i);
      JsonObject *body = beakta_element_get_object (bodies, i, body_path, error);

      if (body == NULL || !beakta_marks_read_body (reading, body, passage, body_path, error))
        return FALSE;
    }

  return TRUE;
}

/* What the case has already, and what the file has twice, must be the same. */
static gboolean
check_same (BeaktaMarksReading   *reading,
            const BeaktaPassage  *passage,
            const char           *path,
            GError              **error)
{
  gconstpointer current = beakta_case_lookup (reading->case_, BEAKTA_ITEM_PASSAGE, passage->record.id);
  gconstpointer before = g_hash_table_lookup (reading->passages, passage->record.id);

  if (current != NULL && !beakta_record_equal (current, passage))
    return beakta_marks_refuse (path, G_IO_ERROR_EXISTS, "the case has this mark in another place, or of another sort", error);
  if (before != NULL && !beakta_record_equal (before, passage))
    return beakta_marks_refuse (path, G_IO_ERROR_EXISTS, "another annotation of the file has the same id", error);

  return TRUE;
}

static void
keep (BeaktaMarksReading *reading,
      BeaktaPassage      *passage)
{
  if (beakta_case_lookup (reading->case_, BEAKTA_ITEM_PASSAGE, passage->record.id) == NULL)
    beakta_change_put (reading->change, passage);
  for (guint i = 0; i < reading->comments->len; i++)
    beakta_change_put (reading->change, g_ptr_array_index (reading->comments, i));
  for (guint i = 0; i < reading->based->len; i++)
    base_on (g_ptr_array_index (reading->based, i), passage->record.id);

  g_hash_table_replace (reading->passages, passage->record.id, beakta_record_ref (passage));
}

/* All of it, or nothing. */
static gboolean
read_annotation (BeaktaMarksReading  *reading,
                 JsonObject          *annotation,
                 const char          *path,
                 GError             **error)
{
  g_autoptr(JsonObject) usual = beakta_marks_dup_usual (annotation);
  g_autoptr(BeaktaPassage) passage = NULL;

  g_ptr_array_set_size (reading->comments, 0);
  g_ptr_array_set_size (reading->based, 0);

  passage = read_passage (reading, usual, path, error);
  if (passage == NULL || !read_bodies (reading, usual, passage, path, error) || !check_same (reading, passage, path, error))
    return FALSE;

  keep (reading, passage);

  return TRUE;
}

/* What does not fit */

static void
left_free (gpointer data)
{
  BeaktaMarkLeft *left = data;

  g_free (left->words);
  g_free (left->reason);
  g_free (left);
}

/* (transfer full): the words that an annotation quotes, as far as they can be made out; "" */
static char *
dup_words (JsonObject *annotation)
{
  g_autoptr(JsonObject) usual = beakta_marks_dup_usual (annotation);
  JsonObject *target = NULL;
  JsonArray *selectors = NULL;

  if (!beakta_member_get_object (usual, "", "target", &target, NULL) || target == NULL ||
      !beakta_member_get_array (target, "", "selector", &selectors, NULL))
    return g_strdup ("");

  for (guint i = 0; selectors != NULL && i < json_array_get_length (selectors); i++)
    {
      JsonObject *selector = beakta_element_get_object (selectors, i, "", NULL);
      const char *exact;

      if (selector != NULL && beakta_member_get_string (selector, "", "exact", TRUE, &exact, NULL))
        return g_strdup (exact);
    }

  return g_strdup ("");
}

static void
add_left (GPtrArray    *left,
          JsonObject   *annotation,
          const GError *problem)
{
  BeaktaMarkLeft *mark = g_new0 (BeaktaMarkLeft, 1);

  mark->words = annotation != NULL ? dup_words (annotation) : g_strdup ("");
  mark->reason = g_strdup (problem->message);
  g_ptr_array_add (left, mark);
}

static JsonArray *
get_items (JsonNode  *root,
           GError   **error)
{
  JsonArray *items = NULL;

  if (JSON_NODE_HOLDS_ARRAY (root))
    return json_node_get_array (root);

  if (JSON_NODE_HOLDS_OBJECT (root) &&
      !beakta_member_get_array (json_node_get_object (root), "", "items", &items, error))
    return NULL;
  if (items == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "There is no list of annotations");

  return items;
}

static void
put_users (BeaktaMarksReading *reading)
{
  GHashTableIter iter;
  gpointer user;

  g_hash_table_iter_init (&iter, reading->users);
  while (g_hash_table_iter_next (&iter, NULL, &user))
    beakta_acts_put (reading->change, reading->case_, user);
}

static void
read_all (BeaktaMarksReading *reading,
          JsonArray          *items,
          GPtrArray          *left)
{
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      g_autofree char *path = g_strdup_printf ("items[%u]", i);
      g_autoptr(GError) problem = NULL;
      JsonObject *annotation = beakta_element_get_object (items, i, path, &problem);

      if (annotation == NULL || !read_annotation (reading, annotation, path, &problem))
        add_left (left, annotation, problem);
    }
}

static void
reading_begin (BeaktaMarksReading *reading)
{
  reading->change = beakta_change_new (BEAKTA_ACT_IMPORT_MARKS, beakta_case_get_id (reading->case_));
  reading->texts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  reading->users = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, beakta_record_unref);
  reading->passages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, beakta_record_unref);
  reading->comments = g_ptr_array_new_with_free_func (beakta_record_unref);
  reading->based = g_ptr_array_new ();
}

BeaktaChange *
beakta_marks_from_json (BeaktaCase        *case_,
                        JsonNode          *root,
                        BeaktaTextLoader   load_text,
                        gpointer           user_data,
                        GPtrArray        **left,
                        GError           **error)
{
  g_auto(BeaktaMarksReading) reading = { case_, load_text, user_data };
  JsonArray *items;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (root != NULL, NULL);
  g_return_val_if_fail (left != NULL, NULL);

  items = get_items (root, error);
  if (items == NULL)
    return NULL;

  reading_begin (&reading);
  *left = g_ptr_array_new_with_free_func (left_free);
  read_all (&reading, items, *left);
  put_users (&reading);

  return g_steal_pointer (&reading.change);
}
