/* The history as a file: CSV, text or JSON, by the name that it is given. */

#pragma once

#include "beakta-case-editor.h"

G_BEGIN_DECLS

/**
 * beakta_history_export:
 * @editor: the open case
 * @entries: (element-type BeaktaEntry): as they are shown, the oldest first
 * @n_carried: so many of the first of them were done elsewhere
 * @name: of the file: ".csv", ".txt" or ".json"; any other is taken for text
 * @error: what went wrong
 *
 * What assessors answered for themselves is in none of them: others may not have answered yet.
 *
 * Returns: (transfer full): the whole file
 */
GBytes *beakta_history_export  (BeaktaCaseEditor  *editor,
                                GPtrArray         *entries,
                                guint              n_carried,
                                const char        *name,
                                GError           **error);

G_END_DECLS
