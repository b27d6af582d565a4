/* Several persons assess a case: what a command may tell of it.
 *
 * (1) What the others answered is told to nobody who has not said that they are done with their own.
 */

#pragma once

#include "beakta-cli.h"

G_BEGIN_DECLS

/* Invariant (1), and whether there are others at all. */
gboolean   beakta_cli_check_may_see       (BeaktaCli   *cli,
                                           BeaktaCase  *case_,
                                           GError     **error);

/* (transfer full) (element-type BeaktaConsolidation): one for each checklist of the case, in the version it uses. */
GPtrArray *beakta_cli_list_consolidations (BeaktaCli   *cli,
                                           BeaktaCase  *case_,
                                           GError     **error);

G_END_DECLS
