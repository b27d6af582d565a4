/* A zip archive in memory, for OpenDocument and for a case as a file.
 *
 * libarchive, which reads archives for us, puts extra fields into every header; OpenDocument forbids them in the first
 * one (part 2, 3.3), for that is where a file is recognised. So this is written by hand, and no more of it than needed.
 * The same entries give the same bytes: there are no times in it.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _BeaktaZipWriter BeaktaZipWriter;

BeaktaZipWriter *beakta_zip_writer_new    (void);
void             beakta_zip_writer_free   (BeaktaZipWriter  *self);
gboolean         beakta_zip_writer_add    (BeaktaZipWriter  *self,
                                           const char       *name,        /* ASCII */
                                           const char       *content,
                                           gboolean          compress,
                                           GError          **error);
gboolean         beakta_zip_writer_add_bytes (BeaktaZipWriter *self,
                                           const char       *name,
                                           GBytes           *content,
                                           gboolean          compress,
                                           GError          **error);
GBytes          *beakta_zip_writer_finish (BeaktaZipWriter  *self);

/* The sum that every entry of an archive carries. */
guint32          beakta_zip_get_crc       (gconstpointer     content,
                                           gsize             size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaZipWriter, beakta_zip_writer_free)

G_END_DECLS
