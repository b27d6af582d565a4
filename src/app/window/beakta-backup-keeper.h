/* Makes backups of the open store by itself, after work has been done, at most every five minutes, and once more at the end. */

#pragma once

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_BACKUP_KEEPER (beakta_backup_keeper_get_type ())

/* Signal: "failed" (const GError *error): once, until one has been made again. */
G_DECLARE_FINAL_TYPE (BeaktaBackupKeeper, beakta_backup_keeper, BEAKTA, BACKUP_KEEPER, GObject)

/* @settings: where the person keeps backups */
BeaktaBackupKeeper *beakta_backup_keeper_new    (GSettings          *settings);
void                beakta_backup_keeper_follow (BeaktaBackupKeeper *self,
                                                 BeaktaStore        *store);

/* Waits: when something has been done since the last backup, one is made. Nothing is followed any more. */
void                beakta_backup_keeper_finish (BeaktaBackupKeeper *self);

G_END_DECLS
