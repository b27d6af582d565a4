/* Finds what looks like a Swedish personal identity number in a text. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * beakta_identity_number_find:
 * @text: free text
 * @start: (out) (optional): bytes
 * @end: (out) (optional): bytes
 *
 * Twelve or ten digits, with or without a hyphen or plus sign before the last four, with a possible date (co-ordination
 * numbers have 60 added to the day) and the right check digit (Luhn, over ten digits). Organisation numbers, whose third and fourth
 * digits make at least 20, are no dates and so are left alone.
 * Source: folkbokföringslagen (1991:481), 18 §.
 *
 * Returns: whether there is one; the first
 */
gboolean beakta_identity_number_find (const char *text,
                                      gsize      *start,
                                      gsize      *end);

G_END_DECLS
