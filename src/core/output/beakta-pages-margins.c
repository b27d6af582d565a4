/* The head and the foot of the pages.
 *
 * What the head says (authority, annex, case, secrecy) is never cut: it takes as many lines as it needs, and the text of the page
 * begins below it. Only what would leave no room for the text is.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pages-private.h"

#define HEAD_Y         44.0          /* upper edge of the page's head */
#define SECRECY_GAP     3.0          /* above the marking below it */
#define FOOT_RISE      50.0          /* upper edge of its foot above the paper's */
#define WIDE_SHARE     0.58          /* of the right half, where both are long */
#define HEAD_SHARE     0.2           /* of the paper: the most of each */
#define MARGIN_GAP     12.0
#define NUMBER_WIDTH   72.0          /* of "1000 (1000)" at the foot */

static const BeaktaTypeface head_face = { .size = 8.5, .leading = 12.0, .dim = TRUE, .tabular = TRUE };
static const BeaktaTypeface head_strong_face = { .size = 8.5, .leading = 12.0, .strong = TRUE };
static const BeaktaTypeface secrecy_face = { .size = 9.5, .leading = 13.0, .strong = TRUE };
static const BeaktaTypeface head_right_face = { .size = 8.5, .leading = 12.0, .dim = TRUE, .tabular = TRUE,
                                                .alignment = PANGO_ALIGN_RIGHT };

/* (transfer full) (nullable): nothing of nothing. */
static BeaktaParagraph *
set_margin_line (BeaktaPages          *self,
                 const char           *text,
                 const BeaktaTypeface *face,
                 double                width)
{
  return text != NULL && *text != '\0' ? beakta_paragraph_new_on_line (self->context, text, face, width) : NULL;
}

/* (transfer full) (nullable) */
static BeaktaParagraph *
set_head (BeaktaPages          *self,
          const char           *text,
          const BeaktaTypeface *face,
          double                width)
{
  return text != NULL && *text != '\0' ? beakta_paragraph_new_for_text (self->context, text, face, width) : NULL;
}

static double
measure_head (BeaktaPages          *self,
              const char           *text,
              const BeaktaTypeface *face)
{
  BeaktaParagraph *line = set_head (self, text, face, self->area_width);
  double width = line != NULL ? beakta_paragraph_get_width (line) : 0.0;

  g_clear_pointer (&line, beakta_paragraph_unref);

  return width;
}

/* Returns: the width of the left half. Each has what it needs if it can; the rest is parted. */
static double
part_head (BeaktaPages *self)
{
  double room = self->area_width - MARGIN_GAP;
  double left = measure_head (self, beakta_report_get_head_left (self->report), &head_strong_face) + 1.0;
  double right = measure_head (self, beakta_report_get_head_right (self->report), &head_right_face) + 1.0;

  if (left + right <= room || left <= room * (1.0 - WIDE_SHARE))
    return left;

  return right <= room * WIDE_SHARE ? room - right : room * (1.0 - WIDE_SHARE);
}

/* How many lines are drawn: all, but of a head that would fill the page. */
static guint
count_lines (BeaktaPages     *self,
             BeaktaParagraph *head)
{
  guint n_lines = head != NULL ? beakta_paragraph_get_n_lines (head) : 0;

  while (n_lines > 1 && beakta_paragraph_get_height (head, 0, n_lines) > self->height * HEAD_SHARE)
    n_lines--;

  return n_lines;
}

static double
get_head_height (BeaktaPages     *self,
                 BeaktaParagraph *head)
{
  return head != NULL ? beakta_paragraph_get_height (head, 0, count_lines (self, head)) : 0.0;
}

double
beakta_pages_set_margins (BeaktaPages *self)
{
  double bottom;

  self->head_width = part_head (self);
  self->head_left = set_head (self, beakta_report_get_head_left (self->report), &head_strong_face, self->head_width);
  self->head_right = set_head (self, beakta_report_get_head_right (self->report), &head_right_face,
                               self->area_width - MARGIN_GAP - self->head_width);
  self->secrecy = set_head (self, beakta_report_get_secrecy (self->report), &secrecy_face, self->area_width);
  self->foot_left = set_margin_line (self, beakta_report_get_foot_left (self->report), &head_face,
                                   self->area_width - NUMBER_WIDTH - MARGIN_GAP);
  self->head_height = MAX (get_head_height (self, self->head_left), get_head_height (self, self->head_right));
  bottom = HEAD_Y + self->head_height;

  return self->secrecy != NULL ? bottom + SECRECY_GAP + get_head_height (self, self->secrecy) : bottom;
}

static void
draw_lines (BeaktaParagraph *lines,
            cairo_t         *cr,
            double           x,
            double           y,
            guint            n_lines)
{
  if (lines != NULL)
    beakta_paragraph_draw (lines, cr, x, y, 0, n_lines);
}

void
beakta_pages_draw_margins (BeaktaPages *self,
                           guint        index,
                           cairo_t     *cr)
{
  g_autofree char *number = g_strdup_printf ("%u (%u)", index + 1, beakta_pages_get_n_pages (self));
  g_autoptr(BeaktaParagraph) page = set_margin_line (self, number, &head_right_face, NUMBER_WIDTH);
  double foot = self->height - FOOT_RISE;

  draw_lines (self->head_left, cr, self->left, HEAD_Y, count_lines (self, self->head_left));
  draw_lines (self->head_right, cr, self->left + self->head_width + MARGIN_GAP, HEAD_Y, count_lines (self, self->head_right));
  draw_lines (self->secrecy, cr, self->left, HEAD_Y + self->head_height + SECRECY_GAP, count_lines (self, self->secrecy));
  draw_lines (self->foot_left, cr, self->left, foot, 1);
  draw_lines (page, cr, self->left + self->area_width - NUMBER_WIDTH, foot, 1);
}
