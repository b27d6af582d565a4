/* Lagom: which checklists suit a case, and how deep they should go. Pure.
 *
 * The rule is data: data/words/right-size.ini says how it is written, and an office may have its own. It proposes, and says
 * how the proposal came about; the caseworker decides.
 */

#pragma once

#include "beakta-checklist.h"
#include "beakta-case.h"

G_BEGIN_DECLS

typedef struct
{
  char        *rule;                 /* the group that held; "" when none did */
  GStrv        checklists;           /* ids; never NULL */
  BeaktaDepth  depth;
  char        *reason;               /* the office's own words; "" */
  char        *explanation;          /* which conditions held, and on what: "The amount sought, 150 000 kr, is at most ..." */
} BeaktaRightSize;

/**
 * beakta_right_size_new:
 * @rules: the groups
 * @facts: of the case
 * @language: of the reason and the explanation: "sv" or "en"
 * @error: #BeaktaOfficeListError: a group that says nothing sensible, named
 *
 * All the groups are checked, not only the one that holds: a mistake is told before somebody meets it.
 *
 * Returns: (transfer full) (nullable): what is proposed
 */
BeaktaRightSize *beakta_right_size_new     (GKeyFile               *rules,
                                            const BeaktaFacts      *facts,
                                            const char             *language,
                                            GError                **error);
void             beakta_right_size_free    (BeaktaRightSize        *self);
gboolean         beakta_right_size_names   (const BeaktaRightSize  *self,
                                            const char             *checklist);

/* Whether the case has exactly the lists that are proposed, each at the depth that is proposed. */
gboolean         beakta_right_size_is_kept (const BeaktaRightSize  *self,
                                            BeaktaCase             *case_);

/* The lists of the proposal, each at its depth, in one change whose reason is that of the proposal. Lists that the case has
 * besides stay, with their answers; @checklists: (element-type BeaktaChecklist): those there are. */
BeaktaChange    *beakta_right_size_take    (const BeaktaRightSize  *self,
                                            BeaktaCase             *case_,
                                            GListModel             *checklists,
                                            GDateTime              *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaRightSize, beakta_right_size_free)

G_END_DECLS
