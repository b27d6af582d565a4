/* DOCX: the text of a Word document. */

#pragma once

#include "beakta-flow.h"
#include "beakta-package.h"

G_BEGIN_DECLS

gboolean beakta_docx_read (BeaktaPackage  *package,
                           BeaktaFlow     *flow,
                           GError        **error);

G_END_DECLS
