#include "beakta-store-answers.h"

#include "beakta-payload.h"
#include "beakta-store-private.h"

void
beakta_answer_lines_free (BeaktaAnswerLines *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->lines);
  g_string_chunk_free (self->strings);
  g_free (self);
}

void
beakta_whole_answer_free (BeaktaWholeAnswer *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->answer, beakta_record_unref);
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  g_free (self->number);
  g_free (self);
}

/* A record of a case, or NULL without an error when there is none. */
static gboolean
load_record (BeaktaDriver    *db,
             const char      *case_id,
             BeaktaItemKind   kind,
             const char      *id,
             gpointer        *record,
             GError         **error)
{
  g_autoptr(BeaktaRows) rows =
    beakta_driver_select (db, error, "SELECT revision, value FROM item WHERE case_id = $1 AND kind = $2 AND id = $3", "sss",
                          case_id, beakta_item_kind_get_nick (kind), id);
  g_autoptr(JsonObject) value = NULL;
  gboolean has_row;

  *record = NULL;
  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  value = beakta_json_from_text (beakta_rows_get_text (rows, 1), error);
  if (value != NULL)
    *record = beakta_record_from_json (kind, id, beakta_rows_get_int (rows, 0), value, error);

  return *record != NULL;
}

typedef struct
{
  const char * const *questions;
  const char         *except;
} ListCall;

static void
add_line (BeaktaAnswerLines *lines,
          BeaktaRows        *rows,
          const char        *question)
{
  BeaktaAnswerLine line = {
    .case_id = g_string_chunk_insert_const (lines->strings, beakta_rows_get_text (rows, 0)),
    .question = question,
    .value = g_string_chunk_insert_const (lines->strings, beakta_rows_get_text (rows, 1)),
    .n_evidence = (guint) beakta_rows_get_int (rows, 2),
    .has_reason = beakta_rows_get_int (rows, 3) != 0,
    .given = g_string_chunk_insert (lines->strings, beakta_rows_get_text (rows, 4)),
    .stage = (BeaktaStage) beakta_rows_get_int (rows, 5),
    .programme = g_string_chunk_insert_const (lines->strings, beakta_rows_get_text (rows, 6)),
  };

  g_array_append_val (lines->lines, line);
}

static gboolean
add_lines_of (BeaktaDriver       *db,
              BeaktaAnswerLines  *lines,
              const char         *question,
              const char         *except,
              GHashTable         *conflicts,
              GHashTable         *withheld,
              GError            **error)
{
  g_autoptr(BeaktaRows) rows =
    beakta_driver_select (db, error,
                          "SELECT a.case_id, a.value, a.n_evidence, a.has_reason, a.given, l.stage, l.programme "
                          "FROM answer a JOIN case_line l ON l.case_id = a.case_id "
                          "WHERE a.question = $1 AND a.case_id <> $2 ORDER BY a.case_id", "ss",
                          question, except != NULL ? except : "");
  const char *kept = g_string_chunk_insert_const (lines->strings, question);
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      gpointer conflicted;

      if (!has_row)
        return TRUE;

      if (g_hash_table_lookup_extended (conflicts, beakta_rows_get_text (rows, 0), &conflicted, NULL))
        g_hash_table_add (withheld, conflicted);
      else
        add_line (lines, rows, kept);
    }

  return FALSE;
}

static gpointer
list_answers (BeaktaStore   *self,
              BeaktaDriver  *db,
              gpointer       data,
              GError       **error)
{
  const ListCall *call = data;
  g_autoptr(BeaktaAnswerLines) lines = g_new0 (BeaktaAnswerLines, 1);
  g_autoptr(GHashTable) withheld = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) conflicts = NULL;
  gboolean fine;

  lines->lines = g_array_new (FALSE, FALSE, sizeof (BeaktaAnswerLine));
  lines->strings = g_string_chunk_new (4096);
  if (!db->methods->begin_reading (db, error))
    return NULL;

  fine = beakta_store_list_conflicted (self, db, &conflicts, error);
  for (guint i = 0; fine && call->questions[i] != NULL; i++)
    fine = add_lines_of (db, lines, call->questions[i], call->except, conflicts, withheld, error);
  db->methods->rollback (db);
  lines->n_withheld = g_hash_table_size (withheld);

  return fine ? g_steal_pointer (&lines) : NULL;
}

BeaktaAnswerLines *
beakta_store_list_answers_sync (BeaktaStore         *self,
                                const char * const  *questions,
                                const char          *except,
                                GError             **error)
{
  ListCall call = { questions, except };

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (questions != NULL, NULL);

  return beakta_worker_call (self->reader, self, list_answers, &call, error);
}

typedef struct
{
  const char *case_id;
  const char *question;
} LoadCall;

static gboolean
load_passages (BeaktaDriver       *db,
               const char         *case_id,
               BeaktaWholeAnswer  *whole,
               GError            **error)
{
  for (guint i = 0; whole->answer->evidence[i] != NULL; i++)
    {
      gpointer passage;

      if (!load_record (db, case_id, BEAKTA_ITEM_PASSAGE, whole->answer->evidence[i], &passage, error))
        return FALSE;
      if (passage != NULL)
        g_ptr_array_add (whole->passages, passage);
    }

  return TRUE;
}

static gboolean
load_whole (BeaktaStore        *self,
            BeaktaDriver       *db,
            const LoadCall     *call,
            BeaktaWholeAnswer  *whole,
            GError            **error)
{
  g_autoptr(GHashTable) closed = NULL;
  gpointer facts = NULL;

  if (!beakta_store_list_conflicted (self, db, &closed, error))
    return FALSE;
  if (!g_hash_table_contains (closed, call->case_id) &&
      (!load_record (db, call->case_id, BEAKTA_ITEM_ANSWER, call->question, (gpointer *) &whole->answer, error) ||
       !load_record (db, call->case_id, BEAKTA_ITEM_FACTS, "facts", &facts, error)))
    return FALSE;

  whole->number = g_strdup (facts != NULL ? ((BeaktaFacts *) facts)->number : "");
  g_clear_pointer (&facts, beakta_record_unref);
  if (whole->answer != NULL)
    return load_passages (db, call->case_id, whole, error);

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND, "There is no answer “%s” in the case “%s”",
               call->question, call->case_id);
  return FALSE;
}

static gpointer
load_answer (BeaktaStore   *self,
             BeaktaDriver  *db,
             gpointer       data,
             GError       **error)
{
  g_autoptr(BeaktaWholeAnswer) whole = g_new0 (BeaktaWholeAnswer, 1);
  gboolean fine;

  whole->passages = g_ptr_array_new_with_free_func (beakta_record_unref);
  if (!db->methods->begin_reading (db, error))
    return NULL;

  fine = load_whole (self, db, data, whole, error);
  db->methods->rollback (db);

  return fine ? g_steal_pointer (&whole) : NULL;
}

BeaktaWholeAnswer *
beakta_store_load_answer_sync (BeaktaStore  *self,
                               const char   *case_id,
                               const char   *question,
                               GError      **error)
{
  LoadCall call = { case_id, question };

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (case_id != NULL, NULL);
  g_return_val_if_fail (question != NULL, NULL);

  return beakta_worker_call (self->reader, self, load_answer, &call, error);
}
