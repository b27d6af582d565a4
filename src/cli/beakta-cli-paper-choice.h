/* What is chosen for a paper on the command line: its template, its form, its parts. */

#pragma once

#include "beakta-cli.h"
#include "beakta-paper-template.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaPaperTemplate *template_;
  BeaktaPaperForm      form;
  GStrv                parts;        /* nullable */
} BeaktaCliPaperChoice;

/* All nullable: what was written; the template is then that of the programme of the case. A part that the template does not have
 * is wrong usage, and the message lists those that it has. */
gboolean beakta_cli_choose_paper       (BeaktaCli             *cli,
                                        BeaktaReportKind       kind,
                                        BeaktaCase            *case_,
                                        const char            *template_,
                                        const char            *form,
                                        const char            *parts,
                                        BeaktaCliPaperChoice  *choice,
                                        GError               **error);
void     beakta_cli_paper_choice_clear (BeaktaCliPaperChoice  *choice);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaCliPaperChoice, beakta_cli_paper_choice_clear)

G_END_DECLS
