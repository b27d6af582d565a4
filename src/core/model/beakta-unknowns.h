/* What is not known in a consequence analysis, counted. "Not known" is always allowed, and so it is always told how often. */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

/* "Unset": nobody has looked at it. "Unknown": somebody has, and says that it is not known. */
typedef struct
{
  guint n_groups;
  guint n_effects;                   /* of groups: one for each alternative */
  guint effects_unset;
  guint effects_unknown;
  guint participation_unset;         /* of groups */
  guint participation_unknown;
  guint money_unknown;               /* of groups */
  guint population_unknown;          /* of groups: no share of the county's population */
  guint n_distributions;
  guint judgements_unset;            /* of distributions */
  guint judgements_unknown;
} BeaktaUnknowns;

void  beakta_unknowns_count (BeaktaCase           *case_,
                             BeaktaUnknowns       *unknowns);

/* Everything that is not known, unset or said so; and of how much. */
guint beakta_unknowns_sum   (const BeaktaUnknowns *unknowns);
guint beakta_unknowns_of    (const BeaktaUnknowns *unknowns);

G_END_DECLS
