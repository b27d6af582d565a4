/* What is said of how much of a text has been used. */

#pragma once

#include "beakta-coverage.h"

G_BEGIN_DECLS

const char *beakta_coverage_words_get_state   (BeaktaCoverageState         state);

/* (transfer full): "34 % cited, 5 % commented, 41 % shown but not cited, 20 % never shown" */
char       *beakta_coverage_words_dup_summary (const BeaktaCoverageCounts *counts);

G_END_DECLS
