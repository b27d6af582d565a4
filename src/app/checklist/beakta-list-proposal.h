/* Which checklists are proposed for the case, and why; and why something else was chosen. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_LIST_PROPOSAL (beakta_list_proposal_get_type ())

/* Signals:
 *   "taken" (const char *checklist): the proposal was taken; the first of its lists
 */
G_DECLARE_FINAL_TYPE (BeaktaListProposal, beakta_list_proposal, BEAKTA, LIST_PROPOSAL, GtkBox)

GtkWidget  *beakta_list_proposal_new        (void);

/* @editor: (nullable); @checklists: (nullable) (element-type BeaktaChecklist): those there are. */
void        beakta_list_proposal_update     (BeaktaListProposal *self,
                                             BeaktaCaseEditor   *editor,
                                             GListModel         *checklists);

/* What the person wrote of why it is something else; "". It goes with the next choice. */
const char *beakta_list_proposal_get_reason (BeaktaListProposal *self);

G_END_DECLS
