/* A case on a terminal: what a person wants to read. */

#pragma once

#include "beakta-cli.h"
#include "beakta-findings.h"

G_BEGIN_DECLS

void       beakta_cli_print_case     (BeaktaCli  *cli,
                                      BeaktaCase *case_,
                                      GPtrArray  *findings);

/* What is shown of it to whoever declared a conflict of interest. */
void       beakta_cli_print_closed_case (BeaktaCli *cli,
                                      BeaktaCase *case_);
void       beakta_cli_print_analysis (BeaktaCli  *cli,
                                      BeaktaCase *case_);
gboolean   beakta_cli_has_analysis   (BeaktaCase *case_);

/* "Reason: ..." on lines of its own; nothing when @text is "". */
void       beakta_cli_print_labelled (BeaktaCli  *cli,
                                      const char *indent,
                                      const char *label,
                                      const char *text);
void       beakta_cli_print_evidence (BeaktaCli          *cli,
                                      BeaktaCase         *case_,
                                      const char * const *ids);
void       beakta_cli_print_findings (BeaktaCli  *cli,
                                      BeaktaCase *case_,
                                      GPtrArray  *findings);

/* What a question lacks, in words. */
const char *beakta_cli_get_lack_word (BeaktaLack  lack);

/* (transfer full) (element-type BeaktaFindings): one for each checklist of the case, in the version it uses. */
GPtrArray *beakta_cli_list_findings  (BeaktaCli  *cli,
                                      BeaktaCase *case_,
                                      GError    **error);

/* (transfer full) (element-type BeaktaChecklist): each checklist of the case, in the version it uses. */
GPtrArray *beakta_cli_load_checklists (BeaktaCli  *cli,
                                      BeaktaCase *case_,
                                      GError    **error);

/* Own work has no applicant who says anything of itself. */
gboolean   beakta_cli_check_applicant (BeaktaCase *case_,
                                      GError    **error);

/* (transfer full): "ansökan.docx, s. 4, 3.2 Målgrupp", and what a new version made of it. */
char      *beakta_cli_dup_place      (BeaktaCase          *case_,
                                      const BeaktaPassage *passage);

G_END_DECLS
