/* What can be done so that more of a document can be read: another try, its password, its text recognised, the files inside it. */

#pragma once

#include "beakta-case-editor.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_REREAD_BOX (beakta_reread_box_get_type ())

/* Signals:
 *   "unlocked" (const char *password): it opened the document, whose text comes next
 */
/* Hidden when there is nothing to do. What it does is a change of the case: whoever shows the document sees it there. */
G_DECLARE_FINAL_TYPE (BeaktaRereadBox, beakta_reread_box, BEAKTA, REREAD_BOX, GtkWidget)

/* @editor: (nullable). @text: (nullable): the document's, when it has one. A reading that is under way is stopped when it
 * is about another document. */
void beakta_reread_box_set_document (BeaktaRereadBox  *self,
                                     BeaktaCaseEditor *editor,
                                     guint             number,
                                     BeaktaText       *text);

G_END_DECLS
