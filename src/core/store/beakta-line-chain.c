#include "beakta-line-chain.h"

#include <string.h>

#include "beakta-store.h"

static void
append (GString    *line,
        const char *field)
{
  g_string_append_printf (line, "%" G_GSIZE_FORMAT ":%s", strlen (field), field);
}

/* (transfer full) */
static char *
compute_hash (const char         *previous,
              const char * const *fields,
              guint               n_fields)
{
  g_autoptr(GString) line = g_string_new (NULL);

  append (line, previous);
  for (guint i = 0; i < n_fields; i++)
    append (line, fields[i]);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, line->str, line->len);
}

char *
beakta_line_chain_next (BeaktaDriver        *db,
                        const char          *last,
                        const char * const  *fields,
                        guint                n_fields,
                        gint64              *sequence,
                        GError             **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  g_return_val_if_fail (fields != NULL && sequence != NULL, NULL);

  rows = beakta_driver_select (db, error, last, "");
  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return NULL;

  *sequence = has_row ? beakta_rows_get_int (rows, 0) + 1 : 1;

  return compute_hash (has_row ? beakta_rows_get_text (rows, 1) : "", fields, n_fields);
}

/* (transfer full): what the line ought to have as its hash. */
static char *
compute_again (BeaktaRows *rows,
               const char *previous,
               guint       n_fields)
{
  g_autofree const char **fields = g_new (const char *, n_fields);

  for (guint i = 0; i < n_fields; i++)
    fields[i] = beakta_rows_get_text (rows, (int) i + 1);

  return compute_hash (previous, fields, n_fields);
}

gboolean
beakta_line_chain_verify (BeaktaDriver  *db,
                          const char    *all,
                          guint          n_fields,
                          const char    *what,
                          GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, all, "");
  g_autofree char *previous = g_strdup ("");
  gboolean has_row;

  for (gint64 line = 1; rows != NULL && beakta_rows_next (rows, &has_row, error); line++)
    {
      g_autofree char *hash = has_row ? compute_again (rows, previous, n_fields) : NULL;

      if (!has_row)
        return TRUE;
      if (beakta_rows_get_int (rows, 0) != line || !g_str_equal (hash, beakta_rows_get_text (rows, (int) n_fields + 1)))
        {
          g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
                       "%s was altered, at or before line “%" G_GINT64_FORMAT "”", what, line);
          return FALSE;
        }

      g_free (previous);
      previous = g_steal_pointer (&hash);
    }

  return FALSE;
}
