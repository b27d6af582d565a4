/* A point of a review is written, or one's own written otherwise: what it is about, what it says, of which sort it is. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_POINT_DIALOG (beakta_point_dialog_get_type ())

G_DECLARE_FINAL_TYPE (BeaktaPointDialog, beakta_point_dialog, BEAKTA, POINT_DIALOG, AdwMessageDialog)

/**
 * beakta_point_dialog_new:
 * @aims: (element-type BeaktaReviewPoint) (transfer full): what it may be about, each as a point; the first is chosen. One point
 *   of the case: it is altered
 * @passage: (nullable): a new passage, which is what a point on a passage is about
 */
GtkWidget *beakta_point_dialog_new (GtkWindow        *parent,
                                    BeaktaCaseEditor *editor,
                                    GPtrArray        *aims,
                                    BeaktaPassage    *passage);

G_END_DECLS
