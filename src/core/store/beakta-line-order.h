/* The lines of the queue that a question finds, in their order. */

#pragma once

#include "beakta-sql.h"

G_BEGIN_DECLS

/**
 * beakta_line_order_read:
 * @db: what holds the lines
 * @found: "SELECT row FROM case_line WHERE …", asked once at least; it is added to
 * @column: what is sorted by; it has an index with the row behind it
 * @descending: from the last to the first; of lines that are alike, too
 * @n_first: how many lines are wanted at most; %G_MAXUINT for all
 * @order: (element-type gint64): the numbers of those lines are appended
 * @n_found: (out): how many lines there are, wanted or not
 * @error: #BeaktaStoreError
 *
 * The same as "@found ORDER BY @column, row LIMIT @n_first" and a count, without asking twice what a line has to be, and without
 * sorting all that is found for its first lines. Within one transaction: all of it is of one moment.
 */
gboolean beakta_line_order_read (BeaktaDriver  *db,
                                 BeaktaSql     *found,
                                 const char    *column,
                                 gboolean       descending,
                                 guint          n_first,
                                 GArray        *order,
                                 gint64        *n_found,
                                 GError       **error);

G_END_DECLS
