/* From cairo's PDF to one that an archive takes (PDF/A-2a) and a screen reader reads (PDF/UA-1).
 *
 * Only what the standards ask and cairo 1.16 does not write; see ISO 19005-2 and ISO 14289-1, clause by clause:
 * output intent (6.2.3), CIDToGIDMap (6.2.11.3.2), XMP (6.6), file identifier (6.1.3), language and title (7.1, 7.2).
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pdf.h"

static gboolean
check (qpdf_data    pdf,
       const char  *doing,
       GError     **error)
{
  if (!qpdf_has_error (pdf))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the PDF could not be %s: %s", doing,
               qpdf_get_error_full_text (pdf, qpdf_get_error (pdf)));
  return FALSE;
}

static void
write_catalogue (qpdf_data                pdf,
                 const BeaktaPdfMetadata *metadata)
{
  qpdf_oh root = qpdf_get_root (pdf);

  qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_string (pdf, metadata->language));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", qpdf_oh_parse (pdf, "<< /DisplayDocTitle true >>"));
  qpdf_oh_replace_key (pdf, root, "/MarkInfo", qpdf_oh_parse (pdf, "<< /Marked true >>"));
}

/* Nothing on the pages is transparent, so there is no group to blend in; cairo says there is one. */
static void
mend_pages (qpdf_data pdf)
{
  int n_pages = qpdf_get_num_pages (pdf);

  for (int i = 0; i < n_pages; i++)
    qpdf_oh_remove_key (pdf, qpdf_get_page_n (pdf, (size_t) i), "/Group");
}

/* A TrueType font that is addressed by numbers must say how they become glyphs; cairo leaves it out. */
static void
mend_fonts (qpdf_data pdf)
{
  qpdf_oh size = qpdf_oh_get_key (pdf, qpdf_get_trailer (pdf), "/Size");
  int n_objects = qpdf_oh_get_int_value_as_int (pdf, size);

  for (int i = 1; i < n_objects; i++)
    {
      qpdf_oh object = qpdf_get_object_by_id (pdf, i, 0);

      if (qpdf_oh_is_dictionary_of_type (pdf, object, "/Font", "/CIDFontType2") &&
          !qpdf_oh_has_key (pdf, object, "/CIDToGIDMap"))
        qpdf_oh_replace_key (pdf, object, "/CIDToGIDMap", qpdf_oh_new_name (pdf, "/Identity"));
      qpdf_oh_release (pdf, object);
    }
}

static GBytes *
write_file (qpdf_data   pdf,
            GError    **error)
{
  qpdf_init_write_memory (pdf);
  qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  qpdf_set_minimum_pdf_version (pdf, "1.7");
  qpdf_set_object_stream_mode (pdf, qpdf_o_generate);
  qpdf_set_compress_streams (pdf, QPDF_TRUE);
  qpdf_set_newline_before_endstream (pdf, QPDF_TRUE);
  qpdf_write (pdf);
  if (!check (pdf, "written", error))
    return NULL;

  return g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

static GBytes *
finish (qpdf_data                 pdf,
        const BeaktaPdfMetadata  *metadata,
        GError                  **error)
{
  if (!check (pdf, "read back", error) || !beakta_pdf_write_colours (pdf, error) || !beakta_pdf_write_tree (pdf, metadata->figures, error))
    return NULL;

  write_catalogue (pdf, metadata);
  beakta_pdf_write_metadata (pdf, metadata);
  mend_pages (pdf);
  mend_fonts (pdf);

  return check (pdf, "finished", error) ? write_file (pdf, error) : NULL;
}

GBytes *
beakta_pdf_archive (GBytes                   *drawn,
                    const BeaktaPdfMetadata  *metadata,
                    GError                  **error)
{
  gsize size;
  const char *data = g_bytes_get_data (drawn, &size);
  qpdf_data pdf = qpdf_init ();
  GBytes *finished;

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  qpdf_read_memory (pdf, "report", data, size, NULL);
  finished = finish (pdf, metadata, error);
  qpdf_cleanup (&pdf);

  return finished;
}
