/* Charts: where everything stands, not what it looks like in pixels. */

#include "beakta-chart.h"
#include "beakta-report-figures.h"

#include "report-case.h"

#define PAPER_WIDTH 459.0
#define PANE_WIDTH  330.0
#define NBSP        "\302\240"

static const BeaktaChartStyle paper = { .size = 9.0 };

static void
add_group (BeaktaFigure *figure,
           const char   *label,
           BeaktaBar     first,
           BeaktaBar     second)
{
  BeaktaFigureGroup *group = beakta_figure_add_group (figure, label);

  beakta_figure_group_add (group, &first);
  beakta_figure_group_add (group, &second);
}

/* (transfer full): of everything that there is one. */
static BeaktaFigure *
make_effects (guint n_groups)
{
  BeaktaFigure *figure = beakta_figure_new (BEAKTA_FIGURE_EFFECTS, "Vem som gynnas och vem som missgynnas");

  g_free (figure->low);
  figure->low = g_strdup ("Missgynnas");
  g_free (figure->high);
  figure->high = g_strdup ("Gynnas");
  beakta_figure_add_series (figure, "Om stöd ges");
  beakta_figure_add_series (figure, "Om stöd inte ges");
  for (guint i = 0; i < n_groups; i++)
    {
      g_autofree char *label = g_strdup_printf ("Arbetsmarknadsintroduktionssamordnare och utrikes födda kvinnor utan gymnasieutbildning %u", i);

      if (i % 2 == 0)
        add_group (figure, label,
                   (BeaktaBar) { BEAKTA_BAR_VALUE, 2.0, FALSE, BEAKTA_FILL_HATCHED, (char *) "Gynnas, tydligt (ganska säkert)" },
                   (BeaktaBar) { BEAKTA_BAR_VALUE, -1.0, TRUE, BEAKTA_FILL_EMPTY, (char *) "Missgynnas" });
      else
        add_group (figure, label,
                   (BeaktaBar) { .state = BEAKTA_BAR_UNKNOWN, .words = (char *) "Vet inte" },
                   (BeaktaBar) { .state = BEAKTA_BAR_NOTHING, .words = (char *) "Opåverkad" });
    }
  beakta_figure_add_key (figure, BEAKTA_FILL_HATCHED, "ganska säkert");
  beakta_figure_add_key (figure, BEAKTA_FILL_EMPTY, "säkerheten är inte angiven");

  return figure;
}

static const BeaktaChartPart *
find_part (BeaktaChart    *chart,
           BeaktaPartRole  role,
           int             group,
           int             series)
{
  GPtrArray *parts = beakta_chart_get_parts (chart);

  for (guint i = 0; i < parts->len; i++)
    {
      const BeaktaChartPart *part = g_ptr_array_index (parts, i);

      if (part->role == role && part->group == group && part->series == series)
        return part;
    }

  return NULL;
}

/* Rule: who gains stands to the right of nothing, who loses to the left, as long as it is said how much. */
static void
test_direction_and_length (void)
{
  g_autoptr(BeaktaFigure) figure = make_effects (1);
  g_autoptr(BeaktaChart) chart = beakta_chart_new (figure, NULL, PAPER_WIDTH, &paper);
  const BeaktaChartPart *gains = find_part (chart, BEAKTA_PART_BAR, 0, 0);
  const BeaktaChartPart *loses = find_part (chart, BEAKTA_PART_BAR, 0, 1);
  const BeaktaChartPart *axis = find_part (chart, BEAKTA_PART_AXIS, 0, 0);

  g_assert_cmpfloat_with_epsilon (gains->x, axis->x, 0.01);
  g_assert_cmpfloat_with_epsilon (loses->x + loses->width, axis->x, 0.01);
  g_assert_cmpfloat_with_epsilon (gains->width * 0.35, loses->width, 0.01);
  g_assert_true (loses->to_the_left);
}

/* Rule: how certain it is is told by the filling, and how much is not said by an end that is not there. */
static void
test_told_without_colour (void)
{
  g_autoptr(BeaktaFigure) figure = make_effects (1);
  g_autoptr(BeaktaChart) chart = beakta_chart_new (figure, NULL, PAPER_WIDTH, &paper);

  g_assert_cmpint (find_part (chart, BEAKTA_PART_BAR, 0, 0)->fill, ==, BEAKTA_FILL_HATCHED);
  g_assert_false (find_part (chart, BEAKTA_PART_BAR, 0, 0)->is_open);
  g_assert_cmpint (find_part (chart, BEAKTA_PART_BAR, 0, 1)->fill, ==, BEAKTA_FILL_EMPTY);
  g_assert_true (find_part (chart, BEAKTA_PART_BAR, 0, 1)->is_open);
}

