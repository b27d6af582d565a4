/* Files that are named on the command line. */

#pragma once

#include "beakta-register.h"

G_BEGIN_DECLS

/**
 * beakta_cli_read_file:
 * @name: as it was typed
 *
 * Reads one file; what it is, is told by its reading, also when it has no text.
 *
 * Returns: (transfer full): the file. %NULL with @error when it is not there at all, or is a folder
 */
BeaktaIncoming *beakta_cli_read_file (const char  *name,
                                      GError     **error);

G_END_DECLS
