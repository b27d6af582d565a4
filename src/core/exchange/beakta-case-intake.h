/* The rows of a list of cases, and what becomes of them in a store.
 *
 * (1) A row is a new case, fills in what a case that is there does not say, or brings nothing to it. What a case says is never
 *     written over by a list.
 * (2) A bad row stands in no other's way.
 * (3) Every case is written through the store's one door, as any other; what was written before it was cancelled stays, whole.
 * (4) What one list brought is undone in one go (beakta-store-bulk.h): cases that nobody has worked on leave the queue again, and what
 *     was filled in goes.
 */

#pragma once

#include "beakta-case-table.h"
#include "beakta-store.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_ROW_NEW,                    /* new */
  BEAKTA_ROW_FILLS,                  /* fills: the case is there, and the row says what it does not */
  BEAKTA_ROW_KNOWN,                  /* known: the case is there, and says all that */
  BEAKTA_ROW_TWICE,                  /* twice: an earlier row has the same number */
  BEAKTA_ROW_BAD,                    /* bad */
  BEAKTA_N_ROW_STATES
} BeaktaRowState;

const char       *beakta_row_state_get_nick (BeaktaRowState state);

typedef struct
{
  guint           row;               /* of the table, from 0 */
  guint           number;            /* of the row in its file, from 1 */
  BeaktaRowState  state;
  BeaktaRowFault  fault;             /* of BAD */
  guint           column;            /* of BAD: where */
  BeaktaFacts    *facts;             /* nullable: of all but BAD; of FILLS as the case becomes */
  char           *case_id;           /* nullable: of the case that is there */
  char           *problem;           /* nullable: why it could not be written, in the words of the store */
} BeaktaCaseIntakeRow;

void              beakta_case_intake_row_free (BeaktaCaseIntakeRow *row);

/* (transfer full) (element-type BeaktaCaseIntakeRow) (nullable): every row, in order. Writes nothing. Blocks; any thread.
 * @error: %BEAKTA_CASE_TABLE_ERROR_NO_NUMBER, #BeaktaStoreError, cancelled */
GPtrArray        *beakta_case_intake_plan_sync  (BeaktaStore           *store,
                                                 BeaktaCaseTable       *table,
                                                 GCancellable          *cancellable,
                                                 GError               **error);

/* In the thread that writes. */
typedef void    (*BeaktaCaseIntakeProgress)     (guint                  done,
                                                 guint                  total,
                                                 gpointer               user_data);

/**
 * beakta_case_intake_apply_sync:
 * @rows: of beakta_case_intake_plan_sync ()
 * @fill: whether rows that fill something in do
 * @n_new: (out): cases that were registered
 * @n_filled: (out): cases that were filled in
 * @error: what stopped it: cancelled, a full disk ...; a row that was refused has its problem, and is none
 *
 * Blocks; any thread.
 */
gboolean          beakta_case_intake_apply_sync (BeaktaStore              *store,
                                                 GPtrArray                *rows,
                                                 gboolean                  fill,
                                                 GDateTime                *now,
                                                 BeaktaCaseIntakeProgress  progress,
                                                 gpointer                  progress_data,
                                                 GCancellable             *cancellable,
                                                 guint                    *n_new,
                                                 guint                    *n_filled,
                                                 GError                  **error);

G_END_DECLS
