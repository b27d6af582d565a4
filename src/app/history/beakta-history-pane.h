/* What has happened to a case, in words, the latest first. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_HISTORY_PANE (beakta_history_pane_get_type ())

/* Signal: "closed" (): the person goes back to the questions. */
G_DECLARE_FINAL_TYPE (BeaktaHistoryPane, beakta_history_pane, BEAKTA, HISTORY_PANE, GtkWidget)

/* @editor: (nullable). The journal is read when the pane is first shown. */
void  beakta_history_pane_set_editor  (BeaktaHistoryPane *self,
                                       BeaktaCaseEditor  *editor);

G_END_DECLS
