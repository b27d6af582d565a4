/* The versions of the store, and the way from one to the next. */

#pragma once

#include "beakta-driver.h"

G_BEGIN_DECLS

typedef struct
{
  int   version;                     /* of the store after it */
  char *sql;
} BeaktaMigration;

void       beakta_migration_free  (BeaktaMigration  *migration);

/* (transfer full) (element-type BeaktaMigration): those that this version of Beakta has, in order. */
GPtrArray *beakta_schema_list_migrations (void);

/**
 * beakta_schema_migrate:
 * @db: a connection that writes
 * @path: its file
 * @migrations: all, in order
 * @maker: who becomes administrator of a store that is new
 * @maker_name: in words
 * @error: #BeaktaStoreError
 *
 * Brings the store to the last of @migrations in one transaction. A store that has something in it is first
 * copied to "@path.backup-vN", N its version, and the copy is opened and checked.
 */
gboolean   beakta_schema_migrate  (BeaktaDriver     *db,
                                   const char       *path,
                                   GPtrArray        *migrations,
                                   const char       *maker,
                                   const char       *maker_name,
                                   GError          **error);

/* Copies the store to @path, under another name until the copy is whole: it is opened by itself, and its pages, its version and
 * the chain of its journal are checked. A program that is killed meanwhile leaves no half of it under that name. */
gboolean   beakta_schema_copy     (BeaktaDriver     *db,
                                   const char       *path,
                                   GError          **error);

/* Whether tables, columns and indexes are those that the migrations make, up to the version that the store says of itself. */
gboolean   beakta_schema_verify   (BeaktaDriver     *db,
                                   GError          **error);

/* (transfer full): a copy of that version that is whole: its pages, and the chain of its journal. */
BeaktaDriver *beakta_schema_open_copy (const char       *path,
                                   int               version,
                                   GError          **error);

G_END_DECLS
