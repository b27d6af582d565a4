/* PDF: page by page, text with a box for each character. */

#include "beakta-pdf.h"

#include "beakta-compose.h"
#include "beakta-pdf-enclosures.h"
#include "beakta-pdf-layout.h"
#include "beakta-pdf-open.h"
#include "beakta-pdf-remarks.h"
#include "beakta-pdf-scan.h"

#include <string.h>

/* An application has tens of pages; a page tree that claims more than this is broken, or made to keep us busy. */
#define MAX_PAGES 10000

/* So many pages are seen before the first is judged. */
#define LEARNT_PAGES 8

typedef struct
{
  PopplerDocument *document;
  BeaktaEmitter   *emitter;
  BeaktaPdfLayout *layout;
  GPtrArray       *waiting;          /* of BeaktaPdfPage */
  GPtrArray       *pinned;           /* of PopplerAttachment: files that are pinned to pages */
  gboolean         has_text;
  gboolean         lacks_text;       /* on some page that shows a picture */
  const BeaktaOcr *ocr;              /* nullable: recognises such pages */
  guint            n_recognised;
} Pdf;

static void
free_page (gpointer page)
{
  beakta_pdf_page_free (page);
}

/* Where composition moved characters, their boxes move along. A character that came of nothing has its neighbour's. */
static BeaktaBox *
move_boxes (const BeaktaBox *boxes,
            const GArray    *places,
            guint            n_before,
            guint            n_after)
{
  BeaktaBox *moved = g_new0 (BeaktaBox, MAX (n_after, 1));
  g_autofree gboolean *is_set = g_new0 (gboolean, MAX (n_after, 1));

  for (guint i = 0; i < n_before; i++)
    {
      guint place = g_array_index (places, guint, i);

      if (place >= n_after)
        continue;
      moved[place] = boxes[i];
      is_set[place] = TRUE;
    }
  for (guint i = 1; i < n_after; i++)
    {
      if (!is_set[i])
        moved[i] = moved[i - 1];
    }

  return moved;
}

static void
move_runs (GArray       *runs,
           const GArray *places)
{
  for (guint i = 0; i < runs->len; i++)
    {
      BeaktaRun *run = &g_array_index (runs, BeaktaRun, i);
      guint end = g_array_index (places, guint, run->start + run->length);

      run->start = g_array_index (places, guint, run->start);
      run->length = end - run->start;
    }
}

static gboolean
holds_words (const char *text)
{
  return text[strspn (text, " \n\t\f")] != '\0';
}

static gboolean
send_page (Pdf                  *pdf,
           const BeaktaPdfPage  *page,
           GError              **error)
{
  g_autoptr(GArray) runs = beakta_pdf_layout_judge (pdf->layout, page);
  g_autoptr(GArray) places = NULL;
  g_autofree BeaktaBox *moved = NULL;
  const BeaktaBox *boxes = page->boxes;
  gsize n_bytes = strlen (page->text);
  guint length = page->length;
  gboolean dropped = FALSE;
  GString *composed = beakta_compose (page->text, n_bytes, &places, &dropped);
  gboolean is_sent;

  beakta_pdf_remarks_pin (page, runs);
  if (page->remarks != NULL)
    beakta_emitter_notice (pdf->emitter, "comments");
  if (composed != NULL)
    {
      length = beakta_count_characters (composed->str, composed->len);
      move_runs (runs, places);
      if (boxes != NULL)
        boxes = moved = move_boxes (boxes, places, page->length, length);
    }
  if (dropped)
    beakta_emitter_notice (pdf->emitter, "invalid-characters");

  if (holds_words (composed != NULL ? composed->str : page->text))
    pdf->has_text = TRUE;

  beakta_emitter_page (pdf->emitter, page->width, page->height);
  is_sent = (length == 0 && runs->len == 0) ||
            beakta_emitter_text (pdf->emitter, composed != NULL ? composed->str : page->text,
                                 composed != NULL ? composed->len : n_bytes,
                                 (const BeaktaRun *) runs->data, runs->len, error);
  if (is_sent && boxes != NULL)
    beakta_emitter_boxes (pdf->emitter, boxes, length);

  if (composed != NULL)
    g_string_free (composed, TRUE);
  return is_sent;
}

static gboolean
send_waiting (Pdf     *pdf,
              GError **error)
{
  for (guint i = 0; i < pdf->waiting->len; i++)
    {
      if (!send_page (pdf, g_ptr_array_index (pdf->waiting, i), error))
        return FALSE;
    }
  g_ptr_array_set_size (pdf->waiting, 0);

  return TRUE;
}

static gboolean
shows_picture (PopplerPage *page)
{
  GList *pictures = page != NULL ? poppler_page_get_image_mapping (page) : NULL;
  gboolean shows = pictures != NULL;

  poppler_page_free_image_mapping (pictures);
  return shows;
}

