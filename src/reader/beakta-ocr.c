/* The module for the text of pictures. */

#include "beakta-ocr.h"

#include "beakta-module.h"

/* Threads cannot be started inside the walls: the library must not want any. */
gboolean
beakta_ocr_load (BeaktaOcr *self)
{
  g_setenv ("OMP_THREAD_LIMIT", "1", TRUE);
  self->module = beakta_module_find (BEAKTA_OCR_FILE, BEAKTA_OCR_SYMBOL);
  self->handle = self->module != NULL ? self->module->open () : NULL;

  return self->handle != NULL;
}
