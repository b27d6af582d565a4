/* The module for pictures: libtiff, libjpeg and libpng, loaded only when a picture is to be drawn or recognised. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Before the walls rise. Returns: %NULL when the module is not installed. */
gpointer beakta_picture_module_find (const char *symbol);

G_END_DECLS
