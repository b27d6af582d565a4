/* The marks of a case as W3C Web Annotations, read: where a mark stands. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-marks-read-private.h"

#include <string.h>

#include "beakta-anchor.h"
#include "beakta-member.h"

gboolean
beakta_marks_refuse (const char  *path,
                     int          code,
                     const char  *reason,
                     GError     **error)
{
  g_set_error (error, G_IO_ERROR, code, "%s: %s", path, reason);
  return FALSE;
}

const char *
beakta_marks_get_after (const char  *value,
                        const char  *prefix,
                        const char  *path,
                        GError     **error)
{
  if (g_str_has_prefix (value, prefix) && value[strlen (prefix)] != '\0')
    return value + strlen (prefix);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: “%s” does not begin with “%s”", path, value, prefix);
  return NULL;
}

static const BeaktaDocument *
find_document (BeaktaMarksReading *reading,
               const char         *sha256)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (reading->case_, BEAKTA_ITEM_DOCUMENT);

  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);

      if (g_str_equal (document->sha256, sha256))
        return beakta_case_get_document (reading->case_, document->number);
    }

  return NULL;
}

static BeaktaText *
get_text (BeaktaMarksReading *reading,
          guint               document)
{
  gpointer key = GUINT_TO_POINTER (document);
  BeaktaText *text = g_hash_table_lookup (reading->texts, key);

  if (text == NULL)
    {
      text = reading->load_text (document, reading->user_data);
      if (text != NULL)
        g_hash_table_insert (reading->texts, key, text);
    }

  return text;
}

/* Takes what the selectors say; others than the two are left alone. */
static gboolean
read_selector (JsonObject     *selector,
               const char     *path,
               BeaktaPassage  *anchor,
               gboolean       *has_position,
               GError        **error)
{
  const char *type, *exact, *prefix, *suffix;
  gint64 start, end;

  if (!beakta_member_get_string (selector, path, "type", TRUE, &type, error))
    return FALSE;

  if (g_str_equal (type, "TextQuoteSelector"))
    {
      if (!beakta_member_get_string (selector, path, "exact", TRUE, &exact, error) ||
          !beakta_member_get_string (selector, path, "prefix", FALSE, &prefix, error) ||
          !beakta_member_get_string (selector, path, "suffix", FALSE, &suffix, error))
        return FALSE;

      beakta_record_set (&anchor->exact, exact);
      beakta_record_set (&anchor->prefix, prefix);
      beakta_record_set (&anchor->suffix, suffix);
    }
  else if (g_str_equal (type, "TextPositionSelector"))
    {
      if (!beakta_member_get_integer (selector, path, "start", 0, G_MAXUINT - 1, -1, &start, error) ||
          !beakta_member_get_integer (selector, path, "end", start + 1, G_MAXUINT, -1, &end, error))
        return FALSE;

      anchor->start = (guint) start;
      anchor->end = (guint) end;
      *has_position = TRUE;
    }

  return TRUE;
}

/* (transfer full): the place in the text that the selectors mean: quotation and position must agree; a quotation alone
 * must stand there once. */
static BeaktaPassage *
find_place (BeaktaMarksReading    *reading,
            const BeaktaDocument  *document,
            const BeaktaPassage   *anchor,
            gboolean               has_position,
            const char            *path,
            GError               **error)
{
  BeaktaText *text = get_text (reading, document->number);
  g_autoptr(BeaktaPassage) place = NULL;
  guint start = anchor->start;
  guint end = anchor->end;

  if (text == NULL)
    {
      beakta_marks_refuse (path, G_IO_ERROR_NOT_FOUND, "the document has no text in this case", error);
      return NULL;
    }
  if (!has_position && !beakta_anchor_find_quote (text, anchor->exact, 0, &start, &end, NULL, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }

  place = end <= beakta_text_get_length (text) ? beakta_anchor_make (text, document, start, end) : NULL;
  if (place != NULL && (*anchor->exact == '\0' || g_str_equal (place->exact, anchor->exact)))
    return g_steal_pointer (&place);

  beakta_marks_refuse (path, G_IO_ERROR_INVALID_DATA, "the document does not have these words at that place", error);
  return NULL;
}

BeaktaPassage *
beakta_marks_read_target (BeaktaMarksReading  *reading,
                          JsonObject          *target,
                          const char          *path,
                          GError             **error)
{
  g_autoptr(BeaktaPassage) anchor = beakta_record_new (BEAKTA_ITEM_PASSAGE, NULL);
  const BeaktaDocument *document;
  gboolean has_position = FALSE;
  const char *source, *sha256;
  JsonArray *selectors;

  if (!beakta_member_get_string (target, path, "source", TRUE, &source, error))
    return NULL;
  sha256 = beakta_marks_get_after (source, BEAKTA_MARKS_SHA256, path, error);
  if (sha256 == NULL || !beakta_member_get_array (target, path, "selector", &selectors, error))
    return NULL;

  document = find_document (reading, sha256);
  if (document == NULL)
    {
      beakta_marks_refuse (path, G_IO_ERROR_NOT_FOUND, "the case has no document with this SHA-256", error);
      return NULL;
    }

  for (guint i = 0; selectors != NULL && i < json_array_get_length (selectors); i++)
    {
      g_autofree char *selector_path = g_strdup_printf ("%s.selector[%u]", path, i);
      JsonObject *selector = beakta_element_get_object (selectors, i, selector_path, error);

      if (selector == NULL || !read_selector (selector, selector_path, anchor, &has_position, error))
        return NULL;
    }

  if (!has_position && *anchor->exact == '\0')
    {
      beakta_marks_refuse (path, G_IO_ERROR_INVALID_DATA, "there is neither a quotation nor a position", error);
      return NULL;
    }

  return find_place (reading, document, anchor, has_position, path, error);
}
