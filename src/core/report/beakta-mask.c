/* Masks.
 *
 * (1) What is masked is taken out of the text before there is a paper: it is nowhere in the file, however that is unpacked.
 * (2) Words are whole words, in any case, with any white space between them, with or without the s of a genitive.
 * (3) A mask that is nowhere in the paper is an error, for it was written to hide something.
 */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-mask.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "beakta-report-writer.h"

#define MOST_MASKS 1000

static void
mask_free (gpointer data)
{
  BeaktaMask *self = data;

  g_free (self->words);
  g_free (self->ground);
  g_clear_pointer (&self->regex, g_regex_unref);
  g_free (self);
}

/* Rule (2). */
static GRegex *
compile (const char  *words,
         GError     **error)
{
  g_autoptr(GRegex) space = g_regex_new ("[\\s\\x{a0}]+", G_REGEX_OPTIMIZE, 0, NULL);
  g_auto(GStrv) parts = g_regex_split (space, words, 0);
  g_autoptr(GString) pattern = g_string_new ("(?<!\\w)");

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *escaped = g_regex_escape_string (parts[i], -1);

      g_string_append (pattern, i > 0 ? "[\\s\\x{a0}]+" : "");
      g_string_append (pattern, escaped);
    }
  g_string_append (pattern, "s?(?!\\w)");

  return g_regex_new (pattern->str, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, error);
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
  g_autoptr(GError) problem = NULL;
  BeaktaMask *mask;

  if (object == NULL || !is_text (object, "words") || !is_text (object, "ground"))
    return refuse (number, "it is an object of words (or the number of an evidence) and ground", error);

  mask = g_new0 (BeaktaMask, 1);
  g_ptr_array_add (masks, mask);
  mask->words = g_strstrip (dup_words (object, case_));
  mask->ground = g_strstrip (beakta_report_dup_one_line (json_object_get_string_member_with_default (object, "ground", "")));
  if (*mask->words == '\0')
    return refuse (number, "it names no words, or an evidence that the case does not have", error);
  if (*mask->ground == '\0')
    return refuse (number, "it has no ground", error);

  mask->regex = compile (mask->words, &problem);

  return mask->regex != NULL || refuse (number, problem->message, error);
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

/* (transfer full): "[maskerat 2]" */
static char *
dup_sign (const char *sign,
          guint       number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  GString *filled = g_string_new (sign);

  g_string_replace (filled, "{1}", digits, 0);

  return g_string_free (filled, FALSE);
}

/* Of the spans' text from @start to @end nothing is left but the sign, where it began. */
static void
cut_spans (GPtrArray  *spans,
           gsize       start,
           gsize       end,
           const char *sign)
{
  gsize at = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      BeaktaSpan *span = g_ptr_array_index (spans, i);
      gsize length = strlen (span->text);
      gsize from = CLAMP (start, at, at + length) - at, to = CLAMP (end, at, at + length) - at;
      gboolean begins = start >= at && start < at + length;

      if (to > from)
        {
          char *left = g_strdup_printf ("%.*s%s%s", (int) from, span->text, begins ? sign : "", span->text + to);

          g_free (span->text);
          span->text = left;
        }
      at += length;
    }
}

static char *
join_spans (GPtrArray *spans)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    g_string_append (text, ((const BeaktaSpan *) g_ptr_array_index (spans, i))->text);

  return g_string_free (text, FALSE);
}

static void
apply_mask (BeaktaMask *mask,
            const char *sign,
            GPtrArray  *spans)
{
  g_autofree char *text = join_spans (spans);
  g_autoptr(GMatchInfo) match = NULL;
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (int));

  for (g_regex_match (mask->regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int place[2];

      g_match_info_fetch_pos (match, 0, &place[0], &place[1]);
      g_array_append_vals (places, place, 2);
    }

  for (guint i = places->len; i > 0; i -= 2)
    cut_spans (spans, (gsize) g_array_index (places, int, i - 2), (gsize) g_array_index (places, int, i - 1), sign);
  mask->n_places += places->len / 2;
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const BeaktaMask *one = *(const BeaktaMask * const *) a, *other = *(const BeaktaMask * const *) b;

  return strlen (one->words) < strlen (other->words) ? 1 : strlen (one->words) > strlen (other->words) ? -1 : 0;
}

/* The longest first: a shorter one may be part of it. */
void
beakta_masks_apply_to_spans (GPtrArray  *masks,
                             const char *sign,
                             GPtrArray  *spans)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_sized_new (masks->len);

  for (guint i = 0; i < masks->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (masks, i));
  g_ptr_array_sort (sorted, compare_lengths);

  for (guint i = 0; i < sorted->len; i++)
    {
      guint number = 0;
      g_autofree char *own = NULL;

      g_ptr_array_find (masks, g_ptr_array_index (sorted, i), &number);
      own = dup_sign (sign, number + 1);
      apply_mask (g_ptr_array_index (sorted, i), own, spans);
    }
}

char *
beakta_masks_apply (GPtrArray  *masks,
                    const char *sign,
                    const char *text)
{
  BeaktaSpan span = { g_strdup (text), BEAKTA_SPAN_PLAIN };
  g_autoptr(GPtrArray) spans = g_ptr_array_new ();

  g_ptr_array_add (spans, &span);
  beakta_masks_apply_to_spans (masks, sign, spans);

  return span.text;
}

gboolean
beakta_masks_check (GPtrArray  *masks,
                    GError    **error)
{
  for (guint i = 0; i < masks->len; i++)
    {
      const BeaktaMask *mask = g_ptr_array_index (masks, i);

      for (guint j = 0; j < masks->len; j++)
        if (g_regex_match (mask->regex, ((const BeaktaMask *) g_ptr_array_index (masks, j))->ground, 0, NULL))
          return refuse (i + 1, "its words stand in a ground, which is printed", error);
      if (mask->n_places == 0)
        return refuse (i + 1, "its words are nowhere in the paper; see how they are spelled there", error);
    }

  return TRUE;
}
