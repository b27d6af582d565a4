/* Shared by the files that make up the list of marks. */

#pragma once

#include "beakta-marks-panel.h"

#include "beakta-mark-item.h"

G_BEGIN_DECLS

struct _BeaktaMarksPanel
{
  GtkWidget           parent_instance;

  BeaktaCaseEditor   *editor;        /* owned, nullable */
  GSignalGroup       *case_signals;
  GSignalGroup       *editor_signals;
  GtkFilterListModel *shown;         /* owned */
  GtkSingleSelection *selection;     /* owned */
  GtkFilter          *filter;        /* owned */
  char               *question;      /* nullable: "checklist/question" of the moment */
  gboolean            others;
  gboolean            is_stale;      /* marks have changed while nobody saw them */
  gboolean            is_listing;
  guint               listing_source;

  /* Template children */
  GtkWidget          *content;
  GtkDropDown        *sort;
  GtkEditable        *words;
  GtkStack           *stack;
  GtkListView        *list;
  GtkLabel           *nothing;
  GtkPopover         *menu;
};

/* (transfer none) (nullable) */
BeaktaMarkItem      *beakta_marks_panel_get_selected         (BeaktaMarksPanel    *self);
const BeaktaPassage *beakta_marks_panel_get_selected_passage (BeaktaMarksPanel    *self);

/* Emits "mark-chosen" for the selected mark. */
void                 beakta_marks_panel_choose               (BeaktaMarksPanel    *self,
                                                              gboolean             for_good);

/* Acts on the selected mark, by key and menu */
void                 beakta_marks_panel_class_add_actions    (GtkWidgetClass      *klass);
void                 beakta_marks_panel_update_actions       (BeaktaMarksPanel    *self);
void                 beakta_marks_panel_open_menu_at         (BeaktaMarksPanel    *self,
                                                              double               x,
                                                              double               y);

G_END_DECLS
