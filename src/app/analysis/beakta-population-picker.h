/* A button with the rows of the office's table of the population behind it, to be searched and chosen among. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-office-groups.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_POPULATION_PICKER (beakta_population_picker_get_type ())

/* Signals:
 *   "chosen" (const char *row): by a person; "" for none
 */
G_DECLARE_FINAL_TYPE (BeaktaPopulationPicker, beakta_population_picker, BEAKTA, POPULATION_PICKER, GtkBox)

GtkWidget *beakta_population_picker_new       (BeaktaOfficeGroups     *offices);

/* @about: the group that it is for. */
void       beakta_population_picker_set_about (BeaktaPopulationPicker *self,
                                               const char             *about);

/* (transfer full): a share of the population, in words. */
char      *beakta_population_dup_share        (gint64                  millionths);

G_END_DECLS
