/* Papers before a validator of others': Debian has none for PDF/A-2, but PDFBox Preflight knows PDF/A-1b, and what it looks at
 * (fonts, colours, graphics, metadata, the file's own form) the later part asks for as well.
 */

#include "report-paper.h"
#include "report-twin.h"

static BeaktaReport *
report_new_example (BeaktaReportKind  kind,
                    const char       *language)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(GPtrArray) journal = report_case_list_journal ();

  return report_new (kind, case_, checklist, journal, language);
}

/* Takes over @report. */
static void
expect_valid (BeaktaReport *report)
{
  g_auto(Paper) paper = paper_new (report);
  g_autoptr(GBytes) twin = report_twin_new (paper.bytes);
  g_autofree char *told = report_twin_validate (twin);

  if (told != NULL)
    g_assert_cmpstr (told, ==, "");
}

/* Rule: every paper's twin is PDF/A-1b, in both languages. */
static void
test_papers (void)
{
  for (BeaktaReportKind kind = 0; kind < BEAKTA_N_REPORTS; kind++)
    expect_valid (report_new_example (kind, kind % 2 == 0 ? "sv" : "en"));
}

/* Rule: so is one of many pages, scripts and characters that no font has. */
static void
test_scripts (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (11);
  g_autoptr(BeaktaCase) case_ = report_case_new_random (random, 25);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_new (25);

  expect_valid (report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv"));
}

/* (transfer full): the same file, but nobody says what its colours mean. */
static GBytes *
without_colours (GBytes *bytes)
{
  qpdf_data pdf = qpdf_init ();
  GBytes *written;

  g_assert_cmpint (qpdf_read_memory (pdf, "twin", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL), ==, QPDF_SUCCESS);
  qpdf_oh_remove_key (pdf, qpdf_get_root (pdf), "/OutputIntents");
  qpdf_init_write_memory (pdf);
  qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  qpdf_set_newline_before_endstream (pdf, QPDF_TRUE);
  g_assert_cmpint (qpdf_write (pdf), ==, QPDF_SUCCESS);
  written = g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
  qpdf_cleanup (&pdf);

  return written;
}

/* Rule: the validator finds what is wrong: in the paper itself, whose form part 1 does not know, and in a twin without a profile
 * of its colours. */
static void
test_faults (void)
{
  g_auto(Paper) paper = paper_new (report_new_example (BEAKTA_REPORT_ANNEX, "sv"));
  g_autoptr(GBytes) twin = report_twin_new (paper.bytes);
  g_autoptr(GBytes) colourless = without_colours (twin);
  g_autofree char *told = report_twin_validate (paper.bytes);
  g_autofree char *told_of_colours = told != NULL ? report_twin_validate (colourless) : NULL;

  if (told == NULL)
    return;

  g_assert_nonnull (strstr (told, "cross reference streams are not allowed"));
  g_assert_nonnull (strstr (told, "CIDSet"));
  g_test_message ("%s", told_of_colours);
  g_assert_nonnull (strstr (told_of_colours, "Invalid Color space"));
}

/* Rule: the twin is a twin: it draws what the paper draws, operator by operator, and says it in the same order. */
static void
test_same_pages (void)
{
  g_auto(Paper) paper = paper_new (report_new_example (BEAKTA_REPORT_ANNEX, "sv"));
  g_autoptr(GBytes) bytes = report_twin_new (paper.bytes);
  g_auto(Paper) twin = { g_object_ref (paper.report), g_bytes_ref (bytes), qpdf_init () };
  int n_pages = qpdf_get_num_pages (paper.pdf);

  g_assert_cmpint (qpdf_read_memory (twin.pdf, "twin", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL), ==,
                   QPDF_SUCCESS);
  g_assert_cmpint (qpdf_get_num_pages (twin.pdf), ==, n_pages);
  for (int i = 0; i < n_pages; i++)
    {
      unsigned char *drawn, *redrawn;
      size_t size, size_of_twin;

      qpdf_oh_get_page_content_data (paper.pdf, qpdf_get_page_n (paper.pdf, i), &drawn, &size);
      qpdf_oh_get_page_content_data (twin.pdf, qpdf_get_page_n (twin.pdf, i), &redrawn, &size_of_twin);
      g_assert_cmpmem (drawn, size, redrawn, size_of_twin);
      free (drawn);
      free (redrawn);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/output/twin/papers", test_papers);
  g_test_add_func ("/output/twin/scripts", test_scripts);
  g_test_add_func ("/output/twin/faults", test_faults);
  g_test_add_func ("/output/twin/same-pages", test_same_pages);

  return g_test_run ();
}
