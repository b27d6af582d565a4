/* A file that is written whole or not at all. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_WHOLE_FILE_NEW,             /* a file that is there already is an error */
  BEAKTA_WHOLE_FILE_REPLACE
} BeaktaWholeFileMode;

gboolean  beakta_whole_file_write_sync (GFile                *file,
                                        GBytes               *bytes,
                                        BeaktaWholeFileMode   mode,
                                        GCancellable         *cancellable,
                                        GError              **error);

G_END_DECLS
