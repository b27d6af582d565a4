/* A list of cases from the board's own system: a table that a spreadsheet or an export has written, and what its columns mean.
 *
 * (1) The file is read by the sandboxed reader, which makes cells of it; its first table counts, and the first row of that names the
 *     columns.
 * (2) What a column means is guessed from its heading, and a person may say otherwise. A fact is read from one column at most.
 * (3) Amounts and days are read as Swedish offices write them: "1 250 000 kr", "1,2 mkr"; "2026-03-02", "20260302", "2/3 2026",
 *     "2 mars 2026". What cannot be read is said, with its row, and is never guessed.
 * (4) A case is known again by its number as beakta_number_key_new () has it.
 */

#pragma once

#include "beakta-record.h"
#include "beakta-text.h"

G_BEGIN_DECLS

#define BEAKTA_CASE_TABLE_ERROR (beakta_case_table_error_quark ())

typedef enum
{
  BEAKTA_CASE_TABLE_ERROR_NO_TABLE,
  BEAKTA_CASE_TABLE_ERROR_TOO_MANY,  /* rows or columns */
  BEAKTA_CASE_TABLE_ERROR_NO_NUMBER, /* no column is the case number */
  BEAKTA_CASE_TABLE_ERROR_MAP        /* the columns are not said so that it can be understood */
} BeaktaCaseTableError;

GQuark beakta_case_table_error_quark (void);

typedef enum
{
  BEAKTA_COLUMN_NONE,                /* "" */
  BEAKTA_COLUMN_NUMBER,              /* number */
  BEAKTA_COLUMN_TITLE,               /* title */
  BEAKTA_COLUMN_APPLICANT,           /* applicant */
  BEAKTA_COLUMN_APPLICANT_NUMBER,    /* applicant-number */
  BEAKTA_COLUMN_PROGRAMME,           /* programme */
  BEAKTA_COLUMN_SOUGHT,              /* sought */
  BEAKTA_COLUMN_RECEIVED,            /* received */
  BEAKTA_COLUMN_DUE,                 /* due */
  BEAKTA_COLUMN_CASEWORKER,          /* caseworker */
  BEAKTA_N_COLUMNS
} BeaktaCaseColumn;

const char       *beakta_case_column_get_nick  (BeaktaCaseColumn  column);

/* What is wrong with a row. */
typedef enum
{
  BEAKTA_ROW_FAULT_NONE,
  BEAKTA_ROW_FAULT_NO_NUMBER,        /* no-number */
  BEAKTA_ROW_FAULT_NO_TITLE,         /* no-title: a case needs a title, or an applicant that stands in for it */
  BEAKTA_ROW_FAULT_AMOUNT,           /* amount */
  BEAKTA_ROW_FAULT_DAY,              /* day */
  BEAKTA_ROW_FAULT_LONG              /* long */
} BeaktaRowFault;

const char       *beakta_row_fault_get_nick    (BeaktaRowFault    fault);

#define BEAKTA_TYPE_CASE_TABLE (beakta_case_table_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaCaseTable, beakta_case_table, BEAKTA, CASE_TABLE, GObject)

/* @text: of a file; @error: #BeaktaCaseTableError */
BeaktaCaseTable  *beakta_case_table_new        (BeaktaText       *text,
                                                GError          **error);

/* @bytes: a CSV file, or a sheet as XLSX or ODS; also #BeaktaIntakeError. Blocks; any thread. */
BeaktaCaseTable  *beakta_case_table_read_sync  (GBytes           *bytes,
                                                GCancellable     *cancellable,
                                                GError          **error);
guint             beakta_case_table_get_n_columns (BeaktaCaseTable *self);
guint             beakta_case_table_get_n_rows (BeaktaCaseTable  *self);

/* "" for a column that has none. */
const char       *beakta_case_table_get_heading (BeaktaCaseTable *self,
                                                guint             column);

/* "" for an empty cell. */
const char       *beakta_case_table_get_cell   (BeaktaCaseTable  *self,
                                                guint             row,
                                                guint             column);

/* The number that the row has in its file, from 1. */
guint             beakta_case_table_get_number (BeaktaCaseTable  *self,
                                                guint             row);

BeaktaCaseColumn  beakta_case_table_get_meaning (BeaktaCaseTable *self,
                                                guint             column);

/* Another column that had the meaning loses it: rule 2. */
void              beakta_case_table_set_meaning (BeaktaCaseTable *self,
                                                guint             column,
                                                BeaktaCaseColumn  meaning);

/* @map: "number=Dnr,title=Ärendemening": only what it names is read. */
gboolean          beakta_case_table_set_map    (BeaktaCaseTable  *self,
                                                const char       *map,
                                                GError          **error);

/* (transfer full): the map as it stands, for beakta_case_table_set_map (). */
char             *beakta_case_table_dup_map    (BeaktaCaseTable  *self);

/* (transfer full): what tells this set of headings from others. */
char             *beakta_case_table_dup_key    (BeaktaCaseTable  *self);

/* What the person chose the last time for these headings; FALSE when they never did. */
gboolean          beakta_case_table_recall     (BeaktaCaseTable  *self);
gboolean          beakta_case_table_remember   (BeaktaCaseTable  *self,
                                                GError          **error);

/* (transfer full) (nullable): the facts of a row; @column (out) (optional): where what is wrong stands. */
BeaktaFacts      *beakta_case_table_make_facts (BeaktaCaseTable  *self,
                                                guint             row,
                                                BeaktaRowFault   *fault,
                                                guint            *column);

/* (transfer full) (nullable): an ISO date; rule 3. "" for nothing. */
char             *beakta_case_table_parse_day  (const char       *text);

G_END_DECLS
