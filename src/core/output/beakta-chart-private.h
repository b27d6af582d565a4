/* A chart being laid out, and drawn. */

#pragma once

#include "beakta-chart.h"

G_BEGIN_DECLS

struct _BeaktaChart
{
  BeaktaChartStyle  style;
  PangoContext     *context;
  double            width;
  double            height;
  GPtrArray        *parts;           /* of BeaktaChartPart */
};

typedef enum
{
  BEAKTA_INK_PLAIN,
  BEAKTA_INK_STRONG,
  BEAKTA_INK_DIM
} BeaktaInk;

/* (transfer none) */
BeaktaChartPart *beakta_chart_add      (BeaktaChart            *self,
                                        BeaktaPartRole          role,
                                        double                  x,
                                        double                  y,
                                        double                  width,
                                        double                  height);

/* A text from @x on; returns its height. */
double           beakta_chart_add_text (BeaktaChart            *self,
                                        const char             *words,
                                        BeaktaInk               ink,
                                        PangoAlignment          alignment,
                                        double                  x,
                                        double                  y,
                                        double                  width);

/* Parts of everything that @figure shows; sets the height. */
void             beakta_chart_lay_out  (BeaktaChart            *self,
                                        BeaktaFigure           *figure);

G_END_DECLS
