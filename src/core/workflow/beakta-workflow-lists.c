/* Who may alter the checklists of the office: administrators, and nobody else. Who works in another's name has that person's
 * roles, and so may not. */

#include "beakta-workflow.h"

gboolean
beakta_workflow_check_lists (const char   *user,
                             BeaktaRoles   roles,
                             GError      **error)
{
  g_return_val_if_fail (user != NULL, FALSE);

  if ((roles & BEAKTA_ROLE_ADMINISTRATOR) != 0)
    return TRUE;

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ROLE,
               "“%s” is not an administrator of the store; only an administrator alters its checklists", user);
  return FALSE;
}
