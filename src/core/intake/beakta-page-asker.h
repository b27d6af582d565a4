/* Asks readers for the pages of one document, one after the other. Blocks; one thread, the first that asks. */

#pragma once

#include "beakta-page-source.h"
#include "beakta-page-frames.h"

G_BEGIN_DECLS

typedef struct _BeaktaPageAsker BeaktaPageAsker;

/* @password: (nullable): wiped with the asker */
BeaktaPageAsker *beakta_page_asker_new  (GBytes                 *document,
                                         const char             *password);
void             beakta_page_asker_free (BeaktaPageAsker        *self);

/* Ends the reader, in the thread that asked; the next question starts another. */
void             beakta_page_asker_rest (BeaktaPageAsker        *self);

/**
 * beakta_page_asker_ask:
 * @area: of DRAW; of LINKS its page
 * @cancellable: (nullable)
 * @error: #BeaktaIntakeError, %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): of DRAW the pixels, a #GBytes; else a #GArray
 */
gpointer         beakta_page_asker_ask  (BeaktaPageAsker        *self,
                                         BeaktaPagesRequestKind  kind,
                                         const BeaktaPageArea   *area,
                                         GCancellable           *cancellable,
                                         GError                **error);

G_END_DECLS
