/* Shared by the files of the store only. */

#pragma once

#include "beakta-driver.h"
#include "beakta-sql.h"
#include "beakta-store.h"
#include "beakta-worker.h"

G_BEGIN_DECLS

struct _BeaktaStore
{
  GObject        parent_instance;

  /* Set at opening, and never changed. */
  char          *path;
  char          *user;
  char          *entered_by;         /* "" */
  gboolean       is_read_only;
  gboolean       is_on_network;
  GMainContext  *context;            /* the opener's */

  BeaktaWorker  *writer;             /* NULL in a read-only store */
  BeaktaWorker  *reader;
  int            roles;              /* BeaktaRoles; atomic */
  int            waits_for_opinions; /* as the office has decided; atomic, the reading thread keeps it up to date */

  /* The writing thread's. */
  BeaktaCase    *last_case;          /* nullable: the case that was written last, at its head */

  /* Under the mutex: id and version -> BeaktaChecklist, filled as they are asked for. */
  GMutex         mutex;
  GHashTable    *checklists;
  int            has_waited;         /* atomic: the bundled lists have been taken in */

  /* Following the journal; see beakta-store-follow.c. */
  GSource       *poll;
  gint64         seen;               /* the opener's thread: last entry that was told */
  int            is_following;       /* atomic: a question is on its way */
  int            is_missed;          /* atomic: somebody woke meanwhile */
  int            is_woken;           /* atomic */
  gint64         notice;             /* the reading thread's */
  gint64         seen_lists;         /* the reading thread's: last event of lists that was told */
  guint          seen_rules;         /* the reading thread's: the rules of the office that were told */
  guint          seen_interests;     /* the reading thread's: the user's interests that were told */

  /* Free pages; see beakta-store-tidy.c. */
  GSource       *tidy;
  int            is_untidy;          /* atomic: there may be some */
  int            is_tidying;         /* atomic: a step is on its way */
};

/* Open: beakta-store-open.c. */
gboolean         beakta_store_set_up            (BeaktaStore     *self,
                                                 const char      *user,
                                                 GError         **error);

/* Free pages go back to the disk while nobody writes: beakta-store-tidy.c. */
void             beakta_store_start_tidying    (BeaktaStore     *self);
void             beakta_store_stop_tidying     (BeaktaStore     *self);

/* People: beakta-store-people.c. In a thread that has a connection. */
gboolean         beakta_store_read_roles        (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 BeaktaRoles     *roles,
                                                 GError         **error);
gboolean         beakta_store_read_own_roles    (BeaktaStore     *self,      /* without those of a deputy */
                                                 BeaktaDriver    *db,
                                                 BeaktaRoles     *roles,
                                                 GError         **error);
/* @own: their own roles. @principal: (out) (nullable): for whom the user stands in today; a supervisor acts in their own name. */
gboolean         beakta_store_find_principal    (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 BeaktaRoles      own,
                                                 char           **principal,
                                                 GError         **error);
gboolean         beakta_store_is_administrator  (BeaktaDriver    *db,
                                                 const char      *user,
                                                 gboolean        *is_administrator,
                                                 GError         **error);

/* Following: beakta-store-follow.c. */
void             beakta_store_start_following   (BeaktaStore     *self,
                                                 gint64           head);
void             beakta_store_stop_following    (BeaktaStore     *self);
void             beakta_store_wake              (BeaktaStore     *self);
void             beakta_store_emit_entry        (BeaktaStore     *self,
                                                 BeaktaEntry     *entry);
void             beakta_store_emit_lists_changed (BeaktaStore    *self);
void             beakta_store_emit_interests_changed (BeaktaStore    *self);

/* What tells the office's rules of right size from others; 0 when it has none of its own: beakta-store-office.c. */
gboolean         beakta_store_read_waits_for_opinions (BeaktaDriver *db,
                                                 gboolean        *waits,
                                                 GError         **error);
gboolean         beakta_store_hash_rules        (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 guint           *hash,
                                                 GError         **error);

/* Checklists: beakta-store-checklists.c. @db: of the calling thread. */
BeaktaChecklist *beakta_store_find_checklist    (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 const char      *id,
                                                 const char      *version,
                                                 GError         **error);
void             beakta_store_forget_checklists (BeaktaStore     *self);
void             beakta_store_take_in_bundled   (BeaktaStore     *self);

/* The bundled lists are taken in behind the opening; who asks for a list waits for that. */
gboolean         beakta_store_wait_for_bundled  (BeaktaStore     *self,
                                                 GError         **error);

/* Cases in which the user declared a conflict of interest: beakta-store-conflicted.c. */
gboolean         beakta_store_check_may_open    (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 const char      *sha256,
                                                 GError         **error);
