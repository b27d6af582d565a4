/* What was written about the case and added to the file. Comments that were not are working material, and are never printed. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

static char *
dup_about_question (BeaktaReportWriter *writer,
                    const char         *id)
{
  g_auto(GStrv) parts = g_strsplit (id, "/", 2);
  BeaktaChecklist *checklist = parts[0] != NULL ? beakta_writer_find_checklist (writer, parts[0]) : NULL;
  const BeaktaQuestion *question = checklist != NULL && parts[1] != NULL ? beakta_checklist_get_question (checklist, parts[1]) : NULL;

  if (question == NULL)
    return beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_NOTE_QUESTION, parts[0] != NULL && parts[1] != NULL ? parts[1] : id, "",
                               NULL);

  return beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_NOTE_QUESTION, beakta_question_get_number (question),
                             beakta_question_get_text (question, beakta_tongue_get_language (writer->tongue)), NULL);
}

char *
beakta_writer_dup_about (BeaktaReportWriter *writer,
                         BeaktaItemKind      kind,
                         const char         *id)
{
  const BeaktaDocument *document;
  const BeaktaPassage *passage;

  switch ((int) kind)
    {
    case BEAKTA_ITEM_ANSWER:
      return dup_about_question (writer, id);
    case BEAKTA_ITEM_PASSAGE:
      passage = beakta_case_lookup (writer->case_, BEAKTA_ITEM_PASSAGE, id);
      return passage != NULL ? beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_NOTE_PASSAGE, passage->exact, NULL) : g_strdup ("");
    case BEAKTA_ITEM_DOCUMENT:
      document = beakta_case_lookup (writer->case_, BEAKTA_ITEM_DOCUMENT, id);
      return beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_SINCE_DOCUMENT, document != NULL ? document->name : id, NULL);
    case BEAKTA_ITEM_ANALYSIS:
    case BEAKTA_ITEM_GROUP:
    case BEAKTA_ITEM_GOAL:
      return g_strdup (beakta_tongue_get (writer->tongue, BEAKTA_SAYS_SINCE_ANALYSIS));
    case BEAKTA_ITEM_CLASSIFICATION:
      return g_strdup (beakta_tongue_get (writer->tongue, BEAKTA_SAYS_SINCE_CLASS));
    case BEAKTA_ITEM_SENTENCE:
      return g_strdup (beakta_tongue_get (writer->tongue, BEAKTA_SAYS_REASONS));
    default:
      return g_strdup ("");
    }
}

static void
add_note (BeaktaReportWriter  *writer,
          BeaktaBlock         *table,
          const BeaktaComment *comment)
{
  GPtrArray *row = beakta_block_add_row (table);
  g_autofree char *day = beakta_tongue_dup_day (writer->tongue, comment->written);
  g_autofree char *about = *comment->reply_to == '\0' ? beakta_writer_dup_about (writer, comment->target_kind, comment->target) : g_strdup ("");
  BeaktaReportCell *cell;

  beakta_row_say (row, BEAKTA_SPAN_PLAIN, day);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, comment->author);
  cell = beakta_row_add_cell (row);
  if (*about != '\0')
    {
      g_autofree char *line = beakta_report_dup_one_line (about);

      beakta_cell_say (cell, BEAKTA_SPAN_DIM, line);
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
    }
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, comment->text);
}

static gboolean
is_printed (const BeaktaComment *comment)
{
  return comment->filed && *comment->text != '\0';
}

/* @first and what was answered to it, as far as it is in the file. */
static void
add_thread (BeaktaReportWriter  *writer,
            BeaktaBlock         *table,
            GPtrArray           *comments,
            const BeaktaComment *first)
{
  if (is_printed (first))
    add_note (writer, table, first);
  for (guint i = 0; i < comments->len; i++)
    {
      const BeaktaComment *comment = g_ptr_array_index (comments, i);

      if (is_printed (comment) && g_str_equal (comment->reply_to, first->record.id))
        add_note (writer, table, comment);
    }
}

void
beakta_writer_add_notes (BeaktaReportWriter *writer)
{
  static const double widths[] = { 0.24, 0.20, 0.56 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_WHEN, BEAKTA_SAYS_WHO, BEAKTA_SAYS_NOTE };
  g_autoptr(GPtrArray) comments = beakta_case_list (writer->case_, BEAKTA_ITEM_COMMENT);
  guint before = writer->blocks->len;
  BeaktaBlock *table;

  beakta_writer_add_heading (writer, 1, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_NOTES));
  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  for (guint i = 0; i < comments->len; i++)
    if (*((const BeaktaComment *) g_ptr_array_index (comments, i))->reply_to == '\0')
      add_thread (writer, table, comments, g_ptr_array_index (comments, i));

  if (table->rows->len == 1)
    g_ptr_array_set_size (writer->blocks, (int) before);
}
