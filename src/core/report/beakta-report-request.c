/* Requests for completion and the log of contacts, as papers tell of them: what was asked and how it went.
 *
 * Sources: 23, 25 and 27 §§ förvaltningslagen (2017:900).
 */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-completion.h"
#include "beakta-report-writer.h"

static const char *
say (BeaktaReportWriter *writer,
     BeaktaSays          word)
{
  return beakta_tongue_get (writer->tongue, word);
}

static void
add_ground (BeaktaReportWriter *writer,
            const BeaktaPoint  *point)
{
  BeaktaBlock *block;

  if (*point->found != '\0')
    {
      block = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_STRONG,
                                      beakta_writer_say_either (writer, BEAKTA_SAYS_ASK_FOUND, BEAKTA_SAYS_OWN_ASK_FOUND));
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, point->found);
      block->keep_with_next = *point->quote != '\0';
    }

  if (beakta_case_lookup (writer->case_, BEAKTA_ITEM_PASSAGE, point->passage) != NULL)
    beakta_writer_add_quote (writer, point->passage);
  else if (*point->quote != '\0')
    {
      g_autofree char *quoted = beakta_tongue_dup_quoted (writer->tongue, point->quote);

      beakta_writer_add_text (writer, BEAKTA_BLOCK_QUOTE, BEAKTA_SPAN_PLAIN, quoted);
    }
}

/* A point of the caseworker's own has no question to stand under. */
static void
add_point (BeaktaReportWriter *writer,
           const BeaktaPoint  *point,
           guint               number)
{
  g_autofree char *label = g_strdup_printf ("%u", number);
  guint first = writer->blocks->len;
  BeaktaBlock *block = beakta_writer_add_text (writer, BEAKTA_BLOCK_QUESTION, BEAKTA_SPAN_DIM, label);

  beakta_block_say (block, BEAKTA_SPAN_PLAIN, "  ");
  beakta_block_say (block, BEAKTA_SPAN_STRONG, *point->heading != '\0' ? point->heading : point->asked);
  if (*point->heading != '\0')
    {
      block = beakta_writer_add_text (writer, BEAKTA_BLOCK_ANSWER, BEAKTA_SPAN_STRONG, say (writer, BEAKTA_SAYS_ASK_POINT));
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, point->asked);
      add_ground (writer, point);
    }
  beakta_writer_tie (writer, first, BEAKTA_ITEM_POINT, point->record.id);
}

guint
beakta_writer_add_request_points (BeaktaReportWriter     *writer,
                                  const BeaktaCompletion *request)
{
  g_autoptr(GPtrArray) points = beakta_completion_list_points (writer->case_, request->record.id, FALSE);

  if (points->len > 0)
    beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_ASK_POINTS));
  for (guint i = 0; i < points->len; i++)
    add_point (writer, g_ptr_array_index (points, i), i + 1);

  return points->len;
}

static const char *
get_channel (BeaktaReportWriter *writer,
             BeaktaChannel       channel)
{
  static const BeaktaSays words[BEAKTA_N_CHANNELS] = {
    [BEAKTA_CHANNEL_EMAIL] = BEAKTA_SAYS_CHANNEL_EMAIL,         [BEAKTA_CHANNEL_LETTER] = BEAKTA_SAYS_CHANNEL_LETTER,
    [BEAKTA_CHANNEL_E_SERVICE] = BEAKTA_SAYS_CHANNEL_E_SERVICE, [BEAKTA_CHANNEL_TELEPHONE] = BEAKTA_SAYS_CHANNEL_TELEPHONE,
    [BEAKTA_CHANNEL_MEETING] = BEAKTA_SAYS_CHANNEL_MEETING,     [BEAKTA_CHANNEL_OTHER] = BEAKTA_SAYS_CHANNEL_OTHER,
  };

  return channel != BEAKTA_CHANNEL_UNSET ? say (writer, words[channel]) : "";
}

/* "Besvarad 2 december 2026 genom handling 3." */
static char *
dup_reply (BeaktaReportWriter *writer,
           const BeaktaPoint  *point)
{
  g_autofree char *day = beakta_tongue_dup_day (writer->tongue, point->ticked);
  gboolean is_partly = point->reply == BEAKTA_REPLY_PARTLY;
  g_autofree char *document = NULL;

  if (point->reply == BEAKTA_REPLY_OPEN)
    return g_strdup (say (writer, BEAKTA_SAYS_REPLY_OPEN));
  if (point->reply == BEAKTA_REPLY_NOT_ANSWERED)
    return g_strdup (say (writer, BEAKTA_SAYS_REPLY_NONE));
  if (point->document == 0)
    return beakta_tongue_fill (writer->tongue, is_partly ? BEAKTA_SAYS_REPLY_PARTLY : BEAKTA_SAYS_REPLY_WORDS, day, NULL);

  document = g_strdup_printf ("%u", point->document);

  return beakta_tongue_fill (writer->tongue, is_partly ? BEAKTA_SAYS_REPLY_PARTLY_DOCUMENT : BEAKTA_SAYS_REPLY_DOCUMENT, day,
                             document, NULL);
}

