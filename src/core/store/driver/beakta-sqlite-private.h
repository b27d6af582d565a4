/* The SQLite driver's own. */

#pragma once

#include <sqlite3.h>

#include "beakta-sqlite-driver.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaDriver  driver;
  sqlite3      *handle;
  GHashTable   *statements;          /* char * -> what beakta-sqlite-statement.c makes of it */
  int           presence;            /* beakta-sqlite-locks.h; -1 */
  gboolean      is_writing;          /* between begin () and commit () or rollback () */
} SqliteDriver;

/* Returns: FALSE. @handle: nullable. @result: with what is told more exactly. */
gboolean     beakta_sqlite_set_error       (GError       **error,
                                            sqlite3       *handle,
                                            int            result,
                                            const char    *doing);

/* Without memory, or with a full disk, SQLite takes back a whole transaction by itself. What is written then, because nobody minded
 * the error, would stay, alone: so nothing is. Returns %FALSE with @error when that has happened. */
gboolean     beakta_sqlite_check_writing   (SqliteDriver *self,
                                            GError      **error);

GHashTable  *beakta_sqlite_statements_new  (void);

/* The methods of a driver that have files of their own. */
gpointer    beakta_sqlite_prepare         (BeaktaDriver  *driver,
                                           const char    *sql,
                                           GError       **error);
void        beakta_sqlite_release         (BeaktaDriver  *driver,
                                           gpointer       data);
void        beakta_sqlite_bind_int        (gpointer       statement,
                                           int            parameter,
                                           gint64         value);
void        beakta_sqlite_bind_text       (gpointer       statement,
                                           int            parameter,
                                           const char    *value);
void        beakta_sqlite_bind_blob       (gpointer       statement,
                                           int            parameter,
                                           GBytes        *value);
gboolean    beakta_sqlite_step            (BeaktaDriver  *driver,
                                           gpointer       statement,
                                           gboolean      *has_row,
                                           GError       **error);
gboolean    beakta_sqlite_is_null         (gpointer       statement,
                                           int            column);
gint64      beakta_sqlite_get_int         (gpointer       statement,
                                           int            column);
const char *beakta_sqlite_get_text        (gpointer       statement,
                                           int            column);
GBytes     *beakta_sqlite_dup_blob        (gpointer       statement,
                                           int            column);
const guint8 *beakta_sqlite_peek_blob     (gpointer       statement,
                                           int            column,
                                           gsize         *size);
gboolean    beakta_sqlite_copy_to         (BeaktaDriver  *driver,
                                           const char    *path,
                                           GError       **error);
gboolean    beakta_sqlite_check           (BeaktaDriver  *driver,
                                           GError       **error);
gboolean    beakta_sqlite_check_pages     (BeaktaDriver  *driver,
                                           GError       **error);
gboolean    beakta_sqlite_check_full_text (BeaktaDriver  *driver,
                                           GError       **error);
GPtrArray  *beakta_sqlite_list_schema     (BeaktaDriver  *driver,
                                           GError       **error);
gboolean    beakta_sqlite_index_line      (BeaktaDriver  *driver,
                                           gint64         row,
                                           gboolean       remove,
                                           GError       **error);
gboolean    beakta_sqlite_index_text      (BeaktaDriver  *driver,
                                           gint64         id,
                                           gboolean       remove,
                                           GError       **error);
gboolean    beakta_sqlite_scrub_indexes   (BeaktaDriver  *driver,
                                           GError       **error);
gboolean    beakta_sqlite_scrub_files     (BeaktaDriver  *driver,
                                           gboolean      *is_clean,
                                           GError       **error);

G_END_DECLS
