/* The shortest way from one sequence to another: Myers' O(ND) algorithm in linear space. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * beakta_shortest_edit:
 * @before: (array length=n_before): a sequence
 * @after: (array length=n_after): another
 * @most: how many elements may be taken out and put in before a way that is good enough is taken for the shortest: time
 *     grows with the square of this, not of the lengths
 * @kept_before: (out caller-allocates) (array length=n_before): set to %TRUE for each element that is kept; the others
 *     are left as they are
 * @kept_after: (out caller-allocates) (array length=n_after): likewise. The nth that is kept in the one is the nth in
 *     the other
 *
 * E. W. Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986): the divide-and-conquer form of
 * section 4b. Memory is linear in the lengths; there is no way with fewer edits, while @most is not reached.
 */
void beakta_shortest_edit (const guint *before,
                           guint        n_before,
                           const guint *after,
                           guint        n_after,
                           guint        most,
                           gboolean    *kept_before,
                           gboolean    *kept_after);

G_END_DECLS
