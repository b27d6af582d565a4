/* A paper that is printed: the pages of the PDF and of the preview, on the sheets and from the pages that somebody chose.
 *
 * Pages are compared as pictures, patch by patch: letters may be smoothed otherwise, but what stands in a patch is the same.
 */

#include "beakta-print-operation.h"
#include "report-case.h"

#include <glib/gstdio.h>
#include <string.h>

#define A4_WIDTH   595.28
#define A4_HEIGHT  841.89
#define SCALE      2                 /* pixels a point */
#define PATCH      16                /* pixels */
#define SMOOTHING  24                /* of 255: how far the same patch may differ in two renderings of a PDF */
#define HINTING    48                /* and in one that is drawn for the screen */
#define N_QUESTIONS 12

typedef struct
{
  guint   width;
  guint   height;
  guint8 *pixels;                    /* grey, row by row */
} Picture;

static void
picture_clear (Picture *picture)
{
  g_free (picture->pixels);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

typedef struct
{
  char         *folder;
  BeaktaReport *report;
  BeaktaPages  *pages;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (31);
  g_autoptr(BeaktaCase) case_ = report_case_new_random (random, N_QUESTIONS);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_new (N_QUESTIONS);

  fixture->folder = g_dir_make_tmp ("beakta-XXXXXX", NULL);
  fixture->report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
  fixture->pages = beakta_pages_new (fixture->report, A4_WIDTH, A4_HEIGHT);
  g_assert_cmpuint (beakta_pages_get_n_pages (fixture->pages), >=, 4);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->pages);
  g_object_unref (fixture->report);
}

/* (transfer full): what the program @command[0] says; skips the test aloud when it is not installed. */
static char *
ask (const char * const *command)
{
  g_autofree char *found = g_find_program_in_path (command[0]);
  g_autoptr(GError) error = NULL;
  char *output = NULL;
  int status;

  if (found == NULL)
    {
      g_autofree char *why = g_strdup_printf ("%s is not installed", command[0]);

      g_test_skip (why);
      return NULL;
    }
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return output;
}

/* The page @number (from 1) of a PDF; %FALSE when there is nothing to draw it with. */
static gboolean
render (const char *pdf,
        guint       number,
        Picture    *picture)
{
  g_autofree char *root = g_strconcat (pdf, ".page", NULL);
  g_autofree char *path = g_strconcat (root, ".pgm", NULL);
  g_autofree char *page = g_strdup_printf ("%u", number);
  const char *command[] = { "pdftoppm", "-gray", "-r", "144", "-f", page, "-l", page, "-singlefile", pdf, root, NULL };
  g_autofree char *told = ask (command);
  g_autofree char *contents = NULL;
  g_auto(GStrv) head = NULL;
  gsize size, n_pixels;

  if (told == NULL)
    return FALSE;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  head = g_strsplit_set (contents, " \n", 5);
  g_assert_cmpstr (head[0], ==, "P5");
  picture->width = (guint) g_ascii_strtoull (head[1], NULL, 10);
  picture->height = (guint) g_ascii_strtoull (head[2], NULL, 10);
  n_pixels = (gsize) picture->width * picture->height;
  g_assert_cmpuint (size, >, n_pixels);
  picture->pixels = g_memdup2 (contents + size - n_pixels, n_pixels);

  return TRUE;
}

