#pragma once

#include "beakta-driver.h"

G_BEGIN_DECLS

/* "bEAK": what makes an SQLite file a case store. */
#define BEAKTA_SQLITE_APPLICATION_ID 0x6245414b

typedef enum
{
  BEAKTA_SQLITE_READ_WRITE,
  BEAKTA_SQLITE_READ_ONLY,           /* follows what others write */
  BEAKTA_SQLITE_FROZEN,              /* a file that nobody writes, in a folder where nothing can be made */
  BEAKTA_SQLITE_MEMORY               /* no file, whatever the path: gone when it is freed */
} BeaktaSqliteMode;

BeaktaDriver *beakta_sqlite_driver_open   (const char        *path,
                                           BeaktaSqliteMode   mode,
                                           GError           **error);

/* Of a file that is still empty: what is free in it can be given back in steps. A file that was made without that stays as it is: to make
 * it anew would take a while and as much room again, and what is free in it is written to again. */
gboolean      beakta_sqlite_driver_shape  (BeaktaDriver      *driver,
                                           GError           **error);

/* WAL; once, for a file that has its schema. */
gboolean      beakta_sqlite_driver_set_up (BeaktaDriver      *driver,
                                           GError           **error);

/* Brings everything into the file itself, so that its header says its version. */
gboolean      beakta_sqlite_driver_settle (BeaktaDriver      *driver,
                                           GError           **error);

/* The same, when nobody reads or writes just now. */
void          beakta_sqlite_driver_settle_at_once (BeaktaDriver *driver);

/* Once it is set up, and read from: no other program takes itself for the last one as long as @driver is there, whatever in
 * this one looks into the store's files. */
void          beakta_sqlite_driver_stay   (BeaktaDriver      *driver);

typedef enum
{
  BEAKTA_SQLITE_FILE_MISSING,        /* not there, or empty */
  BEAKTA_SQLITE_FILE_STORE,
  BEAKTA_SQLITE_FILE_BLANK,          /* a database without anything in it */
  BEAKTA_SQLITE_FILE_OTHER,
  BEAKTA_SQLITE_FILE_UNREADABLE
} BeaktaSqliteFile;

/* Looks at the first bytes of a file, and at nothing else: it touches and makes nothing. */
BeaktaSqliteFile beakta_sqlite_peek       (const char        *path,
                                           int               *version,
                                           GError           **error);

/* Of the file at @path: that it has its name is on the disk. */
void             beakta_sqlite_sync_folder (const char       *path);

extern const char * const beakta_sqlite_match_rows[BEAKTA_N_MATCHES];
extern const char * const beakta_sqlite_select_line_hits;
extern const char * const beakta_sqlite_select_text_hits;
char         *beakta_sqlite_make_match    (const char        *query,
                                        BeaktaMatch        where);

G_END_DECLS
