/* Shared by the files that make up the window. */

#pragma once

#include "beakta-window.h"

#include "beakta-break-bin.h"
#include "beakta-case-page.h"
#include "beakta-focus-place.h"
#include "beakta-intake-bar.h"
#include "beakta-problem-page.h"
#include "beakta-queue-page.h"
#include "beakta-trouble-bar.h"
#include "beakta-whereabouts.h"

G_BEGIN_DECLS

/* Where in a case somebody wants to be. */
typedef struct
{
  guint document;                    /* 0: wherever the case opens */
  guint start;                       /* code points of its text */
  guint end;
} BeaktaPlace;

struct _BeaktaWindow
{
  AdwApplicationWindow  parent_instance;

  BeaktaStore          *store;             /* owned, nullable */
  GListStore           *early_files;       /* owned, nullable: came before the store was open */
  GCancellable         *loading;           /* owned, nullable: of a case */
  BeaktaPlace           wanted;            /* in the case that was asked for last */
  BeaktaWhereabouts    *whereabouts;       /* owned, nullable */
  guint                 place_source;      /* 0: nothing has been drawn since it was noted */
  char                 *left;              /* nullable: the case that was open when the program ended by itself, on its way */
  BeaktaCasePlace       left_place;
  gboolean              wants_reload;      /* of its case, once that has been saved */
  GPtrArray            *editors;           /* owned, of BeaktaCaseEditor: the open one, and those that still save */
  gboolean              is_closing;        /* as soon as everything is saved */
  GtkWidget            *close_dialog;      /* weak, nullable */
  AdwToast             *toast;             /* weak, nullable: the last that was said */
  BeaktaCasePage       *case_page;         /* of the leaflet, nullable */

  /* Template children */
  AdwToastOverlay      *toasts;
  BeaktaBreakBin       *bin;
  GtkStack             *root;
  GtkRevealer          *drop_cover;
  GtkLabel             *drop_words;
  GtkLabel             *drop_hint;
  BeaktaProblemPage    *problem_page;          /* nullable */
  AdwLeaflet           *leaflet;
  BeaktaQueuePage      *queue_page;
  BeaktaFocusPlace      queue_place;
  BeaktaIntakeBar      *intake_bar;
  BeaktaTroubleBar     *trouble_bar;
};

/* Actions */
void         beakta_window_class_add_actions  (GtkWidgetClass    *klass);
void         beakta_window_update_actions     (BeaktaWindow      *self);

/* Files */
void         beakta_window_choose_files       (BeaktaWindow      *self);
void         beakta_window_accept_drops       (BeaktaWindow      *self);
void         beakta_window_take_files         (BeaktaWindow      *self,      /* asks what they are when a case is open */
                                               GListModel        *files);
BeaktaCase  *beakta_window_get_case_to_add_to (BeaktaWindow      *self);     /* nullable */

/* What has been read (@incoming, of BeaktaIncoming) and what could not be (@problems, sentences), as documents of
 * @case_id, or (NULL) of a new case. */
void         beakta_window_take_in            (BeaktaWindow      *self,
                                               GPtrArray         *incoming,
                                               GPtrArray         *problems,
                                               const char        *case_id);
void         beakta_window_load_example       (BeaktaWindow      *self);

/* Cases as files, lists of cases, a case without a document */
void         beakta_window_register_case      (BeaktaWindow      *self);
gboolean     beakta_window_is_case_file       (GFile             *file);
void         beakta_window_carry_in           (BeaktaWindow      *self,
                                               GFile             *file);
void         beakta_window_save_case          (BeaktaWindow      *self);
void         beakta_window_choose_list        (BeaktaWindow      *self);

/* The store as a file: beakta-window-restore.c */
void         beakta_window_restore_cb         (GtkWidget         *widget,
                                               const char        *action,
                                               GVariant          *parameter);
void         beakta_window_open_other_cb      (GtkWidget         *widget,
                                               const char        *action,
                                               GVariant          *parameter);
void         beakta_window_copy_store_cb      (GtkWidget         *widget,
                                               const char        *action,
                                               GVariant          *parameter);
void         beakta_window_erase_cb           (GtkWidget         *widget,
                                               const char        *action,
                                               GVariant          *parameter);

/* Nothing of the store is shown any more; it is opened again. */
void         beakta_window_let_store_go       (BeaktaWindow      *self);

/* Saving */
void         beakta_window_forget_saved       (BeaktaWindow      *self);
void         beakta_window_reload_case        (BeaktaWindow      *self);
void         beakta_window_follow_editor      (BeaktaWindow      *self,
                                               BeaktaCaseEditor  *editor);
void         beakta_window_follow_undone      (BeaktaWindow      *self,
                                               BeaktaCaseEditor  *editor);
BeaktaCaseEditor *beakta_window_find_unsaved  (BeaktaWindow      *self,       /* nullable */
                                               const char        *case_id);
gboolean     beakta_window_is_saving          (BeaktaWindow      *self);
void         beakta_window_try_saving         (BeaktaWindow      *self);
gboolean     beakta_window_may_close          (BeaktaWindow      *self);

/* Where the person was, and is */
void         beakta_window_place_init         (BeaktaWindow      *self);
void         beakta_window_find_place         (BeaktaWindow      *self);      /* a store has been opened */
void         beakta_window_go_to_place        (BeaktaWindow      *self);      /* a case has been opened */
void         beakta_window_leave_place        (BeaktaWindow      *self);      /* in good order */

/* Navigation */
BeaktaCaseEditor *beakta_window_get_editor    (BeaktaWindow      *self);      /* nullable */
gboolean     beakta_window_shows_case         (BeaktaWindow      *self);
void         beakta_window_close_case         (BeaktaWindow      *self);
GSettings   *beakta_window_get_settings       (BeaktaWindow      *self);

G_END_DECLS
