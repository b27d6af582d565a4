/* One bar in four forms: full for cited, half as high for commented, grey for shown, dotted for never shown. */

#define G_LOG_DOMAIN "beakta-share-bar"

#include "beakta-share-bar.h"

#include <adwaita.h>

#include "beakta-tint.h"

#define HEIGHT    6
#define DOT       2
#define DOT_EVERY 5

struct _BeaktaShareBar
{
  GtkWidget            parent_instance;

  BeaktaCoverageCounts counts;
};

G_DEFINE_FINAL_TYPE (BeaktaShareBar, beakta_share_bar, GTK_TYPE_WIDGET)

/* From the left to the right. */
static const BeaktaCoverageState order[BEAKTA_N_COVERAGE_STATES] = {
  BEAKTA_COVERAGE_CITED, BEAKTA_COVERAGE_COMMENTED, BEAKTA_COVERAGE_SHOWN, BEAKTA_COVERAGE_NEVER_SHOWN
};

static void
draw_state (BeaktaShareBar      *self,
            GtkSnapshot         *snapshot,
            BeaktaCoverageState  state,
            double               x,
            double               width)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  switch (state)
    {
    case BEAKTA_COVERAGE_CITED:
      beakta_tint_get_strong_color (BEAKTA_TINT_EVIDENCE, dark, &color);
      beakta_tint_fill (snapshot, &color, x, 0, width, height);
      break;
    case BEAKTA_COVERAGE_COMMENTED:
      beakta_tint_get_strong_color (BEAKTA_TINT_COMMENT, dark, &color);
      beakta_tint_fill (snapshot, &color, x, height / 2, width, height / 2);
      break;
    case BEAKTA_COVERAGE_SHOWN:
      color.alpha *= 0.2f;
      beakta_tint_fill (snapshot, &color, x, 0, width, height);
      break;
    case BEAKTA_COVERAGE_NEVER_SHOWN:
      color.alpha *= 0.35f;
      for (double at = x + DOT; at + DOT <= x + width; at += DOT_EVERY)
        beakta_tint_fill (snapshot, &color, at, (height - DOT) / 2, DOT, DOT);
      break;
    case BEAKTA_N_COVERAGE_STATES:
    default:
      g_return_if_reached ();
    }
}

static void
beakta_share_bar_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  BeaktaShareBar *self = BEAKTA_SHARE_BAR (widget);
  double width = gtk_widget_get_width (widget);
  double x = 0;

  if (self->counts.characters == 0)
    return;

  /* Whole pixels, so that neighbours neither mix nor part. */
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      guint n = self->counts.states[order[i]];
      double part = n > 0 ? MAX (1, (int) (width * n / self->counts.characters + 0.5)) : 0;

      part = MIN (part, width - x);
      if (part > 0)
        draw_state (self, snapshot, order[i], x, part);
      x += part;
    }
}

static void
beakta_share_bar_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 0;
}

static void
beakta_share_bar_class_init (BeaktaShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = beakta_share_bar_snapshot;
  widget_class->measure = beakta_share_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "share-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
beakta_share_bar_init (BeaktaShareBar *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
beakta_share_bar_new (void)
{
  return g_object_new (BEAKTA_TYPE_SHARE_BAR, NULL);
}

void
beakta_share_bar_set_counts (BeaktaShareBar             *self,
                             const BeaktaCoverageCounts *counts)
{
  g_return_if_fail (BEAKTA_IS_SHARE_BAR (self));
  g_return_if_fail (counts != NULL);

  self->counts = *counts;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
