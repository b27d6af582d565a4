/* The module for PDF. */

#include "beakta-pdf-module.h"

#include "beakta-module.h"

#include <iconv.h>

/* Poppler tries a password in ISO-8859-1 too, and the converter for that is a file: held open, it stays inside the walls.
 * Without it only a password that is not ASCII is refused. */
static void
hold_converter (void)
{
  static iconv_t converter;

  if (converter == NULL)
    converter = iconv_open ("ISO-8859-1", "UTF-8");
}

gpointer
beakta_pdf_module_find (const char *symbol)
{
  hold_converter ();

  return beakta_module_find ("beakta-reader-pdf.so", symbol);
}
