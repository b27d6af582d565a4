/* A list of cases from another system: what its columns are, what it would do, and doing it. */

#pragma once

#include <adwaita.h>

#include "beakta-case-table.h"
#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CASE_LIST_DIALOG (beakta_case_list_dialog_get_type ())

/* Signal: "told" (const char *words): the list has been taken in, as far as it went; the dialog closes itself. */
G_DECLARE_FINAL_TYPE (BeaktaCaseListDialog, beakta_case_list_dialog, BEAKTA, CASE_LIST_DIALOG, AdwWindow)

GtkWidget *beakta_case_list_dialog_new (GtkWindow       *parent,
                                        BeaktaStore     *store,
                                        BeaktaCaseTable *table,
                                        const char      *name);       /* of the file */

G_END_DECLS
