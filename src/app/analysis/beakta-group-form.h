/* Who a group is: its variables, its name, and the money that reaches it. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-office-groups.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_GROUP_FORM (beakta_group_form_get_type ())

/* Signals:
 *   "closed" (): saved, taken away or let be
 *   "moved" (int by): up is -1
 */
G_DECLARE_FINAL_TYPE (BeaktaGroupForm, beakta_group_form, BEAKTA, GROUP_FORM, GtkBox)

/* @group: (nullable): id, or NULL for a new one */
GtkWidget *beakta_group_form_new (BeaktaCaseEditor   *editor,
                                  BeaktaOfficeGroups *offices,
                                  const char         *group);

/* Whether something has been written in it that is not saved. */
gboolean   beakta_group_form_is_changed (BeaktaGroupForm *self);

/* The group that it is about has been removed: what was written may become a new one. */
void       beakta_group_form_set_left   (BeaktaGroupForm *self);

G_END_DECLS
