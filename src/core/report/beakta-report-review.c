/* For the supervisor: what to pause at, what is lacking, the answers in short, and what changed since a return. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"
#include "beakta-since-return.h"

static const char *
say (BeaktaReportWriter *writer,
     BeaktaSays          word)
{
  return beakta_tongue_get (writer->tongue, word);
}

static void
add_stage (BeaktaReportWriter *writer,
           BeaktaBlock        *facts)
{
  const BeaktaStageRecord *stage = beakta_case_get_stage (writer->case_);
  const char *word = beakta_tongue_get_stage (writer->tongue, stage->stage);
  g_autofree char *day = beakta_tongue_dup_day (writer->tongue, stage->since);
  g_autofree char *line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_STAGE_SINCE, word, day, NULL);

  beakta_block_add_fact (facts, say (writer, BEAKTA_SAYS_STAGE), *day != '\0' ? line : word);
}

static void
add_classes (BeaktaReportWriter *writer,
             BeaktaBlock        *facts)
{
  const BeaktaClassification *classes = beakta_case_get_classification (writer->case_);
  g_autofree char *applicant = beakta_writer_dup_class (writer, classes->applicant);
  g_autofree char *caseworker = beakta_writer_dup_class (writer, classes->caseworker);
  g_autofree char *line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_CLASSES, applicant, caseworker, NULL);

  beakta_block_add_fact (facts, say (writer, BEAKTA_SAYS_CLASSIFICATION), line);
}

static void
add_counts (BeaktaReportWriter *writer,
            BeaktaBlock        *facts)
{
  for (guint i = 0; i < beakta_writer_count_checklists (writer); i++)
    {
      BeaktaChecklist *checklist = g_ptr_array_index (writer->checklists, i);
      g_autoptr(BeaktaFindings) findings = beakta_writer_find (writer, checklist);
      g_autofree char *n_answered = g_strdup_printf ("%u", findings->n_answered);
      g_autofree char *n_questions = g_strdup_printf ("%u", findings->n_questions);
      g_autofree char *n_complete = g_strdup_printf ("%u", findings->n_complete);
      g_autofree char *count = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_LIST_COUNT, n_answered, n_questions,
                                                   n_complete, NULL);

      beakta_block_add_fact (facts, beakta_checklist_get_title (checklist, beakta_tongue_get_language (writer->tongue)),
                             count);
    }
}

void
beakta_writer_add_review_facts (BeaktaReportWriter *writer)
{
  const BeaktaFacts *facts = beakta_case_get_facts (writer->case_);
  const BeaktaStageRecord *stage = beakta_case_get_stage (writer->case_);
  BeaktaBlock *block = beakta_writer_add (writer, BEAKTA_BLOCK_FACTS);
  g_autofree char *money = beakta_tongue_dup_money (writer->tongue, facts->sought);
  g_autofree char *proposer = beakta_writer_dup_who_when (writer, stage->proposer, stage->proposed);

  beakta_block_set_source (block, BEAKTA_ITEM_FACTS, "facts");
  beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_CASE_NUMBER), beakta_writer_get_number (writer));
  add_stage (writer, block);
  beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_CASEWORKER),
                         *facts->caseworker != '\0' ? facts->caseworker : say (writer, BEAKTA_SAYS_UNASSIGNED));
  if (*stage->proposer != '\0')
    beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_PROPOSED_BY), proposer);
  if (beakta_writer_is_own_work (writer))
    beakta_writer_add_whose (writer, block, TRUE);
  else
    {
      beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_SOUGHT),
                             facts->sought >= 0 ? money : say (writer, BEAKTA_SAYS_NOT_STATED));
      add_classes (writer, block);
    }
  add_counts (writer, block);
}

/* One row a question; a question that lacks several things has them in one cell. */
static void
add_lacks (BeaktaReportWriter   *writer,
           BeaktaBlock          *table,
           const BeaktaFindings *findings)
{
  const char *checklist = beakta_checklist_get_id (findings->checklist);
  const BeaktaQuestion *question = NULL;
  BeaktaReportCell *cell = NULL;

  for (guint i = 0; i < findings->lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, i);

      if (finding->question != question)
        {
          const char *text = beakta_question_get_text (finding->question, beakta_tongue_get_language (writer->tongue));
          g_autofree char *id = g_strdup_printf ("%s/%s", checklist, beakta_question_get_id (finding->question));
          GPtrArray *row = beakta_block_add_row (table);

          question = finding->question;
          beakta_row_say (row, BEAKTA_SPAN_DIM, beakta_question_get_number (question));
          beakta_row_set_source (row, BEAKTA_ITEM_ANSWER, id);
          beakta_row_say (row, BEAKTA_SPAN_PLAIN, text);
          cell = beakta_row_add_cell (row);
        }
      else
        beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, " ");
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, beakta_writer_get_lack (writer, finding->lack));
    }
}

void
beakta_writer_add_lacking (BeaktaReportWriter *writer)
{
  static const double widths[] = { 0.09, 0.55, 0.36 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_NUMBER, BEAKTA_SAYS_QUESTION, BEAKTA_SAYS_LACKS };
  BeaktaBlock *table;

  beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_LACKING));
  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  for (guint i = 0; i < beakta_writer_count_checklists (writer); i++)
    {
      BeaktaChecklist *checklist = g_ptr_array_index (writer->checklists, i);
      g_autoptr(BeaktaFindings) findings = beakta_writer_find (writer, checklist);

      add_lacks (writer, table, findings);
    }
  if (table->rows->len > 1)
    return;

  g_ptr_array_remove (writer->blocks, table);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN,
                          say (writer, beakta_writer_count_checklists (writer) > 0 ? BEAKTA_SAYS_LACKING_NONE
                                                                                   : BEAKTA_SAYS_NO_LISTS));
}

