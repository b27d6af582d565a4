/* The seam to a database: connections, statements, transactions, and the few things that databases do differently.
 *
 * (1) A connection belongs to one thread, which beakta_driver_claim () names, and every call asserts it.
 * (2) SQL is portable; parameters are $1, $2 ... and values are bound, never printed into it.
 * (3) Every error is a BeaktaStoreError, so that the store need not know which database it was.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _BeaktaDriver        BeaktaDriver;
typedef struct _BeaktaDriverMethods BeaktaDriverMethods;
typedef struct _BeaktaRows          BeaktaRows;

/* Where words are looked for. */
typedef enum
{
  BEAKTA_MATCH_LINES,                /* in whatever the line of a case says */
  BEAKTA_MATCH_TEXTS,                /* in its documents */
  BEAKTA_MATCH_NUMBERS,
  BEAKTA_MATCH_TITLES,
  BEAKTA_MATCH_APPLICANTS,
  BEAKTA_MATCH_PROGRAMMES,
  BEAKTA_N_MATCHES
} BeaktaMatch;

struct _BeaktaDriver
{
  const BeaktaDriverMethods *methods;
  GThread                   *owner;          /* not owned; see rule 1 */
};

struct _BeaktaRows
{
  BeaktaDriver *driver;
  gpointer      statement;
};

struct _BeaktaDriverMethods
{
  void        (*free)            (BeaktaDriver  *driver);

  /* Statements. They are kept prepared; release () makes one ready for its next use. */
  gpointer    (*prepare)         (BeaktaDriver  *driver,
                                  const char    *sql,
                                  GError       **error);
  void        (*release)         (BeaktaDriver  *driver,
                                  gpointer       statement);
  void        (*bind_int)        (gpointer       statement,
                                  int            parameter,
                                  gint64         value);
  void        (*bind_text)       (gpointer       statement,
                                  int            parameter,
                                  const char    *value);
  void        (*bind_blob)       (gpointer       statement,
                                  int            parameter,
                                  GBytes        *value);
  gboolean    (*step)            (BeaktaDriver  *driver,
                                  gpointer       statement,
                                  gboolean      *has_row,
                                  GError       **error);
  gboolean    (*is_null)         (gpointer       statement,
                                  int            column);
  gint64      (*get_int)         (gpointer       statement,
                                  int            column);
  const char *(*get_text)        (gpointer       statement,
                                  int            column);
  GBytes     *(*dup_blob)        (gpointer       statement,
                                  int            column);
  const guint8 *(*peek_blob)     (gpointer       statement,
                                  int            column,
                                  gsize         *size);

  /* Several statements at once, without parameters: migrations. */
  gboolean    (*run_script)      (BeaktaDriver  *driver,
                                  const char    *sql,
                                  GError       **error);

  gboolean    (*begin)           (BeaktaDriver  *driver,
                                  GError       **error);
  gboolean    (*commit)          (BeaktaDriver  *driver,
                                  GError       **error);
  void        (*rollback)        (BeaktaDriver  *driver);

  /* A transaction that only reads, all from one moment; ended by rollback (). */
  gboolean    (*begin_reading)   (BeaktaDriver  *driver,
                                  GError       **error);

  /* The version of the schema, part of the running transaction. */
  gboolean    (*get_version)     (BeaktaDriver  *driver,
                                  int           *version,
                                  GError       **error);
  gboolean    (*set_version)     (BeaktaDriver  *driver,
                                  int            version,
                                  GError       **error);

  /* A number that changes when another connection has written. */
  gboolean    (*get_notice)      (BeaktaDriver  *driver,
                                  gint64        *notice,
                                  GError       **error);

  /* A whole copy, consistent in itself, to a new file. */
  gboolean    (*copy_to)         (BeaktaDriver  *driver,
                                  const char    *path,
                                  GError       **error);

  /* Whether the pages and references hold together; and the full-text index with its contents. */
  gboolean    (*check)           (BeaktaDriver  *driver,
                                  GError       **error);

  /* Whether every page is in its place: for a copy of what is sound. */
  gboolean    (*check_pages)     (BeaktaDriver  *driver,
                                  GError       **error);
  gboolean    (*check_full_text) (BeaktaDriver  *driver,
                                  GError       **error);

  /* (transfer full) (nullable) (element-type utf8): what tables, indexes and columns there are, each in words that are the same
   * when it is the same. */
  GPtrArray  *(*list_schema)     (BeaktaDriver  *driver,
                                  GError       **error);

