#include "beakta-claim-proposal.h"

#include <string.h>

#include "beakta-checklist-private.h"
#include "beakta-word-pattern.h"

#define SHORTEST_STEM   3
#define FEWEST_WORDS    3
#define SHARE_OF_QUESTION(n) (((n) * 3 + 3) / 4)

/* Words that every form has, and that tell no question from another. */
static const char * const empty_words[] = {
  "ange", "annat", "ansökan", "att", "av", "avser", "behöver", "beskriv", "bli", "blir", "de", "dem", "den", "denna", "det", "dessa",
  "detta", "din", "dina", "där", "efter", "eller", "en", "er", "era", "ert", "ett", "finns", "framgår", "från", "för", "gör", "görs",
  "går", "ha", "han", "har", "hon", "hur", "i", "inom", "kan", "kommer", "kort", "med", "men", "mer", "mot", "motivera", "ni", "nog",
  "när", "någon", "något", "några", "och", "också", "om", "på", "redogör", "samt", "sig", "sin", "sina", "sitt", "ska", "skall", "som",
  "svara", "sökande", "sökanden", "så", "till", "under", "upp", "ut", "vad", "var", "varför", "vem", "vi", "vilka", "vilken", "vilket",
  "vår", "våra", "vårt", "vid", "är", "över", "projekt", "projektet", "projektets", NULL
};

static const char * const denials[] = { "aldrig", "ej", "ingen", "inga", "inget", "icke", "inte", "saknar", "saknas", "utan", NULL };

/* A label or a question, as the two are compared. */
typedef struct
{
  GPtrArray *words;                  /* of char *: those that carry meaning, each once */
  gboolean   denies;
} Meaning;

static void
meaning_free (gpointer data)
{
  Meaning *meaning = data;

  g_ptr_array_unref (meaning->words);
  g_free (meaning);
}

static gboolean
is_ending (const char         *rest,
           const char * const *endings)
{
  return *rest == '\0' || (endings != NULL && g_strv_contains (endings, rest));
}

/* Whether both are one stem with endings. */
static gboolean
is_same_word (const char         *a,
              const char         *b,
              const char * const *endings)
{
  const char *p = a;
  const char *q = b;
  guint n = 0;

  if (*a != *b)
    return FALSE;

  while (*p != '\0' && g_utf8_get_char (p) == g_utf8_get_char (q))
    {
      p = g_utf8_next_char (p);
      q = g_utf8_next_char (q);
      n++;
    }
  if (*p == '\0' && *q == '\0')
    return TRUE;

  for (; n >= SHORTEST_STEM; n--)
    {
      if (is_ending (p, endings) && is_ending (q, endings))
        return TRUE;
      p = g_utf8_prev_char (p);
      q = g_utf8_prev_char (q);
    }

  return FALSE;
}

static gboolean
has_word (const Meaning      *meaning,
          const char         *word,
          const char * const *endings)
{
  for (guint i = 0; i < meaning->words->len; i++)
    if (is_same_word (g_ptr_array_index (meaning->words, i), word, endings))
      return TRUE;

  return FALSE;
}

static Meaning *
meaning_new (const char         *words,
             const char * const *endings)
{
  g_autoptr(GArray) folded = beakta_word_pattern_fold (words, -1);
  Meaning *meaning = g_new0 (Meaning, 1);

  meaning->words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < folded->len; i++)
    {
      const char *word = g_array_index (folded, BeaktaFoldedWord, i).folded;

      if (g_strv_contains (denials, word))
        meaning->denies = TRUE;
      else if (!g_strv_contains (empty_words, word) && !has_word (meaning, word, endings))
        g_ptr_array_add (meaning->words, g_strdup (word));
    }

  return meaning;
}

/* Rule 3, but for other questions. */
static gboolean
is_owned_by (const Meaning      *label,
             const Meaning      *question,
             const char * const *endings)
{
  guint n = label->words->len;

  if (n < FEWEST_WORDS || n < SHARE_OF_QUESTION (question->words->len) || label->denies != question->denies)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!has_word (question, g_ptr_array_index (label->words, i), endings))
      return FALSE;

  return TRUE;
}

/* (transfer full) (element-type Meaning) */
static GPtrArray *
read_questions (BeaktaChecklist    *checklist,
                const char * const *endings)
{
  GPtrArray *meanings = g_ptr_array_new_with_free_func (meaning_free);

  for (guint i = 0; i < checklist->questions->len; i++)
    g_ptr_array_add (meanings, meaning_new (beakta_question_get_text (g_ptr_array_index (checklist->questions, i), "sv"),
                                            endings));

  return meanings;
}

/* Index of the one question that a label belongs to by rule 3; -1: none. */
static int
find_owner (const Meaning      *label,
            GPtrArray          *questions,
            const char * const *endings)
{
  guint fewest = G_MAXUINT;
  int owner = -1;

  for (guint i = 0; i < questions->len; i++)
    {
      const Meaning *question = g_ptr_array_index (questions, i);

      if (question->words->len > fewest || !is_owned_by (label, question, endings))
        continue;

      /* Of two that have all of it, it belongs to the one that says least besides. */
      owner = question->words->len < fewest ? (int) i : -1;
      fewest = question->words->len;
    }

  return owner;
}

