/* What the parts of the editor share. */

#pragma once

#include "beakta-editor-window.h"

#include "beakta-draft-form.h"
#include "beakta-draft-outline.h"
#include "beakta-draft-translation.h"
#include "beakta-problem-list.h"
#include "beakta-store-lists.h"
#include "beakta-trial-view.h"

G_BEGIN_DECLS

struct _BeaktaEditorWindow
{
  AdwWindow             parent_instance;

  BeaktaStore          *store;       /* owned */
  GCancellable         *cancellable; /* owned: the loading */
  BeaktaChecklistDraft *draft;       /* owned, nullable until loaded */
  BeaktaChecklist      *previous;    /* owned, nullable: the newest version that is published */
  gboolean              is_used;     /* a case uses the list: its numbers stay */

  /* Saving */
  char                 *key;
  gint64                revision;
  gboolean              is_saving;
  gboolean              is_closing;
  gboolean              is_stale;    /* somebody else has saved it since */
  guint                 save_source;

  /* Checking */
  gboolean              is_checking; /* behind */
  gboolean              is_checked;  /* what is told of the draft is so */
  guint                 counts[BEAKTA_N_SEVERITIES];   /* of problems, when it was checked last */

  /* The preview */
  guint                 trial_source;
  guint                 missing_at;  /* which of what is not translated was gone to last */
  BeaktaUntranslated    missing;     /* what that was; item 0: none yet */

  /* Template children */
  AdwToastOverlay      *toasts;
  GtkStack             *stack;
  AdwStatusPage        *problem;
  AdwWindowTitle       *title;
  GtkWidget            *undo;
  GtkWidget            *redo;
  GtkWidget            *publish;
  GtkWidget            *trouble;
  GtkLabel             *trouble_words;
  GtkButton            *trouble_button;
  AdwLeaflet           *leaflet;
  GtkWidget            *to_outline;
  GtkWidget            *to_form;
  AdwFlap              *flap;
  BeaktaDraftOutline   *outline;
  GtkScrolledWindow    *form_scrolled;
  BeaktaDraftForm      *form;
  GtkWidget            *translation;
  GtkLabel             *translation_words;
  GtkWidget            *translate;
  BeaktaTrialView      *trial;
  GtkLabel             *problems_words;
  GtkToggleButton      *problems_toggle;
  GtkRevealer          *problems_revealer;
  BeaktaProblemList    *problems;
};

void beakta_editor_window_tell           (BeaktaEditorWindow   *self,
                                          const char           *words);

/* What is chosen, and in it what is written; @field: BEAKTA_DRAFT_FIELD_OF_ITSELF for no field of it. */
void beakta_editor_window_go_to          (BeaktaEditorWindow   *self,
                                          BeaktaDraftItem       item,
                                          BeaktaDraftField      field,
                                          const char           *language);

/* Loading and saving: beakta-editor-window-saving.c. */
void beakta_editor_window_load           (BeaktaEditorWindow   *self);
void beakta_editor_window_queue_save     (BeaktaEditorWindow   *self);
void beakta_editor_window_save           (BeaktaEditorWindow   *self);
gboolean beakta_editor_window_is_saved   (BeaktaEditorWindow   *self);
void beakta_editor_window_show_saved     (BeaktaEditorWindow   *self);

/* After loading, and whenever the draft has changed. */
void beakta_editor_window_take_draft     (BeaktaEditorWindow   *self,
                                          BeaktaChecklistDraft *draft);

void beakta_editor_window_class_add_actions (GtkWidgetClass    *klass);
void beakta_editor_window_update_actions (BeaktaEditorWindow   *self);

/* What is wrong, and the preview: beakta-editor-window-checking.c. */
void beakta_editor_window_check          (BeaktaEditorWindow   *self);
void beakta_editor_window_queue_trial    (BeaktaEditorWindow   *self);
void beakta_editor_window_go_to_in_trial (BeaktaEditorWindow   *self);

/* (transfer full) (nullable): a draft as a caseworker would see it, with dots for what is still to be written. Any thread. */
BeaktaChecklist *beakta_editor_window_dup_presentable (GBytes *xml);

G_END_DECLS
