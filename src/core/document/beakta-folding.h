/* Text as it is compared when it is looked for: without white space and dashes, which are remembered as gaps. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stood before a character. */
typedef enum
{
  BEAKTA_GAP_NONE  = 0,
  BEAKTA_GAP_SPACE = 1 << 0,
  BEAKTA_GAP_DASH  = 1 << 1,
  BEAKTA_GAP_BREAK = 1 << 2          /* a word divided at a line's end: "inte-\ngration" */
} BeaktaGap;

typedef struct
{
  gunichar *characters;
  guint    *positions;               /* code points from the start of the text */
  guint8   *gaps;                    /* of BeaktaGap */
  guint     length;
  guint     allocated;
} BeaktaFolded;

typedef enum
{
  BEAKTA_LIKENESS_NONE,
  BEAKTA_LIKENESS_SPACED,            /* the same, but for a space more or less */
  BEAKTA_LIKENESS_FULL
} BeaktaLikeness;

typedef struct
{
  guint start;                       /* code points */
  guint end;
} BeaktaRange;

/* One sort of quotation marks, dashes and white space. */
gunichar        beakta_folding_fold_character (gunichar             c);

/* How many characters at @at, a place in @text, only divide a word: the hyphen and the line end of "integra-LFtion", or all
 * that stands between its halves when a page ends there; 0 when they do not. */
guint           beakta_folding_measure_break  (const char          *text,
                                               const char          *at);

void            beakta_folded_init            (BeaktaFolded        *folded,
                                               const char          *utf8);
void            beakta_folded_clear           (BeaktaFolded        *folded);

/* (transfer full) (element-type BeaktaRange): where @quote stands in @text, without overlaps, in order: those that are
 * alike in every space if there are any, else those that are not. */
GArray         *beakta_folded_find_all        (const BeaktaFolded  *text,
                                               const BeaktaFolded  *quote);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaFolded, beakta_folded_clear)

G_END_DECLS
