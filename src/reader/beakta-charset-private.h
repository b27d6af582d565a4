/* What the files of the encodings share. */

#pragma once

#include "beakta-charset.h"

G_BEGIN_DECLS

/* (nullable): what 0x80 ... 0xff mean, U+FFFD for nothing; %NULL when more than one byte makes a character. */
const guint16 *beakta_charset_get_table (BeaktaCharset charset);

G_END_DECLS
