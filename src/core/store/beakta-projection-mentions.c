#include "beakta-projection-mentions.h"

#include <string.h>

#include "beakta-mentioned.h"
#include "beakta-store.h"

/* (transfer full) (nullable): user to name */
static GHashTable *
load_names (BeaktaDriver  *db,
            GError       **error)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT login, name FROM person WHERE name <> ''", "");
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&names);
      g_hash_table_insert (names, g_strdup (beakta_rows_get_text (rows, 0)), g_strdup (beakta_rows_get_text (rows, 1)));
    }

  return NULL;
}

gboolean
beakta_projection_update_mentions (BeaktaDriver  *db,
                                   BeaktaCase    *case_,
                                   GError       **error)
{
  const char *case_id = beakta_case_get_id (case_);
  g_autoptr(GHashTable) names = load_names (db, error);
  g_autoptr(GPtrArray) found = NULL;

  if (names == NULL ||
      !beakta_driver_run (db, error, "DELETE FROM opinion WHERE case_id = $1 AND " BEAKTA_IS_MENTION, "s", case_id))
    return FALSE;

  found = beakta_mentioned_list (case_, names);
  for (guint i = 0; i < found->len; i++)
    {
      const BeaktaMentioned *mentioned = g_ptr_array_index (found, i);
      g_autofree char *id = g_strconcat ("@", mentioned->thread, "/", mentioned->person, NULL);

      if (!beakta_driver_run (db, error, "INSERT INTO opinion (case_id, id, person) VALUES ($1, $2, $3)", "sss", case_id, id,
                              mentioned->person))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_open (BeaktaCase *case_,
         const char *id)
{
  const char *slash = strchr (id, '/');
  g_autofree char *thread = g_strndup (id + 1, slash != NULL ? (gsize) (slash - id - 1) : 0);
  const BeaktaComment *root = beakta_case_lookup (case_, BEAKTA_ITEM_COMMENT, thread);

  return root != NULL && !root->resolved;
}

gboolean
beakta_projection_verify_mentions (BeaktaDriver  *db,
                                   BeaktaCase    *case_,
                                   GError       **error)
{
  g_autoptr(BeaktaRows) rows =
    beakta_driver_select (db, error, "SELECT id FROM opinion WHERE case_id = $1 AND " BEAKTA_IS_MENTION, "s",
                          beakta_case_get_id (case_));
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      if (is_open (case_, beakta_rows_get_text (rows, 0)))
        continue;

      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
                   "The index does not agree with case %s: who is mentioned in it", beakta_case_get_id (case_));
      return FALSE;
    }

  return FALSE;
}
