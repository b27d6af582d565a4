/* `beakta-reader --pages'. The memory for pixels and the library for the format are in place before the walls rise; not a
 * byte of the document has been parsed then. After that it is one request and one answer after the other.
 */

#include "beakta-pages.h"

#include "beakta-desk.h"
#include "beakta-frames.h"
#include "beakta-pages-format.h"
#include "beakta-pdf-module.h"
#include "beakta-picture-module.h"
#include "beakta-recognise.h"
#include "beakta-sandbox.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* A sheet of paper, and the largest that is believed in; points. */
#define PAPER_WIDTH  595
#define PAPER_HEIGHT 842
#define MOST_POINTS  20000

typedef struct
{
  const guint8            *bytes;
  gsize                    size;
  guint8                  *pixels;
  const BeaktaPagesFormat *format;
  gpointer                 document;
  guint                    n_pages;
} Pages;

/* Returns: %NULL when descriptor 4 is not the memory that was agreed on */
static guint8 *
map_pixels (void)
{
  struct stat stat;
  gpointer pixels;

  if (fstat (BEAKTA_PAGES_MEMORY_FD, &stat) != 0 || stat.st_size != BEAKTA_PAGES_MEMORY_BYTES)
    return NULL;

  pixels = mmap (NULL, BEAKTA_PAGES_MEMORY_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, BEAKTA_PAGES_MEMORY_FD, 0);
  close (BEAKTA_PAGES_MEMORY_FD);

  return pixels != MAP_FAILED ? pixels : NULL;
}

static gboolean
open_document (Pages            *pages,
               const GByteArray *password)
{
  g_autofree char *words = password->len > 0 ? g_strndup ((const char *) password->data, password->len) : NULL;
  g_autoptr(GByteArray) answer = g_byte_array_new ();
  g_autoptr(GError) error = NULL;

  pages->document = pages->format->open (pages->bytes, pages->size, words, &pages->n_pages, &error);
  if (words != NULL)
    explicit_bzero (words, strlen (words));
  if (pages->document == NULL)
    {
      beakta_desk_refuse ((guint32) error->code, error->message);
      return FALSE;
    }
  if (pages->n_pages < 1 || pages->n_pages > BEAKTA_PAGES_MAX_PAGES)
    {
      beakta_desk_refuse (pages->n_pages < 1 ? BEAKTA_INTAKE_ERROR_DAMAGED : BEAKTA_INTAKE_ERROR_TOO_LARGE,
                          "The document has no pages, or too many");
      return FALSE;
    }

  beakta_desk_append (answer, pages->n_pages);
  beakta_desk_send (BEAKTA_PAGES_OPENED, answer);

  return TRUE;
}

/* Whether it is what the memory holds. */
static gboolean
is_within_bounds (const BeaktaPagesDraw *draw)
{
  return draw->rotation < 4 && draw->width > 0 && draw->height > 0 &&
         draw->full_width <= BEAKTA_PAGES_MAX_EDGE && draw->full_height <= BEAKTA_PAGES_MAX_EDGE &&
         draw->x < draw->full_width && draw->width <= draw->full_width - draw->x &&
         draw->y < draw->full_height && draw->height <= draw->full_height - draw->y &&
         (guint64) draw->width * draw->height <= BEAKTA_PAGES_MAX_PIXELS;
}

static gboolean
draw (const Pages           *pages,
      const BeaktaPagesDraw *request,
      GByteArray            *answer)
{
  beakta_desk_append (answer, request->width);
  beakta_desk_append (answer, request->height);

  return request->page < pages->n_pages && is_within_bounds (request) &&
         pages->format->draw (pages->document, request, pages->pixels);
}

static void
append_sizes (const Pages *pages,
              GByteArray  *answer)
{
  for (guint i = 0; i < pages->n_pages; i++)
    {
      double width = 0, height = 0;

      pages->format->measure (pages->document, i, &width, &height);
      if (!isfinite (width) || !isfinite (height) || width < 1 || height < 1)
        {
          width = PAPER_WIDTH;
          height = PAPER_HEIGHT;
        }
      beakta_desk_append_float (answer, (float) MIN (width, MOST_POINTS));
      beakta_desk_append_float (answer, (float) MIN (height, MOST_POINTS));
    }
}

static gboolean
append_links (const Pages *pages,
              guint        page,
              GByteArray  *answer)
{
  if (page >= pages->n_pages)
    return FALSE;

  return pages->format->append_links == NULL || pages->format->append_links (pages->document, page, answer);
}

/* @content: numbers, little-endian; the first is the request's id. */
static void
answer_request (const Pages            *pages,
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
  else if (kind == BEAKTA_PAGES_LINKS && append_links (pages, request.page, answer))
    answer_kind = BEAKTA_PAGES_LINKED;
  else if (kind == BEAKTA_PAGES_OUTLINE)
    {
      if (pages->format->append_outline != NULL)
        pages->format->append_outline (pages->document, answer);
      answer_kind = BEAKTA_PAGES_OUTLINED;
    }
  else if (kind == BEAKTA_PAGES_SIZES)
    {
      append_sizes (pages, answer);
      answer_kind = BEAKTA_PAGES_SIZED;
    }

  if (answer_kind == BEAKTA_PAGES_FAILED)
    g_byte_array_set_size (answer, sizeof (guint32));
  beakta_desk_send (answer_kind, answer);
}

/* Until the document is refused; else the process ends while it waits for a request. */
static void
serve (Pages *pages)
{
  g_autoptr(GByteArray) content = g_byte_array_new ();

  if (beakta_desk_next (content) != BEAKTA_PAGES_OPEN || !open_document (pages, content))
    return;

  while (TRUE)
    {
      BeaktaPagesRequestKind kind = beakta_desk_next (content);

      answer_request (pages, kind, content);
    }
}

void
beakta_pages_serve (const guint8 *bytes,
                    gsize         size)
{
  gboolean is_picture = beakta_recognise_is_picture (bytes, size);
  gboolean is_pdf = !is_picture && beakta_recognise_is_pdf (bytes, size);
  Pages pages = { .bytes = bytes, .size = size, .pixels = map_pixels () };
  g_auto(GStrv) lacks = NULL;

  if (is_picture)
    pages.format = beakta_picture_module_find (BEAKTA_PICTURE_PAGES_SYMBOL);
  else if (is_pdf)
    pages.format = beakta_pdf_module_find (BEAKTA_PDF_PAGES_SYMBOL);
  lacks = beakta_sandbox_enter (is_pdf ? BEAKTA_SANDBOX_FONTS : BEAKTA_SANDBOX_CLOSED, BEAKTA_SANDBOX_SHORT);

  if (pages.pixels == NULL)
    beakta_desk_refuse (BEAKTA_INTAKE_ERROR_FAILED, "There is no memory to draw in");
  else if (!is_pdf && !is_picture)
    beakta_desk_refuse (BEAKTA_INTAKE_ERROR_UNSUPPORTED, "Only a PDF or a picture has pages to draw");
  else if (pages.format == NULL)
    beakta_desk_refuse (BEAKTA_INTAKE_ERROR_NO_READER, "The module for the format is not beside beakta-reader");
  else
    {
      beakta_desk_hello ((const char * const *) lacks);
      serve (&pages);
    }

  _exit (EXIT_SUCCESS);
}