/* The page @index (from 0) as the preview draws it. */
static void
draw_preview (BeaktaPages *pages,
              guint        index,
              Picture     *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SCALE * 595 + 1, SCALE * 842);
  cairo_t *cr = cairo_create (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guint8 *data;

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  beakta_pages_draw (pages, index, cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  picture->width = (guint) cairo_image_surface_get_width (surface);
  picture->height = (guint) cairo_image_surface_get_height (surface);
  picture->pixels = g_malloc ((gsize) picture->width * picture->height);
  for (guint y = 0; y < picture->height; y++)
    for (guint x = 0; x < picture->width; x++)
      {
        const guint8 *pixel = data + y * (guint) stride + 4 * x;

        picture->pixels[y * picture->width + x] = (guint8) ((29 * pixel[0] + 150 * pixel[1] + 77 * pixel[2]) / 256);
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static int
get_mean (const Picture *picture,
          guint          left,
          guint          top)
{
  guint sum = 0;

  for (guint y = top; y < top + PATCH; y++)
    for (guint x = left; x < left + PATCH; x++)
      sum += picture->pixels[y * picture->width + x];

  return (int) (sum / (PATCH * PATCH));
}

/* How much the patches that differ most do. */
static int
compare (const Picture *one,
         const Picture *other)
{
  guint width = MIN (one->width, other->width), height = MIN (one->height, other->height);
  int most = 0;

  g_assert_cmpint (ABS ((int) one->width - (int) other->width), <=, 1);
  g_assert_cmpint (ABS ((int) one->height - (int) other->height), <=, 1);
  for (guint y = 0; y + PATCH <= height; y += PATCH)
    for (guint x = 0; x + PATCH <= width; x += PATCH)
      most = MAX (most, ABS (get_mean (one, x, y) - get_mean (other, x, y)));

  return most;
}

static guint
count_pages (const char *pdf)
{
  const char *command[] = { "pdfinfo", pdf, NULL };
  g_autofree char *told = ask (command);
  const char *at = told != NULL ? strstr (told, "\nPages:") : NULL;

  return at != NULL ? (guint) g_ascii_strtoull (at + strlen ("\nPages:"), NULL, 10) : 0;
}

/* (transfer full): the paper as beakta_output_pdf () writes it. */
static char *
write_pdf (Fixture *fixture)
{
  char *path = g_build_filename (fixture->folder, "paper.pdf", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  beakta_output_write_sync (fixture->report, file, BEAKTA_WHOLE_FILE_NEW, NULL, NULL, &error);
  g_assert_no_error (error);

  return path;
}

/* (transfer full): what comes out of the operation when it is sent to a file instead of a printer. */
static char *
export (Fixture           *fixture,
        GtkPrintOperation *operation)
{
  char *path = g_build_filename (fixture->folder, "printed.pdf", NULL);
  g_autoptr(GError) error = NULL;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  return path;
}

/* Rule: what is printed is the PDF's pages, and what the preview shows, all of them in their order. */
static void
test_same_pages (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GtkPrintOperation) operation = beakta_print_operation_new (fixture->pages, "Bilaga", NULL);
  g_autofree char *paper = write_pdf (fixture);
  g_autofree char *printed = export (fixture, operation);
  guint n_pages = beakta_pages_get_n_pages (fixture->pages);

  for (guint i = 0; i < n_pages; i++)
    {
      g_auto(Picture) of_paper = { 0 }, of_print = { 0 }, of_preview = { 0 };

      if (!render (paper, i + 1, &of_paper) || !render (printed, i + 1, &of_print))
        return;
      draw_preview (fixture->pages, i, &of_preview);
      g_test_message ("page %u: %d, %d", i + 1, compare (&of_paper, &of_print), compare (&of_preview, &of_print));
      g_assert_cmpint (compare (&of_paper, &of_print), <=, SMOOTHING);
      g_assert_cmpint (compare (&of_preview, &of_print), <=, HINTING);
    }
  g_assert_cmpuint (count_pages (printed), ==, n_pages);
}

/* Rule: the comparison sees a difference: no two pages of a paper look alike. */
static void
test_pages_differ (Fixture       *fixture,
                   gconstpointer  data)
{
  g_auto(Picture) first = { 0 }, second = { 0 };

  draw_preview (fixture->pages, 0, &first);
  draw_preview (fixture->pages, 1, &second);
  g_test_message ("%d", compare (&first, &second));
  g_assert_cmpint (compare (&first, &second), >, 2 * HINTING);
}

/* Rule: both sides of the sheets at first; afterwards, what was chosen last, but for the file that was written: this may be
 * another paper. */
static void
test_both_sides (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GtkPrintOperation) first = beakta_print_operation_new (fixture->pages, "Bilaga", NULL);
  g_autoptr(GtkPrintSettings) chosen = gtk_print_settings_copy (gtk_print_operation_get_print_settings (first));
  g_autoptr(GtkPrintOperation) again = NULL;

  g_assert_cmpint (gtk_print_settings_get_duplex (chosen), ==, GTK_PRINT_DUPLEX_HORIZONTAL);
  gtk_print_settings_set_duplex (chosen, GTK_PRINT_DUPLEX_SIMPLEX);
  gtk_print_settings_set_n_copies (chosen, 3);
  gtk_print_settings_set (chosen, GTK_PRINT_SETTINGS_OUTPUT_URI, "file:///tmp/annan.pdf");
  again = beakta_print_operation_new (fixture->pages, "Begäran: KS 2026/14", chosen);
  g_assert_cmpint (gtk_print_settings_get_duplex (gtk_print_operation_get_print_settings (again)), ==, GTK_PRINT_DUPLEX_SIMPLEX);
  g_assert_cmpint (gtk_print_settings_get_n_copies (gtk_print_operation_get_print_settings (again)), ==, 3);
  g_assert_null (gtk_print_settings_get (gtk_print_operation_get_print_settings (again), GTK_PRINT_SETTINGS_OUTPUT_URI));
  g_assert_cmpstr (gtk_print_settings_get (gtk_print_operation_get_print_settings (again), GTK_PRINT_SETTINGS_OUTPUT_BASENAME),
                   ==, "Begäran- KS 2026-14");
}

/* Rule: on sheets of another form the page keeps its proportions, whole and in the middle. */
static void
test_other_sheets (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GtkPrintOperation) operation = beakta_print_operation_new (fixture->pages, "Bilaga", NULL);
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GtkPaperSize) square = gtk_paper_size_new_custom ("square", "square", A4_HEIGHT, A4_HEIGHT, GTK_UNIT_POINTS);
  g_autofree char *paper = write_pdf (fixture);
  g_autofree char *printed = NULL;
  g_auto(Picture) of_paper = { 0 }, of_print = { 0 }, middle = { 0 };
  const guint edge = 247;            /* (841.89 - 595.28) / 2 points */

  gtk_page_setup_set_paper_size (setup, square);
  gtk_print_operation_set_default_page_setup (operation, setup);
  printed = export (fixture, operation);
  if (!render (paper, 1, &of_paper) || !render (printed, 1, &of_print))
    return;

  g_assert_cmpint (ABS ((int) of_print.width - SCALE * 842), <=, 1);
  g_assert_cmpint (ABS ((int) of_print.height - SCALE * 842), <=, 1);
  middle.width = of_paper.width;
  middle.height = MIN (of_paper.height, of_print.height);
  middle.pixels = g_malloc ((gsize) middle.width * middle.height);
  for (guint y = 0; y < middle.height; y++)
    {
      const guint8 *row = of_print.pixels + y * of_print.width;

      memcpy (middle.pixels + y * middle.width, row + edge, middle.width);
      for (guint x = 0; x < edge; x++)
        g_assert_cmpuint (row[x], ==, 255);
    }
  g_test_message ("%d", compare (&of_paper, &middle));
  g_assert_cmpint (compare (&of_paper, &middle), <=, 2 * SMOOTHING);
}

/* Rule: what is printed is what was shown when printing was asked for: the operation holds its pages. */
static void
test_holds_pages (Fixture       *fixture,
                  gconstpointer  data)
{
  BeaktaPages *pages = beakta_pages_new (fixture->report, A4_WIDTH, A4_HEIGHT);
  GtkPrintOperation *operation = beakta_print_operation_new (pages, "Bilaga", NULL);
  g_autofree char *printed = NULL;

  g_object_add_weak_pointer (G_OBJECT (pages), (gpointer *) &pages);
  g_object_unref (pages);
  g_assert_nonnull (pages);
  printed = export (fixture, operation);
  g_assert_true (g_file_test (printed, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (operation);
  g_assert_null (pages);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/print/export/same-pages-as-paper-and-preview", test_same_pages);
  ADD ("/print/export/pages-differ", test_pages_differ);
  ADD ("/print/sides/both-at-first", test_both_sides);
  ADD ("/print/sheets/proportions-stay", test_other_sheets);
  ADD ("/print/pages/held-while-printing", test_holds_pages);

  return g_test_run ();
}
