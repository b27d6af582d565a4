/* The fonts of a paper: those that Beakta brings, and the system's for what they do not have.
 *
 * (1) What a font of Beakta's has is drawn with it, and is the same on every machine: the system's own fonts of those names
 *     are left out, and no rule of the system or of the person (aliases, hinting, languages) counts.
 * (2) No colour fonts: a PDF/A has no place for them.
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

#define BEAKTA_FONT_FAMILIES "Inter, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Ethiopic, Noto Sans, Noto Sans Symbols2, DejaVu Sans"

/* Each holds those before it, and takes longer to begin with. */
typedef enum
{
  BEAKTA_FONTS_LATIN,                /* with Greek and Cyrillic */
  BEAKTA_FONTS_BUNDLED,              /* with Arabic, Hebrew and Ethiopic */
  BEAKTA_FONTS_ALL,                  /* with the system's */
  BEAKTA_N_FONT_RANGES
} BeaktaFontRange;

PangoContext   *beakta_fonts_create_context (BeaktaFontRange  range);

/* The first range from @least on that has what can be drawn of @text, as far as is known without asking the system. */
BeaktaFontRange beakta_fonts_find_range     (const char      *text,
                                             BeaktaFontRange  least);

/* Whether no font is asked for it: U+FFFD, or a character of private use, for which any font may have anything. */
gboolean        beakta_fonts_leave_out      (gunichar         character);

G_END_DECLS
