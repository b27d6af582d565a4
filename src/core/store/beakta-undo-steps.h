/* What a person can take back in a case, and do again: read out of the journal, so that it outlives the program.
 *
 * (1) Steps are taken back from the last to the first, and done again from the first to the last.
 * (2) A new act of the same person empties what can be done again.
 * (3) A run of entries that go on with one another (beakta_entry_goes_on ()), with no other act of the same person
 *     between them, is one step. An undo names the first entry of it and a redo the last: the case goes back to before
 *     the one, and forward to after the other.
 * (4) What was done to several cases in one go is undone in one go wherever it is in the steps of each case, and is then done again
 *     in one go only.
 * (5) Every act is a step, also one that can not be taken back: the steps before it are not taken back over it, until it is passed by
 *     another (beakta-undo-rules.h).
 */

#pragma once

#include "beakta-change.h"
#include "beakta-driver.h"

G_BEGIN_DECLS

/* Single entries, the next one last. */
typedef struct
{
  GArray *undo;
  GArray *redo;
  GArray *aside;                     /* rule 4: undone, in order */
  gint64  last;                      /* sequence of the person's last entry, of whatever act */
} BeaktaUndoSteps;

/* The next step in one direction. */
typedef struct
{
  BeaktaEntry *entry;                /* owned, nullable: there is none. A run is joined */
  gint64       names;                /* the entry that an undo or redo of it names */
} BeaktaUndoStep;

gboolean  beakta_undo_steps_load       (BeaktaUndoSteps  *self,
                                        BeaktaDriver     *db,
                                        const char       *case_id,
                                        const char       *user,
                                        GError          **error);
void      beakta_undo_steps_clear      (BeaktaUndoSteps  *self);

/* The last entry of the step that undo would take back, or the first of the one that redo would do again: enough to
 * name the step. 0 when there is none. */
gint64    beakta_undo_steps_peek       (BeaktaUndoSteps  *self,
                                        gboolean          redo);

/* Rule 5: the step that comes next is passed over. */
void      beakta_undo_steps_drop       (BeaktaUndoSteps  *self,
                                        gboolean          redo);

/* Rule 4: whether the entry can be undone, or redone, in one go with those of other cases. */
gboolean  beakta_undo_steps_has        (BeaktaUndoSteps  *self,
                                        gint64            sequence,
                                        gboolean          redo);
gboolean  beakta_undo_steps_load_next  (BeaktaUndoSteps  *self,
                                        BeaktaDriver     *db,
                                        gboolean          redo,
                                        BeaktaUndoStep   *step,
                                        GError          **error);
void      beakta_undo_step_clear       (BeaktaUndoStep   *step);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaUndoSteps, beakta_undo_steps_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaUndoStep, beakta_undo_step_clear)

G_END_DECLS
