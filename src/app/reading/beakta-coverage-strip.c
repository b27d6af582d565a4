/* The whole document as a narrow strip. The same in words is its description and tooltip. */

#define G_LOG_DOMAIN "beakta-coverage-strip"

#include "beakta-coverage-strip.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-tint.h"

#define WIDTH        12
#define LEAST_HEIGHT 3               /* of a mark, pixels */

struct _BeaktaCoverageStrip
{
  GtkWidget        parent_instance;

  guint            length;
  BeaktaStretches *shown;            /* lent, nullable */
  BeaktaTextMarks *marks;            /* owned, nullable */
  guint            visible_start;
  guint            visible_end;
};

G_DEFINE_FINAL_TYPE (BeaktaCoverageStrip, beakta_coverage_strip, GTK_TYPE_WIDGET)

enum
{
  PLACE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Passages of evidence, and of them those that only weak answers stand on. */
static void
count_cited (BeaktaCoverageStrip *self,
             guint               *n_cited,
             guint               *n_weak)
{
  guint n = self->marks != NULL ? beakta_text_marks_get_n (self->marks) : 0;

  *n_cited = 0;
  *n_weak = 0;

  for (guint i = 0; i < n; i++)
    {
      const BeaktaTextMark *mark = beakta_text_marks_get (self->marks, i);

      *n_cited += mark->number > 0;
      *n_weak += mark->tint == BEAKTA_TINT_WEAK;
    }
}

static char *
dup_summary (BeaktaCoverageStrip *self)
{
  guint shown = self->shown != NULL ? beakta_stretches_count (self->shown) : 0;
  guint percent = self->length > 0 ? (guint) ((guint64) shown * 100 / self->length) : 0;
  g_autoptr(GString) summary = g_string_new (NULL);
  guint n_cited, n_weak;

  count_cited (self, &n_cited, &n_weak);

  g_string_append_printf (summary, _("%u %% of the text shown"), percent);
  g_string_append (summary, ", ");
  g_string_append_printf (summary, ngettext ("%u passage cited", "%u passages cited", n_cited), n_cited);
  if (n_weak > 0)
    {
      g_string_append (summary, ", ");
      /* Translators: passages that are evidence of answers "partly" or "no" */
      g_string_append_printf (summary, ngettext ("%u of them weak", "%u of them weak", n_weak), n_weak);
    }

  return g_string_free (g_steal_pointer (&summary), FALSE);
}

static void
update_summary (BeaktaCoverageStrip *self)
{
  g_autofree char *summary = dup_summary (self);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary,
                                  -1);
}

static void
draw_stretch (BeaktaCoverageStrip *self,
              GtkSnapshot         *snapshot,
              const GdkRGBA       *color,
              guint                start,
              guint                end,
              double               least,
              double               inset)
{
  double scale = (double) gtk_widget_get_height (GTK_WIDGET (self)) / MAX (self->length, 1);
  double y = start * scale;
  double height = MAX (end * scale - y, least);

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) inset, (float) y,
                                                  (float) (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * inset),
                                                  (float) height));
}

static void
draw_marks (BeaktaCoverageStrip *self,
            GtkSnapshot         *snapshot)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  guint n = self->marks != NULL ? beakta_text_marks_get_n (self->marks) : 0;

  for (guint i = 0; i < n; i++)
    {
      const BeaktaTextMark *mark = beakta_text_marks_get (self->marks, i);
      GdkRGBA color;

      beakta_tint_get_strong_color (mark->tint, dark, &color);
      draw_stretch (self, snapshot, &color, mark->start, mark->end, LEAST_HEIGHT, 1);
    }
}

static void
beakta_coverage_strip_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  BeaktaCoverageStrip *self = BEAKTA_COVERAGE_STRIP (widget);
  const BeaktaStretch *shown = NULL;
  GdkRGBA text, quiet, outline;
  guint n_shown = 0;

  if (self->length == 0)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  quiet = text;
  quiet.alpha *= 0.13f;
  outline = text;
  outline.alpha *= 0.12f;

  if (self->shown != NULL)
    shown = beakta_stretches_get (self->shown, &n_shown);
  for (guint i = 0; i < n_shown; i++)
    draw_stretch (self, snapshot, &quiet, shown[i].start, shown[i].end, 1, 1);

  draw_marks (self, snapshot);
  draw_stretch (self, snapshot, &outline, self->visible_start, self->visible_end, 2, 0);
}

static void
beakta_coverage_strip_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

static void
pressed_cb (BeaktaCoverageStrip *self,
            int                  n_press,
            double               x,
            double               y)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->length == 0 || height <= 0)
    return;

  g_signal_emit (self, signals[PLACE_CHOSEN], 0,
                 (guint) (CLAMP (y / height, 0, 1) * (self->length - 1)));
}

static void
beakta_coverage_strip_dispose (GObject *object)
{
  BeaktaCoverageStrip *self = BEAKTA_COVERAGE_STRIP (object);

  self->shown = NULL;
  g_clear_pointer (&self->marks, beakta_text_marks_unref);

  G_OBJECT_CLASS (beakta_coverage_strip_parent_class)->dispose (object);
}

static void
beakta_coverage_strip_class_init (BeaktaCoverageStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_coverage_strip_dispose;
  widget_class->snapshot = beakta_coverage_strip_snapshot;
  widget_class->measure = beakta_coverage_strip_measure;

  signals[PLACE_CHOSEN] = g_signal_new ("place-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "coverage-strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
beakta_coverage_strip_init (BeaktaCoverageStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("What has been shown and cited of the document"),
                                  -1);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
beakta_coverage_strip_set_content (BeaktaCoverageStrip *self,
                                   guint                length,
                                   BeaktaStretches     *shown,
                                   BeaktaTextMarks     *marks)
{
  g_return_if_fail (BEAKTA_IS_COVERAGE_STRIP (self));

  if (marks != NULL)
    beakta_text_marks_ref (marks);
  g_clear_pointer (&self->marks, beakta_text_marks_unref);

  self->length = length;
  self->shown = shown;
  self->marks = marks;
  beakta_coverage_strip_update (self);
}

void
beakta_coverage_strip_update (BeaktaCoverageStrip *self)
{
  g_return_if_fail (BEAKTA_IS_COVERAGE_STRIP (self));

  update_summary (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
beakta_coverage_strip_set_visible (BeaktaCoverageStrip *self,
                                   guint                start,
                                   guint                end)
{
  g_return_if_fail (BEAKTA_IS_COVERAGE_STRIP (self));

  if (self->visible_start == start && self->visible_end == end)
    return;

  self->visible_start = start;
  self->visible_end = end;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
