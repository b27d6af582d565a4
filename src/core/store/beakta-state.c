#include "beakta-state.h"

#include "beakta-journal.h"
#include "beakta-payload.h"
#include "beakta-sort-key.h"
#include "beakta-store.h"

gboolean
beakta_state_write (BeaktaDriver       *db,
                    const BeaktaEntry  *entry,
                    GError            **error)
{
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      const char *kind = beakta_item_kind_get_nick (edit->kind);
      g_autofree char *value = NULL;

      if (edit->after == NULL)
        {
          if (!beakta_driver_run (db, error, "DELETE FROM item WHERE case_id = $1 AND kind = $2 AND id = $3", "sss",
                                  entry->case_id, kind, edit->id))
            return FALSE;
          continue;
        }

      value = beakta_json_to_text (edit->after);
      if (!beakta_driver_run (db, error,
                              "INSERT INTO item (case_id, kind, id, revision, value) VALUES ($1, $2, $3, $4, $5) "
                              "ON CONFLICT (case_id, kind, id) DO UPDATE SET revision = excluded.revision, "
                              "value = excluded.value",
                              "sssis", entry->case_id, kind, edit->id, entry->sequence, value))
        return FALSE;
    }

  return TRUE;
}

gboolean
beakta_state_get_head (BeaktaDriver  *db,
                       const char    *case_id,
                       gint64        *head,
                       GError       **error)
{
  return beakta_driver_select_int (db, head, 0, error,
                                   "SELECT sequence FROM journal WHERE case_id = $1 ORDER BY sequence DESC LIMIT 1",
                                   "s", case_id);
}

/* Two numbers may have the same key (12-3 and 1-23): then it must be written as it is. */
static char *
find_by_number (BeaktaDriver  *db,
                const char    *number,
                GError       **error)
{
  g_autofree char *key = beakta_number_key_new (number);
  g_autofree char *strict = beakta_number_key_new_strict (number);
  g_autofree char *found = NULL;
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;
  guint n_found = 0;

  rows = beakta_driver_select (db, error, "SELECT case_id, number FROM case_line WHERE number_key = $1", "s", key);
  if (rows == NULL)
    return NULL;

  while (beakta_rows_next (rows, &has_row, error))
    {
      g_autofree char *other = NULL;

      if (!has_row && n_found == 1)
        return g_steal_pointer (&found);
      if (!has_row || *key == '\0')
        {
          g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND,
                       n_found > 1 ? "Several cases have the number “%s”; write it with its signs" :
                       "There is no case “%s”", number);
          return NULL;
        }

      other = beakta_number_key_new_strict (beakta_rows_get_text (rows, 1));
      if (g_str_equal (other, strict))
        return g_strdup (beakta_rows_get_text (rows, 0));

      n_found++;
      g_free (found);
      found = g_strdup (beakta_rows_get_text (rows, 0));
    }

  return NULL;
}

char *
beakta_state_find_case (BeaktaDriver  *db,
                        const char    *case_,
                        GError       **error)
{
  gint64 head;

  if (!beakta_state_get_head (db, case_, &head, error))
    return NULL;

  return head > 0 ? g_strdup (case_) : find_by_number (db, case_, error);
}

static gboolean
load_head (BeaktaDriver  *db,
           BeaktaCase    *case_,
           GError       **error)
{
  g_autofree char *hash = NULL;
  g_autofree char *time = NULL;
  gint64 head;

  if (!beakta_journal_load_head (db, beakta_case_get_id (case_), &head, &hash, &time, error))
    return FALSE;

  if (head == 0)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND, "There is no case “%s”",
                   beakta_case_get_id (case_));
      return FALSE;
    }

  beakta_case_set_head (case_, head, hash, time);

  return TRUE;
}

static gpointer
read_record (BeaktaRows  *rows,
             GError     **error)
{
  g_autoptr(GError) problem = NULL;
  g_autoptr(JsonObject) value = beakta_json_from_text (beakta_rows_get_text (rows, 3), &problem);
  gpointer record = NULL;
  BeaktaItemKind kind;

  if (value != NULL && beakta_item_kind_from_nick (beakta_rows_get_text (rows, 0), &kind))
    record = beakta_record_from_json (kind, beakta_rows_get_text (rows, 1), beakta_rows_get_int (rows, 2), value, &problem);

  if (record == NULL)
    g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED, "The %s “%s” cannot be read: %s",
                 beakta_rows_get_text (rows, 0), beakta_rows_get_text (rows, 1),
                 problem != NULL ? problem->message : "it is of an unknown kind");

  return record;
}

static gboolean
load_items (BeaktaDriver  *db,
            BeaktaCase    *case_,
            GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT kind, id, revision, value FROM item WHERE case_id = $1", "s",
                               beakta_case_get_id (case_));
  if (rows == NULL)
    return FALSE;

  while (beakta_rows_next (rows, &has_row, error))
    {
      gpointer record;

      if (!has_row)
        return TRUE;

      record = read_record (rows, error);
      if (record == NULL)
        return FALSE;
      beakta_case_take_record (case_, record);
    }

  return FALSE;
}

/* Two questions: the caller reads inside one transaction, or nobody else writes. */
BeaktaCase *
beakta_state_load_case (BeaktaDriver  *db,
                        const char    *case_id,
                        GError       **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_case_new (case_id);

  if (!load_head (db, case_, error) || !load_items (db, case_, error))
    return NULL;

  return g_steal_pointer (&case_);
}
