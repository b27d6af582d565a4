/* A group's share of the county's population, in words; and what the office's table says of it by now. */

#pragma once

#include "beakta-case-editor.h"

G_BEGIN_DECLS

/* (transfer full): "9.2 % of the county's population (women born abroad; register, 2025)" */
char *beakta_group_population_dup_said  (const BeaktaGroup *group);

/* (transfer full): what the table has that the group has not: "Take 9.5 % (register, 2026)"; "" when there is nothing to take */
char *beakta_group_population_dup_offer (BeaktaCaseEditor  *editor,
                                         const BeaktaGroup *group);

/* Takes it. */
void  beakta_group_population_take      (BeaktaCaseEditor  *editor,
                                         const char        *group);

G_END_DECLS
