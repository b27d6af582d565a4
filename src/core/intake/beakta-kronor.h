/* Amounts of money as applicants write them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * beakta_kronor_parse:
 * @text: "2 985 000 kr", "1,2 miljoner kronor", "450 tkr", "1.200.000:-" ...
 *
 * Returns: whole kronor of the first amount in @text, or -1 when there is none
 */
gint64 beakta_kronor_parse (const char *text);

G_END_DECLS
