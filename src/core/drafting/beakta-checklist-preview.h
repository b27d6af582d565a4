/* A foreign list, looked at before it is taken in. Pure. */

#pragma once

#include "beakta-draft-problems.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_PREVIEW_NEW,                /* new     no version of the list is here */
  BEAKTA_PREVIEW_NEWER,              /* newer   than every version here */
  BEAKTA_PREVIEW_OLDER,              /* older   than one that is here; it can be taken in all the same */
  BEAKTA_PREVIEW_SAME,               /* same    these very bytes are here already */
  BEAKTA_PREVIEW_OTHER,              /* other   another text of the same version is here: it is refused, for a version never changes */
  BEAKTA_PREVIEW_UNSOUND             /* unsound it has errors; as a draft it can be taken in and mended */
} BeaktaPreviewOutcome;

typedef struct
{
  GBytes               *xml;         /* as it came */
  char                 *name;        /* of the file */
  char                 *sha256;
  BeaktaChecklist      *checklist;   /* nullable: when it has errors */
  BeaktaChecklistDraft *draft;       /* nullable: when it is not even well formed */
  GError               *refusal;     /* nullable: why there is no draft: names line, column and reason */
  BeaktaPreviewOutcome  outcome;
  guint                 n_sections;
  guint                 n_questions;
  guint                 n_errors;
  guint                 n_warnings;
  GPtrArray            *problems;    /* of BeaktaDraftProblem; empty without a draft */
  BeaktaChecklist      *present;     /* nullable: the version here that it is compared with: the same, else the newest */
  GPtrArray            *differences; /* of BeaktaChecklistDifference, from @present; empty without one */
} BeaktaChecklistPreview;

/**
 * beakta_checklist_preview_new:
 * @xml: a file
 * @name: for messages
 * @newest: (nullable): the newest version of the list of its id that is here
 * @same: (nullable): the list of its id and version that is here
 *
 * Returns: (transfer full): what it is; also when it is none at all
 */
BeaktaChecklistPreview *beakta_checklist_preview_new  (GBytes                 *xml,
                                                       const char             *name,
                                                       BeaktaChecklist        *newest,
                                                       BeaktaChecklist        *same);
void                    beakta_checklist_preview_free (BeaktaChecklistPreview *self);

const char             *beakta_preview_outcome_get_nick (BeaktaPreviewOutcome  outcome);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaChecklistPreview, beakta_checklist_preview_free)

G_END_DECLS
