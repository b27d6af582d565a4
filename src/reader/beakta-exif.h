/* What a camera notes beside a picture, and what stands first in every TIFF: the first directory, as numbers. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * beakta_exif_get_turn:
 * @bytes: the block, a TIFF without pictures
 *
 * Returns: 1 to 8: the first row and column of the picture are these of what was seen (TIFF 6.0, "Orientation"); 1 when
 *     the block does not say, or says nonsense
 */
guint    beakta_exif_get_turn    (const guint8 *bytes,
                                  gsize         size);

/* @number: (out): the first value of @tag. Returns: whether it is there, as a short or long number */
gboolean beakta_exif_find_number (const guint8 *bytes,
                                  gsize         size,
                                  guint         tag,
                                  guint        *number);

G_END_DECLS
