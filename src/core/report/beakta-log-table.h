/* A journal as a table for a file: a row for each thing that an entry altered, with what it said before and after. */

#pragma once

#include "beakta-change.h"
#include "beakta-table.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_LOG_NUMBER,
  BEAKTA_LOG_TIME,                   /* local, to the second */
  BEAKTA_LOG_WHO,
  BEAKTA_LOG_ENTERED_BY,
  BEAKTA_LOG_DEED,
  BEAKTA_LOG_PLACE,                  /* the question, where it is about one */
  BEAKTA_LOG_WHAT,                   /* the member */
  BEAKTA_LOG_BEFORE,
  BEAKTA_LOG_AFTER,
  BEAKTA_LOG_REASON,
  BEAKTA_N_LOG_COLUMNS
} BeaktaLogColumn;

/* The words of who makes the file. */
typedef struct
{
  const char *name;                                                   /* of the table */
  const char *headings[BEAKTA_N_LOG_COLUMNS];
  char       *(*dup_person) (const char     *user,
                             gpointer        user_data);
  char       *(*dup_deed)   (BeaktaEntry    *entry,
                             gpointer        user_data);
  const char *(*get_member) (BeaktaItemKind  kind,                    /* NULL: nobody's concern */
                             const char     *path);
  char       *(*dup_place)  (BeaktaItemKind  kind,
                             const char     *id);
  char       *(*dup_value)  (BeaktaItemKind  kind,
                             const char     *path,
                             JsonNode       *node);
} BeaktaLogWords;

/* @entries: of BeaktaEntry. (transfer full) */
BeaktaTable *beakta_log_table_new      (GPtrArray            *entries,
                                        const BeaktaLogWords *words,
                                        gpointer              user_data);

/* (transfer full): the table as lines for people: an entry, and below it what it altered. */
char        *beakta_log_table_to_text  (BeaktaTable          *table);

/* (transfer full): the table as JSON: an array of objects with stable members. */
char        *beakta_log_table_to_json  (BeaktaTable          *table);

G_END_DECLS
