/* The answers of a case as a table: a row for each question that is asked, and for each answer that no question asks for. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-tables-private.h"

#include "beakta-claim.h"

/* What a row is about. Of an answer whose question is gone there is neither list nor question. */
typedef struct
{
  BeaktaChecklist      *checklist;   /* nullable */
  const BeaktaSection  *section;     /* nullable */
  const BeaktaQuestion *question;    /* nullable */
  const BeaktaAnswer   *answer;      /* nullable */
} Row;

static void
add_place (BeaktaReportWriter *writer,
           BeaktaTable        *table,
           const Row          *row)
{
  const char *language = beakta_tongue_get_language (writer->tongue);
  const BeaktaCaseChecklist *attached;

  if (row->checklist != NULL)
    {
      beakta_writer_add_cell (table, beakta_checklist_get_title (row->checklist, language));
      beakta_writer_add_cell (table, beakta_checklist_get_version (row->checklist));
    }
  else
    {
      attached = beakta_case_lookup (writer->case_, BEAKTA_ITEM_CHECKLIST, row->answer->checklist);
      beakta_writer_add_cell (table, row->answer->checklist);
      beakta_writer_add_cell (table, attached != NULL ? attached->version : "");
    }

  beakta_writer_add_cell (table, row->section != NULL ? beakta_section_get_title (row->section, language) : "");
  beakta_writer_add_cell (table, row->question != NULL ? beakta_question_get_number (row->question) : row->answer->question);
  beakta_writer_add_cell (table, row->question != NULL ? beakta_question_get_text (row->question, language)
                                                       : row->answer->asked);
}

/* A number that was asked for is a number in the table too. */
static void
add_value (BeaktaReportWriter *writer,
           BeaktaTable        *table,
           const Row          *row)
{
  BeaktaSpanStyle style;
  g_autofree char *word = NULL;
  char *end = NULL;
  double number;

  if (row->question == NULL)
    {
      beakta_writer_add_cell (table, *row->answer->said != '\0' ? row->answer->said : row->answer->value);
      return;
    }

  word = beakta_writer_dup_answer_word (writer, row->question, row->answer, &style);
  if (row->answer != NULL && beakta_question_get_answer_type (row->question) == BEAKTA_ANSWER_NUMBER)
    {
      number = g_ascii_strtod (row->answer->value, &end);
      if (end != row->answer->value && *end == '\0')
        {
          beakta_table_add_number (table, number);
          return;
        }
    }

  beakta_writer_add_cell (table, word);
}

/* "Utgångsläge: 12", a line for each part that is there; what the goal is stands as the answer. */
static char *
dup_goal (BeaktaReportWriter *writer,
          JsonObject         *goal)
{
  static const struct { const char *member; BeaktaSays label; } parts[] = {
    { "baseline", BEAKTA_SAYS_GOAL_BASELINE }, { "target", BEAKTA_SAYS_GOAL_TARGET }, { "unit", BEAKTA_SAYS_GOAL_UNIT },
    { "when", BEAKTA_SAYS_GOAL_WHEN }, { "source", BEAKTA_SAYS_GOAL_SOURCE },
  };
  GString *lines = g_string_new (NULL);

  for (guint i = 0; goal != NULL && i < G_N_ELEMENTS (parts); i++)
    {
      const char *value = json_object_get_string_member_with_default (goal, parts[i].member, "");

      if (*value != '\0')
        g_string_append_printf (lines, "%s%s: %s", lines->len > 0 ? "\n" : "",
                                beakta_tongue_get (writer->tongue, parts[i].label), value);
    }

  return g_string_free (lines, FALSE);
}

static void
add_claim (BeaktaReportWriter *writer,
           BeaktaTable        *table,
           const Row          *row)
{
  BeaktaClaimState state = row->question != NULL && row->answer != NULL ? beakta_claim_compare (row->question, row->answer)
                                                                        : BEAKTA_CLAIM_NONE;

  beakta_writer_add_cell (table, row->answer != NULL ? row->answer->claim : "");
  if (state == BEAKTA_CLAIM_DIFFERS || state == BEAKTA_CLAIM_AGREES)
    beakta_table_add_text (table, beakta_tongue_get (writer->tongue, state == BEAKTA_CLAIM_DIFFERS ? BEAKTA_SAYS_TABLE_YES
                                                                                                   : BEAKTA_SAYS_TABLE_NO));
  else
    beakta_table_add_empty (table);
}

