/* What was answered in one list of the case, offered where another list asks for the same thing. Pure.
 *
 * (1) An offer alters nothing. Taking it over is an act of its own: beakta_acts_take_answer ().
 * (2) Lists share their tags (data/checklists/README.md): two questions ask for the same thing when more than half of all
 *     their tags are tags of both.
 */

#pragma once

#include "beakta-findings.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaChecklist      *checklist;   /* lent by the findings */
  const BeaktaQuestion *question;
  const BeaktaAnswer   *answer;      /* lent by the case, until it changes */
  guint                 n_shared;    /* tags of both questions */
  guint                 n_tags;      /* tags of any of them */
} BeaktaOffer;

/**
 * beakta_offers_list:
 * @case_: a case
 * @findings: (element-type BeaktaFindings): one for each of its lists
 * @checklist: the list that asks
 * @question: a question of it
 *
 * The answers to other lists of the case that the question could take as they stand. A question that is answered, or that
 * does not count, is offered nothing; nor is an answer offered that is itself taken from here, or does not count.
 *
 * Returns: (transfer full) (element-type BeaktaOffer): best first
 */
GPtrArray *beakta_offers_list       (BeaktaCase           *case_,
                                     GPtrArray            *findings,
                                     BeaktaChecklist      *checklist,
                                     const BeaktaQuestion *question);

/* Whether the two ask for the same thing, by rule 2; @n_shared, @n_tags: (out): as in an offer. */
gboolean   beakta_offers_asks_same  (const BeaktaQuestion *a,
                                     const BeaktaQuestion *b,
                                     guint                *n_shared,
                                     guint                *n_tags);

/* Whether an answer to @from can stand as an answer to @to: the same type, and the same words to choose among. */
gboolean   beakta_offers_fits       (const BeaktaQuestion *from,
                                     const BeaktaQuestion *to,
                                     const BeaktaAnswer   *answer);

G_END_DECLS
