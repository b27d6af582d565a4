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

/* The share of the county, of which row and year; participation, differences. */
static void
add_more (BeaktaReportWriter *writer,
          BeaktaTable        *table,
          const BeaktaGroup  *group)
{
  g_autofree char *numbers = beakta_writer_dup_numbers (writer, (const char * const *) group->evidence, ", ");

  if (group->population_share >= 0)
    beakta_table_add_share (table, (double) group->population_share / BEAKTA_WHOLE_POPULATION);
  else
    {
      g_autofree char *words = beakta_writer_dup_population (writer, group);

      beakta_table_add_text (table, words);
    }
  beakta_table_add_text (table, group->population);
  beakta_table_add_text (table, group->population_source);
  beakta_table_add_text (table, group->population_year);
  beakta_table_add_text (table, beakta_tongue_get_participation (writer->tongue, group->participation));
  beakta_writer_add_cell (table, group->participation_note);
  beakta_writer_add_cell (table, group->differences);
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
  add_more (writer, table, group);
}

BeaktaTable *
beakta_writer_make_analysis (BeaktaReportWriter *writer)
{
  static const BeaktaTableHeading headings[] = { { BEAKTA_SAYS_GROUP, 30 }, { BEAKTA_SAYS_TABLE_BACKGROUND, 30 } };
  static const BeaktaTableHeading last[] = {
    { BEAKTA_SAYS_TABLE_MONEY, 14 }, { BEAKTA_SAYS_SHARE, 12 }, { BEAKTA_SAYS_POPULATION, 14 },
    { BEAKTA_SAYS_TABLE_POPULATION_ROW, 24 }, { BEAKTA_SAYS_TABLE_POPULATION_SOURCE, 20 },
    { BEAKTA_SAYS_TABLE_POPULATION_YEAR, 8 }, { BEAKTA_SAYS_PARTICIPATION, 16 }, { BEAKTA_SAYS_TABLE_NOTE, 40 },
    { BEAKTA_SAYS_DIFFERENCES, 50 }, { BEAKTA_SAYS_TABLE_GROUP_EVIDENCE, 12 },
  };
  BeaktaTable *table = beakta_writer_new_table (writer, BEAKTA_SAYS_TABLE_ANALYSIS, headings, G_N_ELEMENTS (headings));
  g_autoptr(GPtrArray) groups = beakta_case_list (writer->case_, BEAKTA_ITEM_GROUP);

  for (BeaktaAlternative i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
    add_columns_of (writer, table, i);
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    beakta_table_add_column (table, beakta_tongue_get (writer->tongue, last[i].heading), last[i].width);
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

static void
add_conclusions (BeaktaReportWriter *writer,
                 BeaktaTable        *table,
                 BeaktaSays          label,
                 const char * const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    add_conclusion (writer, table, label, texts[i]);
}

/* What there is only when somebody has said it. */
static void
add_said (BeaktaReportWriter *writer,
          BeaktaTable        *table,
          BeaktaSays          label,
          const char         *text)
{
  if (*text != '\0')
    add_conclusion (writer, table, label, text);
}

static void
add_matters (BeaktaReportWriter *writer,
             BeaktaTable        *table,
             JsonObject         *matters)
{
  JsonObjectIter iter;
  const char *variable;
  JsonNode *why;

  if (matters == NULL)
    return;

  json_object_iter_init_ordered (&iter, matters);
  while (json_object_iter_next_ordered (&iter, &variable, &why))
    {
      g_autofree char *label = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_TABLE_MATTERS, variable, NULL);

      beakta_writer_add_cell (table, label);
      beakta_writer_add_cell (table, json_node_get_string (why));
    }
}

/* Both classes with their reason, the measures and conditions one by one, what is not known, and the conclusion. */
BeaktaTable *
beakta_writer_make_conclusions (BeaktaReportWriter *writer)
{
  static const BeaktaTableHeading headings[] = { { BEAKTA_SAYS_TABLE_WHAT, 26 }, { BEAKTA_SAYS_TABLE_CONTENT, 80 } };
  BeaktaTable *table = beakta_writer_new_table (writer, BEAKTA_SAYS_TABLE_CONCLUSIONS, headings, G_N_ELEMENTS (headings));
  const BeaktaClassification *classes = beakta_case_get_classification (writer->case_);
  const BeaktaAnalysis *analysis = beakta_case_get_analysis (writer->case_);
  g_autofree char *applicant = beakta_writer_dup_class (writer, classes->applicant);
  g_autofree char *caseworker = beakta_writer_dup_class (writer, classes->caseworker);
  g_autofree char *unknowns = beakta_writer_dup_unknowns (writer);

  if (!beakta_writer_is_own_work (writer))
    {
      add_conclusion (writer, table, BEAKTA_SAYS_TABLE_CLASS_APPLICANT, applicant);
      add_conclusion (writer, table, BEAKTA_SAYS_TABLE_CLASS_CASEWORKER, caseworker);
      add_conclusion (writer, table, BEAKTA_SAYS_TABLE_CLASS_REASON, classes->reason);
    }
  add_matters (writer, table, analysis->matters);
  add_said (writer, table, BEAKTA_SAYS_TABLE_SHORT_TERM, analysis->short_term);
  add_said (writer, table, BEAKTA_SAYS_TABLE_LONG_TERM, analysis->long_term);
  add_conclusions (writer, table, BEAKTA_SAYS_TABLE_MEASURE, (const char * const *) analysis->measures);
  add_conclusions (writer, table, BEAKTA_SAYS_TABLE_CONDITION, (const char * const *) analysis->conditions);
  add_said (writer, table, BEAKTA_SAYS_TABLE_UNKNOWN, unknowns);
  add_conclusion (writer, table, BEAKTA_SAYS_TABLE_CONCLUSION, analysis->conclusion);

  return table;
}
