/* A workbook that was just made is read through: every part is whole XML, and no cell is lost.
 *
 * libxlsxwriter keeps the rows in temporary files, and packs whatever those hold in the end. On a disk that is full they
 * hold the first part of the rows, and nothing else would tell.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-workbook-check.h"

#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>
#include <string.h>

#define PIECE_BYTES 65536

static void
count_cell (void           *data,
            const xmlChar  *name,
            const xmlChar  *prefix,
            const xmlChar  *uri,
            int             n_namespaces,
            const xmlChar **namespaces,
            int             n_attributes,
            int             n_defaulted,
            const xmlChar **attributes)
{
  gsize *n_cells = data;

  *n_cells += name[0] == 'c' && name[1] == '\0';
}

/* Whether the part is whole XML; its cells are added to @n_cells. */
static gboolean
read_part (struct archive *archive,
           gsize          *n_cells)
{
  g_autofree char *piece = g_malloc (PIECE_BYTES);
  xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC, .startElementNs = count_cell };
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt (&handler, n_cells, NULL, 0, NULL);
  gboolean is_whole = parser != NULL;
  la_ssize_t length;

  if (parser != NULL)
    xmlCtxtUseOptions (parser, XML_PARSE_NONET | XML_PARSE_HUGE);
  while (is_whole && (length = archive_read_data (archive, piece, PIECE_BYTES)) != 0)
    is_whole = length > 0 && xmlParseChunk (parser, piece, (int) length, 0) == 0;
  is_whole = is_whole && xmlParseChunk (parser, piece, 0, 1) == 0;
  xmlFreeParserCtxt (parser);

  return is_whole;
}

/**
 * beakta_workbook_check:
 * @xlsx: a whole workbook of libxlsxwriter
 * @n_cells: how many cells it was given
 * @error: %G_IO_ERROR_NO_SPACE
 *
 * Returns: whether it holds them all
 */
gboolean
beakta_workbook_check (GBytes  *xlsx,
                       gsize    n_cells,
                       GError **error)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  gsize size;
  const void *data = g_bytes_get_data (xlsx, &size);
  gsize n_found = 0;
  gboolean is_whole = archive_read_support_format_zip (archive) == ARCHIVE_OK &&
                      archive_read_open_memory (archive, data, size) == ARCHIVE_OK;

  while (is_whole && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    is_whole = read_part (archive, &n_found);
  archive_read_free (archive);

  if (is_whole && n_found == n_cells)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
               "the workbook is not whole: the folder of temporary files, %s, is full", g_get_tmp_dir ());

  return FALSE;
}
