/* Two columns side by side, or one of them at a time when there is not room for both. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_CASE_COLUMNS (beakta_case_columns_get_type ())

/* Properties: "start", "end" (GtkWidget), "folded" (boolean), "shows-end" (boolean: which one, when folded; and
 * whether the end column is there at all, when not), "end-extra" (int: pixels in the text size as designed that the end
 * column gets besides, where the text keeps enough) */
G_DECLARE_FINAL_TYPE (BeaktaCaseColumns, beakta_case_columns, BEAKTA, CASE_COLUMNS, GtkWidget)

G_END_DECLS
