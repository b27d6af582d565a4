/* Shared by the files that make up the window of a copy for disclosure. */

#pragma once

#include "beakta-disclosure-window.h"

#include "beakta-mask-watch.h"
#include "beakta-output.h"
#include "beakta-paper-choice.h"
#include "beakta-paper-saver.h"
#include "beakta-paper-view.h"

G_BEGIN_DECLS

struct _BeaktaDisclosureWindow
{
  AdwWindow         parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  GSettings        *settings;        /* owned, nullable */
  BeaktaPaperSaver *saver;           /* owned, nullable until something is saved */
  GCancellable     *reading;         /* owned, nullable: the journal is being read */
  guint             source;          /* the case has changed, and the copy waits to be made anew; 0: it does not */
  GPtrArray        *masks;           /* owned, nullable: of BeaktaMask */
  BeaktaReport     *report;          /* owned, nullable: the masked paper */
  BeaktaPages      *pages;           /* owned, nullable */

  /* Template children */
  AdwToastOverlay  *toasts;
  GtkDropDown      *kind;
  BeaktaPaperChoice *choice;
  GtkButton        *add;
  GtkBox           *masked_box;
  GtkListBox       *masked;
  GtkLabel         *nothing_masked;
  GtkBox           *left_box;
  GtkListBox       *left;
  GtkBox           *proposed_box;
  GtkListBox       *proposed;
  GtkStack         *stack;
  AdwStatusPage    *problem;
  BeaktaPaperView  *view;
};

void beakta_disclosure_window_toast     (BeaktaDisclosureWindow *self,
                                         const char             *text);

/* Opens the dialog for a mask, new or of the case; says why when the person may not mask now. */
void beakta_disclosure_window_edit_mask (BeaktaDisclosureWindow *self,
                                         const BeaktaCaseMask   *mask);
void beakta_disclosure_window_remove_mask (BeaktaDisclosureWindow *self,
                                         const char             *id);

/* The lists beside the copy, of what it has and what it left: beakta-disclosure-rows.c */
void beakta_disclosure_window_fill_lists (BeaktaDisclosureWindow *self);

/* beakta-disclosure-save.c */
void beakta_disclosure_window_save      (BeaktaDisclosureWindow *self);

G_END_DECLS
