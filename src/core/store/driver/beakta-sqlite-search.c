/* Full text in SQLite (FTS5): the questions, and what a person wrote turned into a match.
 *
 * Words are letters and digits; "2024-00123" in a text is two words, and in a question two words that follow each
 * other. (With '-', ':' and '/' as letters of words, "mål:" would not be found by "mål", nor "kvinnor/män" by "män".)
 */

#include "beakta-sqlite-private.h"

const char * const beakta_sqlite_match_condition =
  "case_line.row IN ("
  "SELECT rowid FROM line_index WHERE line_index MATCH $1 "
  "UNION SELECT c.row FROM text_index t JOIN document d ON d.text_id = t.rowid JOIN case_line c ON c.case_id = d.case_id "
  "WHERE text_index MATCH $1 AND d.is_replaced = 0)";

const char * const beakta_sqlite_select_line_hits =
  "SELECT c.case_id, c.number, c.title, 0, '', c.title || ' · ' || c.applicant || ' · ' || c.programme "
  "FROM line_index JOIN case_line c ON c.row = line_index.rowid WHERE line_index MATCH $1 "
  "ORDER BY line_index.rank LIMIT $2";

/* (FTS5's own snippet () reads every text through, word by word.) */
const char * const beakta_sqlite_select_text_hits =
  "SELECT c.case_id, c.number, c.title, d.number, d.name, t.stream "
  "FROM text_index JOIN text t ON t.id = text_index.rowid JOIN document d ON d.text_id = t.id "
  "JOIN case_line c ON c.case_id = d.case_id "
  "WHERE text_index MATCH $1 AND d.is_replaced = 0 ORDER BY text_index.rank LIMIT $2";

static gboolean
has_letter (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    if (g_unichar_isalnum (g_utf8_get_char (word)))
      return TRUE;

  return FALSE;
}

/* @word holds no quotation marks. Only a last word that is still being written is also a beginning. */
static void
append_word (GString    *match,
             const char *word,
             gboolean    may_begin)
{
  if (!has_letter (word))
    return;

  if (match->len > 0)
    g_string_append_c (match, ' ');
  g_string_append_printf (match, "\"%s\"", word);
  if (may_begin && g_utf8_strlen (word, -1) >= 3 && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (word + strlen (word)))))
    g_string_append (match, " *");
}

static void
append_words (GString    *match,
              const char *text,
              gboolean    is_last)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_auto(GStrv) words = g_strsplit_set (trimmed, " \t\r\n\f\v", -1);

  for (guint i = 0; words[i] != NULL; i++)
    append_word (match, words[i], is_last && words[i + 1] == NULL);
}

char *
beakta_sqlite_make_match (const char *query)
{
  g_autofree char *valid = g_utf8_make_valid (query, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_auto(GStrv) parts = g_strsplit (composed, "\"", -1);
  g_autoptr(GString) match = g_string_new ("");

  for (guint i = 0; parts[i] != NULL; i++)
    if (i % 2 == 1)
      append_word (match, parts[i], FALSE);
    else
      append_words (match, parts[i], parts[i + 1] == NULL);

  return match->len > 0 ? g_string_free (g_steal_pointer (&match), FALSE) : NULL;
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
                          GError       **error)
{
  return beakta_driver_run (driver, error, "INSERT INTO text_index (rowid, stream) SELECT id, stream FROM text WHERE id = $1",
                            "i", id);
}
