/* The pages of a PDF as pictures: what is asked of its module. */

#include "beakta-frames.h"
#include "beakta-pages-format.h"
#include "beakta-pdf-dark.h"
#include "beakta-pdf-links.h"
#include "beakta-pdf-open.h"
#include "beakta-pdf-picture.h"
#include "beakta-pdf-remarks.h"
#include "beakta-refusal.h"

typedef struct
{
  PopplerDocument *document;
  BeaktaPdfDark   *dark;
} Pdf;

static gpointer
open_pdf (const guint8  *bytes,
          gsize          size,
          const char    *password,
          guint         *n_pages,
          GError       **error)
{
  g_autoptr(GError) why = NULL;
  PopplerDocument *document = beakta_pdf_open (bytes, size, password, &why);
  Pdf *self;

  if (document == NULL)
    {
      beakta_refuse (error, g_error_matches (why, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED)
                            ? BEAKTA_INTAKE_ERROR_ENCRYPTED : BEAKTA_INTAKE_ERROR_DAMAGED, "%s", why->message);
      return NULL;
    }

  self = g_new0 (Pdf, 1);
  self->document = document;
  self->dark = beakta_pdf_dark_new ();
  *n_pages = (guint) MAX (poppler_document_get_n_pages (document), 0);

  return self;
}

static PopplerPage *
get_page (gpointer document,
          guint    page)
{
  return poppler_document_get_page (((Pdf *) document)->document, (int) page);
}

static void
measure (gpointer  document,
         guint     page,
         double   *width,
         double   *height)
{
  PopplerPage *source = get_page (document, page);

  if (source != NULL)
    poppler_page_get_size (source, width, height);
  g_clear_object (&source);
}

static gboolean
draw (gpointer               document,
      const BeaktaPagesDraw *request,
      guint8                *pixels)
{
  PopplerPage *page = get_page (document, request->page);
  gboolean is_drawn = page != NULL && beakta_pdf_picture_draw (page, request, pixels);

  if (is_drawn && request->is_dark)
    beakta_pdf_dark_apply (((Pdf *) document)->dark, page, request, pixels);
  g_clear_object (&page);

  return is_drawn;
}

static gboolean
append_links (gpointer    document,
              guint       page,
              GByteArray *answer)
{
  PopplerPage *source = get_page (document, page);

  if (source == NULL)
    return FALSE;

  beakta_pdf_append_links (((Pdf *) document)->document, source, answer);
  beakta_pdf_append_remarks (source, answer);
  g_object_unref (source);

  return TRUE;
}

static void
append_outline (gpointer    document,
                GByteArray *answer)
{
  beakta_pdf_append_outline (((Pdf *) document)->document, answer);
}

extern const BeaktaPagesFormat beakta_pdf_pages;

const BeaktaPagesFormat beakta_pdf_pages = { open_pdf, measure, draw, append_links, append_outline };
