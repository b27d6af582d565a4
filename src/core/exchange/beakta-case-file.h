/* A case as one file, .beakta: what it holds, written from a store and read again.
 *
 *   mimetype                         what the file is, so that it is recognised without being opened
 *   manifest.json                    format, the case, its place in the chain that it was carried from, every member with size and SHA-256
 *   case.json                        every item as it stands: {"items": [{"kind", "id", "value"}]}
 *   journal.json                     the part of the journal that is the case's: beakta-journal-part.h
 *   carried/SHA256.json              such parts of stores that it came through before
 *   checklists/1.xml ...             the versions of checklists that it is assessed with
 *   documents/SHA256                 the bytes of every document, as they came
 *   texts/SHA256.txt, .structure     what was read out of it, for those that have a text
 *   sum                              the SHA-256 of manifest.json, and so of everything
 *
 * (1) The same case of the same store gives the same bytes: no time, no name of who writes it, nothing by chance.
 * (2) What is read is what was written: every member has the sum that the manifest says, every entry of the journal holds by its own
 *     hash, the journal replays to the items, and every passage stands inside its document. A refusal says which member, and what of it.
 * (3) Bytes of documents are never parsed here: they are kept, and only the sandboxed reader opens them.
 * (4) A file of a newer format is refused, whole.
 *
 * The sums tell a damaged file and one that somebody touched. Whoever writes a whole file anew, with sums and all, is found out where
 * the case came from: beakta-carry.h.
 */

#pragma once

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_CASE_FILE_TYPE "application/vnd.beakta.case+zip"

#define BEAKTA_CASE_FILE_ERROR (beakta_case_file_error_quark ())

typedef enum
{
  BEAKTA_CASE_FILE_ERROR_NOT_ONE,    /* something else: a store, a document */
  BEAKTA_CASE_FILE_ERROR_TOO_NEW,
  BEAKTA_CASE_FILE_ERROR_DAMAGED,    /* the message begins with the member, or the byte */
  BEAKTA_CASE_FILE_ERROR_OTHER_PAST, /* the journal is not the one that this store has of the case */
  BEAKTA_CASE_FILE_ERROR_OTHER_LIST, /* a checklist of the same version is another one here, or must be taken in by an administrator */
  BEAKTA_CASE_FILE_ERROR_UNDECIDED   /* both changed something, and nobody has decided */
} BeaktaCaseFileError;

GQuark beakta_case_file_error_quark (void);

typedef struct
{
  char       *program;
  gint64      sequence;              /* of the last entry of the case, in the store that it was carried from */
  char       *head;                  /* its hash */
  GStrv       lineage;               /* heads with which it was taken in there, or merged, newest first */
  BeaktaCase *case_;
  GBytes     *journal;               /* journal.json */
  GPtrArray  *entries;               /* of BeaktaEntry: what it holds */
  GHashTable *carried;               /* SHA-256 -> GBytes: parts of before */
  GPtrArray  *originals;             /* of BeaktaOriginal */
  GPtrArray  *checklists;            /* of BeaktaChecklist */
} BeaktaCaseFile;

/**
 * beakta_case_file_write_sync:
 * @store: where the case is
 * @case_: its id or number
 * @cancellable: (nullable)
 * @error: #BeaktaStoreError
 *
 * Blocks; any thread.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes         *beakta_case_file_write_sync (BeaktaStore   *store,
                                             const char    *case_,
                                             GCancellable  *cancellable,
                                             GError       **error);

/* (transfer full) (nullable): what is in it; rule 2. Any thread. */
BeaktaCaseFile *beakta_case_file_read       (GBytes        *bytes,
                                             GError       **error);
BeaktaCaseFile *beakta_case_file_ref        (BeaktaCaseFile *self);
void            beakta_case_file_unref      (BeaktaCaseFile *self);

/* Whether bytes begin as such a file does. */
gboolean        beakta_case_file_is_one     (GBytes        *bytes);

/* (transfer full): the heads that the case was taken in or merged with, and theirs, newest first. */
GStrv           beakta_case_dup_lineage     (BeaktaCase    *case_);

/* (transfer full) (element-type BeaktaEntry): what was done with the case before it came here, oldest first; an error when a part
 * that was carried cannot be read any more. */
GPtrArray      *beakta_case_list_carried_sync (BeaktaStore *store,
                                             BeaktaCase    *case_,
                                             GError       **error);
void            beakta_case_list_carried_async (BeaktaStore         *store,
                                                const char          *case_id,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
GPtrArray      *beakta_case_list_carried_finish (BeaktaStore        *store,
                                                GAsyncResult        *result,
                                                GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCaseFile, beakta_case_file_unref)

G_END_DECLS
