/* Changes of several cases in one go. The numbers are the rules of the header. */

#include "beakta-batches.h"

#include "beakta-store.h"

/* What undoes and what redoes, in the words of the journal. */
#define UNDO "'undo'"
#define REDO "'redo'"

gboolean
beakta_batches_add (BeaktaDriver       *db,
                    const BeaktaEntry  *entry,
                    GError            **error)
{
  return *entry->batch == '\0' ||
         beakta_driver_run (db, error, "INSERT INTO batch (sequence, batch) VALUES ($1, $2)", "is", entry->sequence,
                            entry->batch);
}

/* For each batch of the person: where it began, and by which act it was last touched. */
#define BATCHES \
  "WITH places AS (SELECT b.batch AS name, min (b.sequence) AS began, max (b.sequence) AS ended FROM batch b " \
  "JOIN journal j ON j.sequence = b.sequence WHERE j.actor = $1 GROUP BY b.batch), " \
  "mine AS (SELECT name, began, act FROM places JOIN journal ON sequence = ended) "

/* Rule 3. */
gboolean
beakta_batches_find_next (BeaktaDriver  *db,
                          const char    *user,
                          gboolean       redo,
                          gint64        *place,
                          char         **batch,
                          GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error,
                               redo ? BATCHES "SELECT name, began FROM mine WHERE act = " UNDO " AND began > $2 AND began > "
                                      "coalesce ((SELECT max (began) FROM mine WHERE act <> " UNDO "), 0) "
                                      "ORDER BY began LIMIT 1"
                                    : BATCHES "SELECT name, began FROM mine WHERE act <> " UNDO " AND ($2 = 0 OR began < $2) "
                                      "ORDER BY began DESC LIMIT 1", "si", user, *place);
  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;

  *batch = has_row ? g_strdup (beakta_rows_get_text (rows, 0)) : NULL;
  *place = has_row ? beakta_rows_get_int (rows, 1) : 0;

  return TRUE;
}

GArray *
beakta_batches_list (BeaktaDriver  *db,
                     const char    *batch,
                     const char    *user,
                     GError       **error)
{
  g_autoptr(GArray) sequences = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT b.sequence FROM batch b JOIN journal j ON j.sequence = b.sequence "
                               "WHERE b.batch = $1 AND j.actor = $2 AND j.act NOT IN (" UNDO ", " REDO ") "
                               "ORDER BY b.sequence", "ss", batch, user);
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      gint64 sequence;

      if (!has_row)
        return g_steal_pointer (&sequences);

      sequence = beakta_rows_get_int (rows, 0);
      g_array_append_val (sequences, sequence);
    }

  return NULL;
}

/* Rule 1. Of an entry that was erased nothing is known. */
gboolean
beakta_batches_verify (BeaktaDriver  *db,
                       GError       **error)
{
  gint64 n_wrong;

  if (!beakta_driver_select_int (db, &n_wrong, 0, error, "SELECT count (*) FROM batch b JOIN journal j ON j.sequence = b.sequence "
                                 "WHERE j.payload IS NOT NULL AND json_extract (j.payload, '$.batch') IS NOT b.batch", ""))
    return FALSE;
  if (n_wrong == 0)
    return TRUE;

  g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
                       "What was done to several cases in one go is not what the journal says");
  return FALSE;
}
