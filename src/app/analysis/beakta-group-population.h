/* A group's share of the county's population: the row of the office's table that it is, with share, source and year; what the table
 * proposes by now; and the choice of another row.
 */

#pragma once

#include "beakta-case-editor.h"
#include "beakta-office-groups.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_GROUP_POPULATION (beakta_group_population_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaGroupPopulation, beakta_group_population, BEAKTA, GROUP_POPULATION, GtkBox)

GtkWidget *beakta_group_population_new    (BeaktaCaseEditor      *editor,
                                           BeaktaOfficeGroups    *offices,
                                           const char            *group);
void       beakta_group_population_update (BeaktaGroupPopulation *self);

G_END_DECLS
