/* A group of the consequence analysis: what happens to it if the application is granted, and if it is refused. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-group-cells.h"
#include "beakta-office-groups.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_GROUP_CARD (beakta_group_card_get_type ())

/* Signals:
 *   "cell-opened" (): one of its cells is being worked on; close those of others
 *   "entered" (gboolean is_cell): the focus has come into the open cell, or into what else there is to say of the group
 *   "passage-activated" (const char *passage_id)
 *   "moved" (int by)
 */
G_DECLARE_FINAL_TYPE (BeaktaGroupCard, beakta_group_card, BEAKTA, GROUP_CARD, GtkBox)

GtkWidget        *beakta_group_card_new        (BeaktaCaseEditor   *editor,
                                                BeaktaOfficeGroups *offices,
                                                const char         *group);
const char       *beakta_group_card_get_group  (BeaktaGroupCard    *self);
BeaktaGroupCells *beakta_group_card_get_cells  (BeaktaGroupCard    *self);
void              beakta_group_card_update     (BeaktaGroupCard    *self);

/* (transfer full) (nullable): the form in which the group was being changed, when the group has been removed and the form
 * holds something that is not saved. */
GtkWidget        *beakta_group_card_steal_form (BeaktaGroupCard    *self);
void              beakta_group_card_flush      (BeaktaGroupCard    *self);
void              beakta_group_card_take_back  (BeaktaGroupCard    *self);

G_END_DECLS
