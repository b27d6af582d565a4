/* XLSX: the sheets of a workbook as tables. */

#pragma once

#include "beakta-flow.h"
#include "beakta-package.h"

G_BEGIN_DECLS

gboolean beakta_xlsx_read (BeaktaPackage  *package,
                           BeaktaFlow     *flow,
                           GError        **error);

G_END_DECLS
