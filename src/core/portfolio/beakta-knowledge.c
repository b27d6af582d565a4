#define G_LOG_DOMAIN "beakta-knowledge"

#include "beakta-knowledge.h"

#include <string.h>

#include "beakta-offers.h"
#include "beakta-standing.h"

/* Of a thousand answers that all say the same, so many are read before the rest are taken to say it too. */
#define MOST_READ 200

static void
earlier_answer_free (gpointer data)
{
  BeaktaEarlierAnswer *answer = data;

  g_free (answer->case_id);
  g_clear_object (&answer->checklist);
  g_clear_pointer (&answer->whole, beakta_whole_answer_free);
  g_free (answer);
}

void
beakta_knowledge_free (BeaktaKnowledge *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->kin);
  g_free (self);
}

/* One asking, while it goes on. */
typedef struct
{
  BeaktaStore                *store;
  const BeaktaKnowledgeQuery *query;
  const BeaktaQuestion       *question;
  char                       *id;       /* of the question */
  GHashTable                 *by_id;    /* char * -> BeaktaKin, the question itself not among them */
  GPtrArray                  *shown;    /* of char *: the words of the answers that have been taken */
} Asking;

typedef struct
{
  BeaktaStanding          standing;
  const BeaktaAnswerLine *line;
  const BeaktaKin        *kin;          /* nullable: the question itself */
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;
  int difference = beakta_standing_compare (&first->standing, &second->standing);

  return difference != 0 ? difference : strcmp (first->line->question, second->line->question);
}

/* Whether "yes" there means what it means here: the same words to choose among. */
static gboolean
is_wanted (const Asking           *asking,
           const BeaktaAnswerLine *line,
           const BeaktaKin        *kin)
{
  g_autoptr(BeaktaAnswer) answer = NULL;

  if (asking->query->value == NULL)
    return TRUE;
  if (!g_str_equal (line->value, asking->query->value))
    return FALSE;
  if (kin == NULL)
    return TRUE;

  answer = beakta_record_new (BEAKTA_ITEM_ANSWER, line->question);
  beakta_record_set (&answer->value, line->value);

  return beakta_offers_fits (kin->question, asking->question, answer);
}

static Candidate
make_candidate (const Asking           *asking,
                const BeaktaAnswerLine *line,
                const BeaktaKin        *kin)
{
  const char *programme = asking->query->programme;

  return (Candidate) {
    .standing = {
      .n_shared = kin != NULL ? kin->n_shared : 1,
      .n_tags = kin != NULL ? kin->n_tags : 1,
      .is_same_question = kin == NULL,
      .stage = line->stage,
      .has_evidence = line->n_evidence > 0,
      .has_reason = line->has_reason,
      .is_same_programme = *programme != '\0' && g_str_equal (line->programme, programme),
      .given = line->given,
      .case_id = line->case_id,
    },
    .line = line,
    .kin = kin,
  };
}

static GArray *
rank (const Asking            *asking,
      const BeaktaAnswerLines *lines,
      guint                   *n_cases)
{
  GArray *candidates = g_array_sized_new (FALSE, FALSE, sizeof (Candidate), lines->lines->len);
  g_autoptr(GHashTable) cases = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lines->lines->len; i++)
    {
      const BeaktaAnswerLine *line = &g_array_index (lines->lines, BeaktaAnswerLine, i);
      const BeaktaKin *kin = g_hash_table_lookup (asking->by_id, line->question);
      Candidate candidate = make_candidate (asking, line, kin);

      g_hash_table_add (cases, (gpointer) line->case_id);
      if (is_wanted (asking, line, kin))
        g_array_append_val (candidates, candidate);
    }

  *n_cases = g_hash_table_size (cases);
  g_array_sort (candidates, compare_candidates);

  return candidates;
}

/* (transfer full): the quotations, where there are any; else the reason, else the words of the answer itself. */
static char *
dup_shown_words (const BeaktaWholeAnswer *whole)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < whole->passages->len; i++)
    g_string_append_printf (words, "%s ", ((const BeaktaPassage *) g_ptr_array_index (whole->passages, i))->exact);
  if (words->len == 0)
    g_string_assign (words, *whole->answer->reason != '\0' ? whole->answer->reason : whole->answer->value);

  return g_string_free (words, FALSE);
}

static gboolean
has_been_shown (const Asking *asking,
                const char   *words)
{
  for (guint i = 0; i < asking->shown->len; i++)
    {
      if (beakta_standing_is_alike (g_ptr_array_index (asking->shown, i), words))
        return TRUE;
    }

  return FALSE;
}

static void
take_answer (const Asking      *asking,
             BeaktaKnowledge   *knowledge,
             const Candidate   *candidate,
             BeaktaWholeAnswer *whole)
{
  BeaktaEarlierAnswer *answer = g_new0 (BeaktaEarlierAnswer, 1);

  answer->case_id = g_strdup (candidate->line->case_id);
  answer->stage = candidate->line->stage;
  answer->is_same_question = candidate->standing.is_same_question;
  answer->is_same_programme = candidate->standing.is_same_programme;
  answer->checklist = g_object_ref (candidate->kin != NULL ? candidate->kin->checklist : asking->query->checklist);
  answer->whole = whole;
  g_ptr_array_add (knowledge->answers, answer);
}