/* Puts a page with words in the place of one that is a picture, and tells of it at once: it took seconds. */
static gboolean
recognise_page (Pdf            *pdf,
                PopplerPage    *source,
                BeaktaPdfPage **page)
{
  BeaktaPdfPage *recognised = NULL;

  if (pdf->ocr != NULL && pdf->n_recognised < BEAKTA_OCR_MAX_PAGES)
    recognised = beakta_pdf_scan_read (source, pdf->ocr);
  beakta_emitter_flush (pdf->emitter);
  if (recognised == NULL)
    return FALSE;

  pdf->n_recognised++;
  beakta_emitter_notice (pdf->emitter, "recognised-text");
  beakta_pdf_page_free (*page);
  *page = recognised;

  return TRUE;
}

/* What lies on a page besides its own content. */
static void
take_annotations (Pdf           *pdf,
                  PopplerPage   *source,
                  BeaktaPdfPage *page)
{
  GList *annots = poppler_page_get_annot_mapping (source);

  page->remarks = beakta_pdf_remarks_list (source, annots);
  beakta_pdf_enclosures_find (annots, pdf->pinned);
  poppler_page_free_annot_mapping (annots);
}

static gboolean
read_page (Pdf     *pdf,
           int      index,
           GError **error)
{
  PopplerPage *source = poppler_document_get_page (pdf->document, index);
  BeaktaPdfPage *page = beakta_pdf_page_new (source);

  if (!holds_words (page->text) && (pdf->ocr != NULL || !pdf->lacks_text) && shows_picture (source) &&
      !recognise_page (pdf, source, &page))
    pdf->lacks_text = TRUE;
  if (source != NULL)
    take_annotations (pdf, source, page);
  g_clear_object (&source);

  beakta_pdf_layout_learn (pdf->layout, page);
  g_ptr_array_add (pdf->waiting, page);
  if (index + 1 < LEARNT_PAGES && pdf->ocr == NULL)
    return TRUE;

  return send_waiting (pdf, error);
}

static gboolean
read_pages (Pdf     *pdf,
            int      n_pages,
            GError **error)
{
  for (int i = 0; i < n_pages; i++)
    {
      if (!read_page (pdf, i, error))
        return FALSE;
    }

  if (!send_waiting (pdf, error))
    return FALSE;
  if (!pdf->has_text && pdf->ocr != NULL)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_NO_WORDS, "There are no words in the PDF");
  if (!pdf->has_text)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_NO_TEXT, "The PDF has no text layer");
  if (pdf->lacks_text)
    beakta_emitter_notice (pdf->emitter, "no-text-layer");

  return TRUE;
}

static gboolean
refuse_opening (const GError  *why,
                GError       **error)
{
  if (g_error_matches (why, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_ENCRYPTED, "The PDF asks for a password");

  return beakta_refuse (error, BEAKTA_INTAKE_ERROR_DAMAGED, "The PDF is damaged: %s", why->message);
}

gboolean
beakta_pdf_read (const guint8         *bytes,
                 gsize                 size,
                 const BeaktaRequest  *request,
                 BeaktaEmitter        *emitter,
                 GError              **error)
{
  g_autoptr(GError) why = NULL;
  Pdf pdf = { .emitter = emitter, .ocr = request->ocr.handle != NULL ? &request->ocr : NULL };
  int n_pages;
  gboolean is_read;

  pdf.document = beakta_pdf_open (bytes, size, request->password, &why);
  n_pages = pdf.document != NULL ? poppler_document_get_n_pages (pdf.document) : 0;
  beakta_emitter_format (emitter, "pdf", CLAMP (n_pages, 0, MAX_PAGES));
  if (pdf.document == NULL)
    return refuse_opening (why, error);

  pdf.layout = beakta_pdf_layout_new ();
  pdf.waiting = g_ptr_array_new_with_free_func (free_page);
  pdf.pinned = g_ptr_array_new_with_free_func (g_object_unref);
  if (n_pages == 0)
    is_read = beakta_refuse (error, BEAKTA_INTAKE_ERROR_DAMAGED, "The PDF has no pages");
  else if (n_pages > MAX_PAGES)
    is_read = beakta_refuse (error, BEAKTA_INTAKE_ERROR_TOO_LARGE, "The PDF has more than %d pages", MAX_PAGES);
  else
    is_read = read_pages (&pdf, n_pages, error);
  if ((request->wishes & BEAKTA_WISH_TEXT_ONLY) == 0)
    beakta_pdf_enclosures_tell (pdf.document, pdf.pinned, emitter, (request->wishes & BEAKTA_WISH_ENCLOSURES) != 0);

  g_ptr_array_unref (pdf.pinned);
  g_ptr_array_unref (pdf.waiting);
  beakta_pdf_layout_free (pdf.layout);
  g_object_unref (pdf.document);

  return is_read;
}
