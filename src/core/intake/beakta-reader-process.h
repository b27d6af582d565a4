/* One run of beakta-reader: a process of its own, with the document on descriptor 0 and nothing else of ours. */

#pragma once

#include "beakta-intake.h"

G_BEGIN_DECLS

typedef struct _BeaktaReaderProcess BeaktaReaderProcess;

/* @request: (nullable). %NULL with %BEAKTA_INTAKE_ERROR_NO_READER or _FAILED. */
BeaktaReaderProcess *beakta_reader_process_start (GBytes                     *document,
                                                  const BeaktaIntakeRequest  *request,
                                                  GError                    **error);

/**
 * beakta_reader_process_read:
 * @buffer: at least 64 KiB, for speed
 * @cancellable: (nullable)
 *
 * Returns: how many bytes were read, 0 at the end, -1 with @error: %G_IO_ERROR_CANCELLED, or
 *     %BEAKTA_INTAKE_ERROR_OVERRUN when it took too long, or hung
 */
gssize               beakta_reader_process_read  (BeaktaReaderProcess  *self,
                                                  guint8               *buffer,
                                                  gsize                 size,
                                                  GCancellable         *cancellable,
                                                  GError              **error);

/* Waits until it is gone, and ends it when it does not go. %FALSE with %BEAKTA_INTAKE_ERROR_CRASHED or _OVERRUN when it did
 * not end by itself and well. */
gboolean             beakta_reader_process_wait  (BeaktaReaderProcess  *self,
                                                  GError              **error);

/* Kills it if it still runs. */
void                 beakta_reader_process_free  (BeaktaReaderProcess  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaReaderProcess, beakta_reader_process_free)

G_END_DECLS
