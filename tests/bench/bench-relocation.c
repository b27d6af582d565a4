/* A thousand passages of a long application found again after a thousand edits, beside `git diff --word-diff' of the same two
 * texts, which says what differs and finds nothing again. In turns; the best of each is compared. */

#include <string.h>

#include <glib/gstdio.h>

#include "beakta-passage.h"
#include "beakta-relocation.h"

#define SEED           1986
#define N_PARAGRAPHS   2400          /* about 130,000 words */
#define N_EDITS        1000
#define N_PASSAGES     1000
#define PASSAGE_LENGTH 120           /* code points */
#define N_ROUNDS       5

static const char * const stems[] = {
  "integration", "jämställdhet", "projekt", "kvinna", "man", "läns", "arbete", "språk", "stöd", "mål", "deltagar", "kommun", "förening",
  "procent", "kartläggning", "målgrupp", "mångfald", "erfarenhet", "styrgrupp", "resurs", "budget", "företag", "handledar", "praktik",
  "utbildning", "vägledning", "nätverk", "uppföljning", "rapport", "metod", "samverkan",
};

static const char * const joints[] = { "och", "att", "i", "på", "som", "för", "med", "ska", "den", "är", "till", "en", "av", "det" };
static const char * const endings[] = { "", "en", "er", "s", "erna", "ets", "are" };

typedef struct
{
  char *path;
  char *content;
} Version;

#define choose(random, words) (words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))])

/* Two words in five join others; one in five is put together of two. */
static const char *
pick (GRand *random)
{
  char word[64];
  int kind = g_rand_int_range (random, 0, 5);

  if (kind < 2)
    return choose (random, joints);

  g_snprintf (word, sizeof word, "%s%s%s", kind == 2 ? choose (random, stems) : "", choose (random, stems), choose (random, endings));
  return g_intern_string (word);
}

/* A paragraph is a list of words. */
static GPtrArray *
write_paragraph (GRand *random)
{
  GPtrArray *paragraph = g_ptr_array_new ();

  for (int n = g_rand_int_range (random, 20, 90); n > 0; n--)
    g_ptr_array_add (paragraph, (char *) pick (random));

  return paragraph;
}

static void
edit (GPtrArray *paragraphs,
      GRand     *random)
{
  guint at = (guint) g_rand_int_range (random, 0, (gint32) paragraphs->len);
  GPtrArray *paragraph = g_ptr_array_index (paragraphs, at);
  int place = g_rand_int_range (random, 0, (gint32) paragraph->len);

  switch (g_rand_int_range (random, 0, 10))
    {
    case 0:
      g_ptr_array_insert (paragraphs, (int) at, write_paragraph (random));
      break;

    case 1:
      g_ptr_array_insert (paragraphs, g_rand_int_range (random, 0, (gint32) paragraphs->len - 1),
                          g_ptr_array_steal_index (paragraphs, at));
      break;

    case 2:
      g_ptr_array_remove_index (paragraphs, at);
      break;

    default:
      g_ptr_array_remove_range (paragraph, (guint) place, MIN (3, paragraph->len - (guint) place));
      g_ptr_array_insert (paragraph, place, (char *) pick (random));
    }
}

static char *
dup_content (GPtrArray *paragraphs)
{
  GString *content = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      GPtrArray *paragraph = g_ptr_array_index (paragraphs, i);

      for (guint j = 0; j < paragraph->len; j++)
        g_string_append_printf (content, "%s ", (const char *) g_ptr_array_index (paragraph, j));
      content->str[content->len - 1] = '\n';
    }

  return g_string_free (content, FALSE);
}

static BeaktaText *
build_text (const char *content)
{
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("text", "1");
  g_autoptr(GError) error = NULL;
  BeaktaText *text;

  beakta_text_builder_add (builder, content, strlen (content), NULL, 0, &error);
  text = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);

  return text;
}

static GPtrArray *
mark (BeaktaText *text)
{
  g_autoptr(BeaktaDocument) document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "1");
  GPtrArray *passages = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_record_unref);
  guint step = beakta_text_get_length (text) / N_PASSAGES;

  for (guint i = 0; i < N_PASSAGES; i++)
    g_ptr_array_add (passages, beakta_anchor_make (text, document, i * step, i * step + PASSAGE_LENGTH));

  return passages;
}

static double
time_ours (BeaktaText *before,
           BeaktaText *after,
           GPtrArray  *passages,
           guint      *n_found)
{
  gint64 began = g_get_monotonic_time ();
  g_autoptr(BeaktaRelocation) relocation = beakta_relocation_new (before, after);
  guint start, end;

  *n_found = 0;
  for (guint i = 0; i < passages->len; i++)
    *n_found += beakta_relocation_find (relocation, g_ptr_array_index (passages, i), &start, &end) != BEAKTA_ANCHOR_LOST;

  return (double) (g_get_monotonic_time () - began) / 1000;
}

static double
time_git (const Version *before,
          const Version *after)
{
  const char *command[] = { "git", "diff", "--no-index", "--word-diff=porcelain", before->path, after->path, NULL };
  gint64 began = g_get_monotonic_time ();
  g_autoptr(GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL,
                     &error))
    {
      g_printerr ("%s\n", error->message);
      return 0;
    }

  return (double) (g_get_monotonic_time () - began) / 1000;
}

static Version
save (GPtrArray  *paragraphs,
      const char *folder,
      const char *name)
{
  Version version = { g_build_filename (folder, name, NULL), dup_content (paragraphs) };
  g_autoptr(GError) error = NULL;

  g_file_set_contents (version.path, version.content, -1, &error);
  g_assert_no_error (error);

  return version;
}

static void
discard (Version *version)
{
  g_unlink (version->path);
  g_free (version->path);
  g_free (version->content);
}

static void
compare (const Version *one,
         const Version *two)
{
  g_autoptr(BeaktaText) before = build_text (one->content), after = build_text (two->content);
  g_autoptr(GPtrArray) passages = mark (before);
  double ours = G_MAXDOUBLE, gits = G_MAXDOUBLE;
  guint n_found;

  for (int i = 0; i < N_ROUNDS; i++)
    {
      ours = MIN (ours, time_ours (before, after, passages, &n_found));
      gits = MIN (gits, time_git (one, two));
    }

  g_print ("# %u of %u passages found again after %d edits of %u characters\n", n_found, passages->len, N_EDITS,
           beakta_text_get_length (before));
  if (gits > 0)
    g_print ("RATIO\t%d passages found again, our time by git diff --word-diff's\t%.2f\t10\ttimes\t%.0f ms, git %.0f ms; best of %d\n",
             N_PASSAGES, ours / gits, ours, gits, N_ROUNDS);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("beakta-bench-XXXXXX", NULL);
  g_autoptr(GPtrArray) paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  Version before, after;

  for (int i = 0; i < N_PARAGRAPHS; i++)
    g_ptr_array_add (paragraphs, write_paragraph (random));
  before = save (paragraphs, folder, "before.txt");
  for (int i = 0; i < N_EDITS; i++)
    edit (paragraphs, random);
  after = save (paragraphs, folder, "after.txt");

  compare (&before, &after);

  discard (&before);
  discard (&after);
  g_rmdir (folder);

  return 0;
}
