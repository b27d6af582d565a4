/* A case as tables: which, and those that both kinds share: the evidence, and the facts of the case. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-tables-private.h"

static const char * const kind_nicks[BEAKTA_N_TABLES] = { "answers", "analysis" };

const char *
beakta_tables_kind_get_nick (BeaktaTablesKind kind)
{
  g_return_val_if_fail (kind < BEAKTA_N_TABLES, NULL);

  return kind_nicks[kind];
}

gboolean
beakta_tables_kind_from_nick (const char       *nick,
                              BeaktaTablesKind *kind)
{
  for (guint i = 0; i < BEAKTA_N_TABLES; i++)
    if (g_strcmp0 (nick, kind_nicks[i]) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

BeaktaTable *
beakta_writer_new_table (BeaktaReportWriter       *writer,
                         BeaktaSays                name,
                         const BeaktaTableHeading *headings,
                         guint                     n_headings)
{
  BeaktaTable *table = beakta_table_new (beakta_tongue_get (writer->tongue, name));

  for (guint i = 0; i < n_headings; i++)
    beakta_table_add_column (table, beakta_tongue_get (writer->tongue, headings[i].heading), headings[i].width);

  return table;
}

void
beakta_writer_add_cell (BeaktaTable *table,
                        const char  *text)
{
  g_autofree char *clean = beakta_report_dup_clean (text);

  beakta_table_add_text (table, clean);
}

/* The day of a date or a moment, by the clocks of Sweden. */
void
beakta_writer_add_day (BeaktaTable *table,
                       const char  *iso)
{
  g_autofree char *day = beakta_tongue_dup_iso_day (iso);
  g_autofree char *clean = beakta_report_dup_clean (day);

  beakta_table_add_date (table, clean);
}

static const char *
get_state (BeaktaReportWriter  *writer,
           const BeaktaPassage *passage)
{
  switch (passage->state)
    {
    case BEAKTA_ANCHOR_MOVED:
      return beakta_tongue_get (writer->tongue, BEAKTA_SAYS_ANCHOR_MOVED);
    case BEAKTA_ANCHOR_CHANGED:
      return beakta_tongue_get (writer->tongue, BEAKTA_SAYS_ANCHOR_CHANGED);
    case BEAKTA_ANCHOR_LOST:
      return beakta_tongue_get (writer->tongue, BEAKTA_SAYS_ANCHOR_LOST);
    case BEAKTA_ANCHOR_EXACT:
    case BEAKTA_N_ANCHORS:
    default:
      return "";
    }
}

static void
add_passage (BeaktaReportWriter  *writer,
             BeaktaTable         *table,
             const BeaktaPassage *passage)
{
  const BeaktaDocument *document = beakta_case_get_document (writer->case_, passage->document);
  g_autofree char *words = beakta_report_dup_one_line (passage->exact);
  g_autofree char *heading = beakta_report_dup_one_line (passage->heading);

  beakta_table_add_number (table, beakta_case_get_evidence_number (writer->case_, passage->record.id));
  beakta_writer_add_cell (table, document != NULL ? document->name : "");
  if (passage->page > 0)
    beakta_table_add_number (table, passage->page);
  else
    beakta_table_add_empty (table);
  beakta_table_add_text (table, heading);
  beakta_table_add_text (table, words);
  beakta_table_add_text (table, get_state (writer, passage));
}

static int
compare_passages (gconstpointer a,
                  gconstpointer b,
                  gpointer      case_)
{
  guint number_a = beakta_case_get_evidence_number (case_, (*(const BeaktaPassage * const *) a)->record.id);
  guint number_b = beakta_case_get_evidence_number (case_, (*(const BeaktaPassage * const *) b)->record.id);

  return (number_a > number_b) - (number_a < number_b);
}

/* Everything that has a number as evidence, in the order of the numbers. */
static BeaktaTable *
make_evidence (BeaktaReportWriter *writer)
{
  static const BeaktaTableHeading headings[] = {
    { BEAKTA_SAYS_NUMBER, 6 }, { BEAKTA_SAYS_TABLE_DOCUMENT, 26 }, { BEAKTA_SAYS_TABLE_PAGE, 6 },
    { BEAKTA_SAYS_TABLE_HEADING, 26 }, { BEAKTA_SAYS_TABLE_WORDS, 80 }, { BEAKTA_SAYS_TABLE_STATE, 26 },
  };
  BeaktaTable *table = beakta_writer_new_table (writer, BEAKTA_SAYS_EVIDENCE, headings, G_N_ELEMENTS (headings));
  g_autoptr(GPtrArray) passages = beakta_case_list (writer->case_, BEAKTA_ITEM_PASSAGE);

  g_ptr_array_sort_with_data (passages, compare_passages, writer->case_);
  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      if (beakta_case_get_evidence_number (writer->case_, passage->record.id) > 0)
        add_passage (writer, table, passage);
    }

  return table;
}

