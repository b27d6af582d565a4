/* Reading what the core asks. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: %FALSE when there is no more before @n bytes have come. */
gboolean beakta_read_all (int       fd,
                          gpointer  bytes,
                          gsize     n);

G_END_DECLS
