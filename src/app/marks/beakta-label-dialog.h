/* Asks what a mark is about. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_LABEL_DIALOG (beakta_label_dialog_get_type ())

/* Signal: "given" (const char *label): may be empty. The dialog closes itself. */
G_DECLARE_FINAL_TYPE (BeaktaLabelDialog, beakta_label_dialog, BEAKTA, LABEL_DIALOG, AdwMessageDialog)

/* @quotation: the marked words; @label: what the mark is called now. */
GtkWidget *beakta_label_dialog_new (GtkWindow  *parent,
                                    const char *quotation,
                                    const char *label);

G_END_DECLS
