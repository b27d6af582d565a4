/* What the project does for integration, in the applicant's word and in the caseworker's. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CLASSIFICATION_BOX (beakta_classification_box_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaClassificationBox, beakta_classification_box, BEAKTA, CLASSIFICATION_BOX, GtkBox)

GtkWidget *beakta_classification_box_new       (void);

/* @editor: (nullable) */
void       beakta_classification_box_set       (BeaktaClassificationBox *self,
                                                BeaktaCaseEditor        *editor);
void       beakta_classification_box_update    (BeaktaClassificationBox *self);
void       beakta_classification_box_flush     (BeaktaClassificationBox *self);
void       beakta_classification_box_take_back (BeaktaClassificationBox *self);

G_END_DECLS
