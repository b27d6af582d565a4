/* One entry of the log of contacts, to be written or mended. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CONTACT_DIALOG (beakta_contact_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaContactDialog, beakta_contact_dialog, BEAKTA, CONTACT_DIALOG, AdwWindow)

/* @id: (nullable): a new entry */
GtkWidget *beakta_contact_dialog_new (GtkWindow        *parent,
                                      BeaktaCaseEditor *editor,
                                      const char       *id);

G_END_DECLS
