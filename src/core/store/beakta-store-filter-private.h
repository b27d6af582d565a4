/* A filter of the queue as conditions on case_line: between the questions that are asked at once and those of the list. */

#pragma once

#include "beakta-sql.h"
#include "beakta-store-private.h"
#include "beakta-store-query.h"

G_BEGIN_DECLS

/* The column of case_line that is sorted by; it has an index with the row behind it. */
const char *beakta_store_filter_get_column (const BeaktaCaseFilter  *filter);

/* Appends the conditions to what ends with "WHERE ". */
gboolean    beakta_store_filter_append     (BeaktaStore             *self,
                                            BeaktaDriver            *db,
                                            const BeaktaCaseFilter  *filter,
                                            BeaktaSql               *sql,
                                            GError                 **error);

gboolean    beakta_store_filter_count      (BeaktaStore             *self,
                                            BeaktaDriver            *db,
                                            const BeaktaCaseFilter  *filter,
                                            gint64                  *n_cases,
                                            GError                 **error);

G_END_DECLS
