/* Masks as they come: from a file for one copy, or from the case. How they are applied is in beakta-mask-apply.c.
 *
 * (1) Of a place in a document what stands in a quote is taken out, where the quote holds a part of it only.
 * (2) Another version of the document counts its characters otherwise: there the words that are masked, and what the end of
 *     the one and the beginning of the other have in common, are taken out of the quotes.
 */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-mask.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "beakta-report-writer.h"

#define MOST_MASKS 1000

static void
quote_free (gpointer data)
{
  BeaktaMaskQuote *self = data;

  beakta_mask_text_free (self->needle);
  g_free (self);
}

static void
mask_free (gpointer data)
{
  BeaktaMask *self = data;

  g_free (self->id);
  g_free (self->words);
  g_free (self->ground);
  g_clear_pointer (&self->needle, beakta_mask_text_free);
  g_ptr_array_unref (self->quotes);
  g_free (self);
}

static BeaktaMask *
add_new (GPtrArray *masks)
{
  BeaktaMask *mask = g_new0 (BeaktaMask, 1);

  mask->quotes = g_ptr_array_new_with_free_func (quote_free);
  g_ptr_array_add (masks, mask);

  return mask;
}

static gboolean
refuse (guint        number,
        const char  *why,
        GError     **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "mask %u: %s", number, why);

  return FALSE;
}

/* (transfer full): what is to be taken out: the words themselves, or those of a passage. "" when neither is there. */
static char *
dup_words (JsonObject *object,
           BeaktaCase *case_)
{
  JsonNode *evidence = json_object_get_member (object, "evidence");
  g_autoptr(GPtrArray) passages = NULL;

  if (evidence == NULL)
    return beakta_report_dup_clean (json_object_get_string_member_with_default (object, "words", ""));

  passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);
  for (guint i = 0; i < passages->len && json_node_get_value_type (evidence) == G_TYPE_INT64; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);
      guint number = beakta_case_get_evidence_number (case_, passage->record.id);

      if (number > 0 && number == (guint64) json_node_get_int (evidence))
        return beakta_report_dup_clean (passage->exact);
    }

  return g_strdup ("");
}

static gboolean
is_text (JsonObject *object,
         const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node == NULL || json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
add_mask (GPtrArray   *masks,
          JsonNode    *node,
          BeaktaCase  *case_,
          GError     **error)
{
  guint number = masks->len + 1;
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  BeaktaMask *mask;

  if (object == NULL || !is_text (object, "words") || !is_text (object, "ground"))
    return refuse (number, "it is an object of words (or the number of an evidence) and ground", error);

  mask = add_new (masks);
  mask->words = g_strstrip (dup_words (object, case_));
  mask->ground = g_strstrip (beakta_report_dup_one_line (json_object_get_string_member_with_default (object, "ground", "")));
  if (*mask->words == '\0')
    return refuse (number, "it names no words, or an evidence that the case does not have", error);
  if (*mask->ground == '\0')
    return refuse (number, "it has no ground", error);

  mask->needle = beakta_mask_text_new (mask->words);

  return TRUE;
}

/**
 * beakta_masks_from_json:
 * @json: a list of masks
 * @case_: the case
 * @error: #GIOError, which says which mask is wrong
 *
 * Returns: (transfer full): the masks; their numbers are their places in the list, from 1
 */
GPtrArray *
beakta_masks_from_json (const char  *json,
                        BeaktaCase  *case_,
                        GError     **error)
{
  g_autoptr(JsonNode) root = json_from_string (json, NULL);
  g_autoptr(GPtrArray) masks = g_ptr_array_new_with_free_func (mask_free);
  JsonArray *list;

  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root) || json_array_get_length (json_node_get_array (root)) == 0 ||
      json_array_get_length (json_node_get_array (root)) > MOST_MASKS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "masks are a JSON list of 1 to %d", MOST_MASKS);
      return NULL;
    }

  list = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (!add_mask (masks, json_array_get_element (list, i), case_, error))
      return NULL;

  return g_steal_pointer (&masks);
}

