/* What there is of a case to erase: which entries hold it, and which originals. */

#pragma once

#include "beakta-case.h"
#include "beakta-driver.h"

G_BEGIN_DECLS

typedef struct
{
  GArray    *sequences;              /* of gint64, in their order: the entries whose contents go */
  GPtrArray *originals;              /* of char *: SHA-256 of those that no other case has, or can get back */
  guint      n_shared;               /* that another case has too */
  guint      n_items;                /* of the case, that go or are said once more */
} BeaktaErasable;

/* @drafts: see beakta-store-erase.h. Free what was found with beakta_erasable_clear (). */
gboolean beakta_erasable_find  (BeaktaErasable  *self,
                                BeaktaDriver    *db,
                                BeaktaCase      *case_,
                                gboolean         drafts,
                                GError         **error);
gboolean beakta_erasable_has   (BeaktaErasable  *self,
                                gint64           sequence);
void     beakta_erasable_clear (BeaktaErasable  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaErasable, beakta_erasable_clear)

G_END_DECLS
