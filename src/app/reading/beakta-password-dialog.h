/* Asks for the password of a document that is locked. What is typed is handed on once and kept nowhere. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_PASSWORD_DIALOG (beakta_password_dialog_get_type ())

/* Signals, one of them, once; the dialog closes itself:
 *   "given" (const char *password): never empty
 *   "declined" (): the document is to be kept without reading
 */
G_DECLARE_FINAL_TYPE (BeaktaPasswordDialog, beakta_password_dialog, BEAKTA, PASSWORD_DIALOG, AdwMessageDialog)

/* @is_wrong: the password before did not open it. */
GtkWidget *beakta_password_dialog_new (GtkWindow  *parent,
                                       const char *name,
                                       gboolean    is_wrong);

G_END_DECLS
