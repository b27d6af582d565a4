/* The words of the consequence analysis that only its pane needs, and how they look. */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

/* "somewhat", "clearly", "much"; "" for 0 */
const char *beakta_analysis_words_get_degree   (guint          degree);
const char *beakta_analysis_words_get_horizon  (BeaktaHorizon  horizon);      /* "" when unset */

/* (transfer full): "Gains, clearly" */
char       *beakta_analysis_words_dup_effect   (const BeaktaCell *cell);

/* (transfer full): "certain · in the long run"; "" */
char       *beakta_analysis_words_dup_hedge    (const BeaktaCell *cell);

/* The style class of an effect's chip. */
const char *beakta_analysis_words_get_style    (BeaktaEffect   effect);

/* The background variables that may make up a group, in the order of the form; NULL-terminated. The keys are those of the
 * case's JSON, which are Swedish. */
const char * const *beakta_analysis_words_list_variables (void);
const char *beakta_analysis_words_get_variable (const char    *key);          /* its name; the key when it is another's */

/* What is often written for a variable; NULL-terminated, may be empty. */
const char * const *beakta_analysis_words_list_choices (const char *key);

/* (transfer full): a label for a group with these variables: "Utrikes födda kvinnor, 20–64 år"; "" */
char       *beakta_analysis_words_dup_label    (JsonObject    *variables);

G_END_DECLS
