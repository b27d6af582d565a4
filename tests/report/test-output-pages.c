/* What stays together on the pages, whatever the case holds. */

#include "report-case.h"

#include "beakta-pages-private.h"

#define A4_WIDTH  595.28
#define A4_HEIGHT 841.89
#define N_WALKS   40

static BeaktaReport *
report_new_random (GRand *random,
                   guint  n_questions)
{
  g_autoptr(BeaktaChecklist) checklist = report_checklist_new (n_questions);
  g_autoptr(BeaktaCase) case_ = report_case_new_random (random, n_questions);

  return report_new ((BeaktaReportKind) g_rand_int_range (random, 0, BEAKTA_N_REPORTS), case_, checklist, NULL, "sv");
}

static const BeaktaBlock *
get_block (BeaktaPages *pages,
           BeaktaPiece *piece)
{
  return beakta_pages_get_block (pages, piece);
}

/* Rule: pieces follow each other down the page and from page to page; none leaves the text area. */
static void
check_order (BeaktaPages *pages,
             BeaktaPiece *piece,
             BeaktaPiece *next)
{
  g_assert_cmpfloat (piece->y, >=, 0.0);
  g_assert_cmpfloat (piece->y + piece->height, <=, beakta_pages_get_room (pages) + 0.01);
  g_assert_cmpfloat (piece->height, >, 0.0);
  if (next == NULL)
    return;

  g_assert_cmpuint (next->page - piece->page, <=, 1);
  if (next->page == piece->page)
    g_assert_cmpfloat (next->y, >=, piece->y + piece->height - 0.01);
}

/* Whether a page holds the figure, what must stay above it, and its table down to the first row. */
static gboolean
leaves_room (BeaktaPages *pages,
             BeaktaPiece *figure)
{
  BeaktaPiece *first = beakta_sheet_get_piece (beakta_pages_get_sheet (pages), 0);
  double height = figure->height + figure[1].before + figure[1].height + figure[2].before + figure[2].height;

  for (BeaktaPiece *piece = figure; piece > first && !piece->break_before; piece--)
    height += piece->before + piece[-1].height;

  return height <= beakta_pages_get_room (pages) && figure->height < 0.6 * beakta_pages_get_room (pages);
}

/* Rules: a quote never parts from its source line, a question never from its answer, a heading never from what
 * follows it, a table's header never from its first row, a figure never from its table as long as a page has room for both. */
static void
check_together (BeaktaPages *pages,
                BeaktaPiece *piece,
                BeaktaPiece *next)
{
  if (next == NULL || (piece->row->role == BEAKTA_ROW_FIGURE && !leaves_room (pages, piece)))
    return;

  if (next->row->role == BEAKTA_ROW_SOURCE || piece->row->role == BEAKTA_ROW_CAPTION || piece->row->role == BEAKTA_ROW_HEADER ||
      (piece->ends_block && get_block (pages, piece)->keep_with_next))
    g_assert_cmpuint (piece->page, ==, next->page);
}

/* Rule: a table row never splits, unless it is taller than a page. */
static void
check_row_whole (BeaktaPages *pages,
                 BeaktaPiece *piece)
{
  double height = 0.0;

  if (piece->row->role != BEAKTA_ROW_CELLS || (piece->starts_row && piece->to[0] > 0 && piece->height > 0.0 &&
                                               !piece->ends_block && piece[1].row != piece->row))
    return;

  for (guint i = 0; i < piece->row->n_boxes; i++)
    {
      BeaktaParagraph *paragraph = piece->row->boxes[i].paragraph;

      height = MAX (height, beakta_paragraph_get_height (paragraph, 0, beakta_paragraph_get_n_lines (paragraph)));
    }
  if (!piece->starts_row)
    g_assert_cmpfloat (height + 100.0, >, beakta_pages_get_room (pages));
}

