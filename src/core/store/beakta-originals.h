/* Originals under their SHA-256, once each, and the texts that were read out of them. */

#pragma once

#include "beakta-change.h"
#include "beakta-driver.h"
#include "beakta-text.h"

G_BEGIN_DECLS

/* @are_read_anew: here and now, in place of what was read before: rule 4 of beakta-originals.c */
gboolean    beakta_originals_write      (BeaktaDriver  *db,
                                         GPtrArray     *originals,      /* of BeaktaOriginal */
                                         gboolean       are_read_anew,
                                         GError       **error);
gboolean    beakta_originals_has        (BeaktaDriver  *db,
                                         const char    *sha256,
                                         gboolean      *has,
                                         GError       **error);
gboolean    beakta_originals_verify     (BeaktaDriver  *db,
                                         gint64        *n_originals,
                                         GError       **error);

/* (transfer full) (nullable): the sum of the text that @extractor made of the original, with its structure; "" when there is none. */
char       *beakta_originals_sum_text   (BeaktaDriver  *db,
                                         const char    *sha256,
                                         const char    *extractor,
                                         GError       **error);

/* The text with that number. */
BeaktaText *beakta_originals_load_text  (BeaktaDriver  *db,
                                         gint64         id,
                                         GError       **error);

/* @id: (out): the text of the newest extractor, or 0 */
gboolean    beakta_originals_find_text  (BeaktaDriver  *db,
                                         const char    *sha256,
                                         gint64        *id,
                                         GError       **error);

G_END_DECLS
