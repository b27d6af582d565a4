/* What has changed in the assessment of a case since it was returned last: out of the journal, a value for each thing.
 *
 * (1) Each item is told once, with what it was when the case was returned and what it is now. What was put back is not told.
 */

#pragma once

#include "beakta-change.h"
#include "beakta-entry.h"

G_BEGIN_DECLS

/* Whether an item of the kind is part of what is assessed, and the ground that it is assessed on. */
gboolean   beakta_since_return_tells (BeaktaItemKind  kind);

/**
 * beakta_since_return_list:
 * @journal: (nullable) (element-type BeaktaEntry): of one case, from its beginning
 *
 * Returns: (transfer full) (nullable) (element-type BeaktaEdit): what changed, in the order in which it was first touched; %NULL
 *   when the case was never returned
 */
GPtrArray *beakta_since_return_list  (GPtrArray      *journal);

G_END_DECLS
