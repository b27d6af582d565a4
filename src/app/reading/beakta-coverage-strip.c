/* The whole document as a narrow strip.
 *
 * Evidence and promises fill its width, comments and highlights stand at its edges, what was shown is grey, and what never was
 * is a dotted line: no state is told by its colour alone. Its description says the same in words, its tooltip what the
 * place under the pointer is; the coverage panel says both to the keyboard.
 */

#define G_LOG_DOMAIN "beakta-coverage-strip"

#include "beakta-coverage-strip.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-coverage-picture.h"
#include "beakta-coverage-words.h"
#include "beakta-tint.h"

#define WIDTH        12
#define LEAST_HEIGHT BEAKTA_COVERAGE_PICTURE_LEAST

struct _BeaktaCoverageStrip
{
  GtkWidget        parent_instance;

  BeaktaText      *text;             /* owned, nullable */
  BeaktaTextMarks *marks;            /* owned, nullable */
  BeaktaCoverage  *coverage;         /* owned, nullable */
  guint            visible_start;
  guint            visible_end;

  GskRenderNode   *picture;          /* owned, nullable: all but what is visible, which alone moves with every scroll */
};

G_DEFINE_FINAL_TYPE (BeaktaCoverageStrip, beakta_coverage_strip, GTK_TYPE_WIDGET)

enum
{
  PLACE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_length (BeaktaCoverageStrip *self)
{
  return self->text != NULL ? beakta_text_get_length (self->text) : 0;
}

static BeaktaCoveragePicture
get_picture (BeaktaCoverageStrip *self)
{
  BeaktaCoveragePicture picture = {
    self->marks, self->coverage, MAX (get_length (self), 1),
    gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self))
  };

  return picture;
}

static void
get_range_at (BeaktaCoverageStrip *self,
              double               y,
              double               height,
              guint               *start,
              guint               *end)
{
  BeaktaCoveragePicture picture = get_picture (self);

  beakta_coverage_picture_get_range (&picture, y, height, start, end);
}

static void
update_summary (BeaktaCoverageStrip *self)
{
  BeaktaCoverageCounts counts = { 0 };
  g_autofree char *summary = NULL;

  if (self->coverage != NULL)
    {
      beakta_coverage_count (self->coverage, 0, get_length (self), &counts);
      summary = beakta_coverage_words_dup_summary (&counts);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary != NULL ? summary : "",
                                  -1);
}

/* What is drawn */

static void
draw_visible (BeaktaCoverageStrip *self,
              GtkSnapshot         *snapshot,
              const GdkRGBA       *color)
{
  BeaktaCoveragePicture picture = get_picture (self);
  double scale = beakta_coverage_picture_get_scale (&picture);
  double top = self->visible_start * scale;
  double height = MAX (self->visible_end * scale - top, LEAST_HEIGHT);
  GdkRGBA colors[4] = { *color, *color, *color, *color };
  float widths[4] = { 1, 1, 1, 1 };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, (float) top, picture.width, (float) height), 3);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
beakta_coverage_strip_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  BeaktaCoverageStrip *self = BEAKTA_COVERAGE_STRIP (widget);
  BeaktaCoveragePicture picture = get_picture (self);
  GdkRGBA text, frame;

  if (get_length (self) == 0 || self->coverage == NULL)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  frame = beakta_tint_fade (&text, 0.5);

  if (self->picture == NULL)
    self->picture = beakta_coverage_picture_draw (&picture, &text);
  if (self->picture != NULL)
    gtk_snapshot_append_node (snapshot, self->picture);
  draw_visible (self, snapshot, &frame);
}

static void
update_picture (BeaktaCoverageStrip *self)
{
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
beakta_coverage_strip_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  update_picture (BEAKTA_COVERAGE_STRIP (widget));
}

static void
beakta_coverage_strip_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (beakta_coverage_strip_parent_class)->css_changed (widget, change);

  update_picture (BEAKTA_COVERAGE_STRIP (widget));
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

/* What is under the pointer */

static const BeaktaTextMark *
find_mark (BeaktaCoverageStrip *self,
           guint                start,
           guint                end)
{
  guint n = self->marks != NULL ? beakta_text_marks_get_n (self->marks) : 0;

  for (guint i = 0; i < n; i++)
    {
      const BeaktaTextMark *mark = beakta_text_marks_get (self->marks, i);

      if (mark->start < end && mark->end > start)
        return mark;
    }

  return NULL;
}

