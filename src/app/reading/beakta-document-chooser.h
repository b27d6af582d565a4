/* The documents of the case: a button with the name of the one that is shown, and all of them behind it. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_DOCUMENT_CHOOSER (beakta_document_chooser_get_type ())

/* Signals:
 *   "document-chosen" (guint number)
 */
G_DECLARE_FINAL_TYPE (BeaktaDocumentChooser, beakta_document_chooser, BEAKTA, DOCUMENT_CHOOSER, GtkWidget)

/* @case_: (nullable); @number: the document that is shown, or 0 */
void beakta_document_chooser_set_content (BeaktaDocumentChooser *self,
                                          BeaktaCase            *case_,
                                          guint                  number);
void beakta_document_chooser_open        (BeaktaDocumentChooser *self);

G_END_DECLS
