/* What the files of the module share: one page of pixels, recognised. */

#pragma once

#include "beakta-ocr.h"

#include <tesseract/capi.h>

G_BEGIN_DECLS

BeaktaOcrPage *beakta_ocr_recognise  (TessBaseAPI     *ocr,
                                      const guint8    *gray,
                                      int              width,
                                      int              height,
                                      int              stride,
                                      double           scale);
gboolean       beakta_ocr_read_image (TessBaseAPI     *ocr,
                                      const guint8    *bytes,
                                      gsize            size,
                                      const char      *nick,
                                      BeaktaEmitter   *emitter,
                                      GError         **error);

G_END_DECLS
