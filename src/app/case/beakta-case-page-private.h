/* Shared by the files that make up the case page. */

#pragma once

#include "beakta-case-page.h"

#include "beakta-analysis-pane.h"
#include "beakta-case-columns.h"
#include "beakta-case-status.h"
#include "beakta-checklist-pane.h"
#include "beakta-comments-pane.h"
#include "beakta-completion-pane.h"
#include "beakta-conflict-bar.h"
#include "beakta-consolidation-pane.h"
#include "beakta-contacts-pane.h"
#include "beakta-opinions-pane.h"
#include "beakta-coverage-panel.h"
#include "beakta-history-pane.h"
#include "beakta-lens-panel.h"
#include "beakta-marks-panel.h"
#include "beakta-preview.h"
#include "beakta-reading-view.h"
#include "beakta-reasons-pane.h"
#include "beakta-request-bar.h"
#include "beakta-review-pane.h"

G_BEGIN_DECLS

/* A text that the person was writing in, and that is on its way. */
typedef struct _BeaktaFieldWait BeaktaFieldWait;

struct _BeaktaCasePage
{
  GtkWidget            parent_instance;

  BeaktaCaseEditor    *editor;             /* owned, nullable */
  GSettings           *settings;           /* owned, nullable */
  GSignalGroup        *editor_signals;
  GSignalGroup        *case_signals;
  BeaktaWidth          width;
  GtkWindow           *preview;            /* weak, nullable: the one in a window of its own */
  GtkWindow           *disclosure;         /* weak, nullable */
  GtkWidget           *words_left;         /* weak, nullable: the dialog that shows them */
  guint                n_clashes;          /* that the person has been told of */
  GtkWidget           *typed_in;           /* weak, nullable: the text that a character was typed into last */
  gint64               typed_at;           /* ms; 0: no matter */
  BeaktaSurvey        *survey;             /* owned, nullable */
  guint                survey_source;      /* 0: no survey is waited for */
  gboolean             is_closed;          /* the person declared a conflict of interest */
  BeaktaFieldWait     *awaited;            /* nullable: its tick owns it */

  /* Template children */
  GtkWidget           *content;
  AdwHeaderBar        *header;
  AdwWindowTitle      *title;
  GtkWidget           *fold_switch;
  GtkToggleButton     *show_text;
  GtkToggleButton     *show_questions;
  GtkButton           *undo_button;
  GtkButton           *redo_button;
  GtkWidget           *print_button;
  GtkWidget           *preview_button;
  GtkRevealer         *lock_revealer;
  GtkLabel            *lock_label;
  GtkButton           *take_back_button;
  GtkButton           *take_over_button;
  BeaktaCaseColumns   *columns;
  GtkStack            *left;
  BeaktaReadingView   *reading;
  BeaktaPreview       *preview_pane;
  GtkStack            *side;
  AdwViewSwitcher     *switcher;
  AdwViewStack        *panes;
  BeaktaChecklistPane *checklist_pane;
  BeaktaAnalysisPane  *analysis_pane;
  BeaktaReasonsPane   *reasons_pane;
  BeaktaCommentsPane  *comments_pane;
  BeaktaReviewPane    *review_pane;
  BeaktaHistoryPane   *history_pane;
  BeaktaConsolidationPane *consolidation_pane;
  BeaktaCompletionPane *completion_pane;
  BeaktaContactsPane  *contacts_pane;
  BeaktaConflictBar   *conflict_bar;
  BeaktaOpinionsPane  *opinions_pane;
  BeaktaRequestBar    *request_bar;
  BeaktaCaseStatus    *status;
  AdwStatusPage       *closed;
  BeaktaMarksPanel    *marks;              /* a child of the reading view */
  BeaktaCoveragePanel *coverage;           /* the same */
  BeaktaLensPanel     *lens;               /* the same */
};

/* From place to place */
void       beakta_case_page_class_add_navigation (GtkWidgetClass *klass);

