/* Shared by the files that make up the checklist pane. */

#pragma once

#include "beakta-checklist-pane.h"

#include "beakta-assessor-bar.h"
#include "beakta-checklist-chooser.h"
#include "beakta-checklist-picker.h"
#include "beakta-checklist-summary.h"
#include "beakta-disturbance-note.h"
#include "beakta-filter-bar.h"
#include "beakta-knowledge-pane.h"
#include "beakta-knowledge-split.h"
#include "beakta-list-note.h"
#include "beakta-question-list.h"

G_BEGIN_DECLS

struct _BeaktaChecklistPane
{
  BeaktaCasePane          parent_instance;

  char                   *wanted;       /* nullable: a list to show as soon as the case has it */
  BeaktaFilter            filter;

  /* Template children */
  GtkStack               *stack;
  BeaktaAssessorBar      *assessors;
  BeaktaChecklistPicker  *first_picker;
  BeaktaChecklistChooser *chooser;
  GtkProgressBar         *progress;
  GtkLabel               *count;
  GtkMenuButton          *pick;
  BeaktaChecklistPicker  *picker;
  BeaktaListNote         *note;
  GtkScrolledWindow      *scrolled;
  BeaktaQuestionList     *questions;
  BeaktaChecklistSummary *summary;
  BeaktaDisturbanceNote  *disturbance;
  BeaktaFilterBar        *filters;
  BeaktaKnowledgePane    *knowledge;
  BeaktaKnowledgeSplit   *split;
};

/* (nullable): the id of the list that is shown. */
const char *beakta_checklist_pane_get_shown  (BeaktaChecklistPane *self);

/* @checklist: (nullable): an id. */
void        beakta_checklist_pane_show_list  (BeaktaChecklistPane *self,
                                              const char          *checklist);

/* From place to place */
void        beakta_checklist_pane_add_places (BeaktaCasePaneClass *klass);

/* @answer: "checklist/question"; FALSE when the case does not have it. */
gboolean    beakta_checklist_pane_show_answer (BeaktaChecklistPane *self,
                                              const char          *answer);

/* What is known of the current question */
void        beakta_checklist_pane_add_knowledge (GtkWidgetClass *klass);
void        beakta_checklist_pane_follow_question (BeaktaChecklistPane *self);
void        beakta_checklist_pane_set_knowledge_open (BeaktaChecklistPane *self,
                                              gboolean             is_open);

/* The bar's, and the property's. */
void        beakta_checklist_pane_set_filter (BeaktaChecklistPane *self,
                                              BeaktaFilter         filter);

G_END_DECLS