static void
add_fact (BeaktaReportWriter *writer,
          BeaktaTable        *table,
          BeaktaSays          label,
          const char         *value)
{
  beakta_table_add_text (table, beakta_tongue_get (writer->tongue, label));
  beakta_writer_add_cell (table, value);
}

static void
add_own_work (BeaktaReportWriter *writer,
              BeaktaTable        *table,
              const BeaktaFacts  *facts)
{
  add_fact (writer, table, BEAKTA_SAYS_OWN_SUBJECT, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_OWN_SUBJECT_IS));
  add_fact (writer, table, BEAKTA_SAYS_OWN_UNIT, facts->applicant);
  add_fact (writer, table, BEAKTA_SAYS_RULE, facts->rule);
}

static void
add_application (BeaktaReportWriter *writer,
                 BeaktaTable        *table,
                 const BeaktaFacts  *facts)
{
  add_fact (writer, table, BEAKTA_SAYS_APPLICANT, facts->applicant);
  add_fact (writer, table, BEAKTA_SAYS_TABLE_APPLICANT_NUMBER, facts->applicant_number);
  add_fact (writer, table, BEAKTA_SAYS_PROGRAMME, facts->programme);
  add_fact (writer, table, BEAKTA_SAYS_RULE, facts->rule);
  beakta_table_add_text (table, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_SOUGHT));
  beakta_table_add_amount (table, facts->sought);
}

static BeaktaTable *
make_facts (BeaktaReportWriter *writer)
{
  static const BeaktaTableHeading headings[] = { { BEAKTA_SAYS_TABLE_WHAT, 26 }, { BEAKTA_SAYS_TABLE_CONTENT, 70 } };
  BeaktaTable *table = beakta_writer_new_table (writer, BEAKTA_SAYS_CASE_NUMBER, headings, G_N_ELEMENTS (headings));
  const BeaktaFacts *facts = beakta_case_get_facts (writer->case_);
  BeaktaStage stage = beakta_case_get_stage (writer->case_)->stage;

  if (*beakta_writer_get_secrecy (writer) != '\0')
    add_fact (writer, table, BEAKTA_SAYS_TABLE_SECRECY, beakta_writer_get_secrecy (writer));
  add_fact (writer, table, BEAKTA_SAYS_TABLE_AUTHORITY, writer->office.authority);
  add_fact (writer, table, BEAKTA_SAYS_CASE_NUMBER, beakta_writer_get_number (writer));
  add_fact (writer, table, BEAKTA_SAYS_TABLE_TITLE, facts->title);
  if (beakta_writer_is_own_work (writer))
    add_own_work (writer, table, facts);
  else
    add_application (writer, table, facts);
  beakta_table_add_text (table, beakta_writer_say_either (writer, BEAKTA_SAYS_RECEIVED, BEAKTA_SAYS_OWN_OPENED));
  beakta_writer_add_day (table, facts->received);
  add_fact (writer, table, BEAKTA_SAYS_CASEWORKER, facts->caseworker);
  add_fact (writer, table, BEAKTA_SAYS_STAGE, beakta_tongue_get_stage (writer->tongue, stage));
  add_fact (writer, table, BEAKTA_SAYS_PROOF_HEAD, beakta_case_get_head_hash (writer->case_));

  return table;
}

BeaktaWorkbook *
beakta_report_new_tables (BeaktaTablesKind    kind,
                          BeaktaCase         *case_,
                          GPtrArray          *checklists,
                          const BeaktaOffice *office,
                          const char         *language)
{
  BeaktaReportWriter writer = {
    .tongue = beakta_tongue_from_language (language), .case_ = case_, .checklists = checklists,
    .office = office != NULL ? *office : (BeaktaOffice) { NULL, },
  };
  BeaktaSays subject = kind == BEAKTA_TABLES_ANSWERS ? BEAKTA_SAYS_ANSWERS : BEAKTA_SAYS_TABLE_ANALYSIS;
  g_autofree char *title = NULL;
  g_autofree char *created = NULL;
  BeaktaWorkbook *workbook;

  g_return_val_if_fail (kind < BEAKTA_N_TABLES, NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  title = beakta_writer_dup_title (&writer, subject);
  created = beakta_report_dup_created (case_);
  workbook = beakta_workbook_new (title, created, beakta_tongue_get (writer.tongue, BEAKTA_SAYS_TABLE_SHORTENED));
  if (kind == BEAKTA_TABLES_ANSWERS)
    beakta_workbook_take_table (workbook, beakta_writer_make_answers (&writer));
  else
    {
      beakta_workbook_take_table (workbook, beakta_writer_make_analysis (&writer));
      beakta_workbook_take_table (workbook, beakta_writer_make_conclusions (&writer));
      beakta_workbook_take_table (workbook, beakta_writer_make_goals (&writer));
      beakta_workbook_take_table (workbook, beakta_writer_make_distributions (&writer));
    }
  beakta_workbook_take_table (workbook, make_evidence (&writer));
  beakta_workbook_take_table (workbook, make_facts (&writer));

  return workbook;
}
