#include "beakta-projection-answers.h"

#include <string.h>

#include "beakta-store.h"

/* A choice, a number. What is longer is a text of its own, which nobody filters by. */
#define MAX_VALUE 40

typedef struct
{
  const char *value;
  gint64      n_evidence;
  gboolean    has_reason;
} Row;

static gboolean
says_something (const BeaktaAnswer *answer)
{
  return answer != NULL && (*answer->value != '\0' || answer->goal != NULL);
}

static Row
make_row (const BeaktaAnswer *answer)
{
  return (Row) {
    .value = g_utf8_strlen (answer->value, -1) <= MAX_VALUE ? answer->value : "",
    .n_evidence = g_strv_length (answer->evidence),
    .has_reason = answer->reason[strspn (answer->reason, " \t\n\r")] != '\0'
  };
}

gboolean
beakta_projection_update_answer (BeaktaDriver  *db,
                                 BeaktaCase    *case_,
                                 const char    *id,
                                 GError       **error)
{
  const BeaktaAnswer *answer = beakta_case_lookup (case_, BEAKTA_ITEM_ANSWER, id);
  const char *case_id = beakta_case_get_id (case_);
  Row row;

  if (!says_something (answer))
    return beakta_driver_run (db, error, "DELETE FROM answer WHERE question = $1 AND case_id = $2", "ss", id, case_id);

  row = make_row (answer);

  return beakta_driver_run (db, error,
                            "INSERT INTO answer (question, case_id, value, n_evidence, has_reason, given, line) "
                            "VALUES ($1, $2, $3, $4, $5, $6, (SELECT row FROM case_line WHERE case_id = $2)) "
                            "ON CONFLICT (question, case_id) DO UPDATE SET "
                            "value = $3, n_evidence = $4, has_reason = $5, given = $6",
                            "sssiis", id, case_id, row.value, row.n_evidence, (gint64) row.has_reason, answer->given);
}

static gboolean
report_damage (BeaktaCase  *case_,
               const char  *what,
               GError     **error)
{
  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
               "The index does not agree with case %s: the answer “%s”", beakta_case_get_id (case_), what);
  return FALSE;
}

static gboolean
verify_answer (BeaktaDriver        *db,
               BeaktaCase          *case_,
               const BeaktaAnswer  *answer,
               GError             **error)
{
  Row row = make_row (answer);
  gint64 n_found;

  if (!beakta_driver_select_int (db, &n_found, 0, error,
                                 "SELECT count (*) FROM answer WHERE question = $1 AND case_id = $2 AND value = $3 AND "
                                 "n_evidence = $4 AND has_reason = $5 AND given = $6 AND "
                                 "line = (SELECT row FROM case_line WHERE case_line.case_id = $2)",
                                 "sssiis", answer->record.id, beakta_case_get_id (case_), row.value, row.n_evidence,
                                 (gint64) row.has_reason, answer->given))
    return FALSE;

  return n_found == 1 || report_damage (case_, answer->record.id, error);
}

gboolean
beakta_projection_verify_answers (BeaktaDriver  *db,
                                  BeaktaCase    *case_,
                                  GError       **error)
{
  g_autoptr(GPtrArray) answers = beakta_case_list (case_, BEAKTA_ITEM_ANSWER);
  gint64 n_wanted = 0, n_found;

  for (guint i = 0; i < answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (answers, i);

      if (!says_something (answer))
        continue;
      n_wanted++;
      if (!verify_answer (db, case_, answer, error))
        return FALSE;
    }

  if (!beakta_driver_select_int (db, &n_found, 0, error, "SELECT count (*) FROM answer WHERE case_id = $1", "s",
                                 beakta_case_get_id (case_)))
    return FALSE;

  return n_found == n_wanted || report_damage (case_, "*", error);
}