  /* Full text. A line is indexed by its number in case_line.row, a text by text.id; a line is taken out with the
   * values that it was put in with, before they change. */
  gboolean    (*index_line)      (BeaktaDriver  *driver,
                                  gint64         row,
                                  gboolean       remove,
                                  GError       **error);
  gboolean    (*index_text)      (BeaktaDriver  *driver,
                                  gint64         id,
                                  gboolean       remove,
                                  GError       **error);

  /* Nothing of what was taken out of the indexes is left in them: part of the running transaction. Afterwards, outside of
   * one: nothing of what was deleted is left in the files of the store; @is_clean: (out): FALSE while another program still
   * reads what was there before. */
  gboolean    (*scrub_indexes)   (BeaktaDriver  *driver,
                                  GError       **error);
  gboolean    (*scrub_files)     (BeaktaDriver  *driver,
                                  gboolean      *is_clean,
                                  GError       **error);

  /* Gives back to the disk what is free in the file, at most @n_pages of it, in a transaction of its own; some is left for what comes
   * next. @has_more: (out): whether there is more to give back. A file that cannot do that in steps has nothing to give. */
  gboolean    (*give_back)       (BeaktaDriver  *driver,
                                  int            n_pages,
                                  gboolean      *has_more,
                                  GError       **error);

  /* (transfer full) (nullable): what a person wrote, as the database asks for it; %NULL when there is no word in it. The last word
   * also stands for what begins so; in texts only from its third letter on, before which nearly every text holds such a word. */
  char       *(*make_match)      (const char    *query,
                                  BeaktaMatch    match);

  /* Questions for the numbers of the lines, as "row", that match $1 there. */
  const char *match_rows[BEAKTA_N_MATCHES];

  /* Rows {case_id, number, title, document, name, text that holds the words}, best first: of lines, of documents.
   * Parameters: $1 match, $2 limit; %s: a condition on the line, which is c. */
  const char *select_line_hits;
  const char *select_text_hits;
};

void          beakta_driver_claim      (BeaktaDriver  *driver);
void          beakta_driver_free       (BeaktaDriver  *driver);

/* @types: one letter for each value: i gint64, s const char * (nullable), b GBytes * (nullable). */
gboolean      beakta_driver_run        (BeaktaDriver  *driver,
                                        GError       **error,
                                        const char    *sql,
                                        const char    *types,
                                        ...);
BeaktaRows   *beakta_driver_select     (BeaktaDriver  *driver,
                                        GError       **error,
                                        const char    *sql,
                                        const char    *types,
                                        ...);

/* One number, or @fallback when there is no row or it is null. */
gboolean      beakta_driver_select_int (BeaktaDriver  *driver,
                                        gint64        *value,
                                        gint64         fallback,
                                        GError       **error,
                                        const char    *sql,
                                        const char    *types,
                                        ...);

gboolean      beakta_driver_begin      (BeaktaDriver  *driver,
                                        GError       **error);

/* Commits when @fine, else undoes everything. Returns whether all is written. */
gboolean      beakta_driver_end        (BeaktaDriver  *driver,
                                        gboolean       fine,
                                        GError       **error);

/* A step of a transaction: what is not @fine is undone, and the rest of the transaction is not. Returns %FALSE with @error when the database
 * failed, and the whole transaction is to be given up. */
gboolean      beakta_driver_begin_step (BeaktaDriver  *driver,
                                        GError       **error);
gboolean      beakta_driver_end_step   (BeaktaDriver  *driver,
                                        gboolean       fine,
                                        GError       **error);

/* @has_row: (out): %FALSE after the last one. Returns %FALSE with @error when the database failed. */
gboolean      beakta_rows_next         (BeaktaRows    *rows,
                                        gboolean      *has_row,
                                        GError       **error);
void          beakta_rows_free         (BeaktaRows    *rows);
gboolean      beakta_rows_is_null      (BeaktaRows    *rows,
                                        int            column);
gint64        beakta_rows_get_int      (BeaktaRows    *rows,
                                        int            column);
const char   *beakta_rows_get_text     (BeaktaRows    *rows,      /* until the next row; never NULL */
                                        int            column);
GBytes       *beakta_rows_dup_blob     (BeaktaRows    *rows,      /* nullable */
                                        int            column);
const guint8 *beakta_rows_peek_blob    (BeaktaRows    *rows,      /* until the next row; nullable */
                                        int            column,
                                        gsize         *size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaDriver, beakta_driver_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaRows, beakta_rows_free)

G_END_DECLS
