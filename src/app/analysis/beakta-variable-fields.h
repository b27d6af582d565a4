/* What a group is built from: a field for each background variable of the office, with what is often written for it. */

#pragma once

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

#include "beakta-office-groups.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_VARIABLE_FIELDS (beakta_variable_fields_get_type ())

/* Signals:
 *   "changed" (): somebody writes
 */
G_DECLARE_FINAL_TYPE (BeaktaVariableFields, beakta_variable_fields, BEAKTA, VARIABLE_FIELDS, GtkGrid)

/* @variables: (nullable): what the group is built from already; nothing that it has is lost. */
GtkWidget  *beakta_variable_fields_new  (BeaktaOfficeGroups   *offices,
                                         JsonObject           *variables);

/* (transfer full) (nullable): what they say; %NULL when they are all empty. */
JsonObject *beakta_variable_fields_read (BeaktaVariableFields *self);

/* (transfer full): the same as one text, to compare. */
char       *beakta_variable_fields_describe (BeaktaVariableFields *self);

G_END_DECLS
