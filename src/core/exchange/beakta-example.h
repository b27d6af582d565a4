/* The example: a finished assessment and applications to try with, loaded into a store as a person would have made it. */

#pragma once

#include "beakta-store.h"

G_BEGIN_DECLS

/* (transfer full): where the examples are: BEAKTA_EXAMPLES, else beside the program when it runs from where it was
 * built, else where it was installed. */
char  *beakta_example_dup_folder   (void);

/**
 * beakta_example_load_sync:
 * @store: where to
 * @folder: holds assessment.json and the files that it names; the format is described in data/examples/README.md
 * @error: %G_IO_ERROR_NOT_FOUND when the example is not there, %G_IO_ERROR_INVALID_DATA when it breaks the format
 *
 * Loads the example through the store's one door, step by step. An example whose number is in the store is not loaded
 * again.
 *
 * Returns: (transfer full): the id of the assessed case
 */
char  *beakta_example_load_sync    (BeaktaStore          *store,
                                    const char           *folder,
                                    GError              **error);
void   beakta_example_load_async   (BeaktaStore          *store,
                                    const char           *folder,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
char  *beakta_example_load_finish  (GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
