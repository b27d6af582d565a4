/* What is erased of a closed case, or of one whose registration was undone, what stays, on what ground, and the number of the case typed once more. */

#pragma once

#include <adwaita.h>

#include "beakta-case.h"
#include "beakta-store-undone.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_ERASE_DIALOG (beakta_erase_dialog_get_type ())

/* Signals: "erased" (const char *words): it is done, in words for a person; "failed" (const char *words). */
G_DECLARE_FINAL_TYPE (BeaktaEraseDialog, beakta_erase_dialog, BEAKTA, ERASE_DIALOG, AdwMessageDialog)

GtkWidget *beakta_erase_dialog_new            (GtkWindow          *parent,
                                               BeaktaStore        *store,
                                               BeaktaCase         *case_);
GtkWidget *beakta_erase_dialog_new_for_undone (GtkWindow          *parent,
                                               BeaktaStore        *store,
                                               const BeaktaUndone *undone);

G_END_DECLS
