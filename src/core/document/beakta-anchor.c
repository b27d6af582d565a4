/* From a place to a passage: quote, context and position, after the W3C Web Annotation model. And the finding of a
 * quotation that somebody typed. How a passage is found again is in beakta-anchor-resolve.c. */

#define G_LOG_DOMAIN "beakta-anchor"

#include "beakta-anchor.h"

#include "beakta-text-flow.h"

#define CONTEXT 32

G_DEFINE_QUARK (beakta-anchor-error-quark, beakta_anchor_error)

static void
trim (BeaktaText *text,
      guint      *start,
      guint      *end)
{
  const char *stream = beakta_text_get_stream (text);
  const char *first = stream + beakta_text_get_offset (text, *start);
  const char *last = stream + beakta_text_get_offset (text, *end);

  while (*start < *end && g_unichar_isspace (g_utf8_get_char (first)))
    {
      first = g_utf8_next_char (first);
      (*start)++;
    }

  while (*end > *start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (last))))
    {
      last = g_utf8_prev_char (last);
      (*end)--;
    }
}

BeaktaPassage *
beakta_anchor_make (BeaktaText           *text,
                    const BeaktaDocument *document,
                    guint                 start,
                    guint                 end)
{
  BeaktaPassage *passage;

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), NULL);
  g_return_val_if_fail (document != NULL, NULL);

  end = MIN (end, beakta_text_get_length (text));
  start = MIN (start, end);
  trim (text, &start, &end);
  if (start == end)
    return NULL;

  passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, NULL);
  passage->mark = BEAKTA_MARK_EVIDENCE;
  passage->state = BEAKTA_ANCHOR_EXACT;
  passage->document = document->number;
  passage->start = start;
  passage->end = end;
  passage->page = beakta_text_get_page_at (text, start);
  beakta_record_set (&passage->sha256, document->sha256);

  g_free (passage->exact);
  passage->exact = beakta_text_dup_quotation (text, start, end);
  g_free (passage->prefix);
  passage->prefix = beakta_text_dup_range (text, start - MIN (start, CONTEXT), start);
  g_free (passage->suffix);
  passage->suffix = beakta_text_dup_range (text, end, end + MIN (beakta_text_get_length (text) - end, CONTEXT));
  g_free (passage->heading);
  passage->heading = beakta_text_dup_heading_at (text, start);

  return passage;
}

/* The beginning of a quotation, for a message. */
static char *
shorten (const char *quote)
{
  const char *end = quote;

  for (guint i = 0; i < 60 && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  return *end == '\0' ? g_strdup (quote) : g_strdup_printf ("%.*s…", (int) (end - quote), quote);
}

static gboolean
choose (GArray      *ranges,
        const char  *quote,
        guint        occurrence,
        guint       *chosen,
        GError     **error)
{
  g_autofree char *shown = shorten (quote);

  if (ranges->len == 0)
    g_set_error (error, BEAKTA_ANCHOR_ERROR, BEAKTA_ANCHOR_ERROR_NOT_FOUND,
                 "The text does not contain “%s”", shown);
  else if (occurrence == 0 && ranges->len > 1)
    g_set_error (error, BEAKTA_ANCHOR_ERROR, BEAKTA_ANCHOR_ERROR_AMBIGUOUS,
                 "The text contains “%s” %u times: quote more of it, or say which one", shown, ranges->len);
  else if (occurrence > ranges->len)
    g_set_error (error, BEAKTA_ANCHOR_ERROR, BEAKTA_ANCHOR_ERROR_NOT_FOUND,
                 "The text contains “%s” %u times, so there is no occurrence %u", shown, ranges->len, occurrence);
  else
    {
      *chosen = MAX (occurrence, 1) - 1;
      return TRUE;
    }

  return FALSE;
}

gboolean
beakta_anchor_find_quote (BeaktaText  *text,
                          const char  *quote,
                          guint        occurrence,
                          guint       *start,
                          guint       *end,
                          guint       *n_found,
                          GError     **error)
{
  g_autofree char *composed = NULL;
  g_auto(BeaktaFolded) folded_quote = { 0 };
  g_autoptr(GArray) ranges = NULL;
  guint chosen = 0;

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), FALSE);
  g_return_val_if_fail (quote != NULL, FALSE);

  *start = *end = 0;
  if (n_found != NULL)
    *n_found = 0;

  composed = g_utf8_normalize (quote, -1, G_NORMALIZE_NFC);
  if (composed == NULL)
    {
      g_set_error_literal (error, BEAKTA_ANCHOR_ERROR, BEAKTA_ANCHOR_ERROR_NOT_FOUND, "The quotation is not valid UTF-8");
      return FALSE;
    }

  beakta_folded_init (&folded_quote, composed);
  if (folded_quote.length == 0)
    {
      g_set_error_literal (error, BEAKTA_ANCHOR_ERROR, BEAKTA_ANCHOR_ERROR_EMPTY, "The quotation has no words");
      return FALSE;
    }

  ranges = beakta_text_find_folded (text, &folded_quote, 0, G_MAXUINT);
  if (n_found != NULL)
    *n_found = ranges->len;
  if (!choose (ranges, composed, occurrence, &chosen, error))
    return FALSE;

  *start = g_array_index (ranges, BeaktaRange, chosen).start;
  *end = g_array_index (ranges, BeaktaRange, chosen).end;

  return TRUE;
}
