#include "beakta-projection-mentions.h"

#include "beakta-mentioned.h"
#include "beakta-state.h"
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

static gboolean
write_mentions (BeaktaDriver  *db,
                BeaktaCase    *case_,
                GHashTable    *names,
                GError       **error)
{
  g_autoptr(GPtrArray) found = beakta_mentioned_list (case_, names);

  for (guint i = 0; i < found->len; i++)
    {
      const BeaktaMentioned *mentioned = g_ptr_array_index (found, i);

      if (!beakta_driver_run (db, error, "INSERT INTO mention (case_id, thread, person) VALUES ($1, $2, $3)", "sss",
                              beakta_case_get_id (case_), mentioned->thread, mentioned->person))
        return FALSE;
    }

  return TRUE;
}

gboolean
beakta_projection_update_mentions (BeaktaDriver  *db,
                                   BeaktaCase    *case_,
                                   GError       **error)
{
  g_autoptr(GHashTable) names = load_names (db, error);

  return names != NULL &&
         beakta_driver_run (db, error, "DELETE FROM mention WHERE case_id = $1", "s", beakta_case_get_id (case_)) &&
         write_mentions (db, case_, names, error);
}

/* (transfer full) (nullable): of char *; the cases in whose comments somebody may be mentioned */
static GPtrArray *
list_cases (BeaktaDriver  *db,
            GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT DISTINCT case_id FROM item WHERE kind = $1 AND "
                                                     "value LIKE '%@%'", "s", beakta_item_kind_get_nick (BEAKTA_ITEM_COMMENT));
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

/* What cannot be read keeps nobody from opening the rest. */
static gboolean
fill_case (BeaktaDriver  *db,
           const char    *case_id,
           GHashTable    *names,
           GError       **error)
{
  g_autoptr(GError) problem = NULL;
  g_autoptr(BeaktaCase) case_ = beakta_state_load_case (db, case_id, &problem);

  if (case_ != NULL)
    return write_mentions (db, case_, names, error);
  if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

gboolean
beakta_projection_fill_mentions (BeaktaDriver  *db,
                                 GError       **error)
{
  g_autoptr(GHashTable) names = load_names (db, error);
  g_autoptr(GPtrArray) ids = names != NULL ? list_cases (db, error) : NULL;

  if (ids == NULL || !beakta_driver_run (db, error, "DELETE FROM mention", ""))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!fill_case (db, g_ptr_array_index (ids, i), names, error))
      return FALSE;

  return TRUE;
}

/* @n_found: how many of @wanted there are */
static gboolean
count_found (BeaktaDriver  *db,
             BeaktaCase    *case_,
             GPtrArray     *wanted,
             guint         *n_found,
             GError       **error)
{
  for (guint i = 0; i < wanted->len; i++)
    {
      const BeaktaMentioned *mentioned = g_ptr_array_index (wanted, i);
      gint64 n_lines;

      if (!beakta_driver_select_int (db, &n_lines, 0, error,
                                     "SELECT count (*) FROM mention WHERE case_id = $1 AND thread = $2 AND person = $3", "sss",
                                     beakta_case_get_id (case_), mentioned->thread, mentioned->person))
        return FALSE;
      *n_found += n_lines == 1;
    }

  return TRUE;
}

gboolean
beakta_projection_verify_mentions (BeaktaDriver  *db,
                                   BeaktaCase    *case_,
                                   GError       **error)
{
  g_autoptr(GHashTable) names = load_names (db, error);
  g_autoptr(GPtrArray) wanted = names != NULL ? beakta_mentioned_list (case_, names) : NULL;
  guint n_found = 0;
  gint64 n_lines;

  if (wanted == NULL || !count_found (db, case_, wanted, &n_found, error) ||
      !beakta_driver_select_int (db, &n_lines, 0, error, "SELECT count (*) FROM mention WHERE case_id = $1", "s",
                                 beakta_case_get_id (case_)))
    return FALSE;
  if (n_found == wanted->len && n_lines == wanted->len)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
               "The index does not agree with case %s: who is mentioned in it", beakta_case_get_id (case_));
  return FALSE;
}
