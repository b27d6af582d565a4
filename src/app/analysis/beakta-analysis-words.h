/* The words of the consequence analysis that only its pane needs, and how they look. */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

/* "somewhat", "clearly", "much"; "" for 0 */
const char *beakta_analysis_words_get_degree   (guint          degree);
const char *beakta_analysis_words_get_horizon  (BeaktaHorizon  horizon);      /* "" when unset */

/* A word of participation, of kinds of goals or of judgements; "" when it is unset. */
const char *beakta_analysis_words_get_word     (BeaktaWords    words,
                                                int            value);

/* (transfer full): "Gains, clearly" */
char       *beakta_analysis_words_dup_effect   (const BeaktaCell *cell);

/* (transfer full): "certain · in the long run"; "" */
char       *beakta_analysis_words_dup_hedge    (const BeaktaCell *cell);

/* The style class of an effect's chip. */
const char *beakta_analysis_words_get_style    (BeaktaEffect   effect);

/* (transfer full): a label for a group with these variables: "Utrikes födda kvinnor, 20–64 år"; "" */
char       *beakta_analysis_words_dup_label    (JsonObject    *variables);

G_END_DECLS
