/* The encoding of a web page, as the HTML standard finds it (html.spec.whatwg.org, 13.2.3.2). */

#pragma once

#include "beakta-charset.h"

G_BEGIN_DECLS

/**
 * beakta_html_charset_prescan:
 *
 * Returns: what a meta element among the first 1024 bytes says, else an XML declaration that the page begins with;
 *     UNKNOWN when neither says anything that is known. UTF-16 is UTF-8 here: it was read as ASCII
 */
BeaktaCharset beakta_html_charset_prescan (const guint8 *bytes,
                                           gsize         size);

/**
 * beakta_html_charset_find:
 * @is_foreign: (out): the page is in an encoding that cannot be read here
 *
 * A byte order mark, then what the page says of itself, then UTF-8 when it can be nothing else, then windows-1252. (What
 * the server said when it was fetched would come second, and is not known of a file.)
 */
BeaktaCharset beakta_html_charset_find    (const guint8 *bytes,
                                           gsize         size,
                                           gboolean     *is_foreign);

G_END_DECLS
