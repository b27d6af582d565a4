/* A pane in a window of its own, over a case in a store of its own. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-test-store.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaTestFolder  folder;
  BeaktaStore      *store;
  BeaktaCase       *case_;
  BeaktaCaseEditor *editor;
  GtkWindow        *window;
  GtkWidget        *pane;
} BeaktaPanesFixture;

typedef void (*BeaktaPanesTest) (BeaktaPanesFixture *self,
                                 gconstpointer       data);

/* A case with the list "regionalfonden", which has every type of answer, deep. */
void           beakta_panes_set_up       (BeaktaPanesFixture *self,
                                          gconstpointer       data);
void           beakta_panes_tear_down    (BeaktaPanesFixture *self,
                                          gconstpointer       data);
void           beakta_panes_show         (BeaktaPanesFixture *self,
                                          GtkWidget          *pane);

#define beakta_panes_add(path, function) \
  g_test_add (path, BeaktaPanesFixture, NULL, beakta_panes_set_up, function, beakta_panes_tear_down)

/* Runs the main loop until nothing is being saved and everything has been laid out. */
void           beakta_panes_settle       (BeaktaPanesFixture *self);
void           beakta_panes_wait         (guint               ms);

void           beakta_panes_apply        (BeaktaPanesFixture *self,
                                          BeaktaChange       *change);
void           beakta_panes_answer       (BeaktaPanesFixture *self,
                                          const char         *question,
                                          const char         *value,
                                          const char         *reason);
void           beakta_panes_add_evidence (BeaktaPanesFixture *self,
                                          const char         *question,
                                          guint               start,
                                          guint               end);
void           beakta_panes_add_group    (BeaktaPanesFixture *self,
                                          const char         *id,
                                          const char         *label);
void           beakta_panes_freeze       (BeaktaPanesFixture *self);

/* (transfer full) (nullable): what those who hear the screen hear. */
char          *beakta_panes_dup_name     (GtkWidget          *widget);

/* (nullable): the shown widget of @type with that name. */
GtkWidget     *beakta_panes_find         (GtkWidget          *root,
                                          GType               type,
                                          const char         *name);
GtkWidget     *beakta_panes_get          (BeaktaPanesFixture *self,
                                          GType               type,
                                          const char         *name);
void           beakta_panes_press        (BeaktaPanesFixture *self,
                                          const char         *name);
void           beakta_panes_type         (GtkWidget          *view,
                                          const char         *words);
char          *beakta_panes_dup_text     (GtkWidget          *view);

/* Fails on a control that has no name, or shares it with another. */
void           beakta_panes_check_names  (BeaktaPanesFixture *self);

/* Lays the pane out with ever larger text. */
void           beakta_panes_check_large_text (BeaktaPanesFixture *self);

/* Closes the window; fails on a pane that somebody still holds. */
void           beakta_panes_check_finalizes (BeaktaPanesFixture *self);

G_END_DECLS
