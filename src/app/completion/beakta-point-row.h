/* A point of a request that is being written: the question, what fell short, and what is asked. It saves itself. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_POINT_ROW (beakta_point_row_get_type ())

/* Keys, while the keyboard is in it: Alt+Up and Alt+Down move the point.
 *
 * Signal: "passage-activated" (const char *passage_id)
 */
G_DECLARE_FINAL_TYPE (BeaktaPointRow, beakta_point_row, BEAKTA, POINT_ROW, GtkBox)

GtkWidget  *beakta_point_row_new       (BeaktaCaseEditor *editor,
                                        const char       *id);
const char *beakta_point_row_get_id    (BeaktaPointRow   *self);

/* Shows the point as it stands in the case. @place: from 0, of @n_places; @number: as it is sent, 0 when it is left out */
void        beakta_point_row_update    (BeaktaPointRow   *self,
                                        guint             place,
                                        guint             n_places,
                                        guint             number);
gboolean    beakta_point_row_is_left_out (BeaktaPointRow *self);

/* Whether it would be sent without a word: as it is written, saved or not. */
gboolean    beakta_point_row_is_empty  (BeaktaPointRow   *self);
void        beakta_point_row_flush     (BeaktaPointRow   *self);

/* A change failed: what was written stays in the field. */
void        beakta_point_row_take_back (BeaktaPointRow   *self);

G_END_DECLS