/* Rule: no paragraph leaves a single line behind, or begins a page with one. */
static void
check_no_single_line (BeaktaSheet *sheet,
                      guint        index)
{
  BeaktaPiece *piece = beakta_sheet_get_piece (sheet, index);
  guint n_lines, n_first = 0, n_last = 0;

  if (!piece->starts_row || (piece->row->role != BEAKTA_ROW_TEXT && piece->row->role != BEAKTA_ROW_QUOTED))
    return;

  n_lines = beakta_paragraph_get_n_lines (piece->row->boxes[0].paragraph);
  if (n_lines < 2)
    return;

  for (guint i = 0; i < n_lines; i++)
    {
      n_first += beakta_sheet_get_piece (sheet, index + i)->page == piece->page;
      n_last += beakta_sheet_get_piece (sheet, index + i)->page ==
                beakta_sheet_get_piece (sheet, index + n_lines - 1)->page;
    }
  g_assert_cmpuint (n_first, >=, 2);
  g_assert_cmpuint (n_last, >=, 2);
}

static void
check_pages (BeaktaPages *pages)
{
  BeaktaSheet *sheet = beakta_pages_get_sheet (pages);
  guint n_blocks = beakta_report_get_blocks (beakta_pages_get_report (pages))->len;
  guint n_notes = beakta_pages_get_lacking (pages) != NULL ? 1 : 0;
  guint last_block = 0;

  for (guint i = 0; i < sheet->pieces->len; i++)
    {
      BeaktaPiece *piece = beakta_sheet_get_piece (sheet, i);
      BeaktaPiece *next = i + 1 < sheet->pieces->len ? piece + 1 : NULL;

      check_order (pages, piece, next);
      check_together (pages, piece, next);
      check_row_whole (pages, piece);
      check_no_single_line (sheet, i);
      g_assert_cmpuint (piece->row->block, <=, last_block + 1);
      last_block = piece->row->block;
    }
  g_assert_cmpuint (last_block + 1, ==, n_blocks + n_notes);
}

static void
test_random_walk (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_WALKS; i++)
    {
      g_autoptr(BeaktaReport) report = report_new_random (random, (guint) g_rand_int_range (random, 1, 30));
      g_autoptr(BeaktaPages) pages = beakta_pages_new (report, A4_WIDTH, A4_HEIGHT);

      check_pages (pages);
    }
}

/* Rule: a table that goes on shows its header row again: the next page leaves room for it. */
static void
test_header_repeats (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autoptr(BeaktaReport) report = NULL;
  g_autoptr(BeaktaPages) pages = NULL;
  BeaktaSheet *sheet;
  guint n_repeated = 0;

  for (guint i = 1; i <= 80; i++)
    report_case_add_document (case_, i, "bilaga.pdf", "");
  report = report_new (BEAKTA_REPORT_ANNEX, case_, NULL, NULL, "sv");
  pages = beakta_pages_new (report, A4_WIDTH, A4_HEIGHT);
  check_pages (pages);
  sheet = beakta_pages_get_sheet (pages);

  for (guint page = 1; page < beakta_pages_get_n_pages (pages); page++)
    {
      guint first, end;
      BeaktaPiece *header;

      beakta_pages_get_pieces (pages, page, &first, &end);
      header = beakta_sheet_find_header (sheet, first);
      if (header == NULL)
        continue;
      g_assert_cmpfloat_with_epsilon (beakta_sheet_get_piece (sheet, first)->y, header->height, 0.01);
      n_repeated++;
    }
  g_assert_cmpuint (n_repeated, >=, 2);
}

