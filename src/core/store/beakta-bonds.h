/* What hangs together in a case: nothing is written where nobody would find it, nor taken from under what stands on it.
 *
 * (1) An effect belongs to a group, an answer to a checklist, a reply to a comment. A part whose whole has been removed
 *     is not written: REMOVED.
 * (2) A whole is not removed from under a part that somebody else added meanwhile, nor a passage from under an answer, an
 *     effect or a comment: STALE.
 * (3) Evidence and comments are not written on a passage that somebody else took away meanwhile, nor anything on a document
 *     whose adding was undone: REMOVED.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

/* The number of the document that @record stands on; 0 when it stands on none. */
guint     beakta_bonds_get_document  (const BeaktaRecord *record);

/* @case_: as @entry leaves it. */
gboolean  beakta_bonds_check         (BeaktaCase         *case_,
                                      const BeaktaEntry  *entry,
                                      GError            **error);

G_END_DECLS
