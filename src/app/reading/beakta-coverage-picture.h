/* The whole document drawn as a narrow strip: its marks, what has been shown of it, and what never has. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-coverage.h"
#include "beakta-text-marks.h"

G_BEGIN_DECLS

#define BEAKTA_COVERAGE_PICTURE_LEAST 3    /* the height of a mark, pixels */

typedef struct
{
  BeaktaTextMarks *marks;            /* lent, nullable */
  BeaktaCoverage  *coverage;         /* lent */
  guint            length;           /* of the text, code points; at least 1 */
  int              width;            /* pixels */
  int              height;
} BeaktaCoveragePicture;

/* Pixels for each code point. */
double         beakta_coverage_picture_get_scale (const BeaktaCoveragePicture *self);

/* The code points that lie at a height: at least one. */
void           beakta_coverage_picture_get_range (const BeaktaCoveragePicture *self,
                                                  double                       y,
                                                  double                       height,
                                                  guint                       *start,
                                                  guint                       *end);

/* (transfer full) (nullable): @text: the colour of words */
GskRenderNode *beakta_coverage_picture_draw      (const BeaktaCoveragePicture *self,
                                                  const GdkRGBA               *text);

G_END_DECLS
