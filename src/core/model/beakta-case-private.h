/* What the files of the case share. The number is that of beakta-case.c. */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

struct _BeaktaCase
{
  GObject      parent_instance;

  char        *id;
  gint64       head;
  char        *head_hash;
  char        *head_time;

  GHashTable  *items[BEAKTA_N_ITEMS];    /* id -> BeaktaRecord, both owned */
  gpointer     empty[BEAKTA_N_ITEMS];    /* nullable: stands in for the one record that is not there */
  GHashTable  *numbers;                  /* nullable until asked for: passage id (lent) -> evidence number */
  char        *viewer;                   /* nullable: who looks at it */
  gboolean     is_own;                   /* the viewer sees their own answers */
};

/* Tells that the item is another now. */
void           beakta_case_tell_item     (BeaktaCase      *self,
                                          BeaktaItemKind   kind,
                                          const char      *id);

/* Invariant (3): where an item of the store is in the case, as it is seen. @seen: (out) (transfer full) */
BeaktaItemKind beakta_case_see_item      (BeaktaCase      *self,
                                          BeaktaItemKind   kind,
                                          const char      *id,
                                          char           **seen);

/* After the case has become another's to see, or everybody's. */
void           beakta_case_follow_viewer (BeaktaCase      *self);

G_END_DECLS
