/* The applicant's own view beside the answers, and where the two differ. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

#include "beakta-claim.h"

static const char *
say (BeaktaReportWriter *writer,
     BeaktaSays          word)
{
  return beakta_tongue_get (writer->tongue, word);
}

/* Where the application says so, when that is known. */
static void
say_place (BeaktaReportWriter *writer,
           BeaktaBlock        *block,
           const BeaktaAnswer *answer)
{
  const BeaktaPassage *passage = beakta_case_lookup (writer->case_, BEAKTA_ITEM_PASSAGE, answer->claim_passage);
  g_autofree char *place = NULL;
  g_autofree char *line = NULL;

  if (passage == NULL)
    return;

  place = beakta_writer_dup_place (writer, passage);
  line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_CLAIM_PLACE, place, NULL);
  beakta_block_say (block, BEAKTA_SPAN_DIM, line);
}

void
beakta_writer_add_claim (BeaktaReportWriter   *writer,
                         const BeaktaQuestion *question,
                         const BeaktaAnswer   *answer)
{
  BeaktaBlock *block;

  if (*answer->claim == '\0' || beakta_writer_is_own_work (writer))
    return;

  block = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_STRONG, say (writer, BEAKTA_SAYS_CLAIM));
  beakta_block_say (block, BEAKTA_SPAN_PLAIN, answer->claim);
  say_place (writer, block, answer);
  if (beakta_claim_compare (question, answer) == BEAKTA_CLAIM_DIFFERS)
    beakta_block_say (block, BEAKTA_SPAN_STRONG | BEAKTA_SPAN_WEAK, say (writer, BEAKTA_SAYS_CLAIM_DIFFERS));
}

/* One row for each claim that can be compared: what each of the two says, in the same words. */
static void
add_row (BeaktaReportWriter   *writer,
         BeaktaBlock          *table,
         const BeaktaQuestion *question,
         const BeaktaAnswer   *answer,
         gboolean              differs)
{
  const char *language = beakta_tongue_get_language (writer->tongue);
  const BeaktaOption *claimed = beakta_claim_find_option (question, answer->claim);
  BeaktaSpanStyle style;
  g_autofree char *word = beakta_writer_dup_answer_word (writer, question, answer, &style);
  GPtrArray *row = beakta_block_add_row (table);

  beakta_row_say (row, BEAKTA_SPAN_DIM, beakta_question_get_number (question));
  beakta_row_set_source (row, BEAKTA_ITEM_ANSWER, answer->record.id);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, beakta_question_get_text (question, language));
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, beakta_option_get_label (claimed, language));
  beakta_row_say (row, differs ? BEAKTA_SPAN_STRONG | BEAKTA_SPAN_WEAK : BEAKTA_SPAN_PLAIN, word);
}

static void
add_rows_of (BeaktaReportWriter *writer,
             BeaktaBlock        *table,
             BeaktaChecklist    *checklist,
             guint              *n_differ)
{
  g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, writer->case_,
                                                            beakta_writer_get_depth (writer, checklist), "sv");

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        {
          const BeaktaQuestion *question = beakta_section_get_question (section, j);
          const BeaktaAnswer *answer = beakta_case_get_answer (writer->case_, beakta_checklist_get_id (checklist),
                                                               beakta_question_get_id (question));
          BeaktaClaimState state = beakta_claim_compare (question, answer);

          if (!beakta_writer_asks (writer, findings, question) ||
              (state != BEAKTA_CLAIM_AGREES && state != BEAKTA_CLAIM_DIFFERS))
            continue;

          add_row (writer, table, question, answer, state == BEAKTA_CLAIM_DIFFERS);
          *n_differ += state == BEAKTA_CLAIM_DIFFERS ? 1 : 0;
        }
    }
}

/* Nothing is said where the application says nothing that can be compared, or where there is no application. */
void
beakta_writer_add_claims (BeaktaReportWriter *writer)
{
  static const double widths[] = { 0.09, 0.47, 0.22, 0.22 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_NUMBER, BEAKTA_SAYS_QUESTION, BEAKTA_SAYS_CLAIMANT,
                                        BEAKTA_SAYS_ASSESSED };
  guint first = writer->blocks->len;
  guint n_differ = 0;
  g_autofree char *differ = NULL;
  g_autofree char *all = NULL;
  g_autofree char *line = NULL;
  BeaktaBlock *table;
  BeaktaBlock *count;

  if (beakta_writer_is_own_work (writer))
    return;

  beakta_writer_add_heading (writer, 2, say (writer, BEAKTA_SAYS_CLAIMS));
  count = beakta_writer_add (writer, BEAKTA_BLOCK_PARAGRAPH);
  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  for (guint i = 0; writer->checklists != NULL && i < writer->checklists->len; i++)
    add_rows_of (writer, table, g_ptr_array_index (writer->checklists, i), &n_differ);

  if (table->rows->len == 1)
    {
      g_ptr_array_set_size (writer->blocks, (int) first);
      return;
    }

  differ = g_strdup_printf ("%u", n_differ);
  all = g_strdup_printf ("%u", table->rows->len - 1);
  line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_CLAIMS_HOW_MANY, differ, all, NULL);
  beakta_block_say (count, BEAKTA_SPAN_PLAIN, line);
  beakta_writer_tie (writer, first, BEAKTA_ITEM_CLASSIFICATION, "classification");
}
