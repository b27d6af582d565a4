/* What a case lacks before it can be proposed. A pure function: the store's door, the window and the command line ask the same.
 *
 * (1) A case that is proposed has a checklist, and every question of its checklists that counts has what it asks for: an answer,
 *     a reason, evidence.
 * (2) Where several assess, their answers are put together first.
 * (3) The caseworker has classed it, with a reason where one is asked for. The organisation's own work is not classed.
 * (4) Whoever proposes has declared whether there is a conflict of interest.
 * (5) An opinion that has been asked for and not given is told of. It keeps nobody from proposing, for an expert who does not
 *     answer cannot stop a case, unless the office has decided that it does: then it is given first, or the request withdrawn.
 */

#pragma once

#include "beakta-consolidation.h"
#include "beakta-findings.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_OBSTACLE_NO_CHECKLIST,      /* no-checklist */
  BEAKTA_OBSTACLE_FINDING,           /* finding       @lack says what the question lacks */
  BEAKTA_OBSTACLE_UNSETTLED,         /* unsettled     @accord says how the assessors stand */
  BEAKTA_OBSTACLE_CLASS,             /* class         the case is not classed */
  BEAKTA_OBSTACLE_CLASS_REASON,      /* class-reason */
  BEAKTA_OBSTACLE_OPINION,           /* opinion       @opinion is waited for */
  BEAKTA_OBSTACLE_DECLARATION,       /* declaration */
  BEAKTA_N_OBSTACLES
} BeaktaObstacleSort;

typedef struct
{
  BeaktaObstacleSort    sort;
  BeaktaChecklist      *checklist;   /* nullable */
  const BeaktaQuestion *question;    /* nullable; of the checklist */
  BeaktaLack            lack;
  BeaktaAccord          accord;
  const BeaktaOpinion  *opinion;     /* nullable; of the case */
} BeaktaObstacle;

/* (transfer full): the version that the case uses. */
typedef BeaktaChecklist *(*BeaktaChecklistFinder) (const char  *id,
                                                   const char  *version,
                                                   gpointer     data,
                                                   GError     **error);

/**
 * beakta_readiness_list:
 * @case_: a case as the store has it
 * @user: who is to propose it
 * @waits_for_opinions: what the office has decided: rule 5
 * @find: finds the checklists of the case
 *
 * Returns: (transfer full) (nullable) (element-type BeaktaObstacle): in the order in which one mends them; empty when the case can
 *     be proposed, and %NULL when a checklist could not be found
 */
GPtrArray   *beakta_readiness_list      (BeaktaCase            *case_,
                                         const char            *user,
                                         gboolean               waits_for_opinions,
                                         BeaktaChecklistFinder  find,
                                         gpointer               data,
                                         GError               **error);

/* (transfer full) (element-type BeaktaOpinion): rule 5: those that the case waits for, by id; of the case. */
GPtrArray   *beakta_readiness_list_awaited (BeaktaCase         *case_);

/* "list/question", or the id of the opinion; "" where there is neither. (transfer full) */
char        *beakta_obstacle_dup_id     (const BeaktaObstacle  *self);
const char  *beakta_obstacle_get_nick   (BeaktaObstacleSort     sort);

G_END_DECLS
