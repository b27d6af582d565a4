/* A figure on the screen: drawn by the function that draws it on paper, in the size of the person's text. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-figure.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_FIGURE_VIEW (beakta_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaFigureView, beakta_figure_view, BEAKTA, FIGURE_VIEW, GtkWidget)

/* @figure: (nullable) (transfer full): what to show; those who hear the screen hear all that it says. */
void  beakta_figure_view_set_figure (BeaktaFigureView *self,
                                     BeaktaFigure     *figure);

G_END_DECLS
