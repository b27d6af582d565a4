/* A store in a folder of its own, and invented cases for it. */

#pragma once

#include "beakta-acts.h"
#include "beakta-store.h"

G_BEGIN_DECLS

/* A fixture: path is the store's file, in a folder that is removed with everything in it. */
typedef struct
{
  char *folder;
  char *path;
} BeaktaTestFolder;

void          beakta_test_folder_set_up    (BeaktaTestFolder *self,
                                            gconstpointer     data);
void          beakta_test_folder_tear_down (BeaktaTestFolder *self,
                                            gconstpointer     data);

#define beakta_test_add(path, function) \
  g_test_add (path, BeaktaTestFolder, NULL, beakta_test_folder_set_up, function, beakta_test_folder_tear_down)

/* Makes file and folder read-only, also for the administrator of the system, or answers FALSE. */
gboolean      beakta_test_make_read_only   (BeaktaTestFolder *self);
void          beakta_test_make_writable    (BeaktaTestFolder *self);

/* Puts a file system of @n_bytes over the folder, which only this program sees, or answers FALSE. */
gboolean      beakta_test_mount_small      (BeaktaTestFolder *self,
                                            gsize             n_bytes);

/* Makes the closed store one of an older @version, from 1: what later migrations made is taken away, and what they fill in is
 * not there any more. */
void          beakta_test_make_older       (BeaktaTestFolder *self,
                                            int               version);

/* Opens, and fails the test when that is not possible. */
BeaktaStore  *beakta_test_open             (BeaktaTestFolder *self,
                                            const char       *user);

/* Applies, and fails the test when that is not possible; @change is consumed. */
void          beakta_test_apply            (BeaktaStore      *store,
                                            BeaktaChange     *change);

/* (transfer full): the case moves to @stage, for the reason “Skäl”; a decision grants, as of the day of @now. */
BeaktaChange *beakta_test_move             (BeaktaCase       *case_,
                                            BeaktaStage       stage,
                                            const char       *user,
                                            GDateTime        *now);

/* (transfer full): a change that registers a case with one document of @text; its id is the change's. */
BeaktaChange *beakta_test_register         (const char       *number,
                                            const char       *title,
                                            const char       *user,
                                            const char       *text);

/* Registers, and gives the case as the store has it. */
BeaktaCase   *beakta_test_add_case         (BeaktaStore      *store,
                                            const char       *number,
                                            const char       *title,
                                            const char       *text);

/* An answer of "gavleborg", as edited from @case_. */
BeaktaAnswer *beakta_test_answer           (BeaktaCase       *case_,
                                            const char       *question,
                                            const char       *value,
                                            const char       *reason);

/* A passage of document 1. */
BeaktaPassage *beakta_test_passage         (BeaktaCase       *case_,
                                            guint             start,
                                            guint             end);

void          beakta_test_verify           (BeaktaStore      *store);

/* In the file, behind the back of whoever has it open. */
void          beakta_test_run_script       (BeaktaTestFolder *self,
                                            const char       *sql);

/* Verification finds what @sql did to the rows of @table, which is then undone. */
void          beakta_test_assert_found     (BeaktaTestFolder *self,
                                            BeaktaStore      *store,
                                            const char       *table,
                                            const char       *sql);

/* How many rounds of a test that goes on all night: @thorough with -m thorough; in one of the parts that a night has been divided into
 * (BEAKTA_PART, from 1 to BEAKTA_TEST_N_PARTS) its share of them. */
int           beakta_test_count_rounds     (int               quick,
                                            int               thorough);

/* From 1; 0: it is not divided. */
guint         beakta_test_get_part         (void);

#define BEAKTA_TEST_N_PARTS 100

G_END_DECLS
