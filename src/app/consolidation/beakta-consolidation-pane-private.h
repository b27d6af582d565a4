/* What the parts of the pane share. The numbers are those of the header. */

#pragma once

#include "beakta-consolidation-pane.h"

#include "beakta-consolidation.h"

G_BEGIN_DECLS

struct _BeaktaConsolidationPane
{
  BeaktaCasePane  parent_instance;

  GPtrArray      *lists;             /* of BeaktaConsolidation; empty while nothing may be seen */
  char           *current;           /* nullable: id of the row that the keys are for */
  guint           refresh_source;

  /* Template children */
  GtkStack       *stack;
  GtkLabel       *counts;
  GtkProgressBar *progress;
  GtkLabel       *who;
  GtkWidget      *ask;
  GtkButton      *accept_all;
  GtkBox         *rows;
  GtkBox         *agreement;
};

/* Invariant (2). */
gboolean          beakta_consolidation_pane_may_settle      (BeaktaConsolidationPane *self);

/* (nullable): the question with @id: (nullable): "checklist/question" */
const BeaktaConsolidationItem *
                  beakta_consolidation_pane_find_item       (BeaktaConsolidationPane *self,
                                                             const char              *id);

/* (nullable): its row; the first row when @id is %NULL. */
GtkWidget        *beakta_consolidation_pane_find_row        (BeaktaConsolidationPane *self,
                                                             const char              *id);
gboolean          beakta_consolidation_pane_holds_keyboard  (BeaktaConsolidationPane *self);
void              beakta_consolidation_pane_set_current     (BeaktaConsolidationPane *self,
                                                             const char              *id);

/* beakta-consolidation-pane-acts.c: nothing is done that the person may not do. */
void              beakta_consolidation_pane_take_of         (BeaktaConsolidationPane *self,
                                                             const char              *id,
                                                             guint                    index);
void              beakta_consolidation_pane_accept          (BeaktaConsolidationPane *self,
                                                             const char              *id);
void              beakta_consolidation_pane_accept_all      (BeaktaConsolidationPane *self);
void              beakta_consolidation_pane_write_own_words (BeaktaConsolidationPane *self,
                                                             const char              *id);
void              beakta_consolidation_pane_class_add_acts  (GtkWidgetClass          *klass);

G_END_DECLS
