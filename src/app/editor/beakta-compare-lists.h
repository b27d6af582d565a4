/* Two versions of a checklist: what the later has that the earlier has not. */

#pragma once

#include <adwaita.h>

#include "beakta-store-lists.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COMPARE_LISTS (beakta_compare_lists_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaCompareLists, beakta_compare_lists, BEAKTA, COMPARE_LISTS, AdwWindow)

/* @versions: (element-type BeaktaListVersion): of the list; @shown: the one of them whose text @list is. Versions besides it
 * that are drafts are left out. */
GtkWidget *beakta_compare_lists_new (GtkWindow               *parent,
                                     BeaktaStore             *store,
                                     GPtrArray               *versions,
                                     const BeaktaListVersion *shown,
                                     BeaktaChecklist         *list);

G_END_DECLS
