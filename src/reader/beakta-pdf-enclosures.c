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
beakta_pdf_enclosures_find (GList     *annots,
                            GPtrArray *pinned)
{
  for (GList *l = annots; l != NULL && pinned->len <= BEAKTA_FRAMES_MAX_ENCLOSURES; l = l->next)
    {
      PopplerAnnot *annot = ((const PopplerAnnotMapping *) l->data)->annot;
      PopplerAttachment *attachment = NULL;

      if (POPPLER_IS_ANNOT_FILE_ATTACHMENT (annot))
        attachment = poppler_annot_file_attachment_get_attachment (POPPLER_ANNOT_FILE_ATTACHMENT (annot));
      if (attachment != NULL)
        g_ptr_array_add (pinned, attachment);
    }
}

/* Some programs list a file in the document and pin it to a page as well. Without its checksum nobody can tell, and a file too many
 * is better than one too few. */
static gboolean
is_listed (GList             *attachments,
           PopplerAttachment *pinned)
{
  const GString *checksum = poppler_attachment_get_checksum (pinned);

  for (GList *l = attachments; l != NULL && checksum != NULL && checksum->len > 0; l = l->next)
    {
      const GString *other = poppler_attachment_get_checksum (l->data);

      if (other != NULL && g_string_equal (checksum, other) &&
          g_strcmp0 (poppler_attachment_get_name (l->data), poppler_attachment_get_name (pinned)) == 0)
        return TRUE;
    }

  return FALSE;
}

void
beakta_pdf_enclosures_tell (PopplerDocument *document,
                            GPtrArray       *pinned,
                            BeaktaEmitter   *emitter,
                            gboolean         with_bytes)
{
  GList *attachments = poppler_document_get_attachments (document);

  for (GList *l = attachments; l != NULL; l = l->next)
    tell_enclosure (l->data, emitter, with_bytes);
  for (guint i = 0; i < pinned->len; i++)
    {
      if (!is_listed (attachments, g_ptr_array_index (pinned, i)))
        tell_enclosure (g_ptr_array_index (pinned, i), emitter, with_bytes);
    }
  if (attachments != NULL || pinned->len > 0)
    beakta_emitter_notice (emitter, "attachments");

  g_list_free_full (attachments, g_object_unref);
}
