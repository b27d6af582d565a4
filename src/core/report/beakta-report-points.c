/* The points of the reviews, with what was replied: what was sent. What a supervisor has written and not sent is theirs. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"
#include "beakta-review-points.h"

static const char *
say (BeaktaReportWriter *writer,
     BeaktaSays          word)
{
  return beakta_tongue_get (writer->tongue, word);
}

static BeaktaSays
get_learning (BeaktaLearning learning)
{
  switch (learning)
    {
    case BEAKTA_LEARNING_EVIDENCE: return BEAKTA_SAYS_LEARNING_EVIDENCE;
    case BEAKTA_LEARNING_REASONS: return BEAKTA_SAYS_LEARNING_REASONS;
    case BEAKTA_LEARNING_ANALYSIS: return BEAKTA_SAYS_LEARNING_ANALYSIS;
    case BEAKTA_LEARNING_CLASSIFICATION: return BEAKTA_SAYS_LEARNING_CLASSIFICATION;
    case BEAKTA_LEARNING_INQUIRY: return BEAKTA_SAYS_LEARNING_INQUIRY;
    case BEAKTA_LEARNING_LANGUAGE: return BEAKTA_SAYS_LEARNING_LANGUAGE;
    case BEAKTA_LEARNING_EXAMPLE: return BEAKTA_SAYS_LEARNING_EXAMPLE;
    case BEAKTA_LEARNING_UNSET:
    case BEAKTA_N_LEARNINGS:
    default: return BEAKTA_N_SAYS;
    }
}

/* "Brist · belägg" */
static char *
dup_sort (BeaktaReportWriter      *writer,
          const BeaktaReviewPoint *point)
{
  const char *sort = say (writer, point->sort == BEAKTA_POINT_PRAISE ? BEAKTA_SAYS_POINT_PRAISE : BEAKTA_SAYS_POINT_DEFICIENCY);
  BeaktaSays learning = get_learning (point->category);

  return learning == BEAKTA_N_SAYS ? g_strdup (sort) : g_strconcat (sort, " · ", say (writer, learning), NULL);
}

static void
add_words (BeaktaReportWriter *writer,
           BeaktaReportCell   *cell,
           BeaktaSays          what,
           const char         *who,
           const char         *when,
           const char         *words)
{
  g_autofree char *who_when = beakta_writer_dup_who_when (writer, who, when);
  g_autofree char *line = beakta_tongue_fill (writer->tongue, what, who_when, words, NULL);

  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
  beakta_cell_say (cell, BEAKTA_SPAN_DIM, line);
}

static void
add_about (BeaktaReportWriter      *writer,
           BeaktaReportCell        *cell,
           const BeaktaReviewPoint *point)
{
  g_autofree char *about = beakta_writer_dup_about (writer, point->target_kind, point->target);
  g_autofree char *whole = *point->heading != '\0' ? g_strconcat (about, ": ", point->heading, NULL) : g_strdup (about);
  g_autofree char *line = beakta_report_dup_one_line (whole);

  if (*line == '\0')
    return;

  beakta_cell_say (cell, BEAKTA_SPAN_DIM, line);
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
}

static void
add_point (BeaktaReportWriter      *writer,
           BeaktaBlock             *table,
           const BeaktaReviewPoint *point)
{
  GPtrArray *row = beakta_block_add_row (table);
  g_autofree char *day = beakta_tongue_dup_day (writer->tongue, point->written);
  g_autofree char *sort = dup_sort (writer, point);
  BeaktaReportCell *cell;

  beakta_row_say (row, BEAKTA_SPAN_PLAIN, day);
  beakta_row_set_source (row, BEAKTA_ITEM_REVIEW_POINT, point->record.id);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, point->author);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, sort);
  cell = beakta_row_add_cell (row);
  add_about (writer, cell, point);
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, point->text);
  if (*point->reply != '\0')
    add_words (writer, cell, BEAKTA_SAYS_POINT_REPLY, point->replied_by, point->replied, point->reply);
  if (*point->ruled_by != '\0')
    add_words (writer, cell, point->state == BEAKTA_POINT_WITHDRAWN ? BEAKTA_SAYS_POINT_WITHDRAWN : BEAKTA_SAYS_POINT_REOPENED,
               point->ruled_by, point->ruled, point->ruling);
  if (beakta_review_point_is_open (point))
    {
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_POINT_OPEN));
    }
}

/* Nothing is said of a case of which no point was sent. */
void
beakta_writer_add_review_points (BeaktaReportWriter *writer)
{
  static const double widths[] = { 0.20, 0.16, 0.18, 0.46 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_WHEN, BEAKTA_SAYS_WHO, BEAKTA_SAYS_POINT_SORT, BEAKTA_SAYS_POINT };
  g_autoptr(GPtrArray) points = beakta_case_list (writer->case_, BEAKTA_ITEM_REVIEW_POINT);
  guint before = writer->blocks->len;
  BeaktaBlock *table;

  beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_POINTS));
  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  for (guint i = 0; i < points->len; i++)
    if (*((const BeaktaReviewPoint *) g_ptr_array_index (points, i))->review != '\0')
      add_point (writer, table, g_ptr_array_index (points, i));

  if (table->rows->len == 1)
    g_ptr_array_set_size (writer->blocks, (int) before);
}
