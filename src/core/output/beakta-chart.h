/* A figure drawn: one function for paper and screen.
 *
 * (1) Laid out first, for a width and a size of text, as parts that can be asked for; drawing adds nothing to them.
 * (2) Nothing is told by colour alone: direction, length, filling and words say it too.
 * (3) What is not known has a sign of its own and words, and never looks like a bar.
 */

#pragma once

#include "beakta-figure.h"
#include "beakta-paragraph.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_PART_TEXT,
  BEAKTA_PART_AXIS,                  /* where nothing is */
  BEAKTA_PART_TICK,                  /* a line behind the bars */
  BEAKTA_PART_BAR,
  BEAKTA_PART_NOTHING,               /* the sign for nothing, on the axis */
  BEAKTA_PART_UNKNOWN,               /* the sign for not known */
  BEAKTA_PART_UNANSWERED,            /* the place of a bar that nobody has answered */
  BEAKTA_PART_KEY                    /* a sample of a filling, beside its words */
} BeaktaPartRole;

typedef enum
{
  BEAKTA_TONE_PLAIN,
  BEAKTA_TONE_GOOD,
  BEAKTA_TONE_WEAK,
  BEAKTA_TONE_DIM
} BeaktaTone;

typedef struct
{
  BeaktaPartRole   role;
  double           x;
  double           y;
  double           width;
  double           height;
  BeaktaTone       tone;
  BeaktaFill       fill;             /* of BAR and KEY */
  gboolean         is_open;          /* of BAR: its far end is not drawn */
  gboolean         to_the_left;      /* of BAR */
  int              group;            /* -1: of none */
  int              series;           /* -1: of none */
  BeaktaParagraph *text;             /* owned, nullable */
  char            *words;            /* of TEXT */
} BeaktaChartPart;

typedef struct
{
  double   size;                     /* of the text; the rest follows it */
  gboolean is_dark;                  /* light on dark */
} BeaktaChartStyle;

typedef struct _BeaktaChart BeaktaChart;

/**
 * beakta_chart_new:
 * @figure: what to show; read now, not kept
 * @context: (nullable): of beakta_fonts_create_context (); %NULL: one that has every character
 * @width: of the whole, in points or pixels; the height follows
 * @style: how
 *
 * Returns: (transfer full): the chart, without its title
 */
BeaktaChart     *beakta_chart_new        (BeaktaFigure           *figure,
                                          PangoContext           *context,
                                          double                  width,
                                          const BeaktaChartStyle *style);
void             beakta_chart_free       (BeaktaChart            *self);
double           beakta_chart_get_width  (BeaktaChart            *self);
double           beakta_chart_get_height (BeaktaChart            *self);

/* Whether other fonts might draw more of it. */
gboolean         beakta_chart_is_lacking (BeaktaChart            *self);

/* (element-type BeaktaChartPart): in the order in which they are drawn. */
GPtrArray       *beakta_chart_get_parts  (BeaktaChart            *self);

/* @x, @y: upper left corner. */
void             beakta_chart_draw       (BeaktaChart            *self,
                                          cairo_t                *cr,
                                          double                  x,
                                          double                  y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaChart, beakta_chart_free)

G_END_DECLS
