/* The protocol between beakta-reader and the core.
 *
 * The reader gets the document on descriptor 0 (a regular file or a sealed memory file, read-only) and writes
 * frames to descriptor 1. A frame is {guint32 kind, guint32 length} and `length' bytes, all little-endian.
 *
 * Started with --request it reads first, from descriptor 3, what is asked of it: {guint32 version, guint32 wishes,
 * guint32 password bytes} and the password in UTF-8. No password ever stands on a command line or in an environment.
 *
 * (1) HELLO comes first, once. Then FORMAT once; then TEXT, RUNS, PAGE, BOXES, NOTICE in any number; last END or
 *     REFUSED, once. Nothing follows.
 * (2) A TEXT frame holds at most 1 MiB of whole characters; runs of a chunk follow their TEXT at once.
 * (3) Between PAGE and BOXES there is the text of exactly one page. A page without BOXES ends at the next PAGE or END.
 * (4) A run lies inside its TEXT. What spans two of them (a line of more than a mebibyte) is two runs.
 * (5) All frames together are at most BEAKTA_FRAMES_MAX_BYTES, all text at most BEAKTA_FRAMES_MAX_CHARACTERS.
 * (6) A file inside the document is ENCLOSURE, its BYTES if they are sent at all, and ENCLOSED, with nothing between.
 *     At most BEAKTA_FRAMES_MAX_ENCLOSURES of them, of BEAKTA_FRAMES_MAX_ENCLOSED bytes in all.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BEAKTA_FRAMES_VERSION        1
#define BEAKTA_FRAMES_RUN_BYTES      36u        /* of a run without its label */
#define BEAKTA_FRAMES_MAX_LENGTH     (16u << 20)
#define BEAKTA_FRAMES_MAX_BYTES      (512u << 20)
#define BEAKTA_FRAMES_MAX_CHARACTERS (10u << 20)
#define BEAKTA_FRAMES_MAX_TEXT       (1u << 20)
#define BEAKTA_FRAMES_MAX_ENCLOSURES 200u
#define BEAKTA_FRAMES_MAX_ENCLOSURE  (64u << 20)
#define BEAKTA_FRAMES_MAX_ENCLOSED   (256u << 20)
#define BEAKTA_FRAMES_MAX_PASSWORD   1024u

/* What is asked of the reader besides the text. */
typedef enum
{
  BEAKTA_WISH_NONE       = 0,
  BEAKTA_WISH_ENCLOSURES = 1 << 0,   /* the bytes of the files in a PDF, and of the pictures in a text; else they are only named */
  BEAKTA_WISH_RECOGNISE  = 1 << 1,   /* the text of pictures (OCR) */
  BEAKTA_WISH_TEXT_ONLY  = 1 << 2,   /* the files inside are not even to be looked for */
  BEAKTA_WISH_TABLE      = 1 << 3    /* plain text is a table, however little it looks like one */
} BeaktaWishes;

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
  BEAKTA_FRAME_END     = 8,          /* guint32 code points in all, one U+000C between two pages included */
  BEAKTA_FRAME_REFUSED = 9,          /* guint32 BeaktaIntakeError, message in English */
  BEAKTA_FRAME_ENCLOSURE = 10,       /* guint32 size in bytes as far as it is known, its name in UTF-8 */
  BEAKTA_FRAME_BYTES   = 11,         /* more of the enclosure */
  BEAKTA_FRAME_ENCLOSED = 12         /* guint32 BeaktaEnclosureState: the enclosure ends */
} BeaktaFrameKind;

/* How a file inside a document came out. */
typedef enum
{
  BEAKTA_ENCLOSURE_WHOLE,            /* its bytes are here */
  BEAKTA_ENCLOSURE_NAMED,            /* its bytes were not asked for */
  BEAKTA_ENCLOSURE_ABSENT,           /* the document only names it */
  BEAKTA_ENCLOSURE_TOO_LARGE,
  BEAKTA_ENCLOSURE_DAMAGED,
  BEAKTA_N_ENCLOSURE_STATES
} BeaktaEnclosureState;

/* Nicks (beakta_intake_error_get_nick): what BeaktaDocument.refused carries. */
typedef enum
{
  BEAKTA_INTAKE_ERROR_UNKNOWN,       /* unknown      not a format that Beakta reads */
  BEAKTA_INTAKE_ERROR_UNSUPPORTED,   /* unsupported  known, but kept as an attachment only: DOC, PPTX, RTF ... */
  BEAKTA_INTAKE_ERROR_EMPTY,         /* empty        no bytes */
  BEAKTA_INTAKE_ERROR_NO_TEXT,       /* no-text      a document without any text: a scanned PDF, a picture */
  BEAKTA_INTAKE_ERROR_DAMAGED,       /* damaged */
  BEAKTA_INTAKE_ERROR_ENCRYPTED,     /* encrypted */
  BEAKTA_INTAKE_ERROR_HOSTILE,       /* hostile      zip bomb, DTD, travelling names ... */
  BEAKTA_INTAKE_ERROR_TOO_LARGE,     /* too-large    over a limit of design 8 */
  BEAKTA_INTAKE_ERROR_CRASHED,       /* crashed      the reader died of a fault of its own */
  BEAKTA_INTAKE_ERROR_PROTOCOL,      /* protocol */
  BEAKTA_INTAKE_ERROR_NO_READER,     /* no-reader    beakta-reader could not be started */
  BEAKTA_INTAKE_ERROR_FAILED,        /* failed */
  BEAKTA_INTAKE_ERROR_NO_APPLICATION, /* no-application  read well, and no document of a case: a list, a page not found */
  BEAKTA_INTAKE_ERROR_OVERRUN,       /* overrun      the reader took too much time or memory, or hung */
  BEAKTA_INTAKE_ERROR_ONLY_PICTURES, /* only-pictures  no text, and pictures inside that can be taken in as documents */
  BEAKTA_INTAKE_ERROR_NO_WORDS,      /* no-words     the text of its pictures was to be recognised, and there is none */
  BEAKTA_N_INTAKE_ERRORS
} BeaktaIntakeError;

G_END_DECLS
