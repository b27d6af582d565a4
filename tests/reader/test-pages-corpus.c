/* Real PDFs of others, drawn: BEAKTA_CORPUS names the folder; by default it lies beside the source, in ../shared/corpus. A good
 * one shows its first page; a bad one does, or says why not.
 */

#include "page-answers.h"

static GPtrArray *
list_documents (const char *kind)
{
  const char *named = g_getenv ("BEAKTA_CORPUS");
  g_autofree char *corpus = named != NULL ? g_strdup (named)
                                          : g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "corpus", NULL);
  g_autofree char *folder = g_build_filename (corpus, kind, NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".pdf"))
        g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    }

  return paths;
}

/* Asks for everything that the window asks for. Returns: whether its first page was drawn */
static gboolean
look_at (const char *path)
{
  g_autofree char *content = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) sizes = NULL, links = NULL, outline = NULL;
  g_autoptr(GBytes) light = NULL, dark = NULL;
  BeaktaPageArea area = page_answers_whole (0, 300, 400);
  BeaktaPageSource *source;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&content), size);
  source = beakta_page_source_new (bytes, NULL);

  sizes = page_answers_sizes (source, &error);
  if (sizes != NULL)
    {
      light = page_answers_draw (source, &area, &error);
      area.is_dark = TRUE;
      dark = page_answers_draw (source, &area, NULL);
      links = page_answers_links (source, 0, NULL);
      outline = page_answers_outline (source, NULL);
      g_assert_true ((light == NULL) == (error != NULL));
      g_assert_true ((light == NULL) == (dark == NULL));
    }
  if (error != NULL)
    g_test_message ("%s: %s", path, error->message);
  page_answers_close (source);

  return light != NULL;
}

/* Rule: every good file of the corpus opens; one that asks for a password says so. */
static void
test_good_ones_are_drawn (void)
{
  g_autoptr(GPtrArray) paths = list_documents ("pdf");
  guint n_drawn = 0;

  if (paths->len == 0)
    {
      g_test_skip ("There is no corpus: BEAKTA_CORPUS is not set, and ../shared/corpus is not there");
      return;
    }

  for (guint i = 0; i < paths->len; i++)
    n_drawn += look_at (g_ptr_array_index (paths, i));
  g_test_message ("%u of %u drawn", n_drawn, paths->len);
  g_assert_cmpuint (n_drawn, ==, paths->len);
}

/* Rule: a bad one is refused, or drawn, without harm; the reader of the next is not touched by it. */
static void
test_bad_ones_do_no_harm (void)
{
  g_autoptr(GPtrArray) paths = list_documents ("bad");
  guint n_drawn = 0;

  if (paths->len == 0)
    {
      g_test_skip ("There is no corpus: BEAKTA_CORPUS is not set, and ../shared/corpus is not there");
      return;
    }

  for (guint i = 0; i < paths->len; i++)
    n_drawn += look_at (g_ptr_array_index (paths, i));
  g_test_message ("%u of %u drawn", n_drawn, paths->len);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/corpus/good-ones-are-drawn", test_good_ones_are_drawn);
  g_test_add_func ("/pages/corpus/bad-ones-do-no-harm", test_bad_ones_do_no_harm);

  return g_test_run ();
}
