#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Before the first database is opened. */
void beakta_sqlite_locks_keep     (void);

/* Returns: a descriptor that is closed right before the database is; -1: there is none to be had. */
int  beakta_sqlite_locks_stay     (const char *path);

/* Returns: a descriptor for as long as which nobody opens the database, here or elsewhere, to be closed; -1 with errno: EAGAIN or
 * EACCES when somebody has it open. */
int  beakta_sqlite_locks_seize    (const char *path);

/* Returns: a descriptor for as long as which nobody else prepares to put a backup in the place of the database, which may be open
 * meanwhile, to be closed; -1 with errno: EAGAIN when somebody does. */
int  beakta_sqlite_locks_restore  (const char *path);

G_END_DECLS
