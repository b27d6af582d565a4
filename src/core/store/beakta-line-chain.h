/* A chain of lines beside the journal: each line's hash covers the one before it, so that none is altered or taken away unseen. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): in hex. Each of the @n_fields is taken with its length before it, so that no two lines are hashed alike.
 * @previous: of the line before; "" of the first */
char *beakta_line_chain_hash (const char         *previous,
                              const char * const *fields,
                              guint               n_fields);

G_END_DECLS
