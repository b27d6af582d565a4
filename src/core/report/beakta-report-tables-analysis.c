/* The consequence analysis as tables: a row for each group, and what the analysis comes to. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-tables-private.h"

static void
add_columns_of (BeaktaReportWriter *writer,
                BeaktaTable        *table,
                BeaktaAlternative   alternative)
{
  static const BeaktaTableHeading headings[] = {
    { BEAKTA_SAYS_TABLE_EFFECT, 14 }, { BEAKTA_SAYS_TABLE_DEGREE, 12 }, { BEAKTA_SAYS_TABLE_CERTAINTY, 14 },
    { BEAKTA_SAYS_TABLE_HORIZON, 16 }, { BEAKTA_SAYS_TABLE_EFFECT_REASON, 50 }, { BEAKTA_SAYS_TABLE_EFFECT_EVIDENCE, 12 },
  };
  const char *which = beakta_tongue_get (writer->tongue, beakta_report_get_alternative (writer->case_, alternative));

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *heading = beakta_tongue_fill (writer->tongue, headings[i].heading, which, NULL);

      beakta_table_add_column (table, heading, headings[i].width);
    }
}

/* A cell that nobody has looked at says so; one that is not known is an answer. */
static void
add_effect (BeaktaReportWriter *writer,
            BeaktaTable        *table,
            const BeaktaGroup  *group,
            BeaktaAlternative   alternative)
{
  const BeaktaCell *cell = beakta_case_get_cell (writer->case_, group->record.id, alternative);
  g_autofree char *numbers = NULL;

  if (cell == NULL)
    {
      beakta_table_add_text (table, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_NOT_ANSWERED));
      for (guint i = 1; i < 6; i++)
        beakta_table_add_empty (table);
      return;
    }

  numbers = beakta_writer_dup_numbers (writer, (const char * const *) cell->evidence, ", ");
  beakta_table_add_text (table, beakta_tongue_get_effect (writer->tongue, cell->effect));
  beakta_table_add_text (table, beakta_tongue_get_degree (writer->tongue, cell->degree));
  beakta_table_add_text (table, beakta_tongue_get_certainty (writer->tongue, cell->certainty));
  beakta_table_add_text (table, beakta_tongue_get_horizon (writer->tongue, cell->horizon));
  beakta_writer_add_cell (table, cell->reason);
  beakta_table_add_text (table, numbers);
}

static void
add_group (BeaktaReportWriter *writer,
           BeaktaTable        *table,
           const BeaktaGroup  *group)
{
  gint64 sought = beakta_case_get_facts (writer->case_)->sought;
  g_autofree char *label = beakta_report_dup_one_line (group->label);
  g_autofree char *background = beakta_report_dup_variables (group);

  beakta_table_add_text (table, label);
  beakta_writer_add_cell (table, background);
  for (BeaktaAlternative i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
    add_effect (writer, table, group, i);
  beakta_table_add_amount (table, group->sek);
  if (group->sek >= 0 && sought > 0)
    beakta_table_add_share (table, (double) group->sek / (double) sought);
  else
    beakta_table_add_empty (table);
}

BeaktaTable *
beakta_writer_make_analysis (BeaktaReportWriter *writer)
{
  static const BeaktaTableHeading headings[] = { { BEAKTA_SAYS_GROUP, 30 }, { BEAKTA_SAYS_TABLE_BACKGROUND, 30 } };
  BeaktaTable *table = beakta_writer_new_table (writer, BEAKTA_SAYS_TABLE_ANALYSIS, headings, G_N_ELEMENTS (headings));
  g_autoptr(GPtrArray) groups = beakta_case_list (writer->case_, BEAKTA_ITEM_GROUP);

  for (BeaktaAlternative i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
    add_columns_of (writer, table, i);
  beakta_table_add_column (table, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_TABLE_MONEY), 14);
  beakta_table_add_column (table, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_SHARE), 12);
  for (guint i = 0; i < groups->len; i++)
    add_group (writer, table, g_ptr_array_index (groups, i));

  return table;
}

static void
add_conclusion (BeaktaReportWriter *writer,
                BeaktaTable        *table,
                BeaktaSays          label,
                const char         *text)
{
  beakta_table_add_text (table, beakta_tongue_get (writer->tongue, label));
  beakta_writer_add_cell (table, text);
}

/* Both classes with their reason, the measures one by one, and the conclusion. */
BeaktaTable *
beakta_writer_make_conclusions (BeaktaReportWriter *writer)
{
  static const BeaktaTableHeading headings[] = { { BEAKTA_SAYS_TABLE_WHAT, 26 }, { BEAKTA_SAYS_TABLE_CONTENT, 80 } };
  BeaktaTable *table = beakta_writer_new_table (writer, BEAKTA_SAYS_TABLE_CONCLUSIONS, headings, G_N_ELEMENTS (headings));
  const BeaktaClassification *classes = beakta_case_get_classification (writer->case_);
  const BeaktaAnalysis *analysis = beakta_case_get_analysis (writer->case_);
  g_autofree char *applicant = beakta_writer_dup_class (writer, classes->applicant);
  g_autofree char *caseworker = beakta_writer_dup_class (writer, classes->caseworker);

  if (!beakta_writer_is_own_work (writer))
    {
      add_conclusion (writer, table, BEAKTA_SAYS_TABLE_CLASS_APPLICANT, applicant);
      add_conclusion (writer, table, BEAKTA_SAYS_TABLE_CLASS_CASEWORKER, caseworker);
      add_conclusion (writer, table, BEAKTA_SAYS_TABLE_CLASS_REASON, classes->reason);
    }
  for (guint i = 0; analysis->measures != NULL && analysis->measures[i] != NULL; i++)
    add_conclusion (writer, table, BEAKTA_SAYS_TABLE_MEASURE, analysis->measures[i]);
  add_conclusion (writer, table, BEAKTA_SAYS_TABLE_CONCLUSION, analysis->conclusion);

  return table;
}
