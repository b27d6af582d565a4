/* What is made from the state so that it is found quickly: the queue, its counts, which text belongs to which case, and what
 * has been answered.
 *
 * It is written in the transaction of the change, and can be made anew from the state at any time.
 */

#pragma once

#include "beakta-case.h"
#include "beakta-driver.h"
#include "beakta-store-query.h"

G_BEGIN_DECLS

/* @case_: as the change leaves it. */
gboolean        beakta_projection_update (BeaktaStore       *store,
                                          BeaktaDriver      *db,
                                          BeaktaCase        *case_,
                                          const BeaktaEntry *entry,
                                          GError           **error);

/* That the queue and the documents of a case are what the state says. How far its checklists have come is left out:
 * that belongs to the engine, which may count better in a later version. @n_unsummed: (inout): with the documents whose text no sum in
 * the journal vouches for */
gboolean        beakta_projection_verify (BeaktaDriver      *db,
                                          BeaktaCase        *case_,
                                          gint64            *n_unsummed,
                                          GError           **error);
gboolean        beakta_projection_verify_counts (BeaktaDriver  *db,
                                          GError           **error);

/* The columns of case_line that beakta_case_line_new_from_row () reads, from the first. */
#define BEAKTA_CASE_LINE_COLUMNS \
  "case_line.case_id, case_line.number, case_line.title, case_line.applicant, case_line.programme, " \
  "case_line.caseworker, case_line.sought, case_line.stage, case_line.since, case_line.due, case_line.received, " \
  "case_line.proposer, case_line.n_questions, case_line.n_complete, case_line.flag, case_line.flag_reason, " \
  "case_line.tags, case_line.hold, case_line.hold_reason, case_line.n_opinions"
#define BEAKTA_CASE_LINE_N_COLUMNS 20

BeaktaCaseLine *beakta_case_line_new_from_row  (BeaktaRows     *rows);
BeaktaCaseLine *beakta_case_line_new_from_case (BeaktaCase     *case_);
gboolean        beakta_case_line_equal         (BeaktaCaseLine *a,
                                                BeaktaCaseLine *b);

/* Parts of it: what is said of the case, where it stands and with whom, and how it is kept in order. */
gboolean        beakta_case_line_has_same_facts    (BeaktaCaseLine *a,
                                                    BeaktaCaseLine *b);
gboolean        beakta_case_line_has_same_standing (BeaktaCaseLine *a,
                                                    BeaktaCaseLine *b);
gboolean        beakta_case_line_has_same_order    (BeaktaCaseLine *a,
                                                    BeaktaCaseLine *b);

G_END_DECLS
