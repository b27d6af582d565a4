/* What a file is, by its content. Its name is never asked. */

#pragma once

#include "beakta-refusal.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_FORMAT_UNREADABLE,          /* known or not: nothing here reads it */
  BEAKTA_FORMAT_PDF,
  BEAKTA_FORMAT_PICTURE,             /* TIFF, JPEG, PNG: pages to look at; their text must be recognised */
  BEAKTA_FORMAT_DOCX,
  BEAKTA_FORMAT_ODT,
  BEAKTA_FORMAT_FLAT_ODT,
  BEAKTA_FORMAT_HTML,
  BEAKTA_FORMAT_XML,
  BEAKTA_FORMAT_XLSX,
  BEAKTA_FORMAT_ODS,
  BEAKTA_FORMAT_CSV,                 /* and TSV */
  BEAKTA_FORMAT_TEXT
} BeaktaFormat;

/**
 * beakta_recognise:
 * @nick: (out): the format's name, "unknown" when there is none
 * @error: set for %BEAKTA_FORMAT_UNREADABLE: why
 */
BeaktaFormat beakta_recognise        (const guint8  *bytes,
                                      gsize          size,
                                      const char   **nick,
                                      GError       **error);

/* Whether it begins as a TIFF, a JPEG or a PNG does: no more than that is looked at. */
gboolean     beakta_recognise_is_picture (const guint8 *bytes,
                                          gsize         size);

/* Returns: (nullable): which of them, as a nick */
const char  *beakta_recognise_get_picture (const guint8 *bytes,
                                           gsize         size);

/* Whether the root of an SVG stands among the first bytes: no more than that is looked at. */
gboolean     beakta_recognise_is_svg     (const guint8 *bytes,
                                          gsize         size);

/* Whether there is a mark of PDF among the first bytes: no more than that is looked at. */
gboolean     beakta_recognise_is_pdf (const guint8  *bytes,
                                      gsize          size);

G_END_DECLS
