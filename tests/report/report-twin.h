/* The PDF/A-1b twin of a paper: the same pages and fonts as ISO 19005-1 wants them, for a validator that knows no later part. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* (transfer full): of @pdf, which is PDF/A-2a. */
GBytes *report_twin_new      (GBytes *pdf);

/* (transfer full) (nullable): why PDFBox Preflight does not take @pdf for PDF/A-1b, "" when it does; skips the test aloud when
 * it is not installed. */
char   *report_twin_validate (GBytes *pdf);

G_END_DECLS
