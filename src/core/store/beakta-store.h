/* The case store: every case of the office, behind one door.
 *
 * (1) A change is durable before it is acknowledged.
 * (2) The state is the replay of the journal. The journal is never edited; its entries form a hash chain.
 * (3) Original bytes are kept unchanged under their SHA-256, once each.
 * (4) A store written by a newer Beakta is refused, untouched. A migration is one transaction after a verified backup.
 * (5) One thread owns the writing handle and asserts it; reads run on a second handle in a thread of their own.
 *
 * Every _sync function blocks until the store's thread has answered: for tests and the command line.
 */

#pragma once

#include "beakta-case.h"
#include "beakta-checklist.h"
#include "beakta-text.h"

G_BEGIN_DECLS

#define BEAKTA_STORE_ERROR (beakta_store_error_quark ())

typedef enum
{
  BEAKTA_STORE_ERROR_TOO_NEW,
  BEAKTA_STORE_ERROR_NOT_A_STORE,
  BEAKTA_STORE_ERROR_BUSY,           /* another program writes; try again */
  BEAKTA_STORE_ERROR_READ_ONLY,
  BEAKTA_STORE_ERROR_FULL,           /* no room on the disk */
  BEAKTA_STORE_ERROR_STALE,          /* somebody else changed the item since it was read */
  BEAKTA_STORE_ERROR_NOT_FOUND,
  BEAKTA_STORE_ERROR_NOT_ALLOWED,    /* only an administrator may work in another's name */
  BEAKTA_STORE_ERROR_EXISTS,         /* a case number that is taken */
  BEAKTA_STORE_ERROR_NOTHING,        /* nothing to undo */
  BEAKTA_STORE_ERROR_DAMAGED,        /* the chain or the state does not verify */
  BEAKTA_STORE_ERROR_REMOVED,        /* what the change belongs to has been removed from the case */
  BEAKTA_STORE_ERROR_GONE,           /* the file was moved or deleted while it was open */
  BEAKTA_STORE_ERROR_WITHDRAWN,      /* a version of a checklist that cases are not given any more */
  BEAKTA_STORE_ERROR_FAILED
} BeaktaStoreError;

GQuark beakta_store_error_quark (void);

#define BEAKTA_TYPE_STORE (beakta_store_get_type ())

/* Signals, in the main context of the thread that opened the store:
 *   "entry" (BeaktaEntry *entry): a change was written, here or by another program on the same store
 *   "lists-changed" (): something was done with checklists (published, withdrawn, restored, taken in; a draft begun or thrown
 *       away), with the office's rules of which to propose, with its lists about groups, or with whether a case waits for opinions,
 *       here or by another program; told once for what came at the same time
 *   "interests-changed" (): the user's standing interests are others, altered here or by another program
 */
G_DECLARE_FINAL_TYPE (BeaktaStore, beakta_store, BEAKTA, STORE, GObject)

/* (transfer full): where the desktop program keeps its store: $XDG_DATA_HOME/beakta/cases.beakta; BEAKTA_STORE overrides. */
char             *beakta_store_dup_default_path   (void);

/**
 * beakta_store_open_sync:
 * @path: file; made with mode 0600, and its folder, when it is not there
 * @user: (nullable): who acts; %NULL for the operating system's user. Another name than that is open only to
 *     an administrator of the store and is logged as "@user, entered by ..."
 * @error: #BeaktaStoreError
 *
 * Whoever makes a store becomes its administrator. In a store where no roles have been given, everybody is
 * caseworker, supervisor and expert; four eyes hold all the same.
 */
BeaktaStore      *beakta_store_open_sync          (const char           *path,
                                                   const char           *user,
                                                   GError              **error);
