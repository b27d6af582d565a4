/* The annex to a decision and the consequence analysis alone: the same parts, in the order of a good decision. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

/* The outcome before the reasons, the reasons before what they stand on, and how it came about last. */
void
beakta_writer_write_annex (BeaktaReportWriter *writer)
{
  beakta_writer_add_titles (writer, BEAKTA_SAYS_ANNEX_TITLE);
  beakta_writer_add_facts (writer);
  beakta_writer_add_summary (writer);
  beakta_writer_add_reasons (writer);
  if (beakta_writer_has_analysis (writer))
    beakta_writer_add_analysis (writer, FALSE);
  beakta_writer_add_checklists (writer);
  beakta_writer_add_conflicts (writer);
  beakta_writer_add_requests (writer);
  beakta_writer_add_contacts (writer);
  beakta_writer_add_history (writer);
  beakta_writer_add_documents (writer);
}

void
beakta_writer_write_analysis (BeaktaReportWriter *writer)
{
  beakta_writer_add_titles (writer, BEAKTA_SAYS_ANALYSIS_TITLE);
  beakta_writer_add_facts (writer);
  beakta_writer_add_summary (writer);
  beakta_writer_add_analysis (writer, TRUE);
}
