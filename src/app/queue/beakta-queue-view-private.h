/* Shared by the files that make up the rows of the queue. */

#pragma once

#include "beakta-queue-chosen.h"
#include "beakta-queue-column-choice.h"
#include "beakta-queue-deed-bar.h"
#include "beakta-queue-view.h"

G_BEGIN_DECLS

struct _BeaktaQueueView
{
  GtkWidget          parent_instance;

  BeaktaStore       *store;          /* owned, nullable */
  BeaktaCaseList    *cases;          /* owned, nullable */
  GSignalGroup      *case_signals;
  GtkSliceListModel *slice;          /* owned, nullable: the window on @cases */
  guint              tick;
  gboolean           has_drawn;      /* a frame with rows */

  BeaktaQueue        queue;
  char              *words;          /* nullable */
  BeaktaSort         sort;
  gboolean           descending;
  GtkWidget         *menu;           /* nullable until it is opened */
  gboolean           is_sorting;     /* the columns follow the properties, not a person */

  /* Template children */
  GtkWidget         *content;
  GtkColumnView     *view;
  GMenuModel        *row_menu;
  GtkRevealer       *several;        /* what can be done with more than one */
  GtkLabel          *several_label;
  BeaktaQueueDeedBar *deed_bar;

  BeaktaQueueColumnChoice *choice;   /* owned, nullable */
  BeaktaQueueChosen *chosen;         /* what is selected, wherever it moves */
};

/* Acts on the chosen rows */
void beakta_queue_view_class_add_actions (GtkWidgetClass  *klass);
void beakta_queue_view_update_actions    (BeaktaQueueView *self);
void beakta_queue_view_popup_menu        (BeaktaQueueView *self,
                                          double           x,
                                          double           y);

G_END_DECLS
