/* The walls around the reader.
 *
 * (1) They stand before a byte of the document is parsed, and nothing takes them down again.
 * (2) Inside: memory and descriptors that are already there, processor time up to a limit, and, for PDF, the
 *     system's fonts to read. Nothing else: no file, no network, no other process.
 * (3) What this system cannot provide is never passed over in silence: it is named in the answer, and what would
 *     have stood behind that wall is given up instead where it can be (no Landlock: no fonts).
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_SANDBOX_CLOSED,             /* no file can be opened */
  BEAKTA_SANDBOX_FONTS               /* fonts and character maps can be read */
} BeaktaSandboxKind;

/* How much it may use. The text of pictures takes seconds a page, and hundreds of megabytes. */
typedef enum
{
  BEAKTA_SANDBOX_SHORT,              /* 512 MB, 20 s of processor time: design 8 */
  BEAKTA_SANDBOX_LONG                /* 1 GB, 20 minutes */
} BeaktaSandboxBudget;

/* Returns: (transfer full): words for what is lacking, empty when every wall stands. */
GStrv beakta_sandbox_enter (BeaktaSandboxKind   kind,
                            BeaktaSandboxBudget budget);

G_END_DECLS
