/* What the office has decided about groups, read once for the window and again when somebody alters it. */

#pragma once

#include "beakta-population.h"
#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_OFFICE_GROUPS (beakta_office_groups_get_type ())

/* Signals:
 *   "changed" (): the table or the variables have been read, or are others by now
 */
G_DECLARE_FINAL_TYPE (BeaktaOfficeGroups, beakta_office_groups, BEAKTA, OFFICE_GROUPS, GObject)

/* Begins to read, in a thread. */
BeaktaOfficeGroups *beakta_office_groups_new            (BeaktaStore        *store);

/* Whether it has been read, or could not be. */
gboolean            beakta_office_groups_is_read        (BeaktaOfficeGroups *self);

/* (nullable): the county's population; while it is being read, and without a table, there is none. */
BeaktaPopulation   *beakta_office_groups_get_population (BeaktaOfficeGroups *self);

/* (transfer full): the background variables in the order of the form; while they are being read there are none. */
GStrv               beakta_office_groups_list_variables (BeaktaOfficeGroups *self);

/* (transfer full): what is often written for a variable; may be empty. */
GStrv               beakta_office_groups_list_values    (BeaktaOfficeGroups *self,
                                                         const char         *variable);

/* (transfer full): what a variable is called, in the language of the person; one that the office has not is called what it is. */
char               *beakta_office_groups_dup_name       (BeaktaOfficeGroups *self,
                                                         const char         *variable);

G_END_DECLS
