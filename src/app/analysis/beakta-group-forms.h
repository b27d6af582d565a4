/* The forms of groups that are new, or that others have removed while they were being changed; and the button for a new one. */

#pragma once

#include "beakta-group-form.h"
#include "beakta-scroll-keeper.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_GROUP_FORMS (beakta_group_forms_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaGroupForms, beakta_group_forms, BEAKTA, GROUP_FORMS, GtkBox)

/* @keeper: of the scrolled window that the forms are in. */
void  beakta_group_forms_set_keeper (BeaktaGroupForms   *self,
                                     BeaktaScrollKeeper *keeper);

/* @editor, @offices: (nullable): both or none; without them there are no forms. */
void  beakta_group_forms_set        (BeaktaGroupForms   *self,
                                     BeaktaCaseEditor   *editor,
                                     BeaktaOfficeGroups *offices);

/* Takes in a form that has lost its group. */
void  beakta_group_forms_add        (BeaktaGroupForms   *self,
                                     BeaktaGroupForm    *form);

/* What the person may do may have changed. */
void  beakta_group_forms_update     (BeaktaGroupForms   *self);

G_END_DECLS
