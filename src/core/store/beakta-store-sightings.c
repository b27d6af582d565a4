/* Where given bytes are already: so that nobody registers the same application twice without knowing. */

#include "beakta-store-private.h"
#include "beakta-store-query.h"

/* The sum is looked up among the originals first, where it is the key: what is new costs nothing. */
#define SELECT_SIGHTINGS \
  "SELECT line.case_id, line.number, line.title, document.number, document.name FROM blob " \
  "CROSS JOIN document ON document.sha256 = blob.sha256 JOIN case_line AS line ON line.case_id = document.case_id " \
  "WHERE blob.sha256 = $1 ORDER BY line.row DESC, document.number"

void
beakta_sighting_free (BeaktaSighting *sighting)
{
  g_return_if_fail (sighting != NULL);

  g_free (sighting->sha256);
  g_free (sighting->case_id);
  g_free (sighting->number);
  g_free (sighting->title);
  g_free (sighting->name);
  g_free (sighting);
}

const BeaktaSighting *
beakta_sighting_find (GPtrArray  *sightings,
                      const char *sha256,
                      const char *case_id)
{
  g_return_val_if_fail (sightings != NULL, NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  for (guint i = 0; i < sightings->len; i++)
    {
      const BeaktaSighting *sighting = g_ptr_array_index (sightings, i);

      if (g_str_equal (sighting->sha256, sha256) && (case_id == NULL || g_str_equal (sighting->case_id, case_id)))
        return sighting;
    }

  return NULL;
}

static BeaktaSighting *
read_sighting (BeaktaRows *rows,
               const char *sha256)
{
  BeaktaSighting *sighting = g_new0 (BeaktaSighting, 1);

  sighting->sha256 = g_strdup (sha256);
  sighting->case_id = g_strdup (beakta_rows_get_text (rows, 0));
  sighting->number = g_strdup (beakta_rows_get_text (rows, 1));
  sighting->title = g_strdup (beakta_rows_get_text (rows, 2));
  sighting->document = (guint) beakta_rows_get_int (rows, 3);
  sighting->name = g_strdup (beakta_rows_get_text (rows, 4));

  return sighting;
}

static gboolean
append_sightings (BeaktaDriver  *db,
                  const char    *sha256,
                  GPtrArray     *sightings,
                  GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, SELECT_SIGHTINGS, "s", sha256);
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      g_ptr_array_add (sightings, read_sighting (rows, sha256));
    }

  return FALSE;
}

static gpointer
find_sightings (BeaktaStore   *self,
                BeaktaDriver  *db,
                gpointer       data,
                GError       **error)
{
  const char * const *sums = data;
  g_autoptr(GPtrArray) sightings = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_sighting_free);

  for (; *sums != NULL; sums++)
    if (!append_sightings (db, *sums, sightings, error))
      return NULL;

  return g_steal_pointer (&sightings);
}

/**
 * beakta_store_find_originals_sync:
 * @sums: SHA-256 of files, as hexadecimal digits
 * @error: #BeaktaStoreError
 *
 * Finds the documents, older versions of documents among them, that have exactly these bytes.
 *
 * Returns: (transfer container) (element-type BeaktaSighting): in the order of @sums, the latest case first; empty when
 *     all of it is new
 */
GPtrArray *
beakta_store_find_originals_sync (BeaktaStore         *self,
                                  const char * const  *sums,
                                  GError             **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (sums != NULL, NULL);

  return beakta_worker_call (self->reader, self, find_sightings, (gpointer) sums, error);
}

/**
 * beakta_store_find_originals_async:
 *
 * The same as beakta_store_find_originals_sync (), without waiting.
 */
void
beakta_store_find_originals_async (BeaktaStore         *self,
                                   const char * const  *sums,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (sums != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_find_originals_async);
  g_task_set_task_data (task, g_strdupv ((GStrv) sums), (GDestroyNotify) g_strfreev);
  beakta_worker_queue (self->reader, find_sightings, task, (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
beakta_store_find_originals_finish (BeaktaStore   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
