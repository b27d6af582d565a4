/* Looks for words in the text of one document, off the main thread.
 *
 * Letters are alike in upper and lower case; quotation marks, dashes and white space of every sort are alike; white
 * space of any length is one space; a word that is divided at a line's end is found whole.
 */

#pragma once

#include "beakta-stretches.h"
#include "beakta-text.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_FINDER (beakta_finder_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaFinder, beakta_finder, BEAKTA, FINDER, GObject)

BeaktaFinder *beakta_finder_new         (BeaktaText           *text);

/* (transfer full) (element-type BeaktaStretch): every place, in order, without overlaps. Any thread. */
GArray       *beakta_finder_find_sync   (BeaktaFinder         *self,
                                         const char           *words,
                                         GCancellable         *cancellable,
                                         GError              **error);
void          beakta_finder_find_async  (BeaktaFinder         *self,
                                         const char           *words,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GArray       *beakta_finder_find_finish (BeaktaFinder         *self,
                                         GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
