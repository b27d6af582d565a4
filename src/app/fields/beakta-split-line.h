/* The line between two parts of a widget that share its room. A person drags it; a double click lets the program choose again.
 *
 * The widget that has the parts places them and the line itself, and says where the line stands.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_SPLIT_LINE (beakta_split_line_get_type ())

/* Signals:
 *   "moved" (double place): somebody wants the line there: pixels from the left, or from the top
 *   "let-go" (): the program is to choose again
 */
G_DECLARE_FINAL_TYPE (BeaktaSplitLine, beakta_split_line, BEAKTA, SPLIT_LINE, GObject)

/* A child of @parent, which lets go of it in its dispose. @orientation: of the line. @before, @after: how far beside it it can
 * be taken, pixels. */
BeaktaSplitLine *beakta_split_line_new        (GtkWidget        *parent,
                                               GtkOrientation    orientation,
                                               int               before,
                                               int               after);
GtkWidget       *beakta_split_line_get_widget (BeaktaSplitLine  *self);

/* Where it stands; -1: there is no line to see. */
int              beakta_split_line_get_place  (BeaktaSplitLine  *self);
void             beakta_split_line_set_place  (BeaktaSplitLine  *self,
                                               int               place);

/* Puts @part (nullable) in the widget before the line, or after it, in the stead of what @place (inout) names.
 * Returns: whether it is another */
gboolean         beakta_split_line_set_part   (BeaktaSplitLine  *self,
                                               GtkWidget       **place,
                                               GtkWidget        *part,
                                               gboolean          is_first);

G_END_DECLS
