/* The journal of a case as a file, with what it said before and after. */

#pragma once

#include "beakta-cli.h"

G_BEGIN_DECLS

/* @entries: of BeaktaEntry, the oldest first. @output: (nullable): a file whose suffix says what it becomes: .csv, .json, else text;
 * without one it is printed, as CSV when @is_csv. */
gboolean beakta_cli_write_log  (BeaktaCli   *cli,
                                BeaktaCase  *case_,
                                GPtrArray   *entries,
                                gboolean     is_csv,
                                const char  *output,
                                GError     **error);

G_END_DECLS