/* Rule: not known is never a bar, nor is nothing; each has a sign of its own. */
static void
test_not_known (void)
{
  g_autoptr(BeaktaFigure) figure = make_effects (2);
  g_autoptr(BeaktaChart) chart = beakta_chart_new (figure, NULL, PAPER_WIDTH, &paper);

  g_assert_null (find_part (chart, BEAKTA_PART_BAR, 1, 0));
  g_assert_nonnull (find_part (chart, BEAKTA_PART_UNKNOWN, 1, 0));
  g_assert_null (find_part (chart, BEAKTA_PART_BAR, 1, 1));
  g_assert_nonnull (find_part (chart, BEAKTA_PART_NOTHING, 1, 1));
}

static gboolean
overlap (const BeaktaChartPart *a,
         const BeaktaChartPart *b)
{
  return a->x + a->width > b->x + 0.5 && b->x + b->width > a->x + 0.5 && a->y + a->height > b->y + 0.5 && b->y + b->height > a->y + 0.5;
}

static gboolean
is_read (const BeaktaChartPart *part)
{
  return part->role == BEAKTA_PART_TEXT || part->role == BEAKTA_PART_BAR || part->role == BEAKTA_PART_UNKNOWN ||
         part->role == BEAKTA_PART_KEY;
}

/* Rule (WCAG 1.4.4, 1.4.10): at any width and any size of text nothing covers a text, and nothing leaves the chart. */
static void
test_nothing_covered (void)
{
  static const double widths[] = { 240.0, PANE_WIDTH, PAPER_WIDTH, 900.0 };
  static const double sizes[] = { 9.0, 13.0, 18.0, 26.0 };

  for (guint i = 0; i < G_N_ELEMENTS (widths) * G_N_ELEMENTS (sizes); i++)
    {
      const BeaktaChartStyle style = { .size = sizes[i % G_N_ELEMENTS (sizes)] };
      g_autoptr(BeaktaFigure) figure = make_effects (3);
      g_autoptr(BeaktaChart) chart = beakta_chart_new (figure, NULL, widths[i / G_N_ELEMENTS (sizes)], &style);
      GPtrArray *parts = beakta_chart_get_parts (chart);

      for (guint j = 0; j < parts->len; j++)
        {
          const BeaktaChartPart *part = g_ptr_array_index (parts, j);

          g_assert_cmpfloat (part->x, >=, 0.0);
          g_assert_cmpfloat (part->x + part->width, <=, beakta_chart_get_width (chart) + 0.5);
          g_assert_cmpfloat (part->y + part->height, <=, beakta_chart_get_height (chart) + style.size);
          for (guint k = 0; k < j; k++)
            {
              const BeaktaChartPart *other = g_ptr_array_index (parts, k);

              if (is_read (part) && is_read (other) && overlap (part, other))
                g_error ("%g × %g: part %u (role %u, %s) covers part %u (role %u, %s)", beakta_chart_get_width (chart), style.size, j,
                         part->role, part->words, k, other->role, other->words);
            }
        }
    }
}

/* Rule: every word of the figure stands in the chart. */
static void
test_words (void)
{
  g_autoptr(BeaktaFigure) figure = make_effects (2);
  g_autoptr(BeaktaChart) chart = beakta_chart_new (figure, NULL, PAPER_WIDTH, &paper);
  g_autoptr(GString) all = g_string_new (NULL);
  GPtrArray *parts = beakta_chart_get_parts (chart);
  static const char * const words[] = { "Missgynnas", "Gynnas", "Om stöd ges", "Gynnas, tydligt (ganska säkert)", "Vet inte", "Opåverkad",
                                        "säkerheten är inte angiven" };

  for (guint i = 0; i < parts->len; i++)
    if (((const BeaktaChartPart *) g_ptr_array_index (parts, i))->words != NULL)
      g_string_append_printf (all, "%s\n", ((const BeaktaChartPart *) g_ptr_array_index (parts, i))->words);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (all->str, words[i]));
}

/* Rule: shares begin at nothing and are measured by one rule, also when there is more than was applied for. */
static void
test_shares (void)
{
  g_autoptr(BeaktaFigure) figure = beakta_figure_new (BEAKTA_FIGURE_SHARES, "Pengar");
  g_autoptr(BeaktaChart) chart = NULL;

  beakta_figure_add_series (figure, "Projektets pengar");
  beakta_figure_add_series (figure, "Länets befolkning");
  add_group (figure, "Kvinnor", (BeaktaBar) { BEAKTA_BAR_VALUE, 0.4, FALSE, BEAKTA_FILL_SOLID, (char *) "40 %" },
             (BeaktaBar) { BEAKTA_BAR_VALUE, 0.2, FALSE, BEAKTA_FILL_HATCHED, (char *) "20 %" });
  add_group (figure, "Män", (BeaktaBar) { BEAKTA_BAR_VALUE, 1.6, FALSE, BEAKTA_FILL_SOLID, (char *) "160 %" },
             (BeaktaBar) { .state = BEAKTA_BAR_UNKNOWN, .words = (char *) "Inte känt" });
  chart = beakta_chart_new (figure, NULL, PAPER_WIDTH, &paper);

  g_assert_cmpfloat_with_epsilon (find_part (chart, BEAKTA_PART_BAR, 0, 0)->width, 2.0 * find_part (chart, BEAKTA_PART_BAR, 0, 1)->width, 0.01);
  g_assert_cmpfloat_with_epsilon (find_part (chart, BEAKTA_PART_BAR, 1, 0)->width, 4.0 * find_part (chart, BEAKTA_PART_BAR, 0, 0)->width, 0.01);
  g_assert_nonnull (find_part (chart, BEAKTA_PART_UNKNOWN, 1, 1));
}

