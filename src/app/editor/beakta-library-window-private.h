/* What the parts of the library share. */

#pragma once

#include "beakta-library-window.h"

#include "beakta-checklist-draft.h"
#include "beakta-store-lists.h"
#include "beakta-trial-view.h"

G_BEGIN_DECLS

struct _BeaktaLibraryWindow
{
  AdwWindow             parent_instance;

  BeaktaStore          *store;       /* owned */
  GCancellable         *cancellable; /* owned: what is under way for the window */
  GPtrArray            *versions;    /* of BeaktaListVersion, owned, nullable until loaded */
  GHashTable           *uses;        /* owned, nullable until counted: id -> cases */
  char                 *key;         /* nullable: of the list that is shown */
  GPtrArray            *shown;       /* of BeaktaListVersion, lent by versions: those of the list */
  gboolean              is_filling;  /* the widgets follow the store, not a person */
  gboolean              is_stale;    /* an editor has been opened, or a list altered, since the store was read */
  AdwToast             *toast;       /* a weak pointer: the last one */

  /* The version that is shown */
  char                 *mark;        /* nullable: what its text is told from others by */
  const BeaktaListVersion *version;  /* lent by versions, nullable */
  BeaktaChecklist      *checklist;   /* owned, nullable: while it is read, and of a draft with errors */
  GBytes               *xml;         /* owned, nullable: the same */

  /* Template children */
  AdwToastOverlay      *toasts;
  AdwLeaflet           *leaflet;
  GtkWidget            *back;
  GtkStack             *stack;
  GtkLabel             *read_only;
  GtkListBox           *lists;
  GtkWidget            *detail;
  GtkWidget            *detail_bar;
  GtkStack             *detail_stack;
  AdwWindowTitle       *title;
  GtkDropDown          *choose_version;
  GtkLabel             *status;
  GtkLabel             *facts;
  GtkButton            *edit;
  GtkWidget            *publish;
  GtkWidget            *withdraw;
  GtkWidget            *restore;
  GtkWidget            *discard;
  BeaktaTrialView      *trial;
};

void     beakta_library_window_tell           (BeaktaLibraryWindow *self,
                                               const char          *words);
/* Takes @toast. */
void     beakta_library_window_show_toast     (BeaktaLibraryWindow *self,
                                               AdwToast            *toast);
void     beakta_library_window_tell_error     (BeaktaLibraryWindow *self,
                                               const GError        *error);

/* The draft of the list that is shown; nullable. */
const BeaktaListVersion *beakta_library_window_get_draft (BeaktaLibraryWindow *self);
gboolean beakta_library_window_may_alter      (BeaktaLibraryWindow *self);
guint    beakta_library_window_count_cases    (BeaktaLibraryWindow *self,
                                               const char          *id);

/* What a version is known by among those of its list. */
const char *beakta_library_window_get_name    (const BeaktaListVersion *version);

/* Shows the versions that were read, and of the list with the key the one with @name: (nullable). */
void     beakta_library_window_fill           (BeaktaLibraryWindow *self,
                                               const char          *name);

/* beakta-library-window-version.c; @version: lent by versions */
void     beakta_library_window_show_version   (BeaktaLibraryWindow     *self,
                                               const BeaktaListVersion *version);

/* What the store has: beakta-library-window-following.c. Reads the store anew; @key, @name: (nullable): then shows that list,
 * and of it that draft or version. */
void     beakta_library_window_reload         (BeaktaLibraryWindow *self,
                                               const char          *key,
                                               const char          *name);

/* From now on what others do is shown; what could not be shown at once, when the window has the person's eye again. */
void     beakta_library_window_follow         (BeaktaLibraryWindow *self);
void     beakta_library_window_catch_up       (BeaktaLibraryWindow *self);

void     beakta_library_window_class_add_actions (GtkWidgetClass   *klass);
void     beakta_library_window_update_actions (BeaktaLibraryWindow *self);

/* Bringing in and taking out: beakta-library-window-files.c. */
void     beakta_library_window_import         (BeaktaLibraryWindow *self);
void     beakta_library_window_export         (BeaktaLibraryWindow *self);

/* Opens the editor on a draft. */
void     beakta_library_window_edit           (BeaktaLibraryWindow *self,
                                               const char          *draft);

G_END_DECLS
