/* The window: the queue, the case that is open, and everything that can go wrong before either. */

#pragma once

#include "beakta-application.h"
#include "beakta-case.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_WINDOW (beakta_window_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaWindow, beakta_window, BEAKTA, WINDOW, AdwApplicationWindow)

GtkWidget   *beakta_window_new            (BeaktaApplication *application);

/* A new store closes the case that is open. Files that came before the store are opened now. */
void         beakta_window_set_store      (BeaktaWindow      *self,
                                           BeaktaStore       *store);

/* The store could not be opened: says why, what was kept and what to do. */
void         beakta_window_show_problem   (BeaktaWindow      *self,
                                           const GError      *error);

/* @case_: an id or a case number */
void         beakta_window_open_case      (BeaktaWindow      *self,
                                           const char        *case_);

/* @files: (element-type GFile): registers a case with them, once the store is open. */
void         beakta_window_open_files     (BeaktaWindow      *self,
                                           GListModel        *files);

void         beakta_window_toast          (BeaktaWindow      *self,
                                           const char        *text);

G_END_DECLS
