/* Whether free text seems to be about an identifiable person. The numbers are those of the header. */

#include "beakta-personal.h"

#include <string.h>

#include "beakta-identity-number.h"

#define MOST_NAMES 4                 /* words of one name */

typedef struct
{
  char     *word;                    /* as it is written, without the signs around it */
  char     *lower;
  gboolean  is_first;                /* of a sentence */
  gboolean  ends_part;               /* a sign follows it that separates: a comma, a bracket, the end of a sentence ... */
  gboolean  has_comma;               /* and that sign is a comma */
} Word;

static void
word_clear (Word *word)
{
  g_free (word->word);
  g_free (word->lower);
}

/* Letters, and what stands inside of words: "Sri-Lanka", "Anna-Karin", "O'Brien". */
static const char *
pass_word (const char *text)
{
  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char (text);
      gboolean joins = (c == '-' || c == '\'' || c == 0x2019) && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (text)));

      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c) && !joins)
        break;
      text = g_utf8_next_char (text);
    }

  return text;
}

/* What stands between this word and the next. */
static const char *
pass_signs (const char *text,
            Word       *word,
            gboolean   *ends_sentence)
{
  while (*text != '\0' && !g_unichar_isalpha (g_utf8_get_char (text)))
    {
      gunichar c = g_utf8_get_char (text);

      word->has_comma |= !word->ends_part && c == ',';
      word->ends_part |= c != ' ' && c != '\t' && c != 0xa0;
      *ends_sentence |= (c < 128 && strchr (".!?:;\n\r\"", (int) c) != NULL) || c == 0x201d || c == 0x2013 || c == 0x2022;
      text = g_utf8_next_char (text);
    }

  return text;
}

static GArray *
split_words (const char *text)
{
  GArray *words = g_array_new (FALSE, TRUE, sizeof (Word));
  gboolean is_first = TRUE;

  g_array_set_clear_func (words, (GDestroyNotify) word_clear);
  while (*text != '\0' && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  while (*text != '\0')
    {
      const char *end = pass_word (text);
      Word word = { g_strndup (text, (gsize) (end - text)), g_utf8_strdown (text, end - text), is_first, FALSE, FALSE };

      is_first = FALSE;
      text = pass_signs (end, &word, &is_first);
      g_array_append_val (words, word);
    }

  return words;
}

/* A capital letter and then small ones; two letters at least. */
static gboolean
has_shape_of_name (const Word *word)
{
  const char *rest = g_utf8_next_char (word->word);

  if (!g_unichar_isupper (g_utf8_get_char (word->word)) || *rest == '\0')
    return FALSE;

  for (; *rest != '\0'; rest = g_utf8_next_char (rest))
    {
      gunichar c = g_utf8_get_char (rest);

      if (c == '-')
        return g_unichar_isalpha (g_utf8_get_char (rest + 1));
      if (g_unichar_isupper (c))
        return FALSE;
    }

  return TRUE;
}

/* Rule 2. */
static gboolean
is_name (const Word *word)
{
  return has_shape_of_name (word) && !beakta_personal_is_country (word->lower) && !beakta_personal_is_no_name (word->lower) &&
         !(word->is_first && beakta_personal_ends_as_group (word->lower));
}

static gboolean
is_word (GArray     *words,
         guint       at,
         const char *lower)
{
  return at < words->len && g_str_equal (g_array_index (words, Word, at).lower, lower);
}

/* "från", "som kommer från", "är född i": how many words after @at lead to a place; 0 when none do. */
static guint
count_leading (GArray *words,
               guint   at)
{
  static const char * const phrases[][3] = {
    { "från" }, { "from" },
    { "kommer", "från" }, { "kom", "från" }, { "flydde", "från" }, { "flytt", "från" }, { "är", "från" }, { "flyttade", "från" },
    { "född", "i" }, { "föddes", "i" }, { "uppvuxen", "i" },
    { "är", "född", "i" }, { "var", "född", "i" }, { "har", "flytt", "från" },
    { "comes", "from" }, { "is", "from" }, { "fled", "from" }, { "was", "born", "in" }, { "born", "in" },
  };
  guint skipped = is_word (words, at, "som") || is_word (words, at, "who") ? 1 : 0;

  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      guint n = 0;

      while (n < 3 && phrases[i][n] != NULL && is_word (words, at + skipped + n, phrases[i][n]))
        n++;
      if (n == 3 || phrases[i][n] == NULL)
        return skipped + n;
    }

  return 0;
}

