/* The lines of the history, the latest first: what was typed in one go is one line, and what was undone says so. */

#pragma once

#include "beakta-history-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GListStore *beakta_history_list_new  (void);

/* @entry: the next one of the journal; one that is in the list already is passed over. */
void        beakta_history_list_add  (GListStore  *self,
                                      BeaktaEntry *entry);

G_END_DECLS
