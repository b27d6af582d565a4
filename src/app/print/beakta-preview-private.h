/* Shared by the files that make up the preview. */

#pragma once

#include <adwaita.h>

#include "beakta-paper-choice.h"
#include "beakta-paper-saver.h"
#include "beakta-paper-view.h"
#include "beakta-paper.h"
#include "beakta-preview.h"

G_BEGIN_DECLS

struct _BeaktaPreview
{
  GtkWidget         parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  BeaktaPaper      *paper;           /* owned, nullable */
  GSettings        *settings;        /* owned, nullable */
  BeaktaPaperSaver *saver;           /* owned, nullable until something is saved */
  GtkPrintSettings *print_settings;  /* owned, nullable until something has been printed */
  BeaktaReportKind  shown;           /* the paper that the pages are of */

  /* Template children */
  AdwToastOverlay  *toasts;
  GtkWidget        *bar;
  GtkDropDown      *kind;
  BeaktaPaperChoice *choice;
  GtkLabel         *place;
  GtkStack         *stack;
  GtkLabel         *problem;
  BeaktaPaperView  *view;
};

/* Whether all of the paper is there, to be saved and printed. */
gboolean beakta_preview_is_whole (BeaktaPreview *self);
void     beakta_preview_save     (BeaktaPreview *self);
void     beakta_preview_print    (BeaktaPreview *self);
void     beakta_preview_toast    (BeaktaPreview *self,
                                  const char    *text);

G_END_DECLS
