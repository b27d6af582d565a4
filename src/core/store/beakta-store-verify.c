/* Verification: that nothing was altered but through the door.
 *
 * (1) The chain of hashes holds, from the first entry to the last.
 * (2) The replay of each case's journal is its state, byte for byte; contents are gone only where an erasure says so.
 * (3) Every original still has its sum, and every document of a case has its original, and the text that it says.
 * (4) Roles and deputies are those that were given, lists and what the office decided those that were taken in and decided.
 * (5) Queue, counts, documents and full text agree with the state; what joins changes of several cases agrees with the journal.
 * (6) Tables, columns and indexes are those that the migrations make.
 * (7) The head is that of the journal and those of the chains beside it: one that was cut back holds in itself.
 *
 * Not vouched for is what is no record of the office: drafts of lists (list_draft), which are published or thrown away, and alter no
 * case before that; and what is a person's own: what they have seen (shown), words that wait for their choice (clash), what they have to
 * do with outside the office (interest). The texts of documents from before they said its sum are held against the index alone, and
 * counted. How far a case has come, in which order it is listed, and which version of a document is searched can be made anew from the
 * state.
 */

#include "beakta-store-lists-private.h"

#include "beakta-batches.h"
#include "beakta-chain.h"
#include "beakta-journal.h"
#include "beakta-office-events.h"
#include "beakta-originals.h"
#include "beakta-person-events.h"
#include "beakta-projection.h"
#include "beakta-schema.h"
#include "beakta-sqlite-driver.h"
#include "beakta-state.h"
#include "beakta-store-undone.h"

/* Chains of lines beside the journal: beakta-line-chain.h. */
static const char * const chains[] = { "list_event", "person_event", "office_event" };

/* So much of a hash stands in the head for each of them; for one without lines NO_LINES. */
#define N_DIGITS 16
#define NO_LINES "0"

static gboolean
verify_case (BeaktaDriver  *db,
             const char    *case_id,
             gint64        *n_unsummed,
             GError       **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_state_load_case (db, case_id, error);

  return case_ != NULL && beakta_projection_verify (db, case_, n_unsummed, error);
}

/* A part of the cases. */
typedef struct
{
  BeaktaDriver *db;
  GPtrArray    *ids;                 /* of char *; not owned */
  guint         first;
  guint         end;
  gint64        n_unsummed;          /* as of BeaktaVerification */
  GError       *error;
} Part;

static gpointer
verify_part (gpointer data)
{
  Part *part = data;

  beakta_driver_claim (part->db);
  for (guint i = part->first; i < part->end; i++)
    if (!verify_case (part->db, g_ptr_array_index (part->ids, i), &part->n_unsummed, &part->error))
      break;

  return NULL;
}

/* (transfer full) (nullable): of char * */
static GPtrArray *
list_cases (BeaktaDriver  *db,
            GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT DISTINCT case_id FROM journal", "");
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&ids);
      g_ptr_array_add (ids, g_strdup (beakta_rows_get_text (rows, 0)));
    }

  return NULL;
}

static gboolean
verify_strays (BeaktaDriver  *db,
               GError       **error)
{
  gint64 n_strays;

  if (!beakta_driver_select_int (db, &n_strays, 0, error,
                                 "SELECT (SELECT count (*) FROM case_line WHERE case_id NOT IN (SELECT case_id FROM journal)) + "
                                 "(SELECT count (*) FROM document WHERE case_id NOT IN (SELECT case_id FROM journal))", ""))
    return FALSE;
  if (n_strays == 0)
    return TRUE;

  g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
                       "The journal knows nothing of some cases that are listed, or of some documents");
  return FALSE;
}

/* @other: nullable: half of the cases in a thread with it. */
static gboolean
verify_cases (BeaktaDriver        *db,
              BeaktaDriver        *other,
              BeaktaVerification  *verification,
              GError             **error)
{
  g_autoptr(GPtrArray) ids = list_cases (db, error);
  Part part = { .db = db, .ids = ids }, rest = { .db = other, .ids = ids };
  GThread *thread = NULL;

  if (ids == NULL)
    return FALSE;

  verification->n_cases = ids->len;
  part.end = rest.first = other != NULL ? ids->len / 2 : ids->len;
  rest.end = ids->len;
  if (other != NULL)
    thread = g_thread_new ("store-verify", verify_part, &rest);
  verify_part (&part);
  if (thread != NULL)
    {
      g_thread_join (thread);
      beakta_driver_claim (other);
    }

  if (part.error != NULL)
    g_clear_error (&rest.error);
  if (part.error != NULL || rest.error != NULL)
    {
      g_propagate_error (error, part.error != NULL ? part.error : rest.error);
      return FALSE;
    }
  verification->n_unsummed = part.n_unsummed + rest.n_unsummed;

  return verify_strays (db, error);
}

