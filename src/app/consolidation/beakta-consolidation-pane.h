/* The answers of several assessors put together: where they differ first, and everything else to be accepted at once.
 *
 * (1) Nothing of the others is shown before the person is done with their own answers.
 * (2) The caseworker of the case chooses; for everybody else the pane is for reading.
 * (3) What is agreed is written in one act, with one undo; what is not, one question at a time.
 */

#pragma once

#include "beakta-case-pane.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CONSOLIDATION_PANE (beakta_consolidation_pane_get_type ())

/* Keys, while the keyboard is in it: 1 to 9 take the answer of that assessor, Enter and Space accept (or
 * unfold what is settled), E writes in own words, A accepts all
 * that is agreed, J and K go on and back.
 *
 * Signal: "closed" (): back to the questions. */
G_DECLARE_FINAL_TYPE (BeaktaConsolidationPane, beakta_consolidation_pane, BEAKTA, CONSOLIDATION_PANE, BeaktaCasePane)

/* A key of the pane was pressed elsewhere on the page: the answer of an assessor, from 0; one question on, or back. */
void  beakta_consolidation_pane_take  (BeaktaConsolidationPane *self,
                                       int                      index);
void  beakta_consolidation_pane_step  (BeaktaConsolidationPane *self,
                                       int                      direction);

G_END_DECLS
