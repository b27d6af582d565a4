/* A paper as a PDF, and what the programs of others say of it. */

#pragma once

#include <qpdf/qpdf-c.h>

#include "report-case.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaReport *report;
  GBytes       *bytes;
  qpdf_data     pdf;
} Paper;

Paper  paper_new            (BeaktaReport *report);          /* (transfer full) */
void   paper_clear          (Paper        *paper);

/* (transfer full) (nullable): what @program says of the paper; skips the test aloud when it is not installed. */
char  *paper_ask            (Paper        *paper,
                             const char   *program,
                             const char   *option,           /* nullable */
                             const char   *target);          /* nullable */

/* (transfer full): of what `pdfinfo -struct-text' says, the words, one line for each stretch. */
GPtrArray *paper_list_spoken (const char  *structure);

/* (transfer full): the same, one line for each paragraph, with what is to be read instead of what is drawn (/ActualText). */
GPtrArray *paper_list_paragraphs (Paper      *paper,
                                  const char *structure);

/* The words hold every block of the report, in order. */
void   paper_expect_report  (Paper        *paper,
                             const char   *structure);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paper, paper_clear)

G_END_DECLS
