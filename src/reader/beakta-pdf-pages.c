/* The pages of a PDF as pictures: one request after the other. */

#include "beakta-pdf-pages.h"

#include "beakta-frames.h"
#include "beakta-pdf-dark.h"
#include "beakta-pdf-links.h"
#include "beakta-pdf-open.h"
#include "beakta-pdf-picture.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  const BeaktaDesk *desk;
  PopplerDocument  *document;
  BeaktaPdfDark    *dark;
  guint             n_pages;
} Pages;

static gboolean
refuse (const GError *why)
{
  gboolean is_locked = g_error_matches (why, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);

  beakta_desk_refuse (is_locked ? BEAKTA_INTAKE_ERROR_ENCRYPTED : BEAKTA_INTAKE_ERROR_DAMAGED, why->message);
  return FALSE;
}

static gboolean
open_document (Pages            *pages,
               const GByteArray *password)
{
  g_autofree char *words = password->len > 0 ? g_strndup ((const char *) password->data, password->len) : NULL;
  g_autoptr(GByteArray) answer = g_byte_array_new ();
  g_autoptr(GError) why = NULL;
  int n_pages;

  pages->document = beakta_pdf_open (pages->desk->bytes, pages->desk->size, words, &why);
  if (pages->document == NULL)
    return refuse (why);

  n_pages = poppler_document_get_n_pages (pages->document);
  if (n_pages < 1 || n_pages > (int) BEAKTA_PAGES_MAX_PAGES)
    {
      beakta_desk_refuse (n_pages < 1 ? BEAKTA_INTAKE_ERROR_DAMAGED : BEAKTA_INTAKE_ERROR_TOO_LARGE,
                          "The PDF has no pages, or too many");
      return FALSE;
    }

  pages->n_pages = (guint) n_pages;
  beakta_desk_append (answer, pages->n_pages);
  beakta_desk_send (BEAKTA_PAGES_OPENED, answer);

  return TRUE;
}

static PopplerPage *
get_page (Pages   *pages,
          guint32  index)
{
  return index < pages->n_pages ? poppler_document_get_page (pages->document, (int) index) : NULL;
}

static gboolean
draw (Pages                 *pages,
      const BeaktaPagesDraw *request,
      GByteArray            *answer)
{
  PopplerPage *page = beakta_pdf_picture_check (request) ? get_page (pages, request->page) : NULL;
  gboolean is_drawn = page != NULL && beakta_pdf_picture_draw (page, request, pages->desk->pixels);

  if (is_drawn && request->is_dark)
    beakta_pdf_dark_apply (pages->dark, page, request, pages->desk->pixels);
  g_clear_object (&page);

  beakta_desk_append (answer, request->width);
  beakta_desk_append (answer, request->height);

  return is_drawn;
}

/* A page that cannot be read is as large as a sheet of paper. */
static void
append_size (Pages      *pages,
             guint       index,
             GByteArray *answer)
{
  PopplerPage *page = get_page (pages, index);
  double width = 0, height = 0;

  if (page != NULL)
    poppler_page_get_size (page, &width, &height);
  g_clear_object (&page);

  if (!isfinite (width) || !isfinite (height) || width < 1 || height < 1)
    {
      width = 595;
      height = 842;
    }
  beakta_desk_append_float (answer, (float) MIN (width, 20000));
  beakta_desk_append_float (answer, (float) MIN (height, 20000));
}

static gboolean
list_links (Pages      *pages,
            guint32     index,
            GByteArray *answer)
{
  PopplerPage *page = get_page (pages, index);

  if (page == NULL)
    return FALSE;

  beakta_pdf_append_links (pages->document, page, answer);
  g_object_unref (page);

  return TRUE;
}

/* @content: numbers, little-endian; the first is the request's id. */
static void
answer_request (Pages                  *pages,
                BeaktaPagesRequestKind  kind,
                const GByteArray       *content)
{
  guint32 numbers[sizeof (BeaktaPagesDraw) / sizeof (guint32)] = { 0 };
  g_autoptr(GByteArray) answer = g_byte_array_new ();
  BeaktaPagesAnswerKind answer_kind = BEAKTA_PAGES_FAILED;
  BeaktaPagesDraw request;

  memcpy (numbers, content->data, MIN (content->len, sizeof numbers));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    numbers[i] = GUINT32_FROM_LE (numbers[i]);
  memcpy (&request, numbers, sizeof request);
  beakta_desk_append (answer, request.id);

  if (kind == BEAKTA_PAGES_DRAW && draw (pages, &request, answer))
    answer_kind = BEAKTA_PAGES_DRAWN;
  else if (kind == BEAKTA_PAGES_LINKS && list_links (pages, request.page, answer))
    answer_kind = BEAKTA_PAGES_LINKED;
  else if (kind == BEAKTA_PAGES_OUTLINE)
    {
      beakta_pdf_append_outline (pages->document, answer);
      answer_kind = BEAKTA_PAGES_OUTLINED;
    }
  else if (kind == BEAKTA_PAGES_SIZES)
    {
      for (guint i = 0; i < pages->n_pages; i++)
        append_size (pages, i, answer);
      answer_kind = BEAKTA_PAGES_SIZED;
    }

  if (answer_kind == BEAKTA_PAGES_FAILED)
    g_byte_array_set_size (answer, sizeof (guint32));
  beakta_desk_send (answer_kind, answer);
}

void
beakta_pdf_serve_pages (const BeaktaDesk *desk)
{
  g_autoptr(GByteArray) content = g_byte_array_new ();
  Pages pages = { .desk = desk };

  if (beakta_desk_next (content) != BEAKTA_PAGES_OPEN || !open_document (&pages, content))
    return;

  pages.dark = beakta_pdf_dark_new ();
  while (TRUE)
    {
      BeaktaPagesRequestKind kind = beakta_desk_next (content);

      answer_request (&pages, kind, content);
    }
}
