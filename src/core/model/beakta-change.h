/* A change: one act by one person on one case, as a value. The store's one door takes nothing else.
 *
 * (1) It holds edits; each names an item, the revision that it was made from, and the value after.
 *     The value before is filled in by the door from the state, so that a change can always be inverted.
 * (2) All its edits are written, or none.
 * (3) Originals that it brings (documents) travel with it and are written in the same transaction.
 */

#pragma once

#include "beakta-entry.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaItemKind  kind;
  char           *id;
  gint64          base_revision;     /* 0: the item must not exist */
  JsonObject     *before;            /* nullable: did not exist */
  JsonObject     *after;             /* nullable: is removed */
} BeaktaEdit;

typedef struct
{
  char     *sha256;
  GBytes   *bytes;
  char     *extractor;               /* nullable when there is no text */
  char     *text;                    /* nullable: the text stream */
  GVariant *structure;               /* nullable: see beakta_text_to_variant () */
} BeaktaOriginal;

#define BEAKTA_TYPE_CHANGE (beakta_change_get_type ())
typedef struct _BeaktaChange BeaktaChange;

GType             beakta_change_get_type      (void);

/**
 * beakta_change_new:
 * @act: what is done
 * @case_id: (nullable): the case, or %NULL to make a new id (for %BEAKTA_ACT_REGISTER)
 *
 * Returns: (transfer full): an empty change
 */
BeaktaChange     *beakta_change_new           (BeaktaAct        act,
                                               const char      *case_id);
BeaktaChange     *beakta_change_ref           (BeaktaChange    *change);
void              beakta_change_unref         (BeaktaChange    *change);

/* Writes @record: a new one when its revision is 0, else made from that revision. A second put of the same
 * item in one change replaces the first. */
void              beakta_change_put           (BeaktaChange    *change,
                                               gconstpointer    record);
void              beakta_change_remove        (BeaktaChange    *change,
                                               gconstpointer    record);
void              beakta_change_add_original  (BeaktaChange    *change,
                                               const char      *sha256,
                                               GBytes          *bytes,
                                               const char      *extractor,
                                               const char      *text,
                                               GVariant        *structure);
void              beakta_change_set_reason    (BeaktaChange    *change,
                                               const char      *reason);

/* Says that the change is text that a person types into the field @field ("reason") of its item: what is typed in one
 * go is one step to undo; see beakta_entry_goes_on (). */
void              beakta_change_set_typed_in  (BeaktaChange    *change,
                                               const char      *field);

/* Says that the change is made in one go with changes of other cases, which have the same name: they are undone in one go. */
void              beakta_change_set_batch     (BeaktaChange    *change,
                                               const char      *batch);

/* The store's, for an undo or a redo: whose role was held to do it. What other acts write says it themselves: beakta-deputed.h. */
void              beakta_change_set_deputy_for (BeaktaChange *change,
                                               const char      *deputy_for);

/* For tests and imports: when it happened; the store's clock otherwise. */
void              beakta_change_set_time      (BeaktaChange    *change,
                                               GDateTime       *time);

BeaktaAct         beakta_change_get_act       (BeaktaChange    *change);
const char       *beakta_change_get_case_id   (BeaktaChange    *change);
const char       *beakta_change_get_reason    (BeaktaChange    *change);
const char       *beakta_change_get_typed_in  (BeaktaChange    *change);      /* "" when it is not */
const char       *beakta_change_get_batch     (BeaktaChange    *change);      /* "" when it is not */
const char       *beakta_change_get_deputy_for (BeaktaChange *change);        /* "" when it is not */
GDateTime        *beakta_change_get_time      (BeaktaChange    *change);
GPtrArray        *beakta_change_get_edits     (BeaktaChange    *change);      /* of BeaktaEdit */
GPtrArray        *beakta_change_get_originals (BeaktaChange    *change);      /* of BeaktaOriginal */
gboolean          beakta_change_is_empty      (BeaktaChange    *change);

/* (transfer full): its edits may be altered; originals are shared. */
BeaktaChange     *beakta_change_copy          (BeaktaChange    *change);

/* (transfer full): the same change but for its edits of @kind; originals are shared. */
BeaktaChange     *beakta_change_copy_without  (BeaktaChange    *change,
                                               BeaktaItemKind   kind);

/**
 * beakta_change_rebase:
 * @change: a change that has not been applied
 * @own: an entry by the same writer, written after @change was made
 *
 * For a writer that sends changes one after the other: edits of an item that @own wrote, made from the
 * revision that @own itself was made from, are based on what @own left. Other edits keep their base, so
 * that somebody else's change in between is still found out.
 */
void              beakta_change_rebase        (BeaktaChange    *change,
                                               BeaktaEntry     *own);

BeaktaEdit       *beakta_edit_new             (BeaktaItemKind   kind,
                                               const char      *id,
                                               gint64           base_revision,
                                               JsonObject      *before,
                                               JsonObject      *after);
void              beakta_edit_free            (BeaktaEdit      *edit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaChange, beakta_change_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaEdit, beakta_edit_free)

G_END_DECLS
