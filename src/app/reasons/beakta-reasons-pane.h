/* The reasons of the decision: drafted from the answers, edited sentence by sentence, each with what it is tied to. */

#pragma once

#include "beakta-case-pane.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_REASONS_PANE (beakta_reasons_pane_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaReasonsPane, beakta_reasons_pane, BEAKTA, REASONS_PANE, BeaktaCasePane)

GtkWidget *beakta_reasons_pane_new (void);

G_END_DECLS
