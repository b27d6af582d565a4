/* A request that is being written: its last day, how it begins, and its points in their order. It saves itself. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_DRAFT_BOX (beakta_draft_box_get_type ())

/* Signal: "passage-activated" (const char *passage_id) */
G_DECLARE_FINAL_TYPE (BeaktaDraftBox, beakta_draft_box, BEAKTA, DRAFT_BOX, GtkBox)

/* @editor: (nullable): everything is emptied */
void     beakta_draft_box_set_editor (BeaktaDraftBox   *self,
                                      BeaktaCaseEditor *editor);

/* Shows the draft of the case; hides itself when there is none. */
void     beakta_draft_box_update     (BeaktaDraftBox   *self);
void     beakta_draft_box_flush      (BeaktaDraftBox   *self);

/* A change failed: what was written stays in its field. */
void     beakta_draft_box_take_back  (BeaktaDraftBox   *self);

/* (transfer none) (nullable): why it cannot be sent as it stands, in words for a person, who is led to the place. */
const char *beakta_draft_box_find_lack (BeaktaDraftBox *self);

/* Brings a point into view; FALSE when it has no row. */
gboolean beakta_draft_box_show_point (BeaktaDraftBox   *self,
                                      const char       *id);

G_END_DECLS
