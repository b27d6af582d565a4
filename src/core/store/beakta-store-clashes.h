/* Words of a person's own that the case does not have, because somebody else wrote in the same place at the same time, or because
 * the case could not take them: kept until the person has chosen.
 *
 * (1) A clash alters no case: it is no change, has no journal entry and is no part of what is proposed, approved or printed. It is
 *     written by the writing thread all the same, and is as durable as a change.
 * (2) A person is given their own, and nobody what another has.
 * (3) There is at most one in each place: a kind of item, its id, and a member of its value.
 */

#pragma once

#include "beakta-store.h"

G_BEGIN_DECLS

typedef struct
{
  gatomicrefcount  ref_count;
  BeaktaItemKind   kind;
  char            *id;
  char            *member;           /* of the item's value: "reason"; "goal/what": a member of a member */
  BeaktaAct        act;              /* that it was done by */
  JsonNode        *mine;             /* nullable: was taken away */
  JsonNode        *base;             /* nullable: what it was made from */
  char            *other;            /* who wrote in the same place; "" when it was refused for another reason */
  char            *why;              /* what stood in the way, in the words that the person was told; "" when @other did */
  char            *since;            /* UTC */
} BeaktaClash;

#define BEAKTA_TYPE_CLASH (beakta_clash_get_type ())
GType            beakta_clash_get_type             (void);

/* One without values. @member may name a member of a member: "goal/what". */
BeaktaClash     *beakta_clash_new                  (BeaktaItemKind        kind,
                                                    const char           *id,
                                                    const char           *member);
BeaktaClash     *beakta_clash_ref                  (BeaktaClash          *clash);
void             beakta_clash_unref                (BeaktaClash          *clash);

/* (transfer container) (element-type BeaktaClash): the acting person's in the case, the oldest first. */
GPtrArray       *beakta_store_list_clashes_sync    (BeaktaStore          *self,
                                                    const char           *case_id,
                                                    GError              **error);
void             beakta_store_list_clashes_async   (BeaktaStore          *self,
                                                    const char           *case_id,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GPtrArray       *beakta_store_list_clashes_finish  (BeaktaStore          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

/* Keeps @clash, in the place of an earlier one; or, with @is_settled, forgets it. What is kept or forgotten in turn is written in
 * that order. @clash is copied: it may be altered afterwards. */
gboolean         beakta_store_keep_clash_sync      (BeaktaStore          *self,
                                                    const char           *case_id,
                                                    const BeaktaClash    *clash,
                                                    gboolean              is_settled,
                                                    GError              **error);
void             beakta_store_keep_clash_async     (BeaktaStore          *self,
                                                    const char           *case_id,
                                                    const BeaktaClash    *clash,
                                                    gboolean              is_settled,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean         beakta_store_keep_clash_finish    (BeaktaStore          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaClash, beakta_clash_unref)

G_END_DECLS