static void
add_short_answer (BeaktaReportWriter   *writer,
                  BeaktaFindings       *findings,
                  const BeaktaQuestion *question,
                  BeaktaBlock          *table)
{
  const BeaktaAnswer *answer = beakta_case_get_answer (writer->case_, beakta_checklist_get_id (findings->checklist),
                                                       beakta_question_get_id (question));
  BeaktaSpanStyle style;
  g_autofree char *word = beakta_writer_dup_answer_word (writer, question, answer, &style);
  g_autofree char *numbers = beakta_writer_dup_numbers (writer, answer != NULL ? (const char * const *) answer->evidence
                                                                               : NULL, ", ");
  g_autofree char *id = g_strdup_printf ("%s/%s", beakta_checklist_get_id (findings->checklist),
                                         beakta_question_get_id (question));
  GPtrArray *row;

  if (!beakta_writer_asks (writer, findings, question))
    return;

  row = beakta_block_add_row (table);
  beakta_row_say (row, BEAKTA_SPAN_DIM, beakta_question_get_number (question));
  beakta_row_set_source (row, BEAKTA_ITEM_ANSWER, id);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN,
                  beakta_question_get_text (question, beakta_tongue_get_language (writer->tongue)));
  beakta_row_say (row, style, word);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, numbers);
}

static void
add_in_short (BeaktaReportWriter *writer,
              guint               index)
{
  static const double widths[] = { 0.09, 0.55, 0.22, 0.14 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_NUMBER, BEAKTA_SAYS_QUESTION, BEAKTA_SAYS_ANSWER,
                                        BEAKTA_SAYS_EVIDENCE };
  BeaktaChecklist *checklist = g_ptr_array_index (writer->checklists, index);
  g_autoptr(BeaktaFindings) findings = beakta_writer_find (writer, checklist);
  g_autofree char *heading = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_IN_SHORT,
                                                 beakta_checklist_get_title (checklist,
                                                                             beakta_tongue_get_language (writer->tongue)),
                                                 NULL);
  BeaktaBlock *table;

  beakta_writer_add_heading (writer, 1, heading);
  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        add_short_answer (writer, findings, beakta_section_get_question (section, j), table);
    }
}

/* What one edit touched, in words; NULL for what is no part of the assessment. */
static char *
dup_touched (BeaktaReportWriter *writer,
             const BeaktaEdit   *edit)
{
  const BeaktaAnswer *answer;
  const BeaktaDocument *document;

  switch (edit->kind)
    {
    case BEAKTA_ITEM_ANSWER:
      answer = beakta_case_lookup (writer->case_, BEAKTA_ITEM_ANSWER, edit->id);
      return beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_SINCE_ANSWER,
                                 answer != NULL ? answer->question : edit->id, NULL);
    case BEAKTA_ITEM_GROUP:
    case BEAKTA_ITEM_CELL:
    case BEAKTA_ITEM_GOAL:
    case BEAKTA_ITEM_DISTRIBUTION:
    case BEAKTA_ITEM_ANALYSIS:
      return g_strdup (say (writer, BEAKTA_SAYS_SINCE_ANALYSIS));
    case BEAKTA_ITEM_SENTENCE:
      return g_strdup (say (writer, BEAKTA_SAYS_REASONS));
    case BEAKTA_ITEM_CLASSIFICATION:
      return g_strdup (say (writer, BEAKTA_SAYS_SINCE_CLASS));
    case BEAKTA_ITEM_OPINION:
      return g_strdup (say (writer, BEAKTA_SAYS_OPINIONS));
    case BEAKTA_ITEM_DOCUMENT:
      document = beakta_case_lookup (writer->case_, BEAKTA_ITEM_DOCUMENT, edit->id);
      return beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_SINCE_DOCUMENT,
                                 document != NULL ? document->name : edit->id, NULL);
    default:
      return NULL;
    }
}

/* Nothing is said of a case that was never returned. What is said in the same words is said once. */
void
beakta_writer_add_since_return (BeaktaReportWriter *writer)
{
  g_autoptr(GPtrArray) changes = beakta_since_return_list (writer->journal);
  g_autoptr(GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  BeaktaBlock *list;

  if (changes == NULL)
    return;

  beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_SINCE_RETURN));
  if (changes->len == 0)
    {
      beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_SINCE_NOTHING));
      return;
    }

  list = beakta_writer_add (writer, BEAKTA_BLOCK_LIST);
  for (guint i = 0; i < changes->len; i++)
    {
      const BeaktaEdit *change = g_ptr_array_index (changes, i);
      g_autofree char *what = dup_touched (writer, change);
      GPtrArray *row;

      if (what == NULL || g_ptr_array_find_with_equal_func (said, what, g_str_equal, NULL))
        continue;

      row = beakta_block_add_row (list);
      beakta_row_say (row, BEAKTA_SPAN_PLAIN, what);
      beakta_row_set_source (row, change->kind, change->id);
      g_ptr_array_add (said, g_steal_pointer (&what));
    }
}

void
beakta_writer_add_answers_in_short (BeaktaReportWriter *writer)
{
  for (guint i = 0; i < beakta_writer_count_checklists (writer); i++)
    add_in_short (writer, i);
}
