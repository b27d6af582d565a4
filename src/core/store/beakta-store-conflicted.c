/* Whoever declared a conflict of interest in a case does not open its documents: their text, their bytes, what a search finds in
 * them, and the papers that are made of them.
 *
 * A document that also lies in another case is open, for it is not this case's alone.
 */

#include "beakta-store-private.h"

#include "beakta-workflow.h"

static gboolean
refuse (const char  *user,
        GError     **error)
{
  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_CONFLICT,
               "“%s” declared a conflict of interest in the case, and does not open its documents", user);
  return FALSE;
}

/* Cases in which nobody has declared anything are the rule: the first question is answered by an index. */
static gboolean
has_any (BeaktaDriver  *db,
         const char    *user,
         gboolean      *has,
         GError       **error)
{
  gint64 n;

  if (!beakta_driver_select_int (db, &n, 0, error, "SELECT count (*) FROM item WHERE kind = 'conflict' AND id = $1 AND "
                                 "json_extract (value, '$.conflicted')", "s", user))
    return FALSE;

  *has = n > 0;

  return TRUE;
}

#define SELECT_OPEN \
  "SELECT count (*) > 0 AND count (*) = sum (EXISTS (SELECT 1 FROM item AS i WHERE i.kind = 'conflict' AND i.id = $2 AND " \
  "i.case_id = d.case_id AND json_extract (i.value, '$.conflicted'))) FROM document AS d WHERE d.sha256 = $1"

gboolean
beakta_store_check_may_open (BeaktaStore   *self,
                             BeaktaDriver  *db,
                             const char    *sha256,
                             GError       **error)
{
  gboolean has;
  gint64 is_closed;

  if (!has_any (db, self->user, &has, error))
    return FALSE;
  if (!has)
    return TRUE;
  if (!beakta_driver_select_int (db, &is_closed, 0, error, SELECT_OPEN, "ss", sha256, self->user))
    return FALSE;

  return !is_closed || refuse (self->user, error);
}

gboolean
beakta_store_list_conflicted (BeaktaStore   *self,
                              BeaktaDriver  *db,
                              GHashTable   **case_ids,
                              GError       **error)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT case_id FROM item WHERE kind = 'conflict' AND id = $1 AND "
                               "json_extract (value, '$.conflicted')", "s", self->user);
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        {
          *case_ids = g_steal_pointer (&ids);
          return TRUE;
        }
      g_hash_table_add (ids, g_strdup (beakta_rows_get_text (rows, 0)));
    }

  return FALSE;
}
