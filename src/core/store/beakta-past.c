#include "beakta-past.h"

#include "beakta-workflow.h"

char *
beakta_past_dup_assessing_acts (void)
{
  GString *acts = g_string_new ("''");

  for (BeaktaAct act = 0; act < BEAKTA_N_ACTS; act++)
    if (beakta_workflow_act_assesses (act))
      g_string_append_printf (acts, ", '%s'", beakta_words_get_nick (BEAKTA_WORDS_ACT, act));

  return g_string_free (acts, FALSE);
}

gboolean
beakta_past_check_another (BeaktaDriver  *db,
                           const char    *case_id,
                           const char    *user,
                           BeaktaAct      act,
                           GError       **error)
{
  g_autofree char *acts = NULL;
  g_autofree char *sql = NULL;
  gint64 n_done;

  if (!beakta_workflow_act_asks_another (act))
    return TRUE;

  acts = beakta_past_dup_assessing_acts ();
  sql = g_strdup_printf ("SELECT count (*) FROM journal WHERE case_id = $1 AND actor = $2 AND act IN (%s)", acts);
  if (!beakta_driver_select_int (db, &n_done, 0, error, sql, "ss", case_id, user))
    return FALSE;

  return n_done == 0 || beakta_workflow_refuse_assessor (user, error);
}
