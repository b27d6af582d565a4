#include "beakta-projection-tags.h"

#include "beakta-store.h"

gboolean
beakta_projection_update_tag (BeaktaDriver  *db,
                              BeaktaCase    *case_,
                              const char    *id,
                              GError       **error)
{
  const BeaktaCaseTag *tag = beakta_case_lookup (case_, BEAKTA_ITEM_TAG, id);
  const char *case_id = beakta_case_get_id (case_);

  if (tag == NULL)
    return beakta_driver_run (db, error, "DELETE FROM tag WHERE key = $1 AND case_id = $2", "ss", id, case_id);

  return beakta_driver_run (db, error, "INSERT INTO tag (key, case_id, label) VALUES ($1, $2, $3) "
                            "ON CONFLICT (key, case_id) DO UPDATE SET label = $3", "sss", id, case_id, tag->label);
}

static gboolean
report_damage (BeaktaCase  *case_,
               GError     **error)
{
  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
               "The index does not agree with case %s: its tags", beakta_case_get_id (case_));
  return FALSE;
}

static gboolean
count_tags (BeaktaDriver         *db,
            BeaktaCase           *case_,
            const BeaktaCaseTag  *tag,
            gint64               *n_found,
            GError              **error)
{
  return beakta_driver_select_int (db, n_found, 0, error,
                                   "SELECT count (*) FROM tag WHERE key = $1 AND case_id = $2 AND label = $3", "sss",
                                   tag->record.id, beakta_case_get_id (case_), tag->label);
}

gboolean
beakta_projection_verify_tags (BeaktaDriver  *db,
                               BeaktaCase    *case_,
                               GError       **error)
{
  g_autoptr(GPtrArray) tags = beakta_case_list (case_, BEAKTA_ITEM_TAG);
  gint64 n_found;

  for (guint i = 0; i < tags->len; i++)
    {
      if (!count_tags (db, case_, g_ptr_array_index (tags, i), &n_found, error))
        return FALSE;
      if (n_found != 1)
        return report_damage (case_, error);
    }

  if (!beakta_driver_select_int (db, &n_found, 0, error, "SELECT count (*) FROM tag WHERE case_id = $1", "s",
                                 beakta_case_get_id (case_)))
    return FALSE;

  return n_found == tags->len || report_damage (case_, error);
}
