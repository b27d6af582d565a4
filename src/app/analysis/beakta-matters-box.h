/* Which of the office's background variables matter in the case, and why: one line for each. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-office-groups.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_MATTERS_BOX (beakta_matters_box_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaMattersBox, beakta_matters_box, BEAKTA, MATTERS_BOX, GtkBox)

GtkWidget *beakta_matters_box_new       (void);

/* @editor, @offices: (nullable): both or none */
void       beakta_matters_box_set       (BeaktaMattersBox   *self,
                                         BeaktaCaseEditor   *editor,
                                         BeaktaOfficeGroups *offices);
void       beakta_matters_box_update    (BeaktaMattersBox   *self);
void       beakta_matters_box_flush     (BeaktaMattersBox   *self);

/* How many are chosen. */
guint      beakta_matters_box_get_n     (BeaktaMattersBox   *self);

G_END_DECLS
