/* The answers and the analysis of a case as tables, to be counted and sorted. */

#pragma once

#include "beakta-report.h"
#include "beakta-table.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_TABLES_ANSWERS,             /* answers */
  BEAKTA_TABLES_ANALYSIS,            /* analysis */
  BEAKTA_N_TABLES
} BeaktaTablesKind;

const char     *beakta_tables_kind_get_nick  (BeaktaTablesKind    kind);
gboolean        beakta_tables_kind_from_nick (const char         *nick,
                                              BeaktaTablesKind   *kind);

/**
 * beakta_report_new_tables:
 * @kind: which tables
 * @case_: the case
 * @checklists: (element-type BeaktaChecklist): the versions that the case uses
 * @office: (nullable): the office's own lines
 * @language: "sv" or "en"
 *
 * Pure: the same case gives the same tables. Working material (comments) is left out.
 *
 * Returns: (transfer full): the main table first, then the evidence that it numbers and the facts of the case
 */
BeaktaWorkbook *beakta_report_new_tables     (BeaktaTablesKind    kind,
                                              BeaktaCase         *case_,
                                              GPtrArray          *checklists,
                                              const BeaktaOffice *office,
                                              const char         *language);

G_END_DECLS
