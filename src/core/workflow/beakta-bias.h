/* The grounds of a conflict of interest: 16 § förvaltningslagen (2017:900), point by point.
 *
 * A declaration keeps its ground as words, which name the point first; what the person adds follows.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_BIAS_PARTY,                 /* party           point 1: oneself or somebody close is party or is affected */
  BEAKTA_BIAS_REPRESENTATIVE,        /* representative  point 2: is or has been deputy or representative of a party */
  BEAKTA_BIAS_EARLIER,               /* earlier         point 3: took part in the decision of another authority */
  BEAKTA_BIAS_CIRCUMSTANCE,          /* circumstance    point 4: another special circumstance */
  BEAKTA_N_BIASES
} BeaktaBias;

const char *beakta_bias_get_nick   (BeaktaBias   bias);
gboolean    beakta_bias_from_nick  (const char  *nick,
                                    BeaktaBias  *bias);

/* What the point says, in short; @language: "sv" or "en". */
const char *beakta_bias_get_words  (BeaktaBias   bias,
                                    const char  *language);

/* (transfer full): the ground of a declaration: "16 § 1 förvaltningslagen: ... Min syster är ordförande." @more: "" */
char       *beakta_bias_dup_ground (BeaktaBias   bias,
                                    const char  *language,
                                    const char  *more);

/* Which point a ground names; BEAKTA_N_BIASES when it names none. */
BeaktaBias  beakta_bias_of_ground  (const char  *ground);

G_END_DECLS
