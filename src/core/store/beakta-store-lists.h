/* The checklists of the office: their versions, who may alter them, and what became of them.
 *
 * (1) A published version never changes: other bytes of the same id and version are refused, whoever brings them.
 * (2) A draft is the office's: it is saved as it is written, and survives the program. Two who write the same draft
 *     are told of each other: what was saved from an earlier text than the last is STALE.
 * (3) A withdrawn version is not offered to, and cannot be attached to, a case. Cases that use it keep it.
 * (4) Only an administrator alters lists: beakta_workflow_check_list_act (). It is asked here, in the writing thread.
 * (5) Who did what, and when, is kept in a table of its own, which is only added to, as a chain: each entry's hash covers the
 *     one before it. It is no part of the journal, whose entries each belong to a case and replay to its state.
 */

#pragma once

#include "beakta-checklist-preview.h"
#include "beakta-store.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_LIST_DRAFT,                 /* draft */
  BEAKTA_LIST_PUBLISHED,             /* published */
  BEAKTA_LIST_WITHDRAWN              /* withdrawn */
} BeaktaListStatus;

typedef enum
{
  BEAKTA_ORIGIN_UNKNOWN,             /* ""        taken in before origins were kept */
  BEAKTA_ORIGIN_BUNDLED,             /* bundled   Beakta's own */
  BEAKTA_ORIGIN_OWN,                 /* own       written in this office */
  BEAKTA_ORIGIN_IMPORTED             /* imported  from a file */
} BeaktaListOrigin;

/* One version of a list, or a draft of one. */
typedef struct
{
  BeaktaListStatus  status;
  char             *draft;           /* of a draft: the key it is saved under; else "" */
  gint64            revision;        /* of a draft: what it is at; see beakta_list_act_new_save () */
  char             *id;
  char             *version;
  char             *title_sv;
  char             *title_en;        /* "" */
  guint             n_questions;
  char             *sha256;          /* of the XML */
  BeaktaListOrigin  origin;
  char             *source_file;     /* imported: the file's name; else "" */
  char             *source;          /* imported: from whom: "Länsstyrelsen i Granvik"; a draft: "ID VERSION" it began from; "" */
  char             *by;              /* who published it or took it in; of a draft: who saved it last; "" bundled */
  char             *at;              /* UTC; "" */
  char             *withdrawn_by;    /* "" */
  char             *withdrawn_at;    /* UTC; "" */
  char             *reason;          /* why it was withdrawn; "" */
} BeaktaListVersion;

void          beakta_list_version_free   (BeaktaListVersion *self);

/* What is done to a list: a value, taken in by the store's one door for lists. */
typedef struct _BeaktaListAct BeaktaListAct;

/* @draft: (nullable): the key of a draft, or NULL for a new one. @base: the revision it was loaded or saved at; 0 new.
 * @xml: well formed (beakta_checklist_draft_to_xml ()). @source: (nullable): what it began from. */
BeaktaListAct *beakta_list_act_new_save     (const char        *draft,
                                             gint64             base,
                                             GBytes            *xml,
                                             const char        *source);
BeaktaListAct *beakta_list_act_new_discard  (const char        *draft);

/* The draft as it is saved becomes a version, and is no draft any more. */
BeaktaListAct *beakta_list_act_new_publish  (const char        *draft,
                                             gint64             base);

/* @reason: required */
BeaktaListAct *beakta_list_act_new_withdraw (const char        *id,
                                             const char        *version,
                                             const char        *reason);

/* A withdrawn version is offered again. */
BeaktaListAct *beakta_list_act_new_restore  (const char        *id,
                                             const char        *version);

/* These very bytes become a version. @file: its name; @source: from whom, "" when it is not known. */
BeaktaListAct *beakta_list_act_new_import   (GBytes            *xml,
                                             const char        *file,
                                             const char        *source);
void           beakta_list_act_free         (BeaktaListAct     *act);

/**
 * beakta_store_act_on_list_sync:
 * @act: (transfer none): what is done
 * @error: #BeaktaWorkflowError ROLE: not by this person; #BeaktaChecklistError: it is no checklist; #BeaktaStoreError EXISTS:
 *     another text of that version is there; STALE: the draft was saved by somebody else meanwhile; NOT_FOUND
 *
 * Returns: (transfer full): the version or draft as it stands afterwards; of a discarded draft as it stood before
 */
BeaktaListVersion *beakta_store_act_on_list_sync   (BeaktaStore          *self,
                                                    BeaktaListAct        *act,
                                                    GError              **error);

/* @act: (transfer full). What was written is never told as cancelled. */
void               beakta_store_act_on_list_async  (BeaktaStore          *self,
                                                    BeaktaListAct        *act,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
BeaktaListVersion *beakta_store_act_on_list_finish (BeaktaStore          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

/* (transfer container) (element-type BeaktaListVersion): every version and draft, by id, the newest first, drafts before them. */
GPtrArray         *beakta_store_list_versions_sync (BeaktaStore          *self,
                                                    GError              **error);
void               beakta_store_list_versions_async (BeaktaStore         *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GPtrArray         *beakta_store_list_versions_finish (BeaktaStore        *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

/* (transfer full): the XML of a draft. @revision: (out): what it is at. */
GBytes            *beakta_store_load_draft_sync    (BeaktaStore          *self,
                                                    const char           *draft,
                                                    gint64               *revision,
                                                    GError              **error);
void               beakta_store_load_draft_async   (BeaktaStore          *self,
                                                    const char           *draft,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GBytes            *beakta_store_load_draft_finish  (BeaktaStore          *self,
                                                    GAsyncResult         *result,
                                                    gint64               *revision,
                                                    GError              **error);

/* (transfer full): a foreign file beside what the store has. Quick, as beakta_store_load_checklist (). */
BeaktaChecklistPreview *beakta_store_preview_list  (BeaktaStore          *self,
                                                    GBytes               *xml,
                                                    const char           *name);

/* One line of what was done with lists. */
typedef struct
{
  gint64  sequence;
  char   *time;                      /* UTC */
  char   *actor;
  char   *entered_by;                /* "" */
  char   *act;                       /* "draft", "discard", "publish", "withdraw", "restore", "import" */
  char   *id;
  char   *version;
  char   *sha256;                    /* "" */
  char   *words;                     /* the reason; the file and from whom; "" */
  char   *hash;                      /* hex */
} BeaktaListEvent;

void               beakta_list_event_free          (BeaktaListEvent      *self);

/* (transfer container) (element-type BeaktaListEvent), oldest first; @id: (nullable): all lists. */
GPtrArray         *beakta_store_list_events_sync   (BeaktaStore          *self,
                                                    const char           *id,
                                                    GError              **error);
void               beakta_store_list_events_async  (BeaktaStore          *self,
                                                    const char           *id,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GPtrArray         *beakta_store_list_events_finish (BeaktaStore          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

const char        *beakta_list_status_get_nick     (BeaktaListStatus      status);
const char        *beakta_list_origin_get_nick     (BeaktaListOrigin      origin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaListVersion, beakta_list_version_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaListAct, beakta_list_act_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaListEvent, beakta_list_event_free)

G_END_DECLS
