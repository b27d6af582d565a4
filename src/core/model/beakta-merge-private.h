/* Shared by the files of the merge only. */

#pragma once

#include "beakta-merge.h"

G_BEGIN_DECLS

struct _BeaktaMerge
{
  BeaktaCase *base;                  /* nullable */
  BeaktaCase *ours;
  BeaktaCase *theirs;                /* with the numbers of rule 4 */
  GPtrArray  *items;                 /* of BeaktaMergeItem */
  GPtrArray  *left;                  /* of BeaktaMergeItem */
};

/* (transfer full): rule 4. */
BeaktaCase *beakta_merge_renumber     (BeaktaCase      *base,
                                       BeaktaCase      *ours,
                                       BeaktaCase      *theirs);

/* (transfer full) (element-type BeaktaMergeField): where they differ. */
GPtrArray  *beakta_merge_list_fields  (JsonObject      *base,
                                       JsonObject      *ours,
                                       JsonObject      *theirs);

/* (transfer full): ours with the choices of @fields. */
JsonObject *beakta_merge_join_fields  (JsonObject      *ours,
                                       GPtrArray       *fields);

/* Rule 3. @results: "kind id" -> JsonObject (nullable): what becomes of the items that the merge writes; more are added. */
void        beakta_merge_keep_used    (BeaktaMerge     *self,
                                       GHashTable      *results);

/* (transfer full) (nullable): the value of an item. */
JsonObject *beakta_merge_dup_value    (BeaktaCase      *case_,
                                       BeaktaItemKind   kind,
                                       const char      *id);

/* (transfer full) */
char       *beakta_merge_dup_key      (BeaktaItemKind   kind,
                                       const char      *id);

G_END_DECLS
