/* Checklists, question by question, with their answers. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

static const char *
say (BeaktaReportWriter *writer,
     BeaktaSays          word)
{
  return beakta_tongue_get (writer->tongue, word);
}

static const BeaktaCaseChecklist *
find_attached (BeaktaReportWriter *writer,
               BeaktaChecklist    *checklist)
{
  return beakta_case_lookup (writer->case_, BEAKTA_ITEM_CHECKLIST, beakta_checklist_get_id (checklist));
}

BeaktaDepth
beakta_writer_get_depth (BeaktaReportWriter *writer,
                         BeaktaChecklist    *checklist)
{
  return beakta_depth_of_case (find_attached (writer, checklist));
}

static void
add_question (BeaktaReportWriter   *writer,
              BeaktaChecklist      *checklist,
              const BeaktaQuestion *question,
              BeaktaFindings       *findings)
{
  const BeaktaAnswer *answer = beakta_case_get_answer (writer->case_, beakta_checklist_get_id (checklist),
                                                       beakta_question_get_id (question));
  guint first = writer->blocks->len;
  BeaktaBlock *block = beakta_writer_add (writer, BEAKTA_BLOCK_QUESTION);

  beakta_block_say (block, BEAKTA_SPAN_DIM, beakta_question_get_number (question));
  beakta_block_say (block, BEAKTA_SPAN_PLAIN, "  ");
  beakta_block_say (block, BEAKTA_SPAN_STRONG,
                    beakta_question_get_text (question, beakta_tongue_get_language (writer->tongue)));
  beakta_writer_add_answer (writer, findings, question, answer);
  beakta_writer_tie_answer (writer, first, checklist, question);
}

static void
add_section (BeaktaReportWriter   *writer,
             BeaktaChecklist      *checklist,
             const BeaktaSection  *section,
             BeaktaFindings       *findings)
{
  const char *language = beakta_tongue_get_language (writer->tongue);
  g_autofree char *heading = g_strdup_printf ("%s  %s", beakta_section_get_number (section),
                                              beakta_section_get_title (section, language));
  gboolean first = TRUE;

  for (guint i = 0; i < beakta_section_get_n_questions (section); i++)
    {
      const BeaktaQuestion *question = beakta_section_get_question (section, i);

      if (!beakta_writer_asks (writer, findings, question))
        continue;
      if (first)
        beakta_writer_add_heading (writer, 2, heading);
      first = FALSE;
      add_question (writer, checklist, question, findings);
    }
}

static gboolean
lacks_reason (BeaktaFindings       *findings,
              const BeaktaQuestion *question)
{
  for (guint i = 0; i < findings->lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, i);

      if (finding->question == question && (finding->lack == BEAKTA_LACK_ANSWER || finding->lack == BEAKTA_LACK_REASON))
        return TRUE;
    }

  return FALSE;
}

/* One question that settles what the source leaves open: its answer with the reason, or that the reason is still to come. */
static void
say_settled (BeaktaReportWriter   *writer,
             BeaktaFindings       *findings,
             const BeaktaQuestion *question,
             BeaktaBlock          *block)
{
  const char *id = beakta_question_get_id (question);
  const BeaktaAnswer *answer = beakta_case_get_answer (writer->case_, beakta_checklist_get_id (findings->checklist), id);
  const char *number = beakta_question_get_number (question);
  BeaktaSpanStyle style;

  if (answer != NULL && *answer->value != '\0')
    {
      g_autofree char *word = beakta_writer_dup_answer_word (writer, question, answer, &style);
      g_autofree char *settled = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_SCORE_SETTLED, number, word, NULL);

      beakta_block_say (block, BEAKTA_SPAN_PLAIN, settled);
      if (*answer->reason != '\0')
        beakta_block_say (block, BEAKTA_SPAN_PLAIN, " ");
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, answer->reason);
    }

  if (lacks_reason (findings, question))
    {
      g_autofree char *lack = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_SCORE_NEEDS_REASON, number, NULL);

      beakta_block_say (block, BEAKTA_SPAN_PLAIN, lack);
    }
}

/* The source is silent: what the list says of that, in its own words, and how the caseworker settled it. */
static void
add_undefined (BeaktaReportWriter *writer,
               BeaktaFindings     *findings)
{
  const char *label = *findings->score_label != '\0' ? findings->score_label : say (writer, BEAKTA_SAYS_SCORE_SILENT);
  g_autofree char *line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_SCORE_UNDEFINED, label, NULL);
  BeaktaBlock *block = beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, line);

  for (guint i = 0; i < findings->settling->len; i++)
    say_settled (writer, findings, g_ptr_array_index (findings->settling, i), block);
}

