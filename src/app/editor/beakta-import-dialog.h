/* A checklist from a file, looked at before it is taken in. Nothing is stored until it is accepted. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_IMPORT_DIALOG (beakta_import_dialog_get_type ())

/* Signal: "taken-in" (const char *id, const char *draft): as a version, or with errors as a draft; "" when it is none.
 * The dialog closes itself. */
G_DECLARE_FINAL_TYPE (BeaktaImportDialog, beakta_import_dialog, BEAKTA, IMPORT_DIALOG, AdwWindow)

/* @name: of the file */
GtkWidget *beakta_import_dialog_new (GtkWindow   *parent,
                                     BeaktaStore *store,
                                     GBytes      *xml,
                                     const char  *name);

G_END_DECLS
