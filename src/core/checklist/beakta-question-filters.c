/* Which questions of a list a person wants to see. */

#define G_LOG_DOMAIN "beakta-question-filters"

#include "beakta-question-filters.h"

#include "beakta-assessors.h"
#include "beakta-claim.h"
#include "beakta-consolidation.h"
#include "beakta-subject.h"

#define BIT(filter) (1u << BEAKTA_FILTER_##filter)

static const char * const nicks[BEAKTA_N_FILTERS] = {
  [BEAKTA_FILTER_ALL] = "all",
  [BEAKTA_FILTER_UNANSWERED] = "unanswered",
  [BEAKTA_FILTER_NO_EVIDENCE] = "no-evidence",
  [BEAKTA_FILTER_DISPUTED] = "disputed",
  [BEAKTA_FILTER_MINE] = "mine",
};

const char *
beakta_filter_get_nick (BeaktaFilter filter)
{
  g_return_val_if_fail (filter < BEAKTA_N_FILTERS, "");

  return nicks[filter];
}

gboolean
beakta_filter_from_nick (const char   *nick,
                         BeaktaFilter *filter)
{
  g_return_val_if_fail (filter != NULL, FALSE);

  for (guint i = 0; i < BEAKTA_N_FILTERS; i++)
    if (g_strcmp0 (nick, nicks[i]) == 0)
      {
        *filter = i;
        return TRUE;
      }

  return FALSE;
}

static const BeaktaAnswer *
get_answer (const BeaktaFindings *findings,
            BeaktaCase           *case_,
            const BeaktaQuestion *question)
{
  return beakta_case_get_answer (case_, beakta_checklist_get_id (findings->checklist), beakta_question_get_id (question));
}

static gboolean
is_answered (const BeaktaAnswer *answer)
{
  return answer != NULL && (*answer->value != '\0' || answer->goal != NULL);
}

/* (transfer container): the answers, by id, that somebody has something open to say about. */
static GHashTable *
list_commented (BeaktaCase *case_)
{
  GHashTable *commented = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) comments = beakta_case_list (case_, BEAKTA_ITEM_COMMENT);

  for (guint i = 0; i < comments->len; i++)
    {
      const BeaktaComment *comment = g_ptr_array_index (comments, i);

      if (comment->target_kind == BEAKTA_ITEM_ANSWER && *comment->reply_to == '\0' && !comment->resolved)
        g_hash_table_add (commented, comment->target);
    }

  return commented;
}

/* (transfer container): of questions that lack something -> a bit for each kind of lack. */
static GHashTable *
list_lacks (const BeaktaFindings *findings)
{
  GHashTable *lacks = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < findings->lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, i);
      guint kinds = GPOINTER_TO_UINT (g_hash_table_lookup (lacks, finding->question)) | 1u << finding->lack;

      g_hash_table_insert (lacks, (gpointer) finding->question, GUINT_TO_POINTER (kinds));
    }

  return lacks;
}

/* (transfer container): the questions that the assessors answer differently, as long as no answer of the case is chosen among
 * theirs. Nobody learns that before they are done themselves. */
static GHashTable *
list_contested (BeaktaFindings *findings,
                BeaktaCase     *case_,
                const char     *user)
{
  GHashTable *contested = g_hash_table_new (NULL, NULL);
  g_autoptr(BeaktaCase) whole = NULL;
  g_autoptr(BeaktaConsolidation) consolidation = NULL;

  if (!beakta_assessors_are_several (case_) || !beakta_assessors_may_see (case_, user))
    return contested;

  whole = beakta_case_dup_whole (case_);
  consolidation = beakta_consolidation_new (findings->checklist, whole, findings->depth);
  for (guint i = 0; i < consolidation->items->len; i++)
    {
      const BeaktaConsolidationItem *item = g_ptr_array_index (consolidation->items, i);

      if (item->accord == BEAKTA_ACCORD_DISPUTED && item->settled != BEAKTA_SETTLED)
        g_hash_table_add (contested, (gpointer) item->question);
    }

  return contested;
}