static void
append_line (GString    *lines,
             const char *line)
{
  if (*line == '\0')
    return;

  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

/* "3.2 Target group · page 4", "Cited", what the mark is. */
static char *
describe (BeaktaCoverageStrip *self,
          double               y)
{
  GString *lines = g_string_new (NULL);
  const BeaktaTextMark *mark;
  g_autofree char *heading = NULL;
  g_autofree char *page = NULL;
  guint start, end, number;

  get_range_at (self, y - LEAST_HEIGHT / 2.0, LEAST_HEIGHT, &start, &end);
  mark = find_mark (self, start, end);
  heading = beakta_text_dup_heading_at (self->text, mark != NULL ? mark->start : start);
  number = beakta_text_get_page_at (self->text, start);
  page = number > 0 ? g_strdup_printf (_("page %u"), number) : g_strdup ("");

  append_line (lines, heading);
  append_line (lines, page);
  append_line (lines, beakta_coverage_words_get_state (beakta_coverage_get_state (self->coverage, start, end)));
  if (mark != NULL)
    append_line (lines, mark->description);

  return g_string_free (lines, FALSE);
}

static gboolean
beakta_coverage_strip_query_tooltip (GtkWidget  *widget,
                                     int         x,
                                     int         y,
                                     gboolean    keyboard_tooltip,
                                     GtkTooltip *tooltip)
{
  BeaktaCoverageStrip *self = BEAKTA_COVERAGE_STRIP (widget);
  g_autofree char *words = NULL;

  if (get_length (self) == 0 || self->coverage == NULL)
    return FALSE;

  words = describe (self, y);
  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { 0, y, gtk_widget_get_width (widget), 1 });

  return TRUE;
}

static void
pressed_cb (BeaktaCoverageStrip *self,
            int                  n_press,
            double               x,
            double               y)
{
  guint start, end;

  if (get_length (self) == 0 || gtk_widget_get_height (GTK_WIDGET (self)) <= 0)
    return;

  get_range_at (self, y, 1, &start, &end);
  g_signal_emit (self, signals[PLACE_CHOSEN], 0, start);
}

static void
beakta_coverage_strip_dispose (GObject *object)
{
  BeaktaCoverageStrip *self = BEAKTA_COVERAGE_STRIP (object);

  g_clear_object (&self->text);
  g_clear_pointer (&self->coverage, beakta_coverage_free);
  g_clear_pointer (&self->marks, beakta_text_marks_unref);
  g_clear_pointer (&self->picture, gsk_render_node_unref);

  G_OBJECT_CLASS (beakta_coverage_strip_parent_class)->dispose (object);
}

static void
beakta_coverage_strip_class_init (BeaktaCoverageStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_coverage_strip_dispose;
  widget_class->snapshot = beakta_coverage_strip_snapshot;
  widget_class->measure = beakta_coverage_strip_measure;
  widget_class->size_allocate = beakta_coverage_strip_size_allocate;
  widget_class->css_changed = beakta_coverage_strip_css_changed;
  widget_class->query_tooltip = beakta_coverage_strip_query_tooltip;

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
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("What has been shown and cited of the document"),
                                  -1);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_picture), self, G_CONNECT_SWAPPED);
}

void
beakta_coverage_strip_set_content (BeaktaCoverageStrip *self,
                                   BeaktaText          *text,
                                   BeaktaTextMarks     *marks,
                                   BeaktaCoverage      *coverage)
{
  g_return_if_fail (BEAKTA_IS_COVERAGE_STRIP (self));

  if (marks != NULL)
    beakta_text_marks_ref (marks);
  g_clear_pointer (&self->marks, beakta_text_marks_unref);
  self->marks = marks;

  g_set_object (&self->text, text);
  beakta_coverage_strip_set_coverage (self, coverage);
}

void
beakta_coverage_strip_set_coverage (BeaktaCoverageStrip *self,
                                    BeaktaCoverage      *coverage)
{
  g_return_if_fail (BEAKTA_IS_COVERAGE_STRIP (self));

  g_clear_pointer (&self->coverage, beakta_coverage_free);
  self->coverage = coverage;
  update_summary (self);
  update_picture (self);
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
