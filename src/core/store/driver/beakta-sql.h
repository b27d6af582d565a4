/* A question to the database that is put together out of parts: its words, and the values that stand for $1, $2 ... in it. */

#pragma once

#include "beakta-driver.h"

G_BEGIN_DECLS

typedef struct
{
  gint64  number;
  char   *text;                      /* nullable: then it is @number */
} BeaktaSqlValue;

typedef struct
{
  GString *words;
  GArray  *values;                   /* of BeaktaSqlValue */
} BeaktaSql;

void        beakta_sql_init        (BeaktaSql     *sql);
void        beakta_sql_clear       (BeaktaSql     *sql);

/* Words of our own: never what a person wrote. */
void        beakta_sql_append      (BeaktaSql     *sql,
                                    const char    *format,
                                    ...) G_GNUC_PRINTF (2, 3);

/* A value in its place. */
void        beakta_sql_append_int  (BeaktaSql     *sql,
                                    gint64         value);
void        beakta_sql_append_text (BeaktaSql     *sql,
                                    const char    *value);

/* @words with @value in the place of each $1. */
void        beakta_sql_append_with (BeaktaSql     *sql,
                                    const char    *words,
                                    const char    *value);

BeaktaRows *beakta_sql_select      (BeaktaSql     *sql,
                                    BeaktaDriver  *driver,
                                    GError       **error);
gboolean    beakta_sql_select_int  (BeaktaSql     *sql,
                                    BeaktaDriver  *driver,
                                    gint64        *value,
                                    GError       **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaSql, beakta_sql_clear)

G_END_DECLS
