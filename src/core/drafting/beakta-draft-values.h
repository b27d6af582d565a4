/* Which values a field of a draft may have, as checklist.rng says it. Pure. */

#pragma once

#include "beakta-draft-fields.h"

G_BEGIN_DECLS

/* Whether an item of @kind must have the field, in Swedish when it is said in languages. */
gboolean beakta_draft_field_is_required (BeaktaDraftField  field,
                                         BeaktaDraftKind   kind);

/* Of a value that is not "". Any text and any condition will do. */
gboolean beakta_draft_field_takes       (BeaktaDraftField  field,
                                         BeaktaDraftKind   kind,
                                         const char       *value);

G_END_DECLS
