/* Tables as values: what a workbook or a file of lines says, before it is a file.
 *
 * (1) A cell says of what kind it is. Whether text looks like a number or a formula means nothing.
 * (2) Cells are added row by row, from the left; a row is full before the next one begins.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_VALUE_EMPTY,
  BEAKTA_VALUE_TEXT,
  BEAKTA_VALUE_NUMBER,
  BEAKTA_VALUE_AMOUNT,               /* whole kronor */
  BEAKTA_VALUE_SHARE,                /* 1 is the whole */
  BEAKTA_VALUE_DATE                  /* text: "2026-10-14" */
} BeaktaValueKind;

typedef struct
{
  BeaktaValueKind  kind;
  const char      *text;             /* lent by the table: TEXT and DATE */
  double           number;           /* NUMBER, AMOUNT and SHARE */
} BeaktaValue;

typedef struct
{
  char  *heading;
  guint  width;                      /* characters that are seen; longer text takes more lines */
} BeaktaTableColumn;

#define BEAKTA_TYPE_TABLE (beakta_table_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaTable, beakta_table, BEAKTA, TABLE, GObject)

BeaktaTable             *beakta_table_new           (const char  *name);
void                     beakta_table_add_column    (BeaktaTable *self,
                                                     const char  *heading,
                                                     guint        width);

/* The next cell. An amount below 0, a share that is no number and a text that is no date are as little known as nothing. */
void                     beakta_table_add_empty     (BeaktaTable *self);
void                     beakta_table_add_text      (BeaktaTable *self,
                                                     const char  *text);
void                     beakta_table_add_number    (BeaktaTable *self,
                                                     double       number);
void                     beakta_table_add_amount    (BeaktaTable *self,
                                                     gint64       kronor);
void                     beakta_table_add_share     (BeaktaTable *self,
                                                     double       share);
void                     beakta_table_add_date      (BeaktaTable *self,
                                                     const char  *iso);

const char              *beakta_table_get_name      (BeaktaTable *self);
guint                    beakta_table_get_n_columns (BeaktaTable *self);
const BeaktaTableColumn *beakta_table_get_column    (BeaktaTable *self,
                                                     guint        column);
guint                    beakta_table_get_n_rows    (BeaktaTable *self);
const BeaktaValue       *beakta_table_get_value     (BeaktaTable *self,
                                                     guint        row,
                                                     guint        column);

/* What goes into one file. */
#define BEAKTA_TYPE_WORKBOOK (beakta_workbook_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaWorkbook, beakta_workbook, BEAKTA, WORKBOOK, GObject)

/**
 * beakta_workbook_new:
 * @title: of the file
 * @created: time in UTC, ISO 8601: what the file says of its age, so that the same tables give the same bytes
 * @shortened: the words that end a text that was too long for a cell
 */
BeaktaWorkbook *beakta_workbook_new           (const char     *title,
                                               const char     *created,
                                               const char     *shortened);
void            beakta_workbook_take_table    (BeaktaWorkbook *self,
                                               BeaktaTable    *table);
GPtrArray      *beakta_workbook_get_tables    (BeaktaWorkbook *self);        /* of BeaktaTable, the main one first */
const char     *beakta_workbook_get_title     (BeaktaWorkbook *self);
const char     *beakta_workbook_get_created   (BeaktaWorkbook *self);
const char     *beakta_workbook_get_shortened (BeaktaWorkbook *self);

G_END_DECLS
