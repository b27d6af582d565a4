/* White space that collapses, as in OpenDocument and HTML: a stretch of it is one space. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    beakta_spaces_is    (char        c);

/* The end of the longest stretch from @p that is already as it should be: words with one space between them. */
const char *beakta_spaces_skip_even (const char *p,
                                     const char *end);

G_END_DECLS
