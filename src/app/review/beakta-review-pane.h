/* The review of a proposed case: by somebody else than the proposer, who approves it or returns it with a remark. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-pane.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_REVIEW_PANE (beakta_review_pane_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaReviewPane, beakta_review_pane, BEAKTA, REVIEW_PANE, BeaktaCasePane)

GtkWidget *beakta_review_pane_new (void);

G_END_DECLS
