/* A journal entry as a list shows it. */

#pragma once

#include "beakta-change.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_HISTORY_ITEM (beakta_history_item_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaHistoryItem, beakta_history_item, BEAKTA, HISTORY_ITEM, GObject)

BeaktaHistoryItem *beakta_history_item_new        (BeaktaEntry       *entry);
BeaktaEntry       *beakta_history_item_get_entry  (BeaktaHistoryItem *self);

/* Whether a later entry undid it. Notifies "is-undone". */
gboolean           beakta_history_item_is_undone  (BeaktaHistoryItem *self);
void               beakta_history_item_set_undone (BeaktaHistoryItem *self,
                                                   gboolean           is_undone);

G_END_DECLS
