/* The whole document as a narrow strip beside its text: what has been cited, commented, only shown, and never shown. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-coverage.h"
#include "beakta-text.h"
#include "beakta-text-marks.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COVERAGE_STRIP (beakta_coverage_strip_get_type ())

/* Signals:
 *   "place-chosen" (guint position): somebody clicked there
 */
G_DECLARE_FINAL_TYPE (BeaktaCoverageStrip, beakta_coverage_strip, BEAKTA, COVERAGE_STRIP, GtkWidget)

/* @text: (nullable): none is shown; @marks: (nullable); @coverage: (transfer full) (nullable): of @text */
void beakta_coverage_strip_set_content  (BeaktaCoverageStrip *self,
                                         BeaktaText          *text,
                                         BeaktaTextMarks     *marks,
                                         BeaktaCoverage      *coverage);

/* More has been shown. @coverage: (transfer full) */
void beakta_coverage_strip_set_coverage (BeaktaCoverageStrip *self,
                                         BeaktaCoverage      *coverage);

/* The stretch that is visible now. */
void beakta_coverage_strip_set_visible  (BeaktaCoverageStrip *self,
                                         guint                start,
                                         guint                end);

G_END_DECLS
