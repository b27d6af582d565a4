/* The files inside a PDF. */

#include "beakta-pdf-enclosures.h"

/* Sent on as the PDF unpacks it; what is over a limit ends it. */
static gboolean
take_bytes_cb (const char  *bytes,
               gsize        n,
               gpointer     data,
               GError     **error)
{
  if (beakta_emitter_enclose (data, (const guint8 *) bytes, n))
    return TRUE;

  return beakta_refuse (error, BEAKTA_INTAKE_ERROR_TOO_LARGE, "A file inside the PDF is too large");
}

static void
tell_enclosure (PopplerAttachment *attachment,
                BeaktaEmitter     *emitter,
                gboolean           with_bytes)
{
  const char *said = poppler_attachment_get_name (attachment);
  g_autofree char *name = g_utf8_make_valid (said != NULL ? said : "", -1);
  BeaktaEnclosureState state = BEAKTA_ENCLOSURE_NAMED;

  beakta_emitter_begin_enclosure (emitter, name, poppler_attachment_get_size (attachment));
  if (with_bytes)
    state = poppler_attachment_save_to_callback (attachment, take_bytes_cb, emitter, NULL) ? BEAKTA_ENCLOSURE_WHOLE
                                                                                          : BEAKTA_ENCLOSURE_DAMAGED;
  beakta_emitter_end_enclosure (emitter, state);
}

void
beakta_pdf_enclosures_tell (PopplerDocument *document,
                            BeaktaEmitter   *emitter,
                            gboolean         with_bytes)
{
  GList *attachments = poppler_document_get_attachments (document);

  for (GList *l = attachments; l != NULL; l = l->next)
    tell_enclosure (l->data, emitter, with_bytes);
  if (attachments != NULL)
    beakta_emitter_notice (emitter, "attachments");

  g_list_free_full (attachments, g_object_unref);
}
