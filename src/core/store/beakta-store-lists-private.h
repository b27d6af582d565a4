/* What the files of the store's checklists share. In a thread that has a connection. */

#pragma once

#include "beakta-store-lists.h"
#include "beakta-store-private.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_LIST_ACT_SAVE,
  BEAKTA_LIST_ACT_DISCARD,
  BEAKTA_LIST_ACT_PUBLISH,
  BEAKTA_LIST_ACT_WITHDRAW,
  BEAKTA_LIST_ACT_RESTORE,
  BEAKTA_LIST_ACT_IMPORT
} BeaktaListActKind;

/* What its kind does not need is "". */
struct _BeaktaListAct
{
  BeaktaListActKind  kind;
  char              *draft;
  gint64             base;
  GBytes            *xml;            /* nullable */
  char              *id;
  char              *version;
  char              *reason;
  char              *file;
  char              *source;
};

/* A version with every text "". */
BeaktaListVersion *beakta_list_version_new         (BeaktaListStatus         status);

/* (transfer full): as it stands; an error when it is not there. */
BeaktaListVersion *beakta_store_find_list_version  (BeaktaStore             *self,
                                                    BeaktaDriver            *db,
                                                    const char              *id,
                                                    const char              *version,
                                                    GError                 **error);

/* @xml: (out) (optional) (transfer full) */
BeaktaListVersion *beakta_store_find_draft         (BeaktaDriver            *db,
                                                    const char              *draft,
                                                    GBytes                 **xml,
                                                    GError                 **error);

/* Writes it unless the store has that version. @origin: whence it comes. @is_same: (out): whether what the store has is this
 * one; @is_new: (out): whether it was not there. */
gboolean           beakta_store_write_checklist    (BeaktaDriver            *db,
                                                    BeaktaChecklist         *checklist,
                                                    const BeaktaListVersion *origin,
                                                    gboolean                *is_same,
                                                    gboolean                *is_new,
                                                    GError                 **error);

/* The chain of what was done: beakta-list-events.c. @now: as the list itself says it */
gboolean           beakta_list_events_add          (BeaktaStore             *self,
                                                    BeaktaDriver            *db,
                                                    const char              *act,
                                                    const BeaktaListVersion *version,
                                                    const char              *words,
                                                    const char              *now,
                                                    GError                 **error);

/* @last: (out): the number of the last one; 0 while nothing was done. */
gboolean           beakta_list_events_find_last    (BeaktaDriver            *db,
                                                    gint64                  *last,
                                                    GError                 **error);

/* The chain, and that what a list says of where it comes from and whether it is withdrawn is what was done. */
gboolean           beakta_list_events_verify       (BeaktaDriver            *db,
                                                    GError                 **error);

/* (transfer full): now, as records carry it. */
char              *beakta_list_dup_now             (void);

G_END_DECLS
