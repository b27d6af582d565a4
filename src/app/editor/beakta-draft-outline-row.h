/* One section, question or rule of a draft in its outline. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-checklist-draft.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_DRAFT_OUTLINE_ROW (beakta_draft_outline_row_get_type ())

/* Signal: "dropped" (guint item): another item of the draft was dropped on it */
G_DECLARE_FINAL_TYPE (BeaktaDraftOutlineRow, beakta_draft_outline_row, BEAKTA, DRAFT_OUTLINE_ROW, GtkListBoxRow)

GtkWidget       *beakta_draft_outline_row_new          (BeaktaChecklistDraft  *draft,
                                                        BeaktaDraftItem        item);
BeaktaDraftItem  beakta_draft_outline_row_get_item     (BeaktaDraftOutlineRow *self);
void             beakta_draft_outline_row_update       (BeaktaDraftOutlineRow *self);
/* What is wrong in it and still to write: beakta_draft_problems_count (). */
void             beakta_draft_outline_row_set_counts (BeaktaDraftOutlineRow *self,
                                                      const guint           *counts);

G_END_DECLS
