/* What a new checklist is called. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_LIST_NAME_DIALOG (beakta_list_name_dialog_get_type ())

/* Signal: "named" (const char *id, const char *title): the id is one that nothing else has. */
G_DECLARE_FINAL_TYPE (BeaktaListNameDialog, beakta_list_name_dialog, BEAKTA, LIST_NAME_DIALOG, AdwMessageDialog)

typedef gboolean (*BeaktaListIsTaken) (const char *id,
                                       gpointer    user_data);

/* @is_taken: asked while the dialog is open. */
GtkWidget *beakta_list_name_dialog_new     (GtkWindow         *parent,
                                            BeaktaListIsTaken  is_taken,
                                            gpointer           user_data);

/* (transfer full): a short name as lists have it: "Språk & arbete" becomes "sprak-arbete". */
char      *beakta_list_name_dup_id         (const char        *title);

G_END_DECLS
