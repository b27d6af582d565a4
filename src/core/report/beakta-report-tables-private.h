/* Shared by the files that make tables of a case. All texts are cleaned as those of blocks are: see beakta-report-writer.h. */

#pragma once

#include "beakta-report-tables.h"
#include "beakta-report-writer.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaSays  heading;
  guint       width;                 /* characters */
} BeaktaTableHeading;

BeaktaTable *beakta_writer_new_table        (BeaktaReportWriter       *writer,
                                             BeaktaSays                name,
                                             const BeaktaTableHeading *headings,
                                             guint                     n_headings);
void         beakta_writer_add_cell         (BeaktaTable              *table,
                                             const char               *text);
void         beakta_writer_add_day          (BeaktaTable              *table,
                                             const char               *iso);

/* (transfer full): the main tables, and what else there is to say of an analysis. */
BeaktaTable *beakta_writer_make_answers     (BeaktaReportWriter       *writer);
BeaktaTable *beakta_writer_make_analysis    (BeaktaReportWriter       *writer);
BeaktaTable *beakta_writer_make_conclusions (BeaktaReportWriter       *writer);
BeaktaTable *beakta_writer_make_goals       (BeaktaReportWriter       *writer);
BeaktaTable *beakta_writer_make_distributions (BeaktaReportWriter     *writer);

G_END_DECLS
