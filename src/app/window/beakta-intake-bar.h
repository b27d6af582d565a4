/* Reads files, one after the other, and shows how far it has come. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-register.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_INTAKE_BAR (beakta_intake_bar_get_type ())

/* Hidden until a reading has gone on for a moment. */
G_DECLARE_FINAL_TYPE (BeaktaIntakeBar, beakta_intake_bar, BEAKTA, INTAKE_BAR, GtkWidget)

/**
 * beakta_intake_bar_read_async:
 * @files: (element-type GFile): what to read
 *
 * Only one at a time: a second call fails with %G_IO_ERROR_PENDING. The messages of its errors are for the person.
 */
void        beakta_intake_bar_read_async   (BeaktaIntakeBar      *self,
                                            GListModel           *files,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);

/**
 * beakta_intake_bar_read_finish:
 * @problems: (out) (transfer full) (element-type utf8): a sentence for every file that could not be read at all
 *
 * Returns: (transfer full) (element-type BeaktaIncoming) (nullable): what was read, in order; %NULL when cancelled
 */
GPtrArray  *beakta_intake_bar_read_finish  (BeaktaIntakeBar      *self,
                                            GAsyncResult         *result,
                                            GPtrArray           **problems,
                                            GError              **error);

G_END_DECLS
