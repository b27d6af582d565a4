/* The figures of a case, made of its groups and of what happens to them. A table says all that they say, and the reasons. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-figures.h"

#include "beakta-report-writer.h"

static const BeaktaFill fills[BEAKTA_N_CERTAINTIES] = {
  [BEAKTA_CERTAINTY_UNSET] = BEAKTA_FILL_EMPTY,
  [BEAKTA_CERTAINTY_LOW] = BEAKTA_FILL_DOTTED,
  [BEAKTA_CERTAINTY_MEDIUM] = BEAKTA_FILL_HATCHED,
  [BEAKTA_CERTAINTY_HIGH] = BEAKTA_FILL_SOLID,
};

/* Of a figure in the making. */
typedef struct
{
  BeaktaCase   *case_;
  BeaktaTongue  tongue;
  BeaktaFigure *figure;
  gboolean      says_something;      /* of some bar more is known than that nobody has looked */
} Making;

static BeaktaBar
get_effect_bar (const BeaktaCell *cell)
{
  BeaktaBar bar = { .state = BEAKTA_BAR_VALUE, .fill = fills[cell->certainty] };
  double length = MAX (cell->degree, 1);

  if (cell->effect == BEAKTA_EFFECT_UNKNOWN)
    bar.state = BEAKTA_BAR_UNKNOWN;
  else if (cell->effect == BEAKTA_EFFECT_UNAFFECTED)
    bar.state = BEAKTA_BAR_NOTHING;
  else
    bar.value = cell->effect == BEAKTA_EFFECT_GAINS ? length : -length;
  bar.is_open = bar.state == BEAKTA_BAR_VALUE && cell->degree == 0;

  return bar;
}

static void
add_effect (Making            *making,
            BeaktaFigureGroup *shown,
            const BeaktaGroup *group,
            BeaktaAlternative  alternative)
{
  const BeaktaCell *cell = beakta_case_get_cell (making->case_, group->record.id, alternative);
  BeaktaBar bar = { .state = BEAKTA_BAR_UNANSWERED };
  g_autofree char *words = NULL;

  if (cell == NULL)
    words = g_strdup (beakta_tongue_get (making->tongue, BEAKTA_SAYS_NOT_ANSWERED));
  else
    {
      g_autofree char *word = beakta_report_dup_effect (making->tongue, cell);
      g_autofree char *rest = beakta_report_dup_effect_rest (making->tongue, cell);

      making->says_something = TRUE;
      bar = get_effect_bar (cell);
      words = g_strconcat (word, rest, NULL);
    }

  bar.words = words;
  beakta_figure_group_add (shown, &bar);
}

/* The most certain first. */
static void
add_keys (Making *making)
{
  for (int certainty = BEAKTA_N_CERTAINTIES - 1; certainty >= 0; certainty--)
    {
      const char *words = certainty == BEAKTA_CERTAINTY_UNSET ? beakta_tongue_get (making->tongue, BEAKTA_SAYS_FIGURE_UNCERTAIN)
                                                              : beakta_tongue_get_certainty (making->tongue, certainty);
      gboolean is_used = FALSE;

      for (guint i = 0; i < making->figure->groups->len; i++)
        {
          const BeaktaFigureGroup *group = g_ptr_array_index (making->figure->groups, i);

          for (guint j = 0; j < group->bars->len; j++)
            {
              const BeaktaBar *bar = &g_array_index (group->bars, BeaktaBar, j);

              is_used |= bar->state == BEAKTA_BAR_VALUE && bar->fill == fills[certainty];
            }
        }
      if (is_used)
        beakta_figure_add_key (making->figure, fills[certainty], words);
    }
}

/* (transfer full): "…, grupp 11–20 av 25" when it is not all of them. */
static char *
dup_title (BeaktaTongue  tongue,
           BeaktaSays    title,
           guint         first,
           guint         end,
           guint         n_groups)
{
  g_autofree char *from = g_strdup_printf ("%u", first + 1);
  g_autofree char *to = g_strdup_printf ("%u", end);
  g_autofree char *all = g_strdup_printf ("%u", n_groups);
  g_autofree char *range = NULL;

  if (first == 0 && end == n_groups)
    return g_strdup (beakta_tongue_get (tongue, title));

  range = beakta_tongue_fill (tongue, BEAKTA_SAYS_FIGURE_RANGE, from, to, all, NULL);

  return g_strconcat (beakta_tongue_get (tongue, title), range, NULL);
}

