/* Golden pairs: a document of our own, and what must come of it. BEAKTA_UPDATE_GOLDEN=1 writes the second half anew;
 * read the difference before you commit it. */

#include "reader-fixtures.h"

#include <string.h>

static const char *names[] = {
  "form.docx", "lists.docx", "notes.docx", "changes.docx", "boxes.docx", "tables.docx", "headed.docx",
  "numbers.docx", "fields.docx", "comments.docx", "unread.docx", "pasted.docx", "letter.docx", "photos.docx", "pasted.odt",
  "form.odt", "lists.odt", "notes.odt", "tables.odt", "comments.odt", "flat.fodt", "redefined.fodt",
  "page.html", "form.html", "fields.html",
  "latin1.html", "latin2.html", "declared.html", "late.html", "marked.html", "foreign.html",
  "utf8.txt", "utf16le.txt", "utf16be.txt", "utf16bare.txt", "windows1252.txt", "cp850.txt", "decomposed.txt", "wrapped.txt",
  "unknown.xml", "e-service.xml", "e-services.xml", "case-file.xml", "case-file-1.xml", "xml11.xml", "not-found.xml",
  "budget.xlsx", "budget.ods", "cases.csv", "people.tsv", "comma.csv", "prose.txt",
  "locked.pdf", "enclosing.pdf", "broken-enclosure.pdf", "scan.pdf", "scan.tif",
  "report.pdf", "columns.pdf", "tables.pdf", "lists.pdf", "scanned.pdf", "remarks.pdf", "highlights.pdf", "pinned.pdf",
};

/* Rule: golden files for the reader on fixtures of our own (issue 2). */
static void
test_reads (gconstpointer data)
{
  const char *name = data;
  g_autoptr(GBytes) bytes = reader_fixture_load (name);
  g_autoptr(BeaktaReading) reading = reader_read (bytes);
  g_autofree char *got = reader_describe (reading);
  g_autofree char *beside = g_strconcat (name, ".expected", NULL);
  g_autofree char *path = reader_fixture_path (beside);
  g_autofree char *expected = NULL;

  if (g_getenv ("BEAKTA_UPDATE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, got, -1, NULL));

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (got, ==, expected);
}

/* Rule: a page's box table has exactly one box for every code point of the page, and boxes lie where the text does
 * (beakta-text.h, 4). */
static void
test_boxes_lie_on_the_words (void)
{
  g_autoptr(GBytes) bytes = reader_fixture_load ("report.pdf");
  g_autoptr(BeaktaReading) reading = reader_read (bytes);
  const BeaktaPageText *page = beakta_text_get_page (reading->text, 0);
  const BeaktaBox *boxes;
  gsize size;

  g_assert_nonnull (page->boxes);
  boxes = g_bytes_get_data (page->boxes, &size);
  g_assert_cmpuint (size, ==, page->length * sizeof (BeaktaBox));

  /* The first line of the fixture stands 72 points from the left, on a base line 72 points from the top. */
  g_assert_cmpfloat_with_epsilon (boxes[0].x1, 72, 2);
  g_assert_cmpfloat (boxes[0].y1, <, 72);
  g_assert_cmpfloat (boxes[0].y2, >, 60);
  g_assert_cmpfloat (boxes[1].x1, >=, boxes[0].x2 - 1);
}

/* Rule: the same bytes give the same text; a passage is anchored in it. */
static void
test_reads_the_same_twice (void)
{
  g_autoptr(GBytes) bytes = reader_fixture_load ("form.docx");
  g_autoptr(BeaktaReading) first = reader_read (bytes);
  g_autoptr(BeaktaReading) second = reader_read (bytes);
  g_autofree char *one = reader_describe (first);
  g_autofree char *other = reader_describe (second);

  g_assert_cmpstr (one, ==, other);
  g_assert_cmpstr (first->sha256, ==, second->sha256);
}

/* Rule: a quote's place names the heading as the document shows it, with the number that its program gave it ("3.2 Målgrupp"). */
static void
test_headings_have_their_numbers (void)
{
  static const char * const expected[] = {
    "1 Bakgrund", "1.1 Behov", "1.2 Målgrupp", "2 Mål", "2.1 Delmål", "Avsnitt utan nummer", NULL
  };
  g_autoptr(GBytes) bytes = reader_fixture_load ("lists.docx");
  g_autoptr(BeaktaReading) reading = reader_read (bytes);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) headings = NULL;
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (reading->text, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    {
      g_autofree char *heading = beakta_text_dup_heading_at (reading->text, runs[i].start);

      if (runs[i].kind == BEAKTA_RUN_HEADING)
        g_strv_builder_add (builder, heading);
    }

  headings = g_strv_builder_end (builder);
  g_assert_cmpstrv (headings, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reader/golden/%s", names[i]);

      g_test_add_data_func (path, names[i], test_reads);
    }
  g_test_add_func ("/reader/pdf/boxes-lie-on-the-words", test_boxes_lie_on_the_words);
  g_test_add_func ("/reader/golden/reads-the-same-twice", test_reads_the_same_twice);
  g_test_add_func ("/reader/golden/headings-have-their-numbers", test_headings_have_their_numbers);

  return g_test_run ();
}
