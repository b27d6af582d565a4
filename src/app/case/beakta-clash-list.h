/* The clashes of one item, or of the whole case, each as a card; nothing at all when there is none. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CLASH_LIST (beakta_clash_list_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaClashList, beakta_clash_list, BEAKTA, CLASH_LIST, GtkBox)

/* @kind: %BEAKTA_N_ITEMS for all of the case. @id: (nullable) */
GtkWidget *beakta_clash_list_new  (BeaktaCaseEditor *editor,
                                   BeaktaItemKind    kind,
                                   const char       *id);

G_END_DECLS
