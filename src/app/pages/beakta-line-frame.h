/* The outline of a passage of several lines: around all of them, with no line between them, as one would draw it by hand.
 *
 * (1) Lines that follow each other and stand above each other meet halfway; edges that nearly agree agree.
 * (2) What does not hang together (the end of one line and the beginning of the next, two columns) has an outline each.
 */

#pragma once

#include "beakta-text.h"

#include <graphene.h>

G_BEGIN_DECLS

/* (transfer full) (element-type BeaktaBox): @lines, from the top, so that they meet. */
GArray    *beakta_line_frame_join  (const BeaktaBox *lines,
                                    guint            n_lines);

/* (transfer full) (element-type GArray of graphene_point_t): the corners of every outline, clockwise; those of @joined, as
 * beakta_line_frame_join () made it, and @outset around it. */
GPtrArray *beakta_line_frame_trace (const GArray    *joined,
                                    float            outset);

G_END_DECLS
