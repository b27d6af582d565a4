/* The way back to a backup.
 *
 * (1) What would change is told before: the cases that go back, and what was done in each since.
 * (2) Nothing is lost: the present store is kept under a name that says what it is.
 * (3) The power may be cut at any moment: there is the present store or the backup in its place, each of them whole.
 * (4) Never while a program has the store open, and never two at a time: %BEAKTA_STORE_ERROR_BUSY.
 * (5) What one leaves that was ended in its middle goes when the store is opened the next time.
 */

#pragma once

#include "beakta-store.h"

G_BEGIN_DECLS

/* What follows the store's name in that of a store that was set aside; a time follows. */
#define BEAKTA_SET_ASIDE ".before-restore-"

/* A case that would go back. */
typedef struct
{
  char     *number;
  char     *title;
  gint64    n_entries;               /* made since, that would not be there */
  gboolean  is_new;                  /* registered since: the case itself would not be there */
  gboolean  is_erased;               /* erased since: what was erased would be there again */
  GArray   *acts;                    /* of BeaktaAct: what was done since, in its order */
} BeaktaSetback;

typedef struct
{
  gboolean   is_known;               /* the present store can be read, and goes on from the backup; else nothing more is told */
  gint64     n_entries;              /* made since */
  GPtrArray *cases;                  /* of BeaktaSetback, by number; never NULL */
  char      *time;                   /* of the last change that the backup has, UTC; "" */
} BeaktaRestorePreview;

void                  beakta_restore_preview_free (BeaktaRestorePreview *self);

/* (transfer full): @backup is opened and checked, and compared with @store as it is, which may be open. */
BeaktaRestorePreview *beakta_restore_preview_sync (const char           *store,
                                                   const char           *backup,
                                                   GError              **error);

/**
 * beakta_restore_sync:
 * @store: path of the store; it need not be there
 * @backup: path of the backup
 * @now: the present
 * @error: #BeaktaStoreError
 *
 * Returns: (transfer full): where the store is that was there before; "" when there was none
 */
char                 *beakta_restore_sync         (const char           *store,
                                                   const char           *backup,
                                                   GDateTime            *now,
                                                   GError              **error);

/* Rule 5, unless somebody is restoring the store at @store at this moment. What cannot be removed is tried again the next time. */
void                  beakta_restore_tidy         (const char           *store);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaRestorePreview, beakta_restore_preview_free)

G_END_DECLS
