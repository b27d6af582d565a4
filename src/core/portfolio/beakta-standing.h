/* Which of two earlier answers is the better one to learn from. Pure.
 *
 * The rule, in its order:
 *
 * (1) The same question before another that asks for the same thing; of those, the one that shares more of its tags.
 * (2) A case that has been approved or has gone further before one that has been proposed, and that before an open one:
 *     two persons have read what is approved.
 * (3) An answer with evidence and a reason before one with evidence alone, before one with a reason alone, before a bare one.
 * (4) The same programme before another.
 * (5) Newer before older.
 *
 * Of answers that show nearly the same words only the first is worth showing: beakta_standing_is_alike ().
 */

#pragma once

#include "beakta-record.h"

G_BEGIN_DECLS

typedef struct
{
  guint        n_shared;             /* tags of both questions; the same as n_tags for the same question */
  guint        n_tags;               /* tags of any of them, at least 1 */
  gboolean     is_same_question;
  BeaktaStage  stage;
  gboolean     has_evidence;
  gboolean     has_reason;
  gboolean     is_same_programme;
  const char  *given;                /* UTC */
  const char  *case_id;              /* so that the order is always the same */
} BeaktaStanding;

/**
 * beakta_standing_compare:
 *
 * Returns: less than 0 when @a is the better one, by the rule above; never 0 for two cases
 */
int      beakta_standing_compare  (const BeaktaStanding *a,
                                   const BeaktaStanding *b);

/**
 * beakta_standing_is_alike:
 * @a: what an answer shows
 * @b: what another shows
 *
 * Compares the words, whatever their case, order and signs. Two texts without words are alike.
 *
 * Returns: whether at least four in five of all their words are words of both
 */
gboolean beakta_standing_is_alike (const char           *a,
                                   const char           *b);

G_END_DECLS
