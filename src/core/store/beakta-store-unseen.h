/* What of a document nobody but the person who asks has had on the screen: rule 5 of beakta-store-shown.h. */

#pragma once

#include "beakta-store-shown.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_pages;                     /* 0: the format has none */
  guint n_unseen_pages;              /* of which nothing was shown */
  guint first_page;                  /* the first of them, 1 ...; 0 none */
  guint characters;
  guint unseen;                      /* code points that were never shown */
  guint start;                       /* of the first page, or of the longest stretch where there are no pages; code points */
  guint end;
} BeaktaUnseen;

/* Pure. @shown: stretches of @text. */
void      beakta_unseen_find            (BeaktaText             *text,
                                         const BeaktaStretches  *shown,
                                         BeaktaUnseen           *unseen);

/* Whether it is enough to be told: a page, or a tenth of a text without pages. */
gboolean  beakta_unseen_is_told         (const BeaktaUnseen     *unseen);

/**
 * beakta_store_find_unseen_sync:
 * @self: a store
 * @sums: as of beakta_shown_dup_sums (), of a document that has a text
 * @unseen: (out): what was found
 * @error: #BeaktaStoreError
 *
 * It compares texts when only an earlier version was shown: not for a thread that draws.
 */
gboolean  beakta_store_find_unseen_sync (BeaktaStore            *self,
                                         const char * const     *sums,
                                         BeaktaUnseen           *unseen,
                                         GError                **error);

G_END_DECLS
