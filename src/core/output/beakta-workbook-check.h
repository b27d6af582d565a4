/* Whether a workbook that was just made is whole. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean  beakta_workbook_check (GBytes  *xlsx,
                                 gsize    n_cells,
                                 GError **error);

G_END_DECLS
