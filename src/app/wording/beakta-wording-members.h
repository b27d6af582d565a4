/* What the members of an item are called, for those who read what was altered: the same in the window and on the command line. */

#pragma once

#include "beakta-record.h"

G_BEGIN_DECLS

/* @path: see beakta-members.h. "Reason", "Applicant"; NULL for what is nobody's concern, such as an id. */
const char *beakta_wording_get_member  (BeaktaItemKind  kind,
                                        const char     *path);

/* (transfer full): where it stands: "1.2", "g1/granted"; "" of what is one in a case or has no name. */
char       *beakta_wording_dup_place   (BeaktaItemKind  kind,
                                        const char     *id);

G_END_DECLS
