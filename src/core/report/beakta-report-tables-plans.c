/* Goals and other distributions of the money as tables: a row for each goal; a row for each distribution and group. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-tables-private.h"

BeaktaTable *
beakta_writer_make_goals (BeaktaReportWriter *writer)
{
  static const BeaktaTableHeading headings[] = {
    { BEAKTA_SAYS_TABLE_GOAL_KIND, 12 }, { BEAKTA_SAYS_GOAL, 50 }, { BEAKTA_SAYS_BASELINE, 14 }, { BEAKTA_SAYS_TARGET, 14 },
    { BEAKTA_SAYS_TABLE_UNIT, 14 }, { BEAKTA_SAYS_TABLE_WHEN, 16 }, { BEAKTA_SAYS_TABLE_SOURCE, 30 }, { BEAKTA_SAYS_EVIDENCE, 12 },
  };
  BeaktaTable *table = beakta_writer_new_table (writer, BEAKTA_SAYS_TABLE_GOALS, headings, G_N_ELEMENTS (headings));
  g_autoptr(GPtrArray) goals = beakta_case_list (writer->case_, BEAKTA_ITEM_GOAL);

  for (guint i = 0; i < goals->len; i++)
    {
      const BeaktaGoal *goal = g_ptr_array_index (goals, i);
      const char *texts[] = { goal->what, goal->baseline, goal->target, goal->unit, goal->when, goal->source };
      g_autofree char *numbers = beakta_writer_dup_numbers (writer, (const char * const *) goal->evidence, ", ");

      beakta_table_add_text (table, beakta_tongue_get_goal_kind (writer->tongue, goal->kind));
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        beakta_writer_add_cell (table, texts[j]);
      beakta_table_add_text (table, numbers);
    }

  return table;
}

static void
add_distribution (BeaktaReportWriter       *writer,
                  BeaktaTable              *table,
                  const BeaktaDistribution *distribution,
                  const BeaktaGroup        *group)
{
  g_autofree char *label = beakta_report_dup_one_line (group != NULL ? group->label : "");
  g_autofree char *numbers = beakta_writer_dup_numbers (writer, (const char * const *) distribution->evidence, ", ");
  gboolean is_known = group != NULL && distribution->sek != NULL && json_object_has_member (distribution->sek, group->record.id);

  beakta_writer_add_cell (table, distribution->label);
  beakta_table_add_text (table, label);
  beakta_table_add_amount (table, is_known ? json_object_get_int_member (distribution->sek, group->record.id) : -1);
  beakta_table_add_text (table, beakta_tongue_get_judgement (writer->tongue, distribution->judgement));
  beakta_writer_add_cell (table, distribution->reason);
  beakta_table_add_text (table, numbers);
}

BeaktaTable *
beakta_writer_make_distributions (BeaktaReportWriter *writer)
{
  static const BeaktaTableHeading headings[] = {
    { BEAKTA_SAYS_DISTRIBUTION, 40 }, { BEAKTA_SAYS_GROUP, 30 }, { BEAKTA_SAYS_TABLE_MONEY, 14 }, { BEAKTA_SAYS_JUDGEMENT, 12 },
    { BEAKTA_SAYS_TABLE_REASON, 50 }, { BEAKTA_SAYS_EVIDENCE, 12 },
  };
  BeaktaTable *table = beakta_writer_new_table (writer, BEAKTA_SAYS_TABLE_DISTRIBUTIONS, headings, G_N_ELEMENTS (headings));
  g_autoptr(GPtrArray) distributions = beakta_case_list (writer->case_, BEAKTA_ITEM_DISTRIBUTION);
  g_autoptr(GPtrArray) groups = beakta_case_list (writer->case_, BEAKTA_ITEM_GROUP);

  for (guint i = 0; i < distributions->len; i++)
    {
      if (groups->len == 0)
        add_distribution (writer, table, g_ptr_array_index (distributions, i), NULL);
      for (guint j = 0; j < groups->len; j++)
        add_distribution (writer, table, g_ptr_array_index (distributions, i), g_ptr_array_index (groups, j));
    }

  return table;
}
