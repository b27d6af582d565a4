/* A report as a file, by its suffix. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-output.h"

typedef GBytes *(*Writer) (BeaktaReport  *report,
                           GError       **error);

static const struct
{
  const char *suffix;
  Writer      write;
} formats[] = {
  { ".pdf", beakta_output_pdf },
  { ".odt", beakta_output_odt },
  { ".txt", beakta_output_text },
};

static Writer
find_writer (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = name != NULL ? g_ascii_strdown (name, -1) : g_strdup ("");

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (folded, formats[i].suffix))
      return formats[i].write;

  return NULL;
}

/**
 * beakta_output_write_sync:
 * @report: a report
 * @file: where to; its suffix says what: .pdf, .odt or .txt
 * @mode: what is to become of a file that is there
 * @cancellable: (nullable): a #GCancellable
 * @error: #GIOError; %G_IO_ERROR_NOT_SUPPORTED for another suffix
 *
 * A file that is replaced is so when the new one is whole, and left as it is otherwise: see beakta_whole_file_write_sync ().
 *
 * Returns: whether it was written
 */
gboolean
beakta_output_write_sync (BeaktaReport         *report,
                          GFile                *file,
                          BeaktaWholeFileMode   mode,
                          GCancellable         *cancellable,
                          GError              **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  Writer write;

  g_return_val_if_fail (BEAKTA_IS_REPORT (report), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  write = find_writer (file);
  if (write == NULL)
    {
      name = g_file_get_basename (file);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   "%s: a report is written as .pdf, .odt or .txt", name);
      return FALSE;
    }

  bytes = write (report, error);

  return bytes != NULL && beakta_whole_file_write_sync (file, bytes, mode, cancellable, error);
}
