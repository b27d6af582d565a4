/* The figures of the consequence analysis, each under its caption. */

#define G_LOG_DOMAIN "beakta-analysis-figures"

#include "beakta-analysis-figures.h"

#include "beakta-figure-view.h"
#include "beakta-report-figures.h"
#include "beakta-wording.h"

struct _BeaktaAnalysisFigures
{
  GtkBox            parent_instance;

  /* Template children */
  GtkWidget        *effects_part;
  GtkLabel         *effects_title;
  BeaktaFigureView *effects;
  GtkWidget        *shares_part;
  GtkLabel         *shares_title;
  BeaktaFigureView *shares;
};

G_DEFINE_FINAL_TYPE (BeaktaAnalysisFigures, beakta_analysis_figures, GTK_TYPE_BOX)

/* @figure: (nullable) (transfer full) */
static void
show_figure (GtkWidget        *part,
             GtkLabel         *title,
             BeaktaFigureView *view,
             BeaktaFigure     *figure)
{
  gtk_label_set_label (title, figure != NULL ? figure->title : "");
  gtk_widget_set_visible (part, figure != NULL);
  beakta_figure_view_set_figure (view, figure);
}

static void
beakta_analysis_figures_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BEAKTA_TYPE_ANALYSIS_FIGURES);

  G_OBJECT_CLASS (beakta_analysis_figures_parent_class)->dispose (object);
}

static void
beakta_analysis_figures_class_init (BeaktaAnalysisFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_analysis_figures_dispose;

  g_type_ensure (BEAKTA_TYPE_FIGURE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/analysis/beakta-analysis-figures.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisFigures, effects_part);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisFigures, effects_title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisFigures, effects);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisFigures, shares_part);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisFigures, shares_title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisFigures, shares);
}

static void
beakta_analysis_figures_init (BeaktaAnalysisFigures *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
beakta_analysis_figures_show (BeaktaAnalysisFigures *self,
                              BeaktaCase            *case_)
{
  const char *language = beakta_wording_get_language ();
  BeaktaFigure *effects = case_ != NULL ? beakta_report_new_effects_figure (case_, language, 0, G_MAXUINT) : NULL;
  BeaktaFigure *shares = case_ != NULL ? beakta_report_new_shares_figure (case_, language, 0, G_MAXUINT) : NULL;

  g_return_if_fail (BEAKTA_IS_ANALYSIS_FIGURES (self));

  gtk_widget_set_visible (GTK_WIDGET (self), effects != NULL || shares != NULL);
  show_figure (self->effects_part, self->effects_title, self->effects, effects);
  show_figure (self->shares_part, self->shares_title, self->shares, shares);
}
