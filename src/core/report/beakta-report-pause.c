/* What a supervisor may pause at: habits of answering, evidence, a class that is not what the lists propose ... */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-reasons.h"
#include "beakta-report-writer.h"
#include "beakta-unusual.h"

static void G_GNUC_NULL_TERMINATED
add_point (BeaktaReportWriter *writer,
           BeaktaBlock        *list,
           BeaktaSays          word,
           ...)
{
  const char *fillings[3] = { NULL, };
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, word);
  for (guint i = 0; i < G_N_ELEMENTS (fillings) && (fillings[i] = va_arg (arguments, const char *)) != NULL; i++)
    continue;
  va_end (arguments);

  line = beakta_tongue_fill (writer->tongue, word, fillings[0], fillings[1], fillings[2], NULL);
  beakta_row_say (beakta_block_add_row (list), BEAKTA_SPAN_PLAIN, line);
}

static void
add_about_values (BeaktaReportWriter *writer,
                  BeaktaBlock        *list)
{
  g_autoptr(GPtrArray) answers = beakta_writer_list_answers (writer);

  switch (beakta_unusual_find_habit (answers))
    {
    case BEAKTA_HABIT_ALL_YES:
      add_point (writer, list, BEAKTA_SAYS_PAUSE_ALL_YES, NULL);
      break;
    case BEAKTA_HABIT_NO_NO:
      add_point (writer, list, BEAKTA_SAYS_PAUSE_NO_NO, NULL);
      break;
    case BEAKTA_HABIT_NONE:
    default:
      break;
    }
}

static void
add_about_class (BeaktaReportWriter *writer,
                 BeaktaBlock        *list)
{
  const BeaktaClassification *classes = beakta_case_get_classification (writer->case_);
  g_autofree char *chosen = beakta_writer_dup_class (writer, classes->caseworker);

  if (classes->caseworker == BEAKTA_CLASS_UNSET)
    add_point (writer, list, BEAKTA_SAYS_PAUSE_NO_CLASS, NULL);
  else if (*classes->reason == '\0' && classes->applicant != BEAKTA_CLASS_UNSET &&
           classes->applicant != classes->caseworker)
    add_point (writer, list, BEAKTA_SAYS_CLASS_NO_REASON_DIFFER, NULL);
  else if (*classes->reason == '\0' && classes->caseworker == BEAKTA_CLASS_NO_CHANGE)
    add_point (writer, list, BEAKTA_SAYS_CLASS_NO_REASON_NO_CHANGE, NULL);

  for (guint i = 0; classes->caseworker != BEAKTA_CLASS_UNSET && i < beakta_writer_count_checklists (writer); i++)
    {
      BeaktaChecklist *checklist = g_ptr_array_index (writer->checklists, i);
      g_autoptr(BeaktaFindings) findings = beakta_writer_find (writer, checklist);
      g_autofree char *proposed = beakta_writer_dup_class (writer, findings->proposed);

      if (beakta_unusual_is_class_against (writer->case_, findings))
        add_point (writer, list, BEAKTA_SAYS_PAUSE_CLASS,
                   beakta_checklist_get_title (checklist, beakta_tongue_get_language (writer->tongue)),
                   proposed, chosen, NULL);
    }
}

static void
add_about_cells (BeaktaReportWriter *writer,
                 BeaktaBlock        *list)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (writer->case_, BEAKTA_ITEM_GROUP);
  guint n_cells = groups->len * BEAKTA_N_ALTERNATIVES, n_unset = 0, n_bare = 0, n_unknown = 0;
  g_autofree char *all = g_strdup_printf ("%u", n_cells);
  g_autofree char *set = NULL;
  g_autofree char *unset = NULL;
  g_autofree char *bare = NULL;
  g_autofree char *unknown = NULL;

  for (guint i = 0; i < n_cells; i++)
    {
      const BeaktaGroup *group = g_ptr_array_index (groups, i / BEAKTA_N_ALTERNATIVES);
      const BeaktaCell *cell = beakta_case_get_cell (writer->case_, group->record.id, i % BEAKTA_N_ALTERNATIVES);

      if (cell == NULL)
        n_unset++;
      else
        {
          n_unknown += cell->effect == BEAKTA_EFFECT_UNKNOWN;
          n_bare += cell->effect != BEAKTA_EFFECT_UNKNOWN && cell->evidence[0] == NULL;
        }
    }

  set = g_strdup_printf ("%u", n_cells - n_unset);
  unset = g_strdup_printf ("%u", n_unset);
  bare = g_strdup_printf ("%u", n_bare);
  unknown = g_strdup_printf ("%u", n_unknown);
  if (groups->len == 0 && !beakta_writer_is_own_work (writer))
    add_point (writer, list, BEAKTA_SAYS_NO_ANALYSIS, NULL);
  if (n_unset > 0)
    add_point (writer, list, BEAKTA_SAYS_PAUSE_CELLS_UNSET, unset, all, NULL);
  if (n_unknown > 0)
    add_point (writer, list, BEAKTA_SAYS_PAUSE_CELLS_UNKNOWN, unknown, all, NULL);
  if (n_bare > 0)
    add_point (writer, list, BEAKTA_SAYS_PAUSE_CELLS_EVIDENCE, bare, set, NULL);
}

