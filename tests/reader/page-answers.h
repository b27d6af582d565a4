/* Asking a source of pages and waiting for what it says. */

#pragma once

#include "beakta-page-source.h"

G_BEGIN_DECLS

/* All (transfer full) (nullable); NULL with @error. */
GBytes *page_answers_draw    (BeaktaPageSource      *source,
                              const BeaktaPageArea  *area,
                              GError               **error);
GArray *page_answers_sizes   (BeaktaPageSource      *source,
                              GError               **error);
GArray *page_answers_links   (BeaktaPageSource      *source,
                              guint                  page,
                              GError               **error);
GArray *page_answers_outline (BeaktaPageSource      *source,
                              GError               **error);

/* The whole of a page, upright. */
BeaktaPageArea page_answers_whole (guint page,
                                   guint width,
                                   guint height);

/* Runs what is left in the main context and finalizes. */
void    page_answers_close   (BeaktaPageSource      *source);

G_END_DECLS
