/* A figure on the screen. The chart is laid out anew when its width, the size of the text or the style changes. */

#define G_LOG_DOMAIN "beakta-figure-view"

#include "beakta-figure-view.h"

#include <adwaita.h>
#include <math.h>

#include "beakta-chart.h"

#define LEAST_WIDTH 12.0             /* of the size of the text */
#define TEXT_SHARE  0.95             /* of the size of the text around it */

struct _BeaktaFigureView
{
  GtkWidget         parent_instance;

  BeaktaFigure     *figure;          /* nullable */
  BeaktaChart      *chart;           /* nullable: none is laid out */
  BeaktaChartStyle  style;           /* of it */
};

G_DEFINE_FINAL_TYPE (BeaktaFigureView, beakta_figure_view, GTK_TYPE_WIDGET)

/* Pixels. */
static double
get_text_size (BeaktaFigureView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0.0 ? resolution : 96.0) / 72.0;

  return MAX (size, 4.0) * TEXT_SHARE;
}

static void
forget_chart (BeaktaFigureView *self)
{
  g_clear_pointer (&self->chart, beakta_chart_free);
}

/* (nullable): without a figure. */
static BeaktaChart *
lay_out (BeaktaFigureView *self,
         int               width)
{
  const BeaktaChartStyle style = { get_text_size (self), adw_style_manager_get_dark (adw_style_manager_get_default ()) };

  if (self->figure == NULL)
    return NULL;

  if (self->chart != NULL && fabs (beakta_chart_get_width (self->chart) - width) < 0.5 &&
      fabs (style.size - self->style.size) < 0.01 && style.is_dark == self->style.is_dark)
    return self->chart;

  forget_chart (self);
  self->style = style;
  self->chart = beakta_chart_new (self->figure, NULL, width, &style);

  return self->chart;
}

static GtkSizeRequestMode
beakta_figure_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
beakta_figure_view_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  BeaktaFigureView *self = BEAKTA_FIGURE_VIEW (widget);
  int least = (int) ceil (LEAST_WIDTH * get_text_size (self));
  BeaktaChart *chart;

  *minimum = *natural = self->figure != NULL ? least : 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  chart = lay_out (self, MAX (for_size, least));
  *minimum = *natural = chart != NULL ? (int) ceil (beakta_chart_get_height (chart)) : 0;
}

static void
beakta_figure_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  BeaktaFigureView *self = BEAKTA_FIGURE_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  BeaktaChart *chart = lay_out (self, width);
  cairo_t *cr;

  if (chart == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  beakta_chart_draw (chart, cr, 0.0, 0.0);
  cairo_destroy (cr);
}

/* Another size of text is another height. */
static void
beakta_figure_view_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (beakta_figure_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
beakta_figure_view_system_setting_changed (GtkWidget        *widget,
                                           GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (beakta_figure_view_parent_class)->system_setting_changed (widget, setting);
  gtk_widget_queue_resize (widget);
}

static void
beakta_figure_view_dispose (GObject *object)
{
  BeaktaFigureView *self = BEAKTA_FIGURE_VIEW (object);

  forget_chart (self);
  g_clear_pointer (&self->figure, beakta_figure_free);

  G_OBJECT_CLASS (beakta_figure_view_parent_class)->dispose (object);
}

static void
beakta_figure_view_class_init (BeaktaFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_figure_view_dispose;

  widget_class->get_request_mode = beakta_figure_view_get_request_mode;
  widget_class->measure = beakta_figure_view_measure;
  widget_class->snapshot = beakta_figure_view_snapshot;
  widget_class->css_changed = beakta_figure_view_css_changed;
  widget_class->system_setting_changed = beakta_figure_view_system_setting_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
beakta_figure_view_init (BeaktaFigureView *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

void
beakta_figure_view_set_figure (BeaktaFigureView *self,
                               BeaktaFigure     *figure)
{
  g_autofree char *words = figure != NULL ? beakta_figure_dup_alternative (figure) : NULL;

  g_return_if_fail (BEAKTA_IS_FIGURE_VIEW (self));

  forget_chart (self);
  g_clear_pointer (&self->figure, beakta_figure_free);
  self->figure = figure;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words != NULL ? words : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
