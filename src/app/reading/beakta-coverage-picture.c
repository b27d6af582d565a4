#define G_LOG_DOMAIN "beakta-coverage-picture"

#include "beakta-coverage-picture.h"

#include <adwaita.h>
#include <math.h>

#include "beakta-tint.h"

#define EDGE         4               /* of a comment or a highlight, pixels */
#define LEAST_HEIGHT BEAKTA_COVERAGE_PICTURE_LEAST
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

double
beakta_coverage_picture_get_scale (const BeaktaCoveragePicture *self)
{
  return (double) self->height / self->length;
}

void
beakta_coverage_picture_get_range (const BeaktaCoveragePicture *self,
                                   double                       y,
                                   double                       height,
                                   guint                       *start,
                                   guint                       *end)
{
  double scale = beakta_coverage_picture_get_scale (self);

  *start = MIN ((guint) (MAX (y, 0) / scale), self->length - 1);
  *end = MIN (MAX ((guint) ((y + height) / scale), *start + 1), self->length);
}

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
draw_marks (const BeaktaCoveragePicture *self,
            GtkSnapshot                 *snapshot)
{
  int height = self->height;
  guint n = self->marks != NULL ? beakta_text_marks_get_n (self->marks) : 0;
  g_autofree guint8 *rows = g_malloc0_n (height, N_LANES);
  guint8 *lanes[N_LANES] = { rows, rows + height, rows + 2 * height };

  for (guint i = 0; i < n; i++)
    paint_mark (beakta_text_marks_get (self->marks, i), beakta_coverage_picture_get_scale (self), height, lanes);

  draw_lane (snapshot, lanes[CITED], height, 1, self->width - 2);
  draw_lane (snapshot, lanes[HIGHLIGHTED], height, 1, EDGE);
  draw_lane (snapshot, lanes[COMMENTED], height, self->width - 1 - EDGE, EDGE);
}

static void
draw_dots (const BeaktaCoveragePicture *self,
           GtkSnapshot                 *snapshot,
           const GdkRGBA               *color,
           int                          top,
           int                          bottom)
{
  double x = (self->width - DOT) / 2.0;

  /* The same dots, wherever the stretch begins. */
  for (int y = (top + DOT_EVERY - 1) / DOT_EVERY * DOT_EVERY; y + DOT <= bottom; y += DOT_EVERY)
    beakta_tint_fill (snapshot, color, x, y, DOT, DOT);
}

static gboolean
is_shown_at (const BeaktaCoveragePicture *self,
             int                          y)
{
  guint start, end;

  beakta_coverage_picture_get_range (self, y, 1, &start, &end);

  return beakta_coverage_get_state (self->coverage, start, end) > BEAKTA_COVERAGE_NEVER_SHOWN;
}

/* Line by line of the screen: what has been shown, and what never has. */
static void
draw_shown (const BeaktaCoveragePicture *self,
            GtkSnapshot                 *snapshot,
            const GdkRGBA               *quiet,
            const GdkRGBA               *dots)
{
  int height = self->height;
  gboolean is_shown = is_shown_at (self, 0);
  int top = 0;

  for (int y = 1; y <= height; y++)
    {
      if (y < height && is_shown_at (self, y) == is_shown)
        continue;

      if (is_shown)
        beakta_tint_fill (snapshot, quiet, 1, top, self->width - 2, y - top);
      else
        draw_dots (self, snapshot, dots, top, y);
      is_shown = !is_shown;
      top = y;
    }
}

GskRenderNode *
beakta_coverage_picture_draw (const BeaktaCoveragePicture *self,
                              const GdkRGBA               *text)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkRGBA quiet = beakta_tint_fade (text, 0.16);
  GdkRGBA dots = beakta_tint_fade (text, 0.28);

  draw_shown (self, snapshot, &quiet, &dots);
  draw_marks (self, snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}
