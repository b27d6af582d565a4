/* One run of `beakta-reader --pages', asked and answered one request at a time. Blocks; one thread, the one that starts it. */

#pragma once

#include "beakta-intake.h"
#include "beakta-page-frames.h"

G_BEGIN_DECLS

typedef struct _BeaktaPageRenderer BeaktaPageRenderer;

/**
 * beakta_page_renderer_start:
 * @document: a descriptor of beakta_reader_child_hand_over (); stays the caller's
 * @password: (nullable)
 * @cancellable: (nullable)
 * @error: #BeaktaIntakeError: a refusal of the document too
 */
BeaktaPageRenderer *beakta_page_renderer_start       (int                      document,
                                                      const char              *password,
                                                      GCancellable            *cancellable,
                                                      GError                 **error);
void                beakta_page_renderer_free        (BeaktaPageRenderer      *self);

/**
 * beakta_page_renderer_ask:
 * @numbers: the request; its first is the id, which is set here
 * @answer: what comes after the id is appended
 * @cancellable: (nullable): whoever cancels is waited for no longer than a moment: a slow reader is ended
 *
 * Returns: %FALSE with BEAKTA_INTAKE_ERROR_FAILED when this cannot be done and others can; with any other error the
 *     renderer is dead
 */
gboolean            beakta_page_renderer_ask         (BeaktaPageRenderer      *self,
                                                      BeaktaPagesRequestKind   kind,
                                                      guint32                 *numbers,
                                                      guint                    n_numbers,
                                                      GByteArray              *answer,
                                                      GCancellable            *cancellable,
                                                      GError                 **error);
guint               beakta_page_renderer_get_n_pages (BeaktaPageRenderer      *self);

/* (transfer full): the first @n_bytes of the memory, copied: it is the reader's again afterwards. */
GBytes             *beakta_page_renderer_dup_pixels  (BeaktaPageRenderer      *self,
                                                      gsize                    n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaPageRenderer, beakta_page_renderer_free)

G_END_DECLS
