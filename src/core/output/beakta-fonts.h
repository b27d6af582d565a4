/* The fonts of a paper: Inter, which Beakta brings, and the system's fonts for what Inter does not have.
 *
 * (1) The same on every machine for Latin, Greek and Cyrillic text: the system's settings for Inter do not count.
 * (2) No colour fonts: a PDF/A has no place for them.
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

#define BEAKTA_FONT_FAMILIES "Inter, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Symbols2, DejaVu Sans"

typedef enum
{
  BEAKTA_FONTS_BUNDLED,
  BEAKTA_FONTS_ALL                   /* the system's too; slow to begin with */
} BeaktaFontRange;

PangoContext *beakta_fonts_create_context (BeaktaFontRange range);

G_END_DECLS