static gsize
measure (const char *text,
         guint       n_characters)
{
  g_autofree char *start = g_utf8_substring (text, 0, MIN ((glong) n_characters, g_utf8_strlen (text, -1)));
  g_autofree char *clean = beakta_report_dup_one_line (start);
  g_autoptr(BeaktaMaskText) seen = NULL;
  g_autofree char *whole = g_strconcat (clean, g_str_has_suffix (start, " ") || g_str_has_suffix (start, "\n") ? " " : "", NULL);

  seen = beakta_mask_text_new (*clean != '\0' ? whole : "");

  return beakta_mask_text_get_length (seen);
}

/* (transfer none): a quote of @passage, of which nothing is masked yet. */
static BeaktaMaskQuote *
add_quote (BeaktaMask          *mask,
           const BeaktaPassage *passage)
{
  BeaktaMaskQuote *quote = g_new0 (BeaktaMaskQuote, 1);
  g_autofree char *clean = beakta_report_dup_one_line (passage->exact);

  quote->needle = beakta_mask_text_new (clean);
  g_ptr_array_add (mask->quotes, quote);

  return quote;
}

/* Rule 1. @from, @to: characters of the passage. */
static void
mask_characters (BeaktaMask          *mask,
                 const BeaktaPassage *passage,
                 guint                from,
                 guint                to)
{
  BeaktaMaskQuote *quote = add_quote (mask, passage);

  quote->to = MIN (measure (passage->exact, to), beakta_mask_text_get_length (quote->needle));
  quote->from = MIN (measure (passage->exact, from), quote->to);
}

static gboolean
holds (const char *text,
       const char *words)
{
  g_autoptr(BeaktaMaskText) seen = beakta_mask_text_new (text);
  g_autoptr(BeaktaMaskText) needle = beakta_mask_text_new (words);
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (BeaktaMaskPlace));

  beakta_mask_text_find (seen, needle, BEAKTA_REACH_WORDS, places);

  return places->len > 0;
}

/* Rule 2. */
static void
mask_shared (BeaktaMask           *mask,
             const BeaktaPassage  *passage)
{
  g_autofree char *clean = beakta_report_dup_one_line (passage->exact);
  g_autoptr(BeaktaMaskText) text = beakta_mask_text_new (clean);
  gsize begins = beakta_mask_text_count_shared (mask->needle, text), ends = beakta_mask_text_count_shared (text, mask->needle);

  if (begins > 0)
    add_quote (mask, passage)->to = begins;
  if (ends > 0)
    {
      BeaktaMaskQuote *quote = add_quote (mask, passage);

      quote->to = beakta_mask_text_get_length (quote->needle);
      quote->from = quote->to - ends;
    }
}

static void
mask_passage (BeaktaMask           *mask,
              const BeaktaCaseMask *place,
              const BeaktaPassage  *passage,
              BeaktaCase           *case_)
{
  guint start = MAX (passage->start, place->start), end = MIN (passage->end, place->end);

  if (passage->document == place->document && g_str_equal (passage->sha256, place->sha256))
    {
      if (start < end)
        mask_characters (mask, passage, start - passage->start, end - passage->start);
    }
  else if (holds (place->words, passage->exact))
    {
      mask_characters (mask, passage, 0, G_MAXINT);
    }
  else if (beakta_case_get_newest_version (case_, passage->document, FALSE) ==
           beakta_case_get_newest_version (case_, place->document, FALSE))
    {
      mask_shared (mask, passage);
    }
}

static void
mask_passages (BeaktaMask           *mask,
               const BeaktaCaseMask *place,
               BeaktaCase           *case_)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);

  for (guint i = 0; i < passages->len; i++)
    mask_passage (mask, place, g_ptr_array_index (passages, i), case_);
}

GPtrArray *
beakta_masks_from_case (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) records = NULL;
  GPtrArray *masks;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  records = beakta_case_list (case_, BEAKTA_ITEM_MASK);
  masks = g_ptr_array_new_with_free_func (mask_free);
  for (guint i = 0; i < records->len; i++)
    {
      const BeaktaCaseMask *record = g_ptr_array_index (records, i);
      BeaktaMask *mask = add_new (masks);

      mask->id = g_strdup (record->record.id);
      mask->reach = record->reach;
      mask->words = g_strstrip (beakta_report_dup_clean (record->words));
      mask->ground = g_strstrip (beakta_report_dup_one_line (record->ground));
      mask->needle = beakta_mask_text_new (mask->words);
      if (record->reach == BEAKTA_REACH_PASSAGE)
        mask_passages (mask, record, case_);
    }

  return masks;
}
