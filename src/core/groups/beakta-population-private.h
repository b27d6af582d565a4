/* The table, for the files that read it. */

#pragma once

#include "beakta-population.h"

G_BEGIN_DECLS

struct _BeaktaPopulation
{
  GPtrArray *rows;                   /* of BeaktaPopulationRow, in the order of the file */
};

BeaktaPopulation    *beakta_population_new      (void);
BeaktaPopulationRow *beakta_population_row_new  (void);
void                 beakta_population_row_free (BeaktaPopulationRow  *row);

/* What a file says in row @number of it; words in a value are refused. */
gboolean             beakta_population_row_read_number (BeaktaPopulationRow       *row,
                                                        const char                *value,
                                                        guint                      number,
                                                        GError                   **error);
gboolean             beakta_population_row_read_share  (BeaktaPopulationRow       *row,
                                                        const char                *value,
                                                        guint                      number,
                                                        GError                   **error);
gboolean             beakta_population_row_check_year  (const BeaktaPopulationRow *row,
                                                        guint                      number,
                                                        GError                   **error);

/* (transfer full): "kön: kvinnor · ålder: 20–64"; "" without variables. */
char                *beakta_population_dup_name (JsonObject           *variables);

/* Whether the rows make up a table; counts shares that are not stated. @numbers: (element-type guint): of the rows, in the file. */
gboolean             beakta_population_settle   (BeaktaPopulation     *self,
                                                 GArray               *numbers,
                                                 GError              **error);

G_END_DECLS
