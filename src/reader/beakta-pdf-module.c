/* The module for PDF. */

#include "beakta-pdf-module.h"

#include "beakta-module.h"

#include <iconv.h>

/* Poppler tries a password in ISO-8859-1 too, and turns remarks and the names of enclosed files from UTF-16 into UTF-8. The
 * converters are files: held open, they stay inside the walls. Without them a password that is not ASCII is refused, and
 * remarks are not told. */
static void
hold_converters (void)
{
  static const char * const pairs[][2] = {
    { "ISO-8859-1", "UTF-8" }, { "UTF-8", "UTF-16BE" }, { "UTF-8", "UTF-16LE" }
  };
  static iconv_t converters[G_N_ELEMENTS (pairs)];

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      if (converters[i] == NULL)
        converters[i] = iconv_open (pairs[i][0], pairs[i][1]);
    }
}

gpointer
beakta_pdf_module_find (const char *symbol)
{
  hold_converters ();

  return beakta_module_find ("beakta-reader-pdf.so", symbol);
}
