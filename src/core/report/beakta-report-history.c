/* The course of the case: who did what, when, with the remark. From the journal; from the reviews when there is none. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"
#include "beakta-deputed.h"

/* Sequences that are undone now. A redo names either the entry that it does again or the undo that it takes back. */
static GHashTable *
find_undone (GPtrArray *journal)
{
  GHashTable *undone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GHashTable) undos = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, NULL);

  for (guint i = 0; i < journal->len; i++)
    {
      BeaktaEntry *entry = g_ptr_array_index (journal, i);
      const BeaktaEntry *undo = g_hash_table_lookup (undos, &entry->undoes);

      if (entry->act == BEAKTA_ACT_UNDO)
        {
          g_hash_table_add (undone, g_memdup2 (&entry->undoes, sizeof entry->undoes));
          g_hash_table_insert (undos, &entry->sequence, entry);
        }
      else if (entry->act == BEAKTA_ACT_REDO)
        g_hash_table_remove (undone, undo != NULL ? &undo->undoes : &entry->undoes);
    }

  return undone;
}

static void
add_event (BeaktaReportWriter *writer,
           BeaktaBlock        *table,
           const char         *time,
           const char         *who,
           const char         *what,
           const char         *remark)
{
  GPtrArray *row = beakta_block_add_row (table);
  g_autofree char *day = beakta_tongue_dup_day (writer->tongue, time);
  BeaktaReportCell *cell;

  beakta_row_say (row, BEAKTA_SPAN_PLAIN, day);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, who);
  cell = beakta_row_add_cell (row);
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, what);
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, ".");
  if (remark != NULL && *remark != '\0')
    {
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
      beakta_cell_say (cell, BEAKTA_SPAN_DIM, remark);
    }
}

static void
add_entries (BeaktaReportWriter *writer,
             BeaktaBlock        *table)
{
  g_autoptr(GHashTable) undone = find_undone (writer->journal);

  for (guint i = 0; i < writer->journal->len; i++)
    {
      const BeaktaEntry *entry = g_ptr_array_index (writer->journal, i);
      const char *what = beakta_tongue_get_act (writer->tongue, entry->act);
      g_autofree char *who = beakta_writer_dup_deputed (writer, entry->actor, beakta_entry_get_deputy_for (entry));

      if (what == NULL || g_hash_table_contains (undone, &entry->sequence))
        continue;

      if (entry->entered_by != NULL && *entry->entered_by != '\0')
        {
          g_free (who);
          who = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_WHO_WHEN_ENTERED, entry->actor, entry->entered_by, NULL);
        }
      add_event (writer, table, entry->time, who, what, entry->reason);
    }
}

static void
add_reviews (BeaktaReportWriter *writer,
             BeaktaBlock        *table)
{
  g_autoptr(GPtrArray) reviews = beakta_case_list (writer->case_, BEAKTA_ITEM_REVIEW);

  for (guint i = 0; i < reviews->len; i++)
    {
      const BeaktaReview *review = g_ptr_array_index (reviews, i);

      add_event (writer, table, review->reviewed, review->reviewer,
                 beakta_tongue_get_act (writer->tongue, review->approved ? BEAKTA_ACT_APPROVE : BEAKTA_ACT_RETURN),
                 review->remark);
    }
}

void
beakta_writer_add_history (BeaktaReportWriter *writer)
{
  static const double widths[] = { 0.24, 0.22, 0.54 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_WHEN, BEAKTA_SAYS_WHO, BEAKTA_SAYS_WHAT };
  guint first = writer->blocks->len;
  BeaktaBlock *table;

  beakta_writer_add_heading (writer, 1, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_HISTORY));
  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);

  if (writer->journal != NULL && writer->journal->len > 0)
    add_entries (writer, table);
  else
    add_reviews (writer, table);

  if (table->rows->len == 1)
    {
      g_ptr_array_remove (writer->blocks, table);
      beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN,
                              beakta_tongue_get (writer->tongue, BEAKTA_SAYS_NO_HISTORY));
    }
  beakta_writer_tie (writer, first, BEAKTA_ITEM_STAGE, "stage");
}