/* When folded, shows the column that something was just asked for in. */
void       beakta_case_page_bring_forward      (BeaktaCasePage  *self,
                                                gboolean         questions);

/* The paper beside the case */
void       beakta_case_page_class_add_preview  (GtkWidgetClass  *klass);
void       beakta_case_page_preview_init       (BeaktaCasePage  *self);
void       beakta_case_page_follow_preview     (BeaktaCasePage   *self,
                                                BeaktaCaseEditor *editor);

/* Returns: whether it was shown. */
gboolean   beakta_case_page_leave_preview      (BeaktaCasePage  *self);

/* What two wrote at the same time */
void       beakta_case_page_class_add_clashes  (GtkWidgetClass  *klass);
void       beakta_case_page_clashes_init       (BeaktaCasePage  *self);

/* Keys that have lost their text */
void       beakta_case_page_watch_typing       (BeaktaCasePage  *self);

/* Acts by key and button */
void       beakta_case_page_class_add_actions  (GtkWidgetClass  *klass);
void       beakta_case_page_update_actions     (BeaktaCasePage  *self);

/* Says why when @act is not allowed now. */
gboolean   beakta_case_page_may                (BeaktaCasePage  *self,
                                                BeaktaAct        act);

/* The same; when it is allowed, the checklist is on the screen. */
gboolean   beakta_case_page_begin              (BeaktaCasePage  *self,
                                                BeaktaAct        act);

/* Filling in: from question to question, several at once */
void       beakta_case_page_class_add_filling  (GtkWidgetClass  *klass);

/* A point of a review on what somebody looks at */
void       beakta_case_page_class_add_review   (GtkWidgetClass  *klass);

/* What the selected words become */
void       beakta_case_page_class_add_marking  (GtkWidgetClass  *klass);
void       beakta_case_page_request_mark       (BeaktaCasePage  *self,
                                                BeaktaMark       mark);
void       beakta_case_page_comment_on         (BeaktaCasePage  *self,
                                                BeaktaItemKind   kind,
                                                const char      *id);

/* Moving and naming marks, and the list of all of them */
void       beakta_case_page_class_add_marks    (GtkWidgetClass  *klass);
void       beakta_case_page_marks_init         (BeaktaCasePage  *self);

/* How much of the documents has been used, and the words of perspectives in them */
void       beakta_case_page_class_add_coverage (GtkWidgetClass  *klass);
void       beakta_case_page_coverage_init      (BeaktaCasePage  *self);
void       beakta_case_page_survey             (BeaktaCasePage  *self);

/* Copies for disclosure, and what is masked in them */
void       beakta_case_page_class_add_disclosure (GtkWidgetClass *klass);

/* What is known of the current question */
void       beakta_case_page_class_add_knowledge (GtkWidgetClass *klass);
void       beakta_case_page_knowledge_init     (BeaktaCasePage  *self);

/* Moving the case on and back */
void       beakta_case_page_class_add_moves    (GtkWidgetClass  *klass);
void       beakta_case_page_update_moves       (BeaktaCasePage  *self);

/* New versions of documents */
void       beakta_case_page_class_add_versions (GtkWidgetClass  *klass);
void       beakta_case_page_update_versions    (BeaktaCasePage  *self);

void       beakta_case_page_toast              (BeaktaCasePage  *self,
                                                const char      *text);

/* Puts a pane of the right-hand column in view. */
void       beakta_case_page_show_pane          (BeaktaCasePage  *self,
                                                const char      *name);

/* A case that is closed to the person; "reload" asks the window to read the case again */
void       beakta_case_page_class_add_closed   (GtkWidgetClass  *klass);
void       beakta_case_page_show_closed        (BeaktaCasePage  *self);
void       beakta_case_page_update_closed      (BeaktaCasePage  *self);

/* (nullable): the case for all that shows something of it */
void       beakta_case_page_give_editor        (BeaktaCasePage   *self,
                                                BeaktaCaseEditor *editor);

G_END_DECLS
