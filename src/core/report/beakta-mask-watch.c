/* What a person is told before a copy for disclosure goes out. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-mask-watch.h"

#include <string.h>

#include "beakta-identity-number.h"
#include "beakta-personal.h"

#define LONGEST_NAME 5               /* words of a mask that are looked for one by one */
#define SHORTEST_WORD 4              /* characters of such a word */
#define SHORTEST_NUMBER 6            /* digits of a number that is looked for in other writings */
#define NUMBER_OF_PERSON 10          /* digits of a personal identity number without its century */

static void
trace_free (gpointer data)
{
  BeaktaTrace *self = data;

  g_free (self->words);
  g_free (self);
}

/* The same words once, however often. @words: (transfer full) */
static void
take_trace (GPtrArray       *traces,
            BeaktaTraceKind  kind,
            guint            mask,
            char            *words)
{
  BeaktaTrace *trace;

  for (guint i = 0; i < traces->len; i++)
    {
      trace = g_ptr_array_index (traces, i);
      if (trace->kind != kind || trace->mask != mask || !g_str_equal (trace->words, words))
        continue;

      trace->n_places++;
      g_free (words);
      return;
    }

  trace = g_new0 (BeaktaTrace, 1);
  trace->kind = kind;
  trace->mask = mask;
  trace->words = words;
  trace->n_places = 1;
  g_ptr_array_add (traces, trace);
}

static void
add_spans (GPtrArray *texts,
           GPtrArray *spans)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    g_string_append (text, ((const BeaktaSpan *) g_ptr_array_index (spans, i))->text);
  g_ptr_array_add (texts, g_string_free (text, FALSE));
}

static void
add_text (char     **text,
          gpointer   texts)
{
  g_ptr_array_add (texts, g_strdup (*text));
}

static void
add_block (GPtrArray         *texts,
           const BeaktaBlock *block)
{
  add_spans (texts, block->spans);
  if (block->figure != NULL)
    beakta_figure_visit (block->figure, add_text, texts);
  if (block->alternative != NULL)
    g_ptr_array_add (texts, g_strdup (block->alternative));
  for (guint i = 0; i < block->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (block->rows, i);

      for (guint j = 0; j < row->len; j++)
        add_spans (texts, ((const BeaktaReportCell *) g_ptr_array_index (row, j))->spans);
    }
}

/* (transfer full): all that the paper says. */
static GPtrArray *
list_texts (BeaktaReport *report)
{
  GPtrArray *blocks = beakta_report_get_blocks (report);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < blocks->len; i++)
    add_block (texts, g_ptr_array_index (blocks, i));
  g_ptr_array_add (texts, g_strdup (beakta_report_get_title (report)));
  g_ptr_array_add (texts, g_strdup (beakta_report_get_head_left (report)));
  g_ptr_array_add (texts, g_strdup (beakta_report_get_head_right (report)));
  g_ptr_array_add (texts, g_strdup (beakta_report_get_secrecy (report)));

  return texts;
}

static void
propose_numbers (GPtrArray  *traces,
                 const char *text)
{
  gsize start, end;

  for (; beakta_identity_number_find (text, &start, &end); text += end)
    take_trace (traces, BEAKTA_TRACE_NUMBER, 0, g_strndup (text + start, end - start));
}