static gboolean
is_cited (BeaktaReportWriter   *writer,
          const BeaktaDocument *document)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (writer->case_, BEAKTA_ITEM_PASSAGE);

  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      if (passage->document == document->number &&
          beakta_case_get_evidence_number (writer->case_, passage->record.id) > 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_about_documents (BeaktaReportWriter *writer,
                     BeaktaBlock        *list)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (writer->case_, BEAKTA_ITEM_DOCUMENT);

  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);
      g_autofree char *name = beakta_report_dup_one_line (document->name);

      if (*document->refused != '\0')
        add_point (writer, list, BEAKTA_SAYS_PAUSE_REFUSED, name,
                   beakta_tongue_get_refused (writer->tongue, document->refused), NULL);
      else if (!is_cited (writer, document))
        add_point (writer, list, BEAKTA_SAYS_PAUSE_UNCITED, name, NULL);
    }
}

static void
add_about_evidence (BeaktaReportWriter *writer,
                    BeaktaBlock        *list)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (writer->case_, BEAKTA_ITEM_PASSAGE);
  g_autoptr(GPtrArray) shaken = g_ptr_array_new ();
  g_autofree char *numbers = NULL;
  guint n_bare = 0;

  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      if (passage->state == BEAKTA_ANCHOR_CHANGED || passage->state == BEAKTA_ANCHOR_LOST)
        g_ptr_array_add (shaken, passage->record.id);
    }
  g_ptr_array_add (shaken, NULL);
  numbers = beakta_writer_dup_numbers (writer, (const char * const *) shaken->pdata, ", ");
  if (*numbers != '\0')
    add_point (writer, list, BEAKTA_SAYS_PAUSE_ANCHORS, numbers, NULL);

  for (guint i = 0; i < beakta_writer_count_checklists (writer); i++)
    {
      BeaktaChecklist *checklist = g_ptr_array_index (writer->checklists, i);
      g_autoptr(BeaktaFindings) findings = beakta_writer_find (writer, checklist);

      for (guint j = 0; j < findings->lacks->len; j++)
        n_bare += ((const BeaktaFinding *) g_ptr_array_index (findings->lacks, j))->lack == BEAKTA_LACK_EVIDENCE;
    }

  if (n_bare > 0)
    {
      g_autofree char *bare = g_strdup_printf ("%u", n_bare);

      add_point (writer, list, BEAKTA_SAYS_PAUSE_EVIDENCE, bare, NULL);
    }
}

static void
add_about_reasons (BeaktaReportWriter *writer,
                   BeaktaBlock        *list)
{
  g_autoptr(GPtrArray) sentences = beakta_case_list (writer->case_, BEAKTA_ITEM_SENTENCE);

  for (guint i = 0; i < sentences->len; i++)
    {
      const BeaktaSentence *sentence = g_ptr_array_index (sentences, i);
      g_autofree char *text = beakta_report_dup_one_line (sentence->text);

      if (!sentence->removed && !beakta_reasons_is_supported (writer->case_, sentence))
        {
          add_point (writer, list, BEAKTA_SAYS_PAUSE_SENTENCE, text, NULL);
          beakta_row_set_source (g_ptr_array_index (list->rows, list->rows->len - 1), BEAKTA_ITEM_SENTENCE,
                                 sentence->record.id);
        }
    }
}

void
beakta_writer_add_pause (BeaktaReportWriter *writer)
{
  BeaktaBlock *list;

  beakta_writer_add_heading (writer, 1, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_PAUSE));
  list = beakta_writer_add (writer, BEAKTA_BLOCK_LIST);
  add_about_values (writer, list);
  add_about_evidence (writer, list);
  if (!beakta_writer_is_own_work (writer))
    add_about_class (writer, list);
  add_about_cells (writer, list);
  add_about_documents (writer, list);
  add_about_reasons (writer, list);
  if (list->rows->len > 0)
    return;

  g_ptr_array_remove (writer->blocks, list);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN,
                          beakta_tongue_get (writer->tongue, BEAKTA_SAYS_PAUSE_NONE));
}
