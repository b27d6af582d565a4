/* The rows of a comparison as a list: all of them, or those that differ. An item is made when it is looked at. */

#pragma once

#include "beakta-comparison.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COMPARE_ITEM (beakta_compare_item_get_type ())

G_DECLARE_FINAL_TYPE (BeaktaCompareItem, beakta_compare_item, BEAKTA, COMPARE_ITEM, GObject)

/* The index of its row in the comparison. */
guint              beakta_compare_item_get_row          (BeaktaCompareItem *self);

#define BEAKTA_TYPE_COMPARE_LIST (beakta_compare_list_get_type ())

G_DECLARE_FINAL_TYPE (BeaktaCompareList, beakta_compare_list, BEAKTA, COMPARE_LIST, GObject)

/* @comparison: finished */
BeaktaCompareList *beakta_compare_list_new              (BeaktaComparison  *comparison);
void               beakta_compare_list_set_only_differences (BeaktaCompareList *self,
                                                         gboolean           only_differences);

/* Where in the list a row of the comparison is, or the first after it that is in it; the number of items when none is. */
guint              beakta_compare_list_find             (BeaktaCompareList *self,
                                                         guint              row);

/* The next item from @position, or the one before it, that differs; -1: none. @position: -1 for before the first */
int                beakta_compare_list_find_difference  (BeaktaCompareList *self,
                                                         int                position,
                                                         gboolean           forward);

G_END_DECLS
