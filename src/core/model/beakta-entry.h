/* An entry: one line of the journal, with its edits. A value, without any I/O.
 *
 * (1) It is immutable once it is shared.
 * (2) Text that is saved while it is typed makes an entry for every piece. The entries that were typed in one go are a
 *     run: each goes on with the one before it, and together they are one step to undo.
 */

#pragma once

#include "beakta-record.h"

G_BEGIN_DECLS

/* A longer pause than this begins a new run: seconds. */
#define BEAKTA_RUN_PAUSE 5

typedef struct
{
  gatomicrefcount  ref_count;
  gint64           sequence;
  char            *case_id;
  char            *actor;            /* user */
  char            *entered_by;       /* "" or the user who worked in @actor's name */
  char            *time;             /* UTC, ISO 8601 with microseconds */
  BeaktaAct        act;
  char            *reason;
  char            *typed_in;         /* the field of the item whose text was being typed; else "" */
  char            *batch;            /* what names the changes of several cases that were made in one go; else "" */
  char            *deputy_for;       /* of an undo or a redo: whose role was held to do it; else "". See beakta-deputed.h */
  gint64           undoes;           /* an undo: the first entry that it undoes; a redo: the last that it redoes; else 0 */
  GPtrArray       *edits;            /* of BeaktaEdit; empty when erased */
  gboolean         erased;
  GArray          *erases;           /* of gint64: the entries whose contents this one erased, in their order; NULL for none */
  char            *hash;             /* hex */
} BeaktaEntry;

#define BEAKTA_TYPE_ENTRY (beakta_entry_get_type ())
GType        beakta_entry_get_type  (void);

/* An entry without sequence, hash and field; @edits (of BeaktaEdit) is taken over. */
BeaktaEntry *beakta_entry_new       (const char        *case_id,
                                     const char        *actor,
                                     const char        *entered_by,
                                     const char        *time,
                                     BeaktaAct          act,
                                     const char        *reason,
                                     gint64             undoes,
                                     GPtrArray         *edits);
BeaktaEntry *beakta_entry_ref       (BeaktaEntry       *entry);
void         beakta_entry_unref     (BeaktaEntry       *entry);

/**
 * beakta_entry_goes_on:
 * @later: an entry
 * @earlier: the entry before it by the same person in the same case
 *
 * Whether @later goes on with what was typed in @earlier: the same person in the same field of the same item, on top
 * of what @earlier left, and without a pause. Somebody else's change of the item in between ends the run.
 */
gboolean     beakta_entry_goes_on   (const BeaktaEntry *later,
                                     const BeaktaEntry *earlier);

/**
 * beakta_entry_join:
 * @earlier: an entry, or a run that has been joined
 * @later: an entry that goes on with it
 *
 * Returns: (transfer full): both as if they had been one: from what was before @earlier to what @later left, with the
 *   sequence, time and hash of @later
 */
BeaktaEntry *beakta_entry_join      (const BeaktaEntry *earlier,
                                     const BeaktaEntry *later);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaEntry, beakta_entry_unref)

G_END_DECLS
