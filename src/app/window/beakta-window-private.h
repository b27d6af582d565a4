/* Shared by the files that make up the window. */

#pragma once

#include "beakta-window.h"

#include "beakta-break-bin.h"
#include "beakta-case-page.h"
#include "beakta-intake-bar.h"
#include "beakta-problem-page.h"
#include "beakta-queue-page.h"

G_BEGIN_DECLS

struct _BeaktaWindow
{
  AdwApplicationWindow  parent_instance;

  BeaktaStore          *store;             /* owned, nullable */
  GListStore           *early_files;       /* owned, nullable: came before the store was open */
  GCancellable         *loading;           /* owned, nullable: of a case */
  gulong                closing_handler;   /* on the editor whose last change is awaited */
  BeaktaCasePage       *case_page;         /* of the leaflet, nullable */

  /* Template children */
  AdwToastOverlay      *toasts;
  BeaktaBreakBin       *bin;
  GtkStack             *root;
  BeaktaProblemPage    *problem_page;
  AdwLeaflet           *leaflet;
  BeaktaQueuePage      *queue_page;
  BeaktaIntakeBar      *intake_bar;
};

/* Actions */
void         beakta_window_class_add_actions  (GtkWidgetClass    *klass);
void         beakta_window_update_actions     (BeaktaWindow      *self);

/* Files */
void         beakta_window_choose_files       (BeaktaWindow      *self);
void         beakta_window_accept_drops       (BeaktaWindow      *self);
void         beakta_window_load_example       (BeaktaWindow      *self);

/* Navigation */
BeaktaCaseEditor *beakta_window_get_editor    (BeaktaWindow      *self);      /* nullable */
gboolean     beakta_window_shows_case         (BeaktaWindow      *self);
void         beakta_window_close_case         (BeaktaWindow      *self);
GSettings   *beakta_window_get_settings       (BeaktaWindow      *self);

G_END_DECLS
