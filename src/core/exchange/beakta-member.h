/* Members of JSON that somebody else wrote, asked for with precise refusals: "cells[2].degree: 7 is not 0-3". */

#pragma once

#include <json-glib/json-glib.h>

#include "beakta-words.h"

G_BEGIN_DECLS

/* @path: where the object stands, "" for the root. Each refuses with %G_IO_ERROR_INVALID_DATA. What is not there and not
 * required is given as "", the default or NULL. Strings and arrays are lent by the object. */
gboolean    beakta_member_check_names  (JsonObject          *object,
                                        const char          *path,
                                        const char * const  *names,
                                        GError             **error);
gboolean    beakta_member_get_string   (JsonObject          *object,
                                        const char          *path,
                                        const char          *name,
                                        gboolean             required,
                                        const char         **value,
                                        GError             **error);
gboolean    beakta_member_get_integer  (JsonObject          *object,
                                        const char          *path,
                                        const char          *name,
                                        gint64               least,
                                        gint64               most,
                                        gint64               missing,
                                        gint64              *value,
                                        GError             **error);

/* @missing: what stands for a member that is not there; any number, whole or not, within the limits otherwise. */
gboolean    beakta_member_get_number   (JsonObject          *object,
                                        const char          *path,
                                        const char          *name,
                                        double               least,
                                        double               most,
                                        double               missing,
                                        double              *value,
                                        GError             **error);
gboolean    beakta_member_get_boolean  (JsonObject          *object,
                                        const char          *path,
                                        const char          *name,
                                        gboolean            *value,
                                        GError             **error);

/* @missing: what stands for a member that is not there; -1 when it is required. */
gboolean    beakta_member_get_word     (JsonObject          *object,
                                        const char          *path,
                                        const char          *name,
                                        BeaktaWords          words,
                                        int                  missing,
                                        int                 *value,
                                        GError             **error);
gboolean    beakta_member_get_array    (JsonObject          *object,
                                        const char          *path,
                                        const char          *name,
                                        JsonArray          **value,
                                        GError             **error);
gboolean    beakta_member_get_object   (JsonObject          *object,
                                        const char          *path,
                                        const char          *name,
                                        JsonObject         **value,
                                        GError             **error);

/* (transfer full): all its strings. */
gboolean    beakta_member_dup_strings  (JsonObject          *object,
                                        const char          *path,
                                        const char          *name,
                                        GStrv               *value,
                                        GError             **error);
JsonObject *beakta_element_get_object  (JsonArray           *array,
                                        guint                index,
                                        const char          *path,
                                        GError             **error);

/* (transfer full): "path.name", or "name" at the root. */
char       *beakta_member_dup_path     (const char          *path,
                                        const char          *name);

G_END_DECLS
