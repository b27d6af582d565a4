/* CSV and TSV: a table whose delimiter nobody says. */

#pragma once

#include "beakta-flow.h"

G_BEGIN_DECLS

/* What parts the values in @head, the beginning of a text: a semicolon, a TAB, a comma, or '\0' when it is no table. */
char     beakta_csv_find_delimiter (const char    *head);
gboolean beakta_csv_read           (const guint8  *bytes,
                                    gsize          size,
                                    BeaktaFlow    *flow,
                                    GError       **error);

G_END_DECLS