static void
add_asked (BeaktaReportWriter *writer,
           BeaktaBlock        *table,
           const BeaktaPoint  *point,
           guint               number)
{
  GPtrArray *row = beakta_block_add_row (table);
  g_autofree char *label = g_strdup_printf ("%u", number);
  g_autofree char *reply = dup_reply (writer, point);
  BeaktaReportCell *cell;

  beakta_row_say (row, BEAKTA_SPAN_PLAIN, label);
  beakta_row_set_source (row, BEAKTA_ITEM_POINT, point->record.id);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, point->asked);
  cell = beakta_row_add_cell (row);
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, reply);
  if (*point->note != '\0')
    {
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
      beakta_cell_say (cell, BEAKTA_SPAN_DIM, point->note);
    }
}

static void
add_request (BeaktaReportWriter     *writer,
             const BeaktaCompletion *request)
{
  static const double widths[] = { 0.08, 0.54, 0.38 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_NUMBER, BEAKTA_SAYS_REQUEST_ASKED, BEAKTA_SAYS_ANSWER };
  g_autoptr(GPtrArray) points = beakta_completion_list_points (writer->case_, request->record.id, FALSE);
  g_autofree char *sent = beakta_tongue_dup_day (writer->tongue, request->sent);
  g_autofree char *due = beakta_tongue_dup_day (writer->tongue, request->due);
  const char *channel = get_channel (writer, request->channel);
  g_autofree char *line = *channel != '\0' ? beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_REQUEST_SENT_BY, sent, channel, due, NULL)
                                           : beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_REQUEST_SENT, sent, due, NULL);
  guint first = writer->blocks->len;
  BeaktaBlock *paragraph, *table;

  paragraph = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, line);
  if (*request->extended != '\0')
    {
      g_autofree char *extended = beakta_tongue_dup_day (writer->tongue, request->extended);
      g_autofree char *more = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_REQUEST_EXTENDED, extended, NULL);

      beakta_block_say (paragraph, BEAKTA_SPAN_PLAIN, " ");
      beakta_block_say (paragraph, BEAKTA_SPAN_PLAIN, more);
    }
  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  for (guint i = 0; i < points->len; i++)
    add_asked (writer, table, g_ptr_array_index (points, i), i + 1);
  if (*request->note != '\0')
    beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, request->note);
  beakta_writer_tie (writer, first, BEAKTA_ITEM_REQUEST, request->record.id);
}

/* A draft is working material. */
void
beakta_writer_add_requests (BeaktaReportWriter *writer)
{
  g_autoptr(GPtrArray) requests = beakta_case_list (writer->case_, BEAKTA_ITEM_REQUEST);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < requests->len; i++)
    {
      const BeaktaCompletion *request = g_ptr_array_index (requests, i);

      if (request->state == BEAKTA_REQUEST_DRAFT)
        continue;
      if (!has_heading)
        beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_REQUESTS));
      has_heading = TRUE;
      add_request (writer, request);
    }
}

static void
add_contact (BeaktaReportWriter  *writer,
             BeaktaBlock         *table,
             const BeaktaContact *contact)
{
  GPtrArray *row = beakta_block_add_row (table);
  g_autofree char *day = beakta_tongue_dup_day (writer->tongue, contact->day);
  g_autofree char *answered = beakta_tongue_dup_day (writer->tongue, contact->answered);
  const char *head[] = { say (writer, contact->sort == BEAKTA_CONTACT_ORAL ? BEAKTA_SAYS_CONTACT_ORAL
                                                                            : BEAKTA_SAYS_CONTACT_COMMUNICATED),
                         contact->party, get_channel (writer, contact->channel) };
  BeaktaReportCell *cell;

  beakta_row_say (row, BEAKTA_SPAN_PLAIN, day);
  beakta_row_set_source (row, BEAKTA_ITEM_CONTACT, contact->record.id);
  cell = beakta_row_add_cell (row);
  for (guint i = 0; i < G_N_ELEMENTS (head); i++)
    if (*head[i] != '\0')
      {
        beakta_cell_say (cell, BEAKTA_SPAN_DIM, i > 0 ? " · " : "");
        beakta_cell_say (cell, BEAKTA_SPAN_DIM, head[i]);
      }
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, contact->what);
  if (*contact->due != '\0')
    {
      g_autofree char *due = beakta_tongue_dup_day (writer->tongue, contact->due);
      g_autofree char *line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_CONTACT_DUE, due, NULL);

      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, line);
    }

  cell = beakta_row_add_cell (row);
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, answered);
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, *answered != '\0' && *contact->answer != '\0' ? "\n" : "");
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, contact->answer);
}

void
beakta_writer_add_contacts (BeaktaReportWriter *writer)
{
  static const double widths[] = { 0.2, 0.5, 0.3 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_WHEN, BEAKTA_SAYS_WHAT, BEAKTA_SAYS_ANSWER };
  g_autoptr(GPtrArray) contacts = beakta_case_list (writer->case_, BEAKTA_ITEM_CONTACT);
  BeaktaBlock *table;

  if (contacts->len == 0)
    return;

  beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_CONTACTS));
  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  for (guint i = 0; i < contacts->len; i++)
    add_contact (writer, table, g_ptr_array_index (contacts, i));
}
