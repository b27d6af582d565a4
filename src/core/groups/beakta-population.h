/* The county's population by background variables: an office's table, and the row of it that is a group. Pure.
 *
 * (1) Of fewer than five people neither number nor share is kept: the row is there, and says so.
 * (2) A group is matched by its variables only when they are the row's, no more and no fewer; any other row is a person's choice.
 * (3) What is matched is copied into the group with source and year: the table may be another next year, and what was assessed
 *     stays as it was assessed.
 */

#pragma once

#include "beakta-record.h"
#include "beakta-text.h"

G_BEGIN_DECLS

#define BEAKTA_POPULATION_FEWEST 5

typedef struct
{
  char       *name;                  /* "kön: kvinnor · ålder: 20–64" */
  JsonObject *variables;             /* strings, ordered; of the whole county none */
  gint64      number;                /* -1 not stated, or fewer than five */
  gint64      share;                 /* millionths; -1 of fewer than five */
  gboolean    is_few;                /* rule 1 */
  char       *source;
  char       *year;
} BeaktaPopulationRow;

typedef struct _BeaktaPopulation BeaktaPopulation;

/**
 * beakta_population_read:
 * @text: of a file that a spreadsheet has written; its first table counts
 * @variables: (nullable): the office's; %NULL leaves them unchecked
 * @source: (nullable): for rows without a source of their own
 * @year: (nullable): for rows without a year of their own
 * @error: #BeaktaOfficeListError, with its row as the line: see beakta-office-list-mistake.h
 *
 * The first row names the columns: "antal" (number), "andel" (share), "källa" (source), "år" (year), also in English; every
 * other column is a variable, by its key or by what the office calls it; neither letter case nor blanks count. Shares are written 18,4 % or 0,184, numbers 52300 or 52 300, and "<5" says that there are fewer
 * than five. A row without variables is the whole county; shares that are not stated are counted from its number. At most 5,000
 * rows and 20 columns.
 *
 * Returns: (transfer full) (nullable): the table
 */
BeaktaPopulation          *beakta_population_read     (BeaktaText              *text,
                                                       GKeyFile                *variables,
                                                       const char              *source,
                                                       const char              *year,
                                                       GError                 **error);

/**
 * beakta_population_read_sync:
 * @bytes: a CSV file, or a sheet as XLSX or ODS
 * @error: as beakta_population_read (); #BeaktaIntakeError when the file is refused, %G_IO_ERROR_CANCELLED
 *
 * As beakta_population_read (), of what the sandboxed reader makes of the file. Blocks; any thread.
 *
 * Returns: (transfer full) (nullable): the table
 */
BeaktaPopulation          *beakta_population_read_sync (GBytes                 *bytes,
                                                       GKeyFile                *variables,
                                                       const char              *source,
                                                       const char              *year,
                                                       GCancellable            *cancellable,
                                                       GError                 **error);
void                       beakta_population_free     (BeaktaPopulation        *self);

/* (transfer full): as it is kept, and back; @error: %BEAKTA_OFFICE_LIST_ERROR_KEPT. */
char                      *beakta_population_to_text  (BeaktaPopulation        *self);
BeaktaPopulation          *beakta_population_parse    (const char              *text,
                                                       GError                 **error);

/* (transfer full): as lines for a spreadsheet; beakta_population_read () gives the same table again. */
char                      *beakta_population_to_csv   (BeaktaPopulation        *self);

guint                      beakta_population_get_n_rows (BeaktaPopulation      *self);
const BeaktaPopulationRow *beakta_population_get_row  (BeaktaPopulation        *self,
                                                       guint                    row);

/* (nullable): rule 2. Without variables nothing is matched. */
const BeaktaPopulationRow *beakta_population_match    (BeaktaPopulation        *self,
                                                       JsonObject              *variables);

/* (nullable): the row of that name. */
const BeaktaPopulationRow *beakta_population_find     (BeaktaPopulation        *self,
                                                       const char              *name);

/* Rule 3. @row: (nullable): the group's share is not known. @chosen: by a person. */
void                       beakta_population_put      (const BeaktaPopulationRow *row,
                                                       gboolean                 chosen,
                                                       BeaktaGroup             *group);

/* The row that the group ought to have by now: the chosen one, else the matching one; (nullable). */
const BeaktaPopulationRow *beakta_population_get_for  (BeaktaPopulation        *self,
                                                       const BeaktaGroup       *group);

/* Whether the group says of the population exactly what @row (nullable) says. */
gboolean                   beakta_population_is_put   (const BeaktaPopulationRow *row,
                                                       const BeaktaGroup       *group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaPopulation, beakta_population_free)

G_END_DECLS