gboolean         beakta_store_list_conflicted   (BeaktaStore     *self,      /* also those of whoever works in the user's name */
                                                 BeaktaDriver    *db,
                                                 GHashTable     **case_ids,
                                                 GError         **error);
gboolean         beakta_store_list_conflicted_of (BeaktaDriver   *db,
                                                 const char      *person,
                                                 GHashTable     **case_ids,
                                                 GError         **error);
gboolean         beakta_store_check_case_open   (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 const char      *case_id,
                                                 GError         **error);
gboolean         beakta_store_check_entered_by  (BeaktaStore     *self,
                                                 BeaktaCase      *case_,
                                                 GError         **error);

/* Cases in which nobody has declared anything are the rule: this is answered by an index. */
gboolean         beakta_store_has_conflicts     (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 gboolean        *has,
                                                 GError         **error);

/* (transfer full) (nullable) (element-type BeaktaInterest): those of the user: beakta-store-interests.c. */
GPtrArray       *beakta_store_read_interests    (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 GError         **error);

/* Of what is followed while the program runs; 0 for whoever works in another's name. */
gboolean         beakta_store_hash_interests    (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 guint           *hash,
                                                 GError         **error);

/* (transfer full) (nullable): what the user sees of @case_ and of @entries (of BeaktaEntry), which are taken. @with_empty: also
 * entries that show nothing */
BeaktaCase      *beakta_store_show_case         (BeaktaStore     *self,
                                                 BeaktaCase      *case_,
                                                 GError         **error);
GPtrArray       *beakta_store_show_entries      (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 GPtrArray       *entries,
                                                 gboolean         with_empty,
                                                 GError         **error);

/* "(SELECT ...)": the lines of the cases that are closed to the user, to whoever works in their name, or to @also (nullable). */
void             beakta_store_append_closed     (BeaktaSql       *sql,
                                                 BeaktaStore     *self,
                                                 const char      *also);

/* The door: beakta-store-door.c. In the writing thread, inside a transaction. */
BeaktaCase      *beakta_store_get_case_to_write (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 const char      *case_id,
                                                 GError         **error);
BeaktaEntry     *beakta_store_write_change      (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 BeaktaCase      *case_,
                                                 BeaktaChange    *change,
                                                 BeaktaAct        act,
                                                 gint64           undoes,
                                                 BeaktaRecord   **current,
                                                 GError         **error);

/* What an act asks of the case that is looked up in its checklists: beakta-store-complete.c. */
gboolean         beakta_store_check_complete    (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 BeaktaCase      *case_,
                                                 BeaktaAct        act,
                                                 GError         **error);

/* Rules 1 to 5 of the door. @current: (out) (optional) (nullable): the item that the change is stale of. */
BeaktaEntry     *beakta_store_check_and_write   (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 BeaktaCase      *case_,
                                                 BeaktaChange    *change,
                                                 BeaktaRecord   **current,
                                                 GError         **error);

/* Rule 1 of the door. @change: (nullable): when @act alone tells. @deputy_for: (out) (transfer full): whose role it took; "" when one's
 * own are enough */
gboolean         beakta_store_check_rights      (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 BeaktaCase      *case_,
                                                 BeaktaAct        act,
                                                 BeaktaChange    *change,
                                                 char           **deputy_for,
                                                 GError         **error);

/* Undoes @entry, or does it again, on top of @case_: beakta-store-undo.c. @names: what the undo says that it undoes; @batch: "" or the
 * name of what is undone in one go */
BeaktaEntry     *beakta_store_undo_entry        (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 BeaktaCase      *case_,
                                                 const BeaktaEntry *entry,
                                                 gint64           names,
                                                 gboolean         redo,
                                                 const char      *batch,
                                                 GError         **error);
void             beakta_store_written           (BeaktaStore     *self,
                                                 BeaktaCase      *case_,
                                                 BeaktaEntry     *entry);

/* Inside a transaction. */
typedef gboolean (*BeaktaStoreWrite)            (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 gpointer         data,
                                                 GError         **error);

/* In the writing thread: what @write wrote is kept whole, or not at all. Returns: what a #BeaktaWork returns */
gpointer         beakta_store_write_whole       (BeaktaStore     *self,
                                                 BeaktaDriver    *db,
                                                 BeaktaStoreWrite  write,
                                                 gpointer         data,
                                                 GError         **error);

/* (nullable): the worker that writes, or an error that says why there is none. */
BeaktaWorker    *beakta_store_get_writer        (BeaktaStore     *self,
                                                 GError         **error);

/* As beakta_worker_queue (), to the worker that writes. Where there is none @task says why. What has been written is never told as
 * cancelled. */
void             beakta_store_queue_write       (BeaktaStore     *self,
                                                 BeaktaWork       work,
                                                 GTask           *task,
                                                 GDestroyNotify   free_result);

G_END_DECLS
