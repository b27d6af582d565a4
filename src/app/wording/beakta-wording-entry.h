/* What an entry of the journal says, for those who tell of it: as a step, as a deed, as something undone. */

#pragma once

#include "beakta-change.h"

G_BEGIN_DECLS

/* (nullable): the first edit of an item of that kind. */
const BeaktaEdit *beakta_wording_get_edit        (BeaktaEntry      *entry,
                                                  BeaktaItemKind    kind);

/* @object: (nullable). "" when it says nothing. */
const char       *beakta_wording_get_text        (JsonObject       *object,
                                                  const char       *member);

/* @edit: (nullable). (nullable): the item as the edit left it, or, where it was removed, as it was. */
JsonObject       *beakta_wording_get_item        (const BeaktaEdit *edit);

/* "1.2" of an answer to "gavleborg/1.2"; "" of what is about no question. */
const char       *beakta_wording_get_place       (BeaktaEntry      *entry);

/* @facts: (nullable). Whether the case is about the organisation's own work; unset, it is about an application. */
gboolean          beakta_wording_is_own_work     (JsonObject       *facts);

/* Whether the facts say otherwise than before what the case is about. */
gboolean          beakta_wording_changes_subject (BeaktaEntry      *entry);

G_END_DECLS
