/* Shared by the files that make up the review pane. */

#pragma once

#include "beakta-review-pane.h"

#include <adwaita.h>

#include "beakta-decision-box.h"
#include "beakta-review-points.h"
#include "beakta-store-unseen.h"

G_BEGIN_DECLS

/* Which points are listed. */
typedef enum
{
  BEAKTA_POINTS_ALL,
  BEAKTA_POINTS_OPEN,
  BEAKTA_POINTS_SETTLED,             /* resolved or withdrawn */
  BEAKTA_POINTS_PRAISE
} BeaktaPointsFilter;

/* A document with pages that nobody but the reviewer had on the screen. */
typedef struct
{
  guint         document;
  BeaktaUnseen  unseen;
} BeaktaUnseenDocument;

struct _BeaktaReviewPane
{
  BeaktaCasePane       parent_instance;

  GPtrArray           *rows;         /* of GtkWidget: those of all lists, made anew at every update */
  GPtrArray           *changes;      /* owned, nullable; of BeaktaEdit: since the return; as of @changes_head */
  gint64               changes_head;
  GCancellable        *reading;      /* owned: of the journal and of what was shown */
  GArray              *unseen;       /* owned, nullable: of BeaktaUnseenDocument */
  gboolean             is_looking;   /* for what was never shown */

  /* Template children */
  GtkLabel            *explanation;
  GtkWidget           *drawn;
  BeaktaDecisionBox   *decision;
  GtkWidget           *act_box;
  GtkTextView         *remark;
  GtkButton           *return_button;
  GtkButton           *approve_button;
  AdwPreferencesGroup *points;
  GtkDropDown         *filter;
  GtkWidget           *write;
  AdwPreferencesGroup *since;
  AdwPreferencesGroup *unusual;
  AdwPreferencesGroup *proposal;
  AdwPreferencesGroup *summary;
  AdwPreferencesGroup *earlier;
};

BeaktaCaseEditor *beakta_review_pane_get_editor      (BeaktaReviewPane    *self);

/* Everything that is told is of the case as the store has it. */
BeaktaCase       *beakta_review_pane_get_whole       (BeaktaReviewPane    *self);

/* A row of @group; it goes at the next update. */
AdwActionRow     *beakta_review_pane_add_row         (BeaktaReviewPane    *self,
                                                      AdwPreferencesGroup *group,
                                                      const char          *title,
                                                      const char          *subtitle);

/* The same, which leads to an item when it is activated. */
AdwActionRow     *beakta_review_pane_add_link        (BeaktaReviewPane    *self,
                                                      AdwPreferencesGroup *group,
                                                      const char          *title,
                                                      const char          *subtitle,
                                                      BeaktaItemKind       kind,
                                                      const char          *id);

/* Of the points: beakta-review-pane-points.c */
void              beakta_review_pane_show_points     (BeaktaReviewPane    *self);
void              beakta_review_pane_points_init     (BeaktaReviewPane    *self);

/* What has changed since the return, what is unusual, what is proposed: beakta-review-pane-look.c */
void              beakta_review_pane_show_look       (BeaktaReviewPane    *self);
void              beakta_review_pane_forget_look     (BeaktaReviewPane    *self);

G_END_DECLS
