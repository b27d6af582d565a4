/* Keys by which texts are sorted and case numbers found. Independent of the locale, so that they can be stored. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): compared byte for byte, sorts as Swedish does: ... y, z, å, ä, ö; case and other accents do not
 * count, and numbers sort by their value. */
char *beakta_sort_key_new   (const char *text);

/* (transfer full): a case number without case, spaces and signs, for finding it. */
char *beakta_number_key_new (const char *number);

/* (transfer full): the same with one dash where signs stand between digits, for telling numbers apart: 12-3 is not 1-23. */
char *beakta_number_key_new_strict (const char *number);

G_END_DECLS
