/* The table of the workflow, for the files that check by it. */

#pragma once

#include "beakta-workflow.h"

G_BEGIN_DECLS

#define OF(kind)     (1u << BEAKTA_ITEM_##kind)

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
  ASSESSES     = 1 << 7              /* takes part in the assessment: rule 1 */
} BeaktaRuleFlags;

typedef struct
{
  guint roles;                       /* BeaktaRoles, any of them */
  guint stages;                      /* at any of them */
  guint items;                       /* kinds that its edits may touch */
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

/* For a request or one of its points. */
gboolean          beakta_workflow_check_request (BeaktaCase       *case_,
                                                 BeaktaAct         act,
                                                 const BeaktaEdit *edit,
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
