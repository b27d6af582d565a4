/* A question in the search language as conditions on case_line. */

#pragma once

#include "beakta-query.h"
#include "beakta-sql.h"

G_BEGIN_DECLS

/**
 * beakta_query_sql_append:
 * @sql: ends where a condition may follow
 * @db: what holds the cases
 * @query: what is asked for; its mistakes ask for nothing
 * @user: who "jag" is
 * @error: #BeaktaStoreError
 *
 * Appends " AND (…)" for each term. Every value is bound, and no text of a person stands in the words.
 */
gboolean beakta_query_sql_append (BeaktaSql     *sql,
                                  BeaktaDriver  *db,
                                  BeaktaQuery   *query,
                                  const char    *user,
                                  GError       **error);

G_END_DECLS
