/* The protocol between `beakta-reader --pages' and the core: the pages of one PDF as pictures.
 *
 * The reader gets the document on descriptor 0, writes answers to descriptor 1, reads requests from descriptor 3, and
 * shares descriptor 4 with the core: BEAKTA_PAGES_MEMORY_BYTES of memory, sealed against another size, for the
 * pixels of one answer. Both ways a frame is {guint32 kind, guint32 length} and `length' bytes, all little-endian.
 *
 * (1) HELLO comes unasked, first and once; or REFUSED in its place. The first request is OPEN, once; its answer is
 *     OPENED or REFUSED. After REFUSED nothing follows.
 * (2) There is one request at a time: the next is sent when the answer to the last has come. An answer carries the id
 *     of its request, or is FAILED with it.
 * (3) Until the answer comes the memory is the reader's, after it the core's. Pixels are rows of guint32 0xffRRGGBB in
 *     the machine's byte order, `width' of them a row, without padding.
 * (4) Positions are points from the top left of the page after its own rotation. Pages are numbered from 0.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BEAKTA_PAGES_VERSION         3
#define BEAKTA_PAGES_REQUESTS_FD     3
#define BEAKTA_PAGES_MEMORY_FD       4
#define BEAKTA_PAGES_HEAD_BYTES      8u
#define BEAKTA_PAGES_MAX_PIXELS      (6u << 20)
#define BEAKTA_PAGES_MEMORY_BYTES    (BEAKTA_PAGES_MAX_PIXELS * 4u)
#define BEAKTA_PAGES_MAX_EDGE        32000u     /* pixels of a whole page: what cairo can count */
#define BEAKTA_PAGES_MAX_PAGES       10000u
#define BEAKTA_PAGES_MAX_LINKS       4000u      /* of a page, as many remarks besides */
#define BEAKTA_PAGES_REMARK          0xffffffffu
#define BEAKTA_PAGES_MAX_LINES       500u       /* of what a remark is about */
#define BEAKTA_PAGES_MAX_ENTRIES     10000u     /* of an outline */
#define BEAKTA_PAGES_MAX_LEVEL       9u
#define BEAKTA_PAGES_MAX_WORDS       2000u      /* bytes of a title or a target */
#define BEAKTA_PAGES_MAX_LENGTH      (24u << 20)
#define BEAKTA_PAGES_MAX_REQUEST     1024u      /* bytes; a password is no longer */

typedef enum
{
  BEAKTA_PAGES_OPEN    = 1,          /* the password, without NUL; empty: none */
  BEAKTA_PAGES_DRAW    = 2,          /* BeaktaPagesDraw */
  BEAKTA_PAGES_SIZES   = 3,          /* guint32 id */
  BEAKTA_PAGES_LINKS   = 4,          /* guint32 id, page */
  BEAKTA_PAGES_OUTLINE = 5           /* guint32 id */
} BeaktaPagesRequestKind;

/* Which part of a page, how large: the whole page would be `full_width' × `full_height' pixels once it is rotated. */
typedef struct
{
  guint32 id;
  guint32 page;
  guint32 rotation;                  /* quarters of a turn, clockwise, 0-3 */
  guint32 full_width;
  guint32 full_height;
  guint32 x;
  guint32 y;
  guint32 width;
  guint32 height;
  guint32 is_dark;                   /* light on dark; photographs stay as they are */
} BeaktaPagesDraw;

typedef enum
{
  BEAKTA_PAGES_HELLO     = 64,       /* guint32 version; then NUL-ended words: what the sandbox lacks */
  BEAKTA_PAGES_REFUSED   = 65,       /* guint32 BeaktaIntakeError, message in English */
  BEAKTA_PAGES_OPENED    = 66,       /* guint32 pages */
  BEAKTA_PAGES_FAILED    = 67,       /* guint32 id */
  BEAKTA_PAGES_DRAWN     = 68,       /* guint32 id, width, height: as asked for */
  BEAKTA_PAGES_SIZED     = 69,       /* guint32 id; for each page: float width, height in points */
  BEAKTA_PAGES_LINKED    = 70,       /* guint32 id; for each link: 4 floats, guint32 target page + 1 (0: outside the document;
                                        BEAKTA_PAGES_REMARK: no link, but what somebody wrote beside the place),
                                        float y on it, guint32 bytes, target or words as UTF-8; for a remark further
                                        guint32 lines that the place is made of, 4 floats each; 0: it is one area */
  BEAKTA_PAGES_OUTLINED  = 71        /* guint32 id; for each entry: guint32 level 1-9, page, float y on it, guint32 bytes, title */
} BeaktaPagesAnswerKind;

G_END_DECLS