/* Rule: what proves an annex stands on one page, with its words, wherever the page before it ends. */
static void
test_proof_whole (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();

  for (guint i = 1; i <= 40; i++)
    {
      g_autoptr(BeaktaReport) report = NULL;
      g_autoptr(BeaktaPages) pages = NULL;
      BeaktaSheet *sheet;

      report_case_add_document (case_, i, "bilaga.pdf", "");
      report = report_new (BEAKTA_REPORT_ANNEX, case_, NULL, NULL, "sv");
      pages = beakta_pages_new (report, A4_WIDTH, A4_HEIGHT);
      sheet = beakta_pages_get_sheet (pages);
      for (guint at = sheet->pieces->len - 1; get_block (pages, beakta_sheet_get_piece (sheet, at))->kind != BEAKTA_BLOCK_HEADING; at--)
        g_assert_cmpuint (beakta_sheet_get_piece (sheet, at)->page, ==, beakta_sheet_get_piece (sheet, at - 1)->page);
    }
}

/* Rule: any paper will do, even one that hardly holds a line. */
static void
test_small_paper (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (11);
  g_autoptr(BeaktaReport) report = report_new_random (random, 3);
  g_autoptr(BeaktaPages) pages = beakta_pages_new (report, 200.0, 260.0);

  g_assert_cmpuint (beakta_pages_get_n_pages (pages), >, 1);
}

/* Rule: 500 questions are one more paper. */
static void
test_many_questions (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (13);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_new (500);
  g_autoptr(BeaktaCase) case_ = report_case_new_random (random, 500);
  g_autoptr(BeaktaReport) report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
  g_autoptr(BeaktaPages) pages = beakta_pages_new (report, A4_WIDTH, A4_HEIGHT);

  check_pages (pages);
  g_assert_cmpuint (beakta_pages_get_n_pages (pages), >, 50);
}

static GBytes *
draw_page (BeaktaPages *pages,
           guint        index)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 596, 842);
  cairo_t *cr = cairo_create (surface);
  GBytes *bytes;

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  beakta_pages_draw (pages, index, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface) * 842);
  cairo_surface_destroy (surface);

  return bytes;
}

/* Rule: a page is drawn without regard to the others, in any order and any number of times. */
static void
test_any_order (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(BeaktaReport) report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
  g_autoptr(BeaktaPages) pages = beakta_pages_new (report, A4_WIDTH, A4_HEIGHT);
  g_autoptr(GBytes) second = draw_page (pages, 1);
  g_autoptr(GBytes) first = draw_page (pages, 0);
  g_autoptr(GBytes) again = draw_page (pages, 1);

  g_assert_true (g_bytes_equal (second, again));
  g_assert_false (g_bytes_equal (first, second));
}

/* Rule: what stands at a place of the preview leads back to the answer that it says. */
static void
test_pick (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(BeaktaReport) report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
  g_autoptr(BeaktaPages) pages = beakta_pages_new (report, A4_WIDTH, A4_HEIGHT);
  BeaktaSheet *sheet = beakta_pages_get_sheet (pages);
  guint n_answers = 0;

  for (guint i = 0; i < sheet->pieces->len; i++)
    {
      BeaktaPiece *piece = beakta_sheet_get_piece (sheet, i);
      const BeaktaBlock *block = beakta_pages_pick (pages, piece->page, beakta_pages_get_left (pages) + 20.0,
                                                    beakta_pages_get_top (pages) + piece->y + piece->height / 2.0);

      g_assert_true (block == get_block (pages, piece));
      n_answers += block->kind == BEAKTA_BLOCK_ANSWER && g_strcmp0 (block->source_id, "prov/1.2") == 0;
    }
  g_assert_cmpuint (n_answers, >, 0);
  g_assert_null (beakta_pages_pick (pages, 0, 1.0, 1.0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/output/pages/random-walk", test_random_walk);
  g_test_add_func ("/output/pages/header-repeats", test_header_repeats);
  g_test_add_func ("/output/pages/proof-whole", test_proof_whole);
  g_test_add_func ("/output/pages/small-paper", test_small_paper);
  g_test_add_func ("/output/pages/many-questions", test_many_questions);
  g_test_add_func ("/output/pages/any-order", test_any_order);
  g_test_add_func ("/output/pages/pick", test_pick);

  return g_test_run ();
}
