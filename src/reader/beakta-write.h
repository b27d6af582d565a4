/* Writing to the core. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ends the process when nobody reads any more: there is nothing left to do then. */
void beakta_write_all (int            fd,
                       gconstpointer  bytes,
                       gsize          n);

G_END_DECLS
