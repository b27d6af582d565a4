#include "beakta-line-frame.h"

#define JOG  4.0f                    /* points: a smaller step at an edge is none */
#define LEAD 0.9f                    /* of a line: no more than this is between two that follow each other */

static gboolean
hang_together (const BeaktaBox *above,
               const BeaktaBox *below)
{
  float height = MAX (above->y2 - above->y1, below->y2 - below->y1);

  return below->y1 > above->y1 && below->y1 - above->y2 <= LEAD * height && below->x1 < above->x2 && below->x2 > above->x1;
}

static void
meet (BeaktaBox *above,
      BeaktaBox *below)
{
  above->y2 = below->y1 = (above->y2 + below->y1) / 2;
}

static void
agree (BeaktaBox       *box,
       const BeaktaBox *other)
{
  if (ABS (box->x1 - other->x1) < JOG)
    box->x1 = MIN (box->x1, other->x1);
  if (ABS (box->x2 - other->x2) < JOG)
    box->x2 = MAX (box->x2, other->x2);
}

static gboolean
meets (const BeaktaBox *above,
       const BeaktaBox *below)
{
  return above->y2 == below->y1 && below->x1 < above->x2 && below->x2 > above->x1;
}

/* On a page that stands upside down they come from below. */
static void
put_upright (GArray *lines)
{
  BeaktaBox *boxes = (BeaktaBox *) lines->data;
  int n_down = 0;

  for (guint i = 1; i < lines->len; i++)
    n_down += hang_together (&boxes[i - 1], &boxes[i]) - hang_together (&boxes[i], &boxes[i - 1]);
  for (guint i = 0; n_down < 0 && i < lines->len / 2; i++)
    {
      BeaktaBox first = boxes[i];

      boxes[i] = boxes[lines->len - 1 - i];
      boxes[lines->len - 1 - i] = first;
    }
}

GArray *
beakta_line_frame_join (const BeaktaBox *lines,
                        guint            n_lines)
{
  GArray *joined = g_array_sized_new (FALSE, FALSE, sizeof (BeaktaBox), n_lines);
  BeaktaBox *boxes;

  g_return_val_if_fail (lines != NULL || n_lines == 0, joined);

  if (n_lines == 0)
    return joined;

  g_array_append_vals (joined, lines, n_lines);
  put_upright (joined);
  boxes = (BeaktaBox *) joined->data;
  for (guint i = 1; i < n_lines; i++)
    {
      if (!hang_together (&boxes[i - 1], &boxes[i]))
        continue;
      meet (&boxes[i - 1], &boxes[i]);
      agree (&boxes[i], &boxes[i - 1]);
    }
  for (guint i = n_lines - 1; i > 0; i--)
    {
      if (meets (&boxes[i - 1], &boxes[i]))
        agree (&boxes[i - 1], &boxes[i]);
    }

  return joined;
}

static void
add_corner (GArray *corners,
            float   x,
            float   y)
{
  graphene_point_t corner = GRAPHENE_POINT_INIT (x, y);
  const graphene_point_t *last = corners->len > 0 ? &g_array_index (corners, graphene_point_t, corners->len - 1) : NULL;

  if (last == NULL || !graphene_point_equal (last, &corner))
    g_array_append_val (corners, corner);
}

/* Where two lines meet, the frame keeps @outset from the wider one. */
static float
get_step (const BeaktaBox *boxes,
          guint            above,
          float            outset,
          gboolean         right)
{
  const BeaktaBox *upper = &boxes[above], *lower = &boxes[above + 1];
  float out = right ? lower->x2 - upper->x2 : upper->x1 - lower->x1;

  return out > 0 ? upper->y2 - outset : out < 0 ? upper->y2 + outset : upper->y2;
}

/* Down the right edges and up the left ones. */
static GArray *
trace_group (const BeaktaBox *boxes,
             guint            n,
             float            outset)
{
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));

  for (guint i = 0; i < n; i++)
    {
      add_corner (corners, boxes[i].x2 + outset, i == 0 ? boxes[i].y1 - outset : get_step (boxes, i - 1, outset, TRUE));
      add_corner (corners, boxes[i].x2 + outset, i == n - 1 ? boxes[i].y2 + outset : get_step (boxes, i, outset, TRUE));
    }
  for (guint i = n; i-- > 0;)
    {
      add_corner (corners, boxes[i].x1 - outset, i == n - 1 ? boxes[i].y2 + outset : get_step (boxes, i, outset, FALSE));
      add_corner (corners, boxes[i].x1 - outset, i == 0 ? boxes[i].y1 - outset : get_step (boxes, i - 1, outset, FALSE));
    }

  return corners;
}

static void
free_corners (gpointer corners)
{
  g_array_unref (corners);
}

GPtrArray *
beakta_line_frame_trace (const GArray *joined,
                         float         outset)
{
  GPtrArray *outlines = g_ptr_array_new_with_free_func (free_corners);
  const BeaktaBox *boxes;
  guint first = 0;

  g_return_val_if_fail (joined != NULL, outlines);

  boxes = (const BeaktaBox *) joined->data;
  for (guint i = 1; i <= joined->len; i++)
    {
      if (i < joined->len && meets (&boxes[i - 1], &boxes[i]))
        continue;
      g_ptr_array_add (outlines, trace_group (boxes + first, i - first, outset));
      first = i;
    }

  return outlines;
}
