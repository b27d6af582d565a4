/* XML of no known kind, as a reader without its schema can show it. */

#pragma once

#include "beakta-flow.h"

G_BEGIN_DECLS

gboolean beakta_xml_read (const guint8  *bytes,
                          gsize          size,
                          BeaktaFlow    *flow,
                          GError       **error);

G_END_DECLS
