/* What has happened to a case, in words, the latest first. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-pane.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_HISTORY_PANE (beakta_history_pane_get_type ())

/* Signal: "closed" (): the person goes back to the questions. */
G_DECLARE_FINAL_TYPE (BeaktaHistoryPane, beakta_history_pane, BEAKTA, HISTORY_PANE, BeaktaCasePane)

G_END_DECLS
