/* Which questions of a checklist anybody can ever be asked. Pure. */

#pragma once

#include "beakta-checklist.h"

G_BEGIN_DECLS

/**
 * beakta_checklist_list_unreachable:
 * @checklist: a list
 *
 * Tries the answers that a question's condition looks at, and those that these depend on, against each other. A condition
 * that looks at too much to try it all is taken to be one that can hold.
 *
 * Returns: (transfer container) (element-type BeaktaQuestion): those whose condition no answers at all can make hold
 */
GPtrArray *beakta_checklist_list_unreachable (BeaktaChecklist *checklist);

G_END_DECLS
