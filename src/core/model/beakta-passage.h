/* A passage and the newer versions of its document.
 *
 * (1) A passage that did not come through a new version as it was is CHANGED or LOST. It keeps its anchor, in the version
 *     that it was made in, and asks to be looked at again.
 * (2) Where it may stand now is a proposal, kept beside the anchor. Only a person turns it into the anchor.
 */

#pragma once

#include "beakta-record.h"

G_BEGIN_DECLS

/**
 * beakta_passage_set_proposed:
 * @self: a passage that may be altered
 * @place: (nullable): an anchor in the newer version; its document, bytes, quote, context, position, page and heading are
 *     kept as the proposal
 */
void           beakta_passage_set_proposed   (BeaktaPassage       *self,
                                              const BeaktaPassage *place);

/* Makes @place's anchor that of @self. */
void           beakta_passage_set_place      (BeaktaPassage       *self,
                                              const BeaktaPassage *place);

/**
 * beakta_passage_dup_proposed:
 * @self: a passage
 *
 * Returns: (transfer full) (nullable): the same passage, as it is once its proposed place has been accepted; %NULL when
 *     none is proposed, or the proposal is damaged
 */
BeaktaPassage *beakta_passage_dup_proposed   (const BeaktaPassage *self);

/* Whether it changed or was lost, and nobody has settled that yet. */
gboolean       beakta_passage_asks_for_a_look (const BeaktaPassage *self);

G_END_DECLS
