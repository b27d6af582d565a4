/* What of a document has been used: cited, commented, only shown, never shown.
 *
 * (1) Every code point is in exactly one of the four states: the first that holds, in the order cited, commented, shown.
 * (2) Cited is what an answer or a cell of the analysis stands on; what somebody has marked for another purpose is not.
 */

#pragma once

#include "beakta-case.h"
#include "beakta-stretches.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_COVERAGE_NEVER_SHOWN,
  BEAKTA_COVERAGE_SHOWN,
  BEAKTA_COVERAGE_COMMENTED,
  BEAKTA_COVERAGE_CITED,
  BEAKTA_N_COVERAGE_STATES
} BeaktaCoverageState;

/* Code points. What is cited and commented is counted as both; in @states as cited. */
typedef struct
{
  guint characters;
  guint cited;
  guint commented;
  guint shown;
  guint states[BEAKTA_N_COVERAGE_STATES];
} BeaktaCoverageCounts;

typedef struct _BeaktaCoverage BeaktaCoverage;

/**
 * beakta_coverage_new:
 * @case_: a case
 * @document: number of one of its documents
 * @length: code points of its text
 * @shown: (nullable): what of it has been shown
 *
 * Returns: (transfer full): as it is now; it does not follow the case
 */
BeaktaCoverage     *beakta_coverage_new        (BeaktaCase             *case_,
                                                guint                   document,
                                                guint                   length,
                                                const BeaktaStretches  *shown);
void                beakta_coverage_free       (BeaktaCoverage         *self);

/* @counts: what is between @start and @end is added to it. */
void                beakta_coverage_count      (const BeaktaCoverage   *self,
                                                guint                   start,
                                                guint                   end,
                                                BeaktaCoverageCounts   *counts);

/* The highest state that holds anywhere between @start and @end. */
BeaktaCoverageState beakta_coverage_get_state  (const BeaktaCoverage   *self,
                                                guint                   start,
                                                guint                   end);

/* Where the next stretch in @state begins after @position; goes round. (gint64, -1: from the very start; no stretch: -1) */
gint64              beakta_coverage_find_next  (const BeaktaCoverage   *self,
                                                gint64                  position,
                                                BeaktaCoverageState     state);

/* (transfer container) (element-type BeaktaAnswer): answers that stand on nothing, in the order of the case's answers. */
GPtrArray          *beakta_coverage_list_bare  (BeaktaCase             *case_);

/* Hundredths of the whole, so rounded that 0 and 100 are only said when they are true. */
guint               beakta_coverage_get_percent (guint                  part,
                                                 guint                  whole);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCoverage, beakta_coverage_free)

G_END_DECLS