/* A list is known by its id and version, and says them itself. */
static gboolean
is_as_taken_in (BeaktaRows *rows)
{
  g_autoptr(GBytes) xml = beakta_rows_dup_blob (rows, 3);
  g_autoptr(BeaktaChecklistName) name = NULL;
  gsize size;
  const char *data = g_bytes_get_data (xml, &size);

  if (!beakta_chain_sum_matches (data, size, beakta_rows_get_text (rows, 2)))
    return FALSE;

  name = beakta_checklist_read_name (xml, NULL);

  return name != NULL && g_strcmp0 (name->id, beakta_rows_get_text (rows, 0)) == 0 &&
         g_strcmp0 (name->version, beakta_rows_get_text (rows, 1)) == 0;
}

static gboolean
verify_checklists (BeaktaDriver  *db,
                   GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT id, version, sha256, xml FROM checklist", "");
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      if (is_as_taken_in (rows))
        continue;

      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED, "The checklist “%s” of version %s was altered",
                   beakta_rows_get_text (rows, 0), beakta_rows_get_text (rows, 1));
      return FALSE;
    }

  return FALSE;
}

/* (transfer full) (nullable): a second connection that sees the same moment as @db does, which reads already; NULL when there can
 * be none, or somebody wrote between. */
static BeaktaDriver *
open_other (BeaktaStore  *self,
            BeaktaDriver *db)
{
  g_autoptr(BeaktaDriver) other = beakta_sqlite_driver_open (self->path, BEAKTA_SQLITE_READ_ONLY, NULL);
  gint64 last, other_last;

  if (other == NULL || !other->methods->begin_reading (other, NULL) ||
      !beakta_driver_select_int (db, &last, 0, NULL, "SELECT max (sequence) FROM journal", "") ||
      !beakta_driver_select_int (other, &other_last, 0, NULL, "SELECT max (sequence) FROM journal", ""))
    return NULL;

  return last == other_last ? g_steal_pointer (&other) : NULL;
}

/* Rule 7. */
static gboolean
add_heads (BeaktaDriver  *db,
           char         **head,
           GError       **error)
{
  g_autoptr(GString) whole = g_string_new (*head);

  for (guint i = 0; i < G_N_ELEMENTS (chains); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT hash FROM %s ORDER BY sequence DESC LIMIT 1", chains[i]);
      g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, sql, "");
      gboolean has_row;

      if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
        return FALSE;
      g_string_append_printf (whole, "-%.*s", N_DIGITS, has_row ? beakta_rows_get_text (rows, 0) : NO_LINES);
    }

  g_free (*head);
  *head = g_string_free (g_steal_pointer (&whole), FALSE);

  return TRUE;
}

/* Of the pages of the file, beside what is looked at in them. */
typedef struct
{
  BeaktaDriver *db;
  GError       *error;
} PageCheck;

static gpointer
check_pages (gpointer data)
{
  PageCheck *check = data;

  beakta_driver_claim (check->db);
  check->db->methods->check (check->db, &check->error);

  return NULL;
}

static gboolean
verify_contents (BeaktaStore         *self,
                 BeaktaDriver        *db,
                 BeaktaVerification  *verification,
                 GError             **error)
{
  g_autoptr(BeaktaDriver) other = open_other (self, db);

  return beakta_schema_verify (db, error) &&
         beakta_journal_verify (db, other, TRUE, &verification->n_entries, &verification->head, error) &&
         verify_cases (db, other, verification, error) &&
         beakta_undone_count (db, &verification->n_undone, error) &&
         beakta_projection_verify_counts (db, error) &&
         beakta_originals_verify (db, &verification->n_originals, error) &&
         verify_checklists (db, error) && beakta_list_events_verify (db, error) &&
         beakta_person_events_verify (db, error) && beakta_office_events_verify (db, error) &&
         beakta_batches_verify (db, error) && add_heads (db, &verification->head, error);
}

