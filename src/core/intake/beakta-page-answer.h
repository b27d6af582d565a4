/* What a reader answers about pages, checked and made into values. */

#pragma once

#include "beakta-page-source.h"

G_BEGIN_DECLS

/* All (transfer full); NULL with BEAKTA_INTAKE_ERROR_PROTOCOL. @answer: without the id */
GArray *beakta_page_answer_take_sizes   (const GByteArray  *answer,
                                         guint              n_pages,
                                         GError           **error);
GArray *beakta_page_answer_take_links   (const GByteArray  *answer,
                                         guint              n_pages,
                                         GError           **error);
GArray *beakta_page_answer_take_outline (const GByteArray  *answer,
                                         guint              n_pages,
                                         GError           **error);

G_END_DECLS
