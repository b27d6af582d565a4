/* HTML: the text of a web page. */

#pragma once

#include "beakta-flow.h"

G_BEGIN_DECLS

gboolean beakta_html_read (const guint8  *bytes,
                           gsize          size,
                           BeaktaFlow    *flow,
                           GError       **error);

G_END_DECLS
