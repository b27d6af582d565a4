/* The table, for the file that reads it. */

#pragma once

#include "beakta-population.h"

G_BEGIN_DECLS

struct _BeaktaPopulation
{
  GPtrArray *rows;                   /* of BeaktaPopulationRow, in the order of the file */
};

BeaktaPopulation *beakta_population_new      (void);
void              beakta_population_row_free (BeaktaPopulationRow *row);

/* (transfer full): "kön: kvinnor · ålder: 20–64"; "" without variables. */
char             *beakta_population_dup_name (JsonObject          *variables);

G_END_DECLS
