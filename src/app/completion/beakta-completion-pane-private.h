/* What the parts of the pane share. */

#pragma once

#include "beakta-completion-pane.h"

#include "beakta-draft-box.h"
#include "beakta-sent-box.h"

G_BEGIN_DECLS

struct _BeaktaCompletionPane
{
  BeaktaCasePane     parent_instance;

  /* Template children */
  GtkStack          *stack;
  GtkScrolledWindow *scrolled;
  BeaktaDraftBox    *draft;
  GtkBox            *sent;           /* of BeaktaSentBox, the latest first */
  GtkWidget         *another;
  GtkWidget         *first;
  GtkWidget         *bar;
};

/* Sends the case the words that have been typed. */
void  beakta_completion_pane_flush      (BeaktaCompletionPane *self);

/* beakta-completion-pane-acts.c: nothing is done that the person may not do. */
void  beakta_completion_pane_draft      (BeaktaCompletionPane *self);
void  beakta_completion_pane_extend     (BeaktaCompletionPane *self,
                                         const char           *request);
void  beakta_completion_pane_close      (BeaktaCompletionPane *self,
                                         const char           *request);
void  beakta_completion_pane_class_add_acts (GtkWidgetClass   *klass);
void  beakta_completion_pane_update_acts    (BeaktaCompletionPane *self);

G_END_DECLS
