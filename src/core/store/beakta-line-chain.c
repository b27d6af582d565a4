#include "beakta-line-chain.h"

#include <string.h>

static void
append (GString    *line,
        const char *field)
{
  g_string_append_printf (line, "%" G_GSIZE_FORMAT ":%s", strlen (field), field);
}

char *
beakta_line_chain_hash (const char         *previous,
                        const char * const *fields,
                        guint               n_fields)
{
  g_autoptr(GString) line = g_string_new (NULL);

  g_return_val_if_fail (previous != NULL && fields != NULL, NULL);

  append (line, previous);
  for (guint i = 0; i < n_fields; i++)
    append (line, fields[i]);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, line->str, line->len);
}
