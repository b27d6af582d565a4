/* The text of pictures. A module of its own, over libtesseract, with Swedish data; an optional part of the
 * build, and loaded only when somebody asks for it.
 *
 * What comes of it may hold errors: a document that has any says so with the notice "recognised-text".
 */

#pragma once

#include "beakta-text.h"

G_BEGIN_DECLS

#define BEAKTA_OCR_FILE   "beakta-reader-ocr.so"
#define BEAKTA_OCR_SYMBOL "beakta_ocr_module"

/* More pages than this are not recognised in one go; the rest is left without text. */
#define BEAKTA_OCR_MAX_PAGES  300u

/* Larger pictures are made smaller first. */
#define BEAKTA_OCR_MAX_PIXELS (20u << 20)

typedef struct
{
  char      *text;                   /* words, lines and paragraphs as they stand */
  guint      length;                 /* code points */
  BeaktaBox *boxes;                  /* one a code point, in points */
  GArray    *runs;                   /* of BeaktaRun: paragraphs */
} BeaktaOcrPage;

typedef struct
{
  /* Before the walls rise. Returns: (nullable): %NULL when there is no Swedish data */
  gpointer       (*open)      (void);

  /* @gray: rows of @width bytes, @stride apart; @scale: points a pixel. Returns: (nullable) (transfer full) */
  BeaktaOcrPage *(*recognise) (gpointer         ocr,
                               const guint8    *gray,
                               int              width,
                               int              height,
                               int              stride,
                               double           scale);
} BeaktaOcrModule;

typedef struct
{
  const BeaktaOcrModule *module;
  gpointer               handle;
} BeaktaOcr;

/* Before the walls rise. Returns: %FALSE when it is not installed. */
gboolean beakta_ocr_load      (BeaktaOcr     *self);
void     beakta_ocr_page_free (BeaktaOcrPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaOcrPage, beakta_ocr_page_free)

G_END_DECLS
