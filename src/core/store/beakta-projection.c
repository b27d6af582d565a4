#include "beakta-projection.h"

#include "beakta-findings.h"
#include "beakta-originals.h"
#include "beakta-projection-answers.h"
#include "beakta-projection-mentions.h"
#include "beakta-projection-opinions.h"
#include "beakta-projection-tags.h"
#include "beakta-sort-key.h"
#include "beakta-store-private.h"

/* A checklist that is not in this store (a case from another office) counts for nothing, nor does one that cannot be read. */
static gboolean
is_database (const GError *error)
{
  return error->domain == BEAKTA_STORE_ERROR && error->code != BEAKTA_STORE_ERROR_NOT_FOUND;
}

static gboolean
count_questions (BeaktaStore     *store,
                 BeaktaDriver    *db,
                 BeaktaCase      *case_,
                 BeaktaCaseLine  *line,
                 GError         **error)
{
  g_autoptr(GPtrArray) attached = beakta_case_list (case_, BEAKTA_ITEM_CHECKLIST);

  for (guint i = 0; i < attached->len; i++)
    {
      const BeaktaCaseChecklist *record = g_ptr_array_index (attached, i);
      g_autoptr(GError) problem = NULL;
      g_autoptr(BeaktaChecklist) checklist =
        beakta_store_find_checklist (store, db, record->checklist, record->version, &problem);
      g_autoptr(BeaktaFindings) findings = NULL;

      if (checklist == NULL && is_database (problem))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
      if (checklist == NULL)
        continue;

      findings = beakta_findings_new (checklist, case_, beakta_depth_of_case (record), "sv");
      line->n_questions += findings->n_questions;
      line->n_complete += findings->n_complete;
    }

  return TRUE;
}

/* @row: (out): 0 when there is no line yet. */
static gboolean
load_line (BeaktaDriver    *db,
           const char      *case_id,
           gint64          *row,
           BeaktaCaseLine **line,
           GError         **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT " BEAKTA_CASE_LINE_COLUMNS ", row FROM case_line WHERE case_id = $1",
                               "s", case_id);
  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;

  *row = has_row ? beakta_rows_get_int (rows, BEAKTA_CASE_LINE_N_COLUMNS) : 0;
  *line = has_row ? beakta_case_line_new_from_row (rows) : NULL;

  return TRUE;
}

/* Who proposed matters to the counts only while it waits for a review. */
static const char *
get_counted_proposer (const BeaktaCaseLine *line)
{
  return line->stage == BEAKTA_STAGE_PROPOSED ? line->proposer : "";
}

static gboolean
add_to_count (BeaktaDriver          *db,
              const BeaktaCaseLine  *line,
              gint64                 n,
              GError               **error)
{
  return beakta_driver_run (db, error,
                            "INSERT INTO case_count (stage, caseworker, proposer, n_cases) VALUES ($1, $2, $3, $4) "
                            "ON CONFLICT (stage, caseworker, proposer) DO UPDATE SET n_cases = case_count.n_cases + $4",
                            "issi", (gint64) line->stage, line->caseworker, get_counted_proposer (line), n);
}

static gboolean
update_count (BeaktaDriver    *db,
              BeaktaCaseLine  *before,
              BeaktaCaseLine  *after,
              GError         **error)
{
  if (before != NULL && before->stage == after->stage && g_str_equal (before->caseworker, after->caseworker) &&
      g_str_equal (get_counted_proposer (before), get_counted_proposer (after)))
    return TRUE;

  return (before == NULL || add_to_count (db, before, -1, error)) && add_to_count (db, after, 1, error);
}

static gboolean
write_line (BeaktaDriver    *db,
            gint64           row,
            BeaktaCaseLine  *line,
            GError         **error)
{
  g_autofree char *number_key = beakta_number_key_new (line->number);
  g_autofree char *number_strict = beakta_number_key_new_strict (line->number);
  g_autofree char *number_sort = beakta_sort_key_new (line->number);
  g_autofree char *title_sort = beakta_sort_key_new (line->title);
  g_autofree char *applicant_sort = beakta_sort_key_new (line->applicant);
  g_autofree char *programme_sort = beakta_sort_key_new (line->programme);
  g_autofree char *number_words = g_strconcat (number_strict, " ", number_key, NULL);
  gint64 progress = line->n_questions > 0 ? line->n_complete * 1000 / line->n_questions : 0;

  return beakta_driver_run (db, error,
                            "INSERT INTO case_line (row, case_id, number, number_key, number_sort, number_words, title, "
                            "title_sort, applicant, applicant_sort, programme, caseworker, sought, stage, since, due, "
                            "due_sort, received, proposer, n_questions, n_complete, progress, programme_sort) "
                            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
                            "$19, $20, $21, $22, $23) ON CONFLICT (row) DO UPDATE SET number = $3, number_key = $4, "
                            "number_sort = $5, number_words = $6, title = $7, title_sort = $8, applicant = $9, "
                            "applicant_sort = $10, programme = $11, caseworker = $12, sought = $13, stage = $14, "
                            "since = $15, due = $16, due_sort = $17, received = $18, proposer = $19, n_questions = $20, "
                            "n_complete = $21, progress = $22, programme_sort = $23",
                            "isssssssssssiisssssiiis", row, line->id, line->number, number_key, number_sort, number_words,
                            line->title, title_sort, line->applicant, applicant_sort, line->programme, line->caseworker,
                            line->sought, (gint64) line->stage, line->since, line->due,
                            *line->due != '\0' ? line->due : "9999", line->received, line->proposer,
                            (gint64) line->n_questions, (gint64) line->n_complete, progress, programme_sort);
}

