/* `beakta-reader --pages'. The memory for pixels and the library for PDF are in place before the walls rise; not a byte of
 * the document has been parsed then. */

#include "beakta-pages.h"

#include "beakta-frames.h"
#include "beakta-pdf-module.h"
#include "beakta-pdf-pages.h"
#include "beakta-recognise.h"
#include "beakta-sandbox.h"

#include <stdlib.h>
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

void
beakta_pages_serve (const guint8 *bytes,
                    gsize         size)
{
  BeaktaDesk desk = { bytes, size, map_pixels () };
  gboolean is_pdf = beakta_recognise_is_pdf (bytes, size);
  BeaktaPdfServePages serve = is_pdf ? (BeaktaPdfServePages) beakta_pdf_module_find (BEAKTA_PDF_PAGES_SYMBOL) : NULL;
  g_auto(GStrv) lacks = beakta_sandbox_enter (BEAKTA_SANDBOX_FONTS, BEAKTA_SANDBOX_SHORT);

  if (desk.pixels == NULL)
    beakta_desk_refuse (BEAKTA_INTAKE_ERROR_FAILED, "There is no memory to draw in");
  else if (!is_pdf)
    beakta_desk_refuse (BEAKTA_INTAKE_ERROR_UNSUPPORTED, "Only a PDF has pages to draw");
  else if (serve == NULL)
    beakta_desk_refuse (BEAKTA_INTAKE_ERROR_NO_READER, "beakta-reader-pdf.so is not beside beakta-reader");
  else
    {
      beakta_desk_hello ((const char * const *) lacks);
      serve (&desk);
    }

  _exit (EXIT_SUCCESS);
}
