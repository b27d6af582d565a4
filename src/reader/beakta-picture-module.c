/* The module for pictures. */

#include "beakta-picture-module.h"

#include "beakta-module.h"

gpointer
beakta_picture_module_find (const char *symbol)
{
  return beakta_module_find ("beakta-reader-picture.so", symbol);
}
