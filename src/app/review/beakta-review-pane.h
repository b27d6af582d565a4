/* The review of a proposed case: by somebody else than the proposer, who approves it or returns it with a remark. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-case-target.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_REVIEW_PANE (beakta_review_pane_get_type ())

/* Implements BeaktaCaseTarget. Signals:
 *   "passage-activated" (const char *passage_id): show it in the text
 *   "item-activated" (int kind, const char *id): show what a line of the summary is about
 */
G_DECLARE_FINAL_TYPE (BeaktaReviewPane, beakta_review_pane, BEAKTA, REVIEW_PANE, GtkWidget)

GtkWidget *beakta_review_pane_new        (void);

/* @editor: (nullable) */
void       beakta_review_pane_set_editor (BeaktaReviewPane *self,
                                          BeaktaCaseEditor *editor);

G_END_DECLS
