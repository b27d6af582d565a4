/* Why a document is refused: a GError whose code is a BeaktaIntakeError and travels to the core as it is. */

#pragma once

#include <glib.h>

#include "beakta-frames.h"

G_BEGIN_DECLS

#define BEAKTA_REFUSAL (beakta_refusal_quark ())

GQuark   beakta_refusal_quark (void);

/* Sets @error and returns %FALSE, so that a check can end with `return beakta_refuse (...)'. */
gboolean beakta_refuse        (GError            **error,
                               BeaktaIntakeError   code,
                               const char         *format,
                               ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
