/* The case of an e-service (Open ePlatform): questions and answers, and the files that came with them. */

#pragma once

#include "beakta-flow.h"
#include "beakta-xml-source.h"

G_BEGIN_DECLS

gboolean beakta_e_service_read (BeaktaXmlSource  *source,
                                BeaktaFlow       *flow,
                                GError          **error);

G_END_DECLS
