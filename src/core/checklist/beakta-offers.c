/* What was answered in one list of the case, offered where another list asks for the same thing. */

#define G_LOG_DOMAIN "beakta-offers"

#include "beakta-offers.h"

#include <string.h>

#include "beakta-findings-private.h"

static gboolean
has_tag (const BeaktaQuestion *question,
         const char           *tag)
{
  return g_strv_contains ((const char * const *) question->criteria, tag);
}

/* Tags of both, and tags of any. */
static void
count_tags (const BeaktaQuestion *a,
            const BeaktaQuestion *b,
            guint                *n_shared,
            guint                *n_tags)
{
  *n_shared = 0;
  for (guint i = 0; a->criteria[i] != NULL; i++)
    *n_shared += has_tag (b, a->criteria[i]) ? 1 : 0;

  *n_tags = g_strv_length (a->criteria) + g_strv_length (b->criteria) - *n_shared;
}

gboolean
beakta_offers_asks_same (const BeaktaQuestion *a,
                         const BeaktaQuestion *b,
                         guint                *n_shared,
                         guint                *n_tags)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);
  g_return_val_if_fail (n_shared != NULL && n_tags != NULL, FALSE);

  count_tags (a, b, n_shared, n_tags);

  return 2 * *n_shared > *n_tags;
}

/* "Low" in one list need not be "low" in another: the words that people see must be the same too. */
static gboolean
has_same_option (const BeaktaQuestion *from,
                 const BeaktaQuestion *to,
                 const char           *value)
{
  const BeaktaOption *theirs = beakta_question_find_option (from, value);
  const BeaktaOption *ours = beakta_question_find_option (to, value);

  return theirs != NULL && ours != NULL &&
         strcmp (beakta_option_get_label (theirs, "sv"), beakta_option_get_label (ours, "sv")) == 0;
}

gboolean
beakta_offers_fits (const BeaktaQuestion *from,
                    const BeaktaQuestion *to,
                    const BeaktaAnswer   *answer)
{
  g_return_val_if_fail (from != NULL, FALSE);
  g_return_val_if_fail (to != NULL, FALSE);
  g_return_val_if_fail (answer != NULL, FALSE);

  if (from->type != to->type)
    return FALSE;
  if (beakta_question_is_written (to) && beakta_question_find_option (from, answer->value) == NULL)
    return TRUE;

  return has_same_option (from, to, answer->value);
}

static BeaktaOffer *
find_offer (BeaktaCase           *case_,
            BeaktaFindings       *findings,
            const BeaktaQuestion *from,
            const BeaktaQuestion *to,
            const char           *to_id)
{
  BeaktaEngine engine = { findings, case_, "sv" };
  const BeaktaAnswer *answer = beakta_case_get_answer (case_, findings->checklist->id, from->id);
  BeaktaOffer offer = { findings->checklist, from, answer, 0, 0 };

  if (*beakta_engine_get_value (&engine, from) == '\0' || g_str_equal (answer->taken_from, to_id) ||
      !beakta_offers_fits (from, to, answer))
    return NULL;

  return beakta_offers_asks_same (from, to, &offer.n_shared, &offer.n_tags) ? g_memdup2 (&offer, sizeof offer) : NULL;
}

/* The larger share of tags first; then the answer with more to stand on; then as the lists are. */
static int
compare_offers (gconstpointer a,
                gconstpointer b)
{
  const BeaktaOffer *first = *(const BeaktaOffer * const *) a;
  const BeaktaOffer *second = *(const BeaktaOffer * const *) b;
  int difference = (int) (second->n_shared * first->n_tags) - (int) (first->n_shared * second->n_tags);

  if (difference == 0)
    difference = (int) g_strv_length (second->answer->evidence) - (int) g_strv_length (first->answer->evidence);
  if (difference == 0)
    difference = strcmp (first->checklist->id, second->checklist->id);

  return difference != 0 ? difference : (int) first->question->index - (int) second->question->index;
}

static BeaktaFindings *
find_findings (GPtrArray       *findings,
               BeaktaChecklist *checklist)
{
  for (guint i = 0; i < findings->len; i++)
    {
      BeaktaFindings *item = g_ptr_array_index (findings, i);

      if (g_str_equal (item->checklist->id, checklist->id))
        return item;
    }

  return NULL;
}

static gboolean
asks_now (BeaktaCase           *case_,
          BeaktaFindings       *findings,
          const BeaktaQuestion *question)
{
  BeaktaEngine engine = { findings, case_, "sv" };

  return findings != NULL && beakta_findings_applies (findings, question) &&
         *beakta_engine_get_value (&engine, question) == '\0';
}

static void
add_offers_of (GPtrArray            *offers,
               BeaktaCase           *case_,
               BeaktaFindings       *findings,
               const BeaktaQuestion *question,
               const char           *id)
{
  for (guint i = 0; i < findings->checklist->questions->len; i++)
    {
      BeaktaOffer *offer = find_offer (case_, findings, g_ptr_array_index (findings->checklist->questions, i), question, id);

      if (offer != NULL)
        g_ptr_array_add (offers, offer);
    }
}

GPtrArray *
beakta_offers_list (BeaktaCase           *case_,
                    GPtrArray            *findings,
                    BeaktaChecklist      *checklist,
                    const BeaktaQuestion *question)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func (g_free);
  BeaktaFindings *own;
  g_autofree char *id = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), offers);
  g_return_val_if_fail (findings != NULL, offers);
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (checklist), offers);
  g_return_val_if_fail (question != NULL, offers);

  own = find_findings (findings, checklist);
  if (!asks_now (case_, own, question))
    return offers;

  id = g_strconcat (checklist->id, "/", question->id, NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      if (g_ptr_array_index (findings, i) != own)
        add_offers_of (offers, case_, g_ptr_array_index (findings, i), question, id);
    }
  g_ptr_array_sort (offers, compare_offers);

  return offers;
}
