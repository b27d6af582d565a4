/* A case as it stands: every item that its changes have left, by kind and id. */

#pragma once

#include <gio/gio.h>

#include "beakta-change.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CASE (beakta_case_get_type ())

/* Signals:
 *   "item-changed" (BeaktaItemKind kind, const char *id): after an item was written or removed
 *   "entry" (BeaktaEntry *entry): once a journal entry, after its items
 */
G_DECLARE_FINAL_TYPE (BeaktaCase, beakta_case, BEAKTA, CASE, GObject)

BeaktaCase            *beakta_case_new                (const char      *id);
const char            *beakta_case_get_id             (BeaktaCase      *self);

/* The last journal entry that touched the case; its hash is what the annex prints. */
gint64                 beakta_case_get_head           (BeaktaCase      *self);
const char            *beakta_case_get_head_hash      (BeaktaCase      *self);
const char            *beakta_case_get_head_time      (BeaktaCase      *self);

/* FALSE when its registration was undone: the journal knows it, and it is in no queue. */
gboolean               beakta_case_is_there           (BeaktaCase      *self);

/**
 * beakta_case_apply:
 * @self: a case
 * @entry: a journal entry of this case
 * @error: a #GError
 *
 * Takes the entry's edits into the case. The same function replays the journal, follows a running store
 * and loads a case; that is why replay equals state.
 *
 * Returns: %FALSE when the entry does not fit (of another case, or older than the head)
 */
gboolean               beakta_case_apply              (BeaktaCase      *self,
                                                       BeaktaEntry     *entry,
                                                       GError         **error);

/**
 * beakta_case_apply_late:
 * @self: a case
 * @entry: a journal entry of this case, older than its head, that it has not taken yet
 * @error: a #GError
 *
 * Takes what somebody else wrote just before an entry of one's own, and what was told after it. What a later entry has
 * written stays; the head stays too.
 *
 * Returns: %FALSE when a record cannot be read
 */
gboolean               beakta_case_apply_late         (BeaktaCase      *self,
                                                       BeaktaEntry     *entry,
                                                       GError         **error);

/**
 * beakta_case_set_viewer:
 * @self: a case as the store has it
 * @user: who looks at it
 *
 * While several assess the case and @user is one of them, the case shows that person's own answers as its answers: the
 * assessments of @user and the answers of the case change places, so that whatever reads or alters answers works on one's
 * own. A frozen case shows everybody what was consolidated. The case follows by itself when @user is asked, or the stage moves.
 */
void                   beakta_case_set_viewer         (BeaktaCase      *self,
                                                       const char      *user);

/* (nullable): who sees their own answers now; NULL when the case is shown as it is. */
const char            *beakta_case_get_viewer         (BeaktaCase      *self);

/* (transfer full): the case as the store has it, whoever looks at it. */
BeaktaCase            *beakta_case_dup_whole          (BeaktaCase      *self);

/* (transfer full): @change, made on the case as it is seen, as a change of the case as the store has it. */
BeaktaChange          *beakta_case_dup_change_of_whole (BeaktaCase     *self,
                                                       BeaktaChange    *change);

/* (transfer full) (nullable): an item of the store, as it is seen. */
gpointer               beakta_case_dup_seen           (BeaktaCase      *self,
                                                       gconstpointer    record);

/* For the store, when it loads a case from its state. */
void                   beakta_case_take_record        (BeaktaCase      *self,
                                                       gpointer         record);
void                   beakta_case_set_head           (BeaktaCase      *self,
                                                       gint64           sequence,
                                                       const char      *hash,
                                                       const char      *time);

/* (transfer none) (nullable): valid until the next change; beakta_record_ref () to keep it. */
gconstpointer          beakta_case_lookup             (BeaktaCase      *self,
                                                       BeaktaItemKind   kind,
                                                       const char      *id);

/* (transfer container): records in their natural order: documents by number, passages by document and
 * position, answers by id, comments by time, groups, goals and distributions by position, sentences by part and position, cells by group
 * and alternative, reviews by time, requests by id, their points by request and position, contacts by day, masks by position,
 * carriages by time. */
GPtrArray             *beakta_case_list               (BeaktaCase      *self,
                                                       BeaktaItemKind   kind);

/* Never NULL: an empty record stands in for one that is not there. */
const BeaktaFacts     *beakta_case_get_facts          (BeaktaCase      *self);
const BeaktaStageRecord *beakta_case_get_stage        (BeaktaCase      *self);
const BeaktaAnalysis  *beakta_case_get_analysis       (BeaktaCase      *self);
const BeaktaClassification *beakta_case_get_classification (BeaktaCase *self);

const BeaktaDocument  *beakta_case_get_document       (BeaktaCase      *self,
                                                       guint            number);
/* The newest version of the document: its own number when nothing replaces it. A later version that could not be read
 * counts only with @also_unread. */
guint                  beakta_case_get_newest_version (BeaktaCase      *self,
                                                       guint            number,
                                                       gboolean         also_unread);
const BeaktaAnswer    *beakta_case_get_answer         (BeaktaCase      *self,
                                                       const char      *checklist,
                                                       const char      *question);
/* (transfer full): the answer to a question, to be altered: a copy, or one that says nothing yet. @id: "checklist/question" */
BeaktaAnswer          *beakta_case_dup_answer         (BeaktaCase      *self,
                                                       const char      *id);
const BeaktaCell      *beakta_case_get_cell           (BeaktaCase      *self,
                                                       const char      *group,
                                                       BeaktaAlternative alternative);

/* The number that the mark in the text, the answer and the annex share: evidence counted by document and
 * position, from 1. 0 for a passage that is no evidence. */
guint                  beakta_case_get_evidence_number (BeaktaCase     *self,
                                                        const char     *passage_id);

/* (transfer container): the answers, cells, groups, goals and distributions (BeaktaRecord) that stand on the passage. */
GPtrArray             *beakta_case_list_users_of      (BeaktaCase      *self,
                                                       const char      *passage_id);

/* (transfer container): the assessments (BeaktaAnswer) that stand on the passage. */
GPtrArray             *beakta_case_list_assessments_on (BeaktaCase     *self,
                                                       const char      *passage_id);

G_END_DECLS
