/* The pictures that a text shows, where a scan may have been pasted into it.
 *
 * (1) What the body shows counts, each part once, if it can be read: PNG, JPEG or TIFF by its own bytes, and large enough
 *     to hold words. Letterheads do not count.
 * (2) They are named where they stand for the text, or for much of it; beside a long text they are only what illustrates
 *     it, and nobody is told. Whoever asks for them gets them all the same.
 * (3) One that is damaged or over a limit of the package is no fault of the text.
 */

#pragma once

#include "beakta-emitter.h"
#include "beakta-package.h"

G_BEGIN_DECLS

/* What the first bytes of a picture tell. */
typedef enum
{
  BEAKTA_FIGURE_OTHER,               /* it is none that can be read */
  BEAKTA_FIGURE_GOES_ON,             /* more bytes are needed */
  BEAKTA_FIGURE_MEASURED
} BeaktaFigureHead;

/* @width, @height: (out): pixels, when it is measured. */
BeaktaFigureHead beakta_figure_look   (const guint8   *bytes,
                                       gsize           size,
                                       guint          *width,
                                       guint          *height);

/**
 * beakta_figures_tell:
 * @parts: (element-type utf8): names of parts, in the order in which the text shows them
 * @emitter: has had the text
 * @wishes: their bytes are sent only when the enclosures are wished for
 *
 * Sends those that are worth it as enclosures.
 *
 * Returns: how many of them there are
 */
guint            beakta_figures_tell  (GPtrArray      *parts,
                                       BeaktaPackage  *package,
                                       BeaktaEmitter  *emitter,
                                       BeaktaWishes    wishes);

G_END_DECLS
