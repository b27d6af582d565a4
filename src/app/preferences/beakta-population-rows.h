/* A table of the population, as it is shown: how much there is in it, and its first rows. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-population.h"

G_BEGIN_DECLS

/* (transfer full): "3 rows. Registret, 2025." */
char      *beakta_population_rows_dup_summary (BeaktaPopulation *population);

/* (transfer container) (element-type GtkWidget): floating rows of a list, the first hundred, and how many more there are. */
GPtrArray *beakta_population_rows_new         (BeaktaPopulation *population);

/* (transfer floating): the same as a list that scrolls. */
GtkWidget *beakta_population_rows_new_list    (BeaktaPopulation *population);

G_END_DECLS
