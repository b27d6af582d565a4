/* The text of a picture: its pages, unpacked here and recognised by the module for that. */

#pragma once

#include "beakta-emitter.h"
#include "beakta-ocr.h"

G_BEGIN_DECLS

#define BEAKTA_PICTURE_TEXT_SYMBOL "beakta_picture_read"

typedef gboolean (*BeaktaPictureRead) (const guint8     *bytes,
                                       gsize             size,
                                       const char       *nick,
                                       const BeaktaOcr  *ocr,
                                       BeaktaEmitter    *emitter,
                                       GError          **error);

/* Sends the FORMAT too: only the picture knows its pages. @ocr: (nullable): without, a sound picture is refused as one without
 * text; one that cannot be seen is damaged either way. */
gboolean beakta_picture_read (const guint8     *bytes,
                              gsize             size,
                              const char       *nick,
                              const BeaktaOcr  *ocr,
                              BeaktaEmitter    *emitter,
                              GError          **error);

G_END_DECLS
