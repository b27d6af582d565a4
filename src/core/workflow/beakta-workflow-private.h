/* The table of the workflow, for the files that check by it. */

#pragma once

#include "beakta-workflow.h"

G_BEGIN_DECLS

/* There are more kinds than bits of a guint, or will be. */
#define KIND(kind)   (G_GUINT64_CONSTANT (1) << (kind))
#define OF(kind)     KIND (BEAKTA_ITEM_##kind)

typedef enum
{
  NO_FLAGS     = 0,
  UNDOABLE     = 1 << 0,
  ASKS_REASON  = 1 << 1,
  OF_ANOTHER   = 1 << 2,             /* not by who proposed or assessed: rule 1 */
  BY_AUTHOR    = 1 << 3,             /* only by who wrote the comment */
  MOVES        = 1 << 4,
  OF_THE_STORE = 1 << 5,             /* made by the store alone */
  OF_OTHERS    = 1 << 6,             /* new marks and comments keep who made them elsewhere; the journal says who took them in */
  ASSESSES     = 1 << 7,             /* takes part in the assessment: rule 1 */
  CARRIES      = 1 << 8,             /* writes what others did elsewhere, in their names; a carriage says so */
  IS_DECLARED  = 1 << 9,             /* by who has declared whether there is a conflict of interest: rule 9 */
  IS_COMPLETE  = 1 << 10              /* of a case that lacks nothing: rule 10 */
} BeaktaRuleFlags;

typedef struct
{
  guint roles;                       /* BeaktaRoles, any of them */
  guint owners;                      /* BeaktaOwnership, any of them: of who does it as caseworker */
  guint stages;                      /* at any of them */
  guint64 items;                     /* kinds that its edits may touch */
  guint flags;
} BeaktaRule;

/* What may be done when, and by whom. */
const BeaktaRule *beakta_workflow_get_rule   (BeaktaAct          act);

/* What an act may write: whether this edit is one of those, and whether @user may make it. */
gboolean          beakta_workflow_check_edit (BeaktaCase        *case_,
                                              const char        *user,
                                              BeaktaAct          act,
                                              const BeaktaEdit  *edit,
                                              GError           **error);

/* Sets the error and returns FALSE. */
gboolean          beakta_workflow_refuse_edit (BeaktaAct         act,
                                               const BeaktaEdit *edit,
                                               const char       *why,
                                               GError          **error);

/* Words that are none: white space only. */
gboolean          beakta_workflow_is_blank     (const char       *text);

/* For a request or one of its points. */
gboolean          beakta_workflow_check_request (BeaktaCase       *case_,
                                                 BeaktaAct         act,
                                                 const BeaktaEdit *edit,
                                                 GError          **error);

/* For an act that CARRIES: each edit of it, and the whole. */
gboolean          beakta_workflow_check_carried      (BeaktaCase        *case_,
                                                      BeaktaAct          act,
                                                      const BeaktaEdit  *edit,
                                                      GError           **error);
gboolean          beakta_workflow_check_has_carriage (const char        *user,
                                                      BeaktaChange      *change,
                                                      GError           **error);

/* For an opinion: rule 7. */
gboolean          beakta_workflow_check_opinion (BeaktaCase       *case_,
                                                 const char       *user,
                                                 BeaktaAct         act,
                                                 const BeaktaEdit *edit,
                                                 GError          **error);

/* What is said of the decision in the stage that @act writes: rule 8. */
gboolean          beakta_workflow_check_decision (BeaktaCase              *case_,
                                                  BeaktaAct                act,
                                                  const BeaktaEdit        *edit,
                                                  const BeaktaStageRecord *after,
                                                  GError                 **error);

/* Rule 11: a point of a review, and what a whole change leaves of them; TRUE of what has nothing to do with them. */
gboolean          beakta_workflow_check_point  (BeaktaCase       *case_,
                                                const char       *user,
                                                BeaktaAct         act,
                                                const BeaktaEdit *edit,
                                                GError          **error);
gboolean          beakta_workflow_check_points (BeaktaCase       *case_,
                                                BeaktaChange     *change,
                                                GError          **error);

/* Rule 1, as far as the case tells. */
gboolean          beakta_workflow_check_another         (BeaktaCase        *case_,
                                                         const char        *user,
                                                         GError           **error);

/* Rule 5: both set the error and return FALSE. */
gboolean          beakta_workflow_refuse_done          (const char        *user,
                                                        GError           **error);
gboolean          beakta_workflow_refuse_consolidation (BeaktaCase        *case_,
                                                        const char        *user,
                                                        GError           **error);

/* Rule 5, for an answer, an assessment, an assessor or a passage; TRUE for everything else. */
gboolean          beakta_workflow_check_assessment     (BeaktaCase        *case_,
                                                        const char        *user,
                                                        BeaktaAct          act,
                                                        const BeaktaEdit  *edit,
                                                        GError           **error);

G_END_DECLS
