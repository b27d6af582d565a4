/* What a journal entry says, as text: {"reason", "typed_in", "batch", "edits": [{"kind", "id", "base", "before", "after"}]}.
 * Where nothing was typed, there is no "typed_in"; where one case alone was changed, no "batch". */

#pragma once

#include "beakta-change.h"

G_BEGIN_DECLS

/* (transfer full) */
char       *beakta_payload_make   (const BeaktaEntry  *entry);

/* Fills in reason, field and edits. */
gboolean    beakta_payload_read   (BeaktaEntry        *entry,
                                   const char         *text,
                                   GError            **error);

/* (transfer full): a value as it is written, in the journal and in the state. */
char       *beakta_json_to_text   (JsonObject         *object);
JsonObject *beakta_json_from_text (const char         *text,
                                   GError            **error);

G_END_DECLS
