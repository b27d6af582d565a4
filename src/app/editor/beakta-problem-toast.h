/* Why an act on the checklists of the office failed, for some seconds. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* (transfer full): in words for people; the log gets the error as it is. */
AdwToast *beakta_problem_toast_new (const GError *error);

G_END_DECLS
