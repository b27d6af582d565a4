/* Documents for tests, and what a reader makes of them, in writing. */

#pragma once

#include "beakta-intake.h"

G_BEGIN_DECLS

/**
 * reader_fixture_load:
 * @name: a file in fixtures/documents; a package ("form.docx") lies there unpacked, in a folder of that name, so that it
 *     can be read and reviewed
 *
 * Returns: (transfer full): its bytes
 */
GBytes        *reader_fixture_load  (const char    *name);
char          *reader_fixture_path  (const char    *name);

/* A ZIP package of one's own. */
typedef struct _ReaderPackage ReaderPackage;

ReaderPackage *reader_package_new   (void);
void           reader_package_add   (ReaderPackage *package,
                                     const char    *name,
                                     const char    *content,
                                     gsize          n_bytes);
GBytes        *reader_package_close (ReaderPackage *package);        /* frees it */

/* A package with a main part for Word around @body. */
GBytes        *reader_make_docx     (const char    *body);

/* Reads @bytes as the program would; nothing that goes wrong is an error of the test. */
BeaktaReading *reader_read          (GBytes        *bytes);

/* Type, notices, text and runs, one a line. */
char          *reader_describe      (BeaktaReading *reading);

G_END_DECLS
