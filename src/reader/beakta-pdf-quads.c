/* Programs give a box a line, a box a word or a box a letter: those that stand beside each other become one. */

#include "beakta-pdf-quads.h"

#include "beakta-page-frames.h"

#include <math.h>

#define TOLERANCE 0.5                /* points */

static PopplerRectangle
get_bounds (const PopplerQuadrilateral *quad)
{
  return (PopplerRectangle) {
    .x1 = MIN (MIN (quad->p1.x, quad->p2.x), MIN (quad->p3.x, quad->p4.x)),
    .y1 = MIN (MIN (quad->p1.y, quad->p2.y), MIN (quad->p3.y, quad->p4.y)),
    .x2 = MAX (MAX (quad->p1.x, quad->p2.x), MAX (quad->p3.x, quad->p4.x)),
    .y2 = MAX (MAX (quad->p1.y, quad->p2.y), MAX (quad->p3.y, quad->p4.y)),
  };
}

/* Whether the text goes up or down the page as it is seen: the first two corners are the ends of its upper edge. */
static gboolean
goes_sideways (const PopplerQuadrilateral *quad,
               guint                       turns)
{
  gboolean is_steep = fabs (quad->p2.y - quad->p1.y) > fabs (quad->p2.x - quad->p1.x);

  return is_steep != (turns % 2 == 1);
}

/* As the page is seen, turned @turns quarters clockwise; y still goes up. @width, @height: of the page as it is seen. */
static PopplerRectangle
turn (const PopplerRectangle *area,
      guint                   turns,
      double                  width,
      double                  height)
{
  switch (turns)
    {
    case 1:
      return (PopplerRectangle) { area->y1, height - area->x2, area->y2, height - area->x1 };
    case 2:
      return (PopplerRectangle) { width - area->x2, height - area->y2, width - area->x1, height - area->y1 };
    case 3:
      return (PopplerRectangle) { width - area->y2, area->x1, width - area->y1, area->x2 };
    default:
      return *area;
    }
}

static gboolean
is_near (const PopplerRectangle *one,
         const PopplerRectangle *other)
{
  return fabs (one->x1 - other->x1) < TOLERANCE && fabs (one->y1 - other->y1) < TOLERANCE &&
         fabs (one->x2 - other->x2) < TOLERANCE && fabs (one->y2 - other->y2) < TOLERANCE;
}

/* Poppler turns the place of an annotation with its page, and the boxes in it not: the turn is the one that makes the one of
 * the other. Returns: 4 when there is none. */
static guint
find_turns (const PopplerAnnotMapping *annot,
            double                     width,
            double                     height)
{
  PopplerRectangle own;
  guint turns;

  poppler_annot_get_rectangle (annot->annot, &own);
  for (turns = 0; turns < 4; turns++)
    {
      PopplerRectangle turned = turn (&own, turns, width, height);

      if (is_near (&turned, &annot->area))
        break;
    }

  return turns;
}

/* Its x for its y: text that goes up or down is judged as if it did not. */
static BeaktaBox
swap (const BeaktaBox *box)
{
  return (BeaktaBox) { box->y1, box->x1, box->y2, box->x2 };
}

static gboolean
stand_in_a_line (const BeaktaBox *line,
                 const BeaktaBox *box)
{
  float height = MIN (line->y2 - line->y1, box->y2 - box->y1);
  float shared = MIN (line->y2, box->y2) - MAX (line->y1, box->y1);

  return shared > height / 2 && box->x1 <= line->x2 + 2 * height && box->x2 >= line->x1 - 2 * height;
}

static gboolean
continues (const BeaktaBox *line,
           const BeaktaBox *box,
           gboolean         is_sideways)
{
  BeaktaBox along = swap (line), next = swap (box);

  return is_sideways ? stand_in_a_line (&along, &next) : stand_in_a_line (line, box);
}

static void
add_box (GArray          *lines,
         const BeaktaBox *box,
         gboolean         is_sideways)
{
  BeaktaBox *last = lines->len > 0 ? &g_array_index (lines, BeaktaBox, lines->len - 1) : NULL;

  if (last != NULL && continues (last, box, is_sideways))
    *last = (BeaktaBox) { MIN (last->x1, box->x1), MIN (last->y1, box->y1), MAX (last->x2, box->x2), MAX (last->y2, box->y2) };
  else
    g_array_append_val (lines, *box);
}

static gboolean
is_tame (const PopplerRectangle *area)
{
  return fabs (area->x1) < 1e6 && fabs (area->y1) < 1e6 && fabs (area->x2) < 1e6 && fabs (area->y2) < 1e6;
}

GArray *
beakta_pdf_quads_list_lines (PopplerPage               *page,
                             const PopplerAnnotMapping *annot)
{
  g_autoptr(GArray) quads = NULL;
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (BeaktaBox));
  double width, height;
  guint turns;

  if (!POPPLER_IS_ANNOT_TEXT_MARKUP (annot->annot))
    return NULL;

  poppler_page_get_size (page, &width, &height);
  turns = find_turns (annot, width, height);
  quads = poppler_annot_text_markup_get_quadrilaterals (POPPLER_ANNOT_TEXT_MARKUP (annot->annot));
  for (guint i = 0; turns < 4 && quads != NULL && i < quads->len && lines->len < BEAKTA_PAGES_MAX_LINES; i++)
    {
      const PopplerQuadrilateral *quad = &g_array_index (quads, PopplerQuadrilateral, i);
      PopplerRectangle bounds = get_bounds (quad);
      PopplerRectangle seen = turn (&bounds, turns, width, height);
      BeaktaBox box = { (float) seen.x1, (float) (height - seen.y2), (float) seen.x2, (float) (height - seen.y1) };

      if (is_tame (&seen))
        add_box (lines, &box, goes_sideways (quad, turns));
    }

  return lines->len > 1 ? g_steal_pointer (&lines) : NULL;
}
