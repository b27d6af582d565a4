/* Shared by the files that make up the pane of the reasons. */

#pragma once

#include "beakta-reasons-pane.h"

#include "beakta-reasons-form.h"
#include "beakta-reasons-row.h"
#include "beakta-reasons.h"
#include "beakta-scroll-keeper.h"

G_BEGIN_DECLS

struct _BeaktaReasonsPane
{
  BeaktaCasePane      parent_instance;

  BeaktaScrollKeeper *keeper;        /* owned */
  GPtrArray          *draft;         /* owned, nullable: what the case says now; NULL: to be drafted */
  GPtrArray          *lines;         /* owned, nullable: what is written beside it */
  GHashTable         *rows;          /* id to BeaktaReasonsRow; children of the box of lines */
  GtkWidget          *headings[BEAKTA_N_REASONS]; /* the same */
  GtkWidget          *form;          /* nullable: a child of the same */
  guint               most;          /* sentences that are shown */
  gboolean            hands_on;      /* the keyboard is to go to the sentences when they have come */

  /* Template children */
  GtkScrolledWindow  *scrolled;
  GtkLabel           *count;
  GtkWidget          *news;
  GtkLabel           *news_words;
  GtkWidget          *update;
  GtkWidget          *asks;
  GtkLabel           *asks_words;
  GtkWidget          *take_all;
  GtkWidget          *keep_all;
  GtkWidget          *empty;
  GtkLabel           *empty_title;
  GtkLabel           *empty_words;
  GtkWidget          *draft_button;
  GtkWidget          *next_button;
  GtkBox             *lines_box;
  GtkWidget          *more;
  GtkWidget          *own;
  GtkExpander        *removed;
  GtkBox             *removed_box;
};

/* The sentences, as rows */
void      beakta_reasons_pane_show_lines   (BeaktaReasonsPane *self,
                                            const char        *why);
void      beakta_reasons_pane_drop_lines   (BeaktaReasonsPane *self);

/* (nullable): @id: nullable */
BeaktaReasonsRow *beakta_reasons_pane_find_row (BeaktaReasonsPane *self,
                                            const char        *id);

/* Opens the sentence, closes the one that was open, and brings it into sight; FALSE when it is not there. */
gboolean  beakta_reasons_pane_open         (BeaktaReasonsPane *self,
                                            const char        *id);

/* What people do to them */
void      beakta_reasons_pane_class_add_acts (GtkWidgetClass  *klass);
void      beakta_reasons_pane_do           (BeaktaReasonsPane *self,
                                            const char        *id,
                                            BeaktaReasonsDeed  deed);
void      beakta_reasons_pane_put_back     (BeaktaReasonsPane *self,
                                            const char        *id);

/* @after: (nullable) */
void      beakta_reasons_pane_open_form    (BeaktaReasonsPane *self,
                                            BeaktaReasonPart   part,
                                            const char        *after);
void      beakta_reasons_pane_close_form   (BeaktaReasonsPane *self);

G_END_DECLS
