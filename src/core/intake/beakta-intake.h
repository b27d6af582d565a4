/* Intake: foreign bytes in, a document's text out, through the sandboxed reader.
 *
 * (1) Foreign bytes are parsed only inside beakta-reader, one process a document.
 * (2) A frame that breaks the protocol ends the reading with BEAKTA_INTAKE_ERROR_PROTOCOL.
 * (3) Every failure is an error with a code of its own; the original is kept by the caller all the same.
 */

#pragma once

#include "beakta-frames.h"
#include "beakta-text.h"

G_BEGIN_DECLS

/* Codes: BeaktaIntakeError, in beakta-frames.h. */
#define BEAKTA_INTAKE_ERROR (beakta_intake_error_quark ())

GQuark      beakta_intake_error_quark    (void);
const char *beakta_intake_error_get_nick (BeaktaIntakeError  code);

/* Whether the reader fell, and the file may be none the worse: it is worth another try. */
gboolean    beakta_intake_has_fallen     (const char        *nick);

/* A file inside a document. */
typedef struct
{
  char                 *name;        /* without folders and control characters; never "" */
  gsize                 size;        /* bytes as far as they are known; 0: not known */
  GBytes               *bytes;       /* nullable: only when WHOLE */
  BeaktaEnclosureState  state;
} BeaktaEnclosure;

/* What is asked of the reader besides the text; a %NULL request asks nothing more. */
typedef struct
{
  BeaktaWishes  wishes;
  const char   *password;            /* nullable: goes to the reader through a pipe, and is kept nowhere */
} BeaktaIntakeRequest;

/* What came of a file: always the type and the sum; a text unless it was refused. */
typedef struct
{
  char       *type;                  /* recognised by content; "unknown" */
  char       *sha256;
  BeaktaText *text;                  /* nullable */
  GError     *refused;               /* nullable: why there is no text */
  GPtrArray  *enclosures;            /* of BeaktaEnclosure; never NULL */
  GStrv       lacks;                 /* what this system's sandbox lacks, as words for a log; never NULL */
} BeaktaReading;

void            beakta_reading_free        (BeaktaReading        *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaReading, beakta_reading_free)

/* Called in the main context of the caller as pages or blocks arrive; @total 0 while unknown. */
typedef void (*BeaktaIntakeProgress) (guint    done,
                                      guint    total,
                                      gpointer user_data);

/* Whether the reader can recognise the text of pictures: it is asked, which takes some tenths of a second. Blocks. */
gboolean        beakta_intake_can_recognise (void);

/* Version of the reader's text extraction; what BeaktaDocument.extractor carries. */
const char     *beakta_intake_get_extractor (void);

/**
 * beakta_intake_read_sync:
 * @bytes: the original
 * @request: (nullable): what is wished for besides the text
 * @cancellable: (nullable): ends the reader at once
 * @error: only when cancelled, or when nothing at all could be done; a refusal is in the reading
 *
 * Blocks; any thread. The reader is looked for beside the running program, then in libexecdir;
 * BEAKTA_READER names another one.
 */
BeaktaReading  *beakta_intake_read_sync     (GBytes                    *bytes,
                                             const BeaktaIntakeRequest *request,
                                             GCancellable              *cancellable,
                                             GError                   **error);
void            beakta_intake_read_async    (GBytes                    *bytes,
                                             const BeaktaIntakeRequest *request,
                                             BeaktaIntakeProgress       progress,
                                             gpointer                   progress_data,
                                             GCancellable              *cancellable,
                                             GAsyncReadyCallback        callback,
                                             gpointer                   user_data);
BeaktaReading  *beakta_intake_read_finish   (GAsyncResult              *result,
                                             GError                   **error);

G_END_DECLS