static gboolean
write_order (BeaktaDriver    *db,
             gint64           row,
             BeaktaCaseLine  *line,
             GError         **error)
{
  return beakta_driver_run (db, error,
                            "UPDATE case_line SET flag = $2, flag_reason = $3, tags = $4, hold = $5, hold_reason = $6, "
                            "n_opinions = $7 "
                            "WHERE row = $1", "iissssi", row, (gint64) line->flag, line->flag_reason, line->tags, line->hold,
                            line->hold_reason, (gint64) line->n_opinions);
}

static gboolean
write_progress (BeaktaDriver    *db,
                gint64           row,
                BeaktaCaseLine  *line,
                GError         **error)
{
  gint64 progress = line->n_questions > 0 ? line->n_complete * 1000 / line->n_questions : 0;

  return beakta_driver_run (db, error,
                            "UPDATE case_line SET n_questions = $2, n_complete = $3, progress = $4 WHERE row = $1", "iiii",
                            row, (gint64) line->n_questions, (gint64) line->n_complete, progress);
}

static gboolean
write_standing (BeaktaDriver    *db,
                gint64           row,
                BeaktaCaseLine  *line,
                GError         **error)
{
  return beakta_driver_run (db, error, "UPDATE case_line SET caseworker = $2, stage = $3, since = $4, proposer = $5 WHERE row = $1",
                            "isiss", row, line->caseworker, (gint64) line->stage, line->since, line->proposer);
}

static gboolean
insert_line (BeaktaDriver    *db,
             BeaktaCaseLine  *line,
             GError         **error)
{
  gint64 row;

  return beakta_driver_select_int (db, &row, 1, error, "SELECT max (row) + 1 FROM case_line", "") &&
         write_line (db, row, line, error) && write_order (db, row, line, error) &&
         db->methods->index_line (db, row, FALSE, error);
}

/* Only what is another: every column that is written has its index written too, and the words, which seldom change, cost most of all.
 * A deed on very many cases alters a column or two of each. */
static gboolean
alter_line (BeaktaDriver    *db,
            gint64           row,
            BeaktaCaseLine  *before,
            BeaktaCaseLine  *line,
            GError         **error)
{
  if (!beakta_case_line_has_same_facts (before, line))
    return db->methods->index_line (db, row, TRUE, error) && write_line (db, row, line, error) && write_order (db, row, line, error) &&
           db->methods->index_line (db, row, FALSE, error);

  return (beakta_case_line_has_same_standing (before, line) || write_standing (db, row, line, error)) &&
         (beakta_case_line_has_same_order (before, line) || write_order (db, row, line, error)) &&
         ((before->n_questions == line->n_questions && before->n_complete == line->n_complete) ||
          write_progress (db, row, line, error));
}

/* A case whose registration was undone leaves the queue. */
static gboolean
remove_line (BeaktaDriver  *db,
             BeaktaCase    *case_,
             GError       **error)
{
  g_autoptr(BeaktaCaseLine) before = NULL;
  gint64 row;

  if (!load_line (db, beakta_case_get_id (case_), &row, &before, error))
    return FALSE;

  return before == NULL ||
         (db->methods->index_line (db, row, TRUE, error) && add_to_count (db, before, -1, error) &&
          beakta_driver_run (db, error, "DELETE FROM case_line WHERE row = $1", "i", row));
}

static gboolean
update_line (BeaktaStore   *store,
             BeaktaDriver  *db,
             BeaktaCase    *case_,
             GError       **error)
{
  g_autoptr(BeaktaCaseLine) line = beakta_case_line_new_from_case (case_);
  g_autoptr(BeaktaCaseLine) before = NULL;
  gint64 row;

  if (!count_questions (store, db, case_, line, error) || !load_line (db, line->id, &row, &before, error))
    return FALSE;

  return (before != NULL ? alter_line (db, row, before, line, error) : insert_line (db, line, error)) &&
         update_count (db, before, line, error);
}

