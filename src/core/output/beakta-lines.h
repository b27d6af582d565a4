/* The lines of a layout, each ready to be drawn. */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *runs;                   /* of PangoGlyphItem, from left to right */
  double     x;                      /* of its left end, from the left edge of the layout */
  double     baseline;               /* below its upper edge */
  double     height;
} BeaktaLine;

/* Pango's own lines. (transfer full) (element-type BeaktaLine): at least one */
GPtrArray *beakta_lines_read  (PangoLayout *layout);

/* Lines of at most @width points, cut from a layout that has no width of its own and runs from left to right. */
GPtrArray *beakta_lines_cut   (PangoLayout *layout,
                               double       width);

void       beakta_line_draw   (BeaktaLine  *self,
                               const char  *text,          /* of the layout */
                               cairo_t     *cr,
                               double       x,             /* left edge of the layout */
                               double       y);            /* upper edge of the line */

G_END_DECLS
