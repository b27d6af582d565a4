/* One checklist of the office in the library: its title, and how it stands. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-store-lists.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_LIBRARY_ROW (beakta_library_row_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaLibraryRow, beakta_library_row, BEAKTA, LIBRARY_ROW, GtkListBoxRow)

/* @versions: (element-type BeaktaListVersion): of one list, as the store gives them; @n_cases: that use it. */
GtkWidget  *beakta_library_row_new     (GPtrArray               *versions,
                                        guint                    n_cases);
const char *beakta_library_row_get_key (BeaktaLibraryRow        *self);

/* What all the versions of one list have in common, and no other list: its id; of a draft without one the draft. */
const char *beakta_library_row_make_key (const BeaktaListVersion *version);

G_END_DECLS
