/* Parts of the reader that are loaded only when they are needed: they lie beside this program. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Before the walls rise. Returns: (nullable): @symbol of @file, %NULL when that is not installed, or cannot be loaded */
gpointer beakta_module_find (const char *file,
                             const char *symbol);

G_END_DECLS
