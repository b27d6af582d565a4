/* Where automatic backups of a store are kept, when the person has chosen a folder: by store, on this computer. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* (transfer full) (nullable): the chosen folder; %NULL for the one beside the store. @store: its path */
char     *beakta_backup_folder_dup      (GSettings  *settings,
                                         const char *store);

/* @folder: (nullable): %NULL for the one beside the store */
void      beakta_backup_folder_set      (GSettings  *settings,
                                         const char *store,
                                         const char *folder);

/* Whether another store of the same name keeps its backups there: they would be taken for one another's. */
gboolean  beakta_backup_folder_is_taken (GSettings  *settings,
                                         const char *store,
                                         const char *folder);

/* (transfer full) (element-type BeaktaBackup): all that there are, newest first: in the chosen folder, and those that were made
 * before it was chosen. */
GPtrArray *beakta_backup_folder_list    (GSettings  *settings,
                                         const char *store);

G_END_DECLS