static gboolean
update_document (BeaktaDriver          *db,
                 const char            *case_id,
                 const BeaktaDocument  *document,
                 GError               **error)
{
  gint64 text_id;

  if (!beakta_driver_select_int (db, &text_id, 0, error, "SELECT id FROM text WHERE sha256 = $1 AND extractor = $2", "ss",
                                 document->sha256, document->extractor) ||
      !beakta_driver_run (db, error,
                          "INSERT INTO document (case_id, number, sha256, name, text_id, is_replaced) "
                          "VALUES ($1, $2, $3, $4, nullif ($5, 0), 0) ON CONFLICT (case_id, number) DO UPDATE SET "
                          "sha256 = $3, name = $4, text_id = nullif ($5, 0)",
                          "sissi", case_id, (gint64) document->number, document->sha256, document->name, text_id))
    return FALSE;

  return document->replaces == 0 ||
         beakta_driver_run (db, error, "UPDATE document SET is_replaced = 1 WHERE case_id = $1 AND number = $2", "si",
                            case_id, (gint64) document->replaces);
}

/* A document that was undone goes; what it replaced stands again, unless something else replaces it. */
static gboolean
remove_document (BeaktaDriver      *db,
                 BeaktaCase        *case_,
                 const BeaktaEdit  *edit,
                 GError           **error)
{
  const char *case_id = beakta_case_get_id (case_);
  g_autoptr(BeaktaDocument) document = beakta_record_from_json (edit->kind, edit->id, 0, edit->before, error);

  if (document == NULL ||
      !beakta_driver_run (db, error, "DELETE FROM document WHERE case_id = $1 AND number = $2", "si", case_id,
                          (gint64) document->number))
    return FALSE;

  return document->replaces == 0 ||
         beakta_case_get_newest_version (case_, document->replaces, TRUE) != document->replaces ||
         beakta_driver_run (db, error, "UPDATE document SET is_replaced = 0 WHERE case_id = $1 AND number = $2", "si",
                            case_id, (gint64) document->replaces);
}

static gboolean
update_item (BeaktaDriver      *db,
             BeaktaCase        *case_,
             const BeaktaEdit  *edit,
             GError           **error)
{
  const BeaktaDocument *document;

  if (edit->kind == BEAKTA_ITEM_ANSWER)
    return beakta_projection_update_answer (db, case_, edit->id, error);
  if (edit->kind == BEAKTA_ITEM_OPINION)
    return beakta_projection_update_opinion (db, case_, edit->id, error);
  if (edit->kind == BEAKTA_ITEM_TAG)
    return beakta_projection_update_tag (db, case_, edit->id, error);
  if (edit->kind != BEAKTA_ITEM_DOCUMENT)
    return TRUE;

  document = beakta_case_lookup (case_, BEAKTA_ITEM_DOCUMENT, edit->id);
  if (document != NULL)
    return update_document (db, beakta_case_get_id (case_), document, error);

  return edit->before == NULL || remove_document (db, case_, edit, error);
}

static gboolean
has_comments (const BeaktaEntry *entry)
{
  for (guint i = 0; i < entry->edits->len; i++)
    if (((const BeaktaEdit *) g_ptr_array_index (entry->edits, i))->kind == BEAKTA_ITEM_COMMENT)
      return TRUE;

  return entry->act == BEAKTA_ACT_ERASE || entry->act == BEAKTA_ACT_CLEAR_DRAFTS;
}

gboolean
beakta_projection_update (BeaktaStore        *store,
                          BeaktaDriver       *db,
                          BeaktaCase         *case_,
                          const BeaktaEntry  *entry,
                          GError            **error)
{
  /* The line first: answers carry its number. */
  if (!(beakta_case_is_there (case_) ? update_line (store, db, case_, error) : remove_line (db, case_, error)))
    return FALSE;

  for (guint i = 0; i < entry->edits->len; i++)
    {
      if (!update_item (db, case_, g_ptr_array_index (entry->edits, i), error))
        return FALSE;
    }

  return !has_comments (entry) || beakta_projection_update_mentions (db, case_, error);
}

static gboolean
report_damage (const char  *case_id,
               const char  *what,
               GError     **error)
{
  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
               "The index does not agree with case %s: %s", case_id, what);
  return FALSE;
}

