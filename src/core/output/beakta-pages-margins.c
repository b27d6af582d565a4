/* The head and the foot of the pages. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pages-private.h"

#define HEAD_Y         44.0          /* upper edge of the page's head */
#define SECRECY_Y      59.0          /* of the marking below it */
#define FOOT_RISE      50.0          /* upper edge of its foot above the paper's */
#define WIDE_SHARE     0.58
#define MARGIN_GAP     12.0
#define NUMBER_WIDTH   72.0          /* of "1000 (1000)" at the foot */

static const BeaktaTypeface head_face = { .size = 8.5, .leading = 12.0, .dim = TRUE, .tabular = TRUE };
static const BeaktaTypeface head_strong_face = { .size = 8.5, .leading = 12.0, .strong = TRUE };
static const BeaktaTypeface secrecy_face = { .size = 9.5, .leading = 13.0, .strong = TRUE };
static const BeaktaTypeface head_right_face = { .size = 8.5, .leading = 12.0, .dim = TRUE, .tabular = TRUE,
                                                .alignment = PANGO_ALIGN_RIGHT };

/* Of the two lines at the top of a page one is wide and one narrow. */
static double
get_wide_width (BeaktaPages *self)
{
  return self->area_width * WIDE_SHARE;
}

static double
get_narrow_width (BeaktaPages *self)
{
  return self->area_width - get_wide_width (self) - MARGIN_GAP;
}

/* (transfer full) (nullable): nothing of nothing. */
static BeaktaParagraph *
set_margin_line (BeaktaPages          *self,
                 const char           *text,
                 const BeaktaTypeface *face,
                 double                width)
{
  return text != NULL && *text != '\0' ? beakta_paragraph_new_on_line (self->context, text, face, width) : NULL;
}

void
beakta_pages_set_margins (BeaktaPages *self)
{
  self->head_left = set_margin_line (self, beakta_report_get_head_left (self->report), &head_strong_face, get_narrow_width (self));
  self->head_right = set_margin_line (self, beakta_report_get_head_right (self->report), &head_right_face, get_wide_width (self));
  self->secrecy = set_margin_line (self, beakta_report_get_secrecy (self->report), &secrecy_face, self->area_width);
  self->foot_left = set_margin_line (self, beakta_report_get_foot_left (self->report), &head_face,
                                   self->area_width - NUMBER_WIDTH - MARGIN_GAP);
}

static void
draw_line (BeaktaParagraph *line,
           cairo_t         *cr,
           double           x,
           double           y)
{
  if (line != NULL)
    beakta_paragraph_draw (line, cr, x, y, 0, 1);
}

void
beakta_pages_draw_margins (BeaktaPages *self,
                           guint        index,
                           cairo_t     *cr)
{
  g_autofree char *number = g_strdup_printf ("%u (%u)", index + 1, beakta_pages_get_n_pages (self));
  g_autoptr(BeaktaParagraph) page = set_margin_line (self, number, &head_right_face, NUMBER_WIDTH);
  double foot = self->height - FOOT_RISE;

  draw_line (self->head_left, cr, self->left, HEAD_Y);
  draw_line (self->head_right, cr, self->left + self->area_width - get_wide_width (self), HEAD_Y);
  draw_line (self->secrecy, cr, self->left, SECRECY_Y);
  draw_line (self->foot_left, cr, self->left, foot);
  draw_line (page, cr, self->left + self->area_width - NUMBER_WIDTH, foot);
}
