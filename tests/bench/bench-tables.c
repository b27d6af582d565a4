/* How long a workbook of 100,000 rows and 10 columns takes, beside LibreOffice making one of the same table as lines.
 *
 * The ratio is of the two in one run, so that machines can be compared.
 */

#include "report-case.h"

#define N_ROWS    100000
#define N_COLUMNS 10
#define N_RUNS    3

static BeaktaWorkbook *
make_workbook (void)
{
  BeaktaWorkbook *workbook = beakta_workbook_new ("Svar", "2026-11-02T10:00:00Z", " […]");
  BeaktaTable *table = beakta_table_new ("Svar");

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *heading = g_strdup_printf ("Rubrik %u", i + 1);

      beakta_table_add_column (table, heading, 20);
    }
  for (guint i = 0; i < N_ROWS * N_COLUMNS; i++)
    {
      g_autofree char *text = g_strdup_printf ("Svar %u på frågan", i * 7919 % 99991);

      if (i % N_COLUMNS == 3)
        beakta_table_add_amount (table, i);
      else if (i % N_COLUMNS == 4)
        beakta_table_add_date (table, "2026-10-14");
      else if (i % N_COLUMNS == 5)
        beakta_table_add_number (table, i / 7.0);
      else
        beakta_table_add_text (table, text);
    }
  beakta_workbook_take_table (workbook, table);

  return workbook;
}

static double
measure (BeaktaWorkbook *workbook)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) xlsx = beakta_output_xlsx (workbook, &error);

      g_assert_no_error (error);
      best = MIN (best, (double) (g_get_monotonic_time () - start) / 1000.0);
    }

  return best;
}

/* The best of as many runs; the first also makes the profile. Returns: milliseconds; negative when it makes none */
static double
measure_office (BeaktaWorkbook *workbook)
{
  g_autofree char *program = g_find_program_in_path ("soffice");
  g_autofree char *folder = g_dir_make_tmp ("beakta-XXXXXX", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *path = g_build_filename (folder, "svar.csv", NULL);
  g_autofree char *result = g_build_filename (folder, "svar.xlsx", NULL);
  const char *arguments[] = { program, profile, "--headless", "--infilter=Text - txt - csv (StarCalc):59,34,76", "--convert-to",
                              "xlsx", "--outdir", folder, path, NULL };
  const char *clean[] = { "rm", "-rf", folder, NULL };
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  double best = G_MAXDOUBLE;

  beakta_output_write_tables_sync (workbook, file, BEAKTA_WHOLE_FILE_NEW, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_RUNS && program != NULL; i++)
    {
      gint64 start = g_get_monotonic_time ();

      g_spawn_sync (folder, (char **) arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                    NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      best = MIN (best, (double) (g_get_monotonic_time () - start) / 1000.0);
    }
  if (!g_file_test (result, G_FILE_TEST_EXISTS))
    best = -1.0;
  g_spawn_sync (NULL, (char **) clean, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);

  return best;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(BeaktaWorkbook) workbook = make_workbook ();
  double ours = measure (workbook);
  double office = measure_office (workbook);

  if (office >= 0.0)
    g_print ("RATIO\tsoffice beside a workbook of %d by %d\t%.1f\t>3.5\ttimes\tthe best of %d each: %.0f ms, soffice from CSV %.0f ms\n",
             N_ROWS, N_COLUMNS, office / ours, N_RUNS, ours, office);
  else
    g_print ("LibreOffice Calc is not installed: nothing to compare with; ours took %.0f ms\n", ours);

  return 0;
}