typedef struct
{
  BeaktaFindings *findings;
  BeaktaCase     *case_;
  const char     *user;
  GHashTable     *lacks;
  GHashTable     *commented;
  GHashTable     *contested;
} Sorting;

static guint
sort_question (const Sorting        *sorting,
               const BeaktaQuestion *question)
{
  const BeaktaAnswer *answer = get_answer (sorting->findings, sorting->case_, question);
  guint lacks = GPOINTER_TO_UINT (g_hash_table_lookup (sorting->lacks, question));
  guint bits = 0;

  if (beakta_findings_applies (sorting->findings, question) || is_answered (answer))
    bits |= BIT (ALL);
  if (lacks & 1u << BEAKTA_LACK_ANSWER)
    bits |= BIT (UNANSWERED);
  if (lacks & 1u << BEAKTA_LACK_EVIDENCE)
    bits |= BIT (NO_EVIDENCE);
  if (is_answered (answer) && g_str_equal (answer->assessor, sorting->user))
    bits |= BIT (MINE);
  if (lacks & (1u << BEAKTA_LACK_LOOK | 1u << BEAKTA_LACK_WORDING) ||
      (answer != NULL && !beakta_case_is_own_work (sorting->case_) &&
       beakta_claim_compare (question, answer) == BEAKTA_CLAIM_DIFFERS))
    bits |= BIT (DISPUTED);

  return bits;
}

static gboolean
is_commented (const Sorting        *sorting,
              const BeaktaQuestion *question)
{
  g_autofree char *id = g_strconcat (beakta_checklist_get_id (sorting->findings->checklist), "/",
                                     beakta_question_get_id (question), NULL);

  return g_hash_table_contains (sorting->commented, id);
}

static void
add_question (BeaktaFilters        *self,
              const Sorting        *sorting,
              const BeaktaQuestion *question)
{
  guint bits = sort_question (sorting, question);

  if (is_commented (sorting, question) || g_hash_table_contains (sorting->contested, question))
    bits |= BIT (DISPUTED) | BIT (ALL);

  for (guint i = 0; i < BEAKTA_N_FILTERS; i++)
    self->counts[i] += (bits >> i) & 1;
  g_hash_table_insert (self->questions, (gpointer) question, GUINT_TO_POINTER (bits));
}

BeaktaFilters *
beakta_filters_new (BeaktaFindings *findings,
                    BeaktaCase     *case_,
                    const char     *user)
{
  g_autoptr(GHashTable) lacks = NULL;
  g_autoptr(GHashTable) commented = NULL;
  g_autoptr(GHashTable) contested = NULL;
  BeaktaFilters *self;
  Sorting sorting;

  g_return_val_if_fail (findings != NULL, NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (user != NULL, NULL);

  self = g_new0 (BeaktaFilters, 1);
  self->questions = g_hash_table_new (NULL, NULL);
  lacks = list_lacks (findings);
  commented = list_commented (case_);
  contested = list_contested (findings, case_, user);
  sorting = (Sorting) { findings, case_, user, lacks, commented, contested };

  for (guint i = 0; i < beakta_checklist_get_n_sections (findings->checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (findings->checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        add_question (self, &sorting, beakta_section_get_question (section, j));
    }

  return self;
}

void
beakta_filters_free (BeaktaFilters *self)
{
  g_hash_table_unref (self->questions);
  g_free (self);
}

gboolean
beakta_filters_pass (const BeaktaFilters  *self,
                     BeaktaFilter          filter,
                     const BeaktaQuestion *question)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (filter < BEAKTA_N_FILTERS, FALSE);

  return (GPOINTER_TO_UINT (g_hash_table_lookup (self->questions, question)) >> filter & 1) != 0;
}
