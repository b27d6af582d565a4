/* How a paper is marked: with secrecy, on every page, and with the number of the annex.
 *
 * Offentlighets- och sekretesslagen 5:5: the note tells the provision, the day when it was made, and the authority that made it.
 * It is a reminder, and says so: whether something is given out is tried when it is asked for.
 */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

const char *
beakta_writer_get_secrecy (BeaktaReportWriter *writer)
{
  return is_given (writer->office.secrecy) ? writer->office.secrecy : beakta_case_get_facts (writer->case_)->secrecy;
}

const char *
beakta_writer_get_annex_number (BeaktaReportWriter *writer)
{
  const char *of_case = beakta_case_get_facts (writer->case_)->annex_number;

  return is_given (writer->office.annex_number) ? writer->office.annex_number : *of_case != '\0' ? of_case : "1";
}

char *
beakta_writer_dup_secrecy (BeaktaReportWriter *writer)
{
  g_autofree char *provision = beakta_report_dup_one_line (beakta_writer_get_secrecy (writer));

  return *provision != '\0' ? beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_SECRECY, provision, NULL) : g_strdup ("");
}

/* (transfer full): when it was noted, and by whom, as far as that is known. */
static char *
dup_noted (BeaktaReportWriter *writer)
{
  const BeaktaFacts *facts = beakta_case_get_facts (writer->case_);
  g_autofree char *day = beakta_tongue_dup_day (writer->tongue, facts->secrecy_noted);
  const char *authority = is_given (writer->office.authority) ? writer->office.authority : beakta_writer_get_authority (writer);

  if (*day == '\0' || !g_str_equal (beakta_writer_get_secrecy (writer), facts->secrecy))
    return g_strdup ("");

  return beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_SECRECY_NOTED, day, authority, NULL);
}

void
beakta_writer_add_secrecy (BeaktaReportWriter *writer)
{
  g_autofree char *line = beakta_writer_dup_secrecy (writer);
  g_autofree char *noted = NULL;
  BeaktaBlock *block;

  if (*line == '\0')
    return;

  noted = dup_noted (writer);
  block = beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_STRONG, line);
  beakta_block_say (block, BEAKTA_SPAN_PLAIN, ".");
  beakta_block_say (block, BEAKTA_SPAN_PLAIN, noted);
  beakta_block_say (block, BEAKTA_SPAN_PLAIN, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_SECRECY_REMINDER));
  beakta_block_set_source (block, BEAKTA_ITEM_FACTS, "facts");
}
