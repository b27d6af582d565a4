/* Pixels without their colours, as those who recognise text want them. */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): one byte a pixel, without padding. @surface: of format RGB24 */
guint8 *beakta_gray_make (cairo_surface_t *surface);

G_END_DECLS
