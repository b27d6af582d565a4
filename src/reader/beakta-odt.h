/* ODT: the text of an OpenDocument text, packaged or flat. */

#pragma once

#include "beakta-flow.h"
#include "beakta-package.h"

G_BEGIN_DECLS

gboolean beakta_odt_read      (BeaktaPackage  *package,
                               BeaktaFlow     *flow,
                               GError        **error);

/* One XML file with everything in it. */
gboolean beakta_odt_read_flat (const guint8   *bytes,
                               gsize           size,
                               BeaktaFlow     *flow,
                               GError        **error);

G_END_DECLS
