/* The groups of the analysis at a glance. */

#define G_LOG_DOMAIN "beakta-analysis-overview"

#include "beakta-analysis-overview.h"

#include <glib/gi18n-lib.h>

#include "beakta-effect-grid.h"
#include "beakta-figure-view.h"
#include "beakta-heard-name.h"
#include "beakta-report-figures.h"
#include "beakta-settings.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

#define SPACING 8

/* A figure under its caption. */
typedef struct
{
  GtkWidget        *part;
  GtkLabel         *title;
  BeaktaFigureView *view;
} FigurePart;

struct _BeaktaAnalysisOverview
{
  GtkBox            parent_instance;

  GSettings        *settings;        /* owned, nullable */
  BeaktaEffectGrid *grid;            /* in a fold */
  GtkWidget        *figures_fold;    /* a child */
  FigurePart        effects;         /* in the fold */
  FigurePart        shares;          /* in the fold */
};

G_DEFINE_FINAL_TYPE (BeaktaAnalysisOverview, beakta_analysis_overview, GTK_TYPE_BOX)

enum
{
  CELL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
cell_activated_cb (BeaktaEffectGrid       *grid,
                   int                     kind,
                   const char             *id,
                   BeaktaAnalysisOverview *self)
{
  g_signal_emit (self, signals[CELL_ACTIVATED], 0, kind, id);
}

/* @key: where it is remembered whether it is open; @is_open: where nothing can be remembered. */
static GtkWidget *
add_fold (BeaktaAnalysisOverview *self,
          const char             *label,
          const char             *key,
          gboolean                is_open,
          GtkWidget              *child)
{
  GtkWidget *fold = gtk_expander_new (label);

  beakta_wrapped_words_set (gtk_expander_get_label_widget (GTK_EXPANDER (fold)));
  beakta_heard_name_set (fold, label);
  gtk_widget_set_margin_top (child, 6);
  gtk_expander_set_child (GTK_EXPANDER (fold), child);
  gtk_expander_set_expanded (GTK_EXPANDER (fold), is_open);
  if (self->settings != NULL)
    g_settings_bind (self->settings, key, fold, "expanded", G_SETTINGS_BIND_DEFAULT);
  gtk_box_append (GTK_BOX (self), fold);

  return fold;
}

/* More columns than there is room for are scrolled to; the pane itself never goes sideways. */
static GtkWidget *
make_grid (BeaktaAnalysisOverview *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->grid = g_object_new (BEAKTA_TYPE_EFFECT_GRID, NULL);
  g_signal_connect (self->grid, "cell-activated", G_CALLBACK (cell_activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->grid));

  return scrolled;
}

static void
add_figure (FigurePart *figure,
            GtkWidget  *box)
{
  figure->part = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  figure->title = GTK_LABEL (beakta_wrapped_words_add (figure->part, NULL, "caption-heading"));
  figure->view = g_object_new (BEAKTA_TYPE_FIGURE_VIEW, NULL);
  gtk_box_append (GTK_BOX (figure->part), GTK_WIDGET (figure->view));
  gtk_box_append (GTK_BOX (box), figure->part);
}

/* @figure: (nullable) (transfer full) */
static void
show_figure (FigurePart   *part,
             BeaktaFigure *figure)
{
  gtk_label_set_label (part->title, figure != NULL ? figure->title : "");
  gtk_widget_set_visible (part->part, figure != NULL);
  beakta_figure_view_set_figure (part->view, figure);
}

static void
beakta_analysis_overview_dispose (GObject *object)
{
  g_clear_object (&BEAKTA_ANALYSIS_OVERVIEW (object)->settings);

  G_OBJECT_CLASS (beakta_analysis_overview_parent_class)->dispose (object);
}

static void
beakta_analysis_overview_class_init (BeaktaAnalysisOverviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_analysis_overview_dispose;

  signals[CELL_ACTIVATED] =
    g_signal_new ("cell-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_INT, G_TYPE_STRING);
}

static void
beakta_analysis_overview_init (BeaktaAnalysisOverview *self)
{
  GtkWidget *figures = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2 * SPACING);

  self->settings = beakta_settings_find ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACING);

  add_fold (self, _("All groups beside each other"), "analysis-grid-open", TRUE, make_grid (self));
  add_figure (&self->effects, figures);
  add_figure (&self->shares, figures);
  self->figures_fold = add_fold (self, _("Figures"), "analysis-figures-open", FALSE, figures);
  beakta_analysis_overview_show (self, NULL);
}

void
beakta_analysis_overview_show (BeaktaAnalysisOverview *self,
                               BeaktaCase             *case_)
{
  const char *language = beakta_wording_get_language ();
  BeaktaFigure *effects = case_ != NULL ? beakta_report_new_effects_figure (case_, language, 0, G_MAXUINT) : NULL;
  BeaktaFigure *shares = case_ != NULL ? beakta_report_new_shares_figure (case_, language, 0, G_MAXUINT) : NULL;
  g_autoptr(GPtrArray) groups = case_ != NULL ? beakta_case_list (case_, BEAKTA_ITEM_GROUP) : NULL;

  g_return_if_fail (BEAKTA_IS_ANALYSIS_OVERVIEW (self));

  gtk_widget_set_visible (GTK_WIDGET (self), groups != NULL && groups->len > 0);
  gtk_widget_set_visible (self->figures_fold, effects != NULL || shares != NULL);
  show_figure (&self->effects, effects);
  show_figure (&self->shares, shares);
  beakta_effect_grid_show (self->grid, case_);
}
