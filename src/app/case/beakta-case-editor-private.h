/* Shared by the files that make up the editor of a case. */

#pragma once

#include "beakta-case-editor.h"

#include "beakta-store-clashes.h"

G_BEGIN_DECLS

/* One act that waits its turn. */
typedef struct
{
  BeaktaChange *change;              /* nullable: undo or redo */
  GPtrArray    *bases;               /* of JsonObject, nullable: per edit, the value it was made from */
  GPtrArray    *overtaking;          /* of BeaktaEntry, nullable: what others wrote after it was done, and before it was sent */
  gboolean      redo;
  guint         attempts;

  /* Of a change that is made when its turn comes; else NULL. */
  BeaktaMakeChange make;
  gpointer         make_data;
  GDestroyNotify   make_destroy;
} BeaktaPendingAct;

struct _BeaktaCaseEditor
{
  GObject           parent_instance;

  BeaktaStore      *store;           /* owned */
  BeaktaCase       *case_;           /* owned: as the person sees it */
  BeaktaCase       *whole;           /* owned, nullable: as the store has it; let go of when the case changes */
  GHashTable       *names;           /* nullable: user to name; read when one is first asked for */

  /* The queue */
  GQueue            waiting;         /* of BeaktaPendingAct */
  BeaktaPendingAct *sending;         /* owned, nullable */
  guint             retry_source;    /* of what waits because of trouble */
  char             *trouble;         /* nullable */
  GHashTable       *own_entries;     /* set of gint64: sequences that this editor wrote */
  gint64            followed;        /* the last entry that the store has told, or that the case was loaded with */
  GDateTime        *saved_at;        /* nullable */

  /* The steps */
  char             *undo_name;       /* nullable */
  char             *undo_problem;    /* nullable */
  char             *redo_name;       /* nullable */
  GCancellable     *peeking;         /* nullable: a question about undo under way */
  guint             peek_source;     /* the first question, to be asked */

  /* The clashes */
  GPtrArray        *clashes;         /* of BeaktaClash, the oldest first */
  GCancellable     *listing;         /* owned, nullable: they are being read */

  /* The lists */
  GHashTable       *findings;        /* char * -> BeaktaFindings; emptied when the case changes */
  GHashTable       *whole_findings;  /* of the whole case, likewise */
  GHashTable       *checklists;      /* "id version" -> BeaktaChecklist */

  /* The claims */
  GPtrArray        *stated;          /* of GPtrArray of BeaktaLabelled; nullable: the documents have not been looked through */
  GHashTable       *claims;          /* BeaktaChecklist, held by @checklists -> GPtrArray of BeaktaClaimProposal, as asked for */
};

/* What has changed, told as a property; what has gone wrong, told as a signal. */
void               beakta_case_editor_notify_saved_at    (BeaktaCaseEditor    *self);
void               beakta_case_editor_notify_is_saving   (BeaktaCaseEditor    *self);
void               beakta_case_editor_notify_trouble     (BeaktaCaseEditor    *self);
void               beakta_case_editor_notify_undo_name   (BeaktaCaseEditor    *self);
void               beakta_case_editor_notify_redo_name   (BeaktaCaseEditor    *self);
void               beakta_case_editor_tell_problem       (BeaktaCaseEditor    *self,
                                                          const GError        *error);
void               beakta_case_editor_tell_words_left    (BeaktaCaseEditor    *self,
                                                          const BeaktaEdit    *edit,
                                                          const char          *words);
void               beakta_case_editor_tell_claims_changed (BeaktaCaseEditor  *self);

/* An entry of the case, written here or elsewhere; one that is known already is passed over. */
void               beakta_case_editor_take_entry         (BeaktaCaseEditor    *self,
                                                          BeaktaEntry         *entry);

/* The queue: changes go to the store one after the other. @act: (transfer full) */
void               beakta_case_editor_enqueue            (BeaktaCaseEditor    *self,
                                                          BeaktaPendingAct    *act);
void               beakta_case_editor_clear_queue        (BeaktaCaseEditor    *self);

/* One act: what it was made from, and how it is brought onto the case as it stands. FALSE: there is nothing to change
 * after all; or both sides changed the same. */
void               beakta_pending_act_free               (BeaktaPendingAct    *act);
void               beakta_pending_act_set_change         (BeaktaPendingAct    *act,
                                                          BeaktaCaseEditor    *editor,
                                                          BeaktaChange        *change);
gboolean           beakta_pending_act_make_change        (BeaktaPendingAct    *act,
                                                          BeaktaCaseEditor    *editor);
gboolean           beakta_pending_act_rebase             (BeaktaPendingAct    *act,
                                                          BeaktaCaseEditor    *editor);
gboolean           beakta_pending_act_rebase_on          (BeaktaPendingAct    *act,
                                                          BeaktaCaseEditor    *editor,
                                                          const BeaktaRecord  *current);      /* nullable */

/* Somebody else wrote @entry while the act waited. */
void               beakta_pending_act_overtake           (BeaktaPendingAct    *act,
                                                          BeaktaEntry         *entry);

/* The text that was being typed, and the edit of the item that it was for; NULL when nothing was. */
const char        *beakta_pending_act_get_typed          (BeaktaPendingAct    *act,
                                                          const BeaktaEdit   **edit);

/* The clashes: one's own words that the case does not have. Of @edit by @act, the member @path: it was made from @base, and the
 * item as it stands was written as @revision. */
void               beakta_case_editor_add_clash          (BeaktaCaseEditor    *self,
                                                          BeaktaPendingAct    *act,
                                                          const BeaktaEdit    *edit,
                                                          const char          *path,
                                                          JsonNode            *base,      /* nullable */
                                                          gint64               revision);

/* What was typed by @act, which was refused with @why; FALSE when nothing was. */
gboolean           beakta_case_editor_keep_refused       (BeaktaCaseEditor    *self,
                                                          BeaktaPendingAct    *act,
                                                          const GError        *error);
gboolean           beakta_case_editor_has_clash          (BeaktaCaseEditor    *self,
                                                          BeaktaItemKind       kind,
                                                          const char          *id);

/* FALSE when there is no clash in the place. */
gboolean           beakta_case_editor_type_on            (BeaktaCaseEditor    *self,
                                                          const BeaktaEdit    *edit,
                                                          const char          *path);
void               beakta_case_editor_end_clash          (BeaktaCaseEditor    *self,
                                                          BeaktaItemKind       kind,
                                                          const char          *id,
                                                          const char          *path);
void               beakta_case_editor_list_own_clashes   (BeaktaCaseEditor    *self);
void               beakta_case_editor_clear_clashes      (BeaktaCaseEditor    *self);
void               beakta_case_editor_notify_clashes     (BeaktaCaseEditor    *self,
                                                          BeaktaItemKind       kind,
                                                          const char          *id);

/* Somebody else's @entry has come, and the case does not have it yet: what has been typed is sent, as made from what was seen. */
void               beakta_case_editor_want_flush         (BeaktaCaseEditor    *self);
void               beakta_case_editor_overtake           (BeaktaCaseEditor    *self,
                                                          BeaktaEntry         *entry);

/* The steps: what undo and redo would do is asked of the store anew. */
void               beakta_case_editor_peek_undo          (BeaktaCaseEditor    *self);
void               beakta_case_editor_peek_undo_later    (BeaktaCaseEditor    *self);
void               beakta_case_editor_clear_steps        (BeaktaCaseEditor    *self);

G_END_DECLS
