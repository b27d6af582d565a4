/* What has been on the screen of a text, for the person who uses the program.
 *
 * (1) To have looked is not to have acted: it alters no case, so it is no change, has no journal entry, is never undone, and is
 *     not part of what is proposed, approved, exported or printed. It is written by the writing thread all the same.
 * (2) A person is told what they have seen themselves, and nobody what another has: no function here names a person. Whoever
 *     works in another's name sees with their own eyes.
 *     What a reviewer is told is what nobody else had on the screen at all: of all others together, rule 5.
 * (3) It only grows. Two windows of one person join what was seen in them.
 * (4) It belongs to one text: one original as one extractor read it. What was seen of an earlier version counts in a newer
 *     one where the words were kept, and nowhere else.
 * (5) Who reviews a case sees which parts of the application were never on the screen of anybody but themselves: that is about
 *     the application, not about a person, and what each of several has seen is not told apart.
 */

#pragma once

#include "beakta-store.h"
#include "beakta-stretches.h"

G_BEGIN_DECLS

/* (transfer full): the SHA-256 of a document and of its earlier versions, the latest first; empty when it is not there. */
GStrv            beakta_shown_dup_sums          (BeaktaCase             *case_,
                                                 guint                   document);

/**
 * beakta_store_load_shown_sync:
 * @self: a store
 * @sums: as of beakta_shown_dup_sums (), of a document that has a text
 * @error: #BeaktaStoreError
 *
 * Finds what was shown of the document; when nothing was, what was shown of the latest earlier version, or of the same
 * document as an older extractor read it, as far as its words are kept.
 *
 * Returns: (transfer full): stretches of the text of the first of @sums
 */
BeaktaStretches *beakta_store_load_shown_sync   (BeaktaStore           *self,
                                                 const char * const    *sums,
                                                 GError               **error);
void             beakta_store_load_shown_async  (BeaktaStore           *self,
                                                 const char * const    *sums,
                                                 GCancellable          *cancellable,
                                                 GAsyncReadyCallback    callback,
                                                 gpointer               user_data);
BeaktaStretches *beakta_store_load_shown_finish (BeaktaStore           *self,
                                                 GAsyncResult          *result,
                                                 GError               **error);

/* As beakta_store_load_shown_sync (), of everybody but the person: rule 5. */
BeaktaStretches *beakta_store_load_shown_to_others_sync (BeaktaStore        *self,
                                                         const char * const *sums,
                                                         GError            **error);

/**
 * beakta_store_add_shown_sync:
 * @self: a store
 * @sha256: of a document
 * @extractor: which made the text that was shown
 * @shown: stretches of that text: what was loaded of it, and what has been shown since
 * @error: #BeaktaStoreError
 *
 * Adds to what is remembered. It is a transaction on the disk each time: callers collect for some seconds.
 */
gboolean         beakta_store_add_shown_sync    (BeaktaStore           *self,
                                                 const char            *sha256,
                                                 const char            *extractor,
                                                 const BeaktaStretches *shown,
                                                 GError               **error);
void             beakta_store_add_shown_async   (BeaktaStore           *self,
                                                 const char            *sha256,
                                                 const char            *extractor,
                                                 const BeaktaStretches *shown,
                                                 GAsyncReadyCallback    callback,
                                                 gpointer               user_data);
gboolean         beakta_store_add_shown_finish  (BeaktaStore           *self,
                                                 GAsyncResult          *result,
                                                 GError               **error);

G_END_DECLS