/* From before documents said the sum of their text. One without a text has none to say. */
static gboolean
count_unsummed (BeaktaDriver          *db,
                const BeaktaDocument  *document,
                gint64                *n_unsummed,
                GError               **error)
{
  gint64 n_texts;

  if (!beakta_driver_select_int (db, &n_texts, 0, error, "SELECT count (*) FROM text WHERE sha256 = $1 AND extractor = $2", "ss",
                                 document->sha256, document->extractor))
    return FALSE;

  *n_unsummed += n_texts;

  return TRUE;
}

static gboolean
verify_document (BeaktaDriver          *db,
                 const char            *case_id,
                 const BeaktaDocument  *document,
                 gint64                *n_unsummed,
                 GError               **error)
{
  g_autofree char *sum = NULL;
  gint64 n_found;

  if (!beakta_driver_select_int (db, &n_found, 0, error,
                                 "SELECT count (*) FROM document d JOIN blob b ON b.sha256 = d.sha256 "
                                 "LEFT JOIN text t ON t.id = d.text_id WHERE d.case_id = $1 AND d.number = $2 AND "
                                 "d.sha256 = $3 AND d.name = $4 AND (t.id IS NULL OR "
                                 "(t.sha256 = $3 AND t.extractor = $5))", "sisss",
                                 case_id, (gint64) document->number, document->sha256, document->name,
                                 document->extractor))
    return FALSE;

  if (n_found != 1)
    return report_damage (case_id, "a document", error);
  if (*document->text_sum == '\0')
    return count_unsummed (db, document, n_unsummed, error);

  sum = beakta_originals_sum_text (db, document->sha256, document->extractor, error);

  return sum != NULL && (g_str_equal (sum, document->text_sum) || report_damage (case_id, "the text of a document", error));
}

/* By which a number is found, and known to be taken. */
static gboolean
verify_number (BeaktaDriver          *db,
               const BeaktaCaseLine  *line,
               GError               **error)
{
  g_autofree char *key = beakta_number_key_new (line->number);
  gint64 n_found;

  if (!beakta_driver_select_int (db, &n_found, 0, error, "SELECT count (*) FROM case_line WHERE case_id = $1 AND number_key = $2",
                                 "ss", line->id, key))
    return FALSE;

  return n_found == 1 || report_damage (line->id, "its number", error);
}

gboolean
beakta_projection_verify (BeaktaDriver  *db,
                          BeaktaCase    *case_,
                          gint64        *n_unsummed,
                          GError       **error)
{
  const char *case_id = beakta_case_get_id (case_);
  g_autoptr(BeaktaCaseLine) wanted = beakta_case_line_new_from_case (case_);
  g_autoptr(BeaktaCaseLine) found = NULL;
  g_autoptr(GPtrArray) documents = NULL;
  gint64 row, n_documents;

  if (!load_line (db, case_id, &row, &found, error))
    return FALSE;
  if (beakta_case_is_there (case_) ? found == NULL || !beakta_case_line_equal (wanted, found) : found != NULL)
    return report_damage (case_id, "its line in the queue", error);
  if (found != NULL && !verify_number (db, wanted, error))
    return FALSE;

  documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);
  for (guint i = 0; i < documents->len; i++)
    if (!verify_document (db, case_id, g_ptr_array_index (documents, i), n_unsummed, error))
      return FALSE;

  if (!beakta_driver_select_int (db, &n_documents, 0, error, "SELECT count (*) FROM document WHERE case_id = $1", "s",
                                 case_id))
    return FALSE;

  return (n_documents == documents->len || report_damage (case_id, "the number of its documents", error)) &&
         beakta_projection_verify_answers (db, case_, error) && beakta_projection_verify_tags (db, case_, error) &&
         beakta_projection_verify_opinions (db, case_, error) && beakta_projection_verify_mentions (db, case_, error);
}

gboolean
beakta_projection_verify_counts (BeaktaDriver  *db,
                                 GError       **error)
{
  gint64 n_wrong;

  if (!beakta_driver_select_int (db, &n_wrong, 0, error,
                                 "SELECT count (*) FROM (SELECT stage, caseworker, "
                                 "CASE WHEN stage = $1 THEN proposer ELSE '' END AS p, count (*) AS n "
                                 "FROM case_line GROUP BY 1, 2, 3) l FULL JOIN "
                                 "(SELECT * FROM case_count WHERE n_cases <> 0) c "
                                 "ON c.stage = l.stage AND c.caseworker = l.caseworker AND c.proposer = l.p "
                                 "WHERE l.n IS NULL OR c.n_cases IS NULL OR l.n <> c.n_cases", "i",
                                 (gint64) BEAKTA_STAGE_PROPOSED))
    return FALSE;

  return n_wrong == 0 || report_damage ("*", "the counts of the queue", error);
}
