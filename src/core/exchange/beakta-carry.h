/* A case that was carried as a file, taken into a store, and brought home again.
 *
 * (1) A case that the store does not have is taken in as it stands, in one entry: every item, and a carriage that says where it came
 *     from. What was done before is kept beside as the journal part of the file, an original under its sum; it is told as carried, and
 *     is not replayed: the state is the replay of this store's own journal, which begins with what was taken in.
 * (2) A case that the store has is merged by beakta-merge.h, in one entry and so in one step to undo. Where the two parted is found in
 *     the journals: the last entry of the file that this store knows, or that says that it knew one of this store's.
 * (3) What the file tells of this store's own entries must be what this store has: another past is refused.
 * (4) A file that brings nothing that is not here is no change.
 */

#pragma once

#include "beakta-case-file.h"
#include "beakta-merge.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_CARRY_NEW,                  /* rule 1 */
  BEAKTA_CARRY_MERGE,                /* rule 2 */
  BEAKTA_CARRY_NOTHING               /* rule 4 */
} BeaktaCarryState;

typedef struct
{
  BeaktaCarryState  state;
  BeaktaCaseFile   *file;
  BeaktaCase       *ours;            /* nullable: of NEW */
  BeaktaMerge      *merge;           /* nullable: only of MERGE; what is decided is decided in it */
  gboolean          has_base;        /* whether it is known where the two parted */
  GStrv             people;          /* who did what the file brings, in order */
} BeaktaCarryPlan;

/**
 * beakta_carry_plan_sync:
 * @store: where it is to go
 * @file: what was read
 * @error: #BeaktaCaseFileError, #BeaktaStoreError
 *
 * Writes nothing. Blocks; any thread.
 *
 * Returns: (transfer full) (nullable): what taking it in would do
 */
BeaktaCarryPlan *beakta_carry_plan_sync    (BeaktaStore          *store,
                                            BeaktaCaseFile       *file,
                                            GError              **error);

/* Does it, as the store's user. Fails with %BEAKTA_CASE_FILE_ERROR_UNDECIDED while a conflict is, and with STALE when somebody has
 * written the case since: then plan anew. Blocks; any thread. (transfer full) (nullable) */
BeaktaEntry     *beakta_carry_apply_sync   (BeaktaStore          *store,
                                            BeaktaCarryPlan      *plan,
                                            GDateTime            *now,
                                            GError              **error);
BeaktaCarryPlan *beakta_carry_plan_ref     (BeaktaCarryPlan      *plan);
void             beakta_carry_plan_unref   (BeaktaCarryPlan      *plan);

/* Reads @file and plans. */
BeaktaCarryPlan *beakta_carry_open_sync    (BeaktaStore          *store,
                                            GFile                *file,
                                            GCancellable         *cancellable,
                                            GError              **error);
void             beakta_carry_open_async   (BeaktaStore          *store,
                                            GFile                *file,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
BeaktaCarryPlan *beakta_carry_open_finish  (GAsyncResult         *result,
                                            GError              **error);
void             beakta_carry_apply_async  (BeaktaStore          *store,
                                            BeaktaCarryPlan      *plan,
                                            GDateTime            *now,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
BeaktaEntry     *beakta_carry_apply_finish (GAsyncResult         *result,
                                            GError              **error);

/* A case of @store as @file, over one that is there: the person was asked. */
void             beakta_carry_save_async   (BeaktaStore          *store,
                                            const char           *case_id,
                                            GFile                *file,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean         beakta_carry_save_finish  (GAsyncResult         *result,
                                            GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCarryPlan, beakta_carry_plan_unref)

G_END_DECLS
