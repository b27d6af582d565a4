/* The recipe of a paper, found in a file that anybody may have written: its bytes are searched, nothing is unpacked. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-output.h"

#include <string.h>

#include "beakta-pdf.h"

#define MOST_BYTES 16384             /* of a recipe */

/* (transfer full) (nullable): the text between the marks, as it was before it was written in XML. */
static char *
dup_between (const char *data,
             gsize       size)
{
  const char *start = memmem (data, size, BEAKTA_PDF_RECIPE_BEGINS, strlen (BEAKTA_PDF_RECIPE_BEGINS));
  const char *end;
  g_autoptr(GString) text = NULL;

  if (start == NULL)
    return NULL;

  start += strlen (BEAKTA_PDF_RECIPE_BEGINS);
  end = memmem (start, MIN ((gsize) (data + size - start), MOST_BYTES), BEAKTA_PDF_RECIPE_ENDS, strlen (BEAKTA_PDF_RECIPE_ENDS));
  if (end == NULL || !g_utf8_validate (start, end - start, NULL))
    return NULL;

  text = g_string_new_len (start, end - start);
  g_string_replace (text, "&quot;", "\"", 0);
  g_string_replace (text, "&apos;", "'", 0);
  g_string_replace (text, "&lt;", "<", 0);
  g_string_replace (text, "&gt;", ">", 0);
  g_string_replace (text, "&amp;", "&", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * beakta_output_read_recipe:
 * @pdf: a file
 * @error: #GIOError; %G_IO_ERROR_INVALID_DATA when it is no paper of Beakta
 *
 * Returns: (transfer full): what the file says that it was made of; whether that is true is seen by making it again
 */
BeaktaRecipe *
beakta_output_read_recipe (GBytes  *pdf,
                           GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  g_autofree char *text = size > 0 ? dup_between (data, size) : NULL;

  if (text == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the file does not say how it was made");
      return NULL;
    }

  return beakta_recipe_from_text (text, error);
}
