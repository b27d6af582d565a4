/* The text of a picture. Its words stand where the pages of the picture show them: both are measured by BeaktaPicture. */

#include "beakta-picture-text.h"

#include "beakta-gray.h"
#include "beakta-picture.h"

#include <math.h>
#include <string.h>

/* Before a picture is said to be damaged. */
#define PAGES_TRIED 4

typedef struct
{
  BeaktaPicture   *picture;
  const BeaktaOcr *ocr;
  BeaktaEmitter   *emitter;
  gboolean         has_text;
} Reading;

/* (transfer full) (nullable): as it is seen, @factor pixels a point. */
static cairo_surface_t *
draw (BeaktaPicture *picture,
      guint          page,
      double         factor,
      int            width,
      int            height)
{
  cairo_surface_t *stored = beakta_picture_unpack (picture, page, NULL);
  cairo_surface_t *seen;
  cairo_matrix_t matrix;
  cairo_t *cr;

  if (stored == NULL)
    return NULL;

  seen = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (seen);
  beakta_picture_transform (picture, page, &matrix);
  cairo_scale (cr, factor, factor);
  cairo_transform (cr, &matrix);
  cairo_set_source_surface (cr, stored, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (stored);
  cairo_surface_flush (seen);

  if (cairo_surface_status (seen) != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&seen, cairo_surface_destroy);

  return seen;
}

/* Returns: (nullable) (transfer full): %NULL of a page that cannot be seen */
static BeaktaOcrPage *
recognise (const Reading *reading,
           guint          page,
           double         width,
           double         height)
{
  double dots = beakta_picture_get_dpi (reading->picture, page) / 72;
  double factor = MIN (dots, sqrt (BEAKTA_OCR_MAX_PIXELS / (width * height)));
  int n_across = MAX ((int) round (width * factor), 1);
  int n_down = MAX ((int) round (height * factor), 1);
  cairo_surface_t *surface = draw (reading->picture, page, factor, n_across, n_down);
  g_autofree guint8 *gray = NULL;

  if (surface == NULL)
    return NULL;

  gray = beakta_gray_make (surface);
  cairo_surface_destroy (surface);

  return reading->ocr->module->recognise (reading->ocr->handle, gray, n_across, n_down, n_across, 1 / factor);
}

static gboolean
read_page (Reading  *reading,
           guint     page,
           GError  **error)
{
  g_autoptr(BeaktaOcrPage) text = NULL;
  double width, height;

  beakta_picture_measure (reading->picture, page, &width, &height);
  beakta_emitter_page (reading->emitter, (float) width, (float) height);
  if (page < BEAKTA_OCR_MAX_PAGES)
    text = recognise (reading, page, width, height);
  else
    beakta_emitter_notice (reading->emitter, "truncated");

  if (text != NULL && text->length > 0)
    {
      if (!beakta_emitter_text (reading->emitter, text->text, strlen (text->text), (const BeaktaRun *) text->runs->data,
                                text->runs->len, error))
        return FALSE;
      if (text->boxes != NULL)
        beakta_emitter_boxes (reading->emitter, text->boxes, text->length);
      reading->has_text = TRUE;
    }
  beakta_emitter_flush (reading->emitter);

  return TRUE;
}

/* That a picture breaks off is seen when it is unpacked, and no sooner. One page that can be seen is enough. */
static gboolean
check_pixels (BeaktaPicture  *picture,
              GError        **error)
{
  guint n_pages = MIN (beakta_picture_get_n_pages (picture), PAGES_TRIED);
  cairo_surface_t *surface = NULL;

  for (guint i = 0; i < n_pages && surface == NULL; i++)
    {
      g_clear_error (error);
      surface = beakta_picture_unpack (picture, i, error);
    }
  if (surface == NULL)
    return FALSE;

  cairo_surface_destroy (surface);
  return TRUE;
}

gboolean
beakta_picture_read (const guint8     *bytes,
                     gsize             size,
                     const char       *nick,
                     const BeaktaOcr  *ocr,
                     BeaktaEmitter    *emitter,
                     GError          **error)
{
  g_autoptr(BeaktaPicture) picture = beakta_picture_open (bytes, size, error);
  Reading reading = { picture, ocr, emitter, FALSE };
  guint n_pages = picture != NULL ? beakta_picture_get_n_pages (picture) : 0;

  beakta_emitter_format (emitter, nick, n_pages);
  beakta_emitter_flush (emitter);
  if (picture == NULL || !check_pixels (picture, error))
    return FALSE;
  if (ocr == NULL)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_NO_TEXT, "The file is a picture");

  for (guint i = 0; i < n_pages; i++)
    {
      if (!read_page (&reading, i, error))
        return FALSE;
    }
  if (!reading.has_text)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_NO_WORDS, "There are no words in the picture");

  beakta_emitter_notice (emitter, "recognised-text");
  return TRUE;
}
