/* Glyphs on a context together with the text that they stand for.
 *
 * (1) Every character of the text has a glyph, so that no reader of a PDF loses the thread where a line turns.
 * (2) Characters that only join or shape their neighbours do not reach the paper, as glyphs or as text.
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define BEAKTA_WORD_JOINER "\342\201\240"

void  beakta_glyphs_show  (cairo_t         *cr,
                           const char      *text,
                           PangoLayoutRun  *run,
                           double           x,
                           double           y);

G_END_DECLS
