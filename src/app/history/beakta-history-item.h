/* A line of the history: an entry of the journal, or a run of entries that were typed in one go. */

#pragma once

#include "beakta-change.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_HISTORY_ITEM (beakta_history_item_get_type ())

/* Signal: "changed" (): the run grew, or it was undone or done again. */
G_DECLARE_FINAL_TYPE (BeaktaHistoryItem, beakta_history_item, BEAKTA, HISTORY_ITEM, GObject)

/* @is_carried: it was done elsewhere, and came here with the case; its numbers are those of the journal there */
BeaktaHistoryItem *beakta_history_item_new           (BeaktaEntry       *entry,
                                                      gboolean           is_carried);

/* (transfer none): of a run all its entries, joined. */
BeaktaEntry       *beakta_history_item_get_entry     (BeaktaHistoryItem *self);

gboolean           beakta_history_item_is_carried    (BeaktaHistoryItem *self);

/* Sequence of the first entry. */
gint64             beakta_history_item_get_first     (BeaktaHistoryItem *self);

/* Takes in @entry when it goes on with what was typed; else FALSE. */
gboolean           beakta_history_item_take          (BeaktaHistoryItem *self,
                                                      BeaktaEntry       *entry);

/* Sequence of the entry that undid it; 0: it holds. */
gint64             beakta_history_item_get_undone_by (BeaktaHistoryItem *self);
void               beakta_history_item_set_undone_by (BeaktaHistoryItem *self,
                                                      gint64             undone_by);

G_END_DECLS
