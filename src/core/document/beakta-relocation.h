/* The passages of one version of a document, found again in the next: many at once, with both texts at hand. */

#pragma once

#include "beakta-anchor.h"
#include "beakta-difference.h"

G_BEGIN_DECLS

typedef struct _BeaktaRelocation BeaktaRelocation;

/* Both texts are compared once, here. */
BeaktaRelocation *beakta_relocation_new       (BeaktaText          *before,
                                               BeaktaText          *after);

/**
 * beakta_relocation_new_async:
 * @passages: (element-type BeaktaPassage): copied; they are looked for at once, and beakta_relocation_find () need not wait
 *     for them
 * @progress: (nullable): called by another thread
 *
 * The same for texts of any length.
 */
void              beakta_relocation_new_async (BeaktaText               *before,
                                               BeaktaText               *after,
                                               GPtrArray                *passages,
                                               BeaktaDifferenceProgress  progress,
                                               gpointer                  progress_data,
                                               GCancellable             *cancellable,
                                               GAsyncReadyCallback       callback,
                                               gpointer                  user_data);

/* (transfer full): %NULL with %G_IO_ERROR_CANCELLED. */
BeaktaRelocation *beakta_relocation_new_finish (GAsyncResult            *result,
                                               GError                  **error);
void              beakta_relocation_free      (BeaktaRelocation    *self);

/**
 * beakta_relocation_find:
 * @passage: an anchor in the text before; one that does not fit there is looked for as in beakta_anchor_resolve ()
 * @start: (out): code points in the text after
 * @end: (out): past the last
 *
 * Returns: %BEAKTA_ANCHOR_EXACT: to the letter at the same position; %BEAKTA_ANCHOR_MOVED: the same words at another
 *     position; %BEAKTA_ANCHOR_CHANGED: words that it may have become, for a person to look at; %BEAKTA_ANCHOR_LOST: @start
 *     and @end are 0
 */
BeaktaAnchorState beakta_relocation_find      (BeaktaRelocation    *self,
                                               const BeaktaPassage *passage,
                                               guint               *start,
                                               guint               *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaRelocation, beakta_relocation_free)

G_END_DECLS
