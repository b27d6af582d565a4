/* Pieces of work that are done in one go, and what there may be when one of them was broken off: by a fault, a power cut, or a kill. */

#pragma once

#include "beakta-test-store.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;

  /* Makes the files that the work begins with; everything is closed afterwards. */
  void      (*prepare) (BeaktaTestFolder *folder);

  /* Returns how much was told to be done: 0 nothing. What fails says so. */
  int       (*work)    (BeaktaTestFolder *folder);

  /* Rule: whatever broke it off, the store is whole, all that was told to be done is, and of what was not all or nothing; no file has
   * the name of something that it is not, and what is left over is gone after the next time. */
  void      (*check)   (BeaktaTestFolder *folder,
                        int               done);
} BeaktaTestWork;

/* All of them; the last has no name. */
extern const BeaktaTestWork beakta_test_works[];

/* (nullable) */
const BeaktaTestWork *beakta_test_works_find    (const char       *name);

/* (transfer full): every file of the folder, by its path. */
GHashTable           *beakta_test_folder_read   (BeaktaTestFolder *folder);

/* The folder is as it was read, and nothing else is in it. */
void                  beakta_test_folder_write  (BeaktaTestFolder *folder,
                                                 GHashTable       *files);

G_END_DECLS
