/* Where everything of a chart stands.
 *
 * From the top: what the ends of the axis mean; group by group its name, and a row for each series: the series, the bar, the
 * words. Where the chart is narrow for its text, the words stand above the bar instead. Last the key and the note. All lengths
 * follow the size of the text, so that a chart of twice the text is read as easily.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-chart-private.h"

#include <math.h>

/* In sizes of the text. */
#define NARROW        38.0           /* a chart that is less wide has no columns */
#define BAR_HEIGHT     1.05
#define ROW_GAP        0.35
#define GROUP_GAP      0.95
#define GAP            1.0           /* between columns */
#define SIGN           1.15          /* edge of the sign for not known */
#define KEY_WIDTH      2.2
#define INDENT         1.0           /* of the rows under the name of a group */

#define LABEL_SHARE    0.25          /* of the width, in columns */
#define WORDS_SHARE    0.33

#define OPEN_SHARE     0.7           /* of a bar without an end, which is not to lie where another would end */

#define MOST_EFFECT    3.0

typedef struct
{
  BeaktaChart  *chart;
  BeaktaFigure *figure;
  double        em;
  gboolean      is_narrow;
  double        plot_x;
  double        plot_width;
  double        words_x;
  double        words_width;
  double        label_width;
  double        low;                 /* value at the left end of the plot */
  double        high;
  double        y;
} Layout;

/* The least round share that holds every bar. */
static double
find_highest (BeaktaFigure *figure)
{
  static const double rounds[] = { 0.1, 0.25, 0.5, 1.0, 2.0, 5.0 };
  double highest = 0.0;

  for (guint i = 0; i < figure->groups->len; i++)
    {
      const BeaktaFigureGroup *group = g_ptr_array_index (figure->groups, i);

      for (guint j = 0; j < group->bars->len; j++)
        highest = MAX (highest, g_array_index (group->bars, BeaktaBar, j).value);
    }

  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    if (highest <= rounds[i])
      return rounds[i];

  return highest;
}

static Layout
begin (BeaktaChart  *chart,
       BeaktaFigure *figure)
{
  Layout layout = { .chart = chart, .figure = figure, .em = chart->style.size };
  gboolean diverges = figure->kind == BEAKTA_FIGURE_EFFECTS;
  double indent = INDENT * layout.em;

  layout.low = diverges ? -MOST_EFFECT : 0.0;
  layout.high = diverges ? MOST_EFFECT : find_highest (figure);
  layout.is_narrow = chart->width < NARROW * layout.em;
  layout.label_width = chart->width * LABEL_SHARE - indent;
  layout.words_width = chart->width * WORDS_SHARE;
  layout.plot_x = layout.is_narrow ? indent : chart->width * LABEL_SHARE + GAP * layout.em;
  layout.words_x = layout.is_narrow ? indent : chart->width - layout.words_width;
  layout.plot_width = (layout.is_narrow ? chart->width : layout.words_x - GAP * layout.em) - layout.plot_x;
  layout.plot_width = MAX (layout.plot_width, layout.em);
  if (layout.is_narrow)
    layout.words_width = layout.plot_width;

  return layout;
}

static double
find_x (Layout *layout,
        double  value)
{
  double within = CLAMP (value, layout->low, layout->high);

  return layout->plot_x + (within - layout->low) / (layout->high - layout->low) * layout->plot_width;
}

/* What the two ends of the axis mean. */
static void
add_ends (Layout *layout)
{
  BeaktaFigure *figure = layout->figure;
  double half = layout->plot_width / 2.0, low_height = 0.0, high_height = 0.0;
  g_autofree char *low = g_strconcat ("← ", figure->low, NULL);
  g_autofree char *high = g_strconcat (figure->high, " →", NULL);

  if (*figure->low == '\0' && *figure->high == '\0')
    return;

  low_height = beakta_chart_add_text (layout->chart, low, BEAKTA_INK_DIM, PANGO_ALIGN_LEFT, layout->plot_x, layout->y, half);
  high_height = beakta_chart_add_text (layout->chart, high, BEAKTA_INK_DIM, PANGO_ALIGN_RIGHT, layout->plot_x + half, layout->y, half);
  layout->y += MAX (low_height, high_height) + ROW_GAP * layout->em;
}

