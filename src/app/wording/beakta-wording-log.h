/* A journal as a file, in the words of people: the same in the window and on the command line. */

#pragma once

#include "beakta-log-table.h"

G_BEGIN_DECLS

/**
 * beakta_wording_make_log:
 * @entries: (element-type BeaktaEntry): the oldest first
 * @teller: with the name of the table, and how people, deeds and values are told; the rest is filled in
 * @user_data: of @teller
 * @number: of the case
 * @file_name: ".csv", ".json" or ".txt" at its end; any other is taken for text
 * @error: what went wrong
 *
 * What assessors answered for themselves is not in it: others may not have answered yet.
 *
 * Returns: (transfer full) (nullable): the whole file
 */
GBytes *beakta_wording_make_log  (GPtrArray             *entries,
                                  const BeaktaLogWords  *teller,
                                  gpointer               user_data,
                                  const char            *number,
                                  const char            *file_name,
                                  GError               **error);

G_END_DECLS
