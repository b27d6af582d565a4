/* Opinions of experts: who is asked for one, what they say. */

#pragma once

#include "beakta-case-pane.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_OPINIONS_PANE (beakta_opinions_pane_get_type ())

/* Action: opinion.ask. Signal: "closed" (): back to the questions. */
G_DECLARE_FINAL_TYPE (BeaktaOpinionsPane, beakta_opinions_pane, BEAKTA, OPINIONS_PANE, BeaktaCasePane)

G_END_DECLS
