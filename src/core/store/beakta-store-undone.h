/* Cases whose registration was undone: no case is there, and it can be brought back, so the store holds on to what was registered until
 * it is erased.
 */

#pragma once

#include "beakta-driver.h"
#include "beakta-store.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;
  char  *number;                     /* as it was registered */
  char  *title;
  char  *by;                         /* who undid it, or did what was done last */
  char  *time;                       /* of that, UTC */
  guint  n_originals;                /* that it brought, each once; another case may have them too */
} BeaktaUndone;

void       beakta_undone_free            (BeaktaUndone  *self);

/* (transfer full) (element-type BeaktaUndone): in the order in which they were undone; without those that were erased since. */
GPtrArray *beakta_store_list_undone_sync (BeaktaStore   *self,
                                          GError       **error);

/* @undone: (out) (transfer full) (nullable): the one with that id; %NULL when there is none */
gboolean   beakta_store_find_undone_sync (BeaktaStore   *self,
                                          const char    *case_id,
                                          BeaktaUndone **undone,
                                          GError       **error);

gboolean   beakta_undone_count           (BeaktaDriver  *db,
                                          gint64        *n_undone,
                                          GError       **error);

/* @n_found: (out): how many changes of such cases but @case_id name the original @sha256 */
gboolean   beakta_undone_count_original  (BeaktaDriver  *db,
                                          const char    *case_id,
                                          const char    *sha256,
                                          gint64        *n_found,
                                          GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaUndone, beakta_undone_free)

G_END_DECLS