/* The lines behind a bar: where nothing is, and each step. */
static void
add_axis (Layout          *layout,
          const BeaktaBar *bar,
          double           y,
          double           height)
{
  gboolean diverges = layout->figure->kind == BEAKTA_FIGURE_EFFECTS;
  int n_steps = diverges ? (int) (2.0 * MOST_EFFECT) : 4;
  double rise = ROW_GAP * layout->em / 2.0;

  for (int i = 0; i <= n_steps; i++)
    {
      double value = layout->low + (layout->high - layout->low) * i / n_steps;
      BeaktaPartRole role = fabs (value) < 1e-9 ? BEAKTA_PART_AXIS : BEAKTA_PART_TICK;

      /* The sign for not known stands in its place. */
      if (role == BEAKTA_PART_TICK || !diverges || bar->state != BEAKTA_BAR_UNKNOWN)
        beakta_chart_add (layout->chart, role, find_x (layout, value), y - rise, 0.0, height + 2.0 * rise);
    }
}

static void
add_bar (Layout          *layout,
         const BeaktaBar *bar,
         double           y,
         double           height)
{
  double zero = find_x (layout, 0.0), end = find_x (layout, bar->is_open ? bar->value * OPEN_SHARE : bar->value);
  gboolean diverges = layout->figure->kind == BEAKTA_FIGURE_EFFECTS;
  BeaktaChartPart *part = beakta_chart_add (layout->chart, BEAKTA_PART_BAR, MIN (zero, end), y, fabs (end - zero), height);

  part->fill = bar->fill;
  part->is_open = bar->is_open;
  part->to_the_left = bar->value < 0.0;
  part->tone = !diverges ? BEAKTA_TONE_PLAIN : part->to_the_left ? BEAKTA_TONE_WEAK : BEAKTA_TONE_GOOD;
}

static void
add_mark (Layout          *layout,
          const BeaktaBar *bar,
          double           y,
          double           height)
{
  double zero = find_x (layout, 0.0), sign = SIGN * layout->em;
  double x = layout->figure->kind == BEAKTA_FIGURE_EFFECTS ? zero - sign / 2.0 : zero + 0.4 * layout->em;

  switch (bar->state)
    {
    case BEAKTA_BAR_UNKNOWN:
      beakta_chart_add (layout->chart, BEAKTA_PART_UNKNOWN, x, y + (height - sign) / 2.0, sign, sign)->tone = BEAKTA_TONE_DIM;
      break;
    case BEAKTA_BAR_NOTHING:
      beakta_chart_add (layout->chart, BEAKTA_PART_NOTHING, zero - height / 4.0, y + height / 4.0, height / 2.0, height / 2.0);
      break;
    case BEAKTA_BAR_UNANSWERED:
      beakta_chart_add (layout->chart, BEAKTA_PART_UNANSWERED, layout->plot_x, y + height / 2.0, layout->plot_width, 0.0)->tone = BEAKTA_TONE_DIM;
      break;
    case BEAKTA_BAR_VALUE:
    default:
      add_bar (layout, bar, y, height);
      break;
    }
}

/* The words of a row, in columns or above the bar. Returns: their height */
static double
add_words (Layout          *layout,
           const char      *series,
           const BeaktaBar *bar)
{
  BeaktaInk ink = bar->state == BEAKTA_BAR_UNANSWERED ? BEAKTA_INK_DIM : BEAKTA_INK_PLAIN;
  double label_height, words_height;

  if (layout->is_narrow)
    {
      g_autofree char *words = g_strdup_printf ("%s: %s", series, bar->words);

      return beakta_chart_add_text (layout->chart, words, ink, PANGO_ALIGN_LEFT, layout->words_x, layout->y, layout->words_width);
    }

  label_height = beakta_chart_add_text (layout->chart, series, BEAKTA_INK_PLAIN, PANGO_ALIGN_LEFT, INDENT * layout->em, layout->y,
                                        layout->label_width);
  words_height = beakta_chart_add_text (layout->chart, bar->words, ink, PANGO_ALIGN_LEFT, layout->words_x, layout->y,
                                        layout->words_width);

  return MAX (label_height, words_height);
}

