/* What two wrote in the same place: the members of an item that a person altered, and somebody else too, each in their own way. */

#pragma once

#include "beakta-change.h"

G_BEGIN_DECLS

/**
 * beakta_disputes_list:
 * @edit: what the person did
 * @base: (nullable): the value that it was made from; %NULL when the item did not exist
 * @current: the item as it stands
 * @is_of_another: whether somebody else wrote @current
 * @overtaking: (nullable) (element-type BeaktaEntry): what others wrote after the person had done it
 *
 * Lists of strings are merged as sets, and who did something when goes with what was done: neither is disputed.
 *
 * Returns: (transfer full): paths, see beakta-members.h
 */
GStrv     beakta_disputes_list      (const BeaktaEdit    *edit,
                                     JsonObject          *base,
                                     const BeaktaRecord  *current,
                                     gboolean             is_of_another,
                                     GPtrArray           *overtaking);

/* Whether both can be kept until the person chooses: what moves a case, or says who may do what in it, is done or not done. */
gboolean  beakta_disputes_may_wait  (BeaktaItemKind       kind);

G_END_DECLS
