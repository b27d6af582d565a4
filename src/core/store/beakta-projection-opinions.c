#include "beakta-projection-opinions.h"

#include "beakta-acts-opinions.h"
#include "beakta-store.h"

gboolean
beakta_projection_update_opinion (BeaktaDriver  *db,
                                  BeaktaCase    *case_,
                                  const char    *id,
                                  GError       **error)
{
  const BeaktaOpinion *opinion = beakta_case_lookup (case_, BEAKTA_ITEM_OPINION, id);
  const char *case_id = beakta_case_get_id (case_);

  if (opinion == NULL || beakta_opinion_get_state (opinion) != BEAKTA_OPINION_OPEN)
    return beakta_driver_run (db, error, "DELETE FROM opinion WHERE case_id = $1 AND id = $2", "ss", case_id, id);

  return beakta_driver_run (db, error, "INSERT INTO opinion (case_id, id, person) VALUES ($1, $2, $3) "
                            "ON CONFLICT (case_id, id) DO UPDATE SET person = $3", "sss", case_id, id, opinion->person);
}

static gboolean
count_right (BeaktaDriver  *db,
             BeaktaCase    *case_,
             guint         *n_right,
             GError       **error)
{
  g_autoptr(GPtrArray) opinions = beakta_case_list (case_, BEAKTA_ITEM_OPINION);

  for (guint i = 0; i < opinions->len; i++)
    {
      const BeaktaOpinion *opinion = g_ptr_array_index (opinions, i);
      gint64 n_found;

      if (beakta_opinion_get_state (opinion) != BEAKTA_OPINION_OPEN)
        continue;
      if (!beakta_driver_select_int (db, &n_found, 0, error,
                                     "SELECT count (*) FROM opinion WHERE case_id = $1 AND id = $2 AND person = $3", "sss",
                                     beakta_case_get_id (case_), opinion->record.id, opinion->person))
        return FALSE;
      *n_right += n_found == 1;
    }

  return TRUE;
}

gboolean
beakta_projection_verify_opinions (BeaktaDriver  *db,
                                   BeaktaCase    *case_,
                                   GError       **error)
{
  guint n_open = beakta_opinions_count_open (case_, NULL);
  guint n_right = 0;
  gint64 n_lines;

  if (!count_right (db, case_, &n_right, error) ||
      !beakta_driver_select_int (db, &n_lines, 0, error, "SELECT count (*) FROM opinion WHERE case_id = $1", "s",
                                 beakta_case_get_id (case_)))
    return FALSE;
  if (n_right == n_open && n_lines == n_open)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
               "The index does not agree with case %s: the opinions that it waits for", beakta_case_get_id (case_));
  return FALSE;
}
