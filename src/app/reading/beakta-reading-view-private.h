/* What the files of BeaktaReadingView share. */

#pragma once

#include <adwaita.h>

#include "beakta-coverage-strip.h"
#include "beakta-document-chooser.h"
#include "beakta-find-bar.h"
#include "beakta-page-bar.h"
#include "beakta-page-thumbnails.h"
#include "beakta-page-view.h"
#include "beakta-reading-sidebar.h"
#include "beakta-reading-view.h"
#include "beakta-folio.h"
#include "beakta-remark-bar.h"
#include "beakta-reread-box.h"
#include "beakta-shown.h"

G_BEGIN_DECLS

struct _BeaktaReadingView
{
  GtkWidget              parent_instance;

  BeaktaCaseEditor      *editor;     /* owned, nullable */
  GSignalGroup          *case_signals;
  GSignalGroup          *editor_signals;
  GSettings             *settings;   /* owned, nullable: without a schema nothing is remembered */
  GHashTable            *tops;       /* guint document: guint, where the reader was */
  BeaktaShown           *shown;      /* owned, nullable */
  BeaktaReadingSurface  *surface;    /* one of the template's children: what is read on */

  guint                  number;     /* of the document that is shown; 0 none */
  char                  *refused;    /* why it has no text, as it was when it was opened; nullable */
  BeaktaText            *text;       /* owned, nullable while it is loaded */
  GCancellable          *loading;    /* owned, nullable */
  char                  *wanted;     /* passage to show once its text has come; nullable */
  BeaktaStretch          wanted_stretch; /* the same for a stretch; empty: none */
  gint64                 wanted_place;   /* the same for a place; -1 none */
  double                 zoom;
  gboolean               has_selection;
  gboolean               shows_others;

  GArray                *terms;      /* of BeaktaStretch; owned, nullable */
  guint                  terms_document;
  int                    current_term; /* -1 none */

  gboolean               as_text;    /* the person reads PDFs as text */
  gboolean               pages_failed; /* of the document that is shown */
  const char            *pages_problem; /* why, in words beside its text; nullable */
  GHashTable            *passwords;  /* guint document: what was typed for it; NULL: nothing was */
  GCancellable          *fetching;   /* owned, nullable: of its original */

  guint                  loading_source;
  guint                  marks_source;
  guint                  shown_source;
  guint                  bubble_source;

  GtkWidget             *menu;       /* owned by its parent */
  GtkWidget             *bubble;

  /* Template children */
  GtkWidget             *content;
  BeaktaDocumentChooser *chooser;
  GtkToggleButton       *sidebar_button;
  AdwFlap               *flap;
  BeaktaReadingSidebar  *sidebar;
  GtkWidget             *find_button;
  BeaktaFindBar         *find_bar;
  GtkWidget             *notice_row;
  GtkLabel              *notice;
  GtkWidget             *unlock;
  BeaktaRereadBox       *notice_acts;
  GtkStack              *stack;
  GtkStack              *surfaces;
  BeaktaFolio           *folio;
  BeaktaPageView        *pages;
  BeaktaPageBar         *page_bar;
  BeaktaRemarkBar       *remark_bar;
  BeaktaCoverageStrip   *strip;
  AdwStatusPage         *refusal;
  BeaktaRereadBox       *refusal_acts;
  AdwStatusPage         *problem;
};

/* beakta-reading-view-actions.c */
void beakta_reading_view_class_install_actions (GtkWidgetClass    *klass);
void beakta_reading_view_actions_init          (BeaktaReadingView *self);
void beakta_reading_view_update_actions        (BeaktaReadingView *self);
void beakta_reading_view_set_zoom              (BeaktaReadingView *self,
                                                double             zoom);

/* beakta-reading-view-menu.c: what can be done with a selection */
void beakta_reading_view_menu_init             (BeaktaReadingView *self);
void beakta_reading_view_menu_dispose          (BeaktaReadingView *self);
void beakta_reading_view_hide_bubble           (BeaktaReadingView *self);

/* beakta-reading-view-documents.c: which document is shown */
void beakta_reading_view_documents_changed     (BeaktaReadingView *self);
void beakta_reading_view_open                  (BeaktaReadingView *self,
                                                guint              number);
void beakta_reading_view_close                 (BeaktaReadingView *self);

/* The newest version of the first document that has a text, else the first of all; 0 of none. */
guint beakta_reading_view_choose_first         (BeaktaReadingView *self);

/* beakta-reading-view-pages.c: a PDF as its pages or as text */
void beakta_reading_view_pages_init            (BeaktaReadingView *self);
void beakta_reading_view_choose_surface        (BeaktaReadingView *self);
void beakta_reading_view_close_pages           (BeaktaReadingView *self);
void beakta_reading_view_set_as_text           (BeaktaReadingView *self,
                                                gboolean           as_text);
gboolean beakta_reading_view_is_paged          (BeaktaReadingView *self);

/* The pages of the document that is shown are asked for once more. */
void beakta_reading_view_retry_pages           (BeaktaReadingView *self);

/* Beside the text or the pages something can stand. */
gboolean beakta_reading_view_has_sidebar       (BeaktaReadingView *self);

/* Of a type that has pages: a PDF, a picture. */
gboolean beakta_reading_view_has_pages         (const BeaktaDocument *document);

/* A document that has no text, but pages to look at. */
gboolean beakta_reading_view_has_only_pages    (const BeaktaDocument *document);

/* beakta-reading-view-marks.c: the marks of the case, on the surface and in the strip */
void beakta_reading_view_marks_init            (BeaktaReadingView *self);
void beakta_reading_view_marks_dispose         (BeaktaReadingView *self);
void beakta_reading_view_marks_changed         (BeaktaReadingView *self);
void beakta_reading_view_follow_shown          (BeaktaReadingView *self);

/* beakta-reading-view-place.c: where in the text the reader is */
void beakta_reading_view_place_class_init      (GtkWidgetClass    *klass);
guint beakta_reading_view_get_top              (BeaktaReadingView *self);

/* Where a step forward or back begins. */
guint beakta_reading_view_get_place            (BeaktaReadingView *self,
                                                gboolean           forward);

/* beakta-reading-view-terms.c: the words of a perspective */
void beakta_reading_view_terms_class_init      (GtkWidgetClass    *klass);
void beakta_reading_view_show_terms            (BeaktaReadingView *self);
void beakta_reading_view_show_wanted           (BeaktaReadingView *self);
void beakta_reading_view_leave_sidebar         (BeaktaReadingView *self);

/* beakta-reading-view.c */
void beakta_reading_view_selection_changed     (BeaktaReadingView *self);

/* beakta-reading-view-documents.c */
void beakta_reading_view_show_notices          (BeaktaReadingView *self);

/* @refused: a nick: why it is not shown */
void beakta_reading_view_show_refusal          (BeaktaReadingView *self,
                                                const BeaktaDocument *document,
                                                const char        *refused);

/* beakta-reading-view-lock.c: the password of a locked PDF */
void beakta_reading_view_lock_class_init       (GtkWidgetClass    *klass);
void beakta_reading_view_lock_init             (BeaktaReadingView *self);
const char *
     beakta_reading_view_get_password          (BeaktaReadingView *self);
void beakta_reading_view_ask_password          (BeaktaReadingView *self);

G_END_DECLS
