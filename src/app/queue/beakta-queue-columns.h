/* The columns of the queue: what each shows, how wide it is, and what it is sorted by. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-break-bin.h"
#include "beakta-store-query.h"

G_BEGIN_DECLS

/* Adds the columns to an empty view. */
void  beakta_queue_columns_add        (GtkColumnView *view);

/* Shows those that there is room for. */
void  beakta_queue_columns_set_width  (GtkColumnView *view,
                                       BeaktaWidth    width);

/* "number", "title" ...: as the settings have it. */
const char *beakta_queue_columns_get_nick (GtkColumnViewColumn *column);

/* (transfer full): the nicks of all of them, in the order in which they stand until somebody moves one. */
GStrv beakta_queue_columns_dup_usual  (void);

/* Shows those that a person has chosen; none for those that the program chooses by the room there is. */
void  beakta_queue_columns_choose     (GtkColumnView      *view,
                                       const char * const *chosen);

/* What the person sorts by; FALSE when by nothing. Sorting itself happens in SQL. */
gboolean beakta_queue_columns_get_sort (GtkColumnView *view,
                                        BeaktaSort    *sort,
                                        gboolean      *descending);
void  beakta_queue_columns_set_sort   (GtkColumnView *view,
                                       BeaktaSort     sort,
                                       gboolean       descending);

G_END_DECLS
