/* `beakta-reader --pages'. The memory for pixels and the library for the format are in place before the walls rise; not a
 * byte of the document has been parsed then. After that it is one request and one answer after the other.
 */

#include "beakta-pages.h"

#include "beakta-desk.h"
#include "beakta-frames.h"
#include "beakta-module.h"
#include "beakta-pages-answer.h"
#include "beakta-pdf-module.h"
#include "beakta-picture-module.h"
#include "beakta-recognise.h"
#include "beakta-sandbox.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

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
open_document (BeaktaPages      *pages,
               const guint8     *bytes,
               gsize             size,
               const GByteArray *password)
{
  g_autofree char *words = password->len > 0 ? g_strndup ((const char *) password->data, password->len) : NULL;
  g_autoptr(GByteArray) answer = g_byte_array_new ();
  g_autoptr(GError) error = NULL;

  pages->document = pages->format->open (bytes, size, words, &pages->n_pages, &error);
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

/* Until the document is refused; else the process ends while it waits for a request. */
static void
serve (BeaktaPages  *pages,
       const guint8 *bytes,
       gsize         size)
{
  g_autoptr(GByteArray) content = g_byte_array_new ();

  if (beakta_desk_next (content) != BEAKTA_PAGES_OPEN || !open_document (pages, bytes, size, content))
    return;

  while (TRUE)
    {
      BeaktaPagesRequestKind kind = beakta_desk_next (content);
      g_autoptr(GByteArray) answer = g_byte_array_new ();
      BeaktaPagesAnswerKind answer_kind = beakta_pages_answer (pages, kind, content, answer);

      beakta_desk_send (answer_kind, answer);
    }
}

void
beakta_pages_serve (const guint8 *bytes,
                    gsize         size)
{
  gboolean is_picture = beakta_recognise_is_picture (bytes, size);
  gboolean is_pdf = !is_picture && beakta_recognise_is_pdf (bytes, size);
  gboolean is_svg = !is_picture && !is_pdf && beakta_recognise_is_svg (bytes, size);
  BeaktaPages pages = { .pixels = map_pixels () };
  g_auto(GStrv) lacks = NULL;

  if (is_picture)
    pages.format = beakta_picture_module_find (BEAKTA_PICTURE_PAGES_SYMBOL);
  else if (is_pdf)
    pages.format = beakta_pdf_module_find (BEAKTA_PDF_PAGES_SYMBOL);
  else if (is_svg)
    pages.format = beakta_module_find ("beakta-reader-svg.so", BEAKTA_SVG_PAGES_SYMBOL);
  lacks = beakta_sandbox_enter (is_pdf ? BEAKTA_SANDBOX_FONTS : BEAKTA_SANDBOX_CLOSED, BEAKTA_SANDBOX_SHORT);

  if (pages.pixels == NULL)
    beakta_desk_refuse (BEAKTA_INTAKE_ERROR_FAILED, "There is no memory to draw in");
  else if (!is_pdf && !is_picture && !is_svg)
    beakta_desk_refuse (BEAKTA_INTAKE_ERROR_UNSUPPORTED, "Only a PDF or a picture has pages to draw");
  else if (pages.format == NULL)
    beakta_desk_refuse (BEAKTA_INTAKE_ERROR_NO_READER, "The module for the format is not beside beakta-reader");
  else
    {
      beakta_desk_hello ((const char * const *) lacks);
      serve (&pages, bytes, size);
    }

  _exit (EXIT_SUCCESS);
}
