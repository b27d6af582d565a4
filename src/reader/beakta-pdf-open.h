/* Opens a PDF, with its password or without. */

#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/**
 * beakta_pdf_open:
 * @bytes: must outlive the document
 * @password: (nullable): in UTF-8; "" is none
 * @error: %POPPLER_ERROR_ENCRYPTED when it asks for another password
 */
PopplerDocument *beakta_pdf_open (const guint8  *bytes,
                                  gsize          size,
                                  const char    *password,
                                  GError       **error);

G_END_DECLS
