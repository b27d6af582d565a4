/* `beakta-reader --pages': the pages of one PDF or picture, drawn inside the walls for as long as somebody asks for them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ends the process. */
void beakta_pages_serve (const guint8 *bytes,
                         gsize         size) G_GNUC_NORETURN;

G_END_DECLS
