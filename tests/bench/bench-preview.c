/* How long the preview of a 20-page annex takes after an edit, part by part: what the paper says, its pages, and the page that is
 * looked at; and how long until the first page of a case with 2,000 answers.
 *
 * The ratio is of laying out again to laying out anew in one run, so that machines can be compared.
 */

#include "report-case.h"

#define N_QUESTIONS 84
#define N_MANY      1000             /* in each of two lists */
#define N_RUNS      31
#define ZOOM        1.25             /* pixels a point */

typedef struct
{
  double report;
  double layout;
  double drawing;
  double anew;
} Times;

static void
answer (BeaktaCase *case_,
        const char *list,
        guint       number,
        const char *more)
{
  g_autofree char *id = g_strdup_printf ("%s/1.%u", list, number);
  g_autofree char *question = g_strdup_printf ("1.%u", number);
  g_autofree char *passage = g_strdup_printf ("q%u", number);
  g_autofree char *reason = NULL;
  BeaktaAnswer *written;

  reason = g_strconcat ("Ansökan visar vilka som får del av projektet, hur de nås och vad det kostar. Budgeten på 2 985 000 kr är "
                        "fördelad efter behov, men utgångsläget är inte angivet för alla mål, och därför går de inte att följa "
                        "upp.", more, NULL);
  written = report_answer_new (question, number % 3 == 0 ? "partly" : "yes", reason,
                               number % 3 == 0 ? "Utgångsläge och målvärde." : "", passage);
  beakta_record_set (&written->record.id, id);
  beakta_record_set (&written->checklist, list);
  report_case_take (case_, written);
}

static void
answer_all (BeaktaCase *case_,
            const char *list,
            guint       n_questions)
{
  for (guint i = 1; i <= n_questions; i++)
    {
      g_autofree char *passage = g_strdup_printf ("q%u", i);

      report_case_add_passage (case_, passage, 1, i * 100, i / 3 + 1, "3.2 Målgrupp",
                               "Projektet vänder sig till utrikes födda kvinnor och män 20–64 år som står långt från "
                               "arbetsmarknaden, och når minst fyrtio deltagare, varav hälften kvinnor.");
      answer (case_, list, i, "");
    }
}

static double
get_ms (gint64 *since)
{
  gint64 now = g_get_monotonic_time ();
  double ms = (double) (now - *since) / 1000.0;

  *since = now;

  return ms;
}

static void
draw (BeaktaPages *pages,
      guint        page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (595.28 * ZOOM), (int) (841.89 * ZOOM));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, ZOOM, ZOOM);
  beakta_pages_draw (pages, MIN (page, beakta_pages_get_n_pages (pages) - 1), cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double time_a = *(const double *) a, time_b = *(const double *) b;

  return (time_a > time_b) - (time_a < time_b);
}

static double
get_median (double *times)
{
  qsort (times, N_RUNS, sizeof *times, compare_times);

  return times[N_RUNS / 2];
}

/* Returns: how many pages there are */
static guint
measure (Times *median)
{
  g_autoptr(BeaktaChecklist) checklist = report_checklist_new (N_QUESTIONS);
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_ASSESSING);
  g_autoptr(BeaktaStandingType) type = beakta_standing_type_new ();
  double report_ms[N_RUNS], layout_ms[N_RUNS], drawing_ms[N_RUNS], anew_ms[N_RUNS];
  guint n_pages = 0;

  answer_all (case_, "prov", N_QUESTIONS);
  for (int i = -1; i < N_RUNS; i++)
    {
      g_autofree char *more = g_strdup_printf (" Läst %d gånger.", i + 2);
      g_autoptr(BeaktaReport) report = NULL;
      g_autoptr(BeaktaPages) pages = NULL;
      g_autoptr(BeaktaPages) anew = NULL;
      gint64 since;
      Times times;

      answer (case_, "prov", 1 + (guint) (i + 1) % N_QUESTIONS, more);
      since = g_get_monotonic_time ();
      report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
      times.report = get_ms (&since);
      pages = beakta_pages_begin (report, 595.28, 841.89, type);
      beakta_pages_go_on (pages, G_MAXINT64);
      times.layout = get_ms (&since);
      draw (pages, 3);
      times.drawing = get_ms (&since);
      anew = beakta_pages_new (report, 595.28, 841.89);
      times.anew = get_ms (&since);
      n_pages = beakta_pages_get_n_pages (pages);
      if (i < 0)
        continue;

      report_ms[i] = times.report;
      layout_ms[i] = times.layout;
      drawing_ms[i] = times.drawing;
      anew_ms[i] = times.anew;
    }
  *median = (Times) { get_median (report_ms), get_median (layout_ms), get_median (drawing_ms), get_median (anew_ms) };

  return n_pages;
}

static void
measure_many (void)
{
  g_autoptr(GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_ASSESSING);
  g_autoptr(BeaktaStandingType) type = beakta_standing_type_new ();
  g_autoptr(BeaktaReport) report = NULL;
  g_autoptr(BeaktaPages) pages = NULL;
  g_autoptr(BeaktaReport) edited = NULL;
  g_autoptr(BeaktaPages) again = NULL;
  double report_ms, first_ms, rest_ms;
  gint64 since;

  g_ptr_array_add (lists, report_checklist_new_with_id ("prov", N_MANY));
  g_ptr_array_add (lists, report_checklist_new_with_id ("andra", N_MANY));
  answer_all (case_, "prov", N_MANY);
  answer_all (case_, "andra", N_MANY);

  since = g_get_monotonic_time ();
  report = beakta_report_new (BEAKTA_REPORT_ANNEX, case_, lists, NULL, NULL, "sv");
  report_ms = get_ms (&since);
  pages = beakta_pages_begin (report, 595.28, 841.89, type);
  while (beakta_pages_get_n_pages (pages) < 2)
    beakta_pages_go_on (pages, g_get_monotonic_time () + 2000);
  draw (pages, 0);
  first_ms = get_ms (&since);
  beakta_pages_go_on (pages, G_MAXINT64);
  rest_ms = get_ms (&since);
  answer (case_, "andra", N_MANY / 2, " Läst igen.");
  edited = beakta_report_new (BEAKTA_REPORT_ANNEX, case_, lists, NULL, NULL, "sv");
  since = g_get_monotonic_time ();
  again = beakta_pages_begin (edited, 595.28, 841.89, type);
  beakta_pages_go_on (again, G_MAXINT64);

  g_print ("%d answers, %u pages: what it says took %.1f ms, the first page then %.1f ms, the others %.0f ms, and all again after an "
           "edit %.1f ms\n", 2 * N_MANY, beakta_pages_get_n_pages (pages), report_ms, first_ms, rest_ms, get_ms (&since));
}

int
main (int   argc,
      char *argv[])
{
  Times median;
  guint n_pages;

  g_test_init (&argc, &argv, NULL);
  n_pages = measure (&median);

  g_print ("RATIO\tpreview of a page after an edit\t%.1f\t50\tms\t%u pages, median of %d: the words %.1f ms, the layout %.1f ms, the "
           "drawing of a page %.1f ms\n", median.report + median.layout + median.drawing, n_pages, N_RUNS, median.report,
           median.layout, median.drawing);
  g_print ("RATIO\tlaying out anew beside laying out again\t%.1f\t>5\ttimes\tanew %.1f ms\n", median.anew / median.layout, median.anew);
  measure_many ();

  return 0;
}
