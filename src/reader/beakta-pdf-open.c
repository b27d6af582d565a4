/* Opens a PDF, with its password or without. */

#include "beakta-pdf-open.h"

#include <gio/gio.h>

/* Poppler 22.12 tries a password in ISO-8859-1 first and as it is after that. When a document lies in memory, the second
 * attempt reads what the first one has freed; from a stream it does not. */
PopplerDocument *
beakta_pdf_open (const guint8  *bytes,
                 gsize          size,
                 const char    *password,
                 GError       **error)
{
  g_autoptr(GBytes) document = g_bytes_new_static (bytes, size);
  g_autoptr(GInputStream) stream = NULL;

  if (password == NULL || *password == '\0')
    return poppler_document_new_from_bytes (document, NULL, error);

  stream = g_memory_input_stream_new_from_bytes (document);

  return poppler_document_new_from_stream (stream, (goffset) size, password, NULL, error);
}
