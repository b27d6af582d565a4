/* Two compared texts as rows: a paragraph beside what became of it.
 *
 * (1) Every word of both texts is in exactly one row; rows follow each other in the order of both texts.
 * (2) A row begins where a paragraph, heading, item, table row or note begins in the texts that it has words of; one that
 *     would be very long is parted, so that a list of rows can be shown without laying out the whole text.
 * (3) Equal words stand in the same row, as far as (2) allows it.
 */

#pragma once

#include "beakta-difference.h"

G_BEGIN_DECLS

/* Code points; an empty range: the other text has nothing there. */
typedef struct
{
  guint    before_start;
  guint    before_end;
  guint    after_start;
  guint    after_end;
  gboolean differs;
} BeaktaDifferenceRow;

/**
 * beakta_difference_list_rows:
 * @before: the texts that were compared
 * @after: likewise
 *
 * Returns: (transfer full) (element-type BeaktaDifferenceRow): in order
 */
GArray *beakta_difference_list_rows (const BeaktaDifference *self,
                                     BeaktaText             *before,
                                     BeaktaText             *after);

G_END_DECLS
