/* The backups that there are, and what would change if one of them were put in the place of the store. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_RESTORE_DIALOG (beakta_restore_dialog_get_type ())

/* Signal: "restore" (const char *backup): somebody has seen what would change, and wants it. */
G_DECLARE_FINAL_TYPE (BeaktaRestoreDialog, beakta_restore_dialog, BEAKTA, RESTORE_DIALOG, AdwMessageDialog)

/* @settings: where the person keeps backups. @store: path */
GtkWidget *beakta_restore_dialog_new (GtkWindow  *parent,
                                      GSettings  *settings,
                                      const char *store);

G_END_DECLS
