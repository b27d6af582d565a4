/* A thread that owns a database connection and does one piece of work after the other.
 *
 * (1) Work is done in the order in which it was given.
 * (2) The connection is made, used and freed in the thread, and nowhere else.
 * (3) What was given before beakta_worker_stop () is done; what is given after it fails with %G_IO_ERROR_CLOSED.
 */

#pragma once

#include "beakta-driver.h"
#include "beakta-store.h"

G_BEGIN_DECLS

typedef struct _BeaktaWorker BeaktaWorker;

/* Returns NULL with @error when it failed. @db is NULL until the work has set one. */
typedef gpointer (*BeaktaWork) (BeaktaStore   *store,
                                BeaktaDriver  *db,
                                gpointer       data,
                                GError       **error);

BeaktaWorker *beakta_worker_new        (const char      *name);
void          beakta_worker_stop       (BeaktaWorker    *self);
void          beakta_worker_unref      (BeaktaWorker    *self);

/* For work that makes the connection; in the worker's thread. */
void          beakta_worker_take_driver (BeaktaWorker   *self,
                                         BeaktaDriver   *db);

/* Waits for the answer. */
gpointer      beakta_worker_call       (BeaktaWorker    *self,
                                        BeaktaStore     *store,
                                        BeaktaWork       work,
                                        gpointer         data,
                                        GError         **error);

/* Answers @task (transfer full), whose source object is the store and whose task data goes to @work. */
void          beakta_worker_queue      (BeaktaWorker    *self,
                                        BeaktaWork       work,
                                        GTask           *task,
                                        GDestroyNotify   free_result);

/* Without an answer; @data is the work's. @store is kept alive; without one whoever lets the store go waits for the work.
 * Returns FALSE when the worker has stopped. */
gboolean      beakta_worker_post       (BeaktaWorker    *self,
                                        BeaktaStore     *store,
                                        BeaktaWork       work,
                                        gpointer         data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaWorker, beakta_worker_unref)

G_END_DECLS
