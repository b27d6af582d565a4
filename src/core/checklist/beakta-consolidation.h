/* What several assessors answered to one list, put side by side: where they agree, where they differ, who is missing. Pure.
 *
 * (1) Two answers agree when they say the same; their reasons and their evidence may differ, and are all kept.
 * (2) Nothing is agreed before everybody has answered. One who is done without an answer has not agreed.
 * (3) An answer of the case is settled while the assessors still say what they said when it was consolidated.
 */

#pragma once

#include "beakta-case.h"
#include "beakta-checklist.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_ACCORD_DISPUTED,            /* disputed  two answers differ */
  BEAKTA_ACCORD_PARTIAL,             /* partial   who has answered says the same, and somebody is done without an answer */
  BEAKTA_ACCORD_AGREED,              /* agreed    everybody has answered, and says the same */
  BEAKTA_ACCORD_WAITING              /* waiting   no difference so far; somebody is still at it */
} BeaktaAccord;

typedef enum
{
  BEAKTA_SETTLED_NOT,                /* open */
  BEAKTA_SETTLED_BEFORE,             /* reopened  it was, but somebody answers otherwise by now */
  BEAKTA_SETTLED                     /* settled */
} BeaktaSettled;

const char *beakta_accord_get_nick  (BeaktaAccord  accord);
const char *beakta_settled_get_nick (BeaktaSettled settled);

/* A question that at least one assessor has answered. */
typedef struct
{
  const BeaktaQuestion *question;
  char                 *id;          /* "checklist/question" */
  BeaktaAccord          accord;
  BeaktaSettled         settled;
  GPtrArray            *answers;     /* of BeaktaAnswer, in the order of the assessors; NULL of one who has not answered */
} BeaktaConsolidationItem;

typedef struct
{
  BeaktaChecklist *checklist;
  GPtrArray       *assessors;        /* of BeaktaAssessor */
  GPtrArray       *items;            /* of BeaktaConsolidationItem: what asks for a choice first, then what is agreed, what is
                                        waited for, and last what is settled; else in the order of the list */
  guint            n_to_choose;      /* disputed or partial, and not settled */
  guint            n_to_accept;      /* agreed, and not settled */
  guint            n_waiting;
  guint            n_settled;
  guint            n_unanswered;     /* that count, and nobody has answered */
} BeaktaConsolidation;

/**
 * beakta_consolidation_new:
 * @checklist: the version that the case uses
 * @case_: a case as the store has it
 * @depth: which questions count
 *
 * A question counts when it does with the answers of at least one assessor.
 */
BeaktaConsolidation *beakta_consolidation_new  (BeaktaChecklist                *checklist,
                                                BeaktaCase                     *case_,
                                                BeaktaDepth                     depth);
void                 beakta_consolidation_free (BeaktaConsolidation            *self);

/* (nullable) @id: "checklist/question" */
const BeaktaConsolidationItem *beakta_consolidation_find (BeaktaConsolidation  *self,
                                                const char                     *id);

/* Whether somebody has to choose: a dispute, or an answer that not everybody has given, which is not settled. */
gboolean             beakta_consolidation_item_asks (const BeaktaConsolidationItem *item);

/* (transfer full): the answer of the case as that of the assessor at @index. */
BeaktaAnswer        *beakta_consolidation_take  (const BeaktaConsolidationItem *item,
                                                 BeaktaCase                    *case_,
                                                 guint                          index);

/* (transfer full): of an item on which those who answered agree: the answer of them all. Different reasons are all kept, each
 * with who gave it; @names: (nullable): user -> what they are called. */
BeaktaAnswer        *beakta_consolidation_unite (const BeaktaConsolidationItem *item,
                                                 BeaktaCase                    *case_,
                                                 GHashTable                    *names);

/* (transfer full): everything that is agreed in @consolidations (element-type BeaktaConsolidation) and not settled, as one act;
 * empty when there is nothing. */
BeaktaChange        *beakta_consolidation_accept (GPtrArray                    *consolidations,
                                                 BeaktaCase                    *case_,
                                                 GHashTable                    *names,
                                                 const char                    *user,
                                                 GDateTime                     *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaConsolidation, beakta_consolidation_free)

G_END_DECLS
