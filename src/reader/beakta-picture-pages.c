/* The pages of a picture, drawn at any size: what is asked of its module.
 *
 * One page is kept unpacked, with copies of half its edge, a quarter and so on: a small picture of it, or a part of it far
 * away, costs what is seen of it.
 */

#include "beakta-dark.h"
#include "beakta-page-area.h"
#include "beakta-pages-format.h"
#include "beakta-picture.h"

#include <math.h>

#define MOST_LEVELS 16
#define LEAST_EDGE  64               /* pixels; smaller copies are not made */

typedef struct
{
  BeaktaPicture   *picture;
  guint            page;             /* that is unpacked */
  cairo_surface_t *levels[MOST_LEVELS]; /* each half as wide and high as the one before */
  guint            n_levels;         /* 0: nothing is unpacked */
} Pages;

static gpointer
open_picture (const guint8  *bytes,
              gsize          size,
              const char    *password,
              guint         *n_pages,
              GError       **error)
{
  BeaktaPicture *picture = beakta_picture_open (bytes, size, error);
  Pages *self;

  if (picture == NULL)
    return NULL;

  self = g_new0 (Pages, 1);
  self->picture = picture;
  *n_pages = beakta_picture_get_n_pages (picture);

  return self;
}

static void
measure (gpointer  document,
         guint     page,
         double   *width,
         double   *height)
{
  beakta_picture_measure (((Pages *) document)->picture, page, width, height);
}

static void
forget (Pages *self)
{
  while (self->n_levels > 0)
    cairo_surface_destroy (self->levels[--self->n_levels]);
}

/* (transfer full): every pixel is the mean of four. */
static cairo_surface_t *
halve (cairo_surface_t *larger)
{
  int width = (cairo_image_surface_get_width (larger) + 1) / 2;
  int height = (cairo_image_surface_get_height (larger) + 1) / 2;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, 0.5, 0.5);
  cairo_set_source_surface (cr, larger, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);

  return surface;
}

static gboolean
unpack (Pages *self,
        guint  page)
{
  cairo_surface_t *level;

  if (self->n_levels > 0 && self->page == page)
    return TRUE;

  forget (self);
  level = beakta_picture_unpack (self->picture, page, NULL);
  if (level == NULL)
    return FALSE;

  self->page = page;
  self->levels[self->n_levels++] = level;
  while (self->n_levels < MOST_LEVELS &&
         MIN (cairo_image_surface_get_width (level), cairo_image_surface_get_height (level)) > LEAST_EDGE)
    {
      level = halve (level);
      self->levels[self->n_levels++] = level;
    }

  return TRUE;
}

/* The smallest copy that has a pixel for each that is drawn; @matrix: from pixels of the largest to what is drawn. */
static guint
choose_level (const Pages          *self,
              const cairo_matrix_t *matrix)
{
  double across = hypot (matrix->xx, matrix->yx);
  double down = hypot (matrix->xy, matrix->yy);
  double scale = MAX (across, down);
  guint level = 0;

  while (level + 1 < self->n_levels && scale <= 0.5)
    {
      level++;
      scale *= 2;
    }

  return level;
}

static gboolean
paint (Pages                 *self,
       const BeaktaPagesDraw *draw,
       guint8                *pixels)
{
  cairo_surface_t *surface = beakta_page_area_lay_paper (draw, pixels);
  cairo_t *cr = cairo_create (surface);
  cairo_matrix_t to_points, to_pixels, matrix;
  double width, height;
  guint level;
  gboolean is_painted;

  beakta_picture_measure (self->picture, draw->page, &width, &height);
  beakta_picture_transform (self->picture, draw->page, &to_points);
  beakta_page_area_transform (draw, width, height, &to_pixels);
  cairo_matrix_multiply (&matrix, &to_points, &to_pixels);
  level = choose_level (self, &matrix);

  cairo_set_matrix (cr, &matrix);
  cairo_scale (cr, 1 << level, 1 << level);
  cairo_set_source_surface (cr, self->levels[level], 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);

  is_painted = cairo_status (cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return is_painted;
}

/* Rule 3 of beakta-dark.h: all of the page is one picture. */
static gboolean
is_photograph (const Pages *self)
{
  cairo_surface_t *small = NULL;
  cairo_rectangle_int_t all = { 0 };

  for (guint i = 0; i < self->n_levels; i++)
    {
      small = self->levels[i];
      all.width = cairo_image_surface_get_width (small);
      all.height = cairo_image_surface_get_height (small);
      if (MAX (all.width, all.height) <= BEAKTA_DARK_SAMPLE_EDGE)
        break;
    }
  cairo_surface_flush (small);

  return beakta_dark_is_photograph ((const guint32 *) (gconstpointer) cairo_image_surface_get_data (small),
                                    (guint) cairo_image_surface_get_stride (small) / sizeof (guint32), &all);
}

static gboolean
draw (gpointer               document,
      const BeaktaPagesDraw *request,
      guint8                *pixels)
{
  Pages *self = document;

  if (!unpack (self, request->page) || !paint (self, request, pixels))
    return FALSE;

  if (request->is_dark && !is_photograph (self))
    beakta_dark_turn_over ((guint32 *) (gpointer) pixels, request->width, request->height, NULL, 0);

  return TRUE;
}

extern const BeaktaPagesFormat beakta_picture_pages;

const BeaktaPagesFormat beakta_picture_pages = { open_picture, measure, draw, NULL, NULL };