static void
set_place (Layout *layout,
           guint   from,
           int     group,
           int     series)
{
  for (guint i = from; i < layout->chart->parts->len; i++)
    {
      BeaktaChartPart *part = g_ptr_array_index (layout->chart->parts, i);

      part->group = group;
      part->series = series;
    }
}

static void
add_row (Layout *layout,
         int     group,
         int     series)
{
  BeaktaFigureGroup *shown = g_ptr_array_index (layout->figure->groups, (guint) group);
  const BeaktaBar *bar = &g_array_index (shown->bars, BeaktaBar, series);
  guint from = layout->chart->parts->len;
  double height = BAR_HEIGHT * layout->em;
  g_autofree char *name = beakta_figure_dup_short (g_ptr_array_index (layout->figure->series, (guint) series));
  double words_height = add_words (layout, name, bar);
  double y = layout->is_narrow ? layout->y + words_height + 0.15 * layout->em
                               : layout->y + (MAX (words_height, height) - height) / 2.0;
  double row_height = layout->is_narrow ? y + height - layout->y : MAX (words_height, height);

  add_axis (layout, bar, layout->is_narrow ? y : layout->y, layout->is_narrow ? height : row_height);
  add_mark (layout, bar, y, height);
  set_place (layout, from, group, series);
  layout->y += row_height + ROW_GAP * layout->em;
}

static void
add_group (Layout *layout,
           int     group)
{
  BeaktaFigureGroup *shown = g_ptr_array_index (layout->figure->groups, (guint) group);
  g_autofree char *label = beakta_figure_dup_short (shown->label);
  guint from = layout->chart->parts->len;
  guint n_rows = MIN (shown->bars->len, layout->figure->series->len);

  layout->y += group > 0 ? (GROUP_GAP - ROW_GAP) * layout->em : 0.0;
  layout->y += beakta_chart_add_text (layout->chart, label, BEAKTA_INK_STRONG, PANGO_ALIGN_LEFT, 0.0, layout->y, layout->chart->width);
  layout->y += ROW_GAP * layout->em;
  set_place (layout, from, group, -1);
  for (guint i = 0; i < n_rows; i++)
    add_row (layout, group, (int) i);
}

/* Sample and words, one below the other where the text is large, beside each other where there is room. */
static void
add_keys (Layout *layout)
{
  double em = layout->em, height = BAR_HEIGHT * em;
  double cell = layout->is_narrow ? layout->chart->width : layout->chart->width / 4.0;
  double x = 0.0, highest = 0.0;

  layout->y += layout->figure->keys->len > 0 ? GROUP_GAP * em : 0.0;
  for (guint i = 0; i < layout->figure->keys->len; i++)
    {
      const BeaktaFigureKey *key = &g_array_index (layout->figure->keys, BeaktaFigureKey, i);
      double text_height;

      if (x + cell > layout->chart->width + 0.5)
        {
          layout->y += highest + ROW_GAP * em;
          x = highest = 0.0;
        }
      text_height = beakta_chart_add_text (layout->chart, key->words, BEAKTA_INK_DIM, PANGO_ALIGN_LEFT, x + (KEY_WIDTH + 0.5) * em,
                                           layout->y, cell - (KEY_WIDTH + 1.0) * em);
      beakta_chart_add (layout->chart, BEAKTA_PART_KEY, x, layout->y + 0.1 * em, KEY_WIDTH * em, height)->fill = key->fill;
      highest = MAX (highest, MAX (text_height, height));
      x += cell;
    }
  layout->y += highest;
}

void
beakta_chart_lay_out (BeaktaChart  *self,
                      BeaktaFigure *figure)
{
  Layout layout = begin (self, figure);

  add_ends (&layout);
  for (guint i = 0; i < figure->groups->len; i++)
    add_group (&layout, (int) i);
  add_keys (&layout);
  if (*figure->note != '\0')
    {
      layout.y += GROUP_GAP * layout.em;
      layout.y += beakta_chart_add_text (self, figure->note, BEAKTA_INK_DIM, PANGO_ALIGN_LEFT, 0.0, layout.y, self->width);
    }

  self->height = layout.y;
}
