/* The whole document as a narrow strip: what has been shown of it, and where its marks are. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-stretches.h"
#include "beakta-text-marks.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COVERAGE_STRIP (beakta_coverage_strip_get_type ())

/* Signals:
 *   "place-chosen" (guint position): somebody clicked there
 */
G_DECLARE_FINAL_TYPE (BeaktaCoverageStrip, beakta_coverage_strip, BEAKTA, COVERAGE_STRIP, GtkWidget)

/* @shown: (nullable): lent, until the next call; @marks: (nullable); @length: code points of the text */
void beakta_coverage_strip_set_content (BeaktaCoverageStrip *self,
                                        guint                length,
                                        BeaktaStretches     *shown,
                                        BeaktaTextMarks     *marks);

/* @shown has grown. */
void beakta_coverage_strip_update      (BeaktaCoverageStrip *self);

/* The stretch that is visible now. */
void beakta_coverage_strip_set_visible (BeaktaCoverageStrip *self,
                                        guint                start,
                                        guint                end);

G_END_DECLS
