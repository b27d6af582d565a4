/* Full text in SQLite (FTS5): the questions, and what a person wrote turned into a match.
 *
 * Words are letters and digits; "2024-00123" in a text is two words, and in a question two words that follow each
 * other. (With '-', ':' and '/' as letters of words, "mål:" would not be found by "mål", nor "kvinnor/män" by "män".)
 */

#include "beakta-sqlite-private.h"

#define IN_LINE "SELECT rowid AS row FROM line_index WHERE line_index MATCH $1"
#define IN_TEXT \
  "SELECT c.row AS row FROM text_index t JOIN document d ON d.text_id = t.rowid JOIN case_line c ON c.case_id = d.case_id " \
  "WHERE text_index MATCH $1 AND d.is_replaced = 0"

const char * const beakta_sqlite_match_rows[BEAKTA_N_MATCHES] = {
  [BEAKTA_MATCH_LINES]      = IN_LINE,
  [BEAKTA_MATCH_TEXTS]      = IN_TEXT,
  [BEAKTA_MATCH_NUMBERS]    = IN_LINE,
  [BEAKTA_MATCH_TITLES]     = IN_LINE,
  [BEAKTA_MATCH_APPLICANTS] = IN_LINE,
  [BEAKTA_MATCH_PROGRAMMES] = IN_LINE,
};

/* Columns of line_index; NULL for all. */
static const char * const match_columns[BEAKTA_N_MATCHES] = {
  [BEAKTA_MATCH_NUMBERS]    = "number_words",
  [BEAKTA_MATCH_TITLES]     = "title",
  [BEAKTA_MATCH_APPLICANTS] = "applicant",
  [BEAKTA_MATCH_PROGRAMMES] = "programme",
};

const char * const beakta_sqlite_select_line_hits =
  "SELECT c.case_id, c.number, c.title, 0, '', c.title || ' · ' || c.applicant || ' · ' || c.programme "
  "FROM line_index JOIN case_line c ON c.row = line_index.rowid WHERE line_index MATCH $1%s "
  "ORDER BY line_index.rank LIMIT $2";

/* (FTS5's own snippet () reads every text through, word by word.) */
const char * const beakta_sqlite_select_text_hits =
  "SELECT c.case_id, c.number, c.title, d.number, d.name, t.stream "
  "FROM text_index JOIN text t ON t.id = text_index.rowid JOIN document d ON d.text_id = t.id "
  "JOIN case_line c ON c.case_id = d.case_id "
  "WHERE text_index MATCH $1 AND d.is_replaced = 0%s ORDER BY text_index.rank LIMIT $2";

static gboolean
has_letter (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    if (g_unichar_isalnum (g_utf8_get_char (word)))
      return TRUE;

  return FALSE;
}

/* Letters of a word, before it is taken for a beginning. */
static glong
get_enough (BeaktaMatch where)
{
  return where == BEAKTA_MATCH_TEXTS ? 3 : 1;
}

/* @word holds no quotation marks. Only a last word that is still being written is also a beginning. */
static void
append_word (GString     *match,
             const char  *word,
             BeaktaMatch  where,
             gboolean     may_begin)
{
  if (!has_letter (word))
    return;

  if (match->len > 0)
    g_string_append_c (match, ' ');
  g_string_append_printf (match, "\"%s\"", word);
  if (may_begin && g_utf8_strlen (word, -1) >= get_enough (where) &&
      g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (word + strlen (word)))))
    g_string_append (match, " *");
}

static void
append_words (GString     *match,
              const char  *text,
              BeaktaMatch  where,
              gboolean     is_last)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_auto(GStrv) words = g_strsplit_set (trimmed, " \t\r\n\f\v", -1);

  for (guint i = 0; words[i] != NULL; i++)
    append_word (match, words[i], where, is_last && words[i + 1] == NULL);
}

char *
beakta_sqlite_make_match (const char  *query,
                          BeaktaMatch  where)
{
  g_autofree char *valid = g_utf8_make_valid (query, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_auto(GStrv) parts = g_strsplit (composed, "\"", -1);
  g_autoptr(GString) match = g_string_new ("");

  for (guint i = 0; parts[i] != NULL; i++)
    if (i % 2 == 1)
      append_word (match, parts[i], where, FALSE);
    else
      append_words (match, parts[i], where, parts[i + 1] == NULL);

  if (match->len == 0)
    return NULL;

  return match_columns[where] != NULL ? g_strdup_printf ("{%s} : (%s)", match_columns[where], match->str) : g_strdup (match->str);
}

gboolean
beakta_sqlite_index_line (BeaktaDriver  *driver,
                          gint64         row,
                          gboolean       remove,
                          GError       **error)
{
  if (remove)
    return beakta_driver_run (driver, error,
                              "INSERT INTO line_index (line_index, rowid, number_words, title, applicant, programme) "
                              "SELECT 'delete', row, number_words, title, applicant, programme FROM case_line WHERE row = $1",
                              "i", row);

  return beakta_driver_run (driver, error,
                            "INSERT INTO line_index (rowid, number_words, title, applicant, programme) "
                            "SELECT row, number_words, title, applicant, programme FROM case_line WHERE row = $1", "i", row);
}

gboolean
beakta_sqlite_index_text (BeaktaDriver  *driver,
                          gint64         id,
                          gboolean       remove,
                          GError       **error)
{
  if (remove)
    return beakta_driver_run (driver, error,
                              "INSERT INTO text_index (text_index, rowid, stream) SELECT 'delete', id, stream FROM text "
                              "WHERE id = $1", "i", id);

  return beakta_driver_run (driver, error, "INSERT INTO text_index (rowid, stream) SELECT id, stream FROM text WHERE id = $1",
                            "i", id);
}

/* To take a row out of the index only adds that it is out; its words stay in the segment where they are until segments are
 * put together. ('secure-delete' of FTS5 came with SQLite 3.42, and makes a file that earlier ones cannot read.) */
gboolean
beakta_sqlite_scrub_indexes (BeaktaDriver  *driver,
                             GError       **error)
{
  return beakta_driver_run (driver, error, "INSERT INTO line_index (line_index) VALUES ('optimize')", "") &&
         beakta_driver_run (driver, error, "INSERT INTO text_index (text_index) VALUES ('optimize')", "");
}

/* What was deleted is zeros in the file (PRAGMA secure_delete), once the log is in it; the log is cut to nothing. */
gboolean
beakta_sqlite_scrub_files (BeaktaDriver  *driver,
                           gboolean      *is_clean,
                           GError       **error)
{
  gint64 is_busy;

  if (!beakta_driver_select_int (driver, &is_busy, 1, error, "PRAGMA wal_checkpoint (TRUNCATE)", ""))
    return FALSE;

  *is_clean = is_busy == 0;

  return TRUE;
}