/* No sign but a comma after the name stands between the words from @at on. */
static gboolean
hangs_together (GArray *words,
                guint   at,
                guint   n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      const Word *word = &g_array_index (words, Word, at + i);

      if (word->ends_part && !(i == 0 && word->has_comma))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_place_after (GArray *words,
                 guint   at)
{
  guint n = count_leading (words, at + 1);

  return n > 0 && at + 1 + n < words->len && hangs_together (words, at, n + 1) &&
         beakta_personal_is_country (g_array_index (words, Word, at + 1 + n).lower);
}

static gboolean
has_demonym_after (GArray *words,
                   guint   at)
{
  const Word *word = &g_array_index (words, Word, at);
  guint n = is_word (words, at + 1, "som") ? 1 : 0;

  if (is_word (words, at + 1 + n, "är") || is_word (words, at + 1 + n, "is"))
    n++;
  else if (n > 0 || !word->has_comma)
    return FALSE;

  return at + 1 + n < words->len && hangs_together (words, at, n + 1) &&
         beakta_personal_is_demonym (g_array_index (words, Word, at + 1 + n).lower);
}

static gboolean
has_name_with_origin (const char *text)
{
  g_autoptr(GArray) words = split_words (text);

  for (guint i = 0; i < words->len; i++)
    if (is_name (&g_array_index (words, Word, i)) && (has_place_after (words, i) || has_demonym_after (words, i)))
      return TRUE;

  return FALSE;
}

BeaktaPersonal
beakta_personal_look (const char *text)
{
  BeaktaPersonal personal = BEAKTA_PERSONAL_NOTHING;

  g_return_val_if_fail (text != NULL, BEAKTA_PERSONAL_NOTHING);

  if (beakta_identity_number_find (text, NULL, NULL))
    personal |= BEAKTA_PERSONAL_NUMBER;
  if (g_utf8_validate (text, -1, NULL) && has_name_with_origin (text))
    personal |= BEAKTA_PERSONAL_ORIGIN;

  return personal;
}

/* How many words from @at on are one name; 0 when they are none. */
static guint
count_name (GArray *words,
            guint   at)
{
  guint n = 0;

  while (at + n < words->len && n < MOST_NAMES && is_name (&g_array_index (words, Word, at + n)))
    {
      n++;
      if (g_array_index (words, Word, at + n - 1).ends_part)
        break;
    }

  return n > 1 ? n : 0;
}

static char *
dup_name (GArray *words,
          guint   at,
          guint   n)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (name, "%s%s", i > 0 ? " " : "", g_array_index (words, Word, at + i).word);

  return g_string_free (name, FALSE);
}

GStrv
beakta_personal_list_names (const char *text)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr(GArray) words = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  words = split_words (g_utf8_validate (text, -1, NULL) ? text : "");
  for (guint i = 0; i < words->len;)
    {
      guint n = count_name (words, i);
      g_autofree char *name = n > 0 ? dup_name (words, i, n) : NULL;

      if (name != NULL)
        g_strv_builder_add (names, name);
      i += MAX (n, 1);
    }

  return g_strv_builder_end (names);
}

/* The members of records that people write freely. */
static const char * const free_text[] = {
  "value", "reason", "missing", "goal", "text", "label", "differences", "participation_note", "variables", "measures", "conditions",
  "matters", "short_term", "long_term", "conclusion", "what", "baseline", "target", "unit", "when", "source", "remark", NULL
};

static BeaktaPersonal look_at_node (JsonNode *node);

static BeaktaPersonal
look_at_members (JsonObject         *object,
                 const char * const *names)
{
  BeaktaPersonal personal = BEAKTA_PERSONAL_NOTHING;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    if (names == NULL || g_strv_contains (names, name))
      personal |= look_at_node (node);

  return personal;
}

static BeaktaPersonal
look_at_node (JsonNode *node)
{
  BeaktaPersonal personal = BEAKTA_PERSONAL_NOTHING;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return look_at_members (json_node_get_object (node), NULL);
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return beakta_personal_look (json_node_get_string (node));
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return personal;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    personal |= look_at_node (json_array_get_element (json_node_get_array (node), i));

  return personal;
}

BeaktaPersonal
beakta_personal_look_at_change (BeaktaChange *change)
{
  GPtrArray *edits;
  BeaktaPersonal personal = BEAKTA_PERSONAL_NOTHING;

  g_return_val_if_fail (change != NULL, BEAKTA_PERSONAL_NOTHING);

  edits = beakta_change_get_edits (change);
  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->after != NULL && edit->kind != BEAKTA_ITEM_FACTS && edit->kind != BEAKTA_ITEM_DOCUMENT)
        personal |= look_at_members (edit->after, free_text);
    }

  return personal;
}
