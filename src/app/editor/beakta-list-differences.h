/* What one version of a checklist has that another has not, with the words that differ marked. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_LIST_DIFFERENCES (beakta_list_differences_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaListDifferences, beakta_list_differences, BEAKTA, LIST_DIFFERENCES, GtkBox)

GtkWidget *beakta_list_differences_new  (void);

/* @differences: (nullable) (element-type BeaktaChecklistDifference); none is said too. */
void       beakta_list_differences_show (BeaktaListDifferences *self,
                                        GPtrArray            *differences);

G_END_DECLS
