/* What comments said before somebody altered them, out of the journal of the case. */

#pragma once

#include "beakta-change.h"

G_BEGIN_DECLS

typedef struct
{
  char *text;
  char *until;                       /* UTC: when it was altered */
} BeaktaEarlierWords;

/* (transfer full): comment id -> GPtrArray of BeaktaEarlierWords, the latest first. */
GHashTable *beakta_comment_past_new  (void);

/* Takes what @entry altered; entries come in the order of the journal. Returns: whether anything was */
gboolean    beakta_comment_past_add  (GHashTable        *past,
                                      const BeaktaEntry *entry);

G_END_DECLS
