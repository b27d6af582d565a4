/* Originals under their SHA-256, once each, and the texts that were read out of them. */

#pragma once

#include "beakta-change.h"
#include "beakta-driver.h"
#include "beakta-text.h"

G_BEGIN_DECLS

gboolean    beakta_originals_write      (BeaktaDriver  *db,
                                         GPtrArray     *originals,      /* of BeaktaOriginal */
                                         GError       **error);
gboolean    beakta_originals_has        (BeaktaDriver  *db,
                                         const char    *sha256,
                                         gboolean      *has,
                                         GError       **error);
gboolean    beakta_originals_verify     (BeaktaDriver  *db,
                                         gint64        *n_originals,
                                         GError       **error);

G_END_DECLS
