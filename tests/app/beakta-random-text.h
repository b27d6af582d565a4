/* Texts that nobody wrote: every sort of block in random order, and the characters that a reader trips over. */

#pragma once

#include "beakta-text.h"

G_BEGIN_DECLS

/* @format: "pdf" gets pages. */
BeaktaText *beakta_random_text_new    (GRand            *random,
                                       const char       *format,
                                       guint             n_blocks);

/* A text of one run-less chunk, or with @runs; "pdf" is one page. */
BeaktaText *beakta_plain_text_new     (const char       *format,
                                       const char       *utf8,
                                       const BeaktaRun  *runs,
                                       guint             n_runs);

G_END_DECLS
