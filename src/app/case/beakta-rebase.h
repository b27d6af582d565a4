/* Brings an edit that was made from an older state of an item onto the item as it stands. */

#pragma once

#include "beakta-change.h"

G_BEGIN_DECLS

/**
 * beakta_rebase_edit:
 * @edit: an edit; its base revision and its value after are altered
 * @base: (nullable): the value that it was made from; %NULL when the item did not exist
 * @current: (nullable): the item as it stands; %NULL when it is not there
 * @mine_wins: what to do with a member that both sides changed, each in its own way
 *
 * Members that only one side changed keep that side's value, also those of a member. Lists of strings (evidence, measures) are merged
 * as sets.
 *
 * Returns: %FALSE when both sides changed the same member and @mine_wins is %FALSE; @edit is unaltered then
 */
gboolean  beakta_rebase_edit  (BeaktaEdit          *edit,
                               JsonObject          *base,
                               const BeaktaRecord  *current,
                               gboolean             mine_wins);

G_END_DECLS
