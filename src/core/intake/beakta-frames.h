/* The protocol between beakta-reader and the core.
 *
 * The reader gets the document on descriptor 0 (a regular file or a sealed memory file, read-only) and writes
 * frames to descriptor 1. A frame is {guint32 kind, guint32 length} and `length' bytes, all little-endian.
 *
 * (1) HELLO comes first, once. Then FORMAT once; then TEXT, RUNS, PAGE, BOXES, NOTICE in any number; last END or
 *     REFUSED, once. Nothing follows.
 * (2) A TEXT frame holds at most 1 MiB of whole characters; runs of a chunk follow their TEXT at once.
 * (3) Between PAGE and BOXES there is the text of exactly one page. A page without BOXES ends at the next PAGE or END.
 * (4) All frames together are at most BEAKTA_FRAMES_MAX_BYTES, all text at most BEAKTA_FRAMES_MAX_CHARACTERS.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BEAKTA_FRAMES_VERSION        1
#define BEAKTA_FRAMES_MAX_LENGTH     (16u << 20)
#define BEAKTA_FRAMES_MAX_BYTES      (512u << 20)
#define BEAKTA_FRAMES_MAX_CHARACTERS (10u << 20)
#define BEAKTA_FRAMES_MAX_TEXT       (1u << 20)

typedef enum
{
  BEAKTA_FRAME_HELLO   = 1,          /* guint32 version; then NUL-ended words: what the sandbox lacks */
  BEAKTA_FRAME_FORMAT  = 2,          /* format nick, NUL, guint32 pages (0: none or not known) */
  BEAKTA_FRAME_TEXT    = 3,          /* UTF-8, NFC */
  BEAKTA_FRAME_RUNS    = 4,          /* for each: 7 guint32 {kind, start, length, level, table, row, column}, guint32 span,
                                        guint32 label bytes, label (not padded); positions from the start of its TEXT */
  BEAKTA_FRAME_PAGE    = 5,          /* float width, height: a page begins */
  BEAKTA_FRAME_BOXES   = 6,          /* 4 floats a code point of the page: the page ends */
  BEAKTA_FRAME_NOTICE  = 7,          /* a nick */
  BEAKTA_FRAME_END     = 8,          /* guint32 code points in all */
  BEAKTA_FRAME_REFUSED = 9           /* guint32 BeaktaIntakeError, message in English */
} BeaktaFrameKind;

G_END_DECLS
