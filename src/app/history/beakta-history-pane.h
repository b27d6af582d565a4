/* What has happened to a case, in words, the latest first. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-pane.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_HISTORY_PANE (beakta_history_pane_get_type ())

/* Signal: "closed" (): the person goes back to the questions. */
G_DECLARE_FINAL_TYPE (BeaktaHistoryPane, beakta_history_pane, BEAKTA, HISTORY_PANE, BeaktaCasePane)

/* @question: (nullable): "checklist/question": only what became of that; NULL for the whole case */
void beakta_history_pane_show_question (BeaktaHistoryPane *self,
                                        const char        *question);

G_END_DECLS
