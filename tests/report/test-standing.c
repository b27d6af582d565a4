/* A paper that is laid out again after an edit: the same as one that is laid out anew, and found again where it was. */

#include "report-case.h"

#include <cairo-pdf.h>

#include "beakta-pages-private.h"

#define A4_WIDTH    595.28
#define A4_HEIGHT   841.89
#define N_QUESTIONS 12
#define N_WALKS     12
#define N_EDITS     8

static cairo_status_t
bytes_written_cb (void                *closure,
                  const unsigned char *data,
                  unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* (transfer full): the drawing, tags and all, of every page. */
static GBytes *
draw (BeaktaPages *pages)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (bytes_written_cb, bytes, A4_WIDTH, A4_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-11-22T12:00:00Z");
  for (guint i = 0; i < beakta_pages_get_n_pages (pages); i++)
    {
      beakta_pages_draw (pages, i, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static void
assert_same_pages (BeaktaPages *a,
                   BeaktaPages *b)
{
  g_autoptr(GBytes) drawn = draw (a);
  g_autoptr(GBytes) anew = draw (b);

  g_assert_cmpuint (beakta_pages_get_n_pages (a), ==, beakta_pages_get_n_pages (b));
  g_assert_cmpuint (beakta_pages_get_sheet (a)->pieces->len, ==, beakta_pages_get_sheet (b)->pieces->len);
  for (guint i = 0; i < beakta_pages_get_sheet (a)->pieces->len; i++)
    {
      const BeaktaPiece *piece = beakta_sheet_get_piece (beakta_pages_get_sheet (a), i);
      const BeaktaPiece *other = beakta_sheet_get_piece (beakta_pages_get_sheet (b), i);

      g_assert_cmpuint (piece->page, ==, other->page);
      g_assert_cmpfloat (piece->y, ==, other->y);
      g_assert_cmpfloat (piece->height, ==, other->height);
    }
  g_assert_true (g_bytes_equal (drawn, anew));
}

/* An answer is written, altered or taken back. */
static void
edit (BeaktaCase *case_,
      GRand      *random)
{
  g_autofree char *question = g_strdup_printf ("1.%d", g_rand_int_range (random, 1, N_QUESTIONS + 1));
  g_autofree char *reason = report_dup_random_text (random, (guint) g_rand_int_range (random, 0, 60));

  report_case_take (case_, report_answer_new (question, g_rand_boolean (random) ? "yes" : "partly", reason,
                                              g_rand_boolean (random) ? "Utgångsläge." : "", ""));
}

/* Rule: laid out after random edits, in steps of any length, with what stood before: the same pages and the same bytes as anew. */
static void
test_as_anew (void)
{
  for (guint walk = 0; walk < N_WALKS; walk++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (walk);
      g_autoptr(BeaktaChecklist) checklist = report_checklist_new (N_QUESTIONS);
      g_autoptr(BeaktaCase) case_ = report_case_new_random (random, N_QUESTIONS);
      BeaktaReportKind kind = (BeaktaReportKind) (walk % BEAKTA_N_REPORTS);
      BeaktaStandingType *type = beakta_standing_type_new ();

      for (guint i = 0; i < N_EDITS; i++)
        {
          g_autoptr(BeaktaReport) report = report_new (kind, case_, checklist, NULL, "sv");
          g_autoptr(BeaktaPages) anew = beakta_pages_new (report, A4_WIDTH, A4_HEIGHT);
          g_autoptr(BeaktaPages) again = beakta_pages_begin (report, A4_WIDTH, A4_HEIGHT, type);

          while (!beakta_pages_go_on (again, i % 2 == 0 ? 0 : G_MAXINT64 - 1))
            g_assert_cmpuint (beakta_pages_get_n_pages (again), >=, 1);
          assert_same_pages (again, anew);
          edit (case_, random);
        }
      beakta_standing_type_unref (type);
    }
}

static BeaktaPages *
lay_out (BeaktaCase         *case_,
         BeaktaChecklist    *checklist,
         BeaktaStandingType *type)
{
  g_autoptr(BeaktaReport) report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
  BeaktaPages *pages = beakta_pages_begin (report, A4_WIDTH, A4_HEIGHT, type);

  g_assert_true (beakta_pages_go_on (pages, G_MAXINT64));

  return pages;
}

/* Rule: after an edit only the paragraphs that it altered are set, and only the pages that show it are others: the reason and
 * its page, and the checksum of it all on the last one. */
static void
test_sets_what_is_new (void)
{
  g_autoptr(BeaktaChecklist) checklist = report_checklist_new (60);
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autoptr(BeaktaStandingType) type = beakta_standing_type_new ();
  g_autoptr(BeaktaPages) before = NULL;
  g_autoptr(BeaktaPages) after = NULL;
  guint n_set, n_pages, n_other = 0;

  for (guint i = 1; i <= 60; i++)
    {
      g_autofree char *question = g_strdup_printf ("1.%u", i);
      g_autofree char *reason = g_strdup_printf ("Frågan %u är besvarad i ansökan, med belägg för varje del.", i);

      report_case_take (case_, report_answer_new (question, "yes", reason, "", ""));
    }

  before = lay_out (case_, checklist, type);
  n_set = beakta_standing_type_count (type);
  g_assert_cmpuint (n_set, >, 100);
  report_case_take (case_, report_answer_new ("1.30", "yes", "Frågan 30 är besvarad i ansökan, och läst en gång till.", "", ""));
  after = lay_out (case_, checklist, type);

  g_assert_cmpuint (beakta_standing_type_count (type) - n_set, ==, 2);
  n_pages = beakta_pages_get_n_pages (after);
  g_assert_cmpuint (n_pages, ==, beakta_pages_get_n_pages (before));
  g_assert_cmpuint (n_pages, >, 3);
  for (guint i = 0; i < n_pages; i++)
    n_other += !beakta_pages_is_same (after, i, before, i);
  g_assert_cmpuint (n_other, ==, 2);
}

/* Rule: the first page is there long before the last, and is the page that it will be. */
static void
test_first_page_first (void)
{
  g_autoptr(BeaktaChecklist) checklist = report_checklist_new (400);
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autoptr(BeaktaReport) report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
  g_autoptr(BeaktaStandingType) type = beakta_standing_type_new ();
  g_autoptr(BeaktaPages) pages = beakta_pages_begin (report, A4_WIDTH, A4_HEIGHT, type);
  double y;
  guint page, n_steps = 0, n_pages;

  g_assert_false (beakta_pages_find_block (pages, 0, &page, &y));
  while (beakta_pages_get_n_pages (pages) < 3)
    {
      g_assert_false (beakta_pages_go_on (pages, 0));
      n_steps++;
    }
  g_assert_cmpuint (n_steps, <, beakta_report_get_blocks (report)->len / 4);
  g_assert_true (beakta_pages_find_block (pages, 0, &page, &y));
  g_assert_cmpuint (page, ==, 0);

  n_pages = beakta_pages_get_n_pages (pages);
  g_assert_true (beakta_pages_go_on (pages, G_MAXINT64));
  g_assert_cmpuint (beakta_pages_get_n_pages (pages), >, 4 * n_pages);
  g_assert_true (beakta_pages_is_whole (pages));
}

/* Rule: what is read is found again after an edit above it, also when it is a kind of block that stands many times. */
static void
test_found_again (void)
{
  g_autoptr(BeaktaChecklist) checklist = report_checklist_new (N_QUESTIONS);
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autoptr(BeaktaReport) before = NULL;
  g_autoptr(BeaktaReport) after = NULL;
  int read, found;

  report_case_take (case_, report_answer_new ("1.9", "partly", "Delvis.", "", ""));
  before = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
  read = beakta_report_find_item (before, BEAKTA_ITEM_ANSWER, "prov/1.9");
  g_assert_cmpint (read, >, 0);

  report_case_add_passage (case_, "p1", 1, 10, 1, "Mål", "ett ställe");
  report_case_take (case_, report_answer_new ("1.2", "partly", "Nu finns en motivering.", "Något saknas.", "p1"));
  after = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
  found = beakta_report_find_item (after, BEAKTA_ITEM_ANSWER, "prov/1.9");
  g_assert_cmpint (found, >, read);

  for (int i = 0; i < 3; i++)
    g_assert_cmpint ((int) beakta_report_find_again (after, before, (guint) (read + i)), ==, found + i);
  g_assert_cmpint (beakta_report_find_item (after, BEAKTA_ITEM_ANSWER, "prov/9.9"), ==, -1);
}

/* Rule: the places of a page lie in its text area, from top to bottom, and hold all of its words. */
static void
test_places (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(BeaktaPages) pages = lay_out (case_, checklist, NULL);
  gboolean has_cell = FALSE;

  for (guint i = 0; i < beakta_pages_get_n_pages (pages); i++)
    {
      g_autoptr(GArray) places = beakta_pages_list_places (pages, i);
      double y = 0.0;

      for (guint j = 0; j < places->len; j++)
        {
          const BeaktaPlace *place = &g_array_index (places, BeaktaPlace, j);
          g_autofree char *words = beakta_pages_dup_words (pages, place);

          g_assert_cmpstr (words, !=, "");
          g_assert_cmpfloat (place->y, >=, y);
          g_assert_cmpfloat (place->width, >, 0.0);
          g_assert_cmpfloat (place->height, >, 0.0);
          g_assert_cmpfloat (place->x + place->width, <=, A4_WIDTH);
          y = place->y;
          has_cell |= place->id != NULL && place->kind == BEAKTA_ITEM_CELL && g_str_equal (place->id, "g1/granted");
        }
    }
  g_assert_true (has_cell);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/output/standing/as-anew", test_as_anew);
  g_test_add_func ("/output/standing/sets-what-is-new", test_sets_what_is_new);
  g_test_add_func ("/output/standing/first-page-first", test_first_page_first);
  g_test_add_func ("/output/standing/found-again", test_found_again);
  g_test_add_func ("/output/places/on-the-page", test_places);

  return g_test_run ();
}
