/* The groups of a consequence analysis, a card each, in their order. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-office-groups.h"
#include "beakta-scroll-keeper.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_GROUP_LIST (beakta_group_list_get_type ())

/* Signals:
 *   "entered" (const char *group): the focus has come into what there is to say of a group; "" for a cell
 *   "passage-activated" (const char *passage_id)
 *   "form-left" (BeaktaGroupForm *form): its group has been removed, and what is written in it is not saved
 */
G_DECLARE_FINAL_TYPE (BeaktaGroupList, beakta_group_list, BEAKTA, GROUP_LIST, GtkBox)

/* @keeper: of the scrolled window that the list is in. */
void        beakta_group_list_set_keeper (BeaktaGroupList    *self,
                                          BeaktaScrollKeeper *keeper);

/* @editor, @offices: (nullable): both or none; shows the groups that its case has. */
void        beakta_group_list_set_editor (BeaktaGroupList    *self,
                                          BeaktaCaseEditor   *editor,
                                          BeaktaOfficeGroups *offices);

/* From the case: which groups there are, and in which order; and what is said of each. */
void        beakta_group_list_follow     (BeaktaGroupList    *self);
void        beakta_group_list_update     (BeaktaGroupList    *self);
guint       beakta_group_list_get_n      (BeaktaGroupList    *self);

/* (nullable): "g1/granted", the open cell. */
const char *beakta_group_list_get_cell   (BeaktaGroupList    *self);

/* FALSE when there is no such group, or cell. */
gboolean    beakta_group_list_show_group (BeaktaGroupList    *self,
                                          const char         *group);
gboolean    beakta_group_list_show_cell  (BeaktaGroupList    *self,
                                          const char         *id);

/* Gives the focus to the open cell. */
void        beakta_group_list_enter_cell (BeaktaGroupList    *self);
void        beakta_group_list_flush      (BeaktaGroupList    *self);
void        beakta_group_list_take_back  (BeaktaGroupList    *self);

G_END_DECLS
