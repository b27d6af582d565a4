/* A chain of lines beside the journal: each line's hash covers the one before it, so that none is altered or taken away unseen. */

#pragma once

#include "beakta-driver.h"

G_BEGIN_DECLS

/**
 * beakta_line_chain_next:
 * @last: selects sequence and hash of the last line
 * @fields: what the new line says, in the order of the columns between those two
 * @sequence: (out): the new line's
 * @error: #BeaktaStoreError
 *
 * In the transaction that writes the line. Each field is taken with its length before it, so that no two lines are hashed alike.
 *
 * Returns: (transfer full) (nullable): the hash of the new line, in hex
 */
char     *beakta_line_chain_next   (BeaktaDriver        *db,
                                    const char          *last,
                                    const char * const  *fields,
                                    guint                n_fields,
                                    gint64              *sequence,
                                    GError             **error);

/* Whether the lines that @all selects, each from its sequence over @n_fields texts to its hash, are a chain without a gap. @what:
 * they tell, for the error: %BEAKTA_STORE_ERROR_DAMAGED, with the line. */
gboolean  beakta_line_chain_verify (BeaktaDriver        *db,
                                    const char          *all,
                                    guint                n_fields,
                                    const char          *what,
                                    GError             **error);

G_END_DECLS
