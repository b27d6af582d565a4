/* The marks of a case, beside the text: to go to, to filter, to name, to move and to take away. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_MARKS_PANEL (beakta_marks_panel_get_type ())

/* Properties: "others" (boolean): others' marks are listed too, not only one's own and the evidence of the case;
 *   "question" (string, nullable): "checklist/question" of the moment, which its marks can be listed by.
 * Signals:
 *   "mark-chosen" (const char *passage_id, gboolean for_good): go to it; for good: and stay there with the keyboard
 *   "label-requested" (const char *passage_id)
 *   "move-requested" (const char *passage_id): to the words that are selected in the text
 * Actions (class): marks.go, marks.label, marks.move, marks.remove
 */
G_DECLARE_FINAL_TYPE (BeaktaMarksPanel, beakta_marks_panel, BEAKTA, MARKS_PANEL, GtkWidget)

GtkWidget *beakta_marks_panel_new        (void);

/* @editor: (nullable): follows its case. */
void       beakta_marks_panel_set_editor (BeaktaMarksPanel *self,
                                          BeaktaCaseEditor *editor);

G_END_DECLS
