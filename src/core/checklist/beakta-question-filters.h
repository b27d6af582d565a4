/* Which questions of a list a person wants to see. Pure.
 *
 * A question that does not count (depth, follow-ups) is neither unanswered nor without evidence.
 */

#pragma once

#include "beakta-findings.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_FILTER_ALL,                 /* all */
  BEAKTA_FILTER_UNANSWERED,          /* unanswered */
  BEAKTA_FILTER_NO_EVIDENCE,         /* no-evidence: answered, and evidence is asked for */
  BEAKTA_FILTER_DISPUTED,            /* disputed: an open comment, evidence that asks for a look, the applicant says another, or
                                        the assessors differ and nothing is chosen; that only for who may see it */
  BEAKTA_FILTER_MINE,                /* mine: answered by the person who asks */
  BEAKTA_N_FILTERS
} BeaktaFilter;

const char    *beakta_filter_get_nick  (BeaktaFilter          filter);
gboolean       beakta_filter_from_nick (const char           *nick,
                                        BeaktaFilter         *filter);

/* The questions of one list, sorted out by every filter at once. */
typedef struct
{
  GHashTable *questions;             /* of BeaktaQuestion -> the filters that it passes, a bit for each */
  guint       counts[BEAKTA_N_FILTERS];
} BeaktaFilters;

/**
 * beakta_filters_new:
 * @findings: of one list of @case_
 * @case_: the case
 * @user: whose answers are "mine"
 *
 * Returns: (transfer full): which questions pass which filters
 */
BeaktaFilters *beakta_filters_new      (BeaktaFindings       *findings,
                                        BeaktaCase           *case_,
                                        const char           *user);
void           beakta_filters_free     (BeaktaFilters        *self);
gboolean       beakta_filters_pass     (const BeaktaFilters  *self,
                                        BeaktaFilter          filter,
                                        const BeaktaQuestion *question);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaFilters, beakta_filters_free)

G_END_DECLS
