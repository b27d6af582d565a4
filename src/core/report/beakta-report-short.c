/* The answers for whoever is to decide: how each section is answered, and every "no" with its reason. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

static const char *
say (BeaktaReportWriter *writer,
     BeaktaSays          word)
{
  return beakta_tongue_get (writer->tongue, word);
}

static const BeaktaAnswer *
find_answer (BeaktaReportWriter   *writer,
             BeaktaFindings       *findings,
             const BeaktaQuestion *question)
{
  return beakta_case_get_answer (writer->case_, beakta_checklist_get_id (findings->checklist), beakta_question_get_id (question));
}

/* How often each word is the answer, in the order in which they come; what is answered in own words, and what is not. */
typedef struct
{
  GPtrArray *words;                  /* of char */
  GArray    *counts;                 /* of guint */
  guint      n_own;
  guint      n_open;
} Tally;

static void
tally_word (Tally *tally,
            char  *word)
{
  guint at;
  guint one = 1;

  if (g_ptr_array_find_with_equal_func (tally->words, word, g_str_equal, &at))
    {
      g_array_index (tally->counts, guint, at)++;
      g_free (word);
      return;
    }

  g_ptr_array_add (tally->words, word);
  g_array_append_val (tally->counts, one);
}

static void
tally_answer (BeaktaReportWriter   *writer,
              Tally                *tally,
              const BeaktaQuestion *question,
              const BeaktaAnswer   *answer)
{
  BeaktaSpanStyle style;

  if (answer == NULL || (*answer->value == '\0' && answer->goal == NULL))
    tally->n_open++;
  else if (beakta_question_find_option (question, answer->value) == NULL)
    tally->n_own++;
  else
    tally_word (tally, beakta_writer_dup_answer_word (writer, question, answer, &style));
}

static void
append_count (BeaktaReportWriter *writer,
              GString            *line,
              const char         *word,
              guint               n)
{
  g_autofree char *count = beakta_tongue_dup_count (writer->tongue, n);

  if (n > 0)
    g_string_append_printf (line, "%s%s: %s", line->len > 0 ? " · " : "", word, count);
}

/* "Ja: 4 · Nej: 1 · Inte besvarad: 1" */
static char *
dup_tally (BeaktaReportWriter *writer,
           const Tally        *tally)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < tally->words->len; i++)
    append_count (writer, line, g_ptr_array_index (tally->words, i), g_array_index (tally->counts, guint, i));
  append_count (writer, line, say (writer, BEAKTA_SAYS_OWN_WORDS), tally->n_own);
  append_count (writer, line, say (writer, BEAKTA_SAYS_NOT_ANSWERED), tally->n_open);

  return g_string_free (line, FALSE);
}

static void
add_section (BeaktaReportWriter  *writer,
             BeaktaBlock         *table,
             BeaktaFindings      *findings,
             const BeaktaSection *section)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));
  Tally tally = { words, counts, 0, 0 };
  g_autofree char *line = NULL;
  GPtrArray *row;

  for (guint i = 0; i < beakta_section_get_n_questions (section); i++)
    {
      const BeaktaQuestion *question = beakta_section_get_question (section, i);

      if (beakta_writer_asks (writer, findings, question))
        tally_answer (writer, &tally, question, find_answer (writer, findings, question));
    }

  line = dup_tally (writer, &tally);
  if (*line == '\0')
    return;

  row = beakta_block_add_row (table);
  beakta_row_say (row, BEAKTA_SPAN_DIM, beakta_section_get_number (section));
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, beakta_section_get_title (section, beakta_tongue_get_language (writer->tongue)));
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, line);
}

/* A question that is answered with "no": beside it the reason. */
static void
add_no (BeaktaReportWriter   *writer,
        BeaktaBlock          *table,
        const BeaktaQuestion *question,
        const BeaktaAnswer   *answer)
{
  GPtrArray *row = beakta_block_add_row (table);

  beakta_row_say (row, BEAKTA_SPAN_DIM, beakta_question_get_number (question));
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, beakta_question_get_text (question, beakta_tongue_get_language (writer->tongue)));
  if (*answer->reason != '\0')
    beakta_row_say (row, BEAKTA_SPAN_PLAIN, answer->reason);
  else
    beakta_row_say (row, BEAKTA_SPAN_DIM, say (writer, BEAKTA_SAYS_LACK_REASON));
}

static void
add_nos_of (BeaktaReportWriter  *writer,
            BeaktaBlock         *table,
            BeaktaFindings      *findings,
            const BeaktaSection *section)
{
  for (guint i = 0; i < beakta_section_get_n_questions (section); i++)
    {
      const BeaktaQuestion *question = beakta_section_get_question (section, i);
      const BeaktaAnswer *answer = find_answer (writer, findings, question);

      if (answer != NULL && g_str_equal (answer->value, "no") && beakta_writer_asks (writer, findings, question))
        add_no (writer, table, question, answer);
    }
}

static void
add_nos (BeaktaReportWriter *writer,
         BeaktaFindings     *findings)
{
  static const double widths[] = { 0.09, 0.43, 0.48 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_NUMBER, BEAKTA_SAYS_NOS, BEAKTA_SAYS_TABLE_REASON };
  BeaktaBlock *table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);

  for (guint i = 0; i < beakta_checklist_get_n_sections (findings->checklist); i++)
    add_nos_of (writer, table, findings, beakta_checklist_get_section (findings->checklist, i));
  if (table->rows->len > 1)
    return;

  g_ptr_array_remove (writer->blocks, table);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_NO_NOS));
}

static void
add_checklist (BeaktaReportWriter *writer,
               BeaktaChecklist    *checklist)
{
  static const double widths[] = { 0.09, 0.43, 0.48 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_NUMBER, BEAKTA_SAYS_TABLE_SECTION, BEAKTA_SAYS_ANSWERS };
  g_autoptr(BeaktaFindings) findings = beakta_writer_find (writer, checklist);
  BeaktaBlock *table;

  beakta_writer_add_heading (writer, 1, beakta_checklist_get_title (checklist, beakta_tongue_get_language (writer->tongue)));
  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    add_section (writer, table, findings, beakta_checklist_get_section (checklist, i));
  add_nos (writer, findings);
}

void
beakta_writer_add_answers_by_section (BeaktaReportWriter *writer)
{
  for (guint i = 0; i < beakta_writer_count_checklists (writer); i++)
    add_checklist (writer, g_ptr_array_index (writer->checklists, i));
  if (beakta_writer_count_checklists (writer) > 0)
    return;

  beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_LISTS));
  beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_NO_LISTS));
}
