/* Plain text. */

#pragma once

#include "beakta-flow.h"

G_BEGIN_DECLS

gboolean beakta_text_read (const guint8  *bytes,
                           gsize          size,
                           BeaktaFlow    *flow,
                           GError       **error);

G_END_DECLS
