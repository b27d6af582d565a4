/* A report drawn on a PDF surface. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pdf.h"

#include <cairo-pdf.h>

#include "beakta-pages-private.h"

#define A4_WIDTH  595.28
#define A4_HEIGHT 841.89

static cairo_status_t
bytes_written_cb (void                *closure,
                  const unsigned char *data,
                  unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Headings of the two upper levels, each with its place, for the reader's sidebar. The place is in whole points: cairo
 * 1.16 reads it by the rules of the locale, and a decimal point means nothing to it where decimals have a comma. */
static void
add_outline (BeaktaPages     *pages,
             cairo_surface_t *surface)
{
  BeaktaSheet *sheet = beakta_pages_get_sheet (pages);
  int chapter = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < sheet->pieces->len; i++)
    {
      BeaktaPiece *piece = beakta_sheet_get_piece (sheet, i);
      const BeaktaBlock *block = beakta_pages_get_block (pages, piece);
      g_autofree char *place = NULL;
      gboolean is_chapter = block->level <= 1;
      int item;

      if (block->kind != BEAKTA_BLOCK_HEADING || block->level > 2 || !piece->starts_block || block->spans->len == 0)
        continue;

      place = g_strdup_printf ("page=%u pos=[%d %d]", piece->page + 1, (int) beakta_pages_get_left (pages),
                               (int) (beakta_pages_get_top (pages) + piece->y));
      item = cairo_pdf_surface_add_outline (surface, is_chapter ? CAIRO_PDF_OUTLINE_ROOT : chapter,
                                            ((const BeaktaSpan *) g_ptr_array_index (block->spans, 0))->text, place,
                                            is_chapter ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      if (is_chapter)
        chapter = item;
    }
}

static void
figure_clear (gpointer data)
{
  g_free (((BeaktaPdfFigure *) data)->alternative);
}

/* (transfer full) (element-type BeaktaPdfFigure): in the order of the pages, which is that of drawing. */
static GArray *
list_figures (BeaktaPages *pages)
{
  BeaktaSheet *sheet = beakta_pages_get_sheet (pages);
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (BeaktaPdfFigure));

  g_array_set_clear_func (figures, figure_clear);
  for (guint i = 0; i < sheet->pieces->len; i++)
    {
      BeaktaPiece *piece = beakta_sheet_get_piece (sheet, i);
      const BeaktaBlock *block = beakta_pages_get_block (pages, piece);
      double left = beakta_pages_get_left (pages), top = A4_HEIGHT - beakta_pages_get_top (pages) - piece->y;
      BeaktaPdfFigure figure;

      if (piece->row->role != BEAKTA_ROW_FIGURE)
        continue;

      figure = (BeaktaPdfFigure) {
        .alternative = beakta_block_dup_alternative (block),
        .box = { left, top - piece->height, left + piece->row->width, top },
      };
      g_array_append_val (figures, figure);
    }

  return figures;
}

/* (transfer full): what cairo makes of the pages. */
static GBytes *
draw (BeaktaPages  *pages,
      GError      **error)
{
  BeaktaReport *report = beakta_pages_get_report (pages);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (bytes_written_cb, bytes, A4_WIDTH, A4_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, beakta_report_get_created (report));
  for (guint i = 0; i < beakta_pages_get_n_pages (pages); i++)
    {
      beakta_pages_draw (pages, i, cr);
      cairo_show_page (cr);
    }
  add_outline (pages, surface);

  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the pages could not be drawn: %s",
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

GBytes *
beakta_pdf_write (BeaktaReport  *report,
                  char         **lacking,
                  GError       **error)
{
  g_autoptr(BeaktaPages) pages = NULL;
  g_autoptr(GBytes) drawn = NULL;
  g_autoptr(GArray) figures = NULL;
  BeaktaPdfMetadata metadata;

  pages = beakta_pages_new (report, A4_WIDTH, A4_HEIGHT);
  drawn = draw (pages, error);
  if (drawn == NULL)
    return NULL;

  if (lacking != NULL)
    *lacking = g_strdup (beakta_pages_get_lacking (pages));
  figures = list_figures (pages);
  metadata = (BeaktaPdfMetadata) {
    .title = beakta_report_get_title (report),
    .language = beakta_report_get_language (report),
    .created = beakta_report_get_created (report),
    .recipe = beakta_report_get_recipe (report),
    .figures = figures,
  };

  return beakta_pdf_archive (drawn, &metadata, error);
}

/**
 * beakta_output_pdf:
 * @report: a report
 * @error: a #GError
 *
 * Returns: (transfer full): a file after PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), on A4; the same bytes for
 *     the same report
 */
GBytes *
beakta_output_pdf (BeaktaReport  *report,
                   GError       **error)
{
  g_return_val_if_fail (BEAKTA_IS_REPORT (report), NULL);

  return beakta_pdf_write (report, NULL, error);
}
