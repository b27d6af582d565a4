/* The random sample of cases for quality control: which are drawn.
 *
 * (1) Whether a case is drawn follows from the case, the seed and the rate alone: anybody can draw the sample again and find the
 *     same, whatever else is in the store and in whatever order.
 * (2) A higher rate draws all that a lower one did, and more.
 * (3) Nobody who does not know the seed can tell beforehand which cases are drawn.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BEAKTA_SAMPLE_MOST 100

/**
 * beakta_sample_draws:
 * @case_id: of a case
 * @seed: of the office's choice
 * @rate: per cent of all cases, 0 to 100
 *
 * Returns: whether the case is drawn
 */
gboolean beakta_sample_draws (const char *case_id,
                              const char *seed,
                              guint       rate);

/* Whether @text is a rate: a whole number from 0 to 100, with or without a per cent sign. */
gboolean beakta_sample_parse (const char *text,
                              guint      *rate);

G_END_DECLS