static gboolean
states_the_same (const BeaktaLabelled *a,
                 const BeaktaLabelled *b)
{
  g_autofree char *first = beakta_claim_dup_words (a->place);
  g_autofree char *second = beakta_claim_dup_words (b->place);

  return g_str_equal (first, second);
}

/* Rule 4. (nullable). @candidates: (element-type BeaktaLabelled) */
static const BeaktaLabelled *
settle (GPtrArray *candidates)
{
  for (guint i = 1; i < candidates->len; i++)
    if (!states_the_same (g_ptr_array_index (candidates, 0), g_ptr_array_index (candidates, i)))
      return NULL;

  return candidates->len > 0 ? g_ptr_array_index (candidates, 0) : NULL;
}

/* Rule 2. (transfer container): empty when the list names none that is there. */
static GPtrArray *
list_named (const BeaktaQuestion *question,
            GPtrArray            *stated,
            GPtrArray            *folded,
            const char * const   *endings)
{
  const char * const *names = beakta_question_get_labels (question);
  GPtrArray *candidates = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL && candidates->len == 0; i++)
    {
      g_autoptr(BeaktaWordPattern) pattern = beakta_word_pattern_new (names[i], endings);

      for (guint j = 0; j < stated->len; j++)
        {
          GArray *words = g_ptr_array_index (folded, j);

          if (words->len > 0 && beakta_word_pattern_match (pattern, words, 0) == words->len)
            g_ptr_array_add (candidates, g_ptr_array_index (stated, j));
        }
    }

  return candidates;
}

/* (transfer full) (element-type GPtrArray): for each question, what is stated under labels that are its own by rule 3. */
static GPtrArray *
list_owned (BeaktaChecklist    *checklist,
            GPtrArray          *stated,
            const char * const *endings)
{
  g_autoptr(GPtrArray) questions = read_questions (checklist, endings);
  GPtrArray *owned = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < questions->len; i++)
    g_ptr_array_add (owned, g_ptr_array_new ());
  for (guint i = 0; i < stated->len; i++)
    {
      BeaktaLabelled *labelled = g_ptr_array_index (stated, i);
      Meaning *label = meaning_new (labelled->label, endings);
      int owner = find_owner (label, questions, endings);

      if (owner >= 0)
        g_ptr_array_add (g_ptr_array_index (owned, owner), labelled);
      meaning_free (label);
    }

  return owned;
}

/* (transfer full) (element-type GArray) */
static GPtrArray *
fold_labels (GPtrArray *stated)
{
  GPtrArray *folded = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < stated->len; i++)
    g_ptr_array_add (folded, beakta_word_pattern_fold (((BeaktaLabelled *) g_ptr_array_index (stated, i))->label, -1));

  return folded;
}

GPtrArray *
beakta_claims_propose (BeaktaChecklist    *checklist,
                       GPtrArray          *stated,
                       const char * const *endings)
{
  g_autoptr(GPtrArray) owned = NULL;
  g_autoptr(GPtrArray) folded = NULL;
  GPtrArray *proposals;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (checklist), NULL);
  g_return_val_if_fail (stated != NULL, NULL);

  proposals = g_ptr_array_new_with_free_func (g_free);
  owned = list_owned (checklist, stated, endings);
  folded = fold_labels (stated);
  for (guint i = 0; i < owned->len; i++)
    {
      const BeaktaQuestion *question = g_ptr_array_index (checklist->questions, i);
      g_autoptr(GPtrArray) named = list_named (question, stated, folded, endings);
      const BeaktaLabelled *settled = settle (named->len > 0 ? named : g_ptr_array_index (owned, i));

      if (settled != NULL)
        {
          BeaktaClaimProposal *proposal = g_new (BeaktaClaimProposal, 1);

          *proposal = (BeaktaClaimProposal) { question, settled };
          g_ptr_array_add (proposals, proposal);
        }
    }

  return proposals;
}

char *
beakta_claim_dup_words (const BeaktaPassage *place)
{
  g_return_val_if_fail (place != NULL, NULL);

  return g_strstrip (g_strdup (place->exact));
}

BeaktaPassage *
beakta_claim_dup_place (const BeaktaPassage *place)
{
  g_autofree char *id = NULL;
  g_autoptr(JsonObject) json = NULL;

  g_return_val_if_fail (place != NULL, NULL);

  id = g_uuid_string_random ();
  json = beakta_record_to_json (place);

  return beakta_record_from_json (BEAKTA_ITEM_PASSAGE, id, 0, json, NULL);
}

gboolean
beakta_claim_is_awaited (const BeaktaAnswer   *answer,
                         const BeaktaLabelled *stated)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (stated != NULL, FALSE);

  if (answer == NULL)
    return TRUE;

  words = beakta_claim_dup_words (stated->place);

  return *answer->claim == '\0' && !g_str_equal (answer->claim_dismissed, words);
}
