/* A list of cases, read, planned and written in a thread of its own, with progress in the main loop. */

#pragma once

#include "beakta-case-intake.h"

G_BEGIN_DECLS

/* Called in the main context. */
typedef void (*BeaktaCaseListProgress)        (double                  fraction,
                                               gpointer                user_data);

typedef struct
{
  guint n_new;
  guint n_filled;
} BeaktaCaseListOutcome;

void             beakta_case_list_read_async   (GFile                  *file,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
BeaktaCaseTable *beakta_case_list_read_finish  (GAsyncResult           *result,
                                                GError                **error);

/* The table is not altered until the answer has come. */
void             beakta_case_list_plan_async   (BeaktaStore            *store,
                                                BeaktaCaseTable        *table,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GPtrArray       *beakta_case_list_plan_finish  (GAsyncResult           *result,       /* of BeaktaCaseIntakeRow */
                                                GError                **error);

/* @outcome: (out): what was written, also when it was cancelled or stopped by @error. */
void             beakta_case_list_write_async  (BeaktaStore            *store,
                                                GPtrArray              *rows,
                                                gboolean                fill,
                                                BeaktaCaseListProgress  progress,
                                                gpointer                progress_data,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
gboolean         beakta_case_list_write_finish (GAsyncResult           *result,
                                                BeaktaCaseListOutcome  *outcome,
                                                GError                **error);

G_END_DECLS
