/* What kind of applicant an organisation is, as far as its number or its name tells. Pure.
 *
 * Source: the groups of Swedish organisation numbers, which the first digit tells (lagen 1974:174 om identitetsbeteckning
 * för juridiska personer). It is a guess that people may overrule: it only decides what is proposed.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_APPLICANT_UNKNOWN,          /* ""          also a person's own business */
  BEAKTA_APPLICANT_PUBLIC,           /* public      state, region, municipality, parish */
  BEAKTA_APPLICANT_COMPANY,          /* company     limited and trading companies */
  BEAKTA_APPLICANT_ASSOCIATION,      /* association economic and other associations, foundations */
  BEAKTA_N_APPLICANTS
} BeaktaApplicantKind;

/* The number counts before the name; either may be "". */
BeaktaApplicantKind  beakta_applicant_guess_kind (const char          *number,
                                                  const char          *name);
const char          *beakta_applicant_get_nick   (BeaktaApplicantKind  kind);
gboolean             beakta_applicant_from_nick  (const char          *nick,
                                                  BeaktaApplicantKind *kind);

G_END_DECLS
