#include "beakta-standing.h"

#include <string.h>

/* How far the case has come, from 0: what is approved stays so through all that follows. */
static int
get_distance (BeaktaStage stage)
{
  switch (stage)
    {
    case BEAKTA_STAGE_APPROVED:
    case BEAKTA_STAGE_DECIDED:
    case BEAKTA_STAGE_FOLLOW_UP:
    case BEAKTA_STAGE_CLOSED:
      return 2;

    case BEAKTA_STAGE_PROPOSED:
      return 1;

    case BEAKTA_STAGE_RECEIVED:
    case BEAKTA_STAGE_ASSESSING:
    case BEAKTA_STAGE_AWAITING_COMPLETION:
    case BEAKTA_STAGE_RETURNED:
    case BEAKTA_N_STAGES:
    default:
      return 0;
    }
}

static int
get_weight (const BeaktaStanding *standing)
{
  return (standing->has_evidence ? 2 : 0) + (standing->has_reason ? 1 : 0);
}

int
beakta_standing_compare (const BeaktaStanding *a,
                         const BeaktaStanding *b)
{
  int difference = b->is_same_question - a->is_same_question;

  if (difference == 0)
    difference = (int) (b->n_shared * a->n_tags) - (int) (a->n_shared * b->n_tags);
  if (difference == 0)
    difference = get_distance (b->stage) - get_distance (a->stage);
  if (difference == 0)
    difference = get_weight (b) - get_weight (a);
  if (difference == 0)
    difference = b->is_same_programme - a->is_same_programme;
  if (difference == 0)
    difference = strcmp (b->given, a->given);

  return difference != 0 ? difference : strcmp (a->case_id, b->case_id);
}

/* (transfer full): each word of the text, once. */
static GHashTable *
list_words (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  const char *start = NULL;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gboolean is_letter = *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));

      if (is_letter && start == NULL)
        start = p;
      if (!is_letter && start != NULL)
        {
          g_hash_table_add (words, g_strndup (start, (gsize) (p - start)));
          start = NULL;
        }
      if (*p == '\0')
        return words;
    }
}

gboolean
beakta_standing_is_alike (const char *a,
                          const char *b)
{
  g_autoptr(GHashTable) first = NULL;
  g_autoptr(GHashTable) second = NULL;
  GHashTableIter iter;
  gpointer word;
  guint n_shared = 0;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  first = list_words (a);
  second = list_words (b);
  g_hash_table_iter_init (&iter, first);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    n_shared += g_hash_table_contains (second, word) ? 1 : 0;

  return 5 * n_shared >= 4 * (g_hash_table_size (first) + g_hash_table_size (second) - n_shared);
}
