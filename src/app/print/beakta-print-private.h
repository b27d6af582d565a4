/* Shared by the files that make up the preview. */

#pragma once

#include "beakta-print.h"

#include "beakta-output.h"
#include "beakta-paper-choice.h"
#include "beakta-report-tables.h"

G_BEGIN_DECLS

struct _BeaktaPrint
{
  AdwWindow         parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  GSettings        *settings;        /* owned, nullable */
  BeaktaReport     *report;          /* owned, nullable until the journal has been read */
  BeaktaPages      *pages;           /* owned, nullable */
  GtkPrintSettings *print_settings;  /* owned, nullable until something has been printed */
  GCancellable     *reading;         /* owned, nullable */
  double            zoom;            /* pixels a point */

  /* Template children */
  AdwToastOverlay  *toasts;
  GtkDropDown      *kind;
  BeaktaPaperChoice *choice;
  GtkStack         *stack;
  GtkScrolledWindow *scroller;
  GtkListView      *list;
  GtkLabel         *place;
};

/* (transfer full): what the paper that is shown is about: the analysis, else the answers. */
BeaktaWorkbook *beakta_print_make_tables (BeaktaPrint *self);
void  beakta_print_save    (BeaktaPrint *self);
void  beakta_print_run     (BeaktaPrint *self);
void  beakta_print_toast   (BeaktaPrint *self,
                            const char  *text);

G_END_DECLS
