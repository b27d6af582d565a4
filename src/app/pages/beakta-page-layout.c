/* Where the pages of a document lie under each other. */

#include "beakta-page-layout.h"

#include "beakta-page-frames.h"

#include <math.h>

#define MARGIN        16             /* pixels beside the pages */
#define NARROW_MARGIN 8
#define NARROW        520
#define GAP           12             /* above, between and below pages */
#define INCH          (96.0 / 72.0)  /* pixels a point */
#define LEAST_EDGE    8

typedef struct
{
  int x;
  int y;
  int width;
  int height;
} Place;

struct _BeaktaPageLayout
{
  GArray *sizes;                     /* of BeaktaPageSize */
  GArray *places;                    /* of Place: one a page */
  float   usual_width;               /* points; of most pages, upright */
  float   usual_height;
  guint   rotation;
  int     width;
  int     height;
  double  scale;                     /* pixels a point, of the usual page */
};

BeaktaPageLayout *
beakta_page_layout_new (void)
{
  BeaktaPageLayout *self = g_new0 (BeaktaPageLayout, 1);

  self->sizes = g_array_new (FALSE, FALSE, sizeof (BeaktaPageSize));
  self->places = g_array_new (FALSE, TRUE, sizeof (Place));

  return self;
}

void
beakta_page_layout_free (BeaktaPageLayout *self)
{
  g_array_unref (self->sizes);
  g_array_unref (self->places);
  g_free (self);
}

/* A majority, if there is one, wins this vote; else somebody who is well represented. */
static void
find_usual_size (BeaktaPageLayout *self)
{
  int votes = 0;

  for (guint i = 0; i < self->sizes->len; i++)
    {
      const BeaktaPageSize *size = &g_array_index (self->sizes, BeaktaPageSize, i);

      if (votes == 0)
        {
          self->usual_width = size->width;
          self->usual_height = size->height;
        }
      votes += fabsf (size->width - self->usual_width) < 1 ? 1 : -1;
    }
}

void
beakta_page_layout_set_sizes (BeaktaPageLayout *self,
                              const GArray     *sizes)
{
  g_array_set_size (self->sizes, 0);
  g_array_append_vals (self->sizes, sizes->data, sizes->len);
  g_array_set_size (self->places, sizes->len);
  find_usual_size (self);
}

static float
get_upright (BeaktaPageLayout *self,
             float             along,
             float             across)
{
  return self->rotation % 2 == 0 ? along : across;
}

/* What cairo and the reader can count. */
static double
limit_scale (const BeaktaPageSize *size,
             double                scale)
{
  return MIN (scale, (BEAKTA_PAGES_MAX_EDGE / 2) / MAX (size->width, size->height));
}

static void
place_page (BeaktaPageLayout *self,
            guint             index,
            double            widest,
            int              *y)
{
  const BeaktaPageSize *size = &g_array_index (self->sizes, BeaktaPageSize, index);
  Place *place = &g_array_index (self->places, Place, index);
  float width = get_upright (self, size->width, size->height);
  double scale = limit_scale (size, self->scale);

  if (widest > 0)
    scale = MIN (scale, widest / width);

  place->width = MAX ((int) round (width * scale), LEAST_EDGE);
  place->height = MAX ((int) round (get_upright (self, size->height, size->width) * scale), LEAST_EDGE);
  place->y = *y;
  *y += place->height + GAP;
  self->width = MAX (self->width, place->width);
}

void
beakta_page_layout_update (BeaktaPageLayout *self,
                           int               room,
                           double            zoom,
                           guint             rotation)
{
  int margin = room < NARROW ? NARROW_MARGIN : MARGIN;
  double widest = MAX (room - 2 * margin, LEAST_EDGE);
  int y = GAP;

  self->rotation = rotation;
  self->width = 0;
  if (zoom > 0)
    self->scale = zoom * INCH;
  else
    self->scale = widest / MAX (get_upright (self, self->usual_width, self->usual_height), 1);

  for (guint i = 0; i < self->sizes->len; i++)
    place_page (self, i, zoom > 0 ? 0 : widest, &y);

  self->width = MAX (self->width + 2 * margin, room);
  self->height = y;
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);

      place->x = (self->width - place->width) / 2;
    }
}

guint
beakta_page_layout_get_n_pages (BeaktaPageLayout *self)
{
  return self->sizes->len;
}

int
beakta_page_layout_get_width (BeaktaPageLayout *self)
{
  return self->width;
}

int
beakta_page_layout_get_height (BeaktaPageLayout *self)
{
  return self->height;
}

double
beakta_page_layout_get_zoom (BeaktaPageLayout *self)
{
  return self->scale / INCH;
}

void
beakta_page_layout_get_page (BeaktaPageLayout *self,
                             guint             index,
                             graphene_rect_t  *area)
{
  const Place *place = &g_array_index (self->places, Place, index);

  g_return_if_fail (index < self->places->len);

  graphene_rect_init (area, place->x, place->y, place->width, place->height);
}

guint
beakta_page_layout_find_page (BeaktaPageLayout *self,
                              double            y)
{
  guint low = 0;
  guint high = self->places->len > 0 ? self->places->len - 1 : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Place *place = &g_array_index (self->places, Place, middle);

      if (place->y + place->height <= y)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* From the upright page, as parts of its width and height, to the turned one. */
static void
turn (guint   rotation,
      double *x,
      double *y)
{
  for (guint i = 0; i < rotation; i++)
    {
      double turned = 1 - *y;

      *y = *x;
      *x = turned;
    }
}

void
beakta_page_layout_to_points (BeaktaPageLayout *self,
                              guint             index,
                              double            x,
                              double            y,
                              double           *page_x,
                              double           *page_y)
{
  const Place *place = &g_array_index (self->places, Place, index);
  const BeaktaPageSize *size = &g_array_index (self->sizes, BeaktaPageSize, index);
  double across = (x - place->x) / place->width;
  double down = (y - place->y) / place->height;

  g_return_if_fail (index < self->places->len);

  turn ((4 - self->rotation) % 4, &across, &down);
  *page_x = across * size->width;
  *page_y = down * size->height;
}

void
beakta_page_layout_from_points (BeaktaPageLayout *self,
                                guint             index,
                                const BeaktaBox  *box,
                                graphene_rect_t  *area)
{
  const Place *place = &g_array_index (self->places, Place, index);
  const BeaktaPageSize *size = &g_array_index (self->sizes, BeaktaPageSize, index);
  double x1 = box->x1 / size->width, y1 = box->y1 / size->height;
  double x2 = box->x2 / size->width, y2 = box->y2 / size->height;

  g_return_if_fail (index < self->places->len);

  turn (self->rotation, &x1, &y1);
  turn (self->rotation, &x2, &y2);
  graphene_rect_init (area,
                      (float) (place->x + MIN (x1, x2) * place->width), (float) (place->y + MIN (y1, y2) * place->height),
                      (float) (ABS (x2 - x1) * place->width), (float) (ABS (y2 - y1) * place->height));
}