/* Rule: the figures of a case say what its cells and its money say; a group that nothing is said of is there too. */
static void
test_of_case (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaFigure) effects = beakta_report_new_effects_figure (case_, "sv", 0, 12);
  g_autoptr(BeaktaFigure) shares = beakta_report_new_shares_figure (case_, "sv", 0, 12);
  g_autofree char *words = beakta_figure_dup_alternative (effects);
  g_autofree char *money = beakta_figure_dup_alternative (shares);

  g_assert_cmpstr (words, ==, "Vem som gynnas och vem som missgynnas. Utrikes födda kvinnor 20–64 år utan gymnasieutbildning. "
                              "Om stöd ges: Gynnas, tydligt (säkert). Om stöd inte ges: Missgynnas, något (osäkert). "
                              "Inrikes födda män 20–64 år. Om stöd ges: Opåverkad (säkert). Om stöd inte ges: Inte bedömt.");
  g_assert_nonnull (strstr (money, "Projektets pengar: 40" NBSP "% (1" NBSP "200" NBSP "000" NBSP "kr)."));
  g_assert_nonnull (strstr (money, "Projektets pengar: Inte känt."));
}

static void
take_group (BeaktaCase *case_,
            const char *id,
            const char *label,
            gint64      sek,
            gint64      share)
{
  BeaktaGroup *group = beakta_record_new (BEAKTA_ITEM_GROUP, id);

  beakta_record_set (&group->label, label);
  group->sek = sek;
  group->population_share = share;
  if (share >= 0)
    {
      beakta_record_set (&group->population_source, "SCB");
      beakta_record_set (&group->population_year, "2025");
    }
  report_case_take (case_, group);
}

/* Rule: the money of a group stands beside its share of the population, with source and year, and beside what another
 * distribution would give it. */
static void
test_of_population (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  BeaktaFacts *facts = beakta_record_copy (beakta_case_get_facts (case_));
  BeaktaDistribution *other = beakta_record_new (BEAKTA_ITEM_DISTRIBUTION, "d1");
  g_autoptr(BeaktaFigure) figure = NULL;
  g_autofree char *words = NULL;

  facts->sought = 1000000;
  report_case_take (case_, facts);
  take_group (case_, "g1", "Kvinnor", 400000, 503000);
  take_group (case_, "g2", "Unga", -1, -1);
  beakta_record_set (&other->label, "Lika delar");
  other->sek = json_object_new ();
  json_object_set_int_member (other->sek, "g1", 500000);
  report_case_take (case_, other);
  figure = beakta_report_new_shares_figure (case_, "en", 0, 6);
  words = beakta_figure_dup_alternative (figure);

  g_assert_cmpstr (words, ==, "The share of the project's money that reaches each group. "
                              "Kvinnor. The project's money: 40% (SEK" NBSP "400,000). Another distribution: Lika delar: 50% (SEK" NBSP
                              "500,000). Share of the county's population: 50%. "
                              "Unga. The project's money: Not known. Another distribution: Lika delar: Not known. "
                              "Share of the county's population: Not known. Source of the population: SCB, 2025");
}

/* Rule: where nothing is said there is nothing to draw. */
static void
test_of_nothing (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();

  g_assert_null (beakta_report_new_effects_figure (case_, "sv", 0, 12));
  g_assert_null (beakta_report_new_shares_figure (case_, "sv", 0, 12));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/output/chart/direction-and-length", test_direction_and_length);
  g_test_add_func ("/output/chart/told-without-colour", test_told_without_colour);
  g_test_add_func ("/output/chart/not-known", test_not_known);
  g_test_add_func ("/output/chart/nothing-covered", test_nothing_covered);
  g_test_add_func ("/output/chart/words", test_words);
  g_test_add_func ("/output/chart/shares", test_shares);
  g_test_add_func ("/report/figures/of-case", test_of_case);
  g_test_add_func ("/report/figures/of-population", test_of_population);
  g_test_add_func ("/report/figures/of-nothing", test_of_nothing);

  return g_test_run ();
}
