/* What the office asks for before a case is proposed, beside what every case needs. Shared by all who use the store. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PROPOSAL_GROUP (beakta_proposal_group_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaProposalGroup, beakta_proposal_group, BEAKTA, PROPOSAL_GROUP, AdwPreferencesGroup)

/* @store: (nullable): without a store nothing is decided. Shows what is decided by now. */
void  beakta_proposal_group_show   (BeaktaProposalGroup *self,
                                    BeaktaStore         *store);

/* Lets go of the store. */
void  beakta_proposal_group_forget (BeaktaProposalGroup *self);

G_END_DECLS
