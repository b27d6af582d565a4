/* A row of the panels beside the text: a part of the application, a document or an answer, and what is to be said of it. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-coverage.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PART_ROW (beakta_part_row_get_type ())

G_DECLARE_FINAL_TYPE (BeaktaPartRow, beakta_part_row, BEAKTA, PART_ROW, GtkListBoxRow)

/* (transfer none): row @index of @list, made if it is not there: rows that stay keep the keyboard. */
BeaktaPartRow *beakta_part_row_get_at     (GtkListBox                 *list,
                                           guint                       index);

/* Takes away the rows from @n on. */
void           beakta_part_row_cut        (GtkListBox                 *list,
                                           guint                       n);

/* @value: at the end of the first line; @caption: below; both may be "". @spoken: the row in words, nullable: the same */
void           beakta_part_row_show       (BeaktaPartRow              *self,
                                           const char                 *title,
                                           const char                 *value,
                                           const char                 *caption,
                                           const char                 *spoken);

/* The same of how much has been used, with a bar. */
void           beakta_part_row_show_share (BeaktaPartRow              *self,
                                           const char                 *title,
                                           const BeaktaCoverageCounts *counts);

/* What it stands for: a number, or the id of an item. */
void           beakta_part_row_set_target (BeaktaPartRow              *self,
                                           guint                       number,
                                           const char                 *id);
guint          beakta_part_row_get_number (BeaktaPartRow              *self);
const char    *beakta_part_row_get_id     (BeaktaPartRow              *self);

G_END_DECLS
