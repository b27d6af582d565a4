/* What is said of how much of a text has been used. */

#include "beakta-coverage-words.h"

#include <glib/gi18n-lib.h>

const char *
beakta_coverage_words_get_state (BeaktaCoverageState state)
{
  switch (state)
    {
    /* Translators: of a part of a text: "Citerat", "Kommenterat" ... */
    case BEAKTA_COVERAGE_CITED:
      return C_("coverage", "Cited");
    case BEAKTA_COVERAGE_COMMENTED:
      return C_("coverage", "Commented");
    case BEAKTA_COVERAGE_SHOWN:
      return C_("coverage", "Shown, not cited");
    case BEAKTA_COVERAGE_NEVER_SHOWN:
      return C_("coverage", "Never shown to you");
    case BEAKTA_N_COVERAGE_STATES:
    default:
      g_return_val_if_reached ("");
    }
}

static guint
get_percent (const BeaktaCoverageCounts *counts,
             BeaktaCoverageState         state)
{
  return beakta_coverage_get_percent (counts->states[state], counts->characters);
}

char *
beakta_coverage_words_dup_summary (const BeaktaCoverageCounts *counts)
{
  g_return_val_if_fail (counts != NULL, NULL);

  /* Translators: how much of a text, in per cent, has been used for what */
  return g_strdup_printf (_("%1$u %% cited, %2$u %% commented, %3$u %% shown but not cited, %4$u %% never shown"),
                          get_percent (counts, BEAKTA_COVERAGE_CITED), get_percent (counts, BEAKTA_COVERAGE_COMMENTED),
                          get_percent (counts, BEAKTA_COVERAGE_SHOWN), get_percent (counts, BEAKTA_COVERAGE_NEVER_SHOWN));
}
