/* How long an annex of some 20 pages takes as PDF/A, beside LibreOffice making a PDF of the same text.
 *
 * The ratio is of the two in one run, so that machines can be compared.
 */

#include "report-case.h"

#include <time.h>

#define N_QUESTIONS 84
#define N_RUNS      15

static void
add_answers (BeaktaCase *case_)
{
  for (guint i = 1; i <= N_QUESTIONS; i++)
    {
      g_autofree char *question = g_strdup_printf ("1.%u", i);
      g_autofree char *passage = g_strdup_printf ("q%u", i);

      report_case_add_passage (case_, passage, 1, i * 100, i / 3 + 1, "3.2 Målgrupp",
                               "Projektet vänder sig till utrikes födda kvinnor och män 20–64 år som står långt från "
                               "arbetsmarknaden, och når minst fyrtio deltagare, varav hälften kvinnor.");
      report_case_take (case_, report_answer_new (question, i % 3 == 0 ? "partly" : "yes",
                                                  "Ansökan visar vilka som får del av projektet, hur de nås och vad det kostar. "
                                                  "Budgeten på 2 985 000 kr är fördelad efter behov, men utgångsläget är inte "
                                                  "angivet för alla mål, och därför går de inte att följa upp.",
                                                  i % 3 == 0 ? "Utgångsläge och målvärde." : "", passage));
    }
}

static double
write_once (BeaktaReport *report,
            GBytes      **pdf)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GError) error = NULL;

  *pdf = beakta_output_pdf (report, &error);
  g_assert_no_error (error);

  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

/* Milliseconds of the processor since the start: what a busy machine does not change much. */
static double
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1000.0 + (double) time.tv_nsec / 1e6;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double time_a = *(const double *) a, time_b = *(const double *) b;

  return (time_a > time_b) - (time_a < time_b);
}

static double
measure (BeaktaReport *report,
         double       *processor)
{
  double times[N_RUNS], start = get_processor_time ();

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr(GBytes) pdf = NULL;

      times[i] = write_once (report, &pdf);
    }
  *processor = (get_processor_time () - start) / N_RUNS;
  qsort (times, N_RUNS, sizeof *times, compare_times);

  return times[N_RUNS / 2];
}

/* The second of two runs: the first makes the profile. Returns: milliseconds; negative when it is not installed */
static double
measure_office (BeaktaReport *report)
{
  g_autofree char *program = g_find_program_in_path ("soffice");
  g_autofree char *folder = g_dir_make_tmp ("beakta-XXXXXX", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *path = g_build_filename (folder, "annex.odt", NULL);
  const char *arguments[] = { "soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, path, NULL };
  const char *clean[] = { "rm", "-rf", folder, NULL };
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  double time = -1.0;

  beakta_output_write_sync (report, file, BEAKTA_WHOLE_FILE_NEW, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2 && program != NULL; i++)
    {
      gint64 start = g_get_monotonic_time ();

      g_spawn_sync (folder, (char **) arguments, NULL,
                    G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                    NULL, &error);
      g_assert_no_error (error);
      time = (double) (g_get_monotonic_time () - start) / 1000.0;
    }
  g_spawn_sync (NULL, (char **) clean, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);

  return time;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(BeaktaChecklist) checklist = NULL;
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaReport) report = NULL;
  g_autoptr(BeaktaPages) pages = NULL;
  g_autoptr(GBytes) pdf = NULL;
  double first, again, processor, office;

  g_test_init (&argc, &argv, NULL);
  checklist = report_checklist_new (N_QUESTIONS);
  case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  add_answers (case_);
  report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");

  first = write_once (report, &pdf);
  again = measure (report, &processor);
  office = measure_office (report);
  pages = beakta_pages_new (report, 595.28, 841.89);

  g_print ("RATIO\tannex as PDF/A, each further one\t%.0f\t100\tms\t%u pages, median of %d; %.0f ms of the processor; "
           "the first took %.0f ms\n", again, beakta_pages_get_n_pages (pages), N_RUNS, processor, first);
  if (office >= 0.0)
    g_print ("RATIO\tsoffice beside the first\t%.1f\t>5\ttimes\tthe same text from ODT to PDF took %.0f ms\n",
             office / first, office);
  else
    g_print ("soffice is not installed: nothing to compare with\n");

  return 0;
}
