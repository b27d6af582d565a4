/* The request for completion: the board's own letter, with numbered points, what each stands on, and a last day. Of own work
 * it is a note to the unit: nobody has applied, so no rule on applications is leant on, and nothing is tried. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-completion.h"
#include "beakta-report-writer.h"

static const char *
say (BeaktaReportWriter *writer,
     BeaktaSays          word)
{
  return beakta_tongue_get (writer->tongue, word);
}

/* (nullable): the one that was chosen for this paper, else the one that stands last. */
static const BeaktaCompletion *
get_request (BeaktaReportWriter *writer)
{
  const char *chosen = writer->office.request;

  return chosen != NULL && *chosen != '\0' ? beakta_case_lookup (writer->case_, BEAKTA_ITEM_REQUEST, chosen)
                                           : beakta_completion_get_current (writer->case_);
}

/* Of the request once there is one, else of the case. */
static const char *
get_due (BeaktaReportWriter *writer)
{
  const BeaktaCompletion *request = get_request (writer);

  return request != NULL ? request->due : beakta_case_get_facts (writer->case_)->due;
}

void
beakta_writer_add_completion_facts (BeaktaReportWriter *writer)
{
  const BeaktaFacts *facts = beakta_case_get_facts (writer->case_);
  BeaktaBlock *block = beakta_writer_add (writer, BEAKTA_BLOCK_FACTS);
  g_autofree char *due = beakta_tongue_dup_day (writer->tongue, get_due (writer));

  beakta_block_set_source (block, BEAKTA_ITEM_FACTS, "facts");
  beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_CASE_NUMBER), beakta_writer_get_number (writer));
  beakta_writer_add_whose (writer, block, FALSE);
  if (*due != '\0')
    beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_LAST_DAY), due);
  if (*facts->caseworker != '\0')
    beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_CASEWORKER), facts->caseworker);
}

static void
add_point (BeaktaReportWriter          *writer,
           BeaktaChecklist             *checklist,
           const BeaktaCompletionPoint *point,
           guint                        number)
{
  const BeaktaAnswer *answer = beakta_case_get_answer (writer->case_, beakta_checklist_get_id (checklist),
                                                       beakta_question_get_id (point->question));
  g_autofree char *label = g_strdup_printf ("%u", number);
  guint first = writer->blocks->len;
  BeaktaBlock *block = beakta_writer_add_text (writer, BEAKTA_BLOCK_QUESTION, BEAKTA_SPAN_DIM, label);

  beakta_block_say (block, BEAKTA_SPAN_PLAIN, "  ");
  beakta_block_say (block, BEAKTA_SPAN_STRONG,
                    beakta_question_get_text (point->question, beakta_tongue_get_language (writer->tongue)));

  block = beakta_writer_add_text (writer, BEAKTA_BLOCK_ANSWER, BEAKTA_SPAN_STRONG, say (writer, BEAKTA_SAYS_ASK_POINT));
  beakta_block_say (block, BEAKTA_SPAN_PLAIN, point->text);
  if (answer != NULL && *answer->reason != '\0')
    {
      block = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_STRONG,
                                      beakta_writer_say_either (writer, BEAKTA_SAYS_ASK_FOUND, BEAKTA_SAYS_OWN_ASK_FOUND));
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, answer->reason);
      block->keep_with_next = answer->evidence[0] != NULL;
    }
  if (answer != NULL)
    beakta_writer_add_quotes (writer, (const char * const *) answer->evidence);
  beakta_writer_tie_answer (writer, first, checklist, point->question);
}

/* Returns: how many points there are now */
static guint
add_points (BeaktaReportWriter *writer,
            BeaktaChecklist    *checklist,
            guint               number)
{
  g_autoptr(BeaktaFindings) findings = beakta_writer_find (writer, checklist);

  for (guint i = 0; i < findings->points->len; i++)
    {
      if (number == 0)
        beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_ASK_POINTS));
      add_point (writer, checklist, g_ptr_array_index (findings->points, i), ++number);
    }

  return number;
}

/* As long as nobody has drafted a request: what the answers ask for now. */
static guint
add_all_points (BeaktaReportWriter *writer)
{
  guint number = 0;

  for (guint i = 0; writer->checklists != NULL && i < writer->checklists->len; i++)
    number = add_points (writer, g_ptr_array_index (writer->checklists, i), number);

  return number;
}

static void
add_how (BeaktaReportWriter *writer)
{
  const BeaktaFacts *facts = beakta_case_get_facts (writer->case_);
  const char *number = beakta_writer_get_number (writer);
  g_autofree char *due = beakta_tongue_dup_day (writer->tongue, get_due (writer));
  g_autofree char *how = NULL;
  g_autofree char *contact = NULL;

  beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_ASK_HOW));
  how = *due != '\0' ? beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_ASK_HOW_DAY, due, number, NULL)
                     : beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_ASK_HOW_NO_DAY, number, NULL);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, how);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, 
                          beakta_writer_say_either (writer, BEAKTA_SAYS_ASK_ELSE, BEAKTA_SAYS_OWN_ASK_ELSE));
  if (*facts->caseworker == '\0')
    return;

  contact = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_ASK_CONTACT, facts->caseworker, NULL);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, contact);
}

/* FL 23 § is about those who apply. */
static void
add_introduction (BeaktaReportWriter *writer)
{
  const char *authority = writer->office.authority != NULL && *writer->office.authority != '\0'
                            ? writer->office.authority : beakta_writer_get_authority (writer);
  gboolean is_own_work = beakta_writer_is_own_work (writer);
  const BeaktaCompletion *request = get_request (writer);
  g_autofree char *intro = request != NULL && *request->intro != '\0'
                             ? g_strdup (request->intro)
                             : beakta_tongue_fill (writer->tongue, is_own_work ? BEAKTA_SAYS_OWN_ASK_INTRO : BEAKTA_SAYS_ASK_INTRO,
                                                   authority, NULL);

  beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, intro);
  if (!is_own_work)
    beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_ASK_RULE));
}

BeaktaSays
beakta_writer_get_completion_title (BeaktaReportWriter *writer)
{
  return beakta_writer_is_own_work (writer) ? BEAKTA_SAYS_OWN_ASK_TITLE : BEAKTA_SAYS_COMPLETION_TITLE;
}

/* Nothing is asked for where there is nothing to ask. */
void
beakta_writer_add_request (BeaktaReportWriter *writer)
{
  const BeaktaCompletion *request = get_request (writer);
  guint introduction = writer->blocks->len;
  guint number;

  add_introduction (writer);
  if (request != NULL)
    beakta_writer_tie (writer, introduction, BEAKTA_ITEM_REQUEST, request->record.id);
  else
    beakta_writer_tie (writer, introduction, BEAKTA_ITEM_FACTS, "facts");

  if (request != NULL)
    number = beakta_writer_add_request_points (writer, request);
  else
    number = add_all_points (writer);

  if (number > 0)
    {
      guint how = writer->blocks->len;

      add_how (writer);
      beakta_writer_tie (writer, how, BEAKTA_ITEM_FACTS, "facts");
      return;
    }

  g_ptr_array_set_size (writer->blocks, (int) introduction);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_ASK_NOTHING));
}
