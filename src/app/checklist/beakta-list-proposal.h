/* Which checklists are proposed for the case, and why. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-right-size.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_LIST_PROPOSAL (beakta_list_proposal_get_type ())

/* Signals:
 *   "taken" (const char *checklist): the proposal was taken; the first of its lists
 */
G_DECLARE_FINAL_TYPE (BeaktaListProposal, beakta_list_proposal, BEAKTA, LIST_PROPOSAL, GtkBox)

GtkWidget             *beakta_list_proposal_new    (void);

/* @editor: (nullable); @checklists: (nullable) (element-type BeaktaChecklist): those there are. */
void                   beakta_list_proposal_update (BeaktaListProposal *self,
                                                    BeaktaCaseEditor   *editor,
                                                    GListModel         *checklists);

/* (nullable): what is proposed, until the next update; NULL when no rule says anything about the case. */
const BeaktaRightSize *beakta_list_proposal_get    (BeaktaListProposal *self);

G_END_DECLS
