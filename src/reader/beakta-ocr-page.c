/* A page whose text has been recognised. */

#include "beakta-ocr.h"

void
beakta_ocr_page_free (BeaktaOcrPage *page)
{
  g_free (page->text);
  g_free (page->boxes);
  g_array_unref (page->runs);
  g_free (page);
}
