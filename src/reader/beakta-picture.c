/* A TIFF, a JPEG or a PNG: its pages, and each of them unpacked. */

#include "beakta-picture.h"

#include "beakta-page-frames.h"
#include "beakta-picture-codec.h"
#include "beakta-refusal.h"

#include <string.h>

#define POINTS_PER_INCH 72.0

/* Cameras say 72 of everything, and some programs 1. */
#define LEAST_SAID      100
#define MOST_SAID       1200

/* What says nothing is as wide as a sheet of paper, unless it is tiny. */
#define PAPER_INCHES    8.27
#define LEAST_DPI       70

struct _BeaktaPicture
{
  const BeaktaPictureCodec *codec;
  const guint8             *bytes;
  gsize                     size;
  GArray                   *leaves;  /* of BeaktaPictureLeaf */
};

static const BeaktaPictureCodec *
choose_codec (const guint8 *bytes,
              gsize         size)
{
  if (size > 3 && memcmp (bytes, "\xff\xd8\xff", 3) == 0)
    return &beakta_picture_jpeg;
  if (size > 8 && memcmp (bytes, "\x89PNG", 4) == 0)
    return &beakta_picture_png;

  return &beakta_picture_tiff;
}

static gboolean
is_too_large (const BeaktaPictureLeaf *leaf)
{
  return leaf->width > BEAKTA_PAGES_MAX_EDGE || leaf->height > BEAKTA_PAGES_MAX_EDGE ||
         (guint64) leaf->width * leaf->height > BEAKTA_PICTURE_MAX_PIXELS;
}

static gboolean
check (const BeaktaPictureLeaf  *leaf,
       GError                  **error)
{
  if (is_too_large (leaf))
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_TOO_LARGE, "The picture has %u by %u pixels, more than %u million in all",
                          leaf->width, leaf->height, BEAKTA_PICTURE_MAX_PIXELS / 1000000);

  return TRUE;
}

static const BeaktaPictureLeaf *
get_leaf (BeaktaPicture *self,
          guint          page)
{
  return &g_array_index (self->leaves, BeaktaPictureLeaf, page);
}

/* Rule 1: as long as there is one page that can be shown, the others are judged when they are asked for. */
static gboolean
check_all (BeaktaPicture  *self,
           GError        **error)
{
  if (self->leaves->len == 0)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_DAMAGED, "The picture is damaged");

  for (guint i = 0; i < self->leaves->len; i++)
    {
      if (!is_too_large (get_leaf (self, i)))
        return TRUE;
    }

  return check (get_leaf (self, 0), error);
}

BeaktaPicture *
beakta_picture_open (const guint8  *bytes,
                     gsize          size,
                     GError       **error)
{
  g_autoptr(BeaktaPicture) self = g_new0 (BeaktaPicture, 1);

  self->codec = choose_codec (bytes, size);
  self->bytes = bytes;
  self->size = size;
  self->leaves = g_array_new (FALSE, TRUE, sizeof (BeaktaPictureLeaf));
  self->codec->list (bytes, size, self->leaves);

  return check_all (self, error) ? g_steal_pointer (&self) : NULL;
}

void
beakta_picture_free (BeaktaPicture *self)
{
  g_array_unref (self->leaves);
  g_free (self);
}

guint
beakta_picture_get_n_pages (BeaktaPicture *self)
{
  return self->leaves->len;
}

static gboolean
lies_on_its_side (const BeaktaPictureLeaf *leaf)
{
  return leaf->turn >= 5;
}

double
beakta_picture_get_dpi (BeaktaPicture *self,
                        guint          page)
{
  const BeaktaPictureLeaf *leaf = get_leaf (self, page);

  if (leaf->dpi >= LEAST_SAID && leaf->dpi <= MOST_SAID)
    return leaf->dpi;

  return MAX ((lies_on_its_side (leaf) ? leaf->height : leaf->width) / PAPER_INCHES, LEAST_DPI);
}

void
beakta_picture_measure (BeaktaPicture *self,
                        guint          page,
                        double        *width,
                        double        *height)
{
  const BeaktaPictureLeaf *leaf = get_leaf (self, page);
  double scale = POINTS_PER_INCH / beakta_picture_get_dpi (self, page);

  *width = (lies_on_its_side (leaf) ? leaf->height : leaf->width) * scale;
  *height = (lies_on_its_side (leaf) ? leaf->width : leaf->height) * scale;
}

void
beakta_picture_transform (BeaktaPicture  *self,
                          guint           page,
                          cairo_matrix_t *matrix)
{
  /* For the turns 1 to 8: what x and y of the pixel mean for x and y of what is seen. */
  static const struct { int xx, yx, xy, yy; } turns[] = {
    { 1, 0, 0, 1 }, { -1, 0, 0, 1 }, { -1, 0, 0, -1 }, { 1, 0, 0, -1 },
    { 0, 1, 1, 0 }, { 0, 1, -1, 0 }, { 0, -1, -1, 0 }, { 0, -1, 1, 0 },
  };
  const BeaktaPictureLeaf *leaf = get_leaf (self, page);
  guint turn = CLAMP (leaf->turn, 1, G_N_ELEMENTS (turns)) - 1;
  double scale = POINTS_PER_INCH / beakta_picture_get_dpi (self, page);
  double width, height;

  beakta_picture_measure (self, page, &width, &height);
  cairo_matrix_init (matrix, turns[turn].xx * scale, turns[turn].yx * scale, turns[turn].xy * scale, turns[turn].yy * scale,
                     turns[turn].xx + turns[turn].xy < 0 ? width : 0, turns[turn].yx + turns[turn].yy < 0 ? height : 0);
}

cairo_surface_t *
beakta_picture_unpack (BeaktaPicture  *self,
                       guint           page,
                       GError        **error)
{
  const BeaktaPictureLeaf *leaf = get_leaf (self, page);
  cairo_surface_t *surface;

  if (!check (leaf, error))
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) leaf->width, (int) leaf->height);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    beakta_refuse (error, BEAKTA_INTAKE_ERROR_TOO_LARGE, "There is not memory enough for the picture");
  else if (self->codec->unpack (self->bytes, self->size, leaf, (guint32 *) (gpointer) cairo_image_surface_get_data (surface),
                                (guint) cairo_image_surface_get_stride (surface) / sizeof (guint32)))
    {
      cairo_surface_mark_dirty (surface);
      return surface;
    }
  else
    beakta_refuse (error, BEAKTA_INTAKE_ERROR_DAMAGED, "The picture is damaged");

  cairo_surface_destroy (surface);
  return NULL;
}