void              beakta_store_open_async         (const char           *path,
                                                   const char           *user,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
BeaktaStore      *beakta_store_open_finish        (GAsyncResult         *result,
                                                   GError              **error);

/* Waits for what is under way; later calls fail with %G_IO_ERROR_CLOSED. */
void              beakta_store_close              (BeaktaStore          *self);

const char       *beakta_store_get_path           (BeaktaStore          *self);
const char       *beakta_store_get_user           (BeaktaStore          *self);
const char       *beakta_store_get_entered_by     (BeaktaStore          *self);      /* "" */
BeaktaRoles       beakta_store_get_roles          (BeaktaStore          *self);
gboolean          beakta_store_is_read_only       (BeaktaStore          *self);
gboolean          beakta_store_is_on_network      (BeaktaStore          *self);      /* a share: warned about */

/* Gives @user roles in this store; only an administrator may. Who has no roles of their own is caseworker and
 * supervisor until the first roles are given, and a reader from then on. */
gboolean          beakta_store_set_roles_sync     (BeaktaStore          *self,
                                                   const char           *user,
                                                   BeaktaRoles           roles,
                                                   GError              **error);

/* The one door. On success the entry has been written and is durable; it is (transfer full). With %STALE nothing was
 * written; @current (out) (optional) (nullable) (transfer full) of _finish is the item as it stands. */
BeaktaEntry      *beakta_store_apply_sync         (BeaktaStore          *self,
                                                   BeaktaChange         *change,
                                                   GError              **error);
void              beakta_store_apply_async        (BeaktaStore          *self,
                                                   BeaktaChange         *change,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
BeaktaEntry      *beakta_store_apply_finish       (BeaktaStore          *self,
                                                   GAsyncResult         *result,
                                                   BeaktaRecord        **current,
                                                   GError              **error);

/* Undoes the acting user's last step in the case that is not undone, as a new change; redo likewise. A step is a change,
 * or a run of changes that were typed in one go: see beakta_entry_goes_on (). What is not taken back says why:
 * #BeaktaUndoError, beakta-undo-rules.h. */
BeaktaEntry      *beakta_store_undo_sync          (BeaktaStore          *self,
                                                   const char           *case_id,
                                                   GError              **error);
BeaktaEntry      *beakta_store_redo_sync          (BeaktaStore          *self,
                                                   const char           *case_id,
                                                   GError              **error);
void              beakta_store_undo_async         (BeaktaStore          *self,
                                                   const char           *case_id,
                                                   gboolean              redo,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
BeaktaEntry      *beakta_store_undo_finish        (BeaktaStore          *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

/* What undo and redo would do now, for naming the step: (transfer full). */
typedef struct
{
  BeaktaEntry *undo;                 /* nullable; of a run the last entry */
  BeaktaEntry *redo;                 /* nullable; of a run the first entry */
  GError      *undo_problem;         /* nullable: why the undo will be refused, as far as it is known before */
} BeaktaUndoState;

void              beakta_undo_state_clear         (BeaktaUndoState      *state);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaUndoState, beakta_undo_state_clear)

void              beakta_store_peek_undo_async    (BeaktaStore          *self,
                                                   const char           *case_id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean          beakta_store_peek_undo_finish   (BeaktaStore          *self,
                                                   GAsyncResult         *result,
                                                   BeaktaUndoState      *state,
                                                   GError              **error);

/* @case_: an id or a case number; a number is compared by its search key (case, spaces and dashes do not count). Whoever declared
 * a conflict of interest in it gets of the case what beakta-withheld.h says, here as in the journal and by "entry". */
BeaktaCase       *beakta_store_load_case_sync     (BeaktaStore          *self,
                                                   const char           *case_,
                                                   GError              **error);
void              beakta_store_load_case_async    (BeaktaStore          *self,
                                                   const char           *case_,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
BeaktaCase       *beakta_store_load_case_finish   (BeaktaStore          *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

/* (transfer full): the original bytes; fails with DAMAGED when they no longer match their sum. */
GBytes           *beakta_store_load_original_sync (BeaktaStore          *self,
                                                   const char           *sha256,
                                                   GError              **error);
void              beakta_store_load_original_async (BeaktaStore         *self,
                                                   const char           *sha256,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GBytes           *beakta_store_load_original_finish (BeaktaStore        *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
BeaktaText       *beakta_store_load_text_sync     (BeaktaStore          *self,
                                                   const char           *sha256,
                                                   GError              **error);
void              beakta_store_load_text_async    (BeaktaStore          *self,
                                                   const char           *sha256,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
BeaktaText       *beakta_store_load_text_finish   (BeaktaStore          *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

/* Checklists: bundled ones are taken in at opening; a version that is in the store never changes.
 * Synchronous and quick: they are kept in memory after the first reading. @version: (nullable): the newest.
 * Both (transfer full). */
BeaktaChecklist  *beakta_store_load_checklist     (BeaktaStore          *self,
                                                   const char           *id,
                                                   const char           *version,
                                                   GError              **error);
GListModel       *beakta_store_list_checklists    (BeaktaStore          *self);      /* newest version of each */
gboolean          beakta_store_import_checklist_sync (BeaktaStore       *self,
                                                   BeaktaChecklist      *checklist,
                                                   GError              **error);

/* The journal of a case (NULL: of all), oldest first, entries after sequence @after; @limit 0: all. */
GPtrArray        *beakta_store_list_journal_sync  (BeaktaStore          *self,
                                                   const char           *case_id,
                                                   gint64                after,
                                                   guint                 limit,
                                                   GError              **error);
void              beakta_store_list_journal_async (BeaktaStore          *self,
                                                   const char           *case_id,
                                                   gint64                after,
                                                   guint                 limit,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray        *beakta_store_list_journal_finish (BeaktaStore         *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

/* Verification: the chain, that replay equals the state, that every original matches its sum, that the indexes agree. */
typedef struct
{
  gint64  n_entries;
  gint64  n_cases;
  gint64  n_originals;
  gint64  n_unsummed;                /* documents from before they said the sum of their text: it is held against the index alone */
  gint64  n_undone;                  /* of the cases: whose registration was undone, and which can be brought back */
  char   *head;                      /* hash of the last entry, hex; then, after '-', the beginnings of those of what was done with
                                      * lists, with roles, and by the office; "0" where nothing was */
} BeaktaVerification;

gboolean          beakta_store_verify_sync        (BeaktaStore          *self,
                                                   BeaktaVerification   *verification,
                                                   GError              **error);
void              beakta_verification_clear       (BeaktaVerification   *verification);

/* Which entry of the journal was the last when @head was the head; fails with DAMAGED when none was, or when a line beside the journal
 * is missing that was there then. The hash of an entry alone is a head too. The chain of a store that was cut back, or written anew
 * from some point on, holds in itself: only a head that was printed before tells. */
gboolean          beakta_store_find_head_sync     (BeaktaStore          *self,
                                                   const char           *head,
                                                   gint64               *sequence,
                                                   GError              **error);

/* A copy that opens as a store; it is opened and verified before the function answers. */
gboolean          beakta_store_backup_sync        (BeaktaStore          *self,
                                                   const char           *path,
                                                   GError              **error);

/* (transfer full): the next free number on the form "BEAKTA-<year>-<n>", for cases registered without one. */
char             *beakta_store_dup_next_number_sync (BeaktaStore        *self,
                                                   GDateTime            *now,
                                                   GError              **error);

G_END_DECLS
