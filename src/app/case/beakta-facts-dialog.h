/* The facts of a case, as the board registers them. */

#pragma once

#include <adwaita.h>

#include "beakta-record.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_FACTS_DIALOG (beakta_facts_dialog_get_type ())

/* Signal: "accepted" (): somebody pressed the suggested button; the dialog stays until it is destroyed, and is not
 * accepted once more before it has been told why. */
G_DECLARE_FINAL_TYPE (BeaktaFactsDialog, beakta_facts_dialog, BEAKTA, FACTS_DIALOG, AdwWindow)

/* @notes: (nullable): what there is to know of the files of a new case; NULL when a case is edited. */
GtkWidget    *beakta_facts_dialog_new          (GtkWindow          *parent,
                                                const BeaktaFacts  *facts,
                                                const char * const *notes);
BeaktaFacts  *beakta_facts_dialog_dup_facts    (BeaktaFactsDialog  *self);

/* Says why it was not saved; it can be accepted again. */
void          beakta_facts_dialog_tell         (BeaktaFactsDialog  *self,
                                                const char         *why);

/* Says what is wrong with the number, where it is written. */
void          beakta_facts_dialog_refuse       (BeaktaFactsDialog  *self,
                                                const char         *why);

G_END_DECLS