/* The words of the evidence, each with its place, so that the table says it all by itself. */
static char *
dup_evidence (BeaktaReportWriter *writer,
              const BeaktaAnswer *answer)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; answer->evidence[i] != NULL; i++)
    {
      const BeaktaPassage *passage = beakta_case_lookup (writer->case_, BEAKTA_ITEM_PASSAGE, answer->evidence[i]);
      g_autofree char *words = passage != NULL ? beakta_report_dup_one_line (passage->exact) : NULL;
      g_autofree char *quoted = words != NULL ? beakta_tongue_dup_quoted (writer->tongue, words) : NULL;
      g_autofree char *place = passage != NULL ? beakta_writer_dup_place (writer, passage) : NULL;

      g_string_append (lines, lines->len > 0 ? "\n" : "");
      if (passage != NULL)
        g_string_append_printf (lines, "%s (%s)", quoted, place);
      else
        g_string_append (lines, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_PASSAGE_GONE));
    }

  return g_string_free (lines, FALSE);
}

static void
add_row (BeaktaReportWriter *writer,
         BeaktaTable        *table,
         const Row          *row)
{
  const BeaktaAnswer *answer = row->answer;
  g_autofree char *goal = answer != NULL ? dup_goal (writer, answer->goal) : NULL;
  g_autofree char *numbers = answer != NULL ? beakta_writer_dup_numbers (writer, (const char * const *) answer->evidence, ", ")
                                            : NULL;
  g_autofree char *evidence = answer != NULL ? dup_evidence (writer, answer) : NULL;

  add_place (writer, table, row);
  add_value (writer, table, row);
  beakta_writer_add_cell (table, answer != NULL ? answer->reason : "");
  beakta_writer_add_cell (table, answer != NULL ? answer->missing : "");
  beakta_writer_add_cell (table, goal);
  add_claim (writer, table, row);
  beakta_table_add_text (table, numbers);
  beakta_writer_add_cell (table, evidence);
  beakta_writer_add_cell (table, answer != NULL ? answer->assessor : "");
  beakta_writer_add_day (table, answer != NULL ? answer->given : "");
}

static void
add_checklist (BeaktaReportWriter *writer,
               BeaktaTable        *table,
               BeaktaChecklist    *checklist)
{
  g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, writer->case_,
                                                            beakta_writer_get_depth (writer, checklist), "sv");
  Row row = { .checklist = checklist };

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      row.section = beakta_checklist_get_section (checklist, i);
      for (guint j = 0; j < beakta_section_get_n_questions (row.section); j++)
        {
          row.question = beakta_section_get_question (row.section, j);
          row.answer = beakta_case_get_answer (writer->case_, beakta_checklist_get_id (checklist),
                                               beakta_question_get_id (row.question));
          if (beakta_writer_asks (writer, findings, row.question))
            add_row (writer, table, &row);
        }
    }
}

/* Nothing that was said is left out. */
static void
add_earlier (BeaktaReportWriter *writer,
             BeaktaTable        *table)
{
  g_autoptr(GPtrArray) answers = beakta_writer_list_answers (writer);

  for (guint i = 0; i < answers->len; i++)
    {
      Row row = { .answer = g_ptr_array_index (answers, i) };

      row.checklist = beakta_writer_find_checklist (writer, row.answer->checklist);
      if (row.checklist == NULL || beakta_checklist_get_question (row.checklist, row.answer->question) == NULL)
        add_row (writer, table, &row);
    }
}

BeaktaTable *
beakta_writer_make_answers (BeaktaReportWriter *writer)
{
  static const BeaktaTableHeading headings[] = {
    { BEAKTA_SAYS_TABLE_LIST, 22 }, { BEAKTA_SAYS_TABLE_VERSION, 9 }, { BEAKTA_SAYS_TABLE_SECTION, 22 },
    { BEAKTA_SAYS_NUMBER, 7 }, { BEAKTA_SAYS_QUESTION, 44 }, { BEAKTA_SAYS_ANSWER, 16 }, { BEAKTA_SAYS_TABLE_REASON, 60 },
    { BEAKTA_SAYS_TABLE_MISSING, 36 }, { BEAKTA_SAYS_TABLE_GOAL, 36 }, { BEAKTA_SAYS_TABLE_CLAIM, 22 },
    { BEAKTA_SAYS_TABLE_DIFFERS, 13 }, { BEAKTA_SAYS_TABLE_EVIDENCE_NUMBERS, 10 },
    { BEAKTA_SAYS_TABLE_EVIDENCE_WORDS, 60 }, { BEAKTA_SAYS_TABLE_ASSESSOR, 16 }, { BEAKTA_SAYS_TABLE_GIVEN, 12 },
  };
  BeaktaTable *table = beakta_writer_new_table (writer, BEAKTA_SAYS_ANSWERS, headings, G_N_ELEMENTS (headings));

  for (guint i = 0; writer->checklists != NULL && i < writer->checklists->len; i++)
    add_checklist (writer, table, g_ptr_array_index (writer->checklists, i));
  add_earlier (writer, table);

  return table;
}
