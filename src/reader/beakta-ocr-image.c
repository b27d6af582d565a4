/* A picture as a document: its pages, through leptonica, and their text. */

#include "beakta-ocr-tesseract.h"

#include <leptonica/allheaders.h>

#include <string.h>

#define POINTS_PER_INCH 72.0

/* Before it is unpacked: what a scanner makes of a large drawing, and no more. */
#define MAX_PIXELS      (100 << 20)

/* What a picture says of its own resolution is believed within reason; else it is as wide as a paper. */
#define LEAST_DPI       70
#define MOST_DPI        1200
#define PAPER_INCHES    8.27

typedef struct
{
  TessBaseAPI   *ocr;
  BeaktaEmitter *emitter;
  guint          n_pages;
  gboolean       has_text;
} Image;

static gboolean
check_size (const guint8  *bytes,
            gsize          size,
            GError       **error)
{
  l_int32 width = 0, height = 0;

  if (pixReadHeaderMem (bytes, size, NULL, &width, &height, NULL, NULL, NULL) != 0 || width <= 0 || height <= 0)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_DAMAGED, "The picture is damaged");
  if ((gint64) width * height > MAX_PIXELS)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_TOO_LARGE, "The picture has more than %d pixels", MAX_PIXELS);

  return TRUE;
}

static double
get_dpi (PIX *picture)
{
  int said = pixGetXRes (picture);

  return said >= LEAST_DPI && said <= MOST_DPI ? said : MAX (pixGetWidth (picture) / PAPER_INCHES, LEAST_DPI);
}

/* (transfer full) (nullable): in gray, and no larger than is needed. */
static PIX *
make_gray (PIX    *picture,
           double *dpi)
{
  PIX *gray = pixConvertTo8 (picture, FALSE);
  gint64 n_pixels = gray != NULL ? (gint64) pixGetWidth (gray) * pixGetHeight (gray) : 0;
  float factor;
  PIX *smaller;

  *dpi = get_dpi (picture);
  if (n_pixels <= BEAKTA_OCR_MAX_PIXELS)
    return gray;

  factor = 0.5f;
  while (n_pixels * factor * factor > BEAKTA_OCR_MAX_PIXELS)
    factor /= 2;

  smaller = pixScale (gray, factor, factor);
  pixDestroy (&gray);
  *dpi *= factor;

  return smaller;
}

/* (transfer full): one byte a pixel, row by row: leptonica keeps words in the order of the machine. */
static guint8 *
copy_rows (PIX *gray)
{
  int width = pixGetWidth (gray);
  int height = pixGetHeight (gray);
  guint8 *rows = g_malloc ((gsize) width * height);

  for (int y = 0; y < height; y++)
    {
      l_uint32 *line = pixGetData (gray) + (gsize) y * pixGetWpl (gray);

      for (int x = 0; x < width; x++)
        rows[(gsize) y * width + x] = GET_DATA_BYTE (line, x);
    }

  return rows;
}

static gboolean
send_page (Image          *image,
           BeaktaOcrPage  *page,
           double          width,
           double          height,
           GError        **error)
{
  beakta_emitter_page (image->emitter, (float) width, (float) height);
  if (page->length > 0 && !beakta_emitter_text (image->emitter, page->text, strlen (page->text),
                                                (const BeaktaRun *) page->runs->data, page->runs->len, error))
    return FALSE;
  if (page->boxes != NULL && page->length > 0)
    beakta_emitter_boxes (image->emitter, page->boxes, page->length);
  beakta_emitter_flush (image->emitter);
  image->has_text = image->has_text || page->length > 0;

  return TRUE;
}

static gboolean
read_page (Image   *image,
           PIX     *picture,
           GError **error)
{
  double dpi;
  PIX *gray = make_gray (picture, &dpi);
  double scale = POINTS_PER_INCH / dpi;
  g_autoptr(BeaktaOcrPage) page = NULL;
  g_autofree guint8 *rows = NULL;
  int width, height;

  if (gray == NULL)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_DAMAGED, "The picture is damaged");

  width = pixGetWidth (gray);
  height = pixGetHeight (gray);
  rows = copy_rows (gray);
  pixDestroy (&gray);
  page = beakta_ocr_recognise (image->ocr, rows, width, height, width, scale);

  return send_page (image, page, width * scale, height * scale, error);
}

/* The pages of a TIFF one after the other; another picture is one page. */
static gboolean
read_pages (Image         *image,
            const guint8  *bytes,
            gsize          size,
            gboolean       is_tiff,
            GError       **error)
{
  size_t offset = 0;

  do
    {
      PIX *picture = is_tiff ? pixReadMemFromMultipageTiff (bytes, size, &offset) : pixReadMem (bytes, size);
      gboolean is_read;

      if (picture == NULL)
        return image->n_pages > 0 || beakta_refuse (error, BEAKTA_INTAKE_ERROR_DAMAGED, "The picture is damaged");

      is_read = read_page (image, picture, error);
      pixDestroy (&picture);
      if (!is_read)
        return FALSE;
    }
  while (++image->n_pages < BEAKTA_OCR_MAX_PAGES && offset != 0);

  if (offset != 0)
    beakta_emitter_notice (image->emitter, "truncated");

  return TRUE;
}

gboolean
beakta_ocr_read_image (TessBaseAPI    *ocr,
                       const guint8   *bytes,
                       gsize           size,
                       const char     *nick,
                       BeaktaEmitter  *emitter,
                       GError        **error)
{
  Image image = { .ocr = ocr, .emitter = emitter };

  setMsgSeverity (L_SEVERITY_NONE);
  beakta_emitter_format (emitter, nick, 0);
  beakta_emitter_flush (emitter);
  if (!check_size (bytes, size, error) || !read_pages (&image, bytes, size, strcmp (nick, "tiff") == 0, error))
    return FALSE;
  if (!image.has_text)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_NO_TEXT, "There are no words in the picture");

  beakta_emitter_notice (emitter, "recognised-text");
  return TRUE;
}
