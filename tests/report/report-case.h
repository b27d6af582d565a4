/* Invented cases for the tests of reports. */

#pragma once

#include "beakta-output.h"

G_BEGIN_DECLS

BeaktaChecklist *report_checklist_load    (void);
BeaktaCase      *report_case_new          (void);            /* nothing but a number */
BeaktaCase      *report_case_new_example  (BeaktaStage stage);
BeaktaCase      *report_case_new_own_work (BeaktaStage stage);       /* assessed with egen-verksamhet */
GPtrArray       *report_case_list_journal (void);            /* of BeaktaEntry, for the example */

/* A checklist of @n_questions, and a case that answers them with whatever @random says: long and short texts, many
 * scripts, characters that no font has, words without an end. */
BeaktaChecklist *report_checklist_new     (guint        n_questions);
BeaktaChecklist *report_checklist_new_with_id (const char *id,
                                               guint       n_questions);
BeaktaCase      *report_case_new_random   (GRand       *random,
                                           guint        n_questions);
char            *report_dup_random_text   (GRand       *random,
                                           guint        n_words);

/* Single records, for cases of a test's own. */
void             report_case_add_document (BeaktaCase  *case_,
                                           guint        number,
                                           const char  *name,
                                           const char  *refused);
void             report_case_add_passage  (BeaktaCase  *case_,
                                           const char  *id,
                                           guint        document,
                                           guint        start,
                                           guint        page,
                                           const char  *heading,
                                           const char  *words);
BeaktaAnswer    *report_answer_new        (const char  *question,
                                           const char  *value,
                                           const char  *reason,
                                           const char  *missing,
                                           const char  *evidence);        /* ids apart by spaces */
void             report_case_take         (BeaktaCase  *case_,
                                           gpointer     record);

/* Lists of one checklist, for beakta_report_new (). */
BeaktaReport    *report_new               (BeaktaReportKind  kind,
                                           BeaktaCase       *case_,
                                           BeaktaChecklist  *checklist,
                                           GPtrArray        *journal,
                                           const char       *language);

G_END_DECLS
