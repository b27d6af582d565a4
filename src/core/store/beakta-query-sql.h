/* A question in the search language as conditions on case_line. */

#pragma once

#include "beakta-query.h"
#include "beakta-sql.h"
#include "beakta-store.h"

G_BEGIN_DECLS

/**
 * beakta_query_sql_append:
 * @sql: ends where a condition may follow
 * @store: whose user asks, and is "jag"
 * @db: what holds the cases
 * @query: what is asked for; its mistakes ask for nothing
 * @error: #BeaktaStoreError
 *
 * Appends " AND (…)" for each term. Every value is bound, and no text of a person stands in the words.
 * What is in a case that is closed to the user, or to whoever works in their name, answers nothing.
 */
gboolean beakta_query_sql_append (BeaktaSql     *sql,
                                  BeaktaStore   *store,
                                  BeaktaDriver  *db,
                                  BeaktaQuery   *query,
                                  GError       **error);

G_END_DECLS
