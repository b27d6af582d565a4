/* The commands, one file for each group of them. */

#pragma once

#include "beakta-cli.h"

G_BEGIN_DECLS

/* beakta-command-proof.c: a part of verify */
gboolean beakta_cli_verify_annex (BeaktaCli *cli, const char *name, const char *number, GError **error);

/* beakta-command-import.c */
gboolean beakta_command_import     (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_add        (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-export.c */
gboolean beakta_command_export     (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-reread.c */
gboolean beakta_command_reread     (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-list.c */
gboolean beakta_command_list       (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_search     (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-show.c */
gboolean beakta_command_show       (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-text.c */
gboolean beakta_command_text       (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_read       (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-checklist.c */
gboolean beakta_command_checklists (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_checklist  (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-order.c; beakta_cli_undo_several () is a part of undo and redo */
gboolean beakta_command_assign     (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_flag       (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_tag        (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_hold       (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_cli_undo_several   (BeaktaCli *cli, gboolean redo, GError **error);

/* beakta-command-answer.c */
gboolean beakta_command_answer     (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-several.c */
gboolean beakta_command_aside      (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_evidence   (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-request.c */
gboolean beakta_command_request    (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-opinion.c */
gboolean beakta_command_opinion    (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-contact.c */
gboolean beakta_command_contact    (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-assess.c */
gboolean beakta_command_comment    (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_analysis   (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_findings   (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-groups.c */
gboolean beakta_command_groups     (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-assessors.c */
gboolean beakta_command_assessors  (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-consolidate.c */
gboolean beakta_command_consolidate (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-agreement.c */
gboolean beakta_command_agreement  (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-question.c */
gboolean beakta_command_question   (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-knowledge.c */
gboolean beakta_command_knowledge  (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-lists.c */
gboolean beakta_command_lists      (BeaktaCli *cli, GStrv arguments, GError **error);

/* The part of "lists" that is about the rules of the office. */
gboolean beakta_command_lists_rules (BeaktaCli   *cli,
                                     GStrv        words,
                                     const char  *path,
                                     gboolean     bundled,
                                     GError     **error);

/* beakta-command-marks.c */
gboolean beakta_command_marks      (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-compare.c */
gboolean beakta_command_compare    (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-claims.c */
gboolean beakta_command_claims     (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-reasons.c */
gboolean beakta_command_reasons    (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-terms.c */
gboolean beakta_command_terms      (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-coverage.c */
gboolean beakta_command_coverage   (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-stage.c */
gboolean beakta_command_stage      (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-erase.c */
gboolean beakta_command_erase      (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-journal.c */
gboolean beakta_command_log        (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_undo       (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_redo       (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-office.c */
gboolean beakta_command_office     (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_conflict   (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_interest   (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_role       (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_deputy     (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-templates.c */
gboolean beakta_command_templates  (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-papers.c */
gboolean beakta_command_papers     (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-review.c */
gboolean beakta_command_review     (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-masks.c */
gboolean beakta_command_masks      (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-report.c */
gboolean beakta_command_report     (BeaktaCli *cli, GStrv arguments, GError **error);

/* beakta-command-restore.c */
gboolean beakta_command_restore    (BeaktaCli *cli, GStrv arguments, GError **error);

/* The part of "backup" that lists them. @folder: nullable: where they lie */
void     beakta_cli_list_backups   (BeaktaCli *cli, const char *folder);

/* beakta-command-store.c */
gboolean beakta_command_verify     (BeaktaCli *cli, GStrv arguments, GError **error);
gboolean beakta_command_backup     (BeaktaCli *cli, GStrv arguments, GError **error);

/* The part of "checklist" that shows one. */
gboolean beakta_command_checklist_show       (BeaktaCli   *cli,
                                              const char  *name,
                                              GError     **error);

/* The part of "checklist" that compares two. */
gboolean beakta_command_checklist_difference (BeaktaCli   *cli,
                                              const char  *before,
                                              const char  *after,
                                              GError     **error);

/* The options of "checklist". */
typedef struct
{
  gboolean    all;
  gboolean    dry_run;
  const char *from;                  /* nullable */
  const char *reason;                /* nullable */
} BeaktaChecklistOptions;

/* The part of "checklist" that keeps the office's own lists; @is_known: (out): whether the words are one of its commands. */
gboolean beakta_command_checklist_versions   (BeaktaCli                    *cli,
                                              GStrv                         words,
                                              const BeaktaChecklistOptions *options,
                                              gboolean                     *is_known,
                                              GError                      **error);

/* The part that takes a case over to another version of a list. */
gboolean beakta_command_checklist_move       (BeaktaCli   *cli,
                                              const char  *name,
                                              const char  *id,
                                              const char  *version,
                                              gboolean     is_tried,
                                              GError     **error);

G_END_DECLS
