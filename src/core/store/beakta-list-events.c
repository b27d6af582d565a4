/* What was done with lists, as a chain. The entries of the journal each belong to a case and replay to its state; a list
 * belongs to no case, so it has a table of its own, which is made in the same way: each line's hash covers the one before. */

#include "beakta-store-lists-private.h"

#include "beakta-line-chain.h"

#define COLUMNS "sequence, time, actor, entered_by, act, id, version, sha256, words, hash"
#define ALL     "SELECT " COLUMNS " FROM list_event ORDER BY sequence"
#define LAST    "SELECT sequence, hash FROM list_event ORDER BY sequence DESC LIMIT 1"

void
beakta_list_event_free (BeaktaListEvent *self)
{
  g_free (self->time);
  g_free (self->actor);
  g_free (self->entered_by);
  g_free (self->act);
  g_free (self->id);
  g_free (self->version);
  g_free (self->sha256);
  g_free (self->words);
  g_free (self->hash);
  g_free (self);
}

char *
beakta_list_dup_now (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static BeaktaListEvent *
read_event (BeaktaRows *rows)
{
  BeaktaListEvent *event = g_new0 (BeaktaListEvent, 1);

  event->sequence = beakta_rows_get_int (rows, 0);
  event->time = g_strdup (beakta_rows_get_text (rows, 1));
  event->actor = g_strdup (beakta_rows_get_text (rows, 2));
  event->entered_by = g_strdup (beakta_rows_get_text (rows, 3));
  event->act = g_strdup (beakta_rows_get_text (rows, 4));
  event->id = g_strdup (beakta_rows_get_text (rows, 5));
  event->version = g_strdup (beakta_rows_get_text (rows, 6));
  event->sha256 = g_strdup (beakta_rows_get_text (rows, 7));
  event->words = g_strdup (beakta_rows_get_text (rows, 8));
  event->hash = g_strdup (beakta_rows_get_text (rows, 9));

  return event;
}

gboolean
beakta_list_events_add (BeaktaStore              *self,
                        BeaktaDriver             *db,
                        const char               *act,
                        const BeaktaListVersion  *version,
                        const char               *words,
                        const char               *now,
                        GError                  **error)
{
  const char *fields[] = { now, self->user, self->entered_by, act, version->id, version->version, version->sha256, words };
  gint64 sequence;
  g_autofree char *hash = beakta_line_chain_next (db, LAST, fields, G_N_ELEMENTS (fields), &sequence, error);

  return hash != NULL &&
         beakta_driver_run (db, error, "INSERT INTO list_event (" COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                            "isssssssss", sequence, now, self->user, self->entered_by, act, version->id, version->version,
                            version->sha256, words, hash);
}

gboolean
beakta_list_events_find_last (BeaktaDriver  *db,
                              gint64        *last,
                              GError       **error)
{
  return beakta_driver_select_int (db, last, 0, error, "SELECT max (sequence) FROM list_event", "");
}

/* The last line that took a list in, and the last that withdrew it or took it back. Of one that came with the program there is
 * none, nor of one that was taken in before there were lines. */
#define LISTS_THAT_TELL_OTHERWISE \
  "SELECT c.id, c.version FROM checklist AS c " \
  "LEFT JOIN list_event AS t ON t.sequence = (SELECT max (sequence) FROM list_event " \
  "WHERE id = c.id AND version = c.version AND act IN ('publish', 'import')) " \
  "LEFT JOIN list_event AS w ON w.sequence = (SELECT max (sequence) FROM list_event " \
  "WHERE id = c.id AND version = c.version AND act IN ('withdraw', 'restore')) " \
  "WHERE NOT (CASE t.act WHEN 'publish' THEN c.origin = 'own' AND c.source_file = '' AND c.source = t.words " \
  "WHEN 'import' THEN c.origin = 'imported' AND " \
  "c.source_file || CASE WHEN c.source_file <> '' AND c.source <> '' THEN ', ' ELSE '' END || c.source = t.words " \
  "ELSE c.origin IN ('', 'bundled') AND c.source_file = '' AND c.source = '' AND c.taken_by = '' END " \
  "AND (t.act IS NULL OR (c.taken_by = t.actor AND c.taken_at = t.time AND c.sha256 = t.sha256)) " \
  "AND CASE w.act WHEN 'withdraw' THEN c.withdrawn_by = w.actor AND c.withdrawn_at = w.time AND c.reason = w.words " \
  "WHEN 'restore' THEN c.withdrawn_by = '' AND c.withdrawn_at = '' AND c.reason = w.words " \
  "ELSE c.withdrawn_by = '' AND c.withdrawn_at = '' AND c.reason = '' END)"

static gboolean
verify_lists (BeaktaDriver  *db,
              GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, LISTS_THAT_TELL_OTHERWISE, "");
  gboolean has_row;

  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;

  if (has_row)
    g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
                 "What the checklist “%s” of version %s says of itself is not what was done with it",
                 beakta_rows_get_text (rows, 0), beakta_rows_get_text (rows, 1));

  return !has_row;
}

gboolean
beakta_list_events_verify (BeaktaDriver  *db,
                           GError       **error)
{
  return beakta_line_chain_verify (db, ALL, 8, "What was done with checklists", error) && verify_lists (db, error);
}

static gpointer
list_events (BeaktaStore   *self,
             BeaktaDriver  *db,
             gpointer       data,
             GError       **error)
{
  const char *id = data;
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_list_event_free);
  g_autoptr(BeaktaRows) rows =
    id == NULL ? beakta_driver_select (db, error, ALL, "")
               : beakta_driver_select (db, error, "SELECT " COLUMNS " FROM list_event WHERE id = $1 ORDER BY sequence", "s", id);
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&events);
      g_ptr_array_add (events, read_event (rows));
    }

  return NULL;
}

GPtrArray *
beakta_store_list_events_sync (BeaktaStore  *self,
                               const char   *id,
                               GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  return beakta_worker_call (self->reader, self, list_events, (gpointer) id, error);
}

void
beakta_store_list_events_async (BeaktaStore         *self,
                                const char          *id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_list_events_async);
  g_task_set_task_data (task, g_strdup (id), g_free);
  beakta_worker_queue (self->reader, list_events, task, (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
beakta_store_list_events_finish (BeaktaStore   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