static void
propose_pattern (GPtrArray       *traces,
                 BeaktaTraceKind  kind,
                 GRegex          *pattern,
                 const char      *text)
{
  g_autoptr(GMatchInfo) match = NULL;

  for (g_regex_match (pattern, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    take_trace (traces, kind, 0, g_match_info_fetch (match, 0));
}

static void
propose_names (GPtrArray  *traces,
               const char *text)
{
  g_auto(GStrv) names = beakta_personal_list_names (text);

  for (guint i = 0; names[i] != NULL; i++)
    take_trace (traces, BEAKTA_TRACE_NAME, 0, g_strdup (names[i]));
}

GPtrArray *
beakta_masks_propose (BeaktaReport *report)
{
  g_autoptr(GRegex) email = g_regex_new ("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+", G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr(GRegex) telephone = g_regex_new ("(?<![\\w-])(\\+46|0046|0)[ \\x{a0}/-]?(\\(0\\))?[1-9]([ \\x{a0}/\\x{2010}\\x{2011}\\x{2013}-]{0,3}\\d){6,9}(?!\\w)",
                                             G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr(GPtrArray) texts = NULL;
  GPtrArray *traces;

  g_return_val_if_fail (BEAKTA_IS_REPORT (report), NULL);

  texts = list_texts (report);
  traces = g_ptr_array_new_with_free_func (trace_free);
  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      propose_numbers (traces, text);
      propose_pattern (traces, BEAKTA_TRACE_EMAIL, email, text);
      propose_pattern (traces, BEAKTA_TRACE_TELEPHONE, telephone, text);
      propose_names (traces, text);
    }

  return traces;
}

static gboolean
is_sign_in_number (gunichar c)
{
  return c == ' ' || c == 0xa0 || c == '-' || c == '+' || c == '/' || (c >= 0x2010 && c <= 0x2013);
}

/* (transfer full): the digits of a text, one after the other. */
static char *
dup_digits (const char *text,
            gsize       length)
{
  GString *digits = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      g_string_append_c (digits, text[i]);

  return g_string_free (digits, FALSE);
}

/* The digits by which a number is known in any writing: one of a person is the same with and without its century. (nullable) */
static char *
dup_known_digits (const char *words)
{
  g_autofree char *digits = dup_digits (words, strlen (words));
  gsize length = strlen (digits);

  if (length < SHORTEST_NUMBER)
    return NULL;

  return g_strdup (length == NUMBER_OF_PERSON + 2 ? digits + 2 : digits);
}

/* Past a run of digits and what stands between them; @text is at a digit. */
static const char *
pass_number (const char *text)
{
  const char *end = text;

  for (const char *p = text; g_ascii_isdigit (*p) || is_sign_in_number (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    if (g_ascii_isdigit (*p))
      end = p + 1;

  return end;
}

static void
find_number (GPtrArray  *traces,
             guint       mask,
             const char *known,
             const char *text)
{
  while (*text != '\0')
    {
      const char *end;
      g_autofree char *digits = NULL;

      if (!g_ascii_isdigit (*text))
        {
          text = g_utf8_next_char (text);
          continue;
        }

      end = pass_number (text);
      digits = dup_digits (text, (gsize) (end - text));
      if (strstr (digits, known) != NULL)
        take_trace (traces, BEAKTA_TRACE_LEFT, mask, g_strndup (text, (gsize) (end - text)));
      text = end;
    }
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Words that have the word in them: "Eklundska", where "Eklund" is masked. */
static void
find_word (GPtrArray      *traces,
           guint           mask,
           BeaktaMaskText *word,
           const char     *text)
{
  g_autoptr(BeaktaMaskText) seen = beakta_mask_text_new (text);
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (BeaktaMaskPlace));

  beakta_mask_text_find (seen, word, BEAKTA_REACH_PARTS, places);
  for (guint i = 0; i < places->len; i++)
    {
      const BeaktaMaskPlace *place = &g_array_index (places, BeaktaMaskPlace, i);

      take_trace (traces, BEAKTA_TRACE_LEFT, mask, g_strndup (text + place->start, place->end - place->start));
    }
}

/* (transfer full): the words of a mask that tell of it one by one: those of a name, or one word alone; without an s at the end. */
static GPtrArray *
list_telling_words (const BeaktaMask *mask)
{
  GPtrArray *telling = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) words = g_regex_split_simple ("[^\\w-]+", mask->words, 0, 0);
  guint n_words = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n_words += *words[i] != '\0';

  for (guint i = 0; words[i] != NULL && n_words <= LONGEST_NAME; i++)
    {
      gunichar first = g_utf8_get_char (words[i]);
      glong length = g_utf8_strlen (words[i], -1);

      if (length < SHORTEST_WORD || (n_words > 1 && !g_unichar_isupper (first)) || !is_letter (first) || g_unichar_isdigit (first))
        continue;
      g_ptr_array_add (telling, g_strndup (words[i], strlen (words[i]) - (length > SHORTEST_WORD && g_str_has_suffix (words[i], "s"))));
    }

  return telling;
}

static void
find_left (GPtrArray        *traces,
           const BeaktaMask *mask,
           guint             number,
           GPtrArray        *texts)
{
  g_autoptr(GPtrArray) telling = list_telling_words (mask);
  g_autofree char *known = dup_known_digits (mask->words);

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      if (known != NULL)
        find_number (traces, number, known, text);
      for (guint j = 0; j < telling->len; j++)
        {
          g_autoptr(BeaktaMaskText) word = beakta_mask_text_new (g_ptr_array_index (telling, j));

          find_word (traces, number, word, text);
        }
    }
}

GPtrArray *
beakta_masks_list_left (GPtrArray    *masks,
                        BeaktaReport *report)
{
  g_autoptr(GPtrArray) texts = NULL;
  GPtrArray *traces;

  g_return_val_if_fail (masks != NULL, NULL);
  g_return_val_if_fail (BEAKTA_IS_REPORT (report), NULL);

  texts = list_texts (report);
  traces = g_ptr_array_new_with_free_func (trace_free);
  for (guint i = 0; i < masks->len; i++)
    find_left (traces, g_ptr_array_index (masks, i), i + 1, texts);

  return traces;
}

/* (transfer full): letters and digits in small letters, and nothing between them. */
static char *
dup_squeezed (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *squeezed = g_string_new (NULL);

  for (const char *p = normal != NULL ? normal : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (is_letter (g_utf8_get_char (p)))
      g_string_append_unichar (squeezed, g_unichar_tolower (g_utf8_get_char (p)));

  return g_string_free (squeezed, FALSE);
}

static gboolean
tells_of (const char       *squeezed,
          const BeaktaMask *mask)
{
  g_autoptr(GPtrArray) telling = list_telling_words (mask);
  g_autofree char *known = dup_known_digits (mask->words);
  g_autofree char *whole = dup_squeezed (mask->words);

  if ((known != NULL && strstr (squeezed, known) != NULL) ||
      (g_utf8_strlen (whole, -1) >= SHORTEST_WORD && strstr (squeezed, whole) != NULL))
    return TRUE;

  for (guint i = 0; i < telling->len; i++)
    {
      g_autofree char *word = dup_squeezed (g_ptr_array_index (telling, i));

      if (strstr (squeezed, word) != NULL)
        return TRUE;
    }

  return FALSE;
}

const BeaktaMask *
beakta_masks_find_in_name (GPtrArray  *masks,
                           const char *name)
{
  g_autofree char *squeezed = NULL;

  g_return_val_if_fail (masks != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  squeezed = dup_squeezed (name);
  for (guint i = 0; i < masks->len; i++)
    if (tells_of (squeezed, g_ptr_array_index (masks, i)))
      return g_ptr_array_index (masks, i);

  return NULL;
}
