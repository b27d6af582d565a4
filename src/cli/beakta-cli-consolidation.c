/* The answers of several assessors, as the commands ask about them. The number is that of the header. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-consolidation.h"

#include <glib/gi18n.h>

#include "beakta-assessors.h"
#include "beakta-consolidation.h"

/* Invariant (1). */
gboolean
beakta_cli_check_may_see (BeaktaCli   *cli,
                          BeaktaCase  *case_,
                          GError     **error)
{
  if (!beakta_assessors_are_several (case_))
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                         _("one caseworker assesses the case; “beaktactl assessors CASE --add USER” asks others to"));
  else if (!beakta_assessors_may_see (case_, beakta_store_get_user (cli->store)))
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                         _("what the others answered is shown when you are done with your own answers; "
                           "“beaktactl assessors CASE --done” says so"));
  else
    return TRUE;

  return FALSE;
}

GPtrArray *
beakta_cli_list_consolidations (BeaktaCli   *cli,
                                BeaktaCase  *case_,
                                GError     **error)
{
  g_autoptr(GPtrArray) used = beakta_case_list (case_, BEAKTA_ITEM_CHECKLIST);
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_consolidation_free);

  for (guint i = 0; i < used->len; i++)
    {
      const BeaktaCaseChecklist *item = g_ptr_array_index (used, i);
      g_autoptr(BeaktaChecklist) checklist = beakta_cli_load_checklist (cli, item->checklist, item->version, error);

      if (checklist == NULL)
        return NULL;

      g_ptr_array_add (list, beakta_consolidation_new (checklist, case_, beakta_depth_of_case (item)));
    }

  return g_steal_pointer (&list);
}
