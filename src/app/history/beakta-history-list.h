/* The lines of the history, the latest first: what was typed in one go is one line, and what was undone says so. */

#pragma once

#include "beakta-history-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GListStore *beakta_history_list_new  (void);

/* @entry: the next one of the journal; one that is in the list already is passed over. */
void        beakta_history_list_add  (GListStore  *self,
                                      BeaktaEntry *entry);

/* What was done elsewhere, and came here with the case. @parts: of such lists, the first of what was done here, which stays as it is;
 * after it come those of @entries, a list for each journal. @entries: of BeaktaEntry, oldest first */
void        beakta_history_list_show_carried (GListStore *parts,
                                              GPtrArray  *entries);

G_END_DECLS
