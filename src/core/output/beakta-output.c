/* A report or tables as a file, by its suffix. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-output.h"

#include "beakta-pdf.h"

typedef GBytes *(*WritePaper)  (BeaktaReport    *report,
                                GError         **error);
typedef GBytes *(*WriteTables) (BeaktaWorkbook  *workbook,
                                GError         **error);

typedef struct
{
  const char  *suffix;
  WritePaper   write_paper;          /* one of the two */
  WriteTables  write_tables;
} Format;

static const Format formats[] = {
  [BEAKTA_FORMAT_PDF] = { ".pdf", beakta_output_pdf, NULL },
  [BEAKTA_FORMAT_ODT] = { ".odt", beakta_output_odt, NULL },
  [BEAKTA_FORMAT_HTML] = { ".html", beakta_output_html, NULL },
  [BEAKTA_FORMAT_TEXT] = { ".txt", beakta_output_text, NULL },
  { ".xlsx", NULL, beakta_output_xlsx },
  { ".csv", NULL, beakta_output_csv },
};

static const Format *
find_format (const char *name)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (folded, formats[i].suffix))
      return &formats[i];

  return NULL;
}

/**
 * beakta_output_paper:
 * @report: a report
 * @format: of the file
 * @error: a #GError
 *
 * Returns: (transfer full): the whole file; the same bytes for the same report
 */
GBytes *
beakta_output_paper (BeaktaReport        *report,
                     BeaktaOutputFormat   format,
                     GError             **error)
{
  g_return_val_if_fail (format <= BEAKTA_FORMAT_TEXT, NULL);

  return formats[format].write_paper (report, error);
}

/**
 * beakta_output_get_kind:
 * @name: of a file, with folders or without
 *
 * Returns: what may be written under that name
 */
BeaktaOutputKind
beakta_output_get_kind (const char *name)
{
  const Format *format;

  g_return_val_if_fail (name != NULL, BEAKTA_OUTPUT_NOTHING);

  format = find_format (name);
  if (format == NULL)
    return BEAKTA_OUTPUT_NOTHING;

  return format->write_paper != NULL ? BEAKTA_OUTPUT_PAPER : BEAKTA_OUTPUT_TABLES;
}

/* (nullable): the format of @file, when it is one for @kind. */
static const Format *
find_format_of (GFile             *file,
                BeaktaOutputKind   kind,
                GError           **error)
{
  g_autofree char *name = g_file_get_basename (file);

  if (name != NULL && beakta_output_get_kind (name) == kind)
    return find_format (name);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               kind == BEAKTA_OUTPUT_PAPER ? "%s: a report is written as .pdf, .odt, .html or .txt"
                                           : "%s: tables are written as .xlsx or .csv", name);

  return NULL;
}

/**
 * beakta_output_write_sync:
 * @report: a report
 * @file: where to; its suffix says what: .pdf, .odt, .html or .txt
 * @mode: what is to become of a file that is there
 * @lacking: (out) (optional) (nullable): what could not be drawn, as beakta_pages_get_lacking (); only a PDF is drawn
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
                          char                **lacking,
                          GCancellable         *cancellable,
                          GError              **error)
{
  g_autofree char *undrawn = NULL;
  g_autoptr(GBytes) bytes = NULL;
  const Format *format;

  g_return_val_if_fail (BEAKTA_IS_REPORT (report), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  format = find_format_of (file, BEAKTA_OUTPUT_PAPER, error);
  if (format != NULL)
    bytes = format->write_paper == beakta_output_pdf ? beakta_pdf_write (report, &undrawn, error)
                                                     : format->write_paper (report, error);
  if (lacking != NULL)
    *lacking = g_steal_pointer (&undrawn);

  return bytes != NULL && beakta_whole_file_write_sync (file, bytes, mode, cancellable, error);
}

/**
 * beakta_output_write_tables_sync:
 * @workbook: tables, at least one
 * @file: where to; its suffix says what: .xlsx for all, .csv for the first
 * @mode: what is to become of a file that is there
 * @cancellable: (nullable): a #GCancellable
 * @error: as beakta_output_write_sync () and beakta_output_xlsx ()
 *
 * Returns: whether it was written
 */
gboolean
beakta_output_write_tables_sync (BeaktaWorkbook       *workbook,
                                 GFile                *file,
                                 BeaktaWholeFileMode   mode,
                                 GCancellable         *cancellable,
                                 GError              **error)
{
  g_autoptr(GBytes) bytes = NULL;
  const Format *format;

  g_return_val_if_fail (BEAKTA_IS_WORKBOOK (workbook), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  format = find_format_of (file, BEAKTA_OUTPUT_TABLES, error);
  bytes = format != NULL ? format->write_tables (workbook, error) : NULL;

  return bytes != NULL && beakta_whole_file_write_sync (file, bytes, mode, cancellable, error);
}
