/* What json-glib lacks for values: deep copies and comparison of objects. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* @object: (nullable): returns a deep copy, %NULL for %NULL. */
JsonObject *beakta_json_copy  (JsonObject *object);
gboolean    beakta_json_equal (JsonObject *a,
                               JsonObject *b);

/**
 * beakta_json_parse_foreign:
 * @bytes: JSON that somebody else may have written
 * @error: %G_IO_ERROR_INVALID_DATA
 *
 * What is no UTF-8, holds a zero or nests deeper than sixty-four levels is refused before it is parsed: the parser goes down with
 * every level.
 *
 * Returns: (transfer full) (nullable): its root
 */
JsonNode   *beakta_json_parse_foreign (GBytes  *bytes,
                                       GError **error);

G_END_DECLS
