/* A document of the case, or none: chosen from a list, the newest first. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_DOCUMENT_CHOICE (beakta_document_choice_get_type ())

/* Signal: "chosen" (guint number): by a person; 0: none */
G_DECLARE_FINAL_TYPE (BeaktaDocumentChoice, beakta_document_choice, BEAKTA, DOCUMENT_CHOICE, GtkBox)

GtkWidget *beakta_document_choice_new      (void);

/* What those who hear the screen are told that it is. */
void       beakta_document_choice_set_name (BeaktaDocumentChoice *self,
                                            const char           *name);

/* Shows the documents of @case_ as they are now, and @number as the chosen one. */
void       beakta_document_choice_set      (BeaktaDocumentChoice *self,
                                            BeaktaCase           *case_,
                                            guint                 number);
guint      beakta_document_choice_get      (BeaktaDocumentChoice *self);

G_END_DECLS
