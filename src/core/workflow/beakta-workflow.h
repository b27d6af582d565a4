/* Who may do what, when: one table of role x act x stage x ownership, and pure functions over it.
 *
 * (1) Nobody approves or returns a case that they proposed or assessed, not even after it was handed over to somebody else.
 *     What the case says of that is who proposed it last and who gave its answers; the store looks at all that was done before.
 * (2) Nobody acts on a case in which they declared a conflict of interest, but to withdraw the declaration.
 * (3) A frozen case (proposed, approved, decided ...) takes no change of its assessment; a step back unfreezes it, with a reason.
 *     Comments and review stay open where the table says so.
 * (4) Administrators hold no power over (1)-(3) and (5).
 * (5) Where several assess, nobody writes another's assessment, nor their own once they have said that they are done; and the
 *     answer of the case is consolidated by its caseworker alone: beakta-assessors.h.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

#define BEAKTA_WORKFLOW_ERROR (beakta_workflow_error_quark ())

typedef enum
{
  BEAKTA_WORKFLOW_ERROR_ROLE,        /* not with this role */
  BEAKTA_WORKFLOW_ERROR_STAGE,       /* not at this stage */
  BEAKTA_WORKFLOW_ERROR_PROPOSER,    /* one's own proposal */
  BEAKTA_WORKFLOW_ERROR_ASSESSED,    /* took part in the assessment */
  BEAKTA_WORKFLOW_ERROR_CONFLICT,    /* declared a conflict of interest */
  BEAKTA_WORKFLOW_ERROR_REASON,      /* a reason is required */
  BEAKTA_WORKFLOW_ERROR_AUTHOR,      /* somebody else's comment */
  BEAKTA_WORKFLOW_ERROR_DONE,        /* said to be done with one's own assessment */
  BEAKTA_WORKFLOW_ERROR_CONSOLIDATOR /* the answers of several are put together by the caseworker of the case */
} BeaktaWorkflowError;

GQuark       beakta_workflow_error_quark (void);

/* Whether @user with @roles may do @act in @case_ now. */
gboolean     beakta_workflow_check       (BeaktaCase    *case_,
                                          const char    *user,
                                          BeaktaRoles    roles,
                                          BeaktaAct      act,
                                          GError       **error);

/* The door's check of a whole change: the act, that every edit belongs to it, that a stage is reached by the right
 * act and carries a reason where one is required, and that nobody writes in another's name. */
gboolean     beakta_workflow_check_change (BeaktaCase    *case_,
                                           const char    *user,
                                           BeaktaRoles    roles,
                                           BeaktaChange  *change,
                                           GError       **error);

/* Whether @user with @roles may alter the checklists of the office. */
gboolean     beakta_workflow_check_lists (const char    *user,
                                          BeaktaRoles    roles,
                                          GError       **error);

gboolean     beakta_workflow_is_frozen   (BeaktaStage    stage);
gboolean     beakta_workflow_act_is_undoable (BeaktaAct   act);

/* Rule 1: whether who does @act takes part in the assessment, and whether who did must not do @act. The last one sets the
 * error and returns FALSE. */
gboolean     beakta_workflow_act_assesses     (BeaktaAct       act);
gboolean     beakta_workflow_act_asks_another (BeaktaAct       act);
gboolean     beakta_workflow_refuse_assessor  (const char     *user,
                                               GError        **error);

/* (transfer full) (array zero-terminated=1) of acts by which @user may move the case now. */
GArray      *beakta_workflow_list_moves  (BeaktaCase    *case_,
                                          const char    *user,
                                          BeaktaRoles    roles);

G_END_DECLS