static void
add_score (BeaktaReportWriter *writer,
           BeaktaFindings     *findings)
{
  g_autofree char *score = g_strdup_printf ("%d", findings->score);
  g_autofree char *line = NULL;

  if (findings->score_undefined)
    add_undefined (writer, findings);
  if (findings->score < 0)
    return;

  line = *findings->score_label != '\0'
           ? beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_SCORE_LABEL, score, findings->score_label, NULL)
           : beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_SCORE, score, NULL);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, line);
}

/* What the list's own rules make of the answers: the class, the score, and where the source is silent. */
static void
add_conclusions (BeaktaReportWriter   *writer,
                 BeaktaFindings       *findings)
{
  BeaktaBlock *block;

  if (findings->proposed != BEAKTA_CLASS_UNSET && !beakta_writer_is_own_work (writer))
    {
      g_autofree char *class_ = beakta_writer_dup_class (writer, findings->proposed);

      block = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN,
                                      say (writer, BEAKTA_SAYS_LIST_PROPOSES));
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, class_);
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, ". ");
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, findings->explanation);
    }

  add_score (writer, findings);
}

static void
add_preamble (BeaktaReportWriter   *writer,
              BeaktaChecklist      *checklist,
              BeaktaFindings       *findings)
{
  const BeaktaCaseChecklist *attached = find_attached (writer, checklist);
  const char *depth = beakta_tongue_get_depth (writer->tongue, attached != NULL ? attached->depth : "normal");
  g_autofree char *version = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_LIST_VERSION,
                                                 beakta_checklist_get_id (checklist),
                                                 beakta_checklist_get_version (checklist), depth, NULL);
  const char *from = beakta_checklist_get_source (checklist, beakta_tongue_get_language (writer->tongue));
  g_autofree char *source = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_LIST_SOURCE, from, NULL);
  g_autofree char *n_answered = g_strdup_printf ("%u", findings->n_answered);
  g_autofree char *n_questions = g_strdup_printf ("%u", findings->n_questions);
  g_autofree char *n_complete = g_strdup_printf ("%u", findings->n_complete);
  g_autofree char *count = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_LIST_COUNT, n_answered, n_questions,
                                               n_complete, NULL);
  BeaktaBlock *block = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_DIM, version);

  if (*from != '\0')
    beakta_block_say (block, BEAKTA_SPAN_DIM, source);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, count);
  add_conclusions (writer, findings);
  beakta_writer_add_assessors (writer, checklist);
}

static void
add_checklist (BeaktaReportWriter *writer,
               BeaktaChecklist    *checklist)
{
  const char *language = beakta_tongue_get_language (writer->tongue);
  g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, writer->case_,
                                                            beakta_writer_get_depth (writer, checklist), language);
  guint first = writer->blocks->len;

  beakta_writer_add_heading (writer, 1, beakta_checklist_get_title (checklist, language));
  add_preamble (writer, checklist, findings);
  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    add_section (writer, checklist, beakta_checklist_get_section (checklist, i), findings);
  beakta_writer_add_earlier_answers (writer, checklist);
  beakta_writer_tie (writer, first, BEAKTA_ITEM_CHECKLIST, beakta_checklist_get_id (checklist));
}

/* Lists that the case uses and that the caller could not find: never left out in silence. */
static void
add_absent (BeaktaReportWriter        *writer,
            const BeaktaCaseChecklist *attached)
{
  g_autoptr(GPtrArray) answers = beakta_writer_list_answers (writer);
  g_autofree char *number = NULL;
  g_autofree char *line = NULL;
  guint n_answers = 0, first;

  for (guint i = 0; writer->checklists != NULL && i < writer->checklists->len; i++)
    if (strcmp (beakta_checklist_get_id (g_ptr_array_index (writer->checklists, i)), attached->checklist) == 0)
      return;

  for (guint i = 0; i < answers->len; i++)
    n_answers += strcmp (((const BeaktaAnswer *) g_ptr_array_index (answers, i))->checklist, attached->checklist) == 0;

  number = g_strdup_printf ("%u", n_answers);
  line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_LIST_ABSENT, attached->checklist, attached->version, number, NULL);
  first = writer->blocks->len;
  beakta_writer_add_heading (writer, 1, attached->checklist);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, line);
  beakta_writer_tie (writer, first, BEAKTA_ITEM_CHECKLIST, attached->checklist);
}

void
beakta_writer_add_checklists (BeaktaReportWriter *writer)
{
  g_autoptr(GPtrArray) attached = beakta_case_list (writer->case_, BEAKTA_ITEM_CHECKLIST);
  guint before = writer->blocks->len;

  for (guint i = 0; writer->checklists != NULL && i < writer->checklists->len; i++)
    add_checklist (writer, g_ptr_array_index (writer->checklists, i));
  for (guint i = 0; i < attached->len; i++)
    add_absent (writer, g_ptr_array_index (attached, i));

  if (writer->blocks->len > before)
    return;

  beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_LISTS));
  beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_NO_LISTS));
}
