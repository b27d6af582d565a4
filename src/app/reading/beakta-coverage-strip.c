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
#include <math.h>

#include "beakta-coverage-words.h"
#include "beakta-tint.h"

#define WIDTH        12
#define EDGE         4               /* of a comment or a highlight, pixels */
#define LEAST_HEIGHT 3               /* of a mark */
#define DOT          2
#define DOT_EVERY    6

/* Beside each other, the later ones over the first. */
enum
{
  CITED,
  HIGHLIGHTED,
  COMMENTED,
  N_LANES
};

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

static double
get_scale (BeaktaCoverageStrip *self)
{
  return (double) gtk_widget_get_height (GTK_WIDGET (self)) / MAX (get_length (self), 1);
}

/* The code points that lie at a height: at least one. */
static void
get_range_at (BeaktaCoverageStrip *self,
              double               y,
              double               height,
              guint               *start,
              guint               *end)
{
  double scale = get_scale (self);
  guint length = get_length (self);

  *start = MIN ((guint) (MAX (y, 0) / scale), length - 1);
  *end = MIN (MAX ((guint) ((y + height) / scale), *start + 1), length);
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
paint (guint8     *lane,
       int         top,
       int         bottom,
       BeaktaTint  tint)
{
  for (int y = top; y < bottom; y++)
    lane[y] = (guint8) (tint + 1);
}

static void
paint_mark (const BeaktaTextMark *mark,
            double                scale,
            int                   height,
            guint8               *lanes[N_LANES])
{
  int top = CLAMP ((int) (mark->start * scale), 0, MAX (height - LEAST_HEIGHT, 0));
  int bottom = CLAMP ((int) ceil (mark->end * scale), MIN (top + LEAST_HEIGHT, height), height);

  if (mark->number > 0 || mark->tint == BEAKTA_TINT_PROMISE)
    paint (lanes[CITED], top, bottom, mark->tint);
  else if (mark->tint == BEAKTA_TINT_HIGHLIGHT)
    paint (lanes[HIGHLIGHTED], top, bottom, mark->tint);

  if (mark->n_comments > 0 || mark->tint == BEAKTA_TINT_COMMENT)
    paint (lanes[COMMENTED], top, bottom, BEAKTA_TINT_COMMENT);
}

/* As many rectangles as there are changes of colour. */
static void
draw_lane (GtkSnapshot  *snapshot,
           const guint8 *lane,
           int           height,
           double        x,
           double        width)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  int top = 0;

  for (int y = 1; y <= height; y++)
    {
      GdkRGBA color;

      if (y < height && lane[y] == lane[top])
        continue;

      if (lane[top] > 0)
        {
          beakta_tint_get_strong_color (lane[top] - 1, dark, &color);
          beakta_tint_fill (snapshot, &color, x, top, width, y - top);
        }
      top = y;
    }
}

/* Thousands of marks share some hundreds of lines of the screen: line by line it is settled which colour each has. */
static void
draw_marks (BeaktaCoverageStrip *self,
            GtkSnapshot         *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  guint n = self->marks != NULL ? beakta_text_marks_get_n (self->marks) : 0;
  g_autofree guint8 *rows = g_malloc0_n (height, N_LANES);
  guint8 *lanes[N_LANES] = { rows, rows + height, rows + 2 * height };

  for (guint i = 0; i < n; i++)
    paint_mark (beakta_text_marks_get (self->marks, i), get_scale (self), height, lanes);

  draw_lane (snapshot, lanes[CITED], height, 1, width - 2);
  draw_lane (snapshot, lanes[HIGHLIGHTED], height, 1, EDGE);
  draw_lane (snapshot, lanes[COMMENTED], height, width - 1 - EDGE, EDGE);
}

static void
draw_dots (BeaktaCoverageStrip *self,
           GtkSnapshot         *snapshot,
           const GdkRGBA       *color,
           int                  top,
           int                  bottom)
{
  double x = (gtk_widget_get_width (GTK_WIDGET (self)) - DOT) / 2.0;

  /* The same dots, wherever the stretch begins. */
  for (int y = (top + DOT_EVERY - 1) / DOT_EVERY * DOT_EVERY; y + DOT <= bottom; y += DOT_EVERY)
    beakta_tint_fill (snapshot, color, x, y, DOT, DOT);
}

static gboolean
is_shown_at (BeaktaCoverageStrip *self,
             int                  y)
{
  guint start, end;

  get_range_at (self, y, 1, &start, &end);

  return beakta_coverage_get_state (self->coverage, start, end) > BEAKTA_COVERAGE_NEVER_SHOWN;
}

/* Line by line of the screen: what has been shown, and what never has. */
static void
draw_shown (BeaktaCoverageStrip *self,
            GtkSnapshot         *snapshot,
            const GdkRGBA       *quiet,
            const GdkRGBA       *dots)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  gboolean is_shown = is_shown_at (self, 0);
  int top = 0;

  for (int y = 1; y <= height; y++)
    {
      if (y < height && is_shown_at (self, y) == is_shown)
        continue;

      if (is_shown)
        beakta_tint_fill (snapshot, quiet, 1, top, gtk_widget_get_width (GTK_WIDGET (self)) - 2, y - top);
      else
        draw_dots (self, snapshot, dots, top, y);
      is_shown = !is_shown;
      top = y;
    }
}

static void
draw_visible (BeaktaCoverageStrip *self,
              GtkSnapshot         *snapshot,
              const GdkRGBA       *color)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double top = self->visible_start * get_scale (self);
  double height = MAX (self->visible_end * get_scale (self) - top, LEAST_HEIGHT);
  GdkRGBA colors[4] = { *color, *color, *color, *color };
  float widths[4] = { 1, 1, 1, 1 };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, (float) top, (float) width, (float) height), 3);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static GdkRGBA
fade (const GdkRGBA *color,
      float          alpha)
{
  GdkRGBA faded = *color;

  faded.alpha *= alpha;

  return faded;
}

/* (transfer full) (nullable) */
static GskRenderNode *
create_picture (BeaktaCoverageStrip *self,
                const GdkRGBA       *text)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkRGBA quiet = fade (text, 0.16f);
  GdkRGBA dots = fade (text, 0.28f);

  draw_shown (self, snapshot, &quiet, &dots);
  draw_marks (self, snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}

static void
beakta_coverage_strip_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  BeaktaCoverageStrip *self = BEAKTA_COVERAGE_STRIP (widget);
  GdkRGBA text, frame;

  if (get_length (self) == 0 || self->coverage == NULL)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  frame = fade (&text, 0.5f);

  if (self->picture == NULL)
    self->picture = create_picture (self, &text);
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
