/* Quotes from the documents: the words, where they stand, and the number that they are known by. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

/* Document, page, heading, and what became of the place in a later version. */
char *
beakta_writer_dup_place (BeaktaReportWriter  *writer,
                         const BeaktaPassage *passage)
{
  const BeaktaDocument *document = beakta_case_get_document (writer->case_, passage->document);
  g_autofree char *page_number = g_strdup_printf ("%u", passage->page);
  g_autofree char *page = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_PAGE, page_number, NULL);
  g_autofree char *heading = beakta_report_dup_one_line (passage->heading);
  g_autofree char *name = beakta_report_dup_one_line (document != NULL ? document->name : "");
  g_autoptr(GString) place = g_string_new (name);

  if (passage->page > 0)
    g_string_append_printf (place, "%s%s", place->len > 0 ? ", " : "", page);
  if (*heading != '\0')
    g_string_append_printf (place, "%s%s", place->len > 0 ? ", " : "", heading);
  if (passage->state != BEAKTA_ANCHOR_EXACT)
    g_string_append_printf (place, " (%s)",
                            beakta_tongue_get (writer->tongue, passage->state == BEAKTA_ANCHOR_MOVED ? BEAKTA_SAYS_ANCHOR_MOVED
                                       : passage->state == BEAKTA_ANCHOR_CHANGED ? BEAKTA_SAYS_ANCHOR_CHANGED
                                       : BEAKTA_SAYS_ANCHOR_LOST));

  return g_string_free (g_steal_pointer (&place), FALSE);
}

/* The source line: its number before its place. */
static char *
dup_source_line (BeaktaReportWriter  *writer,
                 const BeaktaPassage *passage)
{
  g_autofree char *number = g_strdup_printf ("%u", beakta_case_get_evidence_number (writer->case_, passage->record.id));
  g_autofree char *place = beakta_writer_dup_place (writer, passage);

  return beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_EVIDENCE_SOURCE, number, place, NULL);
}

void
beakta_writer_add_quote (BeaktaReportWriter *writer,
                         const char         *passage_id)
{
  const BeaktaPassage *passage = beakta_case_lookup (writer->case_, BEAKTA_ITEM_PASSAGE, passage_id);
  g_autofree char *words = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *source = NULL;
  BeaktaBlock *block;

  if (passage == NULL)
    {
      beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN,
                              beakta_tongue_get (writer->tongue, BEAKTA_SAYS_PASSAGE_GONE));
      return;
    }

  words = beakta_report_dup_one_line (passage->exact);
  quoted = beakta_tongue_dup_quoted (writer->tongue, words);
  source = dup_source_line (writer, passage);
  block = beakta_writer_add_text (writer, BEAKTA_BLOCK_QUOTE, BEAKTA_SPAN_PLAIN, quoted);
  beakta_block_say (block, BEAKTA_SPAN_DIM | BEAKTA_SPAN_SMALL, source);
  beakta_block_set_source (block, BEAKTA_ITEM_PASSAGE, passage_id);
}

/* In the order of their numbers, so that a reader who looks for number 4 finds it after 3. */
static int
compare_numbers (gconstpointer a,
                 gconstpointer b,
                 gpointer      case_)
{
  guint number_a = beakta_case_get_evidence_number (case_, *(const char * const *) a);
  guint number_b = beakta_case_get_evidence_number (case_, *(const char * const *) b);

  return (number_a > number_b) - (number_a < number_b);
}

void
beakta_writer_add_quotes (BeaktaReportWriter *writer,
                          const char * const *passages)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; passages != NULL && passages[i] != NULL; i++)
    g_ptr_array_add (sorted, (gpointer) passages[i]);
  g_ptr_array_sort_with_data (sorted, compare_numbers, writer->case_);

  for (guint i = 0; i < sorted->len; i++)
    beakta_writer_add_quote (writer, g_ptr_array_index (sorted, i));
}
