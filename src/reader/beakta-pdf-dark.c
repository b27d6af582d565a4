/* A page for reading in the dark: its pictures are looked at one by one. */

#include "beakta-pdf-dark.h"

#include "beakta-dark.h"
#include "beakta-pdf-picture.h"

#include <math.h>

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
  scale = BEAKTA_DARK_SAMPLE_EDGE / MAX (MAX (width, height), 1);
  small.width = small.full_width = (guint32) CLAMP (width * scale, 1, BEAKTA_DARK_SAMPLE_EDGE);
  small.height = small.full_height = (guint32) CLAMP (height * scale, 1, BEAKTA_DARK_SAMPLE_EDGE);
  pixels = g_new0 (guint32, (gsize) small.width * small.height);
  if (!beakta_pdf_picture_draw (page, &small, (guint8 *) pixels))
    return;

  beakta_pdf_picture_transform (page, &small, &matrix);
  for (GList *l = pictures; l != NULL; l = l->next)
    {
      const PopplerImageMapping *picture = l->data;
      cairo_rectangle_int_t covered;

      get_covered (&matrix, &picture->area, &small, &covered);
      if (beakta_dark_is_photograph (pixels, small.width, &covered))
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

void
beakta_pdf_dark_apply (BeaktaPdfDark         *self,
                       PopplerPage           *page,
                       const BeaktaPagesDraw *draw,
                       guint8                *pixels)
{
  GArray *photographs = get_photographs (self, page);
  g_autofree cairo_rectangle_int_t *kept = g_new (cairo_rectangle_int_t, photographs->len);
  cairo_matrix_t matrix;

  beakta_pdf_picture_transform (page, draw, &matrix);
  for (guint i = 0; i < photographs->len; i++)
    get_covered (&matrix, &g_array_index (photographs, PopplerRectangle, i), draw, &kept[i]);

  beakta_dark_turn_over ((guint32 *) pixels, draw->width, draw->height, kept, photographs->len);
}
