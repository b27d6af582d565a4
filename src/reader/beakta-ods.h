/* ODS: the sheets of an OpenDocument spreadsheet as tables. A cell holds the words that its program showed. */

#pragma once

#include "beakta-flow.h"
#include "beakta-package.h"

G_BEGIN_DECLS

gboolean beakta_ods_read (BeaktaPackage  *package,
                          BeaktaFlow     *flow,
                          GError        **error);

G_END_DECLS
