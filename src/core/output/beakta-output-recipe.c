/* The recipe of a paper, found in a file that anybody may have written: its bytes are searched, nothing is unpacked. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-output-recipe.h"

#include <string.h>

#include "beakta-output.h"

#define MOST_BYTES 16384             /* of a recipe */

/* How a file of a format begins, and where its recipe is. A text begins with anything. */
static const struct
{
  const char *magic;
  const char *begins;
  const char *ends;
} places[] = {
  [BEAKTA_FORMAT_PDF] = { "%PDF-", BEAKTA_PDF_RECIPE_BEGINS, BEAKTA_PDF_RECIPE_ENDS },
  [BEAKTA_FORMAT_ODT] = { "PK\003\004", BEAKTA_ODT_RECIPE_BEGINS, BEAKTA_ODT_RECIPE_ENDS },
  [BEAKTA_FORMAT_HTML] = { "<!DOCTYPE html>", BEAKTA_HTML_RECIPE_BEGINS, BEAKTA_HTML_RECIPE_ENDS },
  [BEAKTA_FORMAT_TEXT] = { "", BEAKTA_TEXT_RECIPE_BEGINS, BEAKTA_TEXT_RECIPE_ENDS },
};

static BeaktaOutputFormat
recognise (const char *data,
           gsize       size)
{
  BeaktaOutputFormat format = BEAKTA_FORMAT_PDF;

  while (size < strlen (places[format].magic) || memcmp (data, places[format].magic, strlen (places[format].magic)) != 0)
    format++;

  return format;
}

/* Of a text the last line: what the case says may look like one too. */
static const char *
find_start (const char         *data,
            gsize               size,
            BeaktaOutputFormat  format)
{
  const char *begins = places[format].begins, *end;

  if (format != BEAKTA_FORMAT_TEXT)
    return memmem (data, size, begins, strlen (begins));

  end = size > 1 && data[size - 1] == '\n' ? memrchr (data, '\n', size - 1) : NULL;

  return end != NULL && (gsize) (data + size - end) > strlen (begins) && memcmp (end, begins, strlen (begins)) == 0 ? end : NULL;
}

/* (transfer full) (nullable): the text between the marks, as it was before it was written in XML. */
static char *
dup_between (const char         *data,
             gsize               size,
             BeaktaOutputFormat  format)
{
  const char *ends = places[format].ends;
  const char *start = find_start (data, size, format);
  const char *end;
  g_autoptr(GString) text = NULL;

  if (start == NULL)
    return NULL;

  start += strlen (places[format].begins);
  end = memmem (start, MIN ((gsize) (data + size - start), MOST_BYTES), ends, strlen (ends));
  if (end == NULL || !g_utf8_validate (start, end - start, NULL))
    return NULL;

  text = g_string_new_len (start, end - start);
  if (format == BEAKTA_FORMAT_TEXT)
    return g_string_free (g_steal_pointer (&text), FALSE);

  g_string_replace (text, "&quot;", "\"", 0);
  g_string_replace (text, "&apos;", "'", 0);
  g_string_replace (text, "&#39;", "'", 0);
  g_string_replace (text, "&lt;", "<", 0);
  g_string_replace (text, "&gt;", ">", 0);
  g_string_replace (text, "&amp;", "&", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * beakta_output_read_recipe:
 * @file: the bytes of a file
 * @format: (out): what it is, or says that it is
 * @error: #GIOError; %G_IO_ERROR_INVALID_DATA when it is no paper of Beakta
 *
 * Returns: (transfer full): what the file says that it was made of; whether that is true is seen by making it again
 */
BeaktaRecipe *
beakta_output_read_recipe (GBytes              *file,
                           BeaktaOutputFormat  *format,
                           GError             **error)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  g_autofree char *text = NULL;

  *format = recognise (data, size);
  text = size > 0 ? dup_between (data, size, *format) : NULL;
  if (text == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the file does not say how it was made");
      return NULL;
    }

  return beakta_recipe_from_text (text, error);
}
