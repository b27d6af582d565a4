/* What a paper says of the project's goals, of effects over time, and of other distributions of the money. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

static const char *
say (BeaktaReportWriter *writer,
     BeaktaSays          word)
{
  return beakta_tongue_get (writer->tongue, word);
}

/* The parts that are stated, with @between between them. */
static char *
dup_joined (const char *first,
            const char *between,
            const char *second)
{
  return g_strconcat (first, *first != '\0' && *second != '\0' ? between : "", second, NULL);
}

static void
add_goal (BeaktaReportWriter *writer,
          BeaktaBlock        *table,
          const BeaktaGoal   *goal)
{
  GPtrArray *row = beakta_block_add_row (table);
  BeaktaReportCell *cell = beakta_row_add_cell (row);
  const char *kind = beakta_tongue_get_goal_kind (writer->tongue, goal->kind);
  g_autofree char *baseline = dup_joined (goal->baseline, " ", *goal->baseline != '\0' ? goal->unit : "");
  g_autofree char *target = dup_joined (goal->target, " ", *goal->target != '\0' ? goal->unit : "");
  g_autofree char *measured = dup_joined (goal->when, ". ", goal->source);

  beakta_cell_set_source (cell, BEAKTA_ITEM_GOAL, goal->record.id);
  if (*kind != '\0')
    {
      beakta_cell_say (cell, BEAKTA_SPAN_DIM, kind);
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
    }
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, goal->what);
  beakta_writer_say_reason (writer, cell, "", goal);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, baseline);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, target);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, measured);
}

void
beakta_writer_add_goals (BeaktaReportWriter *writer)
{
  static const double widths[] = { 0.40, 0.17, 0.17, 0.26 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_GOAL, BEAKTA_SAYS_BASELINE, BEAKTA_SAYS_TARGET, BEAKTA_SAYS_GOAL_MEASURED };
  g_autoptr(GPtrArray) goals = beakta_case_list (writer->case_, BEAKTA_ITEM_GOAL);
  BeaktaBlock *table;

  if (goals->len == 0)
    return;

  beakta_writer_add_heading (writer, 2, say (writer, BEAKTA_SAYS_GOALS));
  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  for (guint i = 0; i < goals->len; i++)
    add_goal (writer, table, g_ptr_array_index (goals, i));
}

static void
add_effect (BeaktaReportWriter *writer,
            BeaktaSays          label,
            const char         *text)
{
  BeaktaBlock *block;

  if (*text == '\0')
    return;

  block = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_STRONG, say (writer, label));
  beakta_block_say (block, BEAKTA_SPAN_PLAIN, text);
}

void
beakta_writer_add_effects (BeaktaReportWriter *writer)
{
  const BeaktaAnalysis *analysis = beakta_case_get_analysis (writer->case_);

  if (*analysis->short_term == '\0' && *analysis->long_term == '\0')
    return;

  beakta_writer_add_heading (writer, 2, say (writer, BEAKTA_SAYS_EFFECTS));
  add_effect (writer, BEAKTA_SAYS_SHORT_TERM, analysis->short_term);
  add_effect (writer, BEAKTA_SAYS_LONG_TERM, analysis->long_term);
}

/* A line for each group that it says something of. */
static void
say_amounts (BeaktaReportWriter       *writer,
             BeaktaReportCell         *cell,
             const BeaktaDistribution *distribution,
             GPtrArray                *groups)
{
  gboolean is_first = TRUE;

  for (guint i = 0; distribution->sek != NULL && i < groups->len; i++)
    {
      const BeaktaGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *label = beakta_report_dup_one_line (group->label);
      g_autofree char *money = NULL;

      if (!json_object_has_member (distribution->sek, group->record.id))
        continue;

      money = beakta_tongue_dup_money (writer->tongue, json_object_get_int_member (distribution->sek, group->record.id));
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, is_first ? "" : "\n");
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, label);
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, ": ");
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, money);
      is_first = FALSE;
    }

  if (is_first)
    beakta_cell_say (cell, BEAKTA_SPAN_DIM, say (writer, BEAKTA_SAYS_NOT_KNOWN));
}

/* Source: Region Gävleborg's project review: "would another distribution integrate better?" */
void
beakta_writer_add_distributions (BeaktaReportWriter *writer,
                                 GPtrArray          *groups)
{
  static const double widths[] = { 0.30, 0.36, 0.34 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_DISTRIBUTION, BEAKTA_SAYS_DISTRIBUTION_MONEY, BEAKTA_SAYS_JUDGEMENT };
  g_autoptr(GPtrArray) distributions = beakta_case_list (writer->case_, BEAKTA_ITEM_DISTRIBUTION);
  BeaktaBlock *table;

  if (distributions->len == 0)
    return;

  beakta_writer_add_heading (writer, 2, say (writer, BEAKTA_SAYS_DISTRIBUTIONS));
  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  for (guint i = 0; i < distributions->len; i++)
    {
      const BeaktaDistribution *distribution = g_ptr_array_index (distributions, i);
      GPtrArray *row = beakta_block_add_row (table);
      BeaktaReportCell *cell;

      beakta_row_say (row, BEAKTA_SPAN_PLAIN, distribution->label);
      beakta_row_set_source (row, BEAKTA_ITEM_DISTRIBUTION, distribution->record.id);
      say_amounts (writer, beakta_row_add_cell (row), distribution, groups);
      cell = beakta_row_add_cell (row);
      if (distribution->judgement == BEAKTA_JUDGEMENT_UNSET)
        beakta_cell_say (cell, BEAKTA_SPAN_DIM, say (writer, BEAKTA_SAYS_NOT_ANSWERED));
      else
        beakta_cell_say (cell, BEAKTA_SPAN_STRONG, beakta_tongue_get_judgement (writer->tongue, distribution->judgement));
      beakta_writer_say_reason (writer, cell, distribution->reason, distribution);
    }
}