/* An answer that has gone since it was listed is passed by. */
static gboolean
read_candidate (const Asking     *asking,
                BeaktaKnowledge  *knowledge,
                const Candidate  *candidate,
                GError          **error)
{
  g_autoptr(GError) problem = NULL;
  g_autoptr(BeaktaWholeAnswer) whole = NULL;
  g_autofree char *words = NULL;

  whole = beakta_store_load_answer_sync (asking->store, candidate->line->case_id, candidate->line->question, &problem);
  if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND))
    return TRUE;
  if (whole == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  words = dup_shown_words (whole);
  if (has_been_shown (asking, words))
    return TRUE;

  g_ptr_array_add (asking->shown, g_steal_pointer (&words));
  take_answer (asking, knowledge, candidate, g_steal_pointer (&whole));

  return TRUE;
}

static gboolean
read_best (const Asking     *asking,
           BeaktaKnowledge  *knowledge,
           GArray           *candidates,
           GCancellable     *cancellable,
           GError          **error)
{
  for (guint i = 0; i < MIN (candidates->len, MOST_READ) && knowledge->answers->len < asking->query->limit; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !read_candidate (asking, knowledge, &g_array_index (candidates, Candidate, i), error))
        return FALSE;
    }

  return TRUE;
}

/* (transfer container): the ids of the question and of its kin. */
static GPtrArray *
list_ids (Asking    *asking,
          GPtrArray *kin)
{
  GPtrArray *ids = g_ptr_array_new ();

  g_ptr_array_add (ids, asking->id);
  for (guint i = 0; i < kin->len; i++)
    {
      BeaktaKin *item = g_ptr_array_index (kin, i);

      g_ptr_array_add (ids, item->id);
      g_hash_table_insert (asking->by_id, item->id, item);
    }
  g_ptr_array_add (ids, NULL);

  return ids;
}

static gboolean
answer_asking (Asking           *asking,
               BeaktaKnowledge  *knowledge,
               GCancellable     *cancellable,
               GError          **error)
{
  g_autoptr(GPtrArray) ids = list_ids (asking, knowledge->kin);
  g_autoptr(BeaktaAnswerLines) lines = NULL;
  g_autoptr(GArray) candidates = NULL;

  lines = beakta_store_list_answers_sync (asking->store, (const char * const *) ids->pdata, asking->query->case_id, error);
  if (lines == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  candidates = rank (asking, lines, &knowledge->n_cases);
  knowledge->n_withheld = lines->n_withheld;
  knowledge->n_answers = candidates->len;

  return read_best (asking, knowledge, candidates, cancellable, error);
}

BeaktaKnowledge *
beakta_knowledge_ask_sync (BeaktaStore                 *store,
                           const BeaktaKnowledgeQuery  *query,
                           GCancellable                *cancellable,
                           GError                     **error)
{
  g_autoptr(GListModel) checklists = NULL;
  g_autoptr(BeaktaKnowledge) knowledge = NULL;
  Asking asking = { store, query };
  gboolean fine;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (query != NULL && query->limit > 0, NULL);

  asking.question = beakta_checklist_get_question (query->checklist, query->question);
  g_return_val_if_fail (asking.question != NULL, NULL);

  checklists = beakta_store_list_checklists (store);
  knowledge = g_new0 (BeaktaKnowledge, 1);
  knowledge->answers = g_ptr_array_new_with_free_func (earlier_answer_free);
  knowledge->kin = beakta_knowledge_list_kin (checklists, query->checklist, asking.question);

  asking.id = g_strconcat (beakta_checklist_get_id (query->checklist), "/", query->question, NULL);
  asking.by_id = g_hash_table_new (g_str_hash, g_str_equal);
  asking.shown = g_ptr_array_new_with_free_func (g_free);
  fine = answer_asking (&asking, knowledge, cancellable, error);
  g_ptr_array_unref (asking.shown);
  g_hash_table_unref (asking.by_id);
  g_free (asking.id);

  return fine ? g_steal_pointer (&knowledge) : NULL;
}

/* The asynchronous one: a query of its own, for a thread of its own. */

static void
query_free (gpointer data)
{
  BeaktaKnowledgeQuery *query = data;

  g_object_unref (query->checklist);
  g_free ((char *) query->question);
  g_free ((char *) query->case_id);
  g_free ((char *) query->programme);
  g_free ((char *) query->value);
  g_free (query);
}

static BeaktaKnowledgeQuery *
query_copy (const BeaktaKnowledgeQuery *query)
{
  BeaktaKnowledgeQuery *copy = g_new (BeaktaKnowledgeQuery, 1);

  copy->checklist = g_object_ref (query->checklist);
  copy->question = g_strdup (query->question);
  copy->case_id = g_strdup (query->case_id);
  copy->programme = g_strdup (query->programme);
  copy->value = g_strdup (query->value);
  copy->limit = query->limit;

  return copy;
}

static void
ask_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  BeaktaKnowledge *knowledge = beakta_knowledge_ask_sync (source, data, cancellable, &error);

  if (knowledge != NULL)
    g_task_return_pointer (task, knowledge, (GDestroyNotify) beakta_knowledge_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
beakta_knowledge_ask_async (BeaktaStore                *store,
                            const BeaktaKnowledgeQuery *query,
                            GCancellable               *cancellable,
                            GAsyncReadyCallback         callback,
                            gpointer                    user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (BEAKTA_IS_STORE (store));
  g_return_if_fail (query != NULL && query->limit > 0);

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_knowledge_ask_async);
  g_task_set_task_data (task, query_copy (query), query_free);
  g_task_run_in_thread (task, ask_in_thread);
}

BeaktaKnowledge *
beakta_knowledge_ask_finish (BeaktaStore   *store,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
