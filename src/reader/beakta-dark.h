/* Pixels for reading in the dark.
 *
 * (1) What is light becomes dark and the other way round; a red stays red. Black on white becomes soft light on soft dark.
 * (2) A photograph stays as it is. A picture that is mostly white (a scanned page, a diagram, a form) is no photograph:
 *     it would be a lamp in a dark room.
 * (3) Which pictures are photographs is settled once for a page, on a small copy of it, so that its parts agree.
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

#define BEAKTA_DARK_SAMPLE_EDGE 240  /* pixels: the longer edge of the small copy */

/* @pixels: 0xffRRGGBB, @stride of them a row; @area: of them, that is asked about */
gboolean beakta_dark_is_photograph (const guint32               *pixels,
                                    guint                        stride,
                                    const cairo_rectangle_int_t *area);

/* Turns @width by @height pixels over, @kept aside, which lie within them. */
void     beakta_dark_turn_over     (guint32                     *pixels,
                                    guint                        width,
                                    guint                        height,
                                    const cairo_rectangle_int_t *kept,
                                    guint                        n_kept);

G_END_DECLS
