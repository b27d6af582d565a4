/* Automatic backups of a store: where they lie, which of them are kept, and how one is made beside the work.
 *
 * (1) A backup is whole, or it does not have its name: it is copied at one moment of the store, opened and checked first. What was
 *     left of one that was broken off is removed after the next one.
 * (2) It is made over a connection and in a thread of its own, at low priority: nobody who works waits for it.
 * (3) Of those that were made automatically all of the last 24 hours are kept, then the last of each day for 30 days, then
 *     the last of each month for 12 months. Only a new one that is whole takes old ones away, and never the newest of all.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_BACKUP_AUTOMATIC,
  BEAKTA_BACKUP_BEFORE_MIGRATION,    /* made by a newer Beakta before it altered the tables */
  BEAKTA_BACKUP_SET_ASIDE            /* the store that a backup was put in the place of */
} BeaktaBackupKind;

typedef struct
{
  char             *path;
  BeaktaBackupKind  kind;
  GDateTime        *made;            /* UTC */
  gint64            size;            /* bytes */
} BeaktaBackup;

void       beakta_backup_free             (BeaktaBackup         *self);

/* (transfer full): the folder beside the store where they lie unless another is chosen. */
char      *beakta_backups_dup_folder      (const char           *store);

/* (transfer full) (element-type BeaktaBackup): all that there are of @store, newest first. @folder: nullable: that beside it. */
GPtrArray *beakta_backups_list            (const char           *store,
                                           const char           *folder);

/**
 * beakta_backups_choose_old:
 * @made: (element-type GDateTime): when each was made, newest first
 * @now: the present
 *
 * Rule 3, as a pure function. Days and months are those of @now's time zone.
 *
 * Returns: (transfer full) (element-type gboolean): for each whether it is to go
 */
GArray    *beakta_backups_choose_old      (GPtrArray            *made,
                                           GDateTime            *now);

/**
 * beakta_backups_make_sync:
 * @store: path of a store, which may be open here and elsewhere
 * @folder: (nullable): where to; %NULL: the folder beside the store
 * @now: the present
 * @error: #BeaktaStoreError
 *
 * Returns: (transfer full): the path of the new backup
 */
char      *beakta_backups_make_sync       (const char           *store,
                                           const char           *folder,
                                           GDateTime            *now,
                                           GError              **error);
void       beakta_backups_make_async      (const char           *store,
                                           const char           *folder,
                                           GDateTime            *now,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
char      *beakta_backups_make_finish     (GAsyncResult         *result,
                                           GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaBackup, beakta_backup_free)

G_END_DECLS
