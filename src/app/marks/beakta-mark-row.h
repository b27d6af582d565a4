/* One mark in the list of marks: its number or sort, its words, where they stand and what they are for. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-mark-item.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_MARK_ROW (beakta_mark_row_get_type ())

G_DECLARE_FINAL_TYPE (BeaktaMarkRow, beakta_mark_row, BEAKTA, MARK_ROW, GtkWidget)

GtkWidget *beakta_mark_row_new  (void);
void       beakta_mark_row_show (BeaktaMarkRow  *self,
                                 BeaktaMarkItem *item,
                                 BeaktaCase     *case_);

/* (transfer full): the same in one line, for those who hear it. */
char      *beakta_mark_row_dup_name (BeaktaMarkItem *item,
                                     BeaktaCase     *case_);

G_END_DECLS
