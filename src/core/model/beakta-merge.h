/* What was done in two places with the same case, put together item by item. Pure.
 *
 * (1) What only they changed is taken; what only we changed stays; what both left the same is nothing.
 * (2) What both changed is a conflict, and a person decides it: ours, theirs, or field by field. Nothing is written over silently: while
 *     a conflict is undecided there is no change.
 * (3) What is kept refers to nothing that is gone: a passage, a group, a list that one side took away and the other uses is kept.
 * (4) What both numbered the same and is not the same gets another number, theirs, with all that refers to it.
 * (5) Proposals, reviews and decisions are not merged, nor who declared a conflict of interest here: that is told, and done here.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_MERGE_UNDECIDED,
  BEAKTA_MERGE_OURS,
  BEAKTA_MERGE_THEIRS,
  BEAKTA_MERGE_FIELDS                /* field by field; of texts that both changed both are kept, unless it is chosen otherwise */
} BeaktaMergeChoice;

typedef enum
{
  BEAKTA_MERGE_FIELD_OURS,
  BEAKTA_MERGE_FIELD_THEIRS,
  BEAKTA_MERGE_FIELD_BOTH            /* only where can_keep_both */
} BeaktaMergeFieldChoice;

typedef struct
{
  char                   *name;
  JsonNode               *base;      /* nullable */
  JsonNode               *ours;      /* nullable */
  JsonNode               *theirs;    /* nullable */
  gboolean                is_conflict; /* both changed it */
  gboolean                can_keep_both;
  BeaktaMergeFieldChoice  choice;
} BeaktaMergeField;

typedef struct
{
  BeaktaItemKind     kind;
  char              *id;
  JsonObject        *base;           /* nullable: was not there, or is not known */
  JsonObject        *ours;           /* nullable: is not there */
  JsonObject        *theirs;         /* nullable */
  gboolean           is_conflict;
  BeaktaMergeChoice  choice;         /* THEIRS when it is no conflict */
  GPtrArray         *fields;         /* of BeaktaMergeField: where ours and theirs differ; empty when one of them is not there */
} BeaktaMergeItem;

typedef struct _BeaktaMerge BeaktaMerge;

/**
 * beakta_merge_new:
 * @base: (nullable): the case as it was when the two parted; when that is not known everything in which they differ is a conflict
 * @ours: the case as it is here, whole
 * @theirs: the case as it is there, whole
 */
BeaktaMerge *beakta_merge_new             (BeaktaCase             *base,
                                           BeaktaCase             *ours,
                                           BeaktaCase             *theirs);
void         beakta_merge_free            (BeaktaMerge            *self);

/* (transfer none) (element-type BeaktaMergeItem): what they changed, and what both changed. */
GPtrArray   *beakta_merge_get_items       (BeaktaMerge            *self);

/* (transfer none) (element-type BeaktaMergeItem): rule 5. */
GPtrArray   *beakta_merge_get_left        (BeaktaMerge            *self);
guint        beakta_merge_count_conflicts (BeaktaMerge            *self);
guint        beakta_merge_count_undecided (BeaktaMerge            *self);
void         beakta_merge_choose          (BeaktaMergeItem        *item,
                                           BeaktaMergeChoice       choice);
void         beakta_merge_choose_field    (BeaktaMergeItem        *item,
                                           const char             *field,
                                           BeaktaMergeFieldChoice  choice);

/* (transfer full) (nullable): the item as it becomes by its choice; NULL: it is not there. */
JsonObject  *beakta_merge_dup_result      (const BeaktaMergeItem  *item);

/* Puts what is merged into @change, made from @ours. @error: rule 2, or a value that cannot be read (%G_IO_ERROR_INVALID_DATA). */
gboolean     beakta_merge_put             (BeaktaMerge            *self,
                                           BeaktaChange           *change,
                                           GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaMerge, beakta_merge_free)

G_END_DECLS