typedef void (*AddGroup) (Making            *making,
                          const BeaktaGroup *group);

/* (transfer full) (nullable) */
static BeaktaFigure *
make (Making           *making,
      BeaktaFigureKind  kind,
      BeaktaSays        title,
      guint             first,
      guint             n_groups,
      AddGroup          add_group)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (making->case_, BEAKTA_ITEM_GROUP);
  guint end = first + MIN (n_groups, groups->len - MIN (first, groups->len));
  g_autofree char *words = dup_title (making->tongue, title, first, end, groups->len);

  making->figure = beakta_figure_new (kind, words);
  for (guint i = first; i < end; i++)
    add_group (making, g_ptr_array_index (groups, i));
  if (making->says_something)
    return making->figure;

  g_clear_pointer (&making->figure, beakta_figure_free);

  return NULL;
}

static void
add_effects (Making            *making,
             const BeaktaGroup *group)
{
  g_autofree char *label = beakta_report_dup_one_line (group->label);
  BeaktaFigureGroup *shown = beakta_figure_add_group (making->figure, label);

  for (guint i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
    add_effect (making, shown, group, i);
}

/**
 * beakta_report_new_effects_figure:
 * @case_: the case
 * @language: "sv" or "en"
 * @first: the first group that is shown, from 0
 * @n_groups: at most so many
 *
 * Returns: (transfer full) (nullable): a bar for each group and alternative: to the right who gains, to the left who loses, as
 *     long as it is said how much. %NULL when nothing has been said of any of them
 */
BeaktaFigure *
beakta_report_new_effects_figure (BeaktaCase *case_,
                                  const char *language,
                                  guint       first,
                                  guint       n_groups)
{
  Making making = { case_, beakta_tongue_from_language (language), NULL, FALSE };
  BeaktaFigure *figure;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  figure = make (&making, BEAKTA_FIGURE_EFFECTS, BEAKTA_SAYS_FIGURE_EFFECTS, first, n_groups, add_effects);
  if (figure == NULL)
    return NULL;

  for (guint i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
    beakta_figure_add_series (figure, beakta_tongue_get (making.tongue, beakta_report_get_alternative (case_, i)));
  g_free (figure->low);
  figure->low = g_strdup (beakta_tongue_get_effect (making.tongue, BEAKTA_EFFECT_LOSES));
  g_free (figure->high);
  figure->high = g_strdup (beakta_tongue_get_effect (making.tongue, BEAKTA_EFFECT_GAINS));
  add_keys (&making);

  return figure;
}

/* Of the project's money, as it is applied for or as it could be shared otherwise. */
static void
add_money (Making            *making,
           BeaktaFigureGroup *shown,
           gint64             sek,
           BeaktaFill         fill)
{
  gint64 sought = beakta_case_get_facts (making->case_)->sought;
  BeaktaBar bar = { .state = BEAKTA_BAR_UNKNOWN, .fill = fill };
  g_autofree char *words = NULL;

  if (sek < 0)
    words = g_strdup (beakta_tongue_get (making->tongue, BEAKTA_SAYS_NOT_KNOWN));
  else
    {
      g_autofree char *share = beakta_tongue_dup_share (making->tongue, (double) sek / (double) sought);
      g_autofree char *money = beakta_tongue_dup_money (making->tongue, sek);

      making->says_something = TRUE;
      bar.state = sek == 0 ? BEAKTA_BAR_NOTHING : BEAKTA_BAR_VALUE;
      bar.value = (double) sek / (double) sought;
      words = g_strdup_printf ("%s (%s)", share, money);
    }

  bar.words = words;
  beakta_figure_group_add (shown, &bar);
}

/* A share that is not known may be of a row with too few people to be told of. */
static void
add_population (Making            *making,
                BeaktaFigureGroup *shown,
                const BeaktaGroup *group)
{
  double share = (double) group->population_share / BEAKTA_WHOLE_POPULATION;
  gboolean is_known = group->population_share >= 0;
  BeaktaBar bar = { .state = is_known ? BEAKTA_BAR_VALUE : BEAKTA_BAR_UNKNOWN, .value = share, .fill = BEAKTA_FILL_HATCHED };
  g_autofree char *words = is_known ? beakta_tongue_dup_share (making->tongue, share)
                                    : g_strdup (beakta_tongue_get (making->tongue, BEAKTA_SAYS_NOT_KNOWN));

  bar.words = words;
  beakta_figure_group_add (shown, &bar);
}

static gint64
get_sek (const BeaktaDistribution *distribution,
         const char               *group)
{
  return distribution->sek != NULL ? json_object_get_int_member_with_default (distribution->sek, group, -1) : -1;
}

static gboolean
knows_population (GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    if (((const BeaktaGroup *) g_ptr_array_index (groups, i))->population_share >= 0)
      return TRUE;

  return FALSE;
}

static void
add_shares (Making            *making,
            const BeaktaGroup *group)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (making->case_, BEAKTA_ITEM_GROUP);
  g_autoptr(GPtrArray) others = beakta_case_list (making->case_, BEAKTA_ITEM_DISTRIBUTION);
  g_autofree char *label = beakta_report_dup_one_line (group->label);
  BeaktaFigureGroup *shown = beakta_figure_add_group (making->figure, label);

  add_money (making, shown, group->sek, BEAKTA_FILL_SOLID);
  for (guint i = 0; i < others->len; i++)
    add_money (making, shown, get_sek (g_ptr_array_index (others, i), group->record.id), BEAKTA_FILL_DOTTED);
  if (knows_population (groups))
    add_population (making, shown, group);
}

/* Where the shares of the population are from, each table once: "Befolkning: SCB, 2025; Länsstyrelsen, 2024". */
static void
set_note (Making    *making,
          GPtrArray *groups)
{
  g_autoptr(GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) sources = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      const BeaktaGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *whole = g_strdup_printf ("%s%s%s", group->population_source, *group->population_year != '\0' ? ", " : "",
                                                group->population_year);
      g_autofree char *source = beakta_report_dup_one_line (whole);

      if (group->population_share < 0 || *source == '\0' || g_hash_table_contains (told, source))
        continue;

      g_string_append_printf (sources, "%s%s", sources->len > 0 ? "; " : "", source);
      g_hash_table_add (told, g_steal_pointer (&source));
    }

  if (sources->len > 0)
    {
      g_free (making->figure->note);
      making->figure->note = beakta_tongue_fill (making->tongue, BEAKTA_SAYS_FIGURE_SOURCE, sources->str, NULL);
    }
}

