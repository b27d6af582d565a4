/* What json-glib lacks for values: deep copies and comparison of objects. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* @object: (nullable): returns a deep copy, %NULL for %NULL. */
JsonObject *beakta_json_copy  (JsonObject *object);
gboolean    beakta_json_equal (JsonObject *a,
                               JsonObject *b);

G_END_DECLS
