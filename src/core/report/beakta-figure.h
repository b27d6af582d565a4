/* What a figure shows, as values: no fonts, no sizes, no case. Drawn on paper and on the screen by beakta-chart.h.
 *
 * (1) What is not known is a state of its own, never a zero.
 * (2) Every bar has its words: whoever cannot see the figure gets the same.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_FIGURE_EFFECTS,             /* bars to both sides of nothing: -3 loses much ... 3 gains much */
  BEAKTA_FIGURE_SHARES               /* bars from 0: 1 is all of it */
} BeaktaFigureKind;

typedef enum
{
  BEAKTA_BAR_UNANSWERED,             /* nobody has said anything */
  BEAKTA_BAR_UNKNOWN,                /* somebody has said that it is not known */
  BEAKTA_BAR_NOTHING,                /* known to be nothing: unaffected, no money */
  BEAKTA_BAR_VALUE
} BeaktaBarState;

/* How a bar is filled, so that it can be told without colour: certainty, or which of the series. */
typedef enum
{
  BEAKTA_FILL_SOLID,
  BEAKTA_FILL_HATCHED,
  BEAKTA_FILL_DOTTED,
  BEAKTA_FILL_EMPTY,                 /* an outline */
  BEAKTA_N_FILLS
} BeaktaFill;

typedef struct
{
  BeaktaBarState  state;
  double          value;             /* of VALUE */
  gboolean        is_open;           /* the direction is known, but not how much: the bar has no end */
  BeaktaFill      fill;
  char           *words;             /* "Gynnas, tydligt" */
} BeaktaBar;

typedef struct
{
  char   *label;
  GArray *bars;                      /* of BeaktaBar: one for each series */
} BeaktaFigureGroup;

typedef struct
{
  BeaktaFill  fill;
  char       *words;
} BeaktaFigureKey;

typedef struct
{
  BeaktaFigureKind  kind;
  char             *title;
  char             *low;             /* what the left end of the axis means; "" */
  char             *high;            /* the right end */
  GPtrArray        *series;          /* of char: "Om stöd ges" */
  GPtrArray        *groups;          /* of BeaktaFigureGroup */
  GArray           *keys;            /* of BeaktaFigureKey: what the fills mean */
  char             *note;            /* source and year; "" */
} BeaktaFigure;

BeaktaFigure      *beakta_figure_new              (BeaktaFigureKind   kind,
                                                   const char        *title);
void               beakta_figure_free             (BeaktaFigure      *self);
void               beakta_figure_add_series       (BeaktaFigure      *self,
                                                   const char        *words);
BeaktaFigureGroup *beakta_figure_add_group        (BeaktaFigure      *self,
                                                   const char        *label);

/* @bar: its words are copied. As many bars as series, in their order. */
void               beakta_figure_group_add        (BeaktaFigureGroup *group,
                                                   const BeaktaBar   *bar);

/* Once for each fill: a second time changes nothing. */
void               beakta_figure_add_key          (BeaktaFigure      *self,
                                                   BeaktaFill         fill,
                                                   const char        *words);

/* (transfer full): a name, cut where it would fill the figure; whoever reads on finds the whole in the table. */
char              *beakta_figure_dup_short        (const char        *name);

/* (transfer full): all that it shows, in words: for those who do not see it. */
char              *beakta_figure_dup_alternative  (BeaktaFigure      *self);

/* Every text of it, in the order in which it is read; @visit may replace what it is given. */
typedef void     (*BeaktaFigureVisit)             (char             **text,
                                                   gpointer           user_data);
void               beakta_figure_visit            (BeaktaFigure      *self,
                                                   BeaktaFigureVisit  visit,
                                                   gpointer           user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaFigure, beakta_figure_free)

G_END_DECLS
