/* Who may do what, when: one table of role x act x stage x ownership, and pure functions over it.
 *
 * (1) Nobody approves or returns a case that they proposed or assessed, not even after it was handed over to somebody else.
 *     What the case says of that is who proposed it last and who gave its answers; the store looks at all that was done before.
 * (2) Nobody acts on a case in which they declared a conflict of interest, but to withdraw the declaration. What they see of it:
 *     beakta-withheld.h.
 * (3) A frozen case (proposed, approved, decided ...) takes no change of its assessment; a step back unfreezes it, with a reason.
 *     Comments and review stay open where the table says so.
 * (4) Administrators hold no power over (1)-(3) and (5).
 * (5) Where several assess, nobody writes another's assessment, nor their own once they have said that they are done; and the
 *     answer of the case is consolidated by its caseworker alone: beakta-assessors.h.
 * (6) A caseworker works in a case of their own and in one that they are asked to assess; in one that nobody holds, anybody who
 *     is caseworker does, until it is taken. What another holds must be taken over first (the act "assign"), and what moves a
 *     case on is its holder's. Who acts with another role than caseworker is not tied to a holder.
 * (7) What is asked of an expert is answered by them and nobody else, while the assessment is open: what the proposal stands on
 *     does not grow under it. A request that waits can be withdrawn at any stage; what was given stays.
 * (8) A decided case has an outcome and the day of the decision, which has come; no other case has. Both can be corrected.
 * (9) Who puts the answers of several together, proposes, returns, approves or records the decision has declared before whether
 *     there is a conflict of interest. The window asks for it before the first act of any sort.
 * (10) What is proposed lacks nothing: beakta-readiness.h. The store looks at that, for it has the checklists.
 * (11) A case is returned with an open point that says what to change, proposed again when each point that was sent is replied to,
 *     and approved when none is open: what the supervisor no longer asks for is withdrawn, with the reason, not passed over.
 *     A point is its author's until it is sent; then its words stand. See beakta-review-points.h.
 * (12) A case whose registration was undone is at no stage: it can be erased.
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
  BEAKTA_WORKFLOW_ERROR_NO_POINT,    /* a return without an open point */
  BEAKTA_WORKFLOW_ERROR_OPEN_POINTS, /* points of a review are open */
  BEAKTA_WORKFLOW_ERROR_CONSOLIDATOR, /* the answers of several are put together by the caseworker of the case */
  BEAKTA_WORKFLOW_ERROR_OWNER,       /* somebody else holds the case: take it over first */
  BEAKTA_WORKFLOW_ERROR_DECISION,    /* what is said of the decision is not whole, or its day has not come */
  BEAKTA_WORKFLOW_ERROR_OPINION,     /* the opinion is not asked for, or not given, that way */
  BEAKTA_WORKFLOW_ERROR_UNDECLARED,  /* has not said whether there is a conflict of interest */
  BEAKTA_WORKFLOW_ERROR_INCOMPLETE   /* answers, reasons, evidence or the classification are missing */
} BeaktaWorkflowError;

GQuark       beakta_workflow_error_quark (void);

/* Whose a case is, as seen by one person. */
typedef enum
{
  BEAKTA_OWNERSHIP_OWN      = 1 << 0,  /* its caseworker */
  BEAKTA_OWNERSHIP_ASKED    = 1 << 1,  /* another's, and one of its assessors */
  BEAKTA_OWNERSHIP_NOBODYS  = 1 << 2,  /* not assigned */
  BEAKTA_OWNERSHIP_ANOTHERS = 1 << 3
} BeaktaOwnership;

BeaktaOwnership beakta_workflow_get_ownership (BeaktaCase *case_,
                                               const char *user);

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

/* Whether the act brings the case to another stage, and is nothing else. */
gboolean     beakta_workflow_act_moves   (BeaktaAct      act);

/* Rule 1: whether who does @act takes part in the assessment, and whether who did must not do @act. The last one sets the
 * error and returns FALSE. */
gboolean     beakta_workflow_act_assesses     (BeaktaAct       act);
gboolean     beakta_workflow_act_asks_another (BeaktaAct       act);
gboolean     beakta_workflow_refuse_assessor  (const char     *user,
                                               GError        **error);

/* Rule 10. */
gboolean     beakta_workflow_act_asks_complete (BeaktaAct     act);

/* (transfer full) (array zero-terminated=1) of acts by which @user may move the case now. */
GArray      *beakta_workflow_list_moves  (BeaktaCase    *case_,
                                          const char    *user,
                                          BeaktaRoles    roles);

G_END_DECLS
