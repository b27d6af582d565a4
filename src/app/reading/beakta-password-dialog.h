/* Asks for the password of a document that is locked. What is typed is handed on once and kept nowhere here. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_PASSWORD_DIALOG (beakta_password_dialog_get_type ())

typedef enum
{
  BEAKTA_PASSWORD_FOR_TEXT,
  BEAKTA_PASSWORD_FOR_PAGES          /* its text is here already */
} BeaktaPasswordPurpose;

/* Signals, one of them, once; the dialog closes itself:
 *   "given" (const char *password): never empty
 *   "declined" (): the document is to do without
 */
G_DECLARE_FINAL_TYPE (BeaktaPasswordDialog, beakta_password_dialog, BEAKTA, PASSWORD_DIALOG, AdwMessageDialog)

/* @is_wrong: the password before did not open it. */
GtkWidget *beakta_password_dialog_new (GtkWindow             *parent,
                                       BeaktaPasswordPurpose  purpose,
                                       const char            *name,
                                       gboolean               is_wrong);

G_END_DECLS
