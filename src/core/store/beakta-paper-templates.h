/* The office's templates of papers, for all who share the store: by name, and by the checksum that an old paper tells of.
 *
 * (1) A programme has at most one template of a paper, and so have all the programmes that none names.
 * (2) What a paper may have been printed with stays in the store.
 */

#pragma once

#include "beakta-paper-template.h"
#include "beakta-store-office.h"

G_BEGIN_DECLS

/* (transfer full): of BeaktaPaperTemplate, by their ids. */
GPtrArray           *beakta_paper_templates_list_sync         (BeaktaStore           *store,
                                                               GError               **error);

/* (transfer full) (nullable): the office's, else the one that Beakta ships; %NULL without @error when there is none. */
BeaktaPaperTemplate *beakta_paper_templates_find_sync         (BeaktaStore           *store,
                                                               const char            *id,
                                                               GError               **error);

/**
 * beakta_paper_templates_offer_sync:
 * @store: (nullable): without a store nobody has decided anything
 * @kind: of the paper
 * @programme: of the case
 * @error: #BeaktaStoreError, #BeaktaChecklistError
 *
 * Returns: (transfer full): of BeaktaPaperTemplate, what the paper may be made with: the office's for the programme, the office's
 *   for all, the one that Beakta ships, and the office's for other programmes
 */
GPtrArray           *beakta_paper_templates_offer_sync        (BeaktaStore           *store,
                                                               BeaktaReportKind       kind,
                                                               const char            *programme,
                                                               GError               **error);

/* (transfer full): the first that is offered. */
BeaktaPaperTemplate *beakta_paper_templates_choose_sync       (BeaktaStore           *store,
                                                               BeaktaReportKind       kind,
                                                               const char            *programme,
                                                               GError               **error);

/* (transfer full) (nullable): the one that a paper was printed with; %NULL without @error when the store never had it. */
BeaktaPaperTemplate *beakta_paper_templates_find_printed_sync (BeaktaStore           *store,
                                                               const char            *checksum,
                                                               GError               **error);

/* In place of one of the same id. @name: what the file is called, for a refusal by rule (1). Administrators only. */
gboolean             beakta_paper_templates_set_sync          (BeaktaStore           *store,
                                                               BeaktaPaperTemplate   *template_,
                                                               const char            *name,
                                                               GError               **error);

/* @removed: (out): FALSE when there was none of that id. Administrators only. */
gboolean             beakta_paper_templates_remove_sync       (BeaktaStore           *store,
                                                               const char            *id,
                                                               gboolean              *removed,
                                                               GError               **error);

G_END_DECLS