/* A page that is damaged is told before what was found in it. */
static gboolean
verify_beside (BeaktaStore         *self,
               BeaktaDriver        *db,
               BeaktaDriver        *third,
               BeaktaVerification  *verification,
               GError             **error)
{
  PageCheck check = { third, NULL };
  GThread *thread = g_thread_new ("store-verify", check_pages, &check);
  g_autoptr(GError) problem = NULL;
  gboolean fine;

  fine = verify_contents (self, db, verification, &problem);
  g_thread_join (thread);
  beakta_driver_claim (third);

  if (check.error != NULL)
    {
      g_propagate_error (error, check.error);
      return FALSE;
    }
  if (!fine)
    g_propagate_error (error, g_steal_pointer (&problem));

  return fine;
}

/* In the reading thread; all of it sees the same moment. */
static gpointer
verify (BeaktaStore   *self,
        BeaktaDriver  *db,
        gpointer       data,
        GError       **error)
{
  g_autoptr(BeaktaDriver) third = NULL;
  gboolean fine;

  if (!db->methods->begin_reading (db, error))
    return NULL;

  third = open_other (self, db);
  if (third != NULL)
    fine = verify_beside (self, db, third, data, error);
  else
    fine = db->methods->check (db, error) && verify_contents (self, db, data, error);
  db->methods->rollback (db);

  return fine ? GINT_TO_POINTER (TRUE) : NULL;
}

/* SQLite asks for the index to be checked by a write that writes nothing. */
static gpointer
verify_full_text (BeaktaStore   *self,
                  BeaktaDriver  *db,
                  gpointer       data,
                  GError       **error)
{
  return db->methods->check_full_text (db, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

gboolean
beakta_store_verify_sync (BeaktaStore         *self,
                          BeaktaVerification  *verification,
                          GError             **error)
{
  BeaktaVerification found = { 0 };
  gboolean fine;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);

  fine = beakta_worker_call (self->reader, self, verify, &found, error) != NULL &&
         (self->writer == NULL || beakta_worker_call (self->writer, self, verify_full_text, NULL, error) != NULL);

  if (fine && verification != NULL)
    *verification = found;
  else
    beakta_verification_clear (&found);

  return fine;
}

typedef struct
{
  const char *head;
  gint64      sequence;
} HeadCall;

/* Whether the chain beside the journal has a line that begins with @digits. */
static gboolean
find_line (BeaktaDriver  *db,
           const char    *chain,
           const char    *digits,
           gboolean      *is_there,
           GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s WHERE substr (hash, 1, %d) = $1", chain, N_DIGITS);
  gint64 n_lines = 1;

  if (!g_str_equal (digits, NO_LINES) && !beakta_driver_select_int (db, &n_lines, 0, error, sql, "s", digits))
    return FALSE;

  *is_there = n_lines > 0;

  return TRUE;
}

/* A head from before the chains beside the journal were part of it is of the journal alone. */
static gpointer
find_head (BeaktaStore   *self,
           BeaktaDriver  *db,
           gpointer       data,
           GError       **error)
{
  HeadCall *call = data;
  g_auto(GStrv) parts = g_strsplit (call->head, "-", -1);
  guint n_parts = g_strv_length (parts);
  gboolean is_there;

  if (n_parts > 0 && !beakta_journal_find (db, parts[0], &call->sequence, error))
    return NULL;

  is_there = (call->sequence > 0 || (n_parts > 0 && *parts[0] == '\0')) && (n_parts == 1 || n_parts == 1 + G_N_ELEMENTS (chains));
  for (guint i = 1; is_there && i < n_parts; i++)
    if (!find_line (db, chains[i - 1], parts[i], &is_there, error))
      return NULL;
  if (is_there)
    return GINT_TO_POINTER (TRUE);

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED, "The store holds nothing that has the head %s", call->head);
  return NULL;
}

gboolean
beakta_store_find_head_sync (BeaktaStore  *self,
                             const char   *head,
                             gint64       *sequence,
                             GError      **error)
{
  HeadCall call = { head, 0 };

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (head != NULL, FALSE);

  if (beakta_worker_call (self->reader, self, find_head, &call, error) == NULL)
    return FALSE;
  if (sequence != NULL)
    *sequence = call.sequence;

  return TRUE;
}

void
beakta_verification_clear (BeaktaVerification *verification)
{
  g_return_if_fail (verification != NULL);

  g_clear_pointer (&verification->head, g_free);
}
