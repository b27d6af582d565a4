/* What a member of an item says, in words for people. */

#pragma once

#include "beakta-record.h"

G_BEGIN_DECLS

/* A word of any vocabulary; its nick where the program has no other words for it. */
const char *beakta_wording_get_word           (BeaktaWords     words,
                                               int             value);

/* (transfer full): "Partly", "985 000 kr", "3 passages"; "" when it is unset. @node: (nullable) */
char       *beakta_wording_dup_member_value   (BeaktaItemKind  kind,
                                               const char     *path,
                                               JsonNode       *node);

G_END_DECLS
