/* What the office has said before of the same question, for whoever is to answer it now.
 *
 * (1) The same question is the same id in the same list, whatever the version; questions of other lists count when they ask
 *     for the same thing (rule 2 of beakta-offers.h).
 * (2) The case that asks is not told of itself. A case in which the acting person has declared a conflict of interest is
 *     left out, and counted.
 * (3) Nothing here names an applicant, a project or a person. The passages are words of the applications, as they were
 *     written; who or what they name is theirs.
 * (4) Best first, by the rule of beakta-standing.h; of answers that show nearly the same words only the best.
 */

#pragma once

#include "beakta-checklist.h"
#include "beakta-store-answers.h"

G_BEGIN_DECLS

/* A question that asks for the same thing. */
typedef struct
{
  BeaktaChecklist      *checklist;
  const BeaktaQuestion *question;    /* lent by the checklist */
  char                 *id;          /* "checklist/question" */
  guint                 n_shared;    /* tags of both */
  guint                 n_tags;      /* tags of any of them */
} BeaktaKin;

/**
 * beakta_knowledge_list_kin:
 * @checklists: (element-type BeaktaChecklist): one version of each
 * @checklist: the list that asks
 * @question: a question of it
 *
 * Returns: (transfer full) (element-type BeaktaKin): the questions of other lists that ask for the same thing, the nearest
 *   first
 */
GPtrArray *beakta_knowledge_list_kin   (GListModel            *checklists,
                                        BeaktaChecklist       *checklist,
                                        const BeaktaQuestion  *question);

typedef struct
{
  char              *case_id;
  BeaktaStage        stage;
  gboolean           is_same_question;
  gboolean           is_same_programme;
  BeaktaChecklist   *checklist;      /* of the question that was answered: the newest version of it */
  BeaktaWholeAnswer *whole;
} BeaktaEarlierAnswer;

typedef struct
{
  GPtrArray *answers;                /* of BeaktaEarlierAnswer, best first */
  guint      n_answers;              /* that there are to choose from, with the value that was asked for */
  guint      n_cases;                /* that were looked at: where one of the questions is answered */
  guint      n_withheld;             /* cases left out by rule 2 */
  GPtrArray *kin;                    /* of BeaktaKin */
} BeaktaKnowledge;

void             beakta_knowledge_free (BeaktaKnowledge       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaKnowledge, beakta_knowledge_free)

typedef struct
{
  BeaktaChecklist *checklist;
  const char      *question;         /* its id in the list */
  const char      *case_id;          /* the case that asks */
  const char      *programme;        /* of that case */
  const char      *value;            /* nullable: only answers that say this */
  guint            limit;            /* how many answers to show, at least 1 */
} BeaktaKnowledgeQuery;

/**
 * beakta_knowledge_ask_sync:
 * @store: where the cases are
 * @query: what is asked
 * @cancellable: (nullable):
 * @error: #BeaktaStoreError or %G_IO_ERROR_CANCELLED
 *
 * Asks from any thread but the store's own. The asynchronous one takes what it needs from @query before it returns.
 */
BeaktaKnowledge *beakta_knowledge_ask_sync   (BeaktaStore                 *store,
                                              const BeaktaKnowledgeQuery  *query,
                                              GCancellable                *cancellable,
                                              GError                     **error);
void             beakta_knowledge_ask_async  (BeaktaStore                 *store,
                                              const BeaktaKnowledgeQuery  *query,
                                              GCancellable                *cancellable,
                                              GAsyncReadyCallback          callback,
                                              gpointer                     user_data);
BeaktaKnowledge *beakta_knowledge_ask_finish (BeaktaStore                 *store,
                                              GAsyncResult                *result,
                                              GError                     **error);

G_END_DECLS
