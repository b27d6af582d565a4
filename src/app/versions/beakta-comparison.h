/* Two versions of a document on their way to be shown: loaded, compared and laid side by side, away from the window. */

#pragma once

#include "beakta-difference-rows.h"
#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COMPARISON (beakta_comparison_get_type ())

G_DECLARE_FINAL_TYPE (BeaktaComparison, beakta_comparison, BEAKTA, COMPARISON, GObject)

/* @before, @after: SHA-256 of documents that have a text */
BeaktaComparison          *beakta_comparison_new          (BeaktaStore          *store,
                                                           const char           *before,
                                                           const char           *after);

/* Once. The callback gets %FALSE with %G_IO_ERROR_CANCELLED when it was stopped. */
void                       beakta_comparison_run_async    (BeaktaComparison     *self,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
gboolean                   beakta_comparison_run_finish   (BeaktaComparison     *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);

/* How far it has come, 0 to 1; may be asked at any time. */
double                     beakta_comparison_get_fraction (BeaktaComparison     *self);

/* What came of it; not before it has finished. */
BeaktaText                *beakta_comparison_get_text     (BeaktaComparison     *self,
                                                           gboolean              is_after);
const BeaktaDifference    *beakta_comparison_get_difference (BeaktaComparison   *self);
guint                      beakta_comparison_get_n_rows   (BeaktaComparison     *self);
const BeaktaDifferenceRow *beakta_comparison_get_row      (BeaktaComparison     *self,
                                                           guint                 index);

G_END_DECLS