static void
name_shares (Making *making)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (making->case_, BEAKTA_ITEM_GROUP);
  g_autoptr(GPtrArray) others = beakta_case_list (making->case_, BEAKTA_ITEM_DISTRIBUTION);

  beakta_figure_add_series (making->figure, beakta_tongue_get (making->tongue, BEAKTA_SAYS_FIGURE_MONEY));
  for (guint i = 0; i < others->len; i++)
    {
      g_autofree char *label = beakta_report_dup_one_line (((const BeaktaDistribution *) g_ptr_array_index (others, i))->label);
      g_autofree char *series = beakta_tongue_fill (making->tongue, BEAKTA_SAYS_FIGURE_OTHER, label, NULL);

      beakta_figure_add_series (making->figure, series);
    }
  if (!knows_population (groups))
    return;

  beakta_figure_add_series (making->figure, beakta_tongue_get (making->tongue, BEAKTA_SAYS_FIGURE_POPULATION));
  set_note (making, groups);
}

/**
 * beakta_report_new_shares_figure:
 * @case_: the case
 * @language: "sv" or "en"
 * @first: the first group that is shown, from 0
 * @n_groups: at most so many
 *
 * Beside how much of what is applied for reaches a group stand what would reach it in the other distributions of the case, and
 * the group's share of the county's population, when that is known of any group.
 *
 * Returns: (transfer full) (nullable): bars for each group. %NULL when it is known of none of them what reaches it, or nothing is
 *     applied for
 */
BeaktaFigure *
beakta_report_new_shares_figure (BeaktaCase *case_,
                                 const char *language,
                                 guint       first,
                                 guint       n_groups)
{
  Making making = { case_, beakta_tongue_from_language (language), NULL, FALSE };
  BeaktaFigure *figure;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  if (beakta_case_get_facts (case_)->sought <= 0)
    return NULL;

  figure = make (&making, BEAKTA_FIGURE_SHARES, BEAKTA_SAYS_FIGURE_SHARES, first, n_groups, add_shares);
  if (figure != NULL)
    name_shares (&making);

  return figure;
}
