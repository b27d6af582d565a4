/* The characters that stand for a text stream on the screen.
 *
 * (1) One character is shown for every code point of the stream, at the same place: a position in the one is the
 *     same position in the other. Nothing is ever put in or left out.
 * (2) What differs: a line end inside a paragraph (a space in a PDF, where lines end for want of paper, and in a text
 *     file after a line that had no room for the next word; else U+2028), a word that was parted at such a line end (U+2060
 *     and U+00AD), a page end (LF), the TAB before a cell of a table that is shown cell under cell (LF), the space between a
 *     checkbox and its label (U+00A0). Words to quote, copy or search come from the stream.
 */

#pragma once

#include "beakta-text-tables.h"

G_BEGIN_DECLS

typedef struct _BeaktaStreamDisplay BeaktaStreamDisplay;

/* @tables: lives longer. */
BeaktaStreamDisplay *beakta_stream_display_new          (BeaktaText          *text,
                                                         BeaktaTextTables    *tables);

/* @position: where a line begins that begins a block. */
BeaktaStreamDisplay *beakta_stream_display_new_at       (BeaktaText          *text,
                                                         BeaktaTextTables    *tables,
                                                         guint                position);
void                 beakta_stream_display_free         (BeaktaStreamDisplay *self);

/* How far it has come. */
guint                beakta_stream_display_get_position (BeaktaStreamDisplay *self);

/**
 * beakta_stream_display_next:
 * @at_least: code points to go on with; the piece ends at the next line end after them, when there is one near
 * @shown: what is to be shown is appended
 * @blanks: (element-type guint): positions of line ends that make an empty line are appended
 *
 * Returns: %FALSE when the stream has ended and nothing was appended
 */
gboolean             beakta_stream_display_next         (BeaktaStreamDisplay *self,
                                                         guint                at_least,
                                                         GString             *shown,
                                                         GArray              *blanks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaStreamDisplay, beakta_stream_display_free)

/* Whether its lines were drawn on pages, and end where the paper did. */
gboolean             beakta_stream_display_joins_lines (BeaktaText          *text);

G_END_DECLS
