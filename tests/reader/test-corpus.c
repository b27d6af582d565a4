/* Every document of a corpus that others wrote, through the real reader. BEAKTA_CORPUS names it; by default it lies beside
 * the source. The folders say what is expected: docx, odt, html, txt and pdf open, bad is refused or opened without
 * harm, and what MANIFEST.tsv notes as VALID opens in any case. */

#include "reader-fixtures.h"

#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>

/* Design 8: what one document may cost; on a machine that does something else besides. */
#define MAX_SECONDS   20
#define MAX_KIBIBYTES (512 * 1024)

static char *
find_corpus (void)
{
  const char *named = g_getenv ("BEAKTA_CORPUS");
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "corpus", NULL);

  if (named != NULL && *named != '\0')
    return g_strdup (named);
  if (g_file_test (beside, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&beside);

  return NULL;
}

static gboolean
skip_without_corpus (const char *corpus)
{
  if (corpus != NULL)
    return FALSE;

  g_test_skip ("There is no corpus: BEAKTA_CORPUS is not set, and ../shared/corpus is not there");
  return TRUE;
}

static gint
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list_files (const char *corpus,
            const char *folder)
{
  g_autofree char *path = g_build_filename (corpus, folder, NULL);
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (files, g_build_filename (path, name, NULL));
  g_ptr_array_sort (files, compare_paths);

  return files;
}

static BeaktaReading *
read_file (const char *path)
{
  char *content;
  gsize n;
  g_autoptr(GBytes) bytes = NULL;

  g_assert_true (g_file_get_contents (path, &content, &n, NULL));
  bytes = g_bytes_new_take (content, n);

  return reader_read (bytes);
}

/* Rule: none is over its limits, and none brings the reader down. */
static void
assert_unharmed (const char    *path,
                 BeaktaReading *reading,
                 gint64         began)
{
  struct rusage usage;

  if (reading->refused != NULL && (reading->refused->code == BEAKTA_INTAKE_ERROR_CRASHED ||
                                   reading->refused->code == BEAKTA_INTAKE_ERROR_OVERRUN ||
                                   reading->refused->code == BEAKTA_INTAKE_ERROR_PROTOCOL ||
                                   reading->refused->code == BEAKTA_INTAKE_ERROR_FAILED ||
                                   reading->refused->code == BEAKTA_INTAKE_ERROR_NO_READER))
    g_error ("%s: %s", path, reading->refused->message);

  g_assert_cmpint (getrusage (RUSAGE_CHILDREN, &usage), ==, 0);
  g_assert_cmpint (usage.ru_maxrss, <, MAX_KIBIBYTES);
  g_assert_cmpint (g_get_monotonic_time () - began, <, MAX_SECONDS * G_TIME_SPAN_SECOND);
}

/* Notes of MANIFEST.tsv, by path. */
static GHashTable *
load_notes (const char *corpus)
{
  GHashTable *notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *path = g_build_filename (corpus, "MANIFEST.tsv", NULL);
  g_autofree char *list = NULL;
  g_auto(GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &list, NULL, NULL));
  lines = g_strsplit (list, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto(GStrv) columns = g_strsplit (lines[i], "\t", -1);
      guint n = g_strv_length (columns);

      if (n > 1)
        g_hash_table_insert (notes, g_build_filename (corpus, columns[0], NULL), g_strdup (columns[n - 1]));
    }

  return notes;
}

/* A package without its text is no document, whatever it is called. */
static gboolean
is_no_document (GHashTable *notes,
                const char *path)
{
  const char *note = g_hash_table_lookup (notes, path);

  return note != NULL && strstr (note, "no content.xml") != NULL;
}

static gboolean
has_no_text (const GError *refused)
{
  return refused->code == BEAKTA_INTAKE_ERROR_NO_TEXT || refused->code == BEAKTA_INTAKE_ERROR_ONLY_PICTURES;
}

/* Rule: every good file opens; one without any text says so. */
static void
test_opens (gconstpointer data)
{
  g_autofree char *corpus = find_corpus ();
  g_autoptr(GHashTable) notes = NULL;
  g_autoptr(GPtrArray) files = NULL;

  if (skip_without_corpus (corpus))
    return;

  notes = load_notes (corpus);
  files = list_files (corpus, data);
  for (guint i = 0; i < files->len; i++)
    {
      const char *path = g_ptr_array_index (files, i);
      gint64 began = g_get_monotonic_time ();
      g_autoptr(BeaktaReading) reading = read_file (path);

      assert_unharmed (path, reading, began);
      if (reading->refused != NULL && !is_no_document (notes, path) && !has_no_text (reading->refused))
        g_error ("%s: %s", path, reading->refused->message);
    }
}

/* Rule: every bad one is refused or opened without harm. */
static void
test_is_unharmed_by (gconstpointer data)
{
  g_autofree char *corpus = find_corpus ();
  g_autoptr(GPtrArray) files = NULL;

  if (skip_without_corpus (corpus))
    return;

  files = list_files (corpus, data);
  for (guint i = 0; i < files->len; i++)
    {
      const char *path = g_ptr_array_index (files, i);
      gint64 began = g_get_monotonic_time ();
      g_autoptr(BeaktaReading) reading = read_file (path);

      assert_unharmed (path, reading, began);
    }
}

/* Rule: files whose note begins with VALID must open. */
static void
test_opens_what_is_noted_as_valid (void)
{
  g_autofree char *corpus = find_corpus ();
  g_autoptr(GHashTable) notes = NULL;
  GHashTableIter iter;
  gpointer path, note;

  if (skip_without_corpus (corpus))
    return;

  notes = load_notes (corpus);
  g_hash_table_iter_init (&iter, notes);
  while (g_hash_table_iter_next (&iter, &path, &note))
    {
      g_autoptr(BeaktaReading) reading = NULL;

      if (!g_str_has_prefix (note, "VALID"))
        continue;

      reading = read_file (path);
      if (reading->refused != NULL)
        g_error ("%s: %s", (const char *) path, reading->refused->message);
    }
}

int
main (int    argc,
      char **argv)
{
  static const char *good[] = { "docx", "odt", "html", "txt", "pdf" };
  static const char *others[] = { "bad", "xml" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reader/corpus/opens/%s", good[i]);

      g_test_add_data_func (path, good[i], test_opens);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reader/corpus/is-unharmed-by/%s", others[i]);

      g_test_add_data_func (path, others[i], test_is_unharmed_by);
    }
  g_test_add_func ("/reader/corpus/opens-what-is-noted-as-valid", test_opens_what_is_noted_as_valid);

  return g_test_run ();
}
