/* A page for reading in the dark.
 *
 * (1) What is light becomes dark and the other way round; a red stays red. Black on white becomes soft light on soft dark.
 * (2) A photograph stays as it is. A picture that is mostly white (a scanned page, a diagram, a form) is no photograph:
 *     it would be a lamp in a dark room.
 * (3) Which pictures are photographs is settled once for a page, on a small copy of it, so that its parts agree.
 */

#include "beakta-pdf-dark.h"

#include "beakta-pdf-picture.h"

#include <math.h>
#include <string.h>

#define SAMPLE_EDGE  240             /* pixels: the longer edge of the small copy */
#define NEARLY_WHITE 225
#define MOSTLY       0.45            /* part of a picture */
#define PAPER        0x26
#define INK          0xe8

struct _BeaktaPdfDark
{
  GHashTable *photographs;           /* index of a page: GArray of PopplerRectangle, points */
};

BeaktaPdfDark *
beakta_pdf_dark_new (void)
{
  BeaktaPdfDark *self = g_new0 (BeaktaPdfDark, 1);

  self->photographs = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  return self;
}

void
beakta_pdf_dark_free (BeaktaPdfDark *self)
{
  g_hash_table_unref (self->photographs);
  g_free (self);
}

/* The pixels that @area of the page covers in what is drawn. */
static void
get_covered (const cairo_matrix_t   *matrix,
             const PopplerRectangle *area,
             const BeaktaPagesDraw  *draw,
             cairo_rectangle_int_t  *covered)
{
  double x1 = area->x1, y1 = area->y1, x2 = area->x2, y2 = area->y2;
  int left, top, right, bottom;

  cairo_matrix_transform_point (matrix, &x1, &y1);
  cairo_matrix_transform_point (matrix, &x2, &y2);

  left = (int) CLAMP (floor (MIN (x1, x2)), 0, draw->width);
  top = (int) CLAMP (floor (MIN (y1, y2)), 0, draw->height);
  right = (int) CLAMP (ceil (MAX (x1, x2)), left, draw->width);
  bottom = (int) CLAMP (ceil (MAX (y1, y2)), top, draw->height);
  *covered = (cairo_rectangle_int_t) { left, top, right - left, bottom - top };
}

static gboolean
is_nearly_white (guint32 pixel)
{
  return (pixel >> 16 & 0xff) >= NEARLY_WHITE && (pixel >> 8 & 0xff) >= NEARLY_WHITE && (pixel & 0xff) >= NEARLY_WHITE;
}

static gboolean
is_photograph (const guint32               *pixels,
               guint                        stride,
               const cairo_rectangle_int_t *covered)
{
  guint n_white = 0;

  for (int y = covered->y; y < covered->y + covered->height; y++)
    {
      for (int x = covered->x; x < covered->x + covered->width; x++)
        n_white += is_nearly_white (pixels[(gsize) y * stride + x]);
    }

  return covered->width > 0 && covered->height > 0 && n_white < MOSTLY * covered->width * covered->height;
}

static void
choose_photographs (PopplerPage *page,
                    GList       *pictures,
                    GArray      *chosen)
{
  BeaktaPagesDraw small = { 0 };
  g_autofree guint32 *pixels = NULL;
  cairo_matrix_t matrix;
  double width, height, scale;

  poppler_page_get_size (page, &width, &height);
  scale = SAMPLE_EDGE / MAX (MAX (width, height), 1);
  small.width = small.full_width = (guint32) CLAMP (width * scale, 1, SAMPLE_EDGE);
  small.height = small.full_height = (guint32) CLAMP (height * scale, 1, SAMPLE_EDGE);
  pixels = g_new0 (guint32, (gsize) small.width * small.height);
  if (!beakta_pdf_picture_draw (page, &small, (guint8 *) pixels))
    return;

  beakta_pdf_picture_transform (page, &small, &matrix);
  for (GList *l = pictures; l != NULL; l = l->next)
    {
      const PopplerImageMapping *picture = l->data;
      cairo_rectangle_int_t covered;

      get_covered (&matrix, &picture->area, &small, &covered);
      if (is_photograph (pixels, small.width, &covered))
        g_array_append_val (chosen, picture->area);
    }
}

static GArray *
get_photographs (BeaktaPdfDark *self,
                 PopplerPage   *page)
{
  gpointer key = GINT_TO_POINTER (poppler_page_get_index (page));
  GArray *photographs = g_hash_table_lookup (self->photographs, key);
  GList *pictures;

  if (photographs != NULL)
    return photographs;

  photographs = g_array_new (FALSE, FALSE, sizeof (PopplerRectangle));
  g_hash_table_insert (self->photographs, key, photographs);
  pictures = poppler_page_get_image_mapping (page);
  if (pictures != NULL)
    choose_photographs (page, pictures, photographs);
  poppler_page_free_image_mapping (pictures);

  return photographs;
}

/* Adding the same to all three turns lightness over and keeps hue: the largest becomes what the smallest lacked. */
static guint32
turn_over (guint32 pixel)
{
  guint r = pixel >> 16 & 0xff, g = pixel >> 8 & 0xff, b = pixel & 0xff;
  guint sum = MAX (MAX (r, g), b) + MIN (MIN (r, g), b);

  r = PAPER + (255 + r - sum) * (INK - PAPER) / 255;
  g = PAPER + (255 + g - sum) * (INK - PAPER) / 255;
  b = PAPER + (255 + b - sum) * (INK - PAPER) / 255;

  return 0xff000000u | r << 16 | g << 8 | b;
}

static void
turn_row_over (guint32      *row,
               const guint8 *is_kept,
               guint         width)
{
  guint32 last = 0xffffffffu, turned = turn_over (last);

  for (guint x = 0; x < width; x++)
    {
      if (is_kept[x])
        continue;

      /* Most of a page is one colour. */
      if (row[x] != last)
        {
          last = row[x];
          turned = turn_over (last);
        }
      row[x] = turned;
    }
}

void
beakta_pdf_dark_apply (BeaktaPdfDark         *self,
                       PopplerPage           *page,
                       const BeaktaPagesDraw *draw,
                       guint8                *pixels)
{
  GArray *photographs = get_photographs (self, page);
  g_autofree cairo_rectangle_int_t *kept = g_new (cairo_rectangle_int_t, photographs->len);
  g_autofree guint8 *is_kept = g_malloc (draw->width);
  cairo_matrix_t matrix;

  beakta_pdf_picture_transform (page, draw, &matrix);
  for (guint i = 0; i < photographs->len; i++)
    get_covered (&matrix, &g_array_index (photographs, PopplerRectangle, i), draw, &kept[i]);

  for (int y = 0; y < (int) draw->height; y++)
    {
      memset (is_kept, 0, draw->width);
      for (guint i = 0; i < photographs->len; i++)
        {
          if (y >= kept[i].y && y < kept[i].y + kept[i].height)
            memset (is_kept + kept[i].x, 1, kept[i].width);
        }
      turn_row_over ((guint32 *) pixels + (gsize) y * draw->width, is_kept, draw->width);
    }
}
